"""Generated covers as drawings of their own: path commands and colours, in light, as style sheets have them."""

from site_builder.site.drawings.colours import INK, MARK, mixed, tone
from site_builder.site.views import CoverView

# How much of the tone there is in each part (``cards.css``).
_GROUND, _LIGHT, _TREES = 13, 42, 55


def cover_svg(cover: CoverView) -> bytes:
    """Return the drawing as SVG, in its frame of 160 by 90."""
    colour = tone(cover.tone)
    trees = 'fill="none" stroke-width="3.6" stroke-linecap="round" stroke-dasharray="0 8"'
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-80 -45 160 90">'
        f'<path fill="{mixed(colour, _GROUND)}" d="M-80-45h160v90h-160z"/><g transform="rotate({cover.angle})">'
        f'<path fill="{colour}" d="{cover.built}"/><path fill="{mixed(colour, _LIGHT)}" d="{cover.light}"/>'
        f'<path {trees} stroke="{mixed(colour, _TREES)}" d="{cover.trees}"/><path fill="{MARK}" d="{cover.site}"/>'
        f'<path fill="none" stroke="{INK}" stroke-width="1.3" d="{cover.ring}"/></g></svg>'
    ).encode()
