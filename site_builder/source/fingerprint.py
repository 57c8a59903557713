"""What ``content/`` holds, as one number: two folders with the same fingerprint give the same check."""

import hashlib
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Fingerprint:
    """``value`` stands for every name, kind and byte of a folder (SHA-256); ``times`` for when each last changed.

    Two equal values are the same content. Two readings equal in both are one content that nobody touched in between,
    not even to change a file and change it back.
    """

    value: str
    times: str


def fingerprint(content: Path) -> Fingerprint:
    """Return the fingerprint of the folder, reading every byte: dates of files are never trusted for their content."""
    value, times = hashlib.sha256(), hashlib.sha256()
    start = len(str(content)) + 1
    for entry in _entries(str(content)):
        name = os.fsencode(entry.path[start:])
        try:
            status = entry.stat(follow_symlinks=False)
        except OSError:
            # Gone since it was listed: the next reading will be another.
            continue
        digest = _digest(entry, status.st_mode)
        # Lengths first: no two lists of names and contents can give the same bytes.
        value.update(b"%d:%s:%d:%s" % (len(name), name, stat.S_IFMT(status.st_mode), digest))
        times.update(b"%s:%d:%d:%d" % (digest, status.st_ctime_ns, status.st_mtime_ns, status.st_ino))
    return Fingerprint(value.hexdigest(), times.hexdigest())


def _entries(folder: str) -> Iterator["os.DirEntry[str]"]:
    """Yield everything under the folder, in a total order; shortcuts are not followed."""
    try:
        with os.scandir(folder) as listing:
            children = sorted(listing, key=lambda child: child.name)
    except OSError:
        # Nobody may list it, or it is gone: what it holds counts for nothing, to the check as well.
        return
    for child in children:
        yield child
        if child.is_dir(follow_symlinks=False):
            yield from _entries(child.path)


def _digest(entry: "os.DirEntry[str]", mode: int) -> bytes:
    """Return the SHA-256 of a file's bytes; of anything else, that it is there is all that counts."""
    if not stat.S_ISREG(mode):
        return b""
    try:
        with Path(entry.path).open("rb", buffering=0) as stream:
            return hashlib.file_digest(stream, "sha256").digest()
    except OSError:
        return b"-"
