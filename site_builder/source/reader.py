"""The folder ``content/`` as documents: which files are read, and where each belongs."""

import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final

from site_builder.diagnostics import Diagnostic, Span, problem
from site_builder.source.body import read_body
from site_builder.source.decoding import MAX_BYTES, decode_bytes
from site_builder.source.document import Document
from site_builder.source.front_matter import Place, compose_block, split_block
from site_builder.source.tree import plain_tree

IMAGE_SUFFIXES: Final = frozenset({".avif", ".gif", ".jpeg", ".jpg", ".png", ".webp"})
_IGNORED: Final = frozenset({".DS_Store", "Thumbs.db", "desktop.ini", ".gitkeep"})


@dataclass(frozen=True)
class SourceTree:
    """All that was read: documents by path, and the pictures of each folder."""

    documents: MappingProxyType[str, Document]
    images: MappingProxyType[str, tuple[str, ...]]
    unreadable: frozenset[str] = frozenset()

    def paths(self) -> tuple[str, ...]:
        """Return the path of every document there is, readable or not, in order."""
        return tuple(sorted({*self.documents, *self.unreadable}))


def read_content(content: Path) -> tuple[SourceTree, list[Diagnostic]]:
    """Return every document under the folder, in the order of their paths, with what is wrong in them."""
    documents: dict[str, Document] = {}
    images: dict[str, list[str]] = {}
    unreadable: set[str] = set()
    found: list[Diagnostic] = []
    for file, path in _files(content):
        if not _is_inside(file):
            found.append(problem("V004", Span(path)))
            unreadable.add(path)
        elif file.suffix.lower() in IMAGE_SUFFIXES:
            images.setdefault(path.rpartition("/")[0], []).append(file.name)
        elif file.suffix in {".md", ".yml"}:
            document, diagnostics = parse_document(_read(file), path)
            found.extend(diagnostics)
            if document is None:
                unreadable.add(path)
            else:
                documents[path] = document
        else:
            # Notepad adds ".txt" to the name it is given: the file is there, under another name.
            meant = file.name.removesuffix(".txt") if file.name.endswith((".md.txt", ".yml.txt")) else ""
            if meant:
                unreadable.add(path.removesuffix(".txt"))
            found.append(problem("V008", Span(path), expected=".md, .yml, .jpg, .png, .webp", suggestion=meant))
    folders = MappingProxyType({folder: tuple(sorted(names)) for folder, names in images.items()})
    return SourceTree(MappingProxyType(documents), folders, frozenset(unreadable)), found


def parse_document(raw: bytes, path: str) -> tuple[Document | None, list[Diagnostic]]:
    """Return the document the bytes hold, or None when a mistake hides what follows it."""
    decoded = decode_bytes(raw, path)
    found = list(decoded.diagnostics)
    if decoded.lines is None:
        return None, found
    lines = decoded.lines
    if path.endswith(".yml"):
        block, body, body_line, first_line = "\n".join(lines), "", 1, 1
    else:
        split = split_block(path, lines)
        if isinstance(split, Diagnostic):
            return None, [*found, split]
        block, body, body_line, first_line = split.block, split.body, split.body_line, 2
    place = Place(path, lines, first_line)
    root = compose_block(block, place)
    if isinstance(root, Diagnostic):
        return None, [*found, root]
    tree, shape = plain_tree(root, place)
    if shape:
        return None, [*found, *shape]
    return Document(path, lines, tree, block, first_line, read_body(body, body_line)), found


def _files(content: Path) -> Iterator[tuple[Path, str]]:
    """Yield the files of the folder with their path from the project's root, in a total order."""
    stack = [content]
    files: list[tuple[str, Path]] = []
    while stack:
        for child in stack.pop().iterdir():
            hidden = child.name.startswith(".") or child.name in _IGNORED or child.name.endswith("~")
            if hidden:
                continue
            if child.is_dir() and not child.is_symlink():
                stack.append(child)
            else:
                files.append((f"{content.name}/{child.relative_to(content).as_posix()}", child))
    for path, file in sorted(files):
        yield file, path


def _is_inside(file: Path) -> bool:
    return stat.S_ISREG(file.lstat().st_mode)


def _read(file: Path) -> bytes:
    """Return the bytes of the file, one more than the limit at most; asking for no more than it holds is faster."""
    with file.open("rb") as stream:
        return stream.read(min(file.stat().st_size, MAX_BYTES) + 1)
