"""The folder ``content/`` as documents: which files are read, and where each belongs."""

import os
import re
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from types import MappingProxyType
from typing import Final

from site_builder.diagnostics import Diagnostic, Span, problem
from site_builder.source.body import read_body
from site_builder.source.conflict import conflict
from site_builder.source.decoding import MAX_BYTES, decode_bytes, too_many
from site_builder.source.document import Document
from site_builder.source.fences import Split, split_block
from site_builder.source.front_matter import compose_block
from site_builder.source.geography import (
    GEOGRAPHY_FOLDER,
    GEOGRAPHY_PATH,
    MAX_GEOGRAPHY_BYTES,
    Geography,
    read_geography,
)
from site_builder.source.lock import LOCK_SUFFIX, Lock, read_lock
from site_builder.source.names import misplaced, misspelt, renamed, written_by_command
from site_builder.source.place import Place
from site_builder.source.registry import REGISTRY_PATH, read_registry
from site_builder.source.tree import plain_tree

# Each may be the beginning of a link, a note or a picture.
MAX_BRACKETS: Final = 5_000
IMAGE_SUFFIXES: Final = frozenset({".avif", ".gif", ".jpeg", ".jpg", ".png", ".webp"})
_IGNORED: Final = frozenset({".DS_Store", "Thumbs.db", "desktop.ini", ".gitkeep"})
# What Word and LibreOffice write beside a document while it is open.
_OPEN_ELSEWHERE: Final = ("~$", ".~lock.")


@dataclass(frozen=True)
class SourceTree:
    """All that was read: documents by path, the pictures of each folder, locks by path (None: unreadable), outlines.

    ``registry`` holds every address that the site has published.
    """

    documents: MappingProxyType[str, Document]
    images: MappingProxyType[str, tuple[str, ...]]
    unreadable: frozenset[str] = frozenset()
    locks: Mapping[str, Lock | None] = field(default_factory=lambda: MappingProxyType({}))
    geography: Geography = field(default_factory=Geography)
    registry: tuple[str, ...] = ()

    def paths(self) -> tuple[str, ...]:
        """Return the path of every document there is, readable or not, in order."""
        return tuple(sorted({*self.documents, *self.unreadable}))


def read_content(content: Path) -> tuple[SourceTree, list[Diagnostic]]:
    """Return every document under the folder, in the order of their paths, with what is wrong in them."""
    work = _Reading()
    for file, path in _files(content):
        try:
            work.take(file, path)
        except OSError:
            # Open in another program, forbidden, or gone since it was listed.
            work.refuse("V103", path)
    folders = MappingProxyType({folder: tuple(sorted(names)) for folder, names in work.images.items()})
    documents, locks = MappingProxyType(work.documents), MappingProxyType(work.locks)
    tree = SourceTree(documents, folders, frozenset(work.unreadable), locks, work.geography, work.registry)
    return tree, work.found


@dataclass
class _Reading:
    """What was read so far."""

    documents: dict[str, Document] = field(default_factory=dict)
    images: dict[str, list[str]] = field(default_factory=dict)
    unreadable: set[str] = field(default_factory=set)
    locks: dict[str, Lock | None] = field(default_factory=dict)
    geography: Geography = field(default_factory=Geography)
    registry: tuple[str, ...] = ()
    found: list[Diagnostic] = field(default_factory=list)

    def take(self, file: Path, path: str) -> None:
        """Put one file where it belongs; raise OSError when it cannot be read."""
        if not _is_inside(file):
            self.refuse("V004", path)
        elif path.startswith(f"{GEOGRAPHY_FOLDER}/"):
            self._take_outlines(file, path)
        elif file.suffix.lower() in IMAGE_SUFFIXES:
            self.images.setdefault(path.rpartition("/")[0], []).append(file.name)
        elif path == REGISTRY_PATH:
            self.registry = read_registry(_read(file))
        elif file.suffix == LOCK_SUFFIX:
            self.locks[path] = read_lock(_read(file))
        elif meant := misspelt(path):
            # The file is there, under another name: it is not missing as well.
            beside = {one.name for one in file.parent.iterdir()}
            self.found.append(renamed(Span(path), meant, meant, taken=meant in beside))
            self.unreadable.add(f"{path.rpartition('/')[0]}/{meant}")
        elif file.suffix in {".md", ".yml"}:
            document, diagnostics = parse_document(_read(file), path)
            self.found.extend(diagnostics)
            if document is None:
                self.unreadable.add(path)
            else:
                self.documents[path] = document
        else:
            stray, stands_for = misplaced(path, {one.name for one in file.parent.iterdir()})
            self.found.append(stray)
            self.unreadable.update(stands_for)

    def _take_outlines(self, file: Path, path: str) -> None:
        if path != GEOGRAPHY_PATH:
            self.found.append(written_by_command(path, GEOGRAPHY_PATH))
        elif geography := read_geography(_read(file, MAX_GEOGRAPHY_BYTES)):
            self.geography = geography
        else:
            self.refuse("V104", path)

    def refuse(self, code: str, path: str) -> None:
        """Say why the file is left aside; what refers to it is not told that it is missing."""
        self.found.append(problem(code, Span(path)))
        self.unreadable.add(path)


