"""Encoded pictures kept in ``.build/``: one that has been encoded once is not encoded again.

A picture is kept under a key of its bytes and of all that decides the outcome. What is damaged there is made again.
"""

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from site_builder.output.images.encoding import encode
from site_builder.output.images.renditions import Format, Renditions
from site_builder.output.once import keep, kept, key_of
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
    key = key_of(recipe.encode(), raw)
    return _found(folder, key) or _made(raw, folder, key)


def _found(folder: Path, key: str) -> Kept | None:
    """Return what is kept under the key, or None unless every file is as it was written."""
    index = kept(key, folder / key / _INDEX)
    if index is None:
        return None
    rows = json.loads(index)
    formats = tuple(Format(name) for name in rows["formats"])
    renditions, digests = Renditions(tuple(rows["widths"]), rows["height"], formats), tuple(rows["digests"])
    found = _kept(folder, key, renditions, digests)
    try:
        whole = digests == tuple(_digest(file.read_bytes()) for file in found.files)
    except OSError:
        return None
    return found if whole else None


def _made(raw: bytes, folder: Path, key: str) -> Kept:
    encoded = encode(raw)
    digests = tuple(_digest(content) for content in encoded.files)
    made = _kept(folder, key, encoded.renditions, digests)
    for file, content in zip(made.files, encoded.files, strict=True):
        write_if_changed(file, content)
    # Last: without it, files that an interrupted build left are nothing.
    keep(key, folder / key / _INDEX, json.dumps({**asdict(made.renditions), "digests": digests}).encode())
    return made


def _kept(folder: Path, key: str, renditions: Renditions, digests: tuple[str, ...]) -> Kept:
    # The name is that of the published bytes, not of the picture they come from: the same name is the same file.
    name = hashlib.sha256(" ".join(digests).encode()).hexdigest()[:16]
    return Kept(key, name, renditions, tuple(folder / key / f"{width}.{form}" for width, form in renditions.each()))


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
