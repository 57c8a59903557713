"""Sizes of files in the words of pages (RGAA 4.1.2, criterion 13.3): known, and written, once the files are made."""

import re
from collections.abc import Mapping
from typing import Final

from site_builder.site.permalinks import Permalink

_PLACE: Final = re.compile(r"\{size:([^{}]+)\}")
# No size is written in so many letters.
_LONG: Final = 40


def size_of(file: Permalink) -> str:
    """Return what stands in a text for the size of a file of the site."""
    return f"{{size:{file}}}"


def with_sizes(text: str, sizes: Mapping[Permalink, str]) -> str:
    """Return the text with the size of each file that it names, in the words of its locale.

    What looks alike and names no file is what an editor typed, and stays.
    """
    return _PLACE.sub(lambda place: sizes.get(Permalink(place[1]), place[0]), text)


def is_with_sizes(text: str, planned: str) -> bool:
    """Return whether the text is what was planned, but for the sizes of files."""
    if text == planned:
        return True
    # An end that is not empty can be looked for, as all other parts.
    first, *others = _PLACE.split(f"{planned}\n")[::2]
    whole = f"{text}\n"
    at = len(first) if whole.startswith(first) else -1
    for part in others:
        found = whole.find(part, at + 1, at + _LONG + len(part)) if at >= 0 else -1
        at = found + len(part) if found >= 0 else -1
    return at == len(whole)
