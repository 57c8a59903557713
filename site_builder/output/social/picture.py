"""A card as a PNG: the drawing, the bar, the mark and the words."""

from functools import lru_cache
from io import BytesIO
from math import dist
from typing import Final, cast

from PIL import Image, ImageDraw

from site_builder.output.social.faces import face
from site_builder.output.social.layout import Box, Layout, laid_out
from site_builder.output.social.panel import panel
from site_builder.site.drawings.colours import Colours
from site_builder.site.social.card import HEIGHT, WIDTH, SocialCard
from site_builder.site.social.shapes import Drawing

# The four plots of the mark, in a square of 32 (overrides/partials/mark.html); the last one is the place of the test.
_PLOTS: Final = ((0, 0, 14, 9), (18, 0, 32, 14), (0, 13, 14, 32), (18, 18, 32, 32))
_MARK_SIDE: Final = 32
_PALETTE: Final = 256
# A colour of so many pixels is a flat one. What is nearer to it than this is drawn in it: Pillow looks colours of a
# palette up by cells of four levels a side, and would otherwise draw the flat one in its neighbour.
_FLAT: Final = 1500
_NEAR: Final = 8
# The highest effort saves a tenth of the bytes and takes more than ten times as long.
_EFFORT: Final = 5


def picture(card: SocialCard) -> bytes:
    """Return the card as a PNG."""
    stream = BytesIO()
    indexed(drawn(card)).save(stream, "PNG", compress_level=_EFFORT)
    return stream.getvalue()


def indexed(image: Image.Image) -> Image.Image:
    """Return the image with a palette of its own colours: flat ones stay as they are, and nothing is dithered."""
    kept = _own_colours(image)[:_PALETTE]
    palette = Image.new("P", (1, 1))
    palette.putpalette([channel for colour in kept for channel in colour])
    return image.quantize(palette=palette, dither=Image.Dither.NONE)


def _own_colours(image: Image.Image) -> list[tuple[int, int, int]]:
    """Return the colours of the image, the most seen first, without those that are next to a flat one."""
    counted = cast("list[tuple[int, tuple[int, int, int]]]", image.getcolors(WIDTH * HEIGHT))
    counted.sort(key=lambda one: (-one[0], one[1]))
    flat = [colour for number, colour in counted if number >= _FLAT]
    others = (colour for _, colour in counted[len(flat) :])
    return [*flat, *(colour for colour in others if all(dist(colour, one) > _NEAR for one in flat))]


def drawn(card: SocialCard) -> Image.Image:
    """Return the card as an image."""
    layout = laid_out(card)
    image = Image.new("RGB", (WIDTH, HEIGHT), card.colours.paper)
    image.paste(_panel(card.drawing), (0, 0))
    draw = ImageDraw.Draw(image)
    if layout.bar:
        draw.rectangle(_pixels(layout.bar), fill=card.colours.bar)
    _draw_mark(draw, layout.mark, card.colours)
    _write(image, layout, card.colours)
    return image


@lru_cache(maxsize=1)
def _panel(drawing: Drawing) -> Image.Image:
    """Return the drawing, which the cards of a page in every locale share."""
    return panel(drawing)


def _draw_mark(draw: ImageDraw.ImageDraw, place: Box, colours: Colours) -> None:
    scale = (place.right - place.left) / _MARK_SIDE
    for rank, (left, top, right, bottom) in enumerate(_PLOTS, start=1):
        box = Box(
            place.left + left * scale, place.top + top * scale, place.left + right * scale, place.top + bottom * scale
        )
        draw.rectangle(_pixels(box), fill=colours.mark if rank == len(_PLOTS) else colours.ink)


def _write(image: Image.Image, layout: Layout, colours: Colours) -> None:
    for line in layout.lines:
        mask = face(line.face).mask(line.text, line.size, (line.x, line.y), line.frame)
        image.paste(str(getattr(colours, line.colour)), line.frame[:2], mask)


def _pixels(box: Box) -> tuple[int, int, int, int]:
    return round(box.left), round(box.top), round(box.right) - 1, round(box.bottom) - 1
