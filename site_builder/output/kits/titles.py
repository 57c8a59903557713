"""Titles in the margin of documents: those that take one line are told to the template, which would set each to see."""

from functools import cache
from typing import Final

from site_builder.output.glyphs import characters, widths
from site_builder.output.kits.characters import FACES

# As in the template: the column of titles, and the letters in it, in points.
_COLUMN: Final = 36 * 72 / 25.4
_SIZE: Final = 11.2
_UNITS: Final = 1000
# Some pairs of letters stand a little farther from one another.
_SAFE: Final = 0.98


def on_one_line(title: str) -> bool:
    """Return whether the title surely fits on one line."""
    return sum(map(_width, title)) * _SIZE / _UNITS <= _COLUMN * _SAFE


@cache
def _width(sign: str) -> int:
    glyphs, wide = _face()
    return wide[glyphs.get(sign, 0)]


@cache
def _face() -> tuple[dict[str, int], tuple[int, ...]]:
    face = (FACES / "titles-800.ttf").read_bytes()
    return characters(face), widths(face)
