"""The programme as a whole: editions, announced against documented, calls and partners."""

from collections.abc import Iterator, Sequence
from datetime import date

from site_builder.model.entries.parts import Source, SourcedCount
from site_builder.model.entries.programme import Call, Edition
from site_builder.model.locale import SOURCE_LOCALE
from site_builder.site.drawings.plots import plots
from site_builder.site.scope import Scope
from site_builder.site.views import EventView, FactView, LinkView, ProgressView, RowView, TableView
from site_builder.site.words.citations import Citations


def edition_sources(scope: Scope, *editions: Edition, events: bool) -> tuple[Source, ...]:
    """Return the sources of ``site.yml`` that the announced counts cite, and the events if asked."""
    settings = scope.catalog.settings
    cited: list[str] = []
    for edition in editions or settings.editions:
        cited.extend(count.source for count in _counts(edition))
        if events:
            cited.extend(event.source for event in edition.timeline)
    return settings_sources(scope, cited)


def _counts(edition: Edition) -> tuple[SourcedCount, ...]:
    """Return what was announced for the edition as a whole and for each of its phases, where a source says it."""
    counts = (edition.solutions_announced, *(phase.solutions_announced for phase in edition.phases))
    return tuple(count for count in counts if count)


def settings_sources(scope: Scope, ids: Sequence[str]) -> tuple[Source, ...]:
    """Return the sources of ``site.yml`` with these identifiers, in the order of the file."""
    return tuple(source for source in scope.catalog.settings.sources if source.id in ids)


def edition_progress(scope: Scope, citations: Citations, *editions: Edition) -> tuple[ProgressView, ...]:
    """Return documented against announced, for each edition, or for each phase of an edition that has several."""
    return tuple(
        row
        for edition in editions or scope.catalog.settings.editions
        for row in _progress_rows(edition, scope, citations)
    )


def _progress_rows(edition: Edition, scope: Scope, citations: Citations) -> Iterator[ProgressView]:
    title = scope.words(edition.title)
    href = scope.edition_ref(edition.number).href
    if not edition.phases:
        documented = _documented(scope, edition.number, None)
        yield _progress(title, href, documented, edition.solutions_announced, scope, citations)
    for phase in edition.phases:
        label = f"{title}, {scope.text('phase_n', n=str(phase.number))}"
        documented = _documented(scope, edition.number, phase.number)
        yield _progress(label, href, documented, phase.solutions_announced, scope, citations)


def _documented(scope: Scope, edition: int, phase: int | None) -> int:
    """Return how many published solutions belong to the edition, or to one phase of it."""
    return sum(
        entry.facts.edition == edition
        and (phase is None or any(scope.commune(slug).phase == phase for slug in entry.facts.communes))
        for entry in scope.catalog.solutions.values()
    )


def _progress(  # noqa: PLR0913, PLR0917 - one row says all of this
    label: str, href: str, documented: int, announced: SourcedCount | None, scope: Scope, citations: Citations
) -> ProgressView:
    known = (
        scope.interface.count("n_documented_short", documented) if documented else scope.text("none_documented_short")
    )
    if announced is None:
        return ProgressView(label, href, f"{known} · {scope.text('announced_unknown')}", plots(documented, None))
    told = scope.interface.count("n_announced", announced.value)
    refs = citations.refs(announced.source)
    return ProgressView(label, href, f"{known} · {told}", plots(documented, announced.value), refs)


def edition_events(edition: Edition, scope: Scope, citations: Citations) -> tuple[EventView, ...]:
    """Return the dated steps of the edition, oldest first."""
    return tuple(
        EventView(
            scope.interface.period(event.date, event.until),
            event.date.iso,
            scope.words(event.text),
            citations.refs(event.source),
            event.until.iso if event.until else "",
        )
        for event in sorted(edition.timeline, key=lambda event: (event.date, event.text[SOURCE_LOCALE]))
    )


def call_state(scope: Scope, edition: int | None = None) -> tuple[str, ...]:
    """Return which calls are open on the day of the build, or that none is; computed, never typed."""
    calls = [call for call in scope.catalog.settings.calls if edition in {None, call.edition}]
    running = [call for call in calls if call.opens.first_day <= scope.today <= call.closes.last_day]
    if running:
        return tuple(
            scope.text("call_open", call=scope.words(call.label), date=scope.interface.date(call.closes))
            for call in running
        )
    coming = [call for call in calls if call.opens.first_day > scope.today]
    if coming:
        first = min(coming, key=_opening)
        return (scope.text("call_coming", call=scope.words(first.label), date=scope.interface.date(first.opens)),)
    if not calls:
        return ()
    last = max(calls, key=lambda call: call.closes)
    key = "call_none_of_edition" if edition else "call_none"
    return (scope.text(key, call=scope.words(last.label), date=scope.interface.date(last.closes)),)


def _opening(call: Call) -> date:
    return call.opens.first_day


def partner_facts(scope: Scope, citations: Citations) -> tuple[FactView, ...]:
    """Return the organisations of the programme and what each does."""
    return tuple(
        FactView(
            scope.set(scope.catalog.organisations[partner.organisation].name),
            scope.words(partner.role),
            citations.refs(partner.source),
        )
        for partner in scope.catalog.settings.partners
    )


def _announced(edition: Edition, scope: Scope) -> str:
    """Return how many solutions were announced; phase by phase where a total would hide an unknown."""
    if not edition.phases:
        return _count_or_unknown(edition.solutions_announced, scope)
    return " · ".join(
        scope.text("phase_count", n=str(phase.number), value=_count_or_unknown(phase.solutions_announced, scope))
        for phase in edition.phases
    )


def _count_or_unknown(count: SourcedCount | None, scope: Scope) -> str:
    return str(count.value) if count else scope.text("unknown")


def editions_table(scope: Scope, citations: Citations) -> TableView:
    """Return the editions side by side."""
    rows = []
    for edition in scope.catalog.settings.editions:
        counts = _counts(edition)
        ref = scope.edition_ref(edition.number)
        rows.append(
            RowView(
                LinkView(ref.text, ref.href),
                (
                    ", ".join(scope.commune(slug).name for slug in scope.communes_of(edition.number)),
                    _announced(edition, scope),
                    str(_documented(scope, edition.number, None)),
                    scope.text("edition_finished" if edition.finished else "edition_running"),
                ),
                refs=citations.refs(*(count.source for count in counts)),
            )
        )
    columns = ("edition", "communes", "announced", "documented", "state")
    return TableView(
        scope.text("editions_caption"), tuple(scope.text(f"column_{name}") for name in columns), tuple(rows)
    )
