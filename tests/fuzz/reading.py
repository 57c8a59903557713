"""One file, whatever its bytes, read as `vitrine check` reads it, and all that must hold of what is said."""

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

from site_builder.diagnostics import CATALOGUE, Diagnostic, Language, OutputFormat, render_report, sort_diagnostics
from site_builder.model.reading.gather import gather
from site_builder.model.rules import broken_rules
from site_builder.source import Document, SourceTree, parse_document, read_content
from site_builder.source.lock import read_lock

_TINY: Final = Path(__file__).parents[1] / "site" / "tiny" / "content"
PAGE: Final = "content/pages/a-propos/index.fr.md"
SETTINGS: Final = "content/site.yml"
# A line that cannot be printed is shown as another encoding reads it, or with its unseen signs replaced.
_RETOLD: Final = frozenset({"V001", "V002"})
_CHOICES: Final = 128
LOCK: Final = "content/solutions/ombrieres/index.en.lock"


class BrokenError(AssertionError):
    """What should hold of every message, and does not."""


@cache
def tiny() -> SourceTree:
    """Return the smallest site there is, read once."""
    tree, found = read_content(_TINY)
    if found:
        raise BrokenError(str(found))
    return tree


@cache
def targets() -> tuple[str, ...]:
    """Return the files of the small site whose place the bytes may take."""
    return (*sorted(tiny().documents), LOCK)


def chosen(chooser: bytes) -> tuple[bytes, str, bool]:
    """Return the bytes of a file, its path and whether the rules are run, all chosen by the bytes of a fuzzer."""
    first = chooser[0] if chooser else 0
    paths = targets()
    return chooser[1:], paths[first % _CHOICES % len(paths)], first >= _CHOICES


def check(raw: bytes, path: str, *, whole: bool) -> tuple[Diagnostic, ...]:
    """Return what is said of the small site when one of its files holds these bytes."""
    tree, found = _laid(raw, path)
    if whole:
        catalog, gathered = gather(tree)
        found += [*gathered, *(broken_rules(catalog, tree) if catalog else [])]
    said = sort_diagnostics(found)
    _assert_placed(said, raw, path)
    for language in Language:
        for output in OutputFormat:
            render_report(said, language, output).encode()
    return said


def places(shape: str) -> tuple[str, ...]:
    """Return the files whose place a shape takes."""
    if shape.startswith("bytes"):
        return (PAGE, SETTINGS, LOCK)
    if "on its own" in shape:
        return (SETTINGS, LOCK)
    return (PAGE, SETTINGS) if shape.startswith("block") else (PAGE,)


def _laid(raw: bytes, path: str) -> tuple[SourceTree, list[Diagnostic]]:
    small = tiny()
    if path == LOCK:
        locks = MappingProxyType({**small.locks, path: read_lock(raw)})
        return SourceTree(small.documents, small.images, small.unreadable, locks), []
    document, found = parse_document(raw, path)
    others = {kept: document for kept, document in small.documents.items() if kept != path}
    documents: dict[str, Document] = {**others, path: document} if document else others
    unreadable = frozenset() if document else frozenset({path})
    return SourceTree(MappingProxyType(documents), small.images, unreadable, small.locks), found


def _assert_placed(said: Iterable[Diagnostic], raw: bytes, path: str) -> None:
    """Check that each message stands in a file that is read, on one of its lines, and shows no other."""
    own = _lines(raw)
    for found in said:
        if found.code not in CATALOGUE:
            raise BrokenError(f"unknown code {found.code}")
        span = found.span
        others = tiny().documents.get(span.path)
        lines: Sequence[str] = own if span.path == path else others.lines if others else ("",)
        if not 1 <= span.line <= max(len(lines), 1):
            raise BrokenError(f"{found.code} on line {span.line} of {span.path}, which has {len(lines)}")
        line = lines[span.line - 1]
        if span.excerpt not in {"", line} and found.code not in _RETOLD:
            raise BrokenError(f"{found.code} shows a line that is not in {span.path}")
        if not 1 <= span.column <= len(line) + 1:
            raise BrokenError(f"{found.code} in column {span.column} of {span.path}:{span.line}, which has {len(line)}")


def _lines(raw: bytes) -> list[str]:
    text = raw.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return [line.decode("utf-8", "replace") for line in text.split(b"\n")]
