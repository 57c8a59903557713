"""The known word nearest to what was typed."""

import pytest

from site_builder.model.suggest import closest, closest_slug, folded, listed

TERMS = ("adaptation-climat", "autre", "economie-circulaire", "energie", "espaces-publics", "mobilite")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("energies", "energie"),
        ("Énergie", "energie"),
        ("ENERGIE", "energie"),
        ("mobilité", "mobilite"),
        ("espaces publics", "espaces-publics"),
        ("espace_public", "espaces-publics"),
        ("climat", ""),
        ("", ""),
        ("\U0001f600", ""),
    ],
)
def test_near_word_is_found(typed: str, expected: str) -> None:
    """A word is recognised in spite of case, accents, separators and a slip, and a far one is not."""
    assert expected == closest(typed, TERMS)


def test_choice_does_not_depend_on_the_order() -> None:
    """Two words as near give the same answer whatever the order they come in."""
    assert closest("ab", ["ac", "ad"]) == closest("ab", ["ad", "ac"])
    assert "a-b" == closest("ab", ["a_b", "a-b"])


def test_nothing_is_near_among_nothing() -> None:
    """Without candidates there is no suggestion."""
    assert "" == closest("energie", [])


def test_words_are_compared_without_marks() -> None:
    """Case, accents, spaces and hyphens make no difference."""
    assert "economiecirculaire" == folded("Économie-circulaire") == folded("e\u0301conomie circulaire")


def test_slug_of_nothing_is_nothing() -> None:
    """A name without letters or digits suggests no identifier."""
    assert "" == closest_slug("« ! »")


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ([], "–"),
        (["b", "a"], "a, b"),
        ([f"{number:02}" for number in range(13)], "00, 01, 02, 03, 04, 05, 06, 07, 08, 09, 10, 11…"),
    ],
)
def test_list_is_ordered_and_short(names: list[str], expected: str) -> None:
    """A message names a dozen words at most, in order."""
    assert expected == listed(names)
