"""What the last check found, kept in ``.build/`` so that a check of unchanged content need not read it again.

A verdict is trusted only under its key: every byte of the content, of this program and of the versions it stands on.
A file that is damaged, or not ours, is no verdict: the check then runs in full.
"""

import hashlib
import json
import platform
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import astuple
from importlib.metadata import version
from pathlib import Path
from typing import Final

from site_builder.diagnostics import Diagnostic, Span
from site_builder.output.once import keep, kept

_PACKAGE: Final = Path(__file__).parents[1]
# What decides the outcome of a check besides our own code.
_FOUNDATIONS: Final = ("markdown-it-py", "mdurl", "pillow", "pydantic", "pydantic-core", "pyyaml")


def verdict_key(content: str) -> str:
    """Return the key of a verdict on the content of this fingerprint, given by this program on this machine."""
    # The same bytes of a file's name are another name where names are encoded otherwise.
    machine = f"{platform.python_version()} {sys.platform} {sys.getfilesystemencoding()}"
    digest = hashlib.sha256(f"{content} {machine} ".encode())
    for name in _FOUNDATIONS:
        digest.update(f"{name}={version(name)} ".encode())
    for file in sorted(_PACKAGE.rglob("*.py")):
        digest.update(f"{file.relative_to(_PACKAGE)} ".encode() + hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def remembered(file: Path, key: str) -> tuple[Diagnostic, ...] | None:
    """Return what was found under the key, or None when the file holds no whole verdict on it."""
    rows = kept(key, file)
    if rows is None:
        return None
    return tuple(
        Diagnostic(code, Span(*span), tuple((name, value) for name, value in params))
        for code, span, params in json.loads(rows)
    )


def remember(file: Path, key: str, diagnostics: Sequence[Diagnostic]) -> None:
    """Write the verdict in the place of the former one; a folder that refuses it only costs the next check time."""
    rows = json.dumps([(found.code, astuple(found.span), found.params) for found in diagnostics]).encode()
    with suppress(OSError):
        keep(key, file, rows)
