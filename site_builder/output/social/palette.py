"""The palette of a card: the colours of its drawing, then the steps from its grounds to its inks."""

from collections.abc import Sequence
from functools import cache
from math import dist
from typing import Final, cast

from PIL import Image

from site_builder.site.drawings.colours import channels

# How many steps from the ground to the ink: enough for the eye, few enough for the palette.
_STEPS: Final = 16
_STEPPED: Final = [round(level * _STEPS / 255) for level in range(256)]
# How many of the 256 colours of a PNG of one byte to a pixel (PNG 1.2, PLTE) are for the drawing: words take the rest.
_DRAWN: Final = 160
# A colour of so many pixels is a flat one. What is nearer to it than this is drawn in it: Pillow looks colours of a
# palette up by cells of four levels a side, and would otherwise draw the flat one in its neighbour.
_FLAT: Final = 600
_NEAR: Final = 8

Colour = tuple[int, int, int]


class Palette:
    """Colours, each with its place."""

    def __init__(self, colours: Sequence[Colour]) -> None:
        """Begin with the colours of the drawing, in their places."""
        self._colours = [*colours]
        self._steps: dict[tuple[str, str], list[int]] = {}

    @property
    def levels(self) -> list[int]:
        """Return red, green and blue of each colour, as Pillow takes them."""
        return [level for colour in self._colours for level in colour]

    def place(self, colour: str) -> int:
        """Return the place of a colour written ``#rrggbb``."""
        return self._place(channels(colour))

    def steps(self, ink: str, ground: str) -> list[int]:
        """Return the place of the colour that each level of a mask, from 0 to 255, gives to the ink on the ground."""
        if (ink, ground) not in self._steps:
            places = [self._place(colour) for colour in _between(channels(ink), channels(ground))]
            self._steps[ink, ground] = [places[step] for step in _STEPPED]
        return self._steps[ink, ground]

    def _place(self, colour: Colour) -> int:
        if colour not in self._colours:
            self._colours.append(colour)
        return self._colours.index(colour)


@cache
def _between(over: Colour, under: Colour) -> tuple[Colour, ...]:
    """Return the colours from the second to the first."""
    shares = [step / _STEPS for step in range(_STEPS + 1)]
    mixed = (tuple(round(b + (a - b) * share) for a, b in zip(over, under, strict=True)) for share in shares)
    return tuple(cast("Colour", colour) for colour in mixed)


def indexed(image: Image.Image) -> tuple[Image.Image, Sequence[Colour]]:
    """Return a drawing in places of a palette, and its colours: flat ones stay as they are, and nothing is dithered."""
    colours = _own_colours(image)[:_DRAWN]
    palette = Image.new("P", (1, 1))
    palette.putpalette([level for colour in colours for level in colour])
    places = image.quantize(palette=palette, dither=Image.Dither.NONE)
    return Image.frombytes("L", image.size, places.tobytes()), colours


def _own_colours(image: Image.Image) -> Sequence[Colour]:
    """Return the colours of the image, the most seen first, without those that are next to a flat one."""
    counted = cast("list[tuple[int, Colour]]", image.getcolors(image.width * image.height))
    counted.sort(key=lambda one: (-one[0], one[1]))
    flat = [colour for number, colour in counted if number >= _FLAT]
    others = (colour for _, colour in counted[len(flat) :])
    return [*flat, *(colour for colour in others if all(dist(colour, one) > _NEAR for one in flat))]
