"""Encoded pictures kept in ``.build/``: one that has been encoded once is not encoded again.

A picture is kept under a key of its bytes and of all that decides the outcome. What is damaged there is made again.
"""

import hashlib
import json
import shutil
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from site_builder.output.images.encoding import encode
from site_builder.output.images.renditions import Format, Renditions
from site_builder.output.tree import write_if_changed

_INDEX: Final = "index.json"


@dataclass(frozen=True)
class Kept:
    """An encoded picture: the key it is kept under, its name by content, and its files in the order of renditions."""

    key: str
    name: str
    renditions: Renditions
    files: tuple[Path, ...]


def encoded_once(raw: bytes, recipe: str, folder: Path) -> Kept:
    """Return the encoded picture, from the folder when it is there whole; raise what `encode` raises."""
    key = hashlib.sha256(f"{recipe} ".encode() + raw).hexdigest()
    return _found(folder, key) or _made(raw, folder, key)


def forget_others(folder: Path, keys: set[str]) -> None:
    """Remove the pictures that this build did not need, so that the folder does not grow for ever."""
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.is_dir() and not path.is_symlink() and path.name not in keys:
            shutil.rmtree(path)


def _found(folder: Path, key: str) -> Kept | None:
    """Return what is kept under the key, or None unless every file is as it was written."""
    try:
        seal, _, index = (folder / key / _INDEX).read_bytes().partition(b"\n")
        if seal != _seal(key, index):
            return None
        rows = json.loads(index)
        formats = tuple(Format(name) for name in rows["formats"])
        renditions, digests = Renditions(tuple(rows["widths"]), rows["height"], formats), tuple(rows["digests"])
        kept = _kept(folder, key, renditions, digests)
        whole = digests == tuple(_digest(file.read_bytes()) for file in kept.files)
    except OSError:
        return None
    return kept if whole else None


def _made(raw: bytes, folder: Path, key: str) -> Kept:
    encoded = encode(raw)
    digests = tuple(_digest(content) for content in encoded.files)
    kept = _kept(folder, key, encoded.renditions, digests)
    for file, content in zip(kept.files, encoded.files, strict=True):
        write_if_changed(file, content)
    index = json.dumps({**asdict(kept.renditions), "digests": digests}).encode()
    # Last: without it, files that an interrupted build left are nothing.
    write_if_changed(folder / key / _INDEX, _seal(key, index) + b"\n" + index)
    return kept


def _kept(folder: Path, key: str, renditions: Renditions, digests: tuple[str, ...]) -> Kept:
    # The name is that of the published bytes, not of the picture they come from: the same name is the same file.
    name = hashlib.sha256(" ".join(digests).encode()).hexdigest()[:16]
    return Kept(key, name, renditions, tuple(folder / key / f"{width}.{form}" for width, form in renditions.each()))


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _seal(key: str, index: bytes) -> bytes:
    """Return what binds the index to its key: one cut short, or put under another key, has another seal."""
    return hashlib.sha256(key.encode() + b"\n" + index).hexdigest().encode()
