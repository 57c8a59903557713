"""A page as it opens from a folder."""

import json

import pytest

from site_builder.output.offline.addresses import Addresses
from site_builder.output.offline.pages import OfflinePage, Staged, offline_page

BASE = "https://example.org/qmi/"
RECORDS = {"words": {"none": "</script>"}, "records": [{"id": "communes/a", "href": "/qmi/communes/a/"}]}
MAP = '<div><figure id="v-map"><a href="/qmi/communes/a/"><svg viewBox="0 0 9 9"/></a></figure></div>'
FILES = {
    "explorer/entries.json": json.dumps(RECORDS),
    "explorer/toutes.csv": '\ufeff"id"\r\n"é"\r\n',
    "communes/index.html": MAP,
    "communes/a/index.html": "",
    "assets/face.woff2": "",
    "favicon.svg": "",
    "index.html": "",
}


def offline(markup: str, path: str = "explorer/index.html") -> OfflinePage:
    """Return a page of a small site as the edition has it."""
    held = frozenset({*FILES, path, "assets/explore.js", "assets/search.js"} - {"explorer/entries.json"})
    files = {name: text.encode() for name, text in {**FILES, path: markup}.items()}
    return offline_page(path, Staged(Addresses(BASE, held), files))


@pytest.mark.parametrize(
    "markup",
    [
        '<!DOCTYPE html>\n<svg viewBox="0 0 1 1"><linearGradient gradientUnits="x"/></svg>&nbsp;&amp;<br>',
        '<link rel="canonical" href="https://example.org/qmi/communes/a/">',
        '<link rel="alternate" hreflang="en" href="https://example.org/qmi/">',
        '<meta property="og:image" content="https://example.org/qmi/social/a.png">',
        '<script type="application/ld+json">{"url":"https://example.org/qmi/"}</script>',
        '<code>fetch("/qmi/communes/a/") href="/qmi/"</code>',
        '<a href="https://www.paris.fr/" rel="external">x</a>',
    ],
)
def test_what_is_no_address_of_the_folder_keeps_its_bytes(markup: str) -> None:
    """What a page says, draws or tells machines is what was published."""
    assert markup == offline(markup).text


@pytest.mark.parametrize(
    ("markup", "written"),
    [
        ('<a class="x"  href="/qmi/communes/a/">a</a>', '<a class="x"  href="../communes/a/index.html">a</a>'),
        ('<link rel="icon" href="/qmi/favicon.svg">', '<link rel="icon" href="../favicon.svg">'),
        ('<iframe src="https://example.org/qmi/">', '<iframe src="../index.html">'),
        ('<source srcset="/qmi/favicon.svg 1x">', '<source srcset="../favicon.svg 1x">'),
        (
            '<meta http-equiv="refresh" content="0; url=/qmi/communes/a/">',
            '<meta http-equiv="refresh" content="0; url=../communes/a/index.html">',
        ),
        (
            '<style>@font-face{src:url("/qmi/assets/face.woff2")}</style>',
            '<style>@font-face{src:url("../assets/face.woff2")}</style>',
        ),
        (
            "<style>@font-face{font-display:optional}</style>",
            "<style>@font-face{font-display:fallback}</style>",
        ),
        (
            '<link rel="alternate" type="application/atom+xml" href="/qmi/feed.xml">',
            '<link rel="alternate" type="application/atom+xml" href="https://example.org/qmi/feed.xml">',
        ),
        ('a\n<link rel="preload" href="/qmi/assets/face.woff2" as="font" crossorigin>\nb', "a\nb"),
        ("a<div data-online>b<div>c</div></div>\nd", "ad"),
        (
            '<template data-offline>\n<form action="/qmi/communes/">b</form></template>',
            '\n<form action="../communes/index.html">b</form>',
        ),
        (
            '<template id="v-card"><a href="/qmi/">b</a></template>',
            '<template id="v-card"><a href="../index.html">b</a></template>',
        ),
        ('<script type="module" src="/qmi/assets/search.js"></script>\n', ""),
    ],
)
def test_what_a_folder_answers_otherwise_is_written_otherwise(markup: str, written: str) -> None:
    """Addresses, and what only makes sense with a server or without one, and nothing around them."""
    assert written == offline(markup).text


def test_explore_holds_what_it_would_fetch() -> None:
    """The script finds records, map and files in the page, under the addresses that it asks for."""
    page = offline(
        '<search data-home="/qmi/explorer/" data-page="1" data-entries="/qmi/explorer/entries.json"'
        ' data-map="/qmi/communes/"></search><a href="/qmi/explorer/toutes.csv" download data-chosen="x">y</a>\n'
        '<script type="module" src="/qmi/assets/explore.js"></script>\n'
    )
    island, _, rest = page.text.partition('id="v-kept">')[2].partition("</script>")
    kept = json.loads(island)
    records = json.loads(kept.pop("https://example.org/qmi/explorer/entries.json"))
    assert RECORDS | {"records": [{"id": "communes/a", "href": "../communes/a/index.html"}]} == records
    drawn = '<figure id="v-map"><a href="../communes/a/index.html"><svg viewBox="0 0 9 9"/></a></figure>'
    assert {"../communes/index.html": drawn, "toutes.csv": FILES["explorer/toutes.csv"]} == kept
    assert '\n<script defer src="../assets/explore.js"></script>\n' == rest
    assert ("assets/explore.js",) == page.scripts
    assert 'data-home="index.html" data-page="1" data-entries="https:' in page.text


def test_other_pages_of_the_list_hold_its_records_only() -> None:
    """A choice made there opens the first page: its map and its files need not be carried twice."""
    page = offline(
        '<search data-home="/qmi/explorer/" data-page="2" data-entries="/qmi/explorer/entries.json"'
        ' data-map="/qmi/communes/"></search><script type="module" src="/qmi/assets/explore.js"></script>',
        "explorer/page-2/index.html",
    )
    kept = json.loads(page.text.partition('id="v-kept">')[2].partition("</script>")[0])
    assert ["https://example.org/qmi/explorer/entries.json"] == list(kept)
    assert "../../communes/a/index.html" in next(iter(kept.values()))
