"""Texts cut in lines: balanced, never at a space that does not break."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.output.social.faces import face
from site_builder.output.social.lines import Column, Cut, balanced, shortened, weak

COLUMN = Column(face("text"), 30, 400)
NO_BREAK = "\u00a0\u202f"


@given(st.text(f"abcé{NO_BREAK} ", max_size=120).map(lambda text: " ".join(text.split(" "))))
def test_lines_are_the_text_cut_at_plain_spaces(text: str) -> None:
    """Joined again, the lines are the text: nothing is lost, and no space that does not break was one to cut at."""
    text = " ".join(word for word in text.split(" ") if word)
    lines = balanced(text, COLUMN, 9)
    assert not lines or text == " ".join(lines)
    assert all(COLUMN.holds(line) for line in lines)


def test_lines_are_of_nearly_the_same_width() -> None:
    """A text that could fill one line and leave a word for the next is cut in two halves."""
    text = "deux moitiés presque de même longueur"
    assert ("deux moitiés presque", "de même longueur") == balanced(text, COLUMN, 2)


def test_a_text_that_needs_more_lines_has_none() -> None:
    """The caller then tries a smaller size; a word wider than the column never fits."""
    assert () == balanced("un texte de plusieurs lignes, beaucoup trop long pour deux", COLUMN, 2)
    assert () == balanced("m" * 40, COLUMN, 9)


@pytest.mark.parametrize(
    ("cut", "expected"),
    [
        (Cut.SPACES, ()),
        (Cut.HYPHENS, ("Saint-Germain-en-Laye-", "la-Vieille-et-la-Neuve")),
    ],
)
def test_hyphens_are_cut_only_when_asked(cut: Cut, expected: tuple[str, ...]) -> None:
    """A name stays whole in large letters, and may be cut after its hyphens in small ones."""
    assert expected == balanced("Saint-Germain-en-Laye-la-Vieille-et-la-Neuve", COLUMN, 3, cut)


def test_any_word_fits_when_cut_within() -> None:
    """The last way out: a word that fits nowhere is cut between two letters."""
    lines = balanced("m" * 40, COLUMN, 9, Cut.LETTERS)
    assert ("m" * 40, True) == ("".join(lines), all(COLUMN.holds(line) for line in lines))


def test_more_lines_can_be_asked_for() -> None:
    """A title that ends its line badly is tried with one line more."""
    assert ("Deux", "mots") == balanced("Deux mots", COLUMN, 3, least=2)


def test_a_line_that_ends_with_a_small_word_is_weak() -> None:
    """A small word belongs to what follows, unless the sentence pauses after it."""
    assert (True, False, False) == (
        weak(("la qualité de", "l’air")),
        weak(("la qualité", "de l’air")),
        weak(("il le dit,", "puis s’en va")),
    )


def test_a_cut_text_ends_with_an_ellipsis() -> None:
    """What is too long ends after a whole word; what fits is left as it is."""
    text = "un texte long, très long, beaucoup trop long"
    assert ("un texte long, très long…",) == shortened(text, COLUMN, 1)
    assert ("un texte",) == shortened("un texte", COLUMN, 1)
    assert () == shortened(text, COLUMN, 0)
    assert () == shortened("", COLUMN, 1)


def test_a_word_too_long_is_cut_within() -> None:
    """A first word wider than the column is cut where it no longer fits: the card is drawn, whatever is typed."""
    (line,) = shortened("m" * 40, COLUMN, 1)
    assert (True, True, False) == (line.endswith("m…"), COLUMN.holds(line), COLUMN.holds(f"m{line}"))
