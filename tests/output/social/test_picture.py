"""Cards as pictures: their size, their weight, their colours, and what is drawn in them."""

from collections.abc import Iterator
from io import BytesIO
from math import dist

import pytest
from PIL import Image

from site_builder.model.locale import Locale
from site_builder.output.social.palette import indexed
from site_builder.output.social.panel import contours, panel
from site_builder.output.social.picture import drawn, picture
from site_builder.site.drawings.colours import channels
from site_builder.site.social.card import HEIGHT, WIDTH, SocialCard
from site_builder.site.social.shapes import PANEL, Drawing, Shape
from tests.site.planning import tiny_site

KINDS = ("plan", "map", "plots")
MIDDLE = (PANEL[0] // 2, PANEL[1] // 2)


def card_of(kind: str) -> SocialCard:
    """Return a card with this kind of drawing."""
    return next(card for card in tiny_site().social if card.drawing.kind == kind and card.locale is Locale.FR)


def drawing(*shapes: Shape, angle: int = 0, scale: float = 1) -> Drawing:
    """Return a drawing whose origin is in the middle of the panel, on white."""
    return Drawing("plan", "#ffffff", shapes, angle, scale, (0, 0))


def pixels(image: Image.Image) -> Iterator[tuple[int, int, int]]:
    """Return the red, green and blue of each pixel, line by line."""
    levels = iter(image.tobytes())
    return zip(levels, levels, levels, strict=True)


@pytest.mark.parametrize("kind", KINDS)
def test_a_card_is_a_light_png_of_the_size_that_networks_ask_for(kind: str) -> None:
    """1200 by 630 pixels in under 120 kB, with nothing in the file but the picture; the same bytes each time."""
    content = picture(card_of(kind))
    with Image.open(BytesIO(content)) as opened:
        assert ("PNG", (WIDTH, HEIGHT), "P", {}) == (opened.format, opened.size, opened.mode, opened.info)
    assert 10_000 < len(content) < 120_000
    assert content == picture(card_of(kind))


@pytest.mark.parametrize("kind", KINDS)
def test_flat_colours_stay_as_they_are(kind: str) -> None:
    """Not one pixel of the paper, the bar or a flat colour of the drawing is another colour in the picture."""
    card = card_of(kind)
    image = drawn(card)
    assert "P" == image.mode
    assert len(image.getpalette() or ()) <= 3 * 256
    shown, before = image.convert("RGB"), panel(card.drawing)
    after = shown.crop((0, 0, *PANEL))
    flat = {colour for number, colour in before.getcolors(PANEL[0] * PANEL[1]) or () if number >= 600}
    assert channels(card.drawing.ground) in flat
    pairs = zip(pixels(before), pixels(after), strict=True)
    assert [] == [(was, is_now) for was, is_now in pairs if was in flat and was != is_now]
    column = {colour for _, colour in shown.crop((PANEL[0], 0, WIDTH, HEIGHT)).getcolors(WIDTH * HEIGHT) or ()}
    assert {channels(one) for one in (card.colours.paper, card.colours.bar)} <= column


@pytest.mark.parametrize("kind", KINDS)
def test_no_colour_of_a_drawing_is_far_from_its_own(kind: str) -> None:
    """A palette shortens the colours between two others, by less than the eye sees."""
    before = panel(card_of(kind).drawing)
    places, colours = indexed(before)
    far = [dist(was, colours[place]) for was, place in zip(pixels(before), places.tobytes(), strict=True)]
    assert max(far) < 24


def test_a_card_shows_its_notice_its_mark_and_its_words() -> None:
    """The bar, the four plots of the mark and ink where the title stands."""
    card = card_of("plan")
    image = drawn(card).convert("RGB")
    assert channels(card.colours.bar) == image.getpixel((WIDTH - 4, HEIGHT - 4))
    assert channels(card.colours.paper) == image.getpixel((WIDTH - 4, 4))
    column = image.crop((PANEL[0], 100, WIDTH, 540)).getcolors(WIDTH * HEIGHT)
    assert {channels(card.colours.ink), channels(card.colours.mark)} <= {colour for _, colour in column or ()}


def test_a_courtyard_is_left_empty() -> None:
    """What is drawn the other way round inside a block shows the ground, whichever way the block itself turns."""
    for path in ("M-40 -40h80v80h-80zM-10 -10v20h20v-20z", "M-40 -40v80h80v-80zM-10 -10h20v20h-20z"):
        image = panel(drawing(Shape(path, fill="#0000ff")))
        middle, edge = image.getpixel(MIDDLE), image.getpixel((MIDDLE[0] - 30, MIDDLE[1]))
        assert ((255, 255, 255), (0, 0, 255)) == (middle, edge)


def test_a_drawing_is_turned_scaled_and_centred() -> None:
    """A plot to the east, turned by a quarter and twice as large, stands in the south, twice as far."""
    image = panel(drawing(Shape("M50 -5h10v10h-10z", fill="#ff0000"), angle=90, scale=2))
    places = [(0, 110), (0, 55), (110, 0)]
    seen = [image.getpixel((MIDDLE[0] + x, MIDDLE[1] + y)) for x, y in places]
    assert [(255, 0, 0), (255, 255, 255), (255, 255, 255)] == seen


def test_broken_lines_have_gaps_and_round_points() -> None:
    """A line of strokes four long is empty between them; strokes of no length are points at their own distance."""
    dashes = panel(drawing(Shape("M-40 0h80", line="#000000", width=2, dash=(10, 10))))
    points = panel(drawing(Shape("M-40 0h80", line="#000000", width=6, dash=(0, 20))))
    at = [(MIDDLE[0] + x, MIDDLE[1]) for x in (-35, -25, -15, -5)]
    assert [True, False, True, False] == [dashes.getpixel(spot) == (0, 0, 0) for spot in at]
    near = [(MIDDLE[0] + x, MIDDLE[1]) for x in (-40, -30, -20, -10)]
    assert [True, False, True, False] == [points.getpixel(spot) == (0, 0, 0) for spot in near]


def test_paths_become_points() -> None:
    """Lines, curves and half circles end where their commands say."""
    ends = {
        path: next(contours(path))[0][-1]
        for path in ("M1 2l3 4 5 6", "M0 0c1 1 2 2 3 0 1 1 2 2 3 0", "M-5 0a5 5 0 1 0 10 0")
    }
    assert [9 + 12j, 6 + 0j] == [ends[path] for path in list(ends)[:2]]
    assert 5 == pytest.approx(list(ends.values())[2].real)
    half, closed = next(contours("M-5 0a5 5 0 1 0 10 0z"))
    assert (True, True) == (closed, all(abs(abs(point) - 5) < 1e-9 for point in half))
    assert [False, True] == [closed for _, closed in contours("M0 0h1M5 5h1v1z")]


def test_a_ring_goes_below_first() -> None:
    """Arcs turn as SVG has them: without the sweep flag, from the left end through the bottom."""
    half, _ = next(contours("M-5 0a5 5 0 1 0 10 0"))
    assert 5 == pytest.approx(half[len(half) // 2].imag, abs=0.1)


def test_an_unknown_command_is_a_bug() -> None:
    """A drawing of the site that learns a new command must teach it to its cards."""
    with pytest.raises(ValueError, match="'q'"):
        list(contours("M0 0q1 1 2 2"))
