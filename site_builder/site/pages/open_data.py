"""The way to the open data: which files there are, with their format and size, and how programs read them."""

from collections.abc import Iterable
from typing import Final

from site_builder.model.catalog import TAXONOMIES
from site_builder.site.api.addresses import CATALOG, DESCRIPTIONS, HOME, PACKAGE
from site_builder.site.api.tables import TABLES
from site_builder.site.feeds import feed_links
from site_builder.site.permalinks import Permalink
from site_builder.site.scope import Scope
from site_builder.site.sizes import size_of
from site_builder.site.views import ExampleView, GroupView, LinkView

_DOCUMENTS: Final = ("index", "programme", "communes", "solutions", "figures", "sources", "organisations", *TAXONOMIES)

_PYTHON: Final = """\
import json
from urllib.request import urlopen

with urlopen("{home}/communes.json") as answer:
    document = json.load(answer)
for commune in document["communes"]:
    if population := commune["population"]:
        print(commune["name"], population["value"])
print(document["licence"]["{locale}"])"""
_JAVASCRIPT: Final = """\
const answer = await fetch("{home}/solutions.json");
const { solutions } = await answer.json();
for (const { title, stage, pages } of solutions)
  console.log(title.{locale}, stage, pages.{locale});"""


def open_data_groups(scope: Scope) -> tuple[GroupView, ...]:
    """Return the links to feeds, to documents, to tables, then to what describes them."""
    documents = (_link(f"api_{name}", f"{HOME}/{name}.json", "JSON", scope) for name in _DOCUMENTS)
    tables = (_link(f"api_{table.name}", f"{HOME}/{table.name}.csv", "CSV", scope) for table in TABLES)
    points = _link("api_points", f"{HOME}/communes.geojson", "GeoJSON", scope)
    descriptions = (
        _link("api_openapi", DESCRIPTIONS[scope.locale], "OpenAPI 3.1", scope),
        _link("api_package", PACKAGE, "Data Package 2", scope),
        _link("api_catalog", CATALOG, "DCAT-AP 3", scope),
    )
    return (
        _group("news", feed_links(scope), scope),
        _group("documents", documents, scope),
        _group("tables", (*tables, points), scope),
        _group("descriptions", descriptions, scope),
    )


def examples(scope: Scope) -> tuple[ExampleView, ...]:
    """Return programs that read the open data from where the site stands; they run as they are."""
    home = scope.address.absolute(Permalink(HOME))
    written = {"Python 3": _PYTHON, "JavaScript": _JAVASCRIPT}
    return tuple(
        ExampleView(language, text.replace("{home}", home).replace("{locale}", scope.locale.value))
        for language, text in written.items()
    )


def _group(key: str, links: Iterable[LinkView], scope: Scope) -> GroupView:
    return GroupView(scope.text(f"open_{key}"), tuple(links), key)


def _link(label: str, path: str, form: str, scope: Scope) -> LinkView:
    """Return the link to a file, its format and its size in its note (RGAA 4.1.2, criterion 13.3)."""
    link = Permalink(path)
    return LinkView(scope.text(label), scope.href(link), note=f"{form}, {size_of(link)}")
