"""The way to the open data: every file is linked where it stands, with the size of its very bytes."""

import pytest

from site_builder.model.locale import Locale
from site_builder.output.exports import exports
from site_builder.site.page import PlannedPage
from site_builder.site.sizes import with_sizes
from tests.site.planning import page_of, tiny_site, weights_of


def page(locale: Locale) -> PlannedPage:
    """Return the page of data of the tiny project."""
    return page_of(tiny_site(), "pages/donnees", locale)


@pytest.mark.parametrize("locale", list(Locale))
def test_links_tell_the_true_size(locale: Locale) -> None:
    """Each link leads to a file of the site, and says its format and its size."""
    files = exports(tiny_site())
    unit, sizes = "ko" if locale is Locale.FR else "kB", weights_of(tiny_site(), locale)
    for group in page(locale).blocks.groups:
        for link in group.links if group.key != "news" else ():
            size = -(-len(files[link.href.removeprefix("/")]) // 1000)
            assert with_sizes(link.note, sizes).endswith(f", {size}\u00a0{unit}"), link.href


@pytest.mark.parametrize("locale", list(Locale))
def test_every_file_is_linked(locale: Locale) -> None:
    """Each collection, table and description is linked once; entries are reached through the index, schemas too."""
    linked = [link.href for group in page(locale).blocks.groups for link in group.links]
    assert sorted(set(linked)) == sorted(linked)
    held = {f"/{path}" for path in exports(tiny_site()) if path.startswith("api/") and path.count("/") == 2}
    other = {Locale.FR: "/api/v1/openapi.json", Locale.EN: "/api/v1/openapi.fr.json"}[locale]
    prefix = "" if locale is Locale.FR else "/en"
    feeds = {f"{prefix}/feed.xml", f"{prefix}/feed.json"}
    assert {*held, *feeds, "/catalog.jsonld"} - {other} == set(linked)


@pytest.mark.parametrize("locale", list(Locale))
def test_examples_read_where_the_site_stands(locale: Locale) -> None:
    """Programs name the address of the site and the language of the page."""
    python, javascript = page(locale).blocks.examples
    assert '"https://vitrine.invalid/api/v1/communes.json"' in python.text
    assert f'["{locale}"]' in python.text
    assert f"title.{locale}" in javascript.text
