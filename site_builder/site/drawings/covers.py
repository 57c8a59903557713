"""Generated covers: the plan of an imaginary district, the same each time for the same entry.

Where an entry has no photograph, a drawing stands in its place: streets, blocks, and one plot in the colour of the
programme, the place of the test. It is decorative and shows no real place.
"""

import hashlib
import re
from cmath import rect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import cos, isqrt, radians, sin
from typing import Final

from site_builder.site.views import CoverView

# The plan is larger than what is seen of it (160 by 90, centred): turned, it still fills the frame. A band may see past
# a corner of it, where there is only ground.
_LEFT, _TOP, _WIDTH, _HEIGHT = -92, -70, 184, 140
_ANGLES: Final = (-24, -17, -11, 9, 16, 23)
# A block narrower than this is not cut again.
_LEAST_SIDE: Final = 38
_DEPTH: Final = 5
_STREETS: Final = (8, 5, 4, 3, 2)
# The plot of the test is one of the blocks nearest to the middle of the frame, among those whose ring shows whole.
_NEAREST: Final = 3
# How far a ring may go from the middle: less than half the frame, of which a wide page shows a little less.
_SHOWN: Final = (76, 37)
# Half the frame.
_FRAME: Final = (80, 45)
_RING: Final = 32
# The middle of a block farther than this from that of the frame, along one axis, is out of sight.
_SIGHT: Final = (84, 58)
# In a tall band, a plot nearer than this to the middle of the drawing, across, is seen there.
_MIDDLE: Final = 16
# A block needs this much room for a courtyard.
_COURT: Final = 15


