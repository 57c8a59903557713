"""Explore: facets with their counts, and every entry as a record."""

from collections import Counter
from pathlib import Path

import pytest

from site_builder.model.locale import Locale
from site_builder.site.finding_views import RecordView
from site_builder.site.pages.explore import FACETS, explore_records, explore_view
from tests.corpus import write_corpus
from tests.site.planning import Project, page_of, tiny_page, tiny_scope


def facets(locale: Locale = Locale.FR) -> dict[str, tuple[str, list[tuple[str, str, int]]]]:
    """Return the facets of the tiny project: the label, then each option with its label and its count."""
    view = explore_view(tiny_scope(locale))
    return {
        facet.key: (facet.label, [(option.value, option.label, option.count) for option in facet.options])
        for facet in view.facets
    }


def record(entry: str, locale: Locale = Locale.FR) -> RecordView:
    """Return the record of an entry of the tiny project."""
    (found,) = (one for one in explore_records(tiny_scope(locale)).records if one.id == entry)
    return found


def test_facets_show_what_entries_answer() -> None:
    """Each facet has the values that some entry has, in their own order, with how many have them."""
    shown = facets()
    assert ("Type de fiche", [("solutions", "Solution", 1), ("communes", "Commune", 2)]) == shown["kind"]
    assert ("Édition", [("1", "Première édition", 1), ("2", "Deuxième édition", 2)]) == shown["edition"]
    communes = [("alpha-sur-marne", "Alpha-sur-Marne", 2), ("beta-sur-seine", "Beta-sur-Seine", 1)]
    assert ("Commune", communes) == shown["commune"]
    assert ("Thème", [("ombre", "Ombre", 1)]) == shown["theme"]
    assert ("Étape", [("closed", "close", 1)]) == shown["stage"]


def test_facets_speak_the_language_of_the_page() -> None:
    """Labels are in the language of the list, values are the same in both."""
    french, english = facets(), facets(Locale.EN)
    assert ("Kind of entry", [("solutions", "Solution", 1), ("communes", "Town", 2)]) == english["kind"]
    values = [
        {key: [value for value, _, _ in options] for key, (_, options) in one.items()} for one in (french, english)
    ]
    assert values[0] == values[1]


def test_a_facet_that_no_entry_answers_is_left_out(tmp_path: Path) -> None:
    """Where no source names a goal, there is no goal to choose."""
    write_corpus(tmp_path, 4)
    assert "sdg" not in {facet.key for facet in explore_view(Project(tmp_path).scope()).facets}
    assert ("Objectif (ODD)", [("11", "ODD 11", 1)]) == facets()["sdg"]


def test_counts_are_those_of_the_content(tmp_path: Path) -> None:
    """On a large content, each count is the number of records that have the value, and none is zero."""
    write_corpus(tmp_path, 60)
    view = explore_records(Project(tmp_path).scope())
    found = Counter((key, value) for one in view.records for key, values in one.traits.items() for value in values)
    shown = {(facet.key, option.value): option.count for facet in view.facets for option in facet.options}
    assert dict(found) == shown
    assert set(FACETS) - {"sdg"} == {facet.key for facet in view.facets}


def test_evidence_is_told_in_words_that_stand_alone(project: Project) -> None:
    """A filter does not say "none published yet" without saying what."""
    project.add_solution(1)
    options = {
        option.value: option.label
        for facet in explore_view(project.scope()).facets
        for option in facet.options
        if facet.key == "evidence"
    }
    assert "aucun résultat publié" == options["none"]


def test_a_record_has_what_its_card_shows() -> None:
    """The texts of a record are those of the card of the static list, its tags joined as the card joins them."""
    for shown in tiny_page("pages/explorer").blocks.cards:
        (same,) = (one for one in explore_records(tiny_scope()).records if one.href == shown.href)
        assert (shown.title, shown.kicker, shown.summary) == (same.title, same.kicker, same.summary)
        assert " · ".join(shown.tags) == same.tags


def test_records_are_in_the_order_of_the_list() -> None:
    """Documented solutions come first, then communes, as on the pages."""
    cards = [card.title for card in tiny_page("pages/explorer").blocks.cards]
    assert cards == [one.title for one in explore_records(tiny_scope()).records]


def test_a_record_tells_the_facts_of_its_page() -> None:
    """The facts that are compared are those at a glance on the page of the entry, unknown ones included."""
    for entry in ("solutions/ombrieres", "communes/alpha-sur-marne", "communes/beta-sur-seine"):
        page = tiny_page(entry)
        assert [fact.label for fact in page.blocks.facts] == [label for label, _ in record(entry).facts]
    assert ("Quartier", "") in record("communes/beta-sur-seine").facts
    assert ("Edition", "Second edition") in record("solutions/ombrieres", Locale.EN).facts


def test_a_record_is_dated_by_its_update() -> None:
    """The date sorts as it is and reads as the language writes it; an entry without a date has none."""
    dates = [(one.updated, one.date) for one in explore_records(tiny_scope()).records]
    assert [("2025-03-01", "1er mars 2025"), ("2025-03-01", "1er mars 2025"), ("", "")] == dates


@pytest.mark.parametrize("locale", list(Locale))
def test_every_page_of_the_list_can_be_filtered(project: Project, locale: Locale) -> None:
    """Each page knows its number, where the list begins and where the records are; other lists have no filter."""
    for number in range(12):
        project.add_solution(number)
    site = project.plan()
    folder = "/explorer/" if locale is Locale.FR else "/en/explore/"
    for number, key in ((1, "pages/explorer"), (2, "pages/explorer/2")):
        view = page_of(site, key, locale).blocks.explore
        assert view
        assert (number, folder, f"{folder}entries.json") == (view.number, view.home, view.entries)
    assert page_of(site, "pages/solutions", locale).blocks.explore is None
    assert 1 == sum(one.link == folder for one in site.records)
