"""Generated covers as drawings of their own: path commands and colours, in light, as style sheets have them."""

from collections.abc import Mapping
from typing import Final

from site_builder.site.views import CoverView

# The colours of ``overrides/assets/css/core.css``; a tone without one is drawn as "autre".
COLOURS: Final[Mapping[str, str]] = {
    "mobilite": "#3b5ccc",
    "adaptation-climat": "#2c7a52",
    "energie": "#c58a00",
    "espaces-publics": "#a13c78",
    "economie-circulaire": "#0f7d85",
    "autre": "#6b6f7a",
    "edition-1": "#41506b",
    "edition-2": "#5c4a8c",
}
RAISED: Final = "#fffefa"
INK: Final = "#1d2127"
MARK: Final = "#ff6b35"
# How much of the tone there is in each part (``cards.css``).
_GROUND, _LIGHT, _TREES = 13, 42, 55


def cover_svg(cover: CoverView) -> bytes:
    """Return the drawing as SVG, in its frame of 160 by 90."""
    tone = COLOURS.get(cover.tone, COLOURS["autre"])
    trees = 'fill="none" stroke-width="3.6" stroke-linecap="round" stroke-dasharray="0 8"'
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-80 -45 160 90">'
        f'<path fill="{_mixed(tone, _GROUND)}" d="M-80-45h160v90h-160z"/><g transform="rotate({cover.angle})">'
        f'<path fill="{tone}" d="{cover.built}"/><path fill="{_mixed(tone, _LIGHT)}" d="{cover.light}"/>'
        f'<path {trees} stroke="{_mixed(tone, _TREES)}" d="{cover.trees}"/><path fill="{MARK}" d="{cover.site}"/>'
        f'<path fill="none" stroke="{INK}" stroke-width="1.3" d="{cover.ring}"/></g></svg>'
    ).encode()


def _mixed(tone: str, percent: int) -> str:
    """Return the tone mixed with the colour of cards, as ``color-mix(in srgb, …)`` does."""
    pairs = zip(_channels(tone), _channels(RAISED), strict=True)
    return "#" + "".join(f"{round((own * percent + other * (100 - percent)) / 100):02x}" for own, other in pairs)


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour.removeprefix("#")))
