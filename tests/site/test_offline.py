"""The text to read first in the offline edition."""

import pytest

from site_builder.model.locale import Locale
from tests.site.planning import Project, tiny_site

FRENCH = """\
Vitrine d’essai : édition hors ligne
====================================

Site de démonstration, non officiel. Il n’est ni édité ni validé par la
Métropole du Grand Paris, Paris&Co ou les communes citées.
"""
CHECKS = (
    "sha256sum --check --quiet SHA256SUMS",
    "shasum -a 256 --check --quiet SHA256SUMS",
    "certutil -hashfile index.html SHA256",
)


def notes(locale: Locale) -> dict[int | None, str]:
    """Return the texts of a locale by the edition that they keep."""
    file = "LISEZ-MOI.txt" if locale is Locale.FR else "README.txt"
    return {note.edition: note.text for note in tiny_site().offline if note.file == file}


def plain(text: str) -> str:
    """Return the text on one line, with plain spaces."""
    return " ".join(text.split())


def test_it_begins_with_the_title_and_the_notice() -> None:
    """Before anything else, the reader knows what this is, and what it is not."""
    assert notes(Locale.FR)[None].startswith(FRENCH)


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        (Locale.FR, ("double-cliquez sur index.html", "copie faite le 1er juin 2025", "https://vitrine.invalid/")),
        (Locale.EN, ("double-click index.html", "copied on 1 June 2025", "https://vitrine.invalid/en/")),
    ],
)
def test_it_says_how_to_open_it_and_of_which_day(locale: Locale, said: tuple[str, ...]) -> None:
    """Each language says it in its own words, with the address of its own pages."""
    text = plain(notes(locale)[None])
    assert [] == [words for words in (*said, *CHECKS) if words not in text]


@pytest.mark.parametrize(
    ("locale", "title", "page"),
    [
        (
            Locale.FR,
            "Vitrine d’essai : Première édition, copie figée\n===",
            "La page de cette édition : editions/1/index.html",
        ),
        (
            Locale.EN,
            "Trial showcase: First edition, frozen copy\n===",
            "The page of that edition: en/editions/1/index.html",
        ),
    ],
)
def test_a_frozen_copy_says_what_it_keeps(locale: Locale, title: str, page: str) -> None:
    """Only an edition that is over has its text: it names the edition, and its page in the folder."""
    told = notes(locale)
    assert {None, 1} == set(told)
    assert told[1].replace("\u202f", " ").replace("\u00a0", " ").startswith(title)
    assert "\n\nSite " in told[1] or "\n\nUnofficial" in told[1]
    assert page in plain(told[1])


def test_lines_are_short() -> None:
    """Any program that shows plain text shows it whole."""
    assert [] == [
        line for locale in Locale for text in notes(locale).values() for line in text.split("\n") if len(line) > 78
    ]


def test_an_official_site_has_no_notice(project: Project) -> None:
    """What says that the site is unofficial goes the day it is not."""
    project.make_official()
    assert [] == [note.file for note in project.plan().offline if "démonstration" in note.text]
