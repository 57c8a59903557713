"""Outlines made light enough for a page: fewer corners, and borders that neighbours still share.

A border between two communes is one line, simplified once (Douglas and Peucker, 1973): both communes keep the very same
corners of it, without a gap between them.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final, TypeAlias

from site_builder.model.geography.geometry import DECIMALS, cross, distance, signed_area
from site_builder.source import Outline, Polygon, Position, Ring

# Where lines meet: the positions that stay whatever the tolerance.
_Joints: TypeAlias = frozenset[Position]

# In degrees of latitude, in the order of preference: 33 metres, unless lines would cross.
TOLERANCES: Final = (0.0003, 0.00015, 0.0006, 0.000075, 0.0012)
_SHORTEST_RING: Final = 4


def simplified(outlines: Sequence[Outline]) -> tuple[tuple[Outline, ...], tuple[Outline, ...]]:
    """Return the outlines with fewer corners; or none, and those whose lines would cross whatever the tolerance.

    Islands and holes too small to be seen go. The tolerance is one for all, or borders would no longer be shared.
    """
    rounded = tuple(_redrawn(outline, _rounded) for outline in outlines)
    joints = _joints(ring for outline in rounded for ring in outline.rings)
    wrong: tuple[Outline, ...] = ()
    for tolerance in TOLERANCES:
        light = tuple(_redrawn(outline, lambda ring: _light(ring, joints, tolerance)) for outline in rounded)  # noqa: B023
        wrong = tuple(outline for outline in light if not outline.polygons or cross(outline.rings))
        if not wrong:
            return light, ()
    return (), wrong


def _redrawn(outline: Outline, draw: Callable[[Ring], Ring]) -> Outline:
    """Return the outline with each of its rings drawn anew; those of which no surface is left go."""
    polygons = tuple(
        _turned(tuple(ring for ring in map(draw, polygon) if _is_surface(ring)))
        for polygon in outline.polygons
        if _is_surface(draw(polygon[0]))
    )
    return replace(outline, polygons=tuple(sorted(polygons)))


def _is_surface(ring: Ring) -> bool:
    return len(ring) >= _SHORTEST_RING and signed_area(ring) != 0


def _turned(polygon: Polygon) -> Polygon:
    """Return the rings as RFC 7946 (3.1.6) wants them: the outer one counterclockwise, its holes clockwise."""
    outer, *holes = polygon
    return (_towards(outer, 1), *sorted(_towards(hole, -1) for hole in holes))


def _towards(ring: Ring, sign: int) -> Ring:
    """Return the ring turned one way, from its first corner in order: where its author began does not matter."""
    way = ring if signed_area(ring) * sign > 0 else ring[::-1]
    return _from(way, way.index(min(way)))


def _from(ring: Ring, start: int) -> Ring:
    return (*ring[start:-1], *ring[: start + 1])


def _rounded(ring: Ring) -> Ring:
    """Return the ring on a grid of ten metres, without what has become a corner twice, or a way there and back."""
    corners: list[Position] = []
    for lon, lat in ring[:-1]:
        corner = (round(lon, DECIMALS), round(lat, DECIMALS))
        if corners[-2:-1] == [corner]:
            corners.pop()
        elif corners[-1:] != [corner]:
            corners.append(corner)
    while len(corners) > 1 and (corners[0] == corners[-1] or corners[0] == corners[-2]):
        corners.pop()
    while len(corners) > 1 and corners[1] == corners[-1]:
        corners.pop(0)
        corners.pop()
    return (*corners, *corners[:1])


def _joints(rings: Iterable[Ring]) -> _Joints:
    """Return the positions where more than one line comes or goes: inside a line, a corner has two neighbours."""
    beside: dict[Position, set[Position]] = {}
    for ring in rings:
        for one, other in pairwise(ring):
            beside.setdefault(one, set()).add(other)
            beside.setdefault(other, set()).add(one)
    return frozenset(corner for corner, neighbours in beside.items() if len(neighbours) > 2)  # noqa: PLR2004


def _light(ring: Ring, joints: _Joints, tolerance: float) -> Ring:
    """Return the ring made of its lines, each simplified by itself."""
    first = next((number for number, corner in enumerate(ring) if corner in joints), ring.index(min(ring)))
    corners = [corner for line in _lines(_from(ring, first), joints) for corner in _line(line, tolerance)[1:]]
    return (corners[-1], *corners)


def _lines(ring: Ring, joints: _Joints) -> Iterator[Ring]:
    """Yield the lines of a ring that begins at a joint, from each joint to the next."""
    start = 0
    for number in range(1, len(ring)):
        if ring[number] in joints or number == len(ring) - 1:
            yield ring[start : number + 1]
            start = number


def _line(line: Ring, tolerance: float) -> Ring:
    """Return the corners of the line that matter, the same whichever commune walks along it."""
    way = min(line, line[::-1])
    kept = {0, len(way) - 1}
    stretches = [(0, len(way) - 1)]
    while stretches:
        start, end = stretches.pop()
        far, number = max(
            ((distance(way[between], (way[start], way[end])), -between) for between in range(start + 1, end)),
            default=(0.0, 0),
        )
        if far > tolerance:
            kept.add(-number)
            stretches += [(start, -number), (-number, end)]
    light = tuple(way[number] for number in sorted(kept))
    return light if way is line else light[::-1]
