"""The page of style: every graphic part of the site on one page, shown with what the site holds."""

from collections.abc import Iterator
from dataclasses import replace

from site_builder.model.entries.page import PageKind
from site_builder.model.locale import Locale
from site_builder.site.cards import commune_card, solution_card, theme_card
from site_builder.site.citations import cite
from site_builder.site.frame import Subject, framed
from site_builder.site.map import commune_map
from site_builder.site.page import PlannedPage
from site_builder.site.programme import edition_progress, edition_sources
from site_builder.site.prose import prepare
from site_builder.site.scope import Scope
from site_builder.site.solutions import solution_page


def style_pages(scope: Scope) -> Iterator[PlannedPage]:
    """Yield the page, where the content has one and a solution to show; no search engine keeps it."""
    slugs = [slug for slug, entry in scope.catalog.pages.items() if entry.facts.kind is PageKind.STYLE]
    if slugs and scope.catalog.solutions:
        yield _style_page(slugs[0], scope)


def _style_page(slug: str, scope: Scope) -> PlannedPage:
    entry = scope.catalog.pages[slug]
    page = entry.words[scope.locale]
    edition = scope.catalog.settings.editions[0]
    solutions = scope.solutions_in_order(scope.catalog.solutions)
    solution = scope.catalog.solutions[solutions[0]]
    # Those of the solution come first: what is shown of it refers to them by their numbers.
    citations = cite(solution.facts.sources, page.sources, edition_sources(scope, edition, events=False))
    shown = solution_page(solution, scope).blocks
    communes = scope.in_order(scope.catalog.communes)
    cards = (
        *(solution_card(one, scope) for one in solutions[:1]),
        *(commune_card(one, scope) for one in communes[:1]),
        *(theme_card(theme, scope) for theme in list(scope.terms("themes"))[:1]),
    )
    figures = scope.figures(page.figures, citations)
    blocks = replace(
        shown,
        cards=cards,
        figures=figures,
        featured=figures[:1],
        progress=edition_progress(scope, citations, edition),
        map=commune_map(communes, scope, here=communes[:1]),
        tables=(),
        related=(),
        chips=(),
    )
    subject = Subject(
        key=f"pages/{slug}",
        kind=page.kind.value,
        section=slug,
        title=scope.set(page.title),
        summary=scope.set(page.summary),
        links={locale: scope.elsewhere(locale).page_link(slug) for locale in Locale},
        origin=entry.documents[scope.locale].path,
        unlisted=True,
    )
    return framed(subject, scope, blocks, citations, page, prepare(entry, scope, citations))
