"""Where a point lies, and which lines cross."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.geography.geometry import cross, distance, is_inside, signed_area
from site_builder.source import Ring
from tests.squares import square

PARIS = square(2.35, 48.85)
HOLE = square(2.35, 48.85, 0.005)[::-1]
ISLAND = square(2.5, 48.85)


@pytest.mark.parametrize(
    ("point", "expected"),
    [
        ((2.34, 48.84), True),
        ((2.35, 48.85), False),
        ((2.49, 48.86), True),
        ((2.42, 48.85), False),
        ((2.35, 48.9), False),
        ((2.3, 48.83), False),
        ((-2.34, 48.84), False),
    ],
)
def test_point_is_in_a_piece_and_in_no_hole(point: tuple[float, float], *, expected: bool) -> None:
    """A commune is each of its pieces, without what its holes leave to another."""
    assert expected == is_inside(point, (PARIS, HOLE, ISLAND))


@given(st.floats(-0.019, 0.019), st.floats(-0.019, 0.019))
def test_every_point_of_a_square_is_inside(across: float, up: float) -> None:
    """No point of a commune is taken to be elsewhere, on the height of a corner either."""
    assert is_inside((2.35 + across, 48.85 + up), (PARIS,))
    assert not is_inside((2.45 + across, 48.85 + up), (PARIS,))


@pytest.mark.parametrize(
    ("point", "expected"),
    [((2.0, 48.01), 0.01), ((2.5, 48.0), 0.0), ((2.0, 47.99), 0.01), ((3.0, 48.02), 0.02)],
)
def test_distance_is_to_the_nearest_point_of_a_side(point: tuple[float, float], expected: float) -> None:
    """Beyond the end of a side, its end is what counts."""
    assert expected == pytest.approx(distance(point, ((2.0, 48.0), (3.0, 48.0))))


def test_degree_of_longitude_is_shorter_than_one_of_latitude() -> None:
    """At 60 degrees north, it is half as long."""
    assert 0.5 == pytest.approx(distance((1.0, 60.0), ((0.0, 60.0), (0.0, 61.0))), rel=0.001)


def test_distance_to_a_point_is_known() -> None:
    """A side that begins where it ends is a point."""
    assert 0.01 == pytest.approx(distance((2.0, 48.01), ((2.0, 48.0), (2.0, 48.0))))


def test_area_tells_which_way_a_ring_turns() -> None:
    """A ring that turns counterclockwise has a positive area, the same turned round a negative one."""
    assert [0.0016, -0.0016] == pytest.approx([signed_area(PARIS), signed_area(PARIS[::-1])])


def _ring(*corners: tuple[float, float]) -> Ring:
    return (*corners, corners[0])


@pytest.mark.parametrize(
    ("rings", "expected"),
    [
        ((PARIS,), False),
        ((PARIS, HOLE, ISLAND), False),
        ((_ring((2, 48), (3, 49), (3, 48), (2, 49)),), True),
        ((_ring((2, 48), (3, 48), (2, 48)),), True),
        ((PARIS, square(2.36, 48.86)), True),
        # A hole that touches the border at a corner, or at the middle of a side, crosses nothing.
        ((PARIS, _ring((2.33, 48.83), (2.34, 48.85), (2.35, 48.84))), False),
        ((PARIS, _ring((2.33, 48.8471), (2.34, 48.85), (2.35, 48.84))), False),
    ],
)
def test_crossing_is_no_touching(rings: tuple[Ring, ...], *, expected: bool) -> None:
    """Lines that go through one another, or twice the same way, are told from those that only touch."""
    assert expected == cross(rings)
