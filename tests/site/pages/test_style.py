"""The pages of style: three, for those who know their address, each with what the content holds."""

from dataclasses import astuple
from pathlib import Path

import pytest

from site_builder.model.locale import Locale
from site_builder.site.page import PlannedPage
from site_builder.site.views import RefView
from tests.site.planning import Project, page_of, tiny_copy

_KEYS = ("pages/style", "pages/style/components", "pages/style/search")
_FRENCH = """---
title: "Le style"
summary: "Chaque élément graphique du site inventé, montré avec ce qu'il contient."
kind: style
path: "/style/"
---

## L'idée

Une parcelle orange.
"""
_ENGLISH = """---
title: "The style"
summary: "Every graphic part of the invented site, shown with what the site holds."
path: "/style/"
---

## The idea

An orange plot.
"""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Return the tiny project with a page of style."""
    project = tiny_copy(tmp_path)
    project.write("content/pages/style/index.fr.md", _FRENCH)
    project.write("content/pages/style/index.en.md", _ENGLISH)
    return project


def pages(project: Project, locale: Locale) -> list[PlannedPage]:
    """Return the pages of style in a locale."""
    site = project.plan()
    return [page_of(site, key, locale) for key in _KEYS]


def test_each_language_has_its_addresses(project: Project) -> None:
    """The two lower pages stand under the first one, by words of their language, and each knows its twin."""
    french, english = pages(project, Locale.FR), pages(project, Locale.EN)
    assert ["/style/", "/style/composants/", "/style/recherche/"] == [page.link for page in french]
    assert ["/en/style/", "/en/style/components/", "/en/style/search/"] == [page.link for page in english]
    assert [page.link for page in english] == [link.href for page in french for link in page.switches]


def test_no_search_engine_keeps_them(project: Project) -> None:
    """They are for those who know their address."""
    for page in pages(project, Locale.FR):
        assert (True, True, "style") == (page.unlisted, page.head.noindex, page.kind), page.key


def test_the_way_back(project: Project) -> None:
    """The breadcrumb of a lower page goes through the first one, and each page leads to the two others."""
    first, *lower = pages(project, Locale.FR)
    assert [[first.link]] * 2 == [[link.href for link in page.breadcrumb[1:-1]] for page in lower]
    links = [page.link for page in (first, *lower)]
    for page in (first, *lower):
        assert page.blocks.style is not None
        assert [link for link in links if link != page.link] == [link.href for link in page.blocks.style.others]


@pytest.mark.parametrize("locale", list(Locale))
def test_references_are_to_sources_of_the_page(project: Project, locale: Locale) -> None:
    """What is shown of an entry refers to the sources as its page of style numbers them."""
    for page in pages(project, locale):
        blocks = page.blocks
        facts = [ref for fact in (*blocks.facts, *blocks.people, *blocks.partners) for ref in fact.refs]
        events = [ref for event in blocks.events for ref in event.refs]
        figures = [ref for figure in blocks.figures for ref in figure.refs]
        rows = [ref for row in blocks.progress for ref in row.refs]
        refs = {astuple(ref) for ref in (*facts, *events, *figures, *rows)}
        listed = {astuple(RefView(source.number, f"#{source.anchor}")) for source in page.sources}
        assert refs <= listed, page.key


def test_both_languages_show_the_same(project: Project) -> None:
    """Whoever changes language finds the same solutions, though titles come in another order."""
    project.add_solution(1)
    project.replace("content/solutions/essai-1/index.fr.md", '"Essai 01"', '"Zone inventée"')
    project.replace("content/solutions/essai-1/index.en.md", '"Test 01"', '"A test"')
    found = []
    for locale, prefix in ((Locale.FR, ""), (Locale.EN, "/en")):
        style = pages(project, locale)[2].blocks.style
        assert style is not None
        assert style.compared is not None
        assert style.found is not None
        hrefs = [*(title.href for title in style.compared.titles), style.found.href]
        found.append([href.removeprefix(prefix) for href in hrefs])
    assert found[0] == found[1]


def test_a_result_holds_the_word_that_was_looked_for(project: Project) -> None:
    """The words around the one found make up the summary of the solution."""
    style = pages(project, Locale.FR)[2].blocks.style
    assert style is not None
    assert style.found is not None
    scope = project.scope()
    summary = scope.set(scope.solution(style.found.href.strip("/").rpartition("/")[2]).summary)
    assert summary == f"{style.found.before}{style.found.word}{style.found.after}"
    assert style.found.word in style.found.status


def test_a_large_content_changes_little(project: Project) -> None:
    """However many answers a filter has, a few are shown: the page stays light."""
    themes = [f"theme-{number}" for number in range(1, 8)]
    terms = "".join(f"  - id: {theme}\n    label: {{fr: Un {theme}, en: A {theme}}}\n" for theme in themes)
    project.replace("content/taxonomies/themes.yml", "terms:\n", f"terms:\n{terms}")
    for number, theme in enumerate(themes, start=1):
        project.add_solution(number, f"themes: [{theme}]\ncommunes: [beta-sur-seine]")
    explore = pages(project, Locale.FR)[2].blocks.explore
    assert explore is not None
    assert ("theme", 5) == (explore.facets[3].key, len(explore.facets[3].options))
    assert 4 == len(explore.facets)


def test_no_page_without_content() -> None:
    """A content without a page of style, or without a solution, has none."""
    site = Project(Path(__file__).parents[1] / "tiny").plan()
    assert [] == [page.key for page in site.pages if page.kind == "style"]
