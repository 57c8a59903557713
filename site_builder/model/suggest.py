"""The known word nearest to what was typed."""

import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches

_SHOWN = 12


def folded(text: str) -> str:
    """Return the text without case, accents or separators, as a reader would compare it."""
    decomposed = unicodedata.normalize("NFD", text.casefold())
    return "".join(char for char in decomposed if char.isalnum())


def closest(value: str, candidates: Iterable[str]) -> str:
    """Return the candidate that looks most like the value, or an empty text."""
    by_fold = {folded(candidate): candidate for candidate in sorted(candidates, reverse=True)}
    near = get_close_matches(folded(value), sorted(by_fold), n=1, cutoff=0.6)
    return by_fold[near[0]] if near else ""


def closest_slug(name: str) -> str:
    """Return the name as an identifier or a folder could be written: lower case, no accent, hyphens."""
    decomposed = unicodedata.normalize("NFD", name.casefold().replace("œ", "oe"))
    plain = "".join(char for char in decomposed if not unicodedata.combining(char))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def listed(candidates: Iterable[str]) -> str:
    """Return the candidates for a message, the first dozen of them."""
    ordered = sorted(candidates)
    shown = ", ".join(ordered[:_SHOWN])
    return f"{shown}…" if len(ordered) > _SHOWN else shown or "–"
