"""Numbers are equal everywhere: on the pages, in the API and in the tables, each with the same source."""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

import pytest
from babel.numbers import format_decimal
from lxml import html

from site_builder.model.locale import Locale
from tests.built import Built, plain

pytestmark = pytest.mark.slow

API = "api/v1"


def document(site: Built, name: str) -> list[dict[str, Any]]:
    """Return what a document of the API holds."""
    held: list[dict[str, Any]] = json.loads((site.folder / API / f"{name}.json").read_text("utf-8"))[name]
    return held


def table(site: Built, name: str) -> list[dict[str, str]]:
    """Return the rows of a table by the names of their columns."""
    text = (site.folder / API / f"{name}.csv").read_text("utf-8")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def source_of(figure: dict[str, Any], site: Built) -> dict[str, Any]:
    """Return the document that a figure comes from."""
    (found,) = (
        one for one in document(site, "sources") if (one["entry"], one["id"]) == (figure["entry"], figure["source"])
    )
    return found


def places(page: html.HtmlElement, figure: dict[str, Any], locale: Locale) -> Iterator[html.HtmlElement]:
    """Yield the places of a page that show the value of a figure; in the list of figures, under its own label."""
    number = plain(format_decimal(Decimal(str(figure["value"])), locale=locale.value))
    label = plain(figure["label"][locale])
    for place in page.xpath("//dd | //tr | //figure[@role='figure'] | //*[contains(@class, 'progress')]/li"):
        if re.search(rf"(?<!\d){re.escape(number)}(?!\d)", plain(" ".join(place.itertext()))):
            yield place
    for place in page.xpath("//ul[@class='figures']/li"):
        if plain(place.findtext("b") or "").startswith(number) and label in plain(place.text_content()):
            yield place


def cited(page: html.HtmlElement, place: html.HtmlElement) -> set[str]:
    """Return the titles of the documents that a place of a page refers to."""
    anchors = {link.get("href").removeprefix("#") for link in place.xpath(".//a[starts-with(@href, '#source-')]")}
    listed = page.xpath("//ol[@class='sources']/li")
    return {_title(one.xpath("string(a | cite)")) for one in listed if one.get("id") in anchors}


def _title(text: str) -> str:
    """Return a title whatever its apostrophes: documents keep those of the source, pages those of their language."""
    return plain(text).replace("'", "’")


def missing(figures: Iterable[dict[str, Any]], site: Built, locale: Locale) -> list[tuple[str, str]]:
    """Return the figures that the page of their entry does not show with their source."""
    found = []
    for figure in figures:
        page = site.documents[site.file_of(figure["pages"][locale])]
        title = _title(source_of(figure, site)["title"])
        if not any(title in cited(page, place) for place in places(page, figure, locale)):
            found.append((figure["entry"], figure["id"]))
    return found


def test_there_are_figures(root_site: Built) -> None:
    """The tests below have something to compare."""
    assert 30 < len(document(root_site, "figures"))


@pytest.mark.parametrize("locale", list(Locale))
def test_a_figure_is_the_same_on_its_page(root_site: Built, locale: Locale) -> None:
    """Each figure of the API stands on the page of its entry, in each language, with the same source."""
    assert [] == missing(document(root_site, "figures"), root_site, locale)


@pytest.mark.parametrize("locale", list(Locale))
def test_a_figure_that_differs_is_met(root_site: Built, locale: Locale) -> None:
    """Another value, or another source, is found on no page."""
    figures = document(root_site, "figures")
    raised = [{**figure, "value": figure["value"] + 7919} for figure in figures]
    assert len(figures) == len(missing(raised, root_site, locale))
    moved = [{**figure, "source": "geonames"} for figure in figures if figure["id"] == "population"]
    assert len(moved) == len(missing(moved, root_site, locale))


def test_a_figure_is_the_same_in_the_tables(root_site: Built) -> None:
    """The table of figures and the entries of the API have the same values, units, dates and sources."""
    told = {(row["entry"], row["id"]): row for row in table(root_site, "figures")}
    figures = document(root_site, "figures")
    assert len(told) == len(figures)
    for figure in figures:
        row = told[figure["entry"], figure["id"]]
        for field in ("value", "unit", "as_of", "kind", "source"):
            assert ("" if figure[field] is None else str(figure[field])) == row[field]


def test_a_figure_is_the_same_in_its_entry(root_site: Built) -> None:
    """Figures, population and counts announced of an entry are those of the list of figures."""
    figures = {(one["entry"], one["id"]): (one["value"], one["source"]) for one in document(root_site, "figures")}
    for collection in ("communes", "solutions"):
        for entry in document(root_site, collection):
            name = f"{collection}/{entry['id']}"
            held = [(one["id"], one) for one in entry["figures"]]
            held += [("population", entry["population"])] if entry.get("population") else []
            held += [("solutions-announced", one)] if (one := entry.get("solutions_announced")) else []
            assert {(name, key): (one["value"], one["source"]) for key, one in held} == {
                key: value for key, value in figures.items() if key[0] == name
            }
