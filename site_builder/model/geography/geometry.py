"""What lies where: distances, insides, crossings, in degrees of latitude on a map flat enough for a commune."""

from collections.abc import Iterable
from itertools import pairwise
from math import cos, hypot, radians
from typing import Final, TypeAlias

from site_builder.source import Position, Ring

Segment: TypeAlias = tuple[Position, Position]

# About ten metres, less than the width of a line on the map.
DECIMALS: Final = 4


def segments(rings: Iterable[Ring]) -> tuple[Segment, ...]:
    """Return the sides of the rings, in their order."""
    return tuple(side for ring in rings for side in pairwise(ring))


def distance(point: Position, side: Segment) -> float:
    """Return how far the point is from the side, in degrees of latitude (111 km each)."""
    (lon, lat), (start, end) = point, side
    # A degree of longitude is shorter than one of latitude, the more so as one goes north.
    narrow = cos(radians(start[1]))
    x, y = (lon - start[0]) * narrow, lat - start[1]
    across, up = (end[0] - start[0]) * narrow, end[1] - start[1]
    length = across * across + up * up
    along = max(0.0, min(1.0, (x * across + y * up) / length)) if length else 0.0
    return hypot(x - along * across, y - along * up)


def is_inside(point: Position, rings: Iterable[Ring]) -> bool:
    """Return whether an odd number of rings surrounds the point: in the commune, and in none of its holes."""
    lon, lat = point
    inside = False
    for (start_lon, start_lat), (end_lon, end_lat) in segments(rings):
        if (start_lat > lat) == (end_lat > lat):
            continue
        if lon < start_lon + (lat - start_lat) * (end_lon - start_lon) / (end_lat - start_lat):
            inside = not inside
    return inside


def signed_area(ring: Ring) -> float:
    """Return the area of the ring in square degrees, negative when it turns clockwise."""
    return sum(one[0] * other[1] - other[0] * one[1] for one, other in segments((ring,))) / 2


def cross(rings: Iterable[Ring]) -> bool:
    """Return whether two sides of the rings, of that many decimals, cross or are the same; touching is no crossing."""
    sides = sorted(sorted(map(_on_grid, side)) for side in segments(rings))
    for number, (start, end) in enumerate(sides):
        for other_start, other_end in sides[number + 1 :]:
            # They are sorted from west to east: what begins further can no longer be met.
            if other_start[0] > end[0]:
                break
            if (start, end) == (other_start, other_end):
                return True
            apart = _turn(start, end, other_start) * _turn(start, end, other_end) < 0
            if apart and _turn(other_start, other_end, start) * _turn(other_start, other_end, end) < 0:
                return True
    return False


def _on_grid(position: Position) -> tuple[int, int]:
    """Return the position in whole numbers, which no computation rounds."""
    return round(position[0] * 10**DECIMALS), round(position[1] * 10**DECIMALS)


def _turn(start: tuple[int, int], end: tuple[int, int], point: tuple[int, int]) -> int:
    """Return a positive number when the point is on the left of the way from start to end, a negative on the right."""
    return (end[0] - start[0]) * (point[1] - start[1]) - (end[1] - start[1]) * (point[0] - start[0])
