"""The assembled site put in place of the former one, in one step: no visitor and no crash sees half a site."""

import ctypes
import filecmp
import os
import shutil
from contextlib import suppress
from pathlib import Path
from typing import Final

from site_builder.output.exports import NO_JEKYLL

# Stands in a folder that holds something built here and no site.
BUILT_HERE: Final = ".vitrine"
_AT_FDCWD: Final = -100
_RENAME_EXCHANGE: Final = 2


class UnsafeOutputError(Exception):
    """The folder to replace holds something else than a site built here."""


def staging_folder(output: Path) -> Path:
    """Return the folder the next site is assembled in: beside the output, so that one rename is enough."""
    return output.with_name(f".{output.name}.new")


def _former_folder(output: Path) -> Path:
    return output.with_name(f".{output.name}.old")


def staged_anew(output: Path, former: Path) -> Path:
    """Return the staging folder, with the site before last in it where one is kept: little of it must be written."""
    staged = staging_folder(output)
    if staged.is_symlink():
        msg = f"{staged} is a link"
        raise UnsafeOutputError(msg)
    if former.is_dir() and not staged.exists():
        with suppress(OSError):
            former.rename(staged)
    return staged


def prepare_output(output: Path) -> None:
    """Mend what an interrupted publication left, and refuse to replace a folder that is not a built site."""
    former = _former_folder(output)
    if former.exists():
        if output.exists():
            shutil.rmtree(former)
        else:
            former.rename(output)
    if not output.exists():
        return
    if not output.is_dir() or output.is_symlink():
        msg = f"{output} is not a folder"
        raise UnsafeOutputError(msg)
    marked = (output / NO_JEKYLL).is_file() or (output / BUILT_HERE).is_file()
    built_here = marked and not (output / ".git").exists()
    if any(output.iterdir()) and not built_here:
        msg = f"{output} holds files that were not built here"
        raise UnsafeOutputError(msg)


def publish(staged: Path, output: Path, former: Path) -> None:
    """Put the staged folder in place of the output, which is kept as ``former`` for `staged_anew`."""
    if not output.exists():
        output.parent.mkdir(parents=True, exist_ok=True)
        staged.rename(output)
        return
    _date(staged, output)
    replaced = staged
    if not _exchange(staged, output):
        replaced = _former_folder(output)
        output.rename(replaced)
        staged.rename(output)
    _keep(replaced, former)


def _date(staged: Path, output: Path) -> None:
    """Give files the dates of the site that they replace, and those that differ the date of now.

    They may come from the site before last: browsers and mirrors take a file with an older date for one they have.
    """
    for file in (path for path in staged.rglob("*") if path.is_file()):
        live = output / file.relative_to(staged)
        if live.is_file() and filecmp.cmp(file, live, shallow=False):
            os.utime(file, ns=(live.stat().st_mtime_ns,) * 2)
        else:
            os.utime(file)


def _keep(replaced: Path, former: Path) -> None:
    """Keep the site that was replaced, or delete it where that cannot be, as from one disk to another."""
    shutil.rmtree(former, ignore_errors=True)
    with suppress(OSError):
        former.parent.mkdir(parents=True, exist_ok=True)
        replaced.rename(former)
    if replaced.exists():
        shutil.rmtree(replaced)


def _exchange(first: Path, second: Path) -> bool:
    """Swap the two folders atomically (Linux, renameat2); return whether the system could."""
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):
        return False
    answer = rename(_AT_FDCWD, os.fsencode(first), _AT_FDCWD, os.fsencode(second), _RENAME_EXCHANGE)
    return bool(answer == 0)
