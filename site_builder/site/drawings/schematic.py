"""A schematic of the Métropole du Grand Paris: its shape, its départements, the Seine and the Marne.

Drawn by hand for this project, from no map: it says roughly where a commune is, has no geographic value, and says
so. Points are (longitude, latitude) in degrees; what is drawn is in units of a square of 360 by 360.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, radians
from typing import Final

Degrees = tuple[float, float]
Spot = tuple[int, int]

SIZE: Final = 360
_WEST, _NORTH, _SOUTH = 2.108, 49.012, 48.648
# Units for one degree of latitude; a degree of longitude is shorter the farther it is from the equator.
_LATITUDE: Final = SIZE / (_NORTH - _SOUTH)
_LONGITUDE: Final = _LATITUDE * cos(radians((_NORTH + _SOUTH) / 2))

# What has fewer corners than this has no surface.
_CORNERS: Final = 3

# fmt: off
_METROPOLE: Final[tuple[Degrees, ...]] = (
    (2.197, 48.962), (2.255, 48.972), (2.305, 48.962), (2.350, 48.974), (2.395, 48.969), (2.440, 48.964),
    (2.500, 48.974), (2.562, 48.990), (2.600, 48.966), (2.583, 48.932), (2.600, 48.900), (2.592, 48.872),
    (2.612, 48.842), (2.580, 48.822), (2.600, 48.790), (2.610, 48.752), (2.615, 48.708), (2.570, 48.702),
    (2.528, 48.690), (2.484, 48.724), (2.440, 48.716), (2.408, 48.692), (2.372, 48.680), (2.338, 48.672),
    (2.322, 48.702), (2.332, 48.734), (2.272, 48.734), (2.238, 48.746), (2.220, 48.776), (2.188, 48.790),
    (2.154, 48.822), (2.150, 48.852), (2.166, 48.876), (2.160, 48.896), (2.182, 48.918),
)
_PARIS: Final[tuple[Degrees, ...]] = (
    (2.252, 48.846), (2.256, 48.866), (2.278, 48.880), (2.300, 48.894), (2.330, 48.901), (2.370, 48.901),
    (2.396, 48.897), (2.411, 48.878), (2.414, 48.850), (2.410, 48.832), (2.390, 48.826), (2.365, 48.816),
    (2.340, 48.816), (2.310, 48.824), (2.285, 48.832), (2.264, 48.834),
)
_SEINE: Final[tuple[Degrees, ...]] = (
    (2.400, 48.640), (2.378, 48.690), (2.408, 48.714), (2.440, 48.732), (2.412, 48.764), (2.414, 48.792),
    (2.410, 48.816), (2.384, 48.836), (2.350, 48.854), (2.318, 48.864), (2.290, 48.860), (2.268, 48.840),
    (2.246, 48.824), (2.224, 48.828), (2.222, 48.850), (2.230, 48.876), (2.262, 48.898), (2.304, 48.912),
    (2.336, 48.928), (2.306, 48.950), (2.248, 48.940), (2.196, 48.914), (2.160, 48.884), (2.126, 48.866),
    (2.090, 48.880),
)
_MARNE: Final[tuple[Degrees, ...]] = (
    (2.660, 48.880), (2.610, 48.868), (2.570, 48.862), (2.530, 48.856), (2.512, 48.838), (2.478, 48.824),
    (2.506, 48.814), (2.530, 48.800), (2.500, 48.776), (2.466, 48.786), (2.440, 48.806), (2.410, 48.816),
)
_BORDERS: Final[tuple[tuple[Degrees, ...], ...]] = (
    ((2.326, 48.901), (2.334, 48.926), (2.312, 48.946), (2.308, 48.962)),
    ((2.182, 48.918), (2.240, 48.938), (2.308, 48.950)),
    ((2.414, 48.862), (2.450, 48.862), (2.500, 48.860), (2.528, 48.832), (2.590, 48.826)),
    ((2.334, 48.816), (2.326, 48.790), (2.320, 48.762), (2.330, 48.734)),
    ((2.330, 48.734), (2.362, 48.724), (2.400, 48.722), (2.440, 48.716)),
)
_NAMES: Final[tuple[tuple[str, Degrees], ...]] = (
    ("75", (2.346, 48.874)), ("92", (2.192, 48.858)), ("93", (2.556, 48.936)), ("94", (2.566, 48.736)),
    ("95", (2.214, 48.948)), ("91", (2.346, 48.698)), ("Seine", (2.134, 48.853)), ("Marne", (2.618, 48.883)),
)
# fmt: on


@dataclass(frozen=True)
class Schematic:
    """The drawing as path commands (SVG 2, section 9.3), and the numbers and names that are written in it."""

    outline: str
    paris: str
    borders: str
    rivers: str
    names: tuple[tuple[str, Spot], ...]


def spot(longitude: float, latitude: float) -> Spot:
    """Return where a point stands in the drawing; one that is elsewhere on Earth falls outside of it."""
    return round((longitude - _WEST) * _LONGITUDE), round((_NORTH - latitude) * _LATITUDE)


def schematic() -> Schematic:
    """Return the drawing."""
    return Schematic(
        outline=ring(_METROPOLE),
        paris=ring(_PARIS),
        borders="".join(_line(border) for border in _BORDERS),
        rivers=f"{_curve(_SEINE)}{_curve(_MARNE)}",
        names=tuple((name, spot(*where)) for name, where in _NAMES),
    )


def ring(points: Sequence[Degrees]) -> str:
    """Return a closed line through the points; what is too small to be seen is left out."""
    return f"{_line(points)}z" if len({spot(*point) for point in points}) >= _CORNERS else ""


def _line(points: Sequence[Degrees]) -> str:
    """Return straight lines from point to point, each told from the one before: shorter to write."""
    spots = [spot(*point) for point in points]
    steps = [(x - left, y - top) for (left, top), (x, y) in pairwise(spots)]
    return f"M{_pair(spots[0])}l{_pairs([step for step in steps if step != (0, 0)])}"


def _curve(points: Sequence[Degrees]) -> str:
    """Return a smooth line through the points (Catmull-Rom, written as Bézier curves)."""
    spots = [spot(*point) for point in points]
    padded = [spots[0], *spots, spots[-1]]
    path = f"M{_pair(spots[0])}"
    for before, start, end, after in zip(padded, padded[1:], padded[2:], padded[3:], strict=False):
        first = (start[0] + (end[0] - before[0]) // 6, start[1] + (end[1] - before[1]) // 6)
        second = (end[0] - (after[0] - start[0]) // 6, end[1] - (after[1] - start[1]) // 6)
        path += f"c{_pairs([(x - start[0], y - start[1]) for x, y in (first, second, end)])}"
    return path


def _pairs(spots: Sequence[Spot]) -> str:
    return " ".join(_pair(one) for one in spots)


def _pair(one: Spot) -> str:
    return f"{one[0]} {one[1]}"
