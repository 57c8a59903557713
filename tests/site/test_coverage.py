"""Coverage tables: known, not published yet, not applicable, entry by entry."""

from site_builder.model.locale import Locale
from tests.site.planning import ALPHA, Project, page_of, tiny_page


def test_the_overview_counts_what_is_known() -> None:
    """The share of known facts is computed, with its count, and leads to the table."""
    communes, solutions = tiny_page("pages/couverture").blocks.counts
    assert ("42\u202f%", "/couverture/communes/") == (communes.value, communes.href)
    assert communes.label.endswith("(11 sur 26)")
    assert ("100\u202f%", "/couverture/solutions/") == (solutions.value, solutions.href)
    english, _ = tiny_page("pages/couverture", Locale.EN).blocks.counts
    assert ("42%", "/en/coverage/communes/") == (english.value, english.href)


def test_nothing_due_is_zero(project: Project) -> None:
    """A site without solutions has a share of zero, an empty table, and no division by zero."""
    for locale in ("fr", "en"):
        (project.root / f"content/solutions/ombrieres/index.{locale}.md").unlink()
    project.replace(f"{ALPHA}.fr.md", "(solution:ombrieres) et", "(page:solutions) et")
    project.replace(f"{ALPHA}.en.md", "(solution:ombrieres) and", "(page:solutions) and")
    site = project.plan()
    _, solutions = page_of(site, "pages/couverture").blocks.counts
    assert "0\u202f%" == solutions.value
    (table,) = page_of(site, "pages/couverture/solutions").blocks.tables
    assert () == table.rows


def test_a_row_says_each_field_in_words_and_by_state() -> None:
    """Each cell has its word, for everyone, and its state, for the style sheet."""
    (table,) = tiny_page("pages/couverture/communes").blocks.tables
    alpha, beta = table.rows
    assert ("Alpha-sur-Marne", "/communes/alpha-sur-marne/") == (alpha.header.text, alpha.header.href)
    assert len(table.columns) - 1 == len(alpha.cells) == len(alpha.states)
    assert {"known": "connu", "unknown": "pas encore publié"} == dict(zip(beta.states, beta.cells, strict=True))
    assert "quartier d’innovation" in [column.replace("'", "’") for column in table.columns]


def test_what_a_stage_does_not_ask_is_not_applicable(project: Project) -> None:
    """A solution only announced is not blamed for having no result."""
    project.add_solution(1)
    (table,) = project.page("pages/couverture/solutions").blocks.tables
    states = dict(zip(table.columns[1:], table.rows[0].states, strict=True))
    assert ("known", "unknown", "not-applicable") == (
        states["description de la solution"],
        states["porteur"],
        states["suite donnée"],
    )


def test_long_tables_are_cut_in_pages(project: Project) -> None:
    """A thirteenth solution opens a second page, under the first in the breadcrumb and in the address."""
    for number in range(12):
        project.add_solution(number)
    site = project.plan()
    first, second = page_of(site, "pages/couverture/solutions"), page_of(site, "pages/couverture/solutions/2")
    assert [12, 1] == [len(page.blocks.tables[0].rows) for page in (first, second)]
    assert "/couverture/solutions/page-2/" == second.link
    assert "Couverture" == second.breadcrumb[1].text
    assert second.blocks.pagination
    assert second.head.title.startswith("Couverture\u00a0: solutions, page 2 — ")
