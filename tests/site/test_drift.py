"""What readers of English are told when the French page has changed since."""

from pathlib import Path

import pytest

from site_builder.model.locale import Locale
from site_builder.output.locks import written_locks
from site_builder.pipeline import check, read_interfaces
from site_builder.site.page import PlannedPage
from site_builder.site.plan import plan
from site_builder.site.views import LinkView
from tests.site.planning import ALPHA, BASE_URL, ROOT, TODAY, Project, catalog_of, page_of, tiny_copy

NOTE = "The French version of this page changed after this translation was last reviewed: "


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Return a copy of the tiny project whose languages agree."""
    copy = tiny_copy(tmp_path)
    written_locks(catalog_of(copy.root), copy.root, frozenset())
    return copy


def planned(project: Project, key: str, locale: Locale = Locale.EN) -> PlannedPage:
    """Return a page of a project whose translations may lag behind."""
    catalog, _ = check(project.root)
    assert catalog is not None
    return page_of(plan(catalog, read_interfaces(ROOT), BASE_URL, TODAY), key, locale)


def test_a_page_that_agrees_has_no_note(project: Project) -> None:
    """Nothing is said where nothing lags behind."""
    assert [] == [page.key for page in project.plan().pages if page.drift]


def test_a_page_that_lags_behind_names_what_changed(project: Project) -> None:
    """The note names the sections by their English headings, the fields by plain words, and leads to the French."""
    french = (project.root / f"{ALPHA}.fr.md").read_text("utf-8")
    french = french.replace("## Le contexte\n", "## Le contexte\n\nDu nouveau.\n", 1)
    project.write(f"{ALPHA}.fr.md", french.replace('label: "', 'label: "Autre : '))
    page = planned(project, "communes/alpha-sur-marne")
    text = f"{NOTE}details in the lists and tables, The context."
    assert LinkView(text, "/communes/alpha-sur-marne/", "fr") == page.drift
    assert planned(project, "communes/alpha-sur-marne", Locale.FR).drift is None
    assert planned(project, "communes/beta-sur-seine").drift is None


def test_the_title_the_summary_and_the_first_words_are_named(project: Project) -> None:
    """A text without heading has a name too; two titles are one."""
    folder = "content/pages/a-propos"
    for path, words in ((f"{folder}/index.fr.md", "D'abord, ceci."), (f"{folder}/index.en.md", "First, this.")):
        head, end, body = (project.root / path).read_text("utf-8").partition("\n---\n")
        project.write(path, f'{head}\nnav_title: "Vitrine"{end}\n{words}\n{body}')
    written_locks(catalog_of(project.root), project.root, frozenset())
    french = (project.root / folder / "index.fr.md").read_text("utf-8")
    for old, new in (('itle: "', 'itle: "Autre : '), ("une page", "cette page"), ("D'abord", "Pour commencer")):
        french = french.replace(old, new)
    project.write(f"{folder}/index.fr.md", french)
    page = planned(project, "pages/a-propos")
    assert LinkView(f"{NOTE}the title, the summary, the opening text.", "/a-propos/", "fr") == page.drift
