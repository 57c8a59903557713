"""Files for machines: the sitemap, the crawlers' file, the schemas, the manifest of what may be published."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Final
from xml.etree import ElementTree as ET

from site_builder.model.reference.schema import schema_files
from site_builder.output.feeds import feed_files
from site_builder.site.finding_views import RecordsView
from site_builder.site.page import PlannedPage
from site_builder.site.permalinks import output_file
from site_builder.site.planned import Site

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"
NOT_FOUND_FILE = "404.html"
# Files of ``overrides/assets`` that are published as they are, and where.
ASSETS: Final = {
    "favicon.svg": "favicon.svg",
    "fonts/bricolage-grotesque-800.woff2": "assets/fonts/bricolage-grotesque-800.woff2",
    "explore-corpus.js": "assets/explore-corpus.js",
    "explore-drawing.js": "assets/explore-drawing.js",
    "explore.js": "assets/explore.js",
    "search.js": "assets/search.js",
}
NO_JEKYLL = ".nojekyll"


def manifest(site: Site, pictures: Iterable[str]) -> tuple[str, ...]:
    """Return every file that may be published, pictures and cards included, relative to the root of the site."""
    pages = (output_file(page.link) for page in site.pages)
    cards = (card.file for card in site.social)
    kits = (link.lstrip("/") for kit in site.kits for link in kit.links)
    codes = (link.lstrip("/") for link in site.codes)
    made = (*pictures, *cards, *kits, *codes, *exports(site))
    return tuple(sorted({*pages, *made, NOT_FOUND_FILE, *ASSETS.values()}))


def exports(site: Site) -> dict[str, bytes]:
    """Return the site-wide files by path."""
    own = {"sitemap.xml": _sitemap(site), "robots.txt": _robots(site), NO_JEKYLL: b""}
    entries = {view.file.lstrip("/"): _entries(view) for view in site.records}
    taken = {file.link.lstrip("/"): file.text.encode() for file in site.downloads}
    feeds = {path: content for feed in site.feeds for path, content in feed_files(feed).items()}
    return {**own, **entries, **taken, **feeds, **schema_files(site.address.base_url)}


def _entries(view: RecordsView) -> bytes:
    """Return the records of a locale as the script of Explore fetches them; what is empty is left out."""
    records = [{name: value for name, value in asdict(record).items() if value} for record in view.records]
    facets = [
        {"key": one.key, "label": one.label, "options": [(option.value, option.label) for option in one.options]}
        for one in view.facets
    ]
    content = {"words": view.words, "counts": view.counts, "facets": facets, "records": records}
    return f"{json.dumps(content, ensure_ascii=False, separators=(',', ':'))}\n".encode()


def _sitemap(site: Site) -> bytes:
    """Return the sitemap with alternates (sitemaps.org 0.9; hreflang as Google documents it)."""
    ET.register_namespace("", _SITEMAP)
    ET.register_namespace("xhtml", _XHTML)
    root = ET.Element(f"{{{_SITEMAP}}}urlset")
    for page in (page for page in site.pages if not page.unlisted):
        _add_page(root, page)
    ET.indent(root)
    text: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return text + b"\n"


def _add_page(root: ET.Element, page: PlannedPage) -> None:
    url = ET.SubElement(root, f"{{{_SITEMAP}}}url")
    ET.SubElement(url, f"{{{_SITEMAP}}}loc").text = page.head.canonical
    if page.updated_on:
        ET.SubElement(url, f"{{{_SITEMAP}}}lastmod").text = page.updated_on.isoformat()
    for alternate in page.head.alternates:
        ET.SubElement(url, f"{{{_XHTML}}}link", rel="alternate", hreflang=alternate.hreflang, href=alternate.href)


def _robots(site: Site) -> bytes:
    """Return the crawlers' file: pages may be read, so that their "noindex" is seen (RFC 9309)."""
    sitemap = f"{site.address.base_url.rstrip('/')}/sitemap.xml"
    return f"User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n".encode()