@dataclass(frozen=True)
class _Block:
    """A rectangle of the plan, in units of the frame."""

    x: int
    y: int
    width: int
    height: int

    @property
    def middle(self) -> tuple[int, int]:
        """Return the middle of the block."""
        return self.x + self.width // 2, self.y + self.height // 2

    @property
    def radius(self) -> int:
        """Return that of the circle around the block, were it the place of the test."""
        return min(isqrt((self.width**2 + self.height**2) // 4) + 3, _RING)

    @property
    def path(self) -> str:
        """Return the block as path commands (SVG 2, section 9.3)."""
        return f"M{self.x} {self.y}h{self.width}v{self.height}h-{self.width}z"


class _Chance:
    """Numbers that look left to chance and follow from a text: SHA-256 in counter mode."""

    def __init__(self, seed: str) -> None:
        self._bytes = self._stream(seed)

    @staticmethod
    def _stream(seed: str) -> Iterator[int]:
        counter = 0
        while True:
            yield from hashlib.sha256(f"{seed} {counter}".encode()).digest()
            counter += 1

    def below(self, limit: int) -> int:
        """Return a number from 0 up to, not including, a limit of 256 at most."""
        return next(self._bytes) * limit // 256

    def one_of(self, choices: Sequence[_Block]) -> _Block:
        """Return one of these."""
        return choices[self.below(len(choices))]


# The same entry is drawn on its page and on every list, in each locale.
@lru_cache(maxsize=4096)
def cover(seed: str, tone: str, *, whole: bool = False) -> CoverView:
    """Return the cover of the entry with this seed; ``tone`` names its colours (a theme, or an edition).

    What is out of the frame is left out, unless the ``whole`` plan is wanted, for a frame of another shape.
    """
    chance = _Chance(seed)
    angle = _ANGLES[chance.below(len(_ANGLES))]
    blocks = [block for block in _cut(_Block(_LEFT, _TOP, _WIDTH, _HEIGHT), 0, chance) if _seen(block)]
    site = chance.one_of(_places(blocks, angle))
    built: list[str] = []
    light: list[str] = []
    trees: list[str] = []
    for block in blocks:
        if block is site:
            continue
        chosen = chance.below(8)
        if not (whole or _shows(block, angle)):
            continue
        match chosen:
            case 0:
                trees.extend(_trees(block))
            case 1 | 2:
                light.append(block.path)
            case 3 if min(block.width, block.height) > _COURT:
                built.append(f"{block.path}{_court(block)}")
            case _:
                built.append(block.path)
    return CoverView(tone, angle, "".join(built), "".join(light), "".join(trees), site.path, _ring(site))


def ring_of(cover: CoverView) -> tuple[complex, int]:
    """Return the middle of the ring around the plot of the test, once the plan is turned, and its radius."""
    left, y, radius = (int(number) for number in re.findall(r"-?\d+", cover.ring)[:3])
    return complex(left + radius, y) * rect(1, radians(cover.angle)), radius


def in_a_band(cover: CoverView) -> CoverView:
    """Return the cover with the plot of the test where a band shows it: at mid-height, which a wide band is cut to.

    A tall one is cut to the side of the plot, or to the middle.
    """
    middle, _ = ring_of(cover)
    side = "xMid" if abs(middle.real) < _MIDDLE else "xMin" if middle.real < 0 else "xMax"
    return replace(cover, frame=f"-80 {round(middle.imag) - 45} 160 90", side=side)


def _cut(block: _Block, depth: int, chance: _Chance) -> Iterator[_Block]:
    """Yield the blocks that streets cut out of a block: wide streets first, narrow ones last."""
    across = block.width >= block.height
    side = block.width if across else block.height
    if depth >= _DEPTH or side < _LEAST_SIDE:
        yield block
        return
    street = _STREETS[depth]
    first = side * (35 + chance.below(30)) // 100
    second = side - first - street
    if across:
        parts = (
            _Block(block.x, block.y, first, block.height),
            _Block(block.x + first + street, block.y, second, block.height),
        )
    else:
        parts = (
            _Block(block.x, block.y, block.width, first),
            _Block(block.x, block.y + first + street, block.width, second),
        )
    for part in parts:
        yield from _cut(part, depth + 1, chance)


def _seen(block: _Block) -> bool:
    """Return whether the block is near enough to the frame to show in it once the plan is turned."""
    x, y = block.middle
    return abs(x) < _SIGHT[0] and abs(y) < _SIGHT[1]


def _shows(block: _Block, angle: int) -> bool:
    """Return whether anything of the block is in the frame once the plan is turned: no side of either parts the two."""
    middle = complex(*block.middle)
    half, frame = complex(block.width / 2 + 1, block.height / 2 + 1), complex(*_FRAME)
    turned = middle * rect(1, radians(angle))
    return _within(turned, frame + _reach(half, angle)) and _within(middle, half + _reach(frame, angle))


def _within(point: complex, bounds: complex) -> bool:
    return abs(point.real) < bounds.real and abs(point.imag) < bounds.imag


def _reach(half: complex, angle: int) -> complex:
    """Return how far a rectangle, turned, goes from its middle along each axis."""
    cosine, sine = abs(cos(radians(angle))), abs(sin(radians(angle)))
    return complex(half.real * cosine + half.imag * sine, half.real * sine + half.imag * cosine)


def _places(blocks: Sequence[_Block], angle: int) -> list[_Block]:
    """Return the blocks that can be the place of the test: at least one, whole rings only where there are some."""
    near = sorted(blocks, key=lambda block: (*_place(block, angle), block.x, block.y))
    return [block for block in near if not _place(block, angle)[0]][:_NEAREST] or near[:1]


def _place(block: _Block, angle: int) -> tuple[float, float]:
    """Return how much of the ring around the block is out of the frame, and how far from its middle the block is."""
    middle = complex(*block.middle) * rect(1, radians(angle))
    beyond = max(abs(middle.real) + block.radius - _SHOWN[0], abs(middle.imag) + block.radius - _SHOWN[1])
    return max(0, round(beyond, 3)), round(abs(middle), 3)


def _court(block: _Block) -> str:
    """Return the courtyard of a block, drawn the other way round: it is left empty."""
    edge = min(block.width, block.height) // 4
    width, height = block.width - 2 * edge, block.height - 2 * edge
    return f"M{block.x + edge} {block.y + edge}v{height}h{width}v-{height}z"


def _trees(block: _Block) -> Iterator[str]:
    """Yield the rows of trees of a square: lines, which the style sheet breaks into round points 8 apart."""
    for y in range(block.y + 4, block.y + block.height - 1, 8):
        yield f"M{block.x + 4} {y}h{block.width - 6}"


def _ring(site: _Block) -> str:
    """Return the circle around the place of the test."""
    radius = site.radius
    x, y = site.middle
    return f"M{x - radius} {y}a{radius} {radius} 0 1 0 {2 * radius} 0a{radius} {radius} 0 1 0-{2 * radius} 0"
