"""The registry of addresses: every one that the site has ever published, a line each."""

import re
from collections.abc import Iterable
from typing import Final

REGISTRY_PATH: Final = "content/permalinks.lock"
ADDRESS: Final = re.compile(r"/(?:[a-z0-9]+(?:-[a-z0-9]+)*/)*", re.ASCII)
_HEAD: Final = """\
# Les adresses que le site a publiées : aucune ne disparaît sans que redirect_from dise par quoi elle est remplacée.
# The addresses that the site has published: none goes away unless redirect_from says what replaces it.
# Écrit par / written by: vitrine status --update-locks
"""


def read_registry(raw: bytes) -> tuple[str, ...]:
    """Return the addresses in order; a line that is none, such as the mark of a merge, costs nothing to the others."""
    lines = raw.decode("utf-8", "replace").splitlines()
    return tuple(sorted({line.strip() for line in lines if ADDRESS.fullmatch(line.strip())}))


def write_registry(addresses: Iterable[str]) -> bytes:
    """Return the registry as a file."""
    return "".join((_HEAD, *(f"{address}\n" for address in sorted(set(addresses))))).encode()
