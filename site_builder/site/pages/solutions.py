"""The page of a solution."""

from collections.abc import Iterator

from site_builder.model.catalog import Entry
from site_builder.model.coverage.completeness import sections_of, solution_coverage
from site_builder.model.entries.closed_lists import Stage
from site_builder.model.entries.page import PageKind
from site_builder.model.entries.sections import SOLUTION_SECTIONS
from site_builder.model.entries.solution import Solution
from site_builder.model.locale import Locale
from site_builder.site.api.addresses import entry_document
from site_builder.site.blocks.cards import solution_card, solution_cover
from site_builder.site.blocks.images import gallery_views, photograph_view
from site_builder.site.blocks.openings import solution_openings, untold
from site_builder.site.blocks.prose import prepare
from site_builder.site.frame import Subject, framed
from site_builder.site.kits.addresses import kit_link
from site_builder.site.page import Blocks, PlannedPage
from site_builder.site.pages.coverage import coverage_ref, unknown_fields
from site_builder.site.permalinks import permalink
from site_builder.site.scope import Scope
from site_builder.site.structured.things import solution_thing
from site_builder.site.views import CardView, FactView, LinkView, RowView, StepView, TableView
from site_builder.site.words.citations import Citations, cite

_RELATED = 3


def solution_page(entry: Entry[Solution], scope: Scope) -> PlannedPage:
    """Return the page of the solution in the locale."""
    solution = entry.words[scope.locale]
    citations = cite(solution.sources)
    coverage = solution_coverage(solution, entry.body(scope.locale), scope.locale)
    openings = solution_openings(
        coverage, sections_of(entry.body(scope.locale), SOLUTION_SECTIONS, scope.locale), scope
    )
    blocks = Blocks(
        facts=tuple(solution_facts(solution, scope, citations)),
        figures=scope.figures(solution.figures, citations),
        tables=tuple(_tables(solution, scope, citations)),
        events=scope.events(solution.timeline, citations),
        related=_related(entry, scope),
        open=tuple(opening.view for opening in openings),
        unknowns=unknown_fields(untold(coverage, openings), scope),
        coverage=coverage_ref("solutions", scope),
        photograph=photograph_view(entry, solution, scope),
        images=gallery_views(entry, solution, scope),
        chips=tuple(LinkView(scope.set(link.label), link.url) for link in solution.links),
        stage=scope.text(f"stage_{solution.stage}"),
        steps=tuple(steps(solution, scope)),
        cover=None if solution.cover else solution_cover(entry.slug, scope),
    )
    index = scope.slug_of(PageKind.SOLUTIONS)
    subject = Subject(
        key=f"solutions/{entry.slug}",
        kind="solution",
        section=index,
        title=scope.set(solution.title),
        summary=scope.set(solution.summary),
        links={locale: permalink(locale, "solutions", entry.slug) for locale in Locale},
        trail=(scope.page_ref(index),),
        origin=entry.documents[scope.locale].path,
        document=entry_document("solutions", solution.id),
        about=solution_thing(entry, scope),
        kit=kit_link(f"solutions/{entry.slug}"),
    )
    body = prepare(entry, scope, citations)
    return framed(subject, scope, blocks, citations, solution, body)


def steps(solution: Solution, scope: Scope) -> Iterator[StepView]:
    """Yield the stages that a solution goes through, and where this one stands."""
    stages = tuple(Stage)
    now = stages.index(solution.stage)
    for number, stage in enumerate(stages):
        state = "past" if number < now else "now" if number == now else "next"
        yield StepView(scope.text(f"stage_{stage}"), state)


