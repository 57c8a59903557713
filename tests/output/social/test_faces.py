"""The faces of the cards: the same measures as the libraries that machines may lack."""

from itertools import product
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from site_builder.output.glyphs import characters
from site_builder.output.social.faces import face
from site_builder.output.social.kerning import kerning

FACES = ("text", "bold", "titles")
PAIRS, EXTENSION = 2, 9


def by_library(file: Path) -> dict[tuple[str, str], int]:
    """Return how far each pair of characters is moved, as fontTools reads the tables of the face."""
    font = TTFont(file)
    names = {glyph: chr(code) for code, glyph in sorted(font.getBestCmap().items())}
    found: dict[tuple[str, str], int] = {}
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for outer in lookup.SubTable:
            table = outer.ExtSubTable if outer.LookupType == EXTENSION else outer
            if table.LookupType != PAIRS:
                continue
            for rank, first in enumerate(table.Coverage.glyphs):
                if table.Format == 1:
                    rows = [(one.SecondGlyph, one.Value1) for one in table.PairSet[rank].PairValueRecord]
                else:
                    row = table.Class1Record[table.ClassDef1.classDefs.get(first, 0)].Class2Record
                    rows = [(glyph, row[table.ClassDef2.classDefs.get(glyph, 0)].Value1) for glyph in names]
                for second, value in rows:
                    if first in names and second in names:
                        found.setdefault((names[first], names[second]), getattr(value, "XAdvance", 0) or 0)
    return {pair: shift for pair, shift in found.items() if shift}


@pytest.mark.parametrize("name", FACES)
def test_pairs_of_letters_are_those_of_the_face(name: str) -> None:
    """Every pair that a reader of reference finds is found, moved as far, and no other."""
    expected = by_library(face(name).file)
    found = kerning(face(name).content, characters(face(name).content))
    # Several characters may share a glyph: the face has one space for several of Unicode.
    known = sorted({sign for pair in expected for sign in pair})
    assert expected == {pair: shift for pair in product(known, known) if (shift := found(*pair))}
    assert (0, 0) == (found("A", "\u4e00"), found("\u4e00", "V"))


@pytest.mark.parametrize("name", FACES)
def test_every_sign_of_the_site_is_in_the_faces(name: str) -> None:
    """Accents, quotation marks and both spaces that do not break are drawn, not replaced by a box."""
    drawn = TTFont(face(name).file).getBestCmap()
    signs = "ÀÂÇÉÈÊËÎÏÔŒÙÛÜàâæçéèêëîïôœùûüÿ«»“”‘’–—…·€²°&@()!?;:\u00a0\u202f"
    assert [] == [sign for sign in signs if ord(sign) not in drawn]


def test_letters_stand_closer_where_the_face_says_so() -> None:
    """An apostrophe draws near the letter that follows it; widths grow with the size and nothing else."""
    text = face("text")
    assert text.width("L’art", 100) < 0.96 * sum(text.width(sign, 100) for sign in "L’art")
    assert text.width("l’a", 100) * 3 == pytest.approx(text.width("l’a", 300))
    assert (0, 0) == (text.width("", 30), text.ink("", 30).right)


def test_the_ink_of_a_text_is_what_is_drawn() -> None:
    """What is measured is what the mask holds, within a pixel: the measures of the layout can be believed."""
    titles = face("titles")
    ink = titles.ink("Êgj", 80)
    mask = titles.mask("Êgj", 80, (50, 120), (0, 0, 300, 200))
    box = mask.getbbox()
    assert box
    expected = (50 + ink.left, 120 + ink.top, 50 + ink.right, 120 + ink.bottom)
    assert all(abs(found - told) <= 1 for found, told in zip(box, expected, strict=True))
