"""What a kit tells besides the prose of its page: facts, figures and sources, for each kind of page."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from site_builder.model.entries.page import Page, PageKind
from site_builder.model.entries.parts import Figure, FigureKind, Source, SourcedCount
from site_builder.model.entries.programme import Edition
from site_builder.site.blocks.cards import commune_card, solution_card
from site_builder.site.blocks.programme import call_state, edition_progress, edition_sources
from site_builder.site.blocks.stages import by_stage
from site_builder.site.drawings.covers import cover
from site_builder.site.kits.prose import Section
from site_builder.site.kits.sheets import Told, card_section, paragraph_section
from site_builder.site.page import PlannedPage
from site_builder.site.scope import Scope
from site_builder.site.views import FactView, FigureView
from site_builder.site.words.citations import Citations, cite

_UNIT_OF_SOLUTIONS: Final = "solutions"


def told_of_commune(slug: str, page: PlannedPage, scope: Scope) -> Told:
    """Return what the kit of a commune tells: what its page does, and the solutions it hosts."""
    cards = [solution_card(one, scope) for one in by_stage(scope.solutions_in(slug), scope)]
    hosted = (card_section(scope.text("commune_solutions"), cards),) if cards else ()
    return Told(page.blocks.facts, page.blocks.figures, page.sources, hosted)


def told_of_solution(page: PlannedPage, _: Scope) -> Told:
    """Return what the kit of a solution tells: what its page does."""
    return Told(page.blocks.facts, page.blocks.figures, page.sources)


def told_of_edition(number: int, page: PlannedPage, scope: Scope) -> Told:
    """Return what the kit of an edition tells: announced against documented, its communes, its solutions."""
    edition = scope.edition(number)
    citations = cite(edition_sources(scope, edition, events=True))
    communes = scope.communes_of(number)
    solutions = scope.solutions_in_order(
        slug for slug, entry in scope.catalog.solutions.items() if entry.facts.edition == number
    )
    facts = (
        FactView(scope.text("column_state"), _state(edition, scope), key="state"),
        FactView(
            scope.text("column_communes"), links=tuple(scope.commune_ref(slug) for slug in communes), key="communes"
        ),
        *_progress(scope, citations, edition),
    )
    return Told(
        facts=facts,
        figures=tuple(_announced(edition, scope, citations)),
        sources=page.sources,
        sections=(
            *_calls(scope, number),
            *_communes(communes, scope),
            *_solutions(solutions, scope),
        ),
        cover=cover(f"editions/{number}", f"edition-{number}"),
    )


def told_of_programme(_: PlannedPage, scope: Scope) -> Told:
    """Return what the kit of the programme tells: its page, and the figures of every other page of the site."""
    slug = scope.slug_of(PageKind.PROGRAMME)
    own = scope.page(slug)
    others = [scope.page(name) for name, entry in scope.catalog.pages.items() if name != slug and _tells(entry.facts)]
    citations = cite(own.sources, edition_sources(scope, events=False), *(page.sources for page in others))
    # First those of the page: each keeps the number that its prose gives it.
    communes = scope.listed("communes")
    figures = _each_once([figure for page in (own, *others) for figure in page.figures], citations)
    facts = (
        FactView(
            scope.text("column_communes"), links=tuple(scope.commune_ref(slug) for slug in communes), key="communes"
        ),
        *_progress(scope, citations),
    )
    shown = cite(own.sources, edition_sources(scope, events=False), _cited(figures, citations))
    return Told(
        facts=facts,
        figures=scope.figures(figures, shown),
        sources=shown.views(scope.interface),
        sections=tuple(_calls(scope, None)),
        cover=cover("programme", "autre"),
    )


def _state(edition: Edition, scope: Scope) -> str:
    return scope.text("edition_finished" if edition.finished else "edition_running")


def _tells(page: Page) -> bool:
    """Return whether the page gives figures of the programme; those of style are there to be seen."""
    return bool(page.figures) and page.kind is not PageKind.STYLE


def _each_once(figures: list[Figure], citations: Citations) -> list[Figure]:
    """Return the figures but those that another page gives already: the same count, from the same source."""
    by_fact: dict[tuple[object, ...], Figure] = {}
    for one in figures:
        by_fact.setdefault((one.id, one.value, one.unit, citations.refs(one.source)), one)
    return list(by_fact.values())


def _cited(figures: list[Figure], citations: Citations) -> Iterator[Source]:
    used = {figure.source for figure in figures}
    return (source for source in citations.sources if source.id in used)


def _progress(scope: Scope, citations: Citations, *editions: Edition) -> Iterator[FactView]:
    for row in edition_progress(scope, citations, *editions):
        yield FactView(row.label, row.text, row.refs, key="progress")


def _announced(edition: Edition, scope: Scope, citations: Citations) -> Iterator[FigureView]:
    """Yield the solutions announced, for the edition or for each of its phases."""
    label = scope.text("fact_announced")
    if edition.solutions_announced:
        yield _count(label, edition.solutions_announced, scope, citations)
    for phase in edition.phases:
        if phase.solutions_announced:
            told = f"{label} ({scope.text('phase_n', n=str(phase.number))})"
            yield _count(told, phase.solutions_announced, scope, citations)


def _count(label: str, count: SourcedCount, scope: Scope, citations: Citations) -> FigureView:
    unit = _UNIT_OF_SOLUTIONS if _UNIT_OF_SOLUTIONS in scope.terms("units") else None
    announced = count.announced_on(next(one for one in citations.sources if one.id == count.source))
    return FigureView(
        label=label,
        value=scope.measure(Decimal(count.value), unit),
        kind=scope.text(f"figure_{FigureKind.DECLARED}"),
        as_of=scope.interface.date(announced) if announced else scope.text("undated"),
        method="",
        refs=citations.refs(count.source),
    )


def _calls(scope: Scope, edition: int | None) -> Iterator[Section]:
    """Yield the calls that are open or announced, each with its date; that none is would soon be false on paper."""
    calls = [call for call in scope.catalog.settings.calls if edition in {None, call.edition}]
    if any(call.closes.last_day >= scope.today for call in calls):
        yield paragraph_section(scope.text("calls"), call_state(scope, edition))


def _communes(slugs: tuple[str, ...], scope: Scope) -> Iterator[Section]:
    if slugs:
        yield card_section(scope.text("edition_communes"), [commune_card(slug, scope) for slug in slugs])


def _solutions(slugs: tuple[str, ...], scope: Scope) -> Iterator[Section]:
    if slugs:
        title = scope.interface.count("n_documented", len(slugs))
        yield card_section(title, [solution_card(slug, scope) for slug in slugs])
