"""The colours of the site for pictures, which read no style sheet: those of light pages (``palette.css``)."""

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

PAPER: Final = "#f6f4ee"
RAISED: Final = "#fffefa"
INK: Final = "#1d2127"
SOFT: Final = "#565c64"
LINE: Final = "#d6d1c4"
ACCENT: Final = "#a8330b"
MARK: Final = "#ff6b35"
BAR: Final = "#1d2127"
ON_BAR: Final = "#f6f4ee"
# A theme or an edition without a colour of its own is drawn in that of the theme ``autre``.
OTHER: Final = "autre"
TONES: Final = MappingProxyType(
    {
        "mobilite": "#3b5ccc",
        "adaptation-climat": "#2c7a52",
        "energie": "#c58a00",
        "espaces-publics": "#a13c78",
        "economie-circulaire": "#0f7d85",
        OTHER: "#6b6f7a",
        "edition-1": "#41506b",
        "edition-2": "#5c4a8c",
    }
)


@dataclass(frozen=True)
class Colours:
    """The colours of the words of a card, and of what they stand on."""

    paper: str = PAPER
    ink: str = INK
    soft: str = SOFT
    accent: str = ACCENT
    mark: str = MARK
    bar: str = BAR
    on_bar: str = ON_BAR


def tone(name: str) -> str:
    """Return the colour of a theme or of an edition."""
    return TONES.get(name, TONES[OTHER])


def mixed(colour: str, percent: int, ground: str = RAISED) -> str:
    """Return so much of a colour over a ground, as ``color-mix(in srgb)`` does (CSS Color 5, section 3)."""
    pairs = zip(channels(colour), channels(ground), strict=True)
    return "#" + "".join(f"{(over * percent + under * (100 - percent) + 50) // 100:02x}" for over, under in pairs)


def channels(colour: str) -> tuple[int, int, int]:
    """Return the red, green and blue of a colour written ``#rrggbb``, from 0 to 255."""
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return red, green, blue
