"""The faces of the cards: how wide a text is, how far its ink goes, and its letters as a mask."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import accumulate, pairwise, zip_longest
from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw, ImageFont

from site_builder.output.glyphs import characters, outlines, widths
from site_builder.output.social.kerning import kerning

_FOLDER: Final = Path(__file__).parents[1] / "faces"
# Units in the side of the square that a face is drawn in.
_UNITS: Final = 1000
# Letters are drawn so many times larger, then averaged: places fall between pixels, and hinting moves nothing.
_FINE: Final = 2
# How many texts a face remembers the places of: those that one card tries in lines.
_REMEMBERED: Final = 4096


@dataclass(frozen=True)
class Ink:
    """How far the ink of a text goes around the point where it starts, on its baseline, in pixels."""

    left: float
    top: float
    right: float
    bottom: float


class Face:
    """A face, measured in units so that the widths of a text are the same at every size and on every machine."""

    def __init__(self, name: str, tracking: int = 0) -> None:
        """Take a face of the folder; ``tracking`` is added between any two letters, in units."""
        self.file = _FOLDER / f"{name}.ttf"
        self._tracking = tracking
        self._sized: dict[int, ImageFont.FreeTypeFont] = {}
        self._placed: dict[str, tuple[float, ...]] = {}
        self._masks: dict[tuple[str, int], tuple[Image.Image, int, int]] = {}
        self._moves: dict[tuple[str, str], int] = {}
        self._letters: dict[str, tuple[float, tuple[float, ...]]] = {}

    @cached_property
    def content(self) -> bytes:
        """Return the bytes of the face."""
        return self.file.read_bytes()

    @cached_property
    def _glyphs(self) -> dict[str, int]:
        return characters(self.content)

    @cached_property
    def _outlines(self) -> tuple[tuple[int, int, int, int] | None, ...]:
        return outlines(self.content)

    @cached_property
    def _widths(self) -> tuple[int, ...]:
        return widths(self.content)

    @cached_property
    def _kerning(self) -> Callable[[str, str], int]:
        return kerning(self.content, self._glyphs)

    def width(self, text: str, size: float) -> float:
        """Return how wide the text is at this size, in pixels."""
        return self._places(text)[-1] * size / _UNITS

    def start(self, text: str, at: int, size: float) -> float:
        """Return where a part of the text that begins with this letter begins, in pixels."""
        return self._places(text)[at] * size / _UNITS

    def end(self, text: str, at: int, size: float) -> float:
        """Return where a part of the text that ends before this letter ends, in pixels."""
        # The last letter is not moved towards one that does not follow.
        move = self._move((text[at - 1], text[at])) if 0 < at < len(text) else 0
        return (self._places(text)[at] - move) * size / _UNITS

    def ink(self, text: str, size: float) -> Ink:
        """Return how far the ink of the text goes."""
        places = self._places(text)
        boxes = [(place, self._letter(sign)[1]) for place, sign in zip(places, text, strict=False)]
        return Ink(
            min((place + box[0] for place, box in boxes), default=0) * size / _UNITS,
            min((box[1] for _, box in boxes), default=0) * size / _UNITS,
            max((place + box[2] for place, box in boxes), default=0) * size / _UNITS,
            max((box[3] for _, box in boxes), default=0) * size / _UNITS,
        )

    def mask(self, text: str, size: int, spot: tuple[float, float], frame: tuple[int, int, int, int]) -> Image.Image:
        """Return the letters as the frame (left, top, right, bottom) sees them, the text starting at the spot."""
        left, top, right, bottom = frame
        mask = Image.new("L", ((right - left) * _FINE, (bottom - top) * _FINE))
        draw = ImageDraw.Draw(mask)
        x, y = (spot[0] - left) * _FINE, round((spot[1] - top) * _FINE)
        for place, sign in zip(self._places(text), text, strict=False):
            letter, across, down = self._drawn(sign, size * _FINE)
            draw.bitmap((round(x + place * size * _FINE / _UNITS) + across, y + down), letter, fill=255)
        return mask.reduce(_FINE)

    def _places(self, text: str) -> tuple[float, ...]:
        """Return where each letter stands, and where the text ends, in units."""
        known = self._placed.get(text)
        if known is None:
            if len(self._placed) >= _REMEMBERED:
                self._placed.clear()
            moves = map(self._move, pairwise(text))
            widths = (self._letter(sign)[0] for sign in text)
            steps = (width + move for width, move in zip_longest(widths, moves, fillvalue=0))
            known = self._placed[text] = tuple(accumulate(steps, initial=0.0))
        return known

    def _move(self, pair: tuple[str, str]) -> int:
        """Return what is added between two letters, in units."""
        if pair not in self._moves:
            self._moves[pair] = self._kerning(*pair) + self._tracking
        return self._moves[pair]

    def _letter(self, sign: str) -> tuple[float, tuple[float, ...]]:
        """Return how wide a letter is and how far its ink goes, in units."""
        if sign not in self._letters:
            # A character that the face lacks is drawn as its first glyph, a box.
            glyph = self._glyphs.get(sign, 0)
            self._letters[sign] = (self._widths[glyph], self._outlines[glyph] or (0, 0, 0, 0))
        return self._letters[sign]

    def _drawn(self, sign: str, size: int) -> tuple[Image.Image, int, int]:
        """Return a letter, and where it stands from the point on its baseline."""
        key = (sign, size)
        if key not in self._masks:
            left, top, right, bottom = (round(side) for side in self._font(size).getbbox(sign, anchor="ls"))
            mask = Image.new("L", (max(1, right - left), max(1, bottom - top)))
            ImageDraw.Draw(mask).text((-left, -top), sign, fill=255, font=self._font(size), anchor="ls")
            self._masks[key] = (mask, left, top)
        return self._masks[key]

    def _font(self, size: int) -> ImageFont.FreeTypeFont:
        if size not in self._sized:
            # The plain engine: the other one is not on every machine.
            self._sized[size] = ImageFont.truetype(self.file, size, layout_engine=ImageFont.Layout.BASIC)
        return self._sized[size]


@cache
def face(name: str) -> Face:
    """Return a face: "titles", "text" or "bold"."""
    match name:
        case "titles":
            # Large letters stand closer, as on the pages.
            return Face("titles-800", tracking=-12)
        case "text":
            return Face("text-400")
        case _:
            return Face("text-700")
