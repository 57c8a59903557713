"""Characters of documents: each one is in their faces, or is written another way, never left as an empty box."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from site_builder.output.kits.characters import FACES, writable, written
from site_builder.output.kits.documents import TEMPLATE

CONTENT = Path(__file__).parents[3] / "content"
CATALOGUES = Path(__file__).parents[3] / "overrides" / "locale"


def test_the_characters_are_those_of_every_face() -> None:
    """What is taken for writable has a shape in each of the three faces, as a program for fonts reads them."""
    held = [set(TTFont(face).getBestCmap()) for face in sorted(FACES.glob("*.ttf"))]
    assert 3 == len(held)
    assert {chr(code) for code in set.intersection(*held)} == writable() - {"\n", "\u2060"}


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Été à Sceaux, 20\u202f884 € · « œuvre »", "Été à Sceaux, 20\u202f884 € · « œuvre »"),
        ("Meudon → Sceaux", "Meudon – Sceaux"),
        ("CO₂", "CO2"),
        ("Łódź, Škoda", "Lódz, Skoda"),
        ("non\u2011bruyant", "non-bruyant"),
        ("fin\u205f:", "fin :"),
        ("≠", "[U+2260]"),
        ("深圳", "[U+6DF1][U+5733]"),
        ("👍🏽\ufe0f", "[U+1F44D][U+1F3FD]"),
    ],
)
def test_what_no_face_has_is_written_another_way(typed: str, expected: str) -> None:
    """A like sign, letters without their marks, else the code of the character: nothing is lost unseen."""
    assert expected == written(typed)


@given(st.text())
def test_whatever_is_typed_can_be_set(text: str) -> None:
    """No text leaves a character that no face has, and what can be set is left as it is."""
    assert writable().issuperset(written(text))
    assert written(written(text)) == written(text)


def test_the_content_needs_no_other_character() -> None:
    """What the site says today, in its content and its interface, is set as it was typed."""
    files = [*CONTENT.rglob("index.*.md"), *CONTENT.rglob("*.yml"), *CATALOGUES.glob("*.po")]
    texts = {file.as_posix(): file.read_text("utf-8") for file in files if "/pages/style/" not in file.as_posix()}
    assert {} == {name: missing for name, text in texts.items() if (missing := set(text) - writable())}


def test_the_template_says_nothing_of_its_own() -> None:
    """Every word of a document comes from the interface or the content: the template holds signs only."""
    assert TEMPLATE.read_text("utf-8").isascii() or {"•", "·"} >= {
        sign for sign in TEMPLATE.read_text("utf-8") if not sign.isascii()
    }
