"""Lists of entries: who is in them, in which order, and how many there are."""

from datetime import date

import pytest

from site_builder.model.locale import Locale
from tests.site.planning import ALPHA, OMBRIERES, Project, page_of, tiny_page


def titles(key: str, locale: Locale = Locale.FR) -> list[str]:
    """Return the titles of the cards of a page of the tiny project."""
    return [card.title for card in tiny_page(key, locale).blocks.cards]


@pytest.mark.parametrize(
    ("key", "label", "expected"),
    [
        ("pages/explorer", "3 fiches", ["Ombrières pliantes", "Alpha-sur-Marne", "Beta-sur-Seine"]),
        ("pages/communes", "2 communes", ["Alpha-sur-Marne", "Beta-sur-Seine"]),
        ("pages/solutions", "1 solution documentée", ["Ombrières pliantes"]),
        ("pages/themes", "2 thèmes", ["Énergie", "Ombre"]),
        ("pages/editions", "2 éditions", ["Première édition", "Deuxième édition"]),
        ("themes/ombre", "1 solution documentée", ["Ombrières pliantes"]),
        ("themes/energie", "0 fiche", []),
        ("editions/2", "1 solution documentée", ["Ombrières pliantes"]),
    ],
)
def test_a_list_shows_its_entries_and_says_how_many(key: str, label: str, expected: list[str]) -> None:
    """Drafts are in no list; themes and editions keep the order of their files."""
    assert expected == titles(key)
    assert label == tiny_page(key).blocks.list_label


def test_entries_are_in_the_order_of_their_names_in_each_language(project: Project) -> None:
    """Accents and case do not count, and each language has its own order."""
    project.add_solution(1)
    project.replace("content/solutions/essai-1/index.fr.md", '"Essai 01"', '"Étuve à bois"')
    project.replace("content/solutions/essai-1/index.en.md", '"Test 01"', '"Wood kiln"')
    site = project.plan()
    french = [card.title for card in page_of(site, "pages/solutions").blocks.cards]
    english = [card.title for card in page_of(site, "pages/solutions", Locale.EN).blocks.cards]
    assert ["Étuve à bois", "Ombrières pliantes"] == french
    assert ["Folding sunshades", "Wood kiln"] == english


def test_cards_say_what_each_entry_is() -> None:
    """A card has a kicker, a summary and tags that come from the facts."""
    solution, commune, bare = tiny_page("pages/explorer").blocks.cards
    assert ("Solution · Alpha-sur-Marne", ("close", "Ombre")) == (solution.kicker, solution.tags)
    assert ("Commune · Deuxième édition", ("1 solution documentée",)) == (
        commune.kicker,
        commune.tags,
    )
    assert ("aucune solution documentée",) == bare.tags


def test_cards_of_themes_and_editions() -> None:
    """A theme says how many solutions it has, an edition whether it is over."""
    energy, shade = tiny_page("pages/themes").blocks.cards
    assert ("Consommer moins d’énergie.", ("aucune solution documentée",)) == (energy.summary, energy.tags)
    assert ("", ("1 solution documentée",)) == (shade.summary, shade.tags)
    first, second = tiny_page("pages/editions").blocks.cards
    assert ["terminée", "en cours"] == [first.kicker, second.kicker]
    assert ("1 commune",) == first.tags


def test_an_empty_theme_says_so() -> None:
    """A theme without solutions has its page, which says that none is documented yet."""
    assert ("Aucune solution de ce thème n’est encore documentée.",) == tiny_page("themes/energie").blocks.notes
    assert () == tiny_page("themes/ombre").blocks.notes


def test_a_theme_without_description_is_summed_up_by_its_name() -> None:
    """Every page has a description for search results."""
    assert "Ombre" == tiny_page("themes/ombre").summary
    assert "Using less energy." == tiny_page("themes/energie", Locale.EN).summary


def test_an_edition_shows_its_communes_and_its_steps() -> None:
    """The steps of an edition are in order of date, each with its source."""
    page = tiny_page("editions/1")
    assert ["Beta-sur-Seine"] == [card.title for card in page.blocks.related]
    dated = [(event.iso, event.date, event.refs[0].number) for event in page.blocks.events]
    expected = [("2023-01-01", "du 1er janvier 2023 au 10 février 2023", 1), ("2023-06", "juin 2023", 2)]
    assert expected == dated


