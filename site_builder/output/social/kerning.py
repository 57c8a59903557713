"""How much closer or farther the letters of each pair stand, read from a face.

Pillow asks two more libraries for this, one of which it takes from the machine: the same card would differ from one
machine to the next.
"""

from collections.abc import Callable, Iterator, Mapping
from struct import unpack_from
from typing import Final, TypeAlias

from site_builder.output.glyphs import table

# Lookups of GPOS (OpenType 1.9.1): pairs, and what only points to another lookup.
_PAIRS: Final = 2
_EXTENSION: Final = 9
# Of the numbers that move a glyph, the third says how far the next one is (ValueFormat flags, 0x0004).
_ADVANCE: Final = 0x0004
_BEFORE_ADVANCE: Final = 0x0003

# What a table adds between two glyphs, or None for a pair that it says nothing of.
_Shifts: TypeAlias = Callable[[int, int], int | None]


def kerning(face: bytes, glyphs: Mapping[str, int]) -> Callable[[str, str], int]:
    """Return what tells how much is added between two characters, in units of the face: a pair is read when asked."""
    tables = [shifts for at in _pair_tables(face) if (shifts := _shifts(face, at))]

    def between(left: str, right: str) -> int:
        if left not in glyphs or right not in glyphs:
            return 0
        told = (shifts(glyphs[left], glyphs[right]) for shifts in tables)
        return next((shift for shift in told if shift is not None), 0)

    return between


def _pair_tables(face: bytes) -> Iterator[int]:
    """Yield where each table of pairs begins."""
    start = table(face, b"GPOS")
    lookups = start + unpack_from(">H", face, start + 8)[0]
    for lookup in _offsets(face, lookups):
        (kind,) = unpack_from(">H", face, lookup)
        for place in _offsets(face, lookup, 4):
            inner, at = kind, place
            if kind == _EXTENSION:
                inner, offset = unpack_from(">HI", face, place + 2)
                at = place + offset
            if inner == _PAIRS:
                yield at


def _offsets(face: bytes, place: int, skipped: int = 0) -> Iterator[int]:
    """Yield the places that a counted list of offsets points to."""
    (count,) = unpack_from(">H", face, place + skipped)
    for rank in range(count):
        yield place + unpack_from(">H", face, place + skipped + 2 + 2 * rank)[0]


def _shifts(face: bytes, at: int) -> _Shifts | None:
    """Return what the table says of pairs; one that says nothing of the distance to the next glyph is None."""
    form, coverage, first_format, second_format = unpack_from(">HHHH", face, at)
    if not first_format & _ADVANCE:
        return None
    before = 2 * (first_format & _BEFORE_ADVANCE).bit_count()
    size = 2 * (first_format.bit_count() + second_format.bit_count())
    covered = _coverage(face, at + coverage)
    return _listed(face, at, covered, before, size) if form == 1 else _classed(face, at, covered, before, size)


def _listed(face: bytes, at: int, covered: tuple[int, ...], before: int, size: int) -> _Shifts:
    """Return the shifts of a table that lists its pairs."""
    found: dict[tuple[int, int], int] = {}
    for first, pairs in zip(covered, _offsets(face, at, 8), strict=True):
        for rank in range(unpack_from(">H", face, pairs)[0]):
            place = pairs + 2 + rank * (2 + size)
            (second,) = unpack_from(">H", face, place)
            found.setdefault((first, second), unpack_from(">h", face, place + 2 + before)[0])
    return lambda first, second: found.get((first, second))


def _classed(face: bytes, at: int, covered: tuple[int, ...], before: int, size: int) -> _Shifts:
    """Return the shifts of a table that puts glyphs in classes."""
    first_classes, second_classes, _, columns = unpack_from(">HHHH", face, at + 8)
    rows, cells = (_classes(face, at + offset) for offset in (first_classes, second_classes))
    known = frozenset(covered)

    def shift(first: int, second: int) -> int | None:
        cell = rows.get(first, 0) * columns + cells.get(second, 0)
        return int(unpack_from(">h", face, at + 16 + cell * size + before)[0]) if first in known else None

    return shift


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
