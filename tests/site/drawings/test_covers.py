"""Generated covers: the same for the same entry, unlike for others, with the place of the test in sight."""

import re
from collections import Counter
from math import cos, radians, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.site.drawings.covers import cover, in_a_band
from site_builder.site.views import CoverView

RING = re.compile(r"M(?P<left>-?\d+) ?(?P<y>-?\d+)a(?P<radius>\d+) ")
SEEDS = st.text(max_size=30)


def boxes(path: str) -> list[tuple[int, int, int, int]]:
    """Return the rectangles of a path: left, top, width, height."""
    return [(int(x), int(y), int(w), int(h)) for x, y, w, h in re.findall(r"M(-?\d+) ?(-?\d+)h(\d+)v(\d+)h-", path)]


def ring_shows(drawn: CoverView) -> bool:
    """Return whether the ring is whole in a frame of 160 by 80."""
    ring = RING.match(drawn.ring)
    assert ring
    radius = int(ring["radius"])
    across, down = turned(int(ring["left"]) + radius, int(ring["y"]), drawn.angle)
    return abs(across) + radius <= 80 and abs(down) + radius <= 40


def ring_shows_in_a_band(banded: CoverView, width: int, height: int) -> bool:
    """Return whether the ring is whole in a band of so many pixels, which shows one side of the frame or its middle."""
    ring = RING.match(banded.ring)
    assert ring
    radius = int(ring["radius"])
    across, down = turned(int(ring["left"]) + radius, int(ring["y"]), banded.angle)
    left, top, wide, high = (int(number) for number in banded.frame.split())
    assert (-80, 160, 90) == (left, wide, high)
    scale = max(width / wide, height / high)
    start = left + {"xMin": 0, "xMid": 0.5, "xMax": 1}[banded.side] * (wide - width / scale)
    seen = height / scale / 2
    middle = top + high / 2
    return (
        start <= across - radius
        and across + radius <= start + width / scale
        and (seen < radius or abs(down - middle) + radius <= seen + 1)
    )


def turned(x: float, y: float, degrees: int) -> tuple[float, float]:
    """Return where a point is once the plan is turned."""
    angle = radians(degrees)
    return x * cos(angle) - y * sin(angle), x * sin(angle) + y * cos(angle)


@given(SEEDS)
def test_an_entry_keeps_its_cover(seed: str) -> None:
    """The same entry has the same cover each time."""
    assert cover(seed, "energie") == cover(seed, "energie")


def test_covers_differ() -> None:
    """A hundred entries have a hundred covers."""
    assert {1} == set(Counter(cover(f"solutions/{number}", "").built for number in range(100)).values())


@given(SEEDS)
def test_the_place_of_the_test_is_in_sight(seed: str) -> None:
    """The middle of the one plot of the test falls inside the frame, and there are blocks around it."""
    drawn = cover(seed, "energie")
    ((x, y, width, height),) = boxes(drawn.site)
    across, down = turned(x + width / 2, y + height / 2, drawn.angle)
    assert (True, True) == (abs(across) < 80, abs(down) < 45)
    assert 5 < len(boxes(drawn.built)) + len(boxes(drawn.light))


def test_the_ring_shows_whole() -> None:
    """The ring is cut off in fewer than one cover in a hundred, even where the frame is a little less high."""
    drawn = [cover(f"solutions/{number}", "") for number in range(1000)]
    assert 990 < sum(ring_shows(one) for one in drawn)


@pytest.mark.parametrize("band", [(320, 150), (320, 280), (480, 100), (480, 260)])
def test_a_band_shows_the_whole_ring(band: tuple[int, int]) -> None:
    """The bands of cards for other sites, wide or tall, cut the ring in fewer than one cover in a hundred.

    One that is less high than the ring is still as wide.
    """
    drawn = [in_a_band(cover(f"solutions/{number}", "", whole=True)) for number in range(1000)]
    assert 990 < sum(ring_shows_in_a_band(one, *band) for one in drawn)
    assert {"xMin", "xMid", "xMax"} == {one.side for one in drawn}


@given(SEEDS)
def test_blocks_do_not_overlap(seed: str) -> None:
    """Streets run between any two blocks."""
    drawn = cover(seed, "energie")
    blocks = boxes(drawn.built + drawn.light + drawn.site)
    for number, (x, y, width, height) in enumerate(blocks):
        for left, top, wide, high in blocks[number + 1 :]:
            assert x + width < left or left + wide < x or y + height < top or top + high < y


@given(SEEDS)
def test_a_cover_is_light(seed: str) -> None:
    """A cover takes fewer characters than a paragraph: a list shows twelve of them."""
    drawn = cover(seed, "energie")
    assert 1000 > len(drawn.built + drawn.light + drawn.trees + drawn.site + drawn.ring)
