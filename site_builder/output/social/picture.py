"""A card as a PNG: the drawing, the bar, the mark and the words."""

from collections.abc import Sequence
from functools import lru_cache
from io import BytesIO
from typing import Final

from PIL import Image, ImageDraw

from site_builder.output.social.faces import face
from site_builder.output.social.layout import Box, Layout, Line, laid_out
from site_builder.output.social.palette import Colour, Palette, indexed
from site_builder.output.social.panel import panel
from site_builder.site.drawings.colours import Colours
from site_builder.site.social.card import HEIGHT, WIDTH, SocialCard
from site_builder.site.social.shapes import Drawing

# The four plots of the mark, in a square of 32 (overrides/partials/mark.html); the last one is the place of the test.
_PLOTS: Final = ((0, 0, 14, 9), (18, 0, 32, 14), (0, 13, 14, 32), (18, 18, 32, 32))
_MARK_SIDE: Final = 32
# Visitors never load a card, and most of it is flat: looking for runs alone (zlib, Z_RLE) takes a fifth less time than
# what is usual, and a tenth more bytes.
_RUNS: Final = 3
# Whether a level of a mask is ink at all.
_SEEN: Final = [0, *[255] * 255]


def picture(card: SocialCard) -> bytes:
    """Return the card as a PNG."""
    stream = BytesIO()
    drawn(card).save(stream, "PNG", compress_level=1, compress_type=_RUNS)
    return stream.getvalue()


def drawn(card: SocialCard) -> Image.Image:
    """Return the card as an image with a palette; it is drawn in places of the palette, which are cheap to paint."""
    layout, (places, colours) = laid_out(card), _panel(card.drawing)
    palette = Palette(colours)
    image = Image.new("L", (WIDTH, HEIGHT), palette.place(card.colours.paper))
    draw = ImageDraw.Draw(image)
    if layout.bar:
        draw.rectangle(_pixels(layout.bar), fill=palette.place(card.colours.bar))
    _draw_mark(draw, layout.mark, card.colours, palette)
    _write(image, layout, card.colours, palette)
    image.paste(places, (0, 0))
    image.putpalette(palette.levels)
    return image


@lru_cache(maxsize=256)
def _panel(drawing: Drawing) -> tuple[Image.Image, Sequence[Colour]]:
    """Return the drawing in places of its colours, and these: the cards of a page in every locale share it."""
    return indexed(panel(drawing))


def _draw_mark(draw: ImageDraw.ImageDraw, place: Box, colours: Colours, palette: Palette) -> None:
    scale = (place.right - place.left) / _MARK_SIDE
    for rank, (left, top, right, bottom) in enumerate(_PLOTS, start=1):
        box = Box(
            place.left + left * scale, place.top + top * scale, place.left + right * scale, place.top + bottom * scale
        )
        draw.rectangle(_pixels(box), fill=palette.place(colours.mark if rank == len(_PLOTS) else colours.ink))


def _write(image: Image.Image, layout: Layout, colours: Colours, palette: Palette) -> None:
    written: list[Line] = []
    for line in layout.lines:
        mask = _letters(line)
        ground = colours.bar if line.colour == "on_bar" else colours.paper
        steps = palette.steps(getattr(colours, line.colour), ground)
        # Where frames meet, the ground of a line would hide letters of the other.
        crowded = any(_meet(line.frame, one.frame) for one in written)
        image.paste(mask.point(steps), line.frame[:2], mask.point(_SEEN) if crowded else None)
        written.append(line)


def _meet(one: tuple[int, int, int, int], other: tuple[int, int, int, int]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


@lru_cache(maxsize=64)
def _letters(line: Line) -> Image.Image:
    """Return the letters of a line; cards share their last ones: the name of the programme, the notice."""
    return face(line.face).mask(line.text, line.size, (line.x, line.y), line.frame)


def _pixels(box: Box) -> tuple[int, int, int, int]:
    return round(box.left), round(box.top), round(box.right) - 1, round(box.bottom) - 1
