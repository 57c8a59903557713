"""The home page."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from site_builder.model.entries.page import Page, PageKind
from site_builder.model.entries.solution import Solution
from site_builder.site.blocks.cards import announced, solution_card
from site_builder.site.blocks.map import commune_map
from site_builder.site.blocks.programme import (
    call_state,
    edition_progress,
    edition_sources,
    partner_facts,
    settings_sources,
)
from site_builder.site.blocks.prose import prepare
from site_builder.site.frame import framed, page_subject
from site_builder.site.page import Blocks, PlannedPage
from site_builder.site.scope import Scope
from site_builder.site.structured.things import programme_thing
from site_builder.site.views import CardView, CountView, GroupView, LinkView
from site_builder.site.words.citations import cite

_LATEST = 4
_SHOWN = 6
# However many communes there are, the page stays light: the others are one link away.
_LISTED = 8


def home_page(scope: Scope) -> PlannedPage:
    """Return the home page: the promise, what the content counts, three doors, and what changed last."""
    slug = scope.slug_of(PageKind.HOME)
    entry = scope.catalog.pages[slug]
    page = entry.words[scope.locale]
    settings = scope.catalog.settings
    citations = cite(
        page.sources,
        edition_sources(scope, events=False),
        settings_sources(scope, [partner.source for partner in settings.partners]),
    )
    blocks = Blocks(
        counts=tuple(_counts(scope)),
        featured=scope.figures(page.figures[:1], citations),
        doors=tuple(_doors(page, scope)),
        cards=tuple(_solutions(scope)),
        map=commune_map(scope.listed("communes"), scope, here=scope.catalog.communes),
        progress=edition_progress(scope, citations),
        groups=tuple(_communes(scope)),
        latest=tuple(_latest(scope)),
        facts=partner_facts(scope, citations),
        notes=call_state(scope),
    )
    subject = replace(page_subject(slug, scope), about=programme_thing(scope))
    return framed(subject, scope, blocks, citations, page, prepare(entry, scope, citations))


def _counts(scope: Scope) -> Iterator[CountView]:
    """Yield what the content counts; every number is computed."""
    counts = (
        ("communes", len(scope.catalog.communes), PageKind.COMMUNES),
        ("editions", len(scope.catalog.settings.editions), PageKind.EDITIONS),
        ("solutions", len(scope.catalog.solutions), PageKind.SOLUTIONS),
    )
    for name, number, kind in counts:
        label = scope.interface.count(f"label_{name}", number)
        href = scope.href(scope.page_link(scope.slug_of(kind)))
        yield CountView(scope.interface.number(Decimal(number)), label, href)


def _doors(page: Page, scope: Scope) -> Iterator[CardView]:
    for door in page.doors:
        target = scope.page_ref(door.page)
        yield CardView(scope.set(door.title), target.href, "", scope.set(door.text))


def _solutions(scope: Scope) -> Iterator[CardView]:
    """Yield the solutions that the page shows: those changed last, the same ones in each locale."""
    slugs = sorted(scope.catalog.solutions)
    slugs.sort(key=lambda slug: _changed(scope.solution(slug)), reverse=True)
    yield from (solution_card(slug, scope) for slug in slugs[:_SHOWN])


def _changed(solution: Solution) -> str:
    return solution.changed_on.iso if solution.changed_on else ""


def _communes(scope: Scope) -> Iterator[GroupView]:
    """Yield the communes of each edition."""
    for edition in scope.catalog.settings.editions:
        slugs = scope.communes_of(edition.number)
        links = [_counted(slug, scope) for slug in slugs[:_LISTED]]
        if len(slugs) > _LISTED:
            every = scope.interface.count("all_communes", len(slugs))
            links.append(LinkView(every, scope.edition_ref(edition.number).href))
        yield GroupView(scope.words(edition.title), tuple(links), key=str(edition.number))


def _counted(slug: str, scope: Scope) -> LinkView:
    """Return a link to the commune, with how many of its solutions are documented and how many were announced."""
    number = len(scope.solutions_in(slug))
    known = scope.interface.count("n_documented_short", number) if number else scope.text("none_documented_short")
    return replace(scope.commune_ref(slug), note=" · ".join((known, *announced(scope.commune(slug), scope))))


def _latest(scope: Scope) -> Iterator[LinkView]:
    """Yield the communes and solutions changed last, newest first; the same ones in each locale.

    On the same day solutions come first, in the order of their folders.
    """
    solutions = [(entry.facts.changed_on, scope.solution_ref(slug)) for slug, entry in scope.catalog.solutions.items()]
    communes = [(entry.facts.changed_on, scope.commune_ref(slug)) for slug, entry in scope.catalog.communes.items()]
    dated = [(when, rank, link) for rank, row in enumerate((solutions, communes)) for when, link in row if when]
    dated.sort(key=lambda row: (row[1], row[2].key))
    dated.sort(key=lambda row: row[0], reverse=True)
    for when, _, link in dated[:_LATEST]:
        yield LinkView(link.text, link.href, key=scope.interface.date(when))
