"""Files for machines: the sitemap, the crawlers' file, the manifest of what may be published."""

import json
from collections import Counter
from typing import Final

import pytest
from lxml import etree

from site_builder.model.locale import Locale
from site_builder.model.reference.schema import schema_files
from site_builder.output.exports import ASSETS, NO_JEKYLL, NOT_FOUND_FILE, exports, manifest
from site_builder.site.permalinks import output_file
from tests.site.planning import TINY, Project, tiny_site

NAMES: Final = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
SUB_PATH: Final = "https://exemple.invalid/vitrine/"


def sitemap() -> etree._Element:
    """Return the sitemap as a document."""
    return etree.fromstring(exports(tiny_site())["sitemap.xml"])


def texts(path: str) -> list[str]:
    """Return what a query finds in the sitemap, as text."""
    found = sitemap().xpath(path, namespaces=NAMES)
    assert isinstance(found, list)
    return [str(one) for one in found]


def test_the_sitemap_follows_the_protocol() -> None:
    """The document is UTF-8, its root and its children are those of sitemaps.org 0.9, in the order it gives."""
    assert exports(tiny_site())["sitemap.xml"].startswith(b"<?xml version='1.0' encoding='utf-8'?>\n")
    assert f"{{{NAMES['s']}}}urlset" == sitemap().tag
    assert {f"{{{NAMES['s']}}}url"} == {child.tag for child in sitemap()}
    for url in sitemap():
        names = [etree.QName(child).localname for child in url]
        assert sorted(names, key=["loc", "lastmod", "link"].index) == names
        assert {"loc": 1, "link": 3} == {name: count for name, count in Counter(names).items() if name != "lastmod"}


def test_every_page_is_in_the_sitemap_once() -> None:
    """Each address of the plan is listed, absolute, unlisted ones apart, and nothing else is."""
    listed = sorted(page.head.canonical for page in tiny_site().pages if not page.unlisted)
    assert listed == sorted(texts("//s:loc/text()"))
    assert all(address.startswith("https://vitrine.invalid/") for address in texts("//s:loc/text()"))


def test_alternates_of_the_sitemap_are_those_of_the_pages() -> None:
    """The same set stands in the head of the page and in the sitemap (hreflang, as Google documents it)."""
    for page in (page for page in tiny_site().pages if not page.unlisted):
        links = f"//s:url[s:loc='{page.head.canonical}']/x:link[@rel='alternate']"
        shown = list(zip(texts(f"{links}/@hreflang"), texts(f"{links}/@href"), strict=True))
        assert [(one.hreflang, one.href) for one in page.head.alternates] == shown


def test_lastmod_is_honest() -> None:
    """A page without a date of its own has no lastmod, and nothing says how often pages change."""
    dated = {page.head.canonical: page.updated_on for page in tiny_site().pages if page.updated_on}
    shown = dict(zip(texts("//s:url[s:lastmod]/s:loc/text()"), texts("//s:lastmod/text()"), strict=True))
    assert {address: day.isoformat() for address, day in dated.items()} == shown
    assert [] == texts("//s:changefreq | //s:priority")


@pytest.mark.parametrize("base_url", ["https://vitrine.invalid/", SUB_PATH])
def test_crawlers_are_told_where_the_sitemap_is(base_url: str) -> None:
    """Pages may be read, so that their "noindex" is seen, and the address of the sitemap is absolute (RFC 9309)."""
    robots = exports(Project(TINY).plan(base_url))["robots.txt"].decode()
    assert f"User-agent: *\nAllow: /\n\nSitemap: {base_url}sitemap.xml\n" == robots


def test_the_manifest_lists_every_file_once_and_in_order() -> None:
    """Pages, pictures, cards, codes, files of the site, the 404 page, scripts and the favicon: nothing else."""
    site = tiny_site()
    listed = manifest(site, ("images/b.jpg", "images/a.avif"))
    assert sorted(set(listed)) == list(listed)
    entries = {"explorer/entries.json", "en/explore/entries.json"}
    entries |= {file.link.lstrip("/") for file in site.downloads} | {link.lstrip("/") for link in site.codes}
    entries |= {f"{folder}feed.{kind}" for folder in ("", "en/") for kind in ("xml", "json")}
    others = {"sitemap.xml", "robots.txt", NO_JEKYLL, NOT_FOUND_FILE, *ASSETS.values(), *entries}
    images = {"images/a.avif", "images/b.jpg"}
    pages = {output_file(page.link) for page in site.pages}
    cards = {card.file for card in site.social}
    kits = {link.lstrip("/") for kit in site.kits for link in kit.links}
    assert pages | others | images | cards | kits | set(schema_files()) == set(listed)


def test_schemas_say_where_they_are_published() -> None:
    """Each schema is identified by its address on the site, under a folder of a host too."""
    published = exports(Project(TINY).plan(SUB_PATH))
    assert {f"{SUB_PATH}{path}" for path in schema_files()} == {
        json.loads(published[path])["$id"] for path in schema_files()
    }


def test_records_are_published_beside_the_list_of_each_language() -> None:
    """The file holds the records in the order of the list, with their words and labels; what is empty is left out."""
    french, english = (
        json.loads(exports(tiny_site())[f"{folder}/entries.json"]) for folder in ("explorer", "en/explore")
    )
    ids = ["solutions/ombrieres", "communes/alpha-sur-marne", "communes/beta-sur-seine"]
    assert [ids, ids] == [[record["id"] for record in one["records"]] for one in (french, english)]
    assert ["Folding sunshades", "Alpha-sur-Marne", "Beta-sur-Seine"] == [one["title"] for one in english["records"]]
    assert {"words", "counts", "facets", "records"} == set(french)
    assert [record["traits"] for record in french["records"]] == [record["traits"] for record in english["records"]]
    assert {"key": "theme", "label": "Thème", "options": [["ombre", "Ombre"]]} in french["facets"]
    assert [] == [name for record in french["records"] for name, value in record.items() if not value]


def test_files_to_download_are_written_as_they_were_planned() -> None:
    """The bytes of each file are its planned text in UTF-8: the size that pages tell is that of these bytes."""
    site = tiny_site()
    links = [file.link for file in site.downloads]
    assert sorted(set(links)) == sorted(links)
    assert {"/explorer/toutes-les-fiches.csv", "/en/explore/all-entries.json", "/api/v1/index.json"} <= set(links)
    for file in site.downloads:
        written = exports(site)[file.link.lstrip("/")]
        assert (file.text, file.size) == (written.decode(), len(written))


def test_the_manifest_has_one_404_page() -> None:
    """No other page of the site is called 404, in any language."""
    # The names of cards end with a digest, which may hold these figures.
    assert ["404.html"] == [path for path in manifest(tiny_site(), ()) if "404" in path and "social/" not in path]
    assert {f"{locale}/404.html" for locale in Locale}.isdisjoint(manifest(tiny_site(), ()))
