"""The built site against the plan: files, languages, addresses, links, and nothing that runs but our scripts."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

from lxml import html

from site_builder.diagnostics import Diagnostic, Span, problem
from site_builder.model.locale import Locale
from site_builder.site.page import PlannedPage
from site_builder.site.permalinks import Permalink, output_file
from site_builder.site.planned import Site
from site_builder.site.sizes import with_sizes

_GRAPH: Final = "//script[@type='application/ld+json']"
_RUNNING: Final = (
    "//script[not(@type='application/ld+json')] | //iframe | //object | //embed | //base"
    " | //form[@action][not(ancestor::template)]"
)
_LOADED: Final = "//img/@src | //script/@src | //link[@rel='stylesheet' or @rel='icon']/@href"
# In a list of addresses, a comma inside an address is followed by no space (HTML, "srcset").
_CANDIDATES: Final = re.compile(r",\s+")
_PHOTOGRAPHS: Final = (".jpg", ".jpeg", ".png", ".gif")
_LIGHTER: Final = {"image/avif", "image/webp"}


@dataclass(frozen=True)
class _Built:
    """A built page: what it is, where its words come from, and how often each of its ids is there."""

    path: str
    origin: str
    document: html.HtmlElement
    ids: Mapping[str, int]


def verify(
    site: Site, folder: Path, manifest: Iterable[str], weights: Mapping[Locale, Mapping[Permalink, str]]
) -> list[Diagnostic]:
    """Return every way in which the folder is not the planned site; ``weights`` are those that pages tell of files."""
    expected = set(manifest)
    present = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    found = [_fault(path, "", f"manque / missing: {path}") for path in sorted(expected - present)]
    found.extend(_fault(path, "", f"fichier imprévu / unexpected file: {path}") for path in sorted(present - expected))
    scripts = {f"{site.address.base_path}/{path}" for path in expected if path.endswith(".js")}
    pages = {output_file(page.link): page for page in site.pages}
    built = {path: _read(folder, path, pages.get(path)) for path in sorted(present) if path.endswith(".html")}
    titles: dict[str, str] = {}
    for path, page in built.items():
        found.extend(_own_faults(page, scripts))
        if path in pages:
            found.extend(_head_faults(page, pages[path], titles, weights[pages[path].locale]))
        found.extend(_links(page, built, present, site))
    return found


def _fault(path: str, origin: str, fault: str) -> Diagnostic:
    return problem("V072", Span(origin or path), path=path, fault=fault)


def _read(folder: Path, path: str, planned: PlannedPage | None) -> _Built:
    document = html.document_fromstring((folder / path).read_bytes(), parser=html.HTMLParser(encoding="utf-8"))
    ids = Counter(str(one) for one in document.xpath("//@id"))
    return _Built(path, planned.origin if planned else "", document, ids)


def _own_faults(page: _Built, scripts: Collection[str]) -> Iterator[Diagnostic]:
    """Yield what no page may have, whatever it is about."""
    document = page.document
    for one, count in sorted(page.ids.items()):
        if count > 1:
            yield _fault(page.path, page.origin, f"id « {one} » x {count}")
    if len(document.xpath("//h1")) != 1:
        yield _fault(page.path, page.origin, f"{len(document.xpath('//h1'))} h1")
    for element in document.xpath(_RUNNING):
        if not _is_own_script(element, scripts):
            yield _fault(page.path, page.origin, f"<{element.tag}>")
    for element in document.xpath("//*[@*[starts-with(name(), 'on')]]"):
        yield _fault(page.path, page.origin, f"<{element.tag} on…>")
    for element in document.xpath("//img[@src]"):
        for lacking in _lacking(element):
            yield _fault(page.path, page.origin, f"img {element.get('src')}: {lacking}")
    if document.xpath("//@style"):
        yield _fault(page.path, page.origin, "style=")


def _lacking(image: html.HtmlElement) -> Iterator[str]:
    """Yield what a picture must have and has not: words, a size that keeps its place, lighter formats beside it."""
    if image.get("alt") is None:
        yield "alt"
    if image.get("width") is None or image.get("height") is None:
        yield "width, height"
    if urlsplit(image.get("src", "")).path.endswith(_PHOTOGRAPHS):
        # The parser knows no "source": it takes what follows one for its content.
        offered = {source.get("type") for source in image.xpath("ancestor::picture//source[@srcset]")}
        if not _LIGHTER & offered:
            yield "AVIF, WebP"


def _is_own_script(element: html.HtmlElement, scripts: Collection[str]) -> bool:
    """Return whether the element is a module of the site, named by its address, and nothing else."""
    allowed = {"type": "module", "src": element.get("src")}
    return dict(element.attrib) == allowed and not element.text and allowed["src"] in scripts


def _head_faults(
    page: _Built, planned: PlannedPage, titles: dict[str, str], weights: Mapping[Permalink, str]
) -> Iterator[Diagnostic]:
    """Yield where the head differs from the plan."""
    document = page.document
    if document.get("lang") != planned.locale.value:
        yield _fault(page.path, page.origin, f"lang={document.get('lang')}")
    title = (document.findtext("head/title") or "").strip()
    if title in titles:
        yield _fault(page.path, page.origin, f"title = {titles[title]}")
    titles[title] = page.path
    if title != planned.head.title:
        yield _fault(page.path, page.origin, f"title: {title}")
    if document.xpath("//link[@rel='canonical']/@href") != [planned.head.canonical]:
        yield _fault(page.path, page.origin, "canonical")
    alternates = {
        (link.get("hreflang"), link.get("href")) for link in document.xpath("//link[@rel='alternate'][@hreflang]")
    }
    if alternates != {(one.hreflang, one.href) for one in planned.head.alternates}:
        yield _fault(page.path, page.origin, "hreflang")
    graph = with_sizes(planned.head.graph, weights)
    if [script.text for script in document.xpath(_GRAPH)] != [graph] * bool(graph):
        yield _fault(page.path, page.origin, "JSON-LD")


def _links(page: _Built, built: dict[str, _Built], present: set[str], site: Site) -> Iterator[Diagnostic]:
    """Yield links that lead nowhere on the site, and whatever is loaded from elsewhere."""
    offered = list(_offered(page.document))
    for loaded in (*page.document.xpath(_LOADED), *offered):
        if urlsplit(str(loaded)).netloc:
            yield _fault(page.path, page.origin, f"chargé d'ailleurs / loaded from elsewhere: {loaded}")
    # The engine takes away addresses that could run ("javascript:"): what is left is a link without one.
    for element in page.document.xpath("//a[not(@href)] | //img[not(@src)]"):
        value = element.text_content().strip() or element.get("alt", "")
        yield problem("V073", Span(page.origin or page.path), path=page.path, value=value)
    followed = (str(one) for one in page.document.xpath("//a/@href | //link/@href | //img/@src"))
    for href in dict.fromkeys((*followed, *offered)):
        if not _leads_somewhere(href, page, built, present, site):
            yield problem("V073", Span(page.origin or page.path), path=page.path, value=href)


def _offered(document: html.HtmlElement) -> Iterator[str]:
    """Yield every address of every list that a browser may choose from."""
    for listed in document.xpath("//@srcset"):
        for candidate in _CANDIDATES.split(listed.strip()):
            yield candidate.partition(" ")[0]


def _leads_somewhere(href: str, page: _Built, built: dict[str, _Built], present: set[str], site: Site) -> bool:
    parts = urlsplit(href)
    own = href.startswith(site.address.base_url)
    if parts.scheme in {"mailto", "tel"}:
        return True
    if (parts.scheme or parts.netloc) and not own:
        return parts.scheme in {"", "http", "https"}
    if not parts.path:
        return not parts.fragment or parts.fragment in page.ids
    base = f"{site.address.base_path}/"
    if not parts.path.startswith(base):
        return False
    target = unquote(parts.path.removeprefix(base))
    file = f"{target}index.html" if not target or target.endswith("/") else target
    if file not in present:
        return False
    return not parts.fragment or file not in built or unquote(parts.fragment) in built[file].ids
