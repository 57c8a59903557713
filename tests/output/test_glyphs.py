"""The glyphs of the faces that cards and documents are set in."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from site_builder.output.glyphs import characters, outlines, widths
from site_builder.output.kits.characters import FACES as FOLDER

FACES = sorted(FOLDER.glob("*.ttf"))


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.stem)
def test_outlines_are_those_of_the_face(face: Path) -> None:
    """Every outline goes as far as a reader of reference says, and draws the same character; a space has none."""
    content, font = face.read_bytes(), TTFont(face)
    order, glyphs = font.getGlyphOrder(), font["glyf"]
    drawn = {chr(code): order.index(name) for code, name in font.getBestCmap().items()}
    boxes = [
        (glyph.xMin, -glyph.yMax, glyph.xMax, -glyph.yMin) if glyph.numberOfContours else None
        for glyph in (glyphs[name] for name in order)
    ]
    assert (boxes, drawn) == (list(outlines(content)), characters(content))
    assert outlines(content)[drawn[" "]] is None


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.stem)
def test_widths_are_those_of_the_face(face: Path) -> None:
    """Every glyph is as wide as a reader of reference says."""
    font = TTFont(face)
    assert widths(face.read_bytes()) == tuple(font["hmtx"][name][0] for name in font.getGlyphOrder())
