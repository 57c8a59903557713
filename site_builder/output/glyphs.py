"""The glyphs of a face: which one draws a character, how wide it is, and how far its outline goes.

Read from the tables of OpenType 1.9.1: cmap; hhea, hmtx; head, maxp, loca, glyf.
"""

from itertools import pairwise
from struct import unpack_from
from typing import Final

# In the table ``head``: whether places of outlines are told in pairs of bytes (0) or in bytes (1).
_PLACES_FORM: Final = 50
# In the table ``hhea``: how many glyphs have a width of their own; the others are as wide as the last of these.
_WIDTHS_COUNT: Final = 34
_CHARACTERS: Final = 4
_LAST: Final = 0xFFFF


def table(face: bytes, tag: bytes) -> int:
    """Return where a table of the face begins."""
    (count,) = unpack_from(">H", face, 4)
    places = {face[at : at + 4]: unpack_from(">I", face, at + 8)[0] for at in range(12, 12 + 16 * count, 16)}
    return int(places[tag])


def characters(face: bytes) -> dict[str, int]:
    """Return the glyph of each character (cmap, format 4: that of every face for the web)."""
    start = table(face, b"cmap")
    (count,) = unpack_from(">H", face, start + 2)
    subtables = {start + unpack_from(">I", face, start + 8 + 8 * rank)[0] for rank in range(count)}
    at = next(at for at in sorted(subtables) if unpack_from(">H", face, at)[0] == _CHARACTERS)
    segments = unpack_from(">H", face, at + 6)[0] // 2
    ends, starts = at + 14, at + 16 + 2 * segments
    glyphs: dict[str, int] = {}
    for rank in range(segments):
        (last,) = unpack_from(">H", face, ends + 2 * rank)
        first, delta, offset = (unpack_from(">H", face, starts + 2 * (rank + segments * row))[0] for row in range(3))
        here = starts + 2 * (rank + segments * 2)
        for code in range(first, last + 1):
            glyph = unpack_from(">H", face, here + offset + 2 * (code - first))[0] if offset else code
            # The last segment closes the table and names no character.
            if glyph and code != _LAST:
                glyphs[chr(code)] = (glyph + delta) % 0x10000
    return glyphs


def widths(face: bytes) -> tuple[int, ...]:
    """Return how far from each glyph the next one is, in units."""
    (count,) = unpack_from(">H", face, table(face, b"hhea") + _WIDTHS_COUNT)
    own: tuple[int, ...] = unpack_from(">" + count * "H2x", face, table(face, b"hmtx"))
    return (*own, *own[-1:] * (_count(face) - len(own)))


def outlines(face: bytes) -> tuple[tuple[int, int, int, int] | None, ...]:
    """Return how far the outline of each glyph goes (left, top, right, bottom), in units; y grows downwards.

    A glyph without an outline, as that of a space, has None.
    """
    start = table(face, b"glyf")
    (wide,) = unpack_from(">h", face, table(face, b"head") + _PLACES_FORM)
    places = unpack_from(f">{_count(face) + 1}{'I' if wide else 'H'}", face, table(face, b"loca"))
    step = 1 if wide else 2
    return tuple(None if place == end else _box(face, start + place * step) for place, end in pairwise(places))


def _count(face: bytes) -> int:
    """Return how many glyphs the face has."""
    return int(unpack_from(">H", face, table(face, b"maxp") + 4)[0])


def _box(face: bytes, outline: int) -> tuple[int, int, int, int]:
    left, bottom, right, top = unpack_from(">4h", face, outline + 2)
    return left, -top, right, -bottom