def test_the_first_page_alone_shows_the_text_and_the_progress(project: Project) -> None:
    """The following pages of a list hold the list only."""
    for number in range(12):
        project.add_solution(number)
    site = project.plan()
    first, second = page_of(site, "pages/solutions"), page_of(site, "pages/solutions/2")
    assert (True, False) == (bool(first.blocks.progress), bool(second.blocks.progress))
    assert (True, False) == (bool(first.sources), bool(second.sources))
    assert "13 solutions documentées" == first.blocks.list_label == second.blocks.list_label
    assert "/solutions/page-2/" == second.link
    assert (first.summary, f"Page 2 sur 2. {first.summary}") == (first.head.description, second.head.description)
    assert first.summary == second.summary
    theme = page_of(site, "themes/energie")
    assert (12, None) == (len(theme.blocks.cards), theme.blocks.pagination)


def test_a_long_theme_is_cut_in_pages(project: Project) -> None:
    """The pages of a theme stand under its address, in both languages."""
    for number in range(13):
        project.add_solution(number)
    site = project.plan()
    assert "/themes/energie/page-2/" == page_of(site, "themes/energie/2").link
    assert "/en/themes/energie/page-2/" == page_of(site, "themes/energie/2", Locale.EN).link


def test_a_theme_says_where_it_is_tried_and_leads_to_explore(project: Project) -> None:
    """The communes of its solutions are counted and named in order; an empty theme has neither them nor a filter."""
    project.add_solution(1, "themes: [ombre]\ncommunes: [beta-sur-seine]")
    blocks = project.page("themes/ombre").blocks
    (places,) = blocks.groups
    assert "2 communes où une solution de ce thème est testée ou annoncée" == places.title
    assert ["Alpha-sur-Marne", "Beta-sur-Seine"] == [link.text for link in places.links]
    assert ["/explorer/?theme=ombre"] == [link.href for link in blocks.chips]
    empty = project.page("themes/energie").blocks
    assert ((), ()) == (empty.groups, empty.chips)


def test_an_edition_leads_to_explore() -> None:
    """Explore opens with the edition chosen, in the language of the page."""
    assert ["/explorer/?edition=1"] == [link.href for link in tiny_page("editions/1").blocks.chips]
    assert ["/en/explore/?edition=2"] == [link.href for link in tiny_page("editions/2", Locale.EN).blocks.chips]


def test_a_list_changed_when_its_entries_did(project: Project) -> None:
    """The latest change of what is listed, or of the page of the list, is the day that citations and the map tell."""
    days = {key: tiny_page(key).updated_on for key in ("themes/ombre", "editions/2", "editions/1", "pages/explorer")}
    assert [date(2025, 3, 1), date(2025, 3, 1), None, date(2025, 3, 1)] == list(days.values())
    assert tiny_page("pages/themes").updated_on is None
    project.replace(f"{ALPHA}.fr.md", "updated_on: 2025-03-01", "updated_on: 2025-05-03")
    site = project.plan()
    assert date(2025, 3, 1) == page_of(site, "themes/ombre").updated_on
    assert [date(2025, 5, 3)] * 2 == [page_of(site, key).updated_on for key in ("editions/2", "pages/explorer")]


def test_a_landing_page_was_reviewed_when_its_entries_were(project: Project) -> None:
    """The latest review of what is listed is the one that is shown; nothing is where no entry was reviewed."""
    assert ("", "2 mars 2025") == (tiny_page("themes/ombre").reviewed, tiny_page("editions/2").reviewed)
    project.replace(
        f"{OMBRIERES}.fr.md", "published_on: 2025-03-01\n", "published_on: 2025-03-01\nreviewed_on: 2025-04-02\n"
    )
    project.replace(f"{ALPHA}.fr.md", "reviewed_on: 2025-03-02", "reviewed_on: 2025-05-03")
    site = project.plan()
    assert "2 avril 2025" == page_of(site, "themes/ombre").reviewed
    assert "3 mai 2025" == page_of(site, "editions/2").reviewed
    assert "" == page_of(site, "editions/1").reviewed
