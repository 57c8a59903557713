"""The offline edition against what a folder allows: every address leads to a file of it, and nothing needs a server."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote, urlsplit

from lxml import html

from site_builder.diagnostics import Diagnostic, Span, problem
from site_builder.site.permalinks import output_file
from site_builder.site.planned import Site

_FOLLOWED: Final = "//a/@href | //area/@href | //form/@action"
_LOADED: Final = (
    "//link[not(@rel='canonical' or @rel='alternate')]/@href | //script/@src | //img/@src | //source/@src"
    " | //iframe/@src | //embed/@src | //object/@data | //video/@poster"
)
_LISTED: Final = "//@srcset | //@imagesrcset"
# What browsers do not do, or complain of, when a page comes from a folder.
_REFUSED: Final = (
    "//script[@type='module'] | //link[@rel='preload' or @rel='modulepreload' or @rel='prefetch']"
    " | //*[@crossorigin] | //*[@integrity] | //base | //*[@data-online] | //template[@data-offline]"
)
_INERT: Final = frozenset({"application/json", "application/ld+json"})
_CANDIDATES: Final = re.compile(r",\s+")
_URL: Final = re.compile(r"""url\(["']?([^"')]+)""")
_MODULE_WORDS: Final = re.compile(r"^(?:import|export)\b|\bimport\(", re.MULTILINE)
_ELSEWHERE: Final = frozenset({"http", "https", "mailto", "tel"})


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
    found = [
        problem("V072", Span(origins[path] or path), path=path, fault=f"manque / missing: {path}")
        for path in sorted(set(origins) - set(files))
    ]
    for path in sorted(path for path in files if path.endswith(".js")):
        found.extend(
            problem("V072", Span(path), path=path, fault=word) for word in _MODULE_WORDS.findall(files[path].decode())
        )
    for path, page in sorted(pages.items()):
        span = Span(origins.get(path) or path)
        found.extend(problem("V072", span, path=path, fault=fault) for fault in _refused(page))
        found.extend(problem("V073", span, path=path, value=address) for address in _dead(page, pages, files))
        found.extend(problem("V073", span, path=path, value=address) for address in _own(page, site, files))
    return found


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
        is_file = not (is_rooted or parts.path.endswith("/")) and target in files
        if not is_file or (target in pages and unquote(parts.fragment) not in {"", *pages[target].ids}):
            yield address


def _own(page: _Page, site: Site, files: Mapping[str, bytes]) -> Iterator[str]:
    """Yield the public addresses of what the folder holds: without a connection, nothing comes from there."""
    base_url = f"{site.address.base_url.rstrip('/')}/"
    for address in page.document.xpath(_FOLLOWED):
        path = unquote(urlsplit(address.removeprefix(base_url)).path)
        file = f"{path}index.html" if not path or path.endswith("/") else path
        if address.startswith(base_url) and file in files:
            yield str(address)
