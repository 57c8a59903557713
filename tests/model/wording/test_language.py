"""The language of a text, held against an independent detector on every real body."""

from pathlib import Path
from typing import Final

import py3langid
import pytest

from site_builder.model.locale import Locale
from site_builder.model.wording.language import language_of
from site_builder.source import read_body
from tests.model.project import REAL_CONTENT

FRENCH: Final = "La ville a ouvert une rue aux essais, avec des bancs et des arbres pour les habitants du quartier."
ENGLISH: Final = "The town opened a street to trials, with benches and trees for the residents of the district."
BODIES: Final = sorted(REAL_CONTENT.glob("*/*/index.*.md"))
# From this number of letters on, both detectors must answer.
ENOUGH: Final = 400


def prose_of(file: Path) -> str:
    """Return the prose of an entry."""
    text = file.read_text(encoding="utf-8")
    return "\n".join(one.text for one in read_body(text.split("\n---\n", 1)[1], 1).paragraphs)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (FRENCH, Locale.FR),
        (ENGLISH, Locale.EN),
        (FRENCH.upper(), Locale.FR),
        (FRENCH.replace("l'", "l\u2019"), Locale.FR),
        (f"{ENGLISH} {ENGLISH} *Quartiers Métropolitains d'Innovation* est le nom de la méthode.", Locale.EN),
        (f"{FRENCH} {ENGLISH}", None),
        ("Une rue.", None),
        ("12 345 [^a] `the of and to in is are was were`", None),
        ("", None),
    ],
    ids=["fr", "en", "capitals", "typographic", "quotation", "mixed", "short", "no-words", "empty"],
)
def test_language_is_told(text: str, expected: Locale | None) -> None:
    """French and English are told apart; a text too short or too mixed has no language."""
    assert expected is language_of(text)


def test_links_and_notes_do_not_count() -> None:
    """Addresses, footnotes and attributes are not words."""
    noise = "](https://a.fr/the-of-and-to-in-is-are-was-were-for) [^the] {lang=en} "
    assert Locale.FR is language_of(FRENCH + noise * 9)


@pytest.mark.parametrize(
    "quotation",
    [f"« {ENGLISH} »", f"“{ENGLISH}”", f'"{ENGLISH}"', f"*{ENGLISH}*{{lang=en}}", f"[{ENGLISH}]{{lang=en}}"],
)
def test_words_of_others_do_not_count(quotation: str) -> None:
    """A quotation, and a passage that says its language, leave the language of the text as it is."""
    assert Locale.FR is language_of(f"{FRENCH} {quotation} {quotation}")
    assert language_of(quotation) is None


def detected(text: str) -> str:
    """Return the answer of the independent detector, choosing between our two languages."""
    py3langid.set_languages([locale.value for locale in Locale])
    return str(py3langid.classify(text)[0])


@pytest.mark.parametrize("file", BODIES, ids=lambda file: f"{file.parent.name}.{file.name}")
def test_body_is_in_the_language_of_its_file(file: Path) -> None:
    """Each real body is in the language its file says, for us and for the independent detector."""
    prose, expected = prose_of(file), Locale(file.name.split(".")[1])
    assert language_of(prose) in {expected, None}
    if len(prose) > ENOUGH:
        assert (expected, expected.value) == (language_of(prose), detected(prose))


def test_most_bodies_are_long_enough() -> None:
    """The comparison with the other detector is not empty."""
    assert 30 < sum(len(prose_of(file)) > ENOUGH for file in BODIES)
