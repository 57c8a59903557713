"""A page as it opens from a folder: every change is an edit of the page that was published; all the rest is its bytes.

Templates say what only makes sense with a server (``data-online``: it goes) and what only makes sense without
(``<template data-offline>``: what it holds is shown).
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from site_builder.output.offline.addresses import Addresses
from site_builder.output.offline.markup import Attribute, Edit, Tag, edited, element, tags, valued

_LISTED: Final = frozenset({"srcset", "imagesrcset"})
_NAMED: Final = frozenset({"action", "href", "src", "poster", "data", "data-home", "data-entries", "data-map"})
# Links that say where the page stands on the web: a copy keeps them, for whoever puts it on a server.
_PUBLIC: Final = frozenset({"alternate", "canonical"})
# Browsers fetch these ahead in a mode that a folder cannot answer.
_AHEAD: Final = frozenset({"preload", "modulepreload", "prefetch"})
# Without them a face comes a moment after the words: it may still take its place.
_IN_TIME_ONLY, _A_MOMENT_LATE = "font-display:optional", "font-display:fallback"
# Needs the index of Pagefind, which is fetched.
_SERVED: Final = frozenset({"assets/search.js"})
_MAP: Final = "v-map"


@dataclass(frozen=True)
class Staged:
    """The assembled site: how its addresses are written in the edition, and its files by path."""

    addresses: Addresses
    files: Mapping[str, bytes]


@dataclass(frozen=True)
class OfflinePage:
    """A page of the edition, and the modules of the site that it runs as classic scripts."""

    text: str
    scripts: tuple[str, ...]


def offline_page(path: str, staged: Staged) -> OfflinePage:
    """Return the page of a file."""
    text = staged.files[path].decode()
    found = tags(text)
    edits = list(_cuts(text, found, path, staged))
    gone = [(start, end) for start, end, _ in edits]
    kept = [tag for tag in found if not any(start <= tag.start < end for start, end in gone)]
    scripts = tuple(_module(tag, path, staged) for tag in kept if _is_module(tag))
    edits.extend(_addressed(text, kept, path, staged.addresses))
    edits.extend(_run(kept, path, staged))
    return OfflinePage(edited(text, edits), scripts)


def _cuts(text: str, found: Sequence[Tag], path: str, staged: Staged) -> Iterator[Edit]:
    """Yield what goes: what needs a server, and the wrapping of what is shown without one."""
    for tag in found:
        if not tag.opens:
            continue
        if tag.get("data-online") is not None or (_is_module(tag) and _module(tag, path, staged) in _SERVED):
            (start, end), _ = element(tag, found)
            yield start, _line_end(text, end), ""
        elif tag.name == "template" and tag.get("data-offline") is not None:
            (start, end), (inner_start, inner_end) = element(tag, found)
            yield from ((start, inner_start, ""), (inner_end, end, ""))
        elif tag.name == "link" and tag.get("rel") in _AHEAD:
            yield tag.start, _line_end(text, tag.end), ""


def _line_end(text: str, end: int) -> int:
    return end + text.startswith("\n", end)


def _is_module(tag: Tag) -> bool:
    return tag.opens and tag.name == "script" and tag.get("type") == "module"


def _module(tag: Tag, path: str, staged: Staged) -> str:
    """Return the file of a module that a page names."""
    return staged.addresses.file(tag.get("src") or "", path) or ""


def _addressed(text: str, kept: Sequence[Tag], path: str, addresses: Addresses) -> Iterator[Edit]:
    """Yield every address that is written otherwise in the edition."""
    for tag in kept:
        if _is_module(tag):
            continue
        for attribute in tag.attributes:
            value = _seen_from(path, tag, attribute, addresses)
            if value != attribute.value:
                yield valued(attribute, value)
        if tag.opens and tag.name == "style":
            _, (start, end) = element(tag, kept)
            style = addresses.styled(path, text[start:end]).replace(_IN_TIME_ONLY, _A_MOMENT_LATE)
            if style != text[start:end]:
                yield start, end, style


def _seen_from(path: str, tag: Tag, attribute: Attribute, addresses: Addresses) -> str:
    if attribute.name in _LISTED:
        return addresses.listed(path, attribute.value)
    if attribute.name == "content" and (tag.get("http-equiv") or "").lower() == "refresh":
        return addresses.refreshed(path, attribute.value)
    says_where = tag.name == "link" and tag.get("rel") in _PUBLIC and "://" in attribute.value
    if attribute.name not in _NAMED or says_where:
        return attribute.value
    return addresses.seen_from(path, attribute.value)


def _run(kept: Sequence[Tag], path: str, staged: Staged) -> Iterator[Edit]:
    """Yield the scripts of the page as a folder allows them, after what they would fetch."""
    fetched = json.dumps(_kept(kept, path, staged), ensure_ascii=False, separators=(",", ":"))
    island = f'<script type="application/json" id="v-kept">{_harmless(fetched)}</script>\n' if fetched != "{}" else ""
    for tag in kept:
        if _is_module(tag):
            file = staged.addresses.seen_from(path, tag.get("src") or "")
            yield tag.start, tag.end, f'{island}<script defer src="{file}">'
            island = ""


def _harmless(text: str) -> str:
    """Return JSON that cannot end the element it stands in (HTML, "Restrictions for contents of script elements")."""
    return text.replace("<", "\\u003c")


def _kept(kept: Sequence[Tag], path: str, staged: Staged) -> dict[str, str]:
    """Return what the script of Explore would fetch, by the address that it asks for.

    A choice made on another page of the list opens the first one: that one alone shows the map and cuts the files.
    """
    addresses = staged.addresses
    fetched = {}
    for tag in kept:
        entries, map_page = tag.get("data-entries"), tag.get("data-map")
        if entries is not None:
            records = _text(entries, path, staged)
            fetched[addresses.seen_from(path, entries)] = _records(records, path, addresses)
        if map_page is not None and tag.get("data-page") == "1":
            fetched[addresses.seen_from(path, map_page)] = _map(addresses.file(map_page, path) or "", path, staged)
        if tag.get("data-chosen") is not None:
            file = tag.get("href") or ""
            fetched[addresses.seen_from(path, file)] = _text(file, path, staged)
    return fetched


def _text(address: str, path: str, staged: Staged) -> str:
    """Return the text of a file of the site by its address."""
    return staged.files[staged.addresses.file(address, path) or ""].decode()


def _records(text: str, path: str, addresses: Addresses) -> str:
    """Return the records of Explore with the addresses of their pages as this page writes them."""
    content = json.loads(text)
    for record in content["records"]:
        record["href"] = addresses.seen_from(path, record["href"])
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def _map(file: str, path: str, staged: Staged) -> str:
    """Return the map of a page, with its addresses as another page writes them."""
    text = staged.files[file].decode()
    found = tags(text)
    drawing = next(tag for tag in found if tag.get("id") == _MAP)
    (start, end), _ = element(drawing, found)
    inside = [tag for tag in found if start <= tag.start < end]
    moved = edited(text, _addressed(text, inside, path, staged.addresses))
    return moved[start : len(moved) - (len(text) - end)]
