"""The dashboard of editors: what is known, translated and reviewed, entry by entry."""

from typing import Final

import pytest

from site_builder.diagnostics import Diagnostic
from site_builder.model.coverage.completeness import FIELD_NAMES
from site_builder.model.coverage.status import EntryStatus, Status, Translation, status_of, unknown_entries
from site_builder.model.locale import Locale
from site_builder.output.locks import written_locks
from site_builder.site.plan import plan
from tests.model.project import Project
from tests.site.planning import BASE_URL, TODAY, interfaces, page_of

SOYPV: Final = "content/solutions/soypv/index.{}.md"


def status(project: Project) -> Status:
    """Return where everything stands."""
    catalog, _, found = project.catalog()
    return status_of(catalog, found)


def entry(project: Project, name: str) -> EntryStatus:
    """Return where one entry stands."""
    return next(one for one in status(project).entries if one.name == name)


def record(project: Project, *accepted: str) -> None:
    """Write the locks."""
    catalog, _, _ = project.catalog()
    assert catalog is not None
    written_locks(catalog, project.root, frozenset(accepted))


def test_an_entry_says_what_is_known_of_it(project: Project) -> None:
    """What is due at the stage is counted, what is not known is named, and the last review is dated."""
    soypv = entry(project, "solutions/soypv")
    assert ("tested", False, "2026-11-23") == (soypv.stage, soypv.draft, soypv.reviewed_on)
    assert soypv.due == soypv.known + len(soypv.unknown)
    assert "partners" in soypv.unknown
    assert "outcome" not in soypv.unknown
    page = entry(project, "pages/a-propos")
    assert (0, 0, (), "") == (page.known, page.due, page.unknown, page.stage)


def test_a_translation_is_fresh_then_stale_then_accepted(project: Project) -> None:
    """A French section that changes alone makes its entry late, until someone says the English still holds."""
    record(project)
    assert Translation.FRESH is entry(project, "solutions/soypv").translation
    project.replace(SOYPV.format("fr"), "Un équipement souple", "Un équipement léger")
    late = entry(project, "solutions/soypv")
    assert (Translation.STALE, ["La solution"]) == (late.translation, [part.source_name for part in late.stale])
    record(project, "solutions/soypv")
    assert Translation.FRESH is entry(project, "solutions/soypv").translation


def test_a_translation_nobody_vouched_for_is_to_review(project: Project) -> None:
    """Without a record, or when both languages changed, someone must compare them."""
    for lock in (project.root / "content/solutions/soypv").glob("*.lock"):
        lock.unlink()
    assert Translation.UNRECORDED is entry(project, "solutions/soypv").translation
    record(project)
    project.replace(SOYPV.format("fr"), "Un équipement souple", "Un équipement léger")
    project.replace(SOYPV.format("en"), "A flexible piece", "A light piece")
    assert Translation.UNRECORDED is entry(project, "solutions/soypv").translation


def test_a_draft_may_lack_its_english(project: Project) -> None:
    """A draft without English is shown, and said to be a draft."""
    project.replace("content/solutions/modulatio/index.fr.md", "edition:", "draft: true\nedition:")
    project.remove("content/solutions/modulatio/index.en.md")
    draft = entry(project, "solutions/modulatio")
    assert (True, Translation.MISSING) == (draft.draft, draft.translation)


def test_totals_add_up(project: Project) -> None:
    """The sum of a collection is that of its entries, and its fields are ordered by how often they are unknown."""
    found = status(project)
    communes, solutions, pages = found.totals()
    assert ("communes", "solutions", "pages") == (communes.collection, solutions.collection, pages.collection)
    assert (10, 6, 0) == (communes.entries, solutions.entries, pages.due)
    of_solutions = [one for one in found.entries if one.collection == "solutions"]
    assert sum(one.known for one in of_solutions) == solutions.known
    assert sum(len(one.unknown) for one in of_solutions) == sum(count for _, count in solutions.unknown)
    assert sorted((count for _, count in solutions.unknown), reverse=True) == [count for _, count in solutions.unknown]


def test_files_with_errors_are_named_and_the_others_shown(project: Project) -> None:
    """An entry whose file is broken is left out, its file is named, and the others are there."""
    project.replace(SOYPV.format("fr"), "edition: 1", "edition: one")
    found = status(project)
    assert (SOYPV.format("fr"),) == found.broken
    assert "solutions/soypv" not in {one.name for one in found.entries}
    assert "solutions/istya" in {one.name for one in found.entries}


def test_without_settings_only_the_errors_are_said(project: Project) -> None:
    """Without site.yml no entry can be placed: the file is named."""
    project.remove("content/site.yml")
    found = status(project)
    assert ((), ("content/site.yml",), ()) == (found.entries, found.broken, found.totals())


def test_warnings_are_no_errors(project: Project) -> None:
    """A file with warnings only is not counted among those with errors."""
    catalog, _, _ = project.catalog()
    assert catalog is not None
    span = catalog.settings_document.top()
    assert () == status_of(catalog, [Diagnostic("V090", span)]).broken


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("communes/argentueil", "communes/argenteuil"),
        ("argenteuil", "communes/argenteuil"),
        ("solutions/argenteuil", "communes/argenteuil"),
        ("qqq", ""),
    ],
)
def test_a_wrong_name_leads_to_the_right_one(project: Project, name: str, meant: str) -> None:
    """A misspelt entry, or one without its collection, is recognised; the right ones are not returned."""
    catalog, _, _ = project.catalog()
    assert catalog is not None
    assert ((name, meant),) == unknown_entries(catalog, ("communes/argenteuil", name))


@pytest.mark.parametrize("collection", ["communes", "solutions"])
@pytest.mark.parametrize("locale", list(Locale))
def test_the_public_tables_say_the_same(project: Project, collection: str, locale: Locale) -> None:
    """A field that a coverage page shows as not published yet is unknown in the dashboard, and the other way round."""
    catalog, _, found = project.catalog()
    assert catalog is not None
    site = plan(catalog, interfaces(), BASE_URL, TODAY)
    (table,) = page_of(site, f"pages/couverture/{collection}", locale).blocks.tables
    shown = {
        (row.header.href.rstrip("/").rpartition("/")[2], name)
        for row in table.rows
        for name in row.cells[1].split("\u00a0· ")
        if name != "–"
    }
    here = [one for one in status_of(catalog, found).entries if one.collection == collection]
    assert {
        (one.slug, FIELD_NAMES[field][list(Locale).index(locale)]) for one in here for field in one.unknown
    } == shown
