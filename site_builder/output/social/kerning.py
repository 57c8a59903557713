"""How much closer or farther the letters of each pair stand, read from a face.

Pillow asks two more libraries for this, one of which it takes from the machine: the same card would differ from one
machine to the next.
"""

from collections.abc import Iterator, Mapping
from struct import unpack_from
from typing import Final

# Lookups of GPOS (OpenType 1.9.1): pairs, and what only points to another lookup.
_PAIRS: Final = 2
_EXTENSION: Final = 9
# Of the numbers that move a glyph, the third says how far the next one is (ValueFormat flags, 0x0004).
_ADVANCE: Final = 0x0004
_BEFORE_ADVANCE: Final = 0x0003
_CHARACTERS: Final = 4


def kerning(face: bytes) -> Mapping[tuple[str, str], int]:
    """Return what is added between two characters, in units of the face; a pair that is not there is not moved."""
    glyphs = _characters(face)
    names: dict[int, list[str]] = {}
    for character, glyph in glyphs.items():
        names.setdefault(glyph, []).append(character)
    found: dict[tuple[int, int], int] = {}
    for table in _pair_tables(face):
        for pair, shift in _pairs(face, table, frozenset(names)):
            found.setdefault(pair, shift)
    return {
        (left, right): shift
        for (first, second), shift in found.items()
        if shift
        for left in names[first]
        for right in names[second]
    }


def _table(face: bytes, tag: bytes) -> int:
    """Return where a table of the face begins."""
    (count,) = unpack_from(">H", face, 4)
    places = {face[at : at + 4]: unpack_from(">I", face, at + 8)[0] for at in range(12, 12 + 16 * count, 16)}
    return int(places[tag])


def _characters(face: bytes) -> dict[str, int]:
    """Return the glyph of each character (cmap, format 4: that of every face for the web)."""
    start = _table(face, b"cmap")
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
            if glyph and code != 0xFFFF:  # noqa: PLR2004 - the last segment closes the table and names no character
                glyphs[chr(code)] = (glyph + delta) % 0x10000
    return glyphs


def _pair_tables(face: bytes) -> Iterator[int]:
    """Yield where each table of pairs begins."""
    start = _table(face, b"GPOS")
    lookups = start + unpack_from(">H", face, start + 8)[0]
    for lookup in _offsets(face, lookups):
        (kind,) = unpack_from(">H", face, lookup)
        for table in _offsets(face, lookup, 4):
            inner, at = kind, table
            if kind == _EXTENSION:
                inner, offset = unpack_from(">HI", face, table + 2)
                at = table + offset
            if inner == _PAIRS:
                yield at


def _offsets(face: bytes, table: int, skipped: int = 0) -> Iterator[int]:
    """Yield the places that a counted list of offsets points to."""
    (count,) = unpack_from(">H", face, table + skipped)
    for rank in range(count):
        yield table + unpack_from(">H", face, table + skipped + 2 + 2 * rank)[0]


def _pairs(face: bytes, table: int, known: frozenset[int]) -> Iterator[tuple[tuple[int, int], int]]:
    """Yield the pairs of known glyphs that a table moves, in its order."""
    form, coverage, first_format, second_format = unpack_from(">HHHH", face, table)
    covered = _coverage(face, table + coverage)
    before = 2 * (first_format & _BEFORE_ADVANCE).bit_count() if first_format & _ADVANCE else None
    size = 2 * (first_format.bit_count() + second_format.bit_count())
    if before is None:
        return
    if form == 1:
        for first, pairs in zip(covered, _offsets(face, table, 8), strict=True):
            for rank in range(unpack_from(">H", face, pairs)[0] if first in known else 0):
                at = pairs + 2 + rank * (2 + size)
                (second,) = unpack_from(">H", face, at)
                if second in known:
                    yield (first, second), unpack_from(">h", face, at + 2 + before)[0]
        return
    first_classes, second_classes, _, columns = unpack_from(">HHHH", face, table + 8)
    rows, cells = (_classes(face, table + offset) for offset in (first_classes, second_classes))
    for first in (glyph for glyph in covered if glyph in known):
        row = table + 16 + rows.get(first, 0) * columns * size
        for second in sorted(known):
            at = row + cells.get(second, 0) * size
            yield (first, second), unpack_from(">h", face, at + before)[0]


def _coverage(face: bytes, at: int) -> tuple[int, ...]:
    """Return the glyphs that a table is about, in its order."""
    form, count = unpack_from(">HH", face, at)
    if form == 1:
        return unpack_from(f">{count}H", face, at + 4)
    ranges = (unpack_from(">HH", face, at + 4 + 6 * rank) for rank in range(count))
    return tuple(glyph for first, last in ranges for glyph in range(first, last + 1))


def _classes(face: bytes, at: int) -> dict[int, int]:
    """Return the class of each glyph; one that is not there is of class 0."""
    (form,) = unpack_from(">H", face, at)
    if form == 1:
        first, count = unpack_from(">HH", face, at + 2)
        return dict(enumerate(unpack_from(f">{count}H", face, at + 6), start=first))
    (count,) = unpack_from(">H", face, at + 2)
    ranges = (unpack_from(">HHH", face, at + 4 + 6 * rank) for rank in range(count))
    return {glyph: kind for first, last, kind in ranges for glyph in range(first, last + 1)}
