"""Titles in the margin of documents."""

from itertools import pairwise

import pytest

from site_builder.output.kits.titles import on_one_line
from tests.output.kits.test_documents import document, lines_of, press

WORDS = ["Ce", "que", "Wagram", "aimerait", "vraiment", "connaître", "un", "jour"]
TITLES = [" ".join(WORDS[:count]) for count in range(1, len(WORDS))]


def lines_taken(title: str) -> int:
    """Return how many lines the title takes in its margin."""
    lines = lines_of(press().pdf(document(f"## {title}\n\nSon texte, plus loin.\n")))
    return sum(line.text in title for line in lines if line.text)


@pytest.mark.parametrize("sign", "MWmi1é")
def test_a_title_told_to_fit_takes_one_line(sign: str) -> None:
    """Of titles of one more letter each, those that are told to fit do, and the first that does not fit is told so."""
    longer = [f"{sign * (count // 2)} {sign * (count - count // 2)}" for count in range(2, 40)]
    last, first = next((one, two) for one, two in pairwise(longer) if not on_one_line(two))
    assert lines_taken(last) == 1
    assert any(lines_taken(title) > 1 for title in (first, f"{first}{sign}"))


def test_most_titles_are_told_as_they_are_set() -> None:
    """What is told of a title is what its document shows, unless it all but fills its line."""
    assert [on_one_line(title) for title in TITLES] == [lines_taken(title) == 1 for title in TITLES]
