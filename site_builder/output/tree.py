"""A folder brought to hold exactly these files: what has not changed is not touched, what is left over goes."""

from collections.abc import Collection, Mapping
from pathlib import Path


def write_tree(folder: Path, files: Mapping[str, bytes], spared: Collection[str] = ()) -> None:
    """Make the folder hold the files, by relative path, and nothing else; ``spared`` folders in it are left alone."""
    folder.mkdir(parents=True, exist_ok=True)
    _prune(folder, set(files), spared)
    for path, content in files.items():
        write_if_changed(folder / path, content)


def write_if_changed(file: Path, content: bytes) -> None:
    """Write the file unless it already holds these bytes; what else has the same file, by a link, keeps its own."""
    if file.is_file() and not file.is_symlink() and file.read_bytes() == content:
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    file.unlink(missing_ok=True)
    file.write_bytes(content)


def put_in_place(file: Path, content: bytes) -> bool:
    """Make the file hold the content in one step, whole or not at all; return whether that changed anything."""
    if file.is_file() and not file.is_symlink() and file.read_bytes() == content:
        return False
    file.parent.mkdir(parents=True, exist_ok=True)
    new = file.with_name(f".{file.name}.new")
    new.write_bytes(content)
    new.replace(file)
    return True


def _prune(folder: Path, keep: set[str], spared: Collection[str]) -> None:
    for path in sorted(folder.rglob("*"), reverse=True):
        if any(path.is_relative_to(folder / one) for one in spared):
            continue
        if path.is_dir() and not path.is_symlink():
            if not any(path.iterdir()):
                path.rmdir()
        elif path.relative_to(folder).as_posix() not in keep:
            path.unlink()
