"""The page of a commune: what is known, from whom, and what is not known yet."""

import pytest

from site_builder.model.locale import Locale
from site_builder.site.views import FactView, LinkView, RefView
from tests.site.planning import ALPHA, BETA, Project, fact, page_of, tiny_page

KNOWN = tiny_page("communes/alpha-sur-marne")
BARE = tiny_page("communes/beta-sur-seine")
ETUDE = (RefView(1, "#source-etude"),)


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("Quartier", "Place du marché (12,5\u00a0ha)"),
        ("Population légale", "10\u202f250\u00a0habitants"),
        ("Coordonnées", "48,801\u202f; 2,402"),
    ],
)
def test_sourced_facts_carry_their_source(label: str, value: str) -> None:
    """A fact at a glance stands with its value as the locale writes it and the number of its source."""
    assert FactView(label, value, ETUDE) == fact(KNOWN, label)


@pytest.mark.parametrize("label", ["Quartier", "Population", "Territoire (EPT)"])
def test_a_fact_without_value_is_a_declared_unknown(label: str) -> None:
    """What no source says is listed with no value: the page then says that it is not published yet."""
    assert FactView(label) == fact(BARE, label)


def test_what_is_not_asked_of_a_commune_is_left_out() -> None:
    """A position or a website that is not known has no line of its own, but is counted among the unknown."""
    labels = [fact.label for fact in BARE.blocks.facts]
    assert [] == [label for label in ("Coordonnées", "Site officiel") if label in labels]
    assert {"position", "site officiel"} <= set(BARE.blocks.unknowns)


def test_the_departement_follows_the_insee_code(project: Project) -> None:
    """The first two characters of the code name the département, when it is one of Île-de-France."""
    assert "Val-de-Marne (94)" == fact(KNOWN, "Département").value
    assert "(99)" == fact(BARE, "Département").value
    project.replace(f"{BETA}.fr.md", "99902", "98902")
    assert "(98)" == fact(project.page("communes/beta-sur-seine"), "Département").value


def test_the_edition_says_its_phase_when_there_is_one() -> None:
    """An edition is a link, with the phase for those that have several."""
    expected = FactView("Édition", "phase\u00a01", links=(LinkView("Deuxième édition", "/editions/2/", key="2"),))
    assert expected == fact(KNOWN, "Édition")
    assert "" == fact(BARE, "Édition").value


def test_a_website_is_shown_without_its_scheme() -> None:
    """The link says the address as people write it."""
    assert (LinkView("alpha.invalid", "https://alpha.invalid/"),) == fact(KNOWN, "Site officiel").links


def test_a_district_without_area_is_shown_by_name(project: Project) -> None:
    """The area of a district is optional."""
    project.replace(f"{ALPHA}.fr.md", "  area_ha: 12.5\n", "")
    assert "Place du marché" == fact(project.page("communes/alpha-sur-marne"), "Quartier").value


def test_people_are_shown_with_their_role_and_source() -> None:
    """A person in office is named with the role the source gives and its date."""
    expected = (FactView("maire à la date de l’étude (2024)", "Camille Exemple", ETUDE),)
    assert expected == KNOWN.blocks.people


def test_events_are_in_order_of_date() -> None:
    """The timeline begins with the oldest step, whatever the order of the file."""
    assert ["2024-02-01", "2024-09"] == [event.iso for event in KNOWN.blocks.events]


def test_sources_of_a_commune_are_listed_by_number() -> None:
    """Figures, facts and prose refer to the same numbered list."""
    assert [(1, "source-etude"), (2, "source-letter")] == [(view.number, view.anchor) for view in KNOWN.sources]
    assert (RefView(2, "#source-letter"),) == KNOWN.blocks.figures[0].refs