def parse_document(raw: bytes, path: str) -> tuple[Document | None, list[Diagnostic]]:
    """Return the document the bytes hold, or None when a mistake hides what follows it."""
    decoded = decode_bytes(raw, path)
    found = list(decoded.diagnostics)
    if decoded.lines is None:
        return None, found
    lines = decoded.lines
    if conflicting := conflict(path, lines):
        return None, [conflicting]
    split = _split(path, lines)
    if isinstance(split, Diagnostic):
        return None, [*found, split]
    place = Place(path, lines, split.first_line)
    root = compose_block(split.block, place)
    if isinstance(root, Diagnostic):
        return None, [*found, root]
    tree, shape = plain_tree(root, place)
    if shape:
        return None, [*found, *shape]
    return Document(path, lines, tree, split.block, split.first_line, read_body(split.body, split.body_line)), found


def _split(path: str, lines: tuple[str, ...]) -> Split | Diagnostic:
    """Return the block and the body of the file; a vocabulary is all block."""
    if path.endswith(".yml"):
        return Split("\n".join(lines), "", 1, 1)
    split = split_block(path, lines)
    if isinstance(split, Diagnostic):
        return split
    return _too_many_brackets(path, split.body, split.body_line) or split


def _too_many_brackets(path: str, body: str, first_line: int) -> Diagnostic | None:
    """Return the message for a text with more links, notes and pictures than anybody can have typed."""
    if body.count("[") <= MAX_BRACKETS:
        return None
    *_, last = islice(re.finditer(r"\[", body), MAX_BRACKETS + 1)
    line_start = body.rfind("\n", 0, last.start()) + 1
    excerpt = body[line_start:].partition("\n")[0]
    span = Span(path, body.count("\n", 0, line_start) + first_line, last.start() - line_start + 1, 1, excerpt)
    return too_many(span, MAX_BRACKETS, "crochets « [ »", "brackets “[”")


def _files(content: Path) -> Iterator[tuple[Path, str]]:
    """Yield the files of the folder with their path from the project's root, in a total order.

    A folder that cannot be listed is yielded in the place of its files.
    """
    stack = [content]
    files: list[tuple[str, Path]] = []
    while stack:
        folder = stack.pop()
        for child in _listed(folder):
            if child.name.startswith((".", *_OPEN_ELSEWHERE)) or child.name in _IGNORED or child.name.endswith("~"):
                continue
            if child != folder and child.is_dir() and not child.is_symlink():
                stack.append(child)
            else:
                files.append((f"{content.name}/{child.relative_to(content).as_posix()}", child))
    for path, file in sorted(files):
        yield file, path


def _listed(folder: Path) -> tuple[Path, ...]:
    """Return what the folder holds, or the folder itself when nobody may list it."""
    try:
        return tuple(folder.iterdir())
    except OSError:
        return (folder,)


def _is_inside(file: Path) -> bool:
    """Return whether the file is one, and no shortcut; raise OSError when it may not be read."""
    mode = file.lstat().st_mode
    if stat.S_ISDIR(mode) or (stat.S_ISREG(mode) and not os.access(file, os.R_OK)):
        raise PermissionError(file)
    return stat.S_ISREG(mode)


def _read(file: Path, limit: int = MAX_BYTES) -> bytes:
    """Return the bytes of the file, one more than the limit at most; asking for no more than it holds is faster."""
    with file.open("rb") as stream:
        return stream.read(min(file.stat().st_size, limit) + 1)
