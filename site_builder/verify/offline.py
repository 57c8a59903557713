"""The offline edition against what a folder allows: every address leads to a file of it, and nothing needs a server."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote, urlsplit

from lxml import html

from site_builder.diagnostics import Diagnostic, Span, problem
from site_builder.site.page import Site
from site_builder.site.permalinks import output_file

_FOLLOWED: Final = "//a/@href | //area/@href"
_LOADED: Final = (
    "//link[not(@rel='canonical' or @rel='alternate')]/@href | //script/@src | //img/@src | //source/@src"
    " | //iframe/@src | //embed/@src | //object/@data | //video/@poster"
)
_LISTED: Final = "//@srcset | //@imagesrcset"
# What browsers do not do, or complain of, when a page comes from a folder.
_REFUSED: Final = (
    "//script[@type='module'] | //link[@rel='preload' or @rel='modulepreload' or @rel='prefetch']"
    " | //*[@crossorigin] | //*[@integrity] | //form[@action] | //base | //*[@data-online] | //template[@data-offline]"
)
_INERT: Final = frozenset({"application/json", "application/ld+json"})
_CANDIDATES: Final = re.compile(r",\s+")
_URL: Final = re.compile(r"""url\(["']?([^"')]+)""")
_MODULE_WORDS: Final = re.compile(r"^\s*(?:import|export)\b|\bimport\(", re.MULTILINE)
_ELSEWHERE: Final = frozenset({"http", "https", "mailto", "tel"})
_ENTRANCE: Final = "index.html"


@dataclass(frozen=True)
class _Page:
    """A page of the edition: where it lies, and what it says."""

    path: str
    document: html.HtmlElement
    ids: frozenset[str]


def verify_offline(site: Site, files: Mapping[str, bytes]) -> list[Diagnostic]:
    """Return everything in the files of the edition that would not work from a folder."""
    origins = {output_file(page.link): page.origin for page in site.pages}
    pages = {path: _read(path, content) for path, content in files.items() if path.endswith(".html")}
    found = []
    for path in sorted({_ENTRANCE, *origins} - set(files)):
        found.append(_fault(path, origins, f"manque / missing: {path}"))
    for path in sorted(path for path in files if path.endswith(".js")):
        if _MODULE_WORDS.search(files[path].decode()):
            found.append(_fault(path, origins, "import, export"))
    for path, page in sorted(pages.items()):
        found.extend(_fault(path, origins, fault) for fault in _refused(page))
        for address in _dead(page, pages, files):
            found.append(problem("V073", Span(origins.get(path) or path), path=path, value=address))
    return found


def _fault(path: str, origins: Mapping[str, str], fault: str) -> Diagnostic:
    return problem("V072", Span(origins.get(path) or path), path=path, fault=fault)


def _read(path: str, content: bytes) -> _Page:
    document = html.document_fromstring(content, parser=html.HTMLParser(encoding="utf-8"))
    return _Page(path, document, frozenset(str(one) for one in document.xpath("//@id")))


def _refused(page: _Page) -> Iterator[str]:
    """Yield what the page asks for that only a server gives."""
    for element in page.document.xpath(_REFUSED):
        yield f"<{element.tag} {' '.join(f'{name}={value}' for name, value in element.attrib.items())}>"
    for script in page.document.xpath("//script[not(@src)]"):
        if script.get("type") not in _INERT:
            yield "<script>"
    for address in _loaded(page):
        if urlsplit(address).scheme != "data" and _is_elsewhere(address):
            yield f"chargé d'ailleurs / loaded from elsewhere: {address}"


def _loaded(page: _Page) -> Iterator[str]:
    """Yield the address of everything that comes with the page."""
    yield from (str(one) for one in page.document.xpath(_LOADED))
    for listed in page.document.xpath(_LISTED):
        yield from (one.partition(" ")[0] for one in _CANDIDATES.split(listed.strip()))
    for style in page.document.xpath("//style"):
        yield from _URL.findall(style.text or "")


def _is_elsewhere(address: str) -> bool:
    parts = urlsplit(address)
    return bool(parts.scheme or parts.netloc)


def _dead(page: _Page, pages: Mapping[str, _Page], files: Mapping[str, bytes]) -> Iterator[str]:
    """Yield the addresses that lead to no file of the folder, or to no place of a page."""
    refreshed = (
        str(content).partition("=")[2]
        for content in page.document.xpath("//meta[translate(@http-equiv, 'REFSH', 'refsh')='refresh']/@content")
    )
    followed = (str(one) for one in page.document.xpath(_FOLLOWED))
    for address in dict.fromkeys((*followed, *refreshed, *_loaded(page))):
        parts = urlsplit(address)
        if parts.scheme in _ELSEWHERE or parts.scheme == "data":
            continue
        file = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), unquote(parts.path)))
        target = page.path if not parts.path else file
        is_rooted = bool(parts.scheme or parts.netloc) or address.startswith("/")
        if is_rooted or parts.path.endswith("/") or target not in files:
            yield address
        elif parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].ids:
            yield address
