"""Covers in documents: the drawing of the page, in its colours."""

from lxml import etree

from site_builder.output.kits.covers import cover_svg
from site_builder.site.drawings.colours import TONES
from site_builder.site.drawings.covers import cover


def test_the_drawing_is_that_of_the_page() -> None:
    """Each path of the cover is drawn, in the colours of its tone; an unknown tone is drawn as any other theme."""
    view = cover("solutions/ombrieres", "energie")
    drawn = etree.fromstring(cover_svg(view))
    paths = {path.get("d") for path in drawn.iter("{http://www.w3.org/2000/svg}path")}
    assert {view.built, view.light, view.trees, view.site, view.ring} <= paths
    assert TONES["energie"].encode() in cover_svg(view)
    assert TONES["autre"].encode() in cover_svg(cover("solutions/ombrieres", "inconnu"))
