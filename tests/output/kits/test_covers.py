"""Covers in documents: the drawing of the page, in its colours."""

import re
from pathlib import Path

from lxml import etree

from site_builder.output.kits.covers import COLOURS, INK, MARK, RAISED, cover_svg
from site_builder.site.covers import cover

CORE = Path(__file__).parents[3] / "overrides" / "assets" / "css" / "palette.css"


def test_the_colours_are_those_of_the_pages() -> None:
    """A colour that changes in the style sheet changes on paper too."""
    light = CORE.read_text("utf-8").partition("@media")[0]
    page = dict(re.findall(r"--([\w-]+):(#[0-9a-f]{6})", light))
    assert COLOURS == {name: page[name] for name in COLOURS}
    assert (RAISED, INK, MARK) == (page["raised"], page["ink"], page["mark"])


def test_the_drawing_is_that_of_the_page() -> None:
    """Each path of the cover is drawn, in the colours of its tone; an unknown tone is drawn as any other theme."""
    view = cover("solutions/ombrieres", "energie")
    drawn = etree.fromstring(cover_svg(view))
    paths = {path.get("d") for path in drawn.iter("{http://www.w3.org/2000/svg}path")}
    assert {view.built, view.light, view.trees, view.site, view.ring} <= paths
    assert COLOURS["energie"].encode() in cover_svg(view)
    assert COLOURS["autre"].encode() in cover_svg(cover("solutions/ombrieres", "inconnu"))
