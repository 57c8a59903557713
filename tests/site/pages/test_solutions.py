"""The page of a solution: its stage, what it cost, what came of it, and what is near."""

import pytest

from site_builder.model.locale import Locale
from site_builder.site.views import FactView, LinkView, RefView
from tests.site.planning import OMBRIERES, Project, fact, page_of, tiny_page

PAGE = "solutions/ombrieres"
CLOSED = tiny_page(PAGE)
ETUDE = (RefView(1, "#source-etude"),)


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("Étape", "close (situation en février 2025)"),
        ("Lieu de l’essai", "La place du marché"),
        ("Coût de l’essai", "de 10\u202f000 à 50\u202f000\u202f€ (la commune)"),
        ("Suite", "arrêtée\u00a0: Le vent en abîmait les toiles."),
    ],
)
def test_sourced_facts_carry_their_source(label: str, value: str) -> None:
    """Stage, place, cost and outcome stand with the number of the source that says them."""
    assert FactView(label, value, ETUDE) == fact(CLOSED, label)


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("Porteur", "Exemple & Fils (start-up)"),
        ("Période", "1er septembre 2024\u00a0– février 2025"),
        ("Évaluation", "Agence fictive"),
        ("Outil juridique", "convention"),
        ("Preuve des résultats", "résultats mesurés"),
    ],
)
def test_other_facts(label: str, value: str) -> None:
    """Holder, period, partners by their role, legal tool and evidence stand at a glance."""
    assert FactView(label, value) == fact(CLOSED, label)


def test_the_outcome_is_good_english() -> None:
    """English has no space before a colon."""
    assert "stopped: The wind damaged the canvas." == fact(tiny_page(PAGE, Locale.EN), "Outcome").value


def test_places_themes_and_edition_are_links() -> None:
    """A reader goes on from a fact to what it names."""
    assert (LinkView("Alpha-sur-Marne", "/communes/alpha-sur-marne/", key="alpha-sur-marne"),) == fact(
        CLOSED, "Commune"
    ).links
    assert (LinkView("Ombre", "/themes/ombre/", key="ombre"),) == fact(CLOSED, "Thèmes").links
    assert (LinkView("Deuxième édition", "/editions/2/", key="2"),) == fact(CLOSED, "Édition").links


def test_an_announced_solution_declares_what_is_unknown(project: Project) -> None:
    """Holder, place, start, cost and legal tool are listed without a value, and no outcome is."""
    project.add_solution(1)
    page = project.page("solutions/essai-1")
    for label in ("Porteur", "Lieu de l’essai", "Début", "Coût de l’essai", "Outil juridique"):
        assert FactView(label) == fact(page, label)
    assert "Suite" not in [fact.label for fact in page.blocks.facts]
    assert "annoncée (situation en 2025)" == fact(page, "Étape").value
    assert ((), ()) == (page.blocks.tables, page.blocks.chips)


def test_a_holder_of_unknown_kind_is_shown_by_name(project: Project) -> None:
    """The kind of an organisation is optional."""
    project.replace("content/organisations/exemple-et-fils.yml", "kind: start-up\n", "")
    assert "Exemple & Fils" == fact(project.page(PAGE), "Porteur").value


def test_a_cost_without_payer_is_shown(project: Project) -> None:
    """Who paid is optional in each language at once."""
    project.replace(f"{OMBRIERES}.fr.md", '  paid_by: "la commune"\n', "")
    project.replace(f"{OMBRIERES}.en.md", 'cost:\n  paid_by: "the town"\n', "")
    assert "de 10\u202f000 à 50\u202f000\u202f€" == fact(project.page(PAGE), "Coût de l’essai").value


def test_tables_say_what_was_measured_and_what_it_takes() -> None:
    """Indicators, preconditions, goals and adaptations are tables whose rows have as many cells as columns."""
    captions = [table.caption for table in CLOSED.blocks.tables]
    expected = [
        "Indicateurs fixés avant l’essai",
        "Est-ce possible chez vous\u202f?",
        "Objectifs de développement durable nommés par une source",
        "Reprise ailleurs",
    ]
    assert expected == captions
    for table in CLOSED.blocks.tables:
        assert {len(table.columns) - 1} == {len(row.cells) for row in table.rows}


def test_an_indicator_says_what_is_not_known() -> None:
    """A baseline, a target or a method that no source gives is said to be unpublished."""
    known, unknown = CLOSED.blocks.tables[0].rows
    assert ("presque aucune", "la moitié de la place", "Photographie à midi.") == known.cells
    assert ("non publié à ce jour",) * 3 == unknown.cells
    assert ETUDE == known.refs == unknown.refs


def test_links_elsewhere_are_shown() -> None:
    """Pages about the solution elsewhere on the web are listed."""
    assert (LinkView("Les plans", "https://exemple.invalid/plans"),) == CLOSED.blocks.chips


def test_related_solutions_are_the_nearest_first(project: Project) -> None:
    """A theme counts twice, a commune or the holder once; three at most, none without anything shared."""
    project.add_solution(1, "themes: [energie]\ncommunes: [beta-sur-seine]")
    project.add_solution(2, "themes: [energie]\ncommunes: [alpha-sur-marne]\nedition: 2")
    project.add_solution(3, "themes: [ombre]\ncommunes: [beta-sur-seine]")
    project.add_solution(4, "themes: [ombre]\ncommunes: [alpha-sur-marne]\nedition: 2")
    project.add_solution(5, "themes: [energie]\ncommunes: [beta-sur-seine]\nholder: exemple-et-fils")
    site = project.plan()
    near = [card.title for card in page_of(site, PAGE).blocks.related]
    assert ["Essai 04", "Essai 03", "Essai 02"] == near
    far = [card.title for card in page_of(site, "solutions/essai-1").blocks.related]
    assert ["Essai 05", "Essai 02", "Essai 03"] == far


def test_a_solution_without_anything_shared_has_no_neighbour() -> None:
    """The only solution of a site is related to none."""
    assert () == CLOSED.blocks.related
