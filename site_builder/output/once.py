"""Files that are dear to make, kept in ``.build/``: what has been made once from the same inputs is not made again."""

import hashlib
from collections.abc import Callable, Collection
from pathlib import Path

from site_builder.output.tree import write_if_changed


def key_of(*inputs: bytes) -> str:
    """Return the key of what is made from the inputs: all of them, in their order, decide the outcome."""
    digest = hashlib.sha256()
    for one in inputs:
        digest.update(hashlib.sha256(one).digest())
    return digest.hexdigest()


def made_once(key: str, folder: Path, make: Callable[[], bytes]) -> bytes:
    """Return the file kept under the key; one that is absent or damaged is made, and kept."""
    file = folder / key
    try:
        seal, _, content = file.read_bytes().partition(b"\n")
    except OSError:
        seal, content = b"", b""
    if seal == _seal(key, content):
        return content
    content = make()
    write_if_changed(file, _seal(key, content) + b"\n" + content)
    return content


def forget_others(folder: Path, keys: Collection[str]) -> None:
    """Remove the files that this build did not need, so that the folder does not grow for ever."""
    for file in sorted(folder.iterdir()) if folder.is_dir() else ():
        if file.is_file() and file.name not in keys:
            file.unlink()


def _seal(key: str, content: bytes) -> bytes:
    """Return what binds the content to its key: one cut short, or put under another key, has another seal."""
    return hashlib.sha256(f"{key} ".encode() + content).hexdigest().encode()
