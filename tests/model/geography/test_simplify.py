"""Outlines made lighter: near enough, still shared with the neighbours, the same whoever drew them."""

import random
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.model.geography.geometry import cross, distance, is_inside, segments, signed_area
from site_builder.model.geography.simplify import TOLERANCES, simplified
from site_builder.source import Outline, Position, Ring
from tests.squares import square

WEST, EAST, SOUTH, NORTH = 2.2, 2.3, 48.8, 48.84


def _walk(start: Position, end: Position, seed: int, sway: float = 0.0008) -> Ring:
    """Return a winding line of a hundred corners from one place to the other."""
    chance = random.Random(seed)  # noqa: S311 - the same winding each time
    steps = [
        (
            start[0] + (end[0] - start[0]) * number / 100 + chance.uniform(-sway, sway),
            start[1] + (end[1] - start[1]) * number / 100 + chance.uniform(-sway, sway) / 4,
        )
        for number in range(1, 100)
    ]
    return (start, *steps, end)


def _closed(*lines: Ring) -> Ring:
    return (lines[0][0], *(corner for line in lines for corner in line[1:]))


def _outline(insee: str, *polygons: tuple[Ring, ...]) -> Outline:
    return Outline(insee, insee, polygons)


MIDDLE: Final = 2.25
BORDER: Final = _walk((MIDDLE, SOUTH), (MIDDLE, NORTH), 1)
LEFT: Final = _closed(
    BORDER, ((MIDDLE, NORTH), (WEST, NORTH)), ((WEST, NORTH), (WEST, SOUTH)), ((WEST, SOUTH), BORDER[0])
)
RIGHT: Final = _closed(
    ((MIDDLE, SOUTH), (EAST, SOUTH)), ((EAST, SOUTH), (EAST, NORTH)), ((EAST, NORTH), BORDER[-1]), BORDER[::-1]
)


def _light(*outlines: Outline) -> tuple[Outline, ...]:
    light, tangled = simplified(outlines)
    assert () == tangled
    return light


def _sides(outline: Outline) -> set[frozenset[Position]]:
    return {frozenset(side) for side in segments(outline.rings)}


def test_neighbours_keep_the_same_border() -> None:
    """Two communes drawn side by side leave no gap: their border has the same corners in both, and fewer of them."""
    left, right = _light(_outline("92001", (LEFT,)), _outline("92002", (RIGHT,)))
    shared = _sides(left) & _sides(right)
    corners = {corner for side in shared for corner in side}
    assert 10 < len(shared) < 80
    assert {(MIDDLE, SOUTH), (MIDDLE, NORTH)} <= corners
    assert len(shared) + 3 == len(_sides(left)) == len(_sides(right))


def test_commune_inside_another_fills_its_hole() -> None:
    """A commune that another surrounds has the very corners of the hole."""
    inner = _closed(*(_walk(*side, seed) for seed, side in enumerate(segments((square(2.25, 48.82, 0.01),)))))
    around, inside = _light(_outline("92001", (square(2.25, 48.82), inner[::-1])), _outline("92002", (inner,)))
    assert _sides(inside) < _sides(around)


@given(st.integers(0, 500))
@settings(max_examples=40)
def test_no_corner_is_far_from_the_new_line(seed: int) -> None:
    """What is left out lies within the tolerance, and half of the grid that positions are rounded to."""
    border = _walk((WEST, SOUTH), (EAST, SOUTH), seed)
    ring = _closed(border, ((EAST, SOUTH), (EAST, NORTH)), ((EAST, NORTH), (WEST, SOUTH)))
    (light,) = _light(_outline("92001", (ring,)))
    assert len(light.rings[0]) < len(ring)
    assert not cross(light.rings)
    far = max(min(distance(corner, side) for side in segments(light.rings)) for corner in ring)
    assert far <= max(TOLERANCES) + 0.0001


@pytest.mark.parametrize("turned", [1, 50, 99])
def test_first_corner_and_direction_do_not_matter(turned: int) -> None:
    """The same outline that begins elsewhere, or turns the other way, gives the same result."""
    again = (*LEFT[turned:-1], *LEFT[: turned + 1])
    expected = _light(_outline("92001", (LEFT,), (square(2.4, 48.8),)))
    assert expected == _light(_outline("92001", (square(2.4, 48.8),), (again[::-1],)))


def test_rings_turn_as_the_standard_wants() -> None:
    """Outer rings turn counterclockwise, holes clockwise (RFC 7946, 3.1.6), and each begins at its first corner."""
    hole = square(2.25, 48.82, 0.005)
    (light,) = _light(_outline("92001", (square(2.25, 48.82)[::-1], hole), (square(2.4, 48.82),)))
    assert [True, False, True] == [signed_area(ring) > 0 for ring in light.rings]
    assert [min(ring) for ring in light.rings] == [ring[0] for ring in light.rings]
    assert [2, 1] == [len(polygon) for polygon in light.polygons]


def test_what_is_too_small_to_be_seen_goes() -> None:
    """An island or a hole of a few metres is left out, and the commune stays."""
    speck = square(2.25, 48.82, 0.00002)
    (light,) = _light(_outline("92001", (square(2.25, 48.82), speck[::-1]), (square(2.4, 48.82, 0.00002),)))
    assert ((square(2.25, 48.82),),) == light.polygons


def test_small_commune_is_kept_by_a_finer_line() -> None:
    """A commune that the tolerance would flatten is drawn with a smaller one."""
    thin = ((2.2, 48.8), (2.21, 48.8002), (2.22, 48.8), (2.21, 48.8001), (2.2, 48.8))
    (light,) = _light(_outline("92001", (thin,)))
    assert 4 <= len(light.rings[0])
    assert is_inside((2.21, 48.80015), light.rings)


def test_way_there_and_back_is_no_surface() -> None:
    """A corner that is left by the way one came, at the beginning of the ring too, disappears."""
    base = square(2.25, 48.82)
    spike = (2.25, 48.9)
    for number in range(4):
        spiked = (*base[: number + 1], spike, *base[number:])
        assert ((base,),) == _light(_outline("92001", (spiked,)))[0].polygons
    begun = (spike, *base[:-1], base[0], spike)
    assert ((base,),) == _light(_outline("92001", (begun,)))[0].polygons


def test_corner_given_twice_is_one() -> None:
    """Positions that fall on the same point of the grid are one corner."""
    base = square(2.25, 48.82)
    near = tuple(position for lon, lat in base for position in ((lon, lat), (lon + 0.00001, lat - 0.00001)))
    assert ((base,),) == _light(_outline("92001", ((*near, near[0]),)))[0].polygons


def test_lines_that_cross_whatever_is_done_are_told() -> None:
    """An outline that crosses itself is not kept, and its commune is named; the others are not."""
    bow = ((2.2, 48.8), (2.3, 48.9), (2.3, 48.82), (2.2, 48.85), (2.2, 48.8))
    light, tangled = simplified((_outline("92001", (square(2.5, 48.8),)), _outline("92002", (bow,))))
    assert ((), ["92002"]) == (light, [outline.insee for outline in tangled])


def test_commune_without_a_surface_is_told() -> None:
    """An outline of which nothing is left is no outline."""
    light, tangled = simplified((_outline("92001", (square(2.5, 48.8, 0.00001),)),))
    assert ((), ["92001"]) == (light, [outline.insee for outline in tangled])


def test_nothing_is_made_of_nothing() -> None:
    """Without outlines there is nothing to simplify."""
    assert ((), ()) == simplified(())
