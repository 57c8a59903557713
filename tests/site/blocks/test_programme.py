"""The programme: announced against documented, and which calls are open on the day of the build."""

from datetime import date

import pytest

from site_builder.model.locale import Locale
from site_builder.site.blocks.programme import call_state, edition_progress, edition_sources, editions_table
from site_builder.site.words.citations import cite
from tests.site.planning import Project, tiny_page, tiny_scope

SETTINGS = "content/site.yml"


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2022, 12, 31), "Un appel ouvre le 1er janvier 2023\u00a0: le premier appel."),
        (date(2023, 1, 1), "Un appel est ouvert jusqu’au 10 février 2023\u00a0: le premier appel."),
        (date(2023, 2, 10), "Un appel est ouvert jusqu’au 10 février 2023\u00a0: le premier appel."),
        (date(2023, 2, 11), "Un appel ouvre le 13 mai 2024\u00a0: le second appel."),
        (date(2024, 6, 16), "Un appel est ouvert jusqu’au 16 juin 2024\u00a0: le second appel."),
        (
            date(2024, 6, 17),
            "Aucun appel n’est ouvert aujourd’hui. Le dernier connu, le second appel, s’est clos le 16 juin 2024.",
        ),
    ],
)
def test_the_state_of_calls_follows_the_day(project: Project, today: date, expected: str) -> None:
    """A call is coming, open on its first and last day included, or closed: computed, never typed."""
    assert (expected,) == call_state(project.scope(today=today))


def test_every_open_call_is_said(project: Project) -> None:
    """Two calls open on one day are both told."""
    project.replace(SETTINGS, "opens: 2024-05-13", "opens: 2023-02-01")
    assert 2 == len(call_state(project.scope(today=date(2023, 2, 5))))


def test_a_call_that_closes_in_a_month_is_open_until_its_end(project: Project) -> None:
    """A closing date known to the month means its last day."""
    project.replace(SETTINGS, "closes: 2024-06-16", "closes: 2024-06")
    (text,) = call_state(project.scope(Locale.EN, today=date(2024, 6, 30)))
    assert "A call is open until June 2024: the second call." == text


def test_an_edition_tells_its_own_calls() -> None:
    """The page of an edition is silent on the calls of another one."""
    assert ["le premier appel" in note for note in call_state(tiny_scope(), 1)] == [True]
    assert ["le second appel" in note for note in call_state(tiny_scope(), 2)] == [True]
    assert () == call_state(tiny_scope(), 3)


def test_progress_compares_what_is_documented_with_what_was_announced() -> None:
    """One row for an edition, one for each phase of an edition that has some; open land where nothing is documented."""
    scope = tiny_scope()
    rows = edition_progress(scope, cite(edition_sources(scope, events=False)))
    assert [
        ("Première édition", "aucune documentée · 3 annoncées", 0, 3),
        ("Deuxième édition, phase\u00a01", "1 documentée · 1 annoncée", 1, 0),
        ("Deuxième édition, phase\u00a02", "aucune documentée · nombre annoncé non publié à ce jour", 0, 1),
    ] == [(row.label, row.text, row.plots.filled.count("M"), row.plots.open.count("M")) for row in rows]
    assert [1, 2, None] == [row.refs[0].number if row.refs else None for row in rows]


def test_sources_of_the_counts_come_in_the_order_of_the_settings() -> None:
    """The sources of the counts are listed once, and those of the steps when they are shown."""
    scope = tiny_scope()
    first = scope.catalog.settings.editions[0]
    assert ["annonce"] == [source.id for source in edition_sources(scope, first, events=False)]
    assert ["annonce", "bilan"] == [source.id for source in edition_sources(scope, first, events=True)]


def test_editions_are_compared(project: Project) -> None:
    """Communes, announced, documented and state stand side by side; a number never announced is unknown."""
    project.replace(SETTINGS, "    solutions_announced:\n      value: 3\n      source: annonce\n", "")
    scope = project.scope()
    table = editions_table(scope, cite(scope.catalog.settings.sources))
    assert [
        ("Beta-sur-Seine", "non publié à ce jour", "0", "terminée"),
        ("Alpha-sur-Marne", "phase\u00a01\u00a0: 1 · phase\u00a02\u00a0: non publié à ce jour", "1", "en cours"),
    ] == [row.cells for row in table.rows]
    assert [0, 1] == [len(row.refs) for row in table.rows]


def test_partners_say_what_they_do() -> None:
    """Each partner of the programme stands on the home page with its role and its source."""
    (partner,) = tiny_page("pages/accueil", Locale.EN).blocks.facts
    assert ("Agence fictive", "Operates the programme.") == (partner.label, partner.value)
    assert partner.refs
