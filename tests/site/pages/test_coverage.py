"""Coverage tables: known, not published yet, not applicable, entry by entry."""

import pytest

from site_builder.model.locale import Locale
from site_builder.site.pages.coverage import percentage
from tests.site.planning import ALPHA, Project, page_of, tiny_page


def test_the_overview_counts_what_is_known() -> None:
    """The share of known facts is computed, with its count, and leads to the table."""
    communes, solutions = tiny_page("pages/couverture").blocks.counts
    assert ("44\u202f%", "/couverture/communes/") == (communes.value, communes.href)
    assert communes.label.endswith("(11 sur 25)")
    assert ("100\u202f%", "/couverture/solutions/") == (solutions.value, solutions.href)
    english, _ = tiny_page("pages/couverture", Locale.EN).blocks.counts
    assert ("44%", "/en/coverage/communes/") == (english.value, english.href)


@pytest.mark.parametrize(
    ("known", "due", "expected"),
    [(0, 0, 0), (0, 9, 0), (1, 300, 1), (11, 25, 44), (80, 130, 62), (299, 300, 99), (300, 300, 100)],
)
def test_a_share_is_never_rounded_to_none_or_all(known: int, due: int, expected: int) -> None:
    """Shares are rounded to the nearest; zero is kept for nothing and a hundred for everything."""
    assert expected == percentage(known, due)


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


def test_a_row_counts_what_is_known_and_names_the_rest() -> None:
    """A reader sees how much is known of an entry, and in words what is not published yet."""
    (table,) = tiny_page("pages/couverture/communes").blocks.tables
    alpha, beta = table.rows
    assert ("Commune", "Connu", "Pas encore publié") == table.columns
    assert ("Alpha-sur-Marne", "/communes/alpha-sur-marne/") == (alpha.header.text, alpha.header.href)
    share, names = beta.cells
    unknown = names.split("\u00a0· ")
    assert f"{12 - len(unknown)}\u00a0sur\u00a012" == share
    assert {"quartier d’innovation", "site officiel"} <= set(unknown)


def test_an_entry_that_lacks_nothing_says_so() -> None:
    """Where all is known, the cell is not left empty."""
    (table,) = tiny_page("pages/couverture/solutions", Locale.EN).blocks.tables
    assert [("14\u00a0of\u00a014", "–")] == [row.cells for row in table.rows]


def test_what_a_stage_does_not_ask_is_not_counted(project: Project) -> None:
    """A solution only announced is not blamed for having no result."""
    project.add_solution(1)
    (table,) = project.page("pages/couverture/solutions").blocks.tables
    share, unknown = table.rows[0].cells
    assert ("1\u00a0sur\u00a06", True, False) == (share, "porteur" in unknown, "suite donnée" in unknown)


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
    assert second.head.title.startswith("Ce que l’on sait des solutions, page 2 — ")
