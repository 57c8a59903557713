"""Translations that no longer say what the source says, and locks that cannot tell."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Final

from site_builder.diagnostics import Diagnostic, Span, problem
from site_builder.model.catalog import Catalog
from site_builder.model.drift.drift import PartKind, StalePart, drift_of
from site_builder.source import LOCK_FILE, SourceTree

_LOCK: Final = re.compile(rf"content/[^/]+/[^/]+/{re.escape(LOCK_FILE)}")
_TEXTS: Final = ("index.fr.md", "index.en.md")
_UNREADABLE: Final = (
    "il n'est plus tel que la commande l'a écrit",
    "it is no longer what the command wrote",
)
_ORPHAN: Final = ("la fiche n'est plus dans ce dossier", "the entry is no longer in this folder")


def drift(catalog: Catalog, _tree: SourceTree) -> Iterator[Diagnostic]:
    """Yield each passage whose French changed after its translation was last reviewed."""
    for collection, entry in catalog.entries():
        for part in drift_of(entry).stale:
            french, english = _names(part)
            yield problem(
                "V090",
                part.span,
                name_fr=french,
                name_en=english,
                line=str(part.source_line),
                path=_TEXTS[0],
                entry=f"{collection}/{entry.slug}",
            )


def locks(_catalog: Catalog, tree: SourceTree) -> Iterator[Diagnostic]:
    """Yield the locks that are out of place, that cannot be read, or that lie where no entry is."""
    for path, lock in tree.locks.items():
        texts = {str(PurePosixPath(path).with_name(name)) for name in _TEXTS}
        if not _LOCK.fullmatch(path):
            # Beside texts that are out of place too, it follows them.
            if path.endswith(f"/{LOCK_FILE}") and not texts.isdisjoint(tree.documents):
                continue
            yield problem("V008", Span(path), expected=", ".join((*_TEXTS, LOCK_FILE)), suggestion="")
            continue
        if texts.isdisjoint(tree.documents) and texts.isdisjoint(tree.unreadable):
            yield _useless(path, _ORPHAN)
        elif lock is None:
            # What was recorded is lost: the languages must be compared by someone who reads both.
            yield _useless(path, _UNREADABLE, reread=_TEXTS[1])


def _names(part: StalePart) -> tuple[str, str]:
    """Return what to call the passage in a French and in an English message."""
    if part.kind is PartKind.SECTION and not part.source_name:
        return "le début du texte", "the beginning of the text"
    return f"« {part.source_name} »", f"“{part.name}”"


def _useless(path: str, reasons: tuple[str, str], reread: str = "") -> Diagnostic:
    french, english = reasons
    return problem("V097", Span(path), reason_fr=french, reason_en=english, suggestion=reread)
