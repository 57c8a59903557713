"""What is drawn on a card: the plan of a district, the map of the communes, or the plots that count solutions.

Each is the drawing of the page itself, told as shapes: path commands in units of their own, their colours, and where
the panel of the card looks at them.
"""

import re
from cmath import rect
from collections.abc import Sequence
from dataclasses import dataclass
from math import radians
from typing import Final

from site_builder.site.drawings.colours import INK, LINE, MARK, RAISED, SOFT, mixed, tone
from site_builder.site.drawings.covers import ring_of
from site_builder.site.drawings.schematic import SIZE, schematic
from site_builder.site.views import CoverView, MapView, PlotsView

# The panel of the drawing, in pixels of the card.
PANEL: Final = (440, 630)
# What must be seen of a drawing stays this far from the edges of the panel.
_MARGIN: Final = 36
_LARGEST_PLAN: Final = 5.8
_LARGEST_MAP: Final = 1.55
_LARGEST_PLOT: Final = 3.4
# Plots stand on end, as the panel does, and lean like the streets of the plans.
_LEANING: Final = -78
# What lies between two blocks of plots.
_STREET: Final = 22
_START: Final = re.compile(r"M(-?\d+) (-?\d+)")
# The radius of the point of a commune that the page is about, and of the others.
_HERE, _THERE = 9, 6


@dataclass(frozen=True)
class Shape:
    """Path commands (SVG 2, section 9.3), filled, drawn as a line, or both; an empty colour paints nothing.

    ``dash`` is how long the strokes of a broken line and their gaps are; strokes of no length are round points.
    """

    path: str
    fill: str = ""
    line: str = ""
    width: float = 0
    dash: tuple[float, float] | None = None


@dataclass(frozen=True)
class Drawing:
    """Shapes on a ground: turned by ``angle`` degrees, ``scale`` pixels to a unit, ``middle`` in that of the panel.

    The middle is told in units, after the turn.
    """

    kind: str
    ground: str
    shapes: tuple[Shape, ...]
    angle: int
    scale: float
    middle: tuple[float, float]


def plan_drawing(view: CoverView) -> Drawing:
    """Return the cover of a page, its ring in the middle of the panel."""
    colour = tone(view.tone)
    middle, radius = ring_of(view)
    shapes = (
        Shape(view.built, fill=colour),
        Shape(view.light, fill=mixed(colour, 42)),
        Shape(view.trees, line=mixed(colour, 55), width=3.6, dash=(0, 8)),
        Shape(view.site, fill=MARK),
        Shape(view.ring, line=INK, width=1.3),
    )
    scale = min(_LARGEST_PLAN, (PANEL[0] / 2 - _MARGIN / 2) / radius)
    return Drawing("plan", mixed(colour, 13), shapes, view.angle, round(scale, 3), (round(middle.real, 3), 0.0))


def map_drawing(view: MapView | None, colour: str = MARK) -> Drawing:
    """Return the map, as near as all its communes allow; one without communes shows the whole Métropole."""
    drawn = schematic()
    points = view.points if view else ()
    shapes = (
        Shape(drawn.outline, fill=RAISED, line=mixed(colour, 45), width=1.5),
        Shape(drawn.paris, fill=mixed(LINE, 35)),
        Shape(f"{drawn.paris}{drawn.borders}", line=mixed(colour, 45), width=1.2, dash=(4, 4)),
        Shape(drawn.rivers, line=mixed(tone("mobilite"), 38), width=7),
        *(Shape(_disc(point.x, point.y, _THERE), RAISED, INK, 2) for point in points if not point.here),
        *(Shape(_disc(point.x, point.y, _HERE), MARK, INK, 2.4) for point in points if point.here),
    )
    across = [point.x for point in points] or [0, SIZE]
    down = [point.y for point in points] or [0, SIZE]
    scale = _fitted(max(across) - min(across), max(down) - min(down), _LARGEST_MAP, 2 * _HERE)
    middle = ((max(across) + min(across)) / 2, (max(down) + min(down)) / 2)
    return Drawing("map", mixed(colour, 22), shapes, 0, scale, middle)


def _fitted(width: float, height: float, largest: float, spare: float = 0) -> float:
    """Return the scale at which a rectangle fits in the panel, margins and what is drawn around it apart."""
    room = [(side - 2 * _MARGIN) / (extent + spare) for side, extent in zip(PANEL, (width, height), strict=True)]
    return round(min(largest, *room), 3)


def _disc(x: int, y: int, radius: int) -> str:
    return f"M{x - radius} {y}a{radius} {radius} 0 1 0 {2 * radius} 0a{radius} {radius} 0 1 0-{2 * radius} 0z"


def plots_drawing(rows: Sequence[PlotsView]) -> Drawing:
    """Return the plots of the solutions announced, a block for each row: those documented are filled, others open."""
    shapes: list[Shape] = []
    top = 0
    for row in rows:
        shapes.append(Shape(_lowered(row.filled, top), fill=MARK))
        shapes.append(Shape(_lowered(row.open, top), line=SOFT, width=1.5, dash=(3, 3)))
        top += row.height + _STREET
    turn = rect(1, radians(_LEANING))
    far = complex(max((row.width for row in rows), default=1), max(top - _STREET, 1))
    corners = [complex(x, y) * turn for x in (0, far.real) for y in (0, far.imag)]
    across, down = [corner.real for corner in corners], [corner.imag for corner in corners]
    scale = _fitted(max(across) - min(across), max(down) - min(down), _LARGEST_PLOT)
    middle = far * turn / 2
    return Drawing(
        "plots",
        mixed(MARK, 13),
        tuple(shape for shape in shapes if shape.path),
        _LEANING,
        scale,
        (round(middle.real, 3), round(middle.imag, 3)),
    )


def _lowered(path: str, by: int) -> str:
    """Return a path of plots, each of which starts with ``M<x> <y>``, so many units lower."""
    return _START.sub(lambda start: f"M{start[1]} {int(start[2]) + by}", path)