def add_commune(project: Project, number: int, facts: str) -> None:
    """Write one more commune."""
    name = f"Gamma-{number:02d}"
    summary = f"Une commune inventée de plus, {name}, au bord de la rivière."
    project.write(
        f"content/communes/gamma-{number}/index.fr.md",
        f'---\ntitle: "{name}"\nname: "{name}"\nsummary: "{summary}"\ninsee: "991{number:02d}"\n{facts}\n---\n',
    )
    english = f'---\ntitle: "{name}"\nsummary: "One more invented town, {name}, by the water."\n---\n'
    project.write(f"content/communes/gamma-{number}/index.en.md", english)


def test_the_other_communes_are_listed_by_edition(project: Project) -> None:
    """What the map shows is a list too: the edition of the commune first, in order of name, itself left out."""
    add_commune(project, 1, "edition: 2")
    site = project.plan()
    listed = {
        slug: [(group.title, [link.text for link in group.links]) for group in blocks.groups]
        for slug in ("alpha-sur-marne", "beta-sur-seine")
        for blocks in [page_of(site, f"communes/{slug}").blocks]
    }
    assert {
        "alpha-sur-marne": [("Deuxième édition", ["Gamma-01"]), ("Première édition", ["Beta-sur-Seine"])],
        "beta-sur-seine": [("Deuxième édition", ["Alpha-sur-Marne", "Gamma-01"])],
    } == listed
    assert () == page_of(site, "communes/alpha-sur-marne").blocks.chips


def test_twelve_other_communes_are_named_and_all_are_linked(project: Project) -> None:
    """With many communes, those of the same edition come first and the list of all of them is a link."""
    for number in range(13):
        add_commune(project, number, f"edition: {1 if number < 11 else 2}")
    blocks = project.page("communes/beta-sur-seine").blocks
    assert [("1", 11), ("2", 1)] == [(group.key, len(group.links)) for group in blocks.groups]
    assert (LinkView("Les 15 communes", "/communes/"),) == blocks.chips


def test_neighbours_share_most_challenges_first(project: Project) -> None:
    """Neighbours are the communes that share a challenge, most shared first, then by name; three at most."""
    for number, challenges in enumerate(("bruit", "chaleur, bruit", "chaleur", "chaleur")):
        add_commune(project, number, f"edition: 1\nchallenges: [{challenges}]")
    site = project.plan()
    near = page_of(site, "communes/alpha-sur-marne").blocks.related
    assert ["Gamma-01", "Beta-sur-Seine", "Gamma-00"] == [card.title for card in near]
    near = page_of(site, "communes/gamma-0").blocks.related
    assert ["Alpha-sur-Marne", "Gamma-01"] == [card.title for card in near]


def test_the_title_may_differ_from_the_name(project: Project) -> None:
    """A commune is listed by its name, and its page may carry a longer title, set in type."""
    project.replace(f"{BETA}.fr.md", 'title: "Beta-sur-Seine"', 'title: "Beta-sur-Seine, l\'essai"')
    assert "Beta-sur-Seine, l’essai" == project.page("communes/beta-sur-seine").title


def test_the_english_page_has_the_same_facts_in_english() -> None:
    """Facts are said once and shown in both languages."""
    page = tiny_page("communes/alpha-sur-marne", Locale.EN)
    assert "Place du marché (12.5\u00a0ha)" == fact(page, "District").value
    assert "12.5%" == page.blocks.figures[0].value
    assert "1 February 2024 to 15 February 2024" == page.blocks.events[0].date


def test_announced_solutions_are_counted_where_a_source_says_so(project: Project) -> None:
    """The number announced for a commune stands on its page with its source, and on its card."""
    unknown = fact(project.page("communes/alpha-sur-marne"), "Solutions annoncées")
    project.replace(f"{ALPHA}.fr.md", "edition: 2\n", "edition: 2\nsolutions_announced: {value: 3, source: etude}\n")
    known = fact(project.page("communes/alpha-sur-marne"), "Solutions annoncées")
    assert ("", "3", 1) == (unknown.value, known.value, len(known.refs))
    tags = [card.tags for card in project.page("pages/communes").blocks.cards]
    assert [("1 solution documentée", "3 annoncées"), ("aucune solution documentée",)] == tags
