"""The pages of style: every graphic part of the site, shown with what the site holds.

The first one is a page of the content, about colours and texts; that of components and that of search lie under it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from site_builder.model.catalog import Entry
from site_builder.model.entries.page import Page, PageKind
from site_builder.model.locale import SOURCE_LOCALE, Locale
from site_builder.site.blocks.cards import Slice, commune_card, pagination, solution_card, theme_card
from site_builder.site.blocks.images import gallery_views
from site_builder.site.blocks.map import commune_map
from site_builder.site.blocks.programme import (
    edition_progress,
    edition_sources,
    editions_table,
    partner_facts,
    settings_sources,
)
from site_builder.site.blocks.prose import prepare
from site_builder.site.drawings.covers import cover
from site_builder.site.finding_views import ComparedView, ExploreView, FoundView, StyleView
from site_builder.site.frame import Subject, framed
from site_builder.site.page import Blocks, PlannedPage
from site_builder.site.pages.communes import commune_page
from site_builder.site.pages.explore import explore_view
from site_builder.site.pages.home import home_page
from site_builder.site.pages.reference import other_ways
from site_builder.site.pages.solutions import solution_facts, solution_page, steps
from site_builder.site.scope import Scope
from site_builder.site.sharing.companions import sharing_view
from site_builder.site.views import CoverView, FactView, GroupView, LinkView
from site_builder.site.words.citations import cite

_FOUNDATIONS, _COMPONENTS, _SEARCH = "foundations", "components", "search"
# What the address of each page adds to that of the first one.
_STEPS: Final[Mapping[Locale, Mapping[str, tuple[str, ...]]]] = MappingProxyType(
    {
        Locale.FR: {_FOUNDATIONS: (), _COMPONENTS: ("composants",), _SEARCH: ("recherche",)},
        Locale.EN: {_FOUNDATIONS: (), _COMPONENTS: ("components",), _SEARCH: ("search",)},
    }
)
# Enough of a list to show what it looks like: the page stays light, however much the site holds.
_FACTS: Final = 4
_FACETS: Final = 4
_OPTIONS: Final = 5
_COMPARED: Final = 2
_ROWS: Final = 4


def style_pages(scope: Scope) -> Iterator[PlannedPage]:
    """Yield the pages, where the content has one and a solution to show; no search engine keeps them."""
    entries = [entry for entry in scope.catalog.pages.values() if entry.facts.kind is PageKind.STYLE]
    if entries and scope.catalog.solutions:
        yield _foundations(entries[0], scope)
        yield _components(entries[0], scope)
        yield _search(entries[0], scope)


def _foundations(entry: Entry[Page], scope: Scope) -> PlannedPage:
    """Return the page of what all the others are made of: colours, texts, spaces, tables, figures."""
    page = entry.words[scope.locale]
    citations = cite(page.sources, edition_sources(scope, events=False))
    figures = scope.figures(page.figures, citations)
    blocks = Blocks(
        figures=figures,
        featured=figures[:1],
        tables=(editions_table(scope, citations),),
        images=gallery_views(entry, page, scope),
        style=StyleView(_FOUNDATIONS, _others(_FOUNDATIONS, entry.slug, scope)),
    )
    subject = _subject(_FOUNDATIONS, entry, scope)
    return framed(subject, scope, blocks, citations, page, prepare(entry, scope, citations))


def _components(entry: Entry[Page], scope: Scope) -> PlannedPage:
    """Return the page of what entries and lists are made of."""
    home = home_page(scope).blocks
    edition = scope.catalog.settings.editions[0]
    slug = _telling_solution(scope)
    solution = scope.solution(slug)
    shown = solution_page(scope.catalog.solutions[slug], scope).blocks
    communes = scope.listed("communes")
    citations = cite(
        solution.sources,
        settings_sources(scope, [partner.source for partner in scope.catalog.settings.partners]),
        edition_sources(scope, edition, events=False),
    )
    blocks = Blocks(
        facts=tuple(_some_facts(tuple(solution_facts(solution, scope, citations)))),
        # No real name: people are named on the pages that say why, and nowhere else.
        people=(FactView(scope.text("style_person_role"), scope.text("style_person")),),
        groups=_some_links(commune_page(scope.catalog.communes[communes[0]], scope).blocks.groups),
        partners=partner_facts(scope, citations)[:_ROWS],
        counts=home.counts,
        doors=home.doors[:_ROWS],
        steps=shown.steps,
        events=shown.events[:_ROWS],
        unknowns=shown.unknowns[:_ROWS],
        coverage=shown.coverage,
        latest=home.latest[:_ROWS],
        cards=(
            solution_card(slug, scope),
            commune_card(communes[0], scope),
            *(theme_card(theme, scope) for theme in list(scope.terms("themes"))[:1]),
        ),
        progress=edition_progress(scope, citations, edition),
        style=StyleView(
            _COMPONENTS,
            _others(_COMPONENTS, entry.slug, scope),
            covers=tuple(_covers(scope)),
            drift=_drift(entry.slug, scope),
        ),
    )
    return framed(_subject(_COMPONENTS, entry, scope), scope, blocks, citations)


def _search(entry: Entry[Page], scope: Scope) -> PlannedPage:
    """Return the page of what finds and compares entries, as its scripts leave it once they have answered."""
    communes = scope.listed("communes")
    explore = explore_view(scope)
    facets = tuple(replace(facet, options=facet.options[:_OPTIONS]) for facet in explore.facets[:_FACETS])
    citations = cite(edition_sources(scope, events=False))
    blocks = Blocks(
        map=commune_map(communes, scope, here=communes[:1]),
        explore=replace(explore, facets=facets),
        progress=edition_progress(scope, citations),
        groups=(other_ways(scope),),
        pagination=pagination(Slice(2, 3, ()), (explore.home,) * 3, scope),
        style=StyleView(
            _SEARCH,
            _others(_SEARCH, entry.slug, scope),
            chosen=tuple(_chosen(explore, scope)),
            compared=_compared(scope),
            found=_found(scope),
            sharing=sharing_view(solution_page(scope.catalog.solutions[_solutions(scope)[0]], scope), scope),
        ),
    )
    return framed(_subject(_SEARCH, entry, scope), scope, blocks, citations)


def _subject(part: str, entry: Entry[Page], scope: Scope) -> Subject:
    first = part == _FOUNDATIONS
    title, summary = _words(part, entry.slug, scope)
    return Subject(
        key=f"pages/{entry.slug}" if first else f"pages/{entry.slug}/{part}",
        kind=PageKind.STYLE.value,
        section=entry.slug,
        title=title,
        summary=summary,
        links={locale: scope.elsewhere(locale).page_link(entry.slug, *_STEPS[locale][part]) for locale in Locale},
        trail=() if first else (scope.page_ref(entry.slug),),
        origin=entry.documents[scope.locale].path,
        unlisted=True,
    )


def _words(part: str, slug: str, scope: Scope) -> tuple[str, str]:
    """Return what a page is called and what it says of itself."""
    page = scope.page(slug)
    if part == _COMPONENTS:
        return scope.text("style_components"), scope.text("style_components_summary")
    if part == _SEARCH:
        return scope.text("style_search"), scope.text("style_search_summary")
    return scope.set(page.title), scope.set(page.summary)


def _others(part: str, slug: str, scope: Scope) -> tuple[LinkView, ...]:
    """Return the way to the other pages of style."""
    steps = _STEPS[scope.locale]
    return tuple(
        LinkView(_words(other, slug, scope)[0], scope.href(scope.page_link(slug, *steps[other])))
        for other in steps
        if other != part
    )


def _solutions(scope: Scope) -> list[str]:
    """Return the solutions in an order that is the same in every locale: both show the same ones."""
    return sorted(scope.catalog.solutions)


def _telling_solution(scope: Scope) -> str:
    """Return the first of the solutions that show the most states of a step: behind, current, ahead."""
    slugs = _solutions(scope)

    def states(slug: str) -> int:
        return len({step.state for step in steps(scope.solution(slug), scope)})

    return max(slugs, key=states)


def _some_links(groups: Sequence[GroupView]) -> tuple[GroupView, ...]:
    """Return the first group with the first of its links."""
    return tuple(replace(group, links=group.links[:_ROWS]) for group in groups[:1])


def _some_facts(facts: tuple[FactView, ...]) -> Iterator[FactView]:
    """Yield the first facts, then the first declared unknown that is not among them."""
    yield from facts[:_FACTS]
    unknown = (fact for fact in facts[_FACTS:] if not fact.value and not fact.links)
    yield from [fact for fact, _ in zip(unknown, range(1), strict=False)]


def _covers(scope: Scope) -> Iterator[CoverView]:
    """Yield a cover in each colour: those of the themes, that of what has none, those of the editions."""
    themes = [term for term in scope.terms("themes") if term != "autre"]
    editions = [f"edition-{edition.number}" for edition in scope.catalog.settings.editions]
    yield from (cover(f"style/{tone}", tone) for tone in (*themes, "autre", *editions))


def _drift(slug: str, scope: Scope) -> LinkView:
    """Return the note of a translation that lags behind, as it would stand on this page."""
    link = scope.elsewhere(SOURCE_LOCALE).page_link(slug, *_STEPS[SOURCE_LOCALE][_COMPONENTS])
    text = scope.text("drift_note", parts=scope.text("drift_title"))
    return LinkView(text, scope.href(link), SOURCE_LOCALE.value)


def _chosen(explore: ExploreView, scope: Scope) -> Iterator[LinkView]:
    """Yield filters as they stand once chosen: ``note`` says what a press on them does."""
    for facet in explore.facets[:_COMPARED]:
        label = facet.options[0].label
        yield LinkView(label, "", key=facet.key, note=scope.text("explore_remove", label=label))


def _compared(scope: Scope) -> ComparedView:
    """Return two solutions side by side, as the script of Explore compares them."""
    slugs = _solutions(scope)[:_COMPARED]
    titles = tuple(
        replace(ref, note=scope.text("explore_compare_remove", title=ref.text))
        for ref in (scope.solution_ref(slug) for slug in slugs)
    )
    rows = ((scope.text("explore_summary"), *(scope.set(scope.solution(slug).summary) for slug in slugs)),)
    return ComparedView(titles, rows)


def _found(scope: Scope) -> FoundView:
    """Return a solution as a search for the longest word of its summary finds it."""
    card = solution_card(_solutions(scope)[0], scope)
    word = max(re.findall(r"\w+", card.summary), key=len)
    before, _, after = card.summary.partition(word)
    status = scope.text("search_one", n="1", q=word)
    return FoundView(word, status, card.title, card.href, scope.text("solution"), before, after)
