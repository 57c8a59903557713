"""What no source says, told as a section: every declared unknown is told once, and nothing else is."""

from site_builder.model.coverage.completeness import Knowledge, commune_coverage, solution_coverage
from site_builder.model.locale import Locale
from site_builder.site.page import PlannedPage
from site_builder.site.pages.coverage import field_name
from tests.site.planning import BETA, Project, catalog_of, tiny_page

TESTED = "solutions/essai-1"


def tried(project: Project, facts: str = "", body: str = "") -> PlannedPage:
    """Return the page of a solution that was tested, with these facts and this text besides what is required."""
    project.add_solution(1)
    path = "content/solutions/essai-1/index.fr.md"
    project.replace(path, "stage: announced\n", f"stage: tested\n{facts}")
    if body:
        project.replace(path, "Rien de plus.\n", f"Rien de plus.\n\n{body}\n")
        heading = {"## Résultats": "## Results", "## Pour la reproduire": "## To replicate it"}[body.partition("\n")[0]]
        project.replace("content/solutions/essai-1/index.en.md", "Nothing more.", f"Nothing.\n\n{heading}\n\nNothing.")
    return project.page(TESTED)


def keys(page: PlannedPage) -> list[str]:
    """Return the sections that say what is not known, in the order of the page."""
    return [opening.key for opening in page.blocks.open]


def test_a_commune_says_that_no_change_is_published() -> None:
    """The section has the heading that editors would give it; the list of unknown fields does not name it again."""
    (opening,) = tiny_page("communes/beta-sur-seine", Locale.EN).blocks.open
    assert ("change", "What has changed") == (opening.key, opening.title)
    assert "what has changed" not in tiny_page("communes/beta-sur-seine", Locale.EN).blocks.unknowns


def test_a_commune_that_tells_what_changed_needs_no_such_section(project: Project) -> None:
    """A body with the section speaks for itself."""
    for path, heading in ((BETA + ".fr.md", "Ce qui a changé"), (BETA + ".en.md", "What has changed")):
        text = (project.root / path).read_text(encoding="utf-8")
        project.write(path, f"{text}\n## {heading}\n\n{'Rien.' if heading[0] == 'C' else 'Nothing.'}\n")
    assert () == project.page("communes/beta-sur-seine").blocks.open


def test_a_tested_solution_says_what_another_city_would_ask(project: Project) -> None:
    """Results, then what it takes: site, staff, cost and legal tool, each told there and not again."""
    page = tried(project)
    results, replicate = page.blocks.open
    assert ("results", "Résultats", ()) == (results.key, results.title, results.points)
    assert results.text.endswith("aucun résultat, ni mesuré, ni observé, ni déclaré.")
    assert ("replicate", 4) == (replicate.key, len(replicate.points))
    again = {"results", "evidence", "preconditions", "cost", "legal_instrument"}
    assert set() == {field_name(field, Locale.FR) for field in again} & set(page.blocks.unknowns)
    assert "porteur" in page.blocks.unknowns


def test_what_is_known_is_not_asked(project: Project) -> None:
    """Only the points that the entry does not tell are listed; declared results are not denied."""
    page = tried(project, "legal_instrument: convention\nevidence: declared\n")
    results, replicate = page.blocks.open
    assert "Les sources lues à ce jour ne donnent aucun résultat mesuré." == results.text
    assert "l’outil juridique utilisé" not in replicate.points
    assert 3 == len(replicate.points)


def test_a_section_of_the_text_takes_the_place_of_ours(project: Project) -> None:
    """Where the text has the section, the fields that it leaves unknown are in the list again."""
    page = tried(project, body="## Résultats\n\nRien.")
    assert ["replicate"] == keys(page)
    assert {"résultat mesuré, avec sa méthode", "niveau de preuve"} <= set(page.blocks.unknowns)


def test_the_question_of_other_cities_is_left_to_the_text_that_answers(project: Project) -> None:
    """Where the text says how to do the same elsewhere, cost and legal tool are in the list again."""
    page = tried(project, body="## Pour la reproduire\n\nRien.")
    assert ["results"] == keys(page)
    assert {"tranche de coût", "outil juridique", "conditions pour la reproduire"} <= set(page.blocks.unknowns)


def test_an_announced_solution_says_that_it_is_too_early(project: Project) -> None:
    """What the stage does not ask yet is no unknown: the page says why it has no answer."""
    project.add_solution(1)
    (opening,) = project.page(TESTED).blocks.open
    assert ("replicate", ()) == (opening.key, opening.points)
    assert opening.text.startswith("Il est trop tôt pour le dire\u00a0:")


def test_a_solution_that_lacks_nothing_has_no_such_section() -> None:
    """A closed solution has told everything."""
    assert ((), ()) == (tiny_page("solutions/ombrieres").blocks.open, tiny_page("solutions/ombrieres").blocks.unknowns)


def test_pages_and_coverage_agree(project: Project) -> None:
    """A page names the unknown fields of the coverage, all of them but those that its sections tell."""
    page = tried(project)
    catalog = catalog_of(project.root)
    solution = catalog.solutions["essai-1"]
    commune = catalog.communes["alpha-sur-marne"]
    fr = Locale.FR
    for shown, coverage, told in (
        (
            page,
            solution_coverage(solution.words[fr], solution.body(fr), fr),
            {"results", "evidence", "preconditions", "cost", "legal_instrument"},
        ),
        (
            project.page("communes/alpha-sur-marne"),
            commune_coverage(commune.words[fr], commune.body(fr), fr),
            {"section_change"},
        ),
    ):
        unknown = [field.field for field in coverage if field.knowledge is Knowledge.UNKNOWN]
        assert told <= set(unknown)
        assert tuple(field_name(field, fr) for field in unknown if field not in told) == shown.blocks.unknowns


def test_the_list_of_unknown_fields_leads_to_the_coverage() -> None:
    """A reader goes on to what is known of every entry of the collection, in the same language."""
    hrefs = [
        page.blocks.coverage.href
        for page in (tiny_page("communes/beta-sur-seine"), tiny_page("solutions/ombrieres", Locale.EN))
        if page.blocks.coverage
    ]
    assert ["/couverture/communes/", "/en/coverage/solutions/"] == hrefs
