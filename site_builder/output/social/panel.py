"""The drawing of a card: path commands become polygons, and polygons pixels."""

import re
from cmath import exp, rect
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import ceil, radians, tau
from typing import Final

from PIL import Image, ImageDraw

from site_builder.site.social.shapes import PANEL, Drawing, Shape

# Shapes are drawn so many times larger, then averaged.
_FINE: Final = 3
_STEP: Final = re.compile(r"([A-Za-z])([^A-Za-z]*)")
_NUMBER: Final = re.compile(r"-?\d+(?:\.\d+)?")
_CURVE_POINTS: Final = 12
_HALF_CIRCLE_POINTS: Final = 48

Contour = list[complex]


def panel(drawing: Drawing) -> Image.Image:
    """Return the drawing in its panel."""
    width, height = PANEL
    picture = Image.new("RGB", (width * _FINE, height * _FINE), drawing.ground)
    draw = ImageDraw.Draw(picture)
    turn = rect(drawing.scale * _FINE, radians(drawing.angle))
    shift = complex(width, height) * _FINE / 2 - complex(*drawing.middle) * drawing.scale * _FINE
    for shape in drawing.shapes:
        _paint(draw, shape, drawing, turn, shift)
    return picture.reduce(_FINE)


def _paint(draw: ImageDraw.ImageDraw, shape: Shape, drawing: Drawing, turn: complex, shift: complex) -> None:
    width = shape.width * drawing.scale * _FINE
    turning = 0.0
    for contour, closed in contours(shape.path):
        turning = turning or _area(contour)
        placed = [point * turn + shift for point in contour]
        if shape.fill:
            # A contour that turns unlike the first one is a courtyard of the one before it.
            solid = _area(contour) * turning >= 0
            draw.polygon(_flat(placed), fill=shape.fill if solid else drawing.ground)
        if shape.line:
            whole = [*contour, contour[0]] if closed else contour
            strokes = _broken(whole, shape.dash) if shape.dash else [whole]
            for stroke in strokes:
                _stroke(draw, [point * turn + shift for point in stroke], width, shape.line)


def _stroke(draw: ImageDraw.ImageDraw, points: Sequence[complex], width: float, colour: str) -> None:
    """Draw a line with round ends and round corners: Pillow leaves gaps between the parts of a line."""
    if len(points) > 1:
        draw.line(_flat(points), fill=colour, width=max(1, round(width)))
    radius = width / 2
    for spot in set(points):
        draw.ellipse((spot.real - radius, spot.imag - radius, spot.real + radius, spot.imag + radius), fill=colour)


def contours(path: str) -> Iterator[tuple[Contour, bool]]:
    """Yield the lines of a path as points, each with whether it is closed (SVG 2, section 9.3).

    Every line starts with an absolute ``M``, and arcs are halves of circles: what the drawings of the site are made of.
    """
    points: Contour = []
    for command, text in _STEP.findall(path):
        numbers = [float(number) for number in _NUMBER.findall(text)]
        if command == "M":
            if points:
                yield points, False
            points = [complex(numbers[0], numbers[1])]
        elif command == "z":
            yield points, True
            points = []
        else:
            points.extend(_steps(command, numbers, points[-1]))
    if points:
        yield points, False


def _steps(command: str, numbers: Sequence[float], start: complex) -> Iterator[complex]:
    """Yield the points that a command goes through, from where the line is."""
    match command:
        case "h" | "v":
            for length in numbers:
                start += length if command == "h" else length * 1j
                yield start
        case "l":
            for x, y in zip(numbers[::2], numbers[1::2], strict=True):
                start += complex(x, y)
                yield start
        case "c":
            for at in range(0, len(numbers), 6):
                first, second, end = (
                    start + complex(*pair)
                    for pair in zip(numbers[at : at + 6 : 2], numbers[at + 1 : at + 6 : 2], strict=True)
                )
                yield from _curve(start, first, second, end)
                start = end
        case "a":
            step = complex(numbers[5], numbers[6])
            middle = start + step / 2
            for rank in range(1, _HALF_CIRCLE_POINTS + 1):
                yield middle - step / 2 * exp(-1j * tau * rank / 2 / _HALF_CIRCLE_POINTS)
        case _:
            raise ValueError(f"no drawing of the site has the command {command!r}")


def _curve(start: complex, first: complex, second: complex, end: complex) -> Iterator[complex]:
    for rank in range(1, _CURVE_POINTS + 1):
        t = rank / _CURVE_POINTS
        u = 1 - t
        yield u**3 * start + 3 * u * u * t * first + 3 * u * t * t * second + t**3 * end


def _broken(points: Sequence[complex], dash: tuple[float, float]) -> Iterator[Contour]:
    """Yield the strokes of a broken line; those of no length are points."""
    length, gap = dash
    places = [0.0]
    for start, end in pairwise(points):
        places.append(places[-1] + abs(end - start))
    for rank in range(ceil((places[-1] + 1e-9) / (length + gap))):
        first = rank * (length + gap)
        last = min(first + length, places[-1])
        corners = [point for point, place in zip(points, places, strict=True) if first < place < last]
        yield [_at(points, places, first), *corners, *([_at(points, places, last)] if length else [])]


def _at(points: Sequence[complex], places: Sequence[float], place: float) -> complex:
    """Return the point of a line so far from its start."""
    for rank in range(1, len(points)):
        if place <= places[rank]:
            span = places[rank] - places[rank - 1]
            share = (place - places[rank - 1]) / span if span else 0
            return points[rank - 1] + (points[rank] - points[rank - 1]) * share
    return points[-1]


def _area(points: Sequence[complex]) -> float:
    """Return twice the area within a line: negative when it turns the other way."""
    around = zip(points, [*points[1:], points[0]], strict=True)
    return sum(one.real * two.imag - two.real * one.imag for one, two in around)


def _flat(points: Sequence[complex]) -> list[tuple[float, float]]:
    return [(point.real, point.imag) for point in points]
