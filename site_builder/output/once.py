"""Files that are dear to make, kept in ``.build/``: what has been made once from the same inputs is not made again."""

import hashlib
import shutil
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
    content = kept(key, folder / key)
    if content is None:
        content = make()
        keep(key, folder / key, content)
    return content


def kept(key: str, file: Path) -> bytes | None:
    """Return what the file keeps under the key, or None unless it is there as it was written."""
    try:
        seal, _, content = file.read_bytes().partition(b"\n")
    except OSError:
        return None
    return content if seal == _seal(key, content) else None


def keep(key: str, file: Path, content: bytes) -> None:
    """Keep the content in the file, after a seal that binds it to its key."""
    write_if_changed(file, _seal(key, content) + b"\n" + content)


def forget_others(folder: Path, keys: Collection[str]) -> None:
    """Remove what this build did not need, files and folders, so that the folder does not grow for ever."""
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.name in keys:
            continue
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()


def _seal(key: str, content: bytes) -> bytes:
    """Return what binds the content to its key: one cut short, or put under another key, has another seal."""
    return hashlib.sha256(f"{key} ".encode() + content).hexdigest().encode()