def solution_facts(solution: Solution, scope: Scope, citations: Citations) -> Iterator[FactView]:
    """Yield the solution at a glance; a fact without a value is a declared unknown."""
    stage = scope.text(f"stage_{solution.stage}")
    as_of = scope.interface.as_of(solution.stage_as_of)
    yield FactView(scope.text("fact_stage"), f"{stage} ({as_of})", citations.refs(solution.stage_source), key="stage")
    yield FactView(scope.text("fact_holder"), _holder(solution, scope), key="holder")
    communes = tuple(scope.commune_ref(slug) for slug in solution.communes)
    yield FactView(scope.text("fact_communes"), links=communes, key="communes")
    yield FactView(scope.text("fact_edition"), links=(scope.edition_ref(solution.edition),), key="edition")
    themes = tuple(scope.theme_ref(theme) for theme in solution.themes)
    yield FactView(scope.text("fact_themes"), links=themes, key="themes")
    place = solution.place
    yield FactView(
        scope.text("fact_place"),
        scope.set(place.name) if place else "",
        citations.refs(place.source) if place else (),
        key="place",
    )
    if solution.start and solution.end:
        period = scope.interface.period(solution.start, solution.end)
        yield FactView(scope.text("fact_period"), period, key="start")
    else:
        started = scope.interface.date(solution.start) if solution.start else ""
        yield FactView(scope.text("fact_start"), started, key="start")
    for partner in solution.partners:
        name = scope.catalog.organisations[partner.organisation].name
        yield FactView(scope.set(partner.role), scope.set(name), key="partners")
    cost = solution.cost
    if cost:
        paid = f" ({scope.set(cost.paid_by)})" if cost.paid_by else ""
        told = scope.text(f"cost_{cost.band}") + paid
        yield FactView(scope.text("fact_cost"), told, citations.refs(cost.source), key="cost")
    else:
        yield FactView(scope.text("fact_cost"), key="cost")
    legal = solution.legal_instrument
    yield FactView(scope.text("fact_legal"), scope.text(f"legal_{legal}") if legal else "", key="legal_instrument")
    yield FactView(scope.text("fact_evidence"), scope.text(f"evidence_{solution.evidence}"), key="evidence")
    outcome = solution.outcome
    if outcome:
        kind = scope.text(f"outcome_{outcome.kind}")
        told = scope.text("outcome_told", outcome=kind, reason=scope.set(outcome.reason))
        yield FactView(scope.text("fact_outcome"), told, citations.refs(outcome.source), key="outcome")


def _holder(solution: Solution, scope: Scope) -> str:
    if solution.holder is None:
        return ""
    organisation = scope.catalog.organisations[solution.holder]
    kind = f" ({scope.text(f'organisation_{organisation.kind}')})" if organisation.kind else ""
    return f"{scope.set(organisation.name)}{kind}"


def _tables(solution: Solution, scope: Scope, citations: Citations) -> Iterator[TableView]:
    """Yield what was to be measured, what another city needs, the goals a source names, who took it up."""
    if solution.indicators:
        yield _indicators(solution, scope, citations)
    if solution.preconditions:
        columns = (scope.text("precondition"), scope.text("precondition_text"))
        rows = [
            RowView(LinkView(scope.text(f"precondition_{need.kind}"), ""), (scope.set(need.text),))
            for need in solution.preconditions
        ]
        yield TableView(scope.text("preconditions_caption"), columns, tuple(rows))
    if solution.sdgs:
        rows = [
            RowView(LinkView(str(goal.goal), ""), (scope.set(goal.why),), refs=citations.refs(goal.source))
            for goal in solution.sdgs
        ]
        yield TableView(scope.text("sdgs_caption"), (scope.text("sdg"), scope.text("sdg_why")), tuple(rows))
    if solution.adapted_by:
        rows = [
            RowView(LinkView(scope.set(place.place), ""), (), refs=citations.refs(place.source))
            for place in solution.adapted_by
        ]
        yield TableView(scope.text("adapted_caption"), (scope.text("adapted_place"),), tuple(rows))


def _indicators(solution: Solution, scope: Scope, citations: Citations) -> TableView:
    columns = tuple(scope.text(key) for key in ("indicator", "indicator_baseline", "indicator_target", "method"))
    rows = []
    for indicator in solution.indicators:
        cells = (indicator.baseline, indicator.target, indicator.method)
        rows.append(
            RowView(
                LinkView(scope.set(indicator.label), ""),
                tuple(scope.set(cell) or scope.text("unknown") for cell in cells),
                refs=citations.refs(indicator.source),
            )
        )
    return TableView(scope.text("indicators_caption"), columns, tuple(rows))


def _related(entry: Entry[Solution], scope: Scope) -> tuple[CardView, ...]:
    """Return the solutions nearest by themes, commune and holder."""
    own = entry.facts
    weights = {
        slug: 2 * len(set(own.themes) & set(other.facts.themes))
        + len(set(own.communes) & set(other.facts.communes))
        + (own.holder is not None and own.holder == other.facts.holder)
        for slug, other in scope.catalog.solutions.items()
        if slug != entry.slug
    }
    near = [slug for slug in scope.solutions_in_order(weights) if weights[slug]]
    near.sort(key=lambda slug: -weights[slug])
    return tuple(solution_card(slug, scope) for slug in near[:_RELATED])
