"""What contradicts itself: dates the wrong way round, places far from the Métropole, editions that do not agree."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from site_builder.diagnostics import Diagnostic, problem
from site_builder.model.catalog import Catalog, Entry
from site_builder.model.coverage.completeness import missing_at_stage
from site_builder.model.entries.commune import Commune
from site_builder.model.entries.entry import EntryFields
from site_builder.model.entries.parts import Event, FigureKind, Point, Source
from site_builder.model.entries.programme import EditionEvent
from site_builder.model.entries.scalars import PartialDate
from site_builder.model.entries.solution import Solution
from site_builder.model.locale import SOURCE_LOCALE
from site_builder.model.reading.placeholders import is_placeholder
from site_builder.source import Document, Loc, SourceTree, Tree

# The Métropole du Grand Paris with a wide margin, in degrees: south, north, west, east.
_SOUTH, _NORTH, _WEST, _EAST = 48.5, 49.3, 1.9, 3.0
_ILE_DE_FRANCE: Final = frozenset({"75", "77", "78", "91", "92", "93", "94", "95"})
# No commune has a code that begins so: it is for the made-up ones of tests and demonstrations.
_NOWHERE: Final = frozenset({"98", "99"})
# In these three, communes are numbered below 100; postal codes begin alike and end with a zero.
_INNER_RING: Final = frozenset({"92", "93", "94"})


def consistency(catalog: Catalog, _tree: SourceTree) -> Iterator[Diagnostic]:
    """Yield what one file says that another, or a later line of its own, denies."""
    for _, entry in catalog.entries():
        yield from _entry_dates(entry)
    yield from _settings_dates(catalog)
    for commune in catalog.communes.values():
        yield from _commune_facts(commune, catalog)
    for solution in catalog.solutions.values():
        yield from _solution_facts(solution)
    yield from _editions(catalog)


def placeholders(_catalog: Catalog, tree: SourceTree) -> Iterator[Diagnostic]:
    """Yield the fields that say "unknown" or "to be completed" where they should be left empty."""
    for document in tree.documents.values():
        for loc, value in _filled(document.tree):
            yield problem("V037", document.value_span(loc), value=value)


def _filled(tree: Tree, loc: Loc = ()) -> list[tuple[Loc, str]]:
    """Return the texts that stand for nothing, wherever they are nested, with their path."""
    found: list[tuple[Loc, str]] = []
    steps: Iterable[tuple[str | int, Tree]] = tree.items() if isinstance(tree, dict) else enumerate(tree or ())
    for step, value in steps:
        if isinstance(value, str):
            if is_placeholder(value) and step != "id":
                found.append(((*loc, step), value))
        elif value is not None:
            found.extend(_filled(value, (*loc, step)))
    return found


def _entry_dates(entry: Entry[EntryFields]) -> Iterator[Diagnostic]:
    facts, document = entry.facts, entry.documents[SOURCE_LOCALE]
    yield from _order(document, (), ("published_on", facts.published_on), ("updated_on", facts.updated_on))
    yield from _source_dates(document, facts.sources)
    if isinstance(facts, Solution):
        yield from _order(document, (), ("start", facts.start), ("end", facts.end))
    if isinstance(facts, Solution | Commune):
        yield from _event_dates(document, (), facts.timeline)


def _settings_dates(catalog: Catalog) -> Iterator[Diagnostic]:
    settings, document = catalog.settings, catalog.settings_document
    yield from _source_dates(document, settings.sources)
    for index, call in enumerate(settings.calls):
        yield from _order(document, ("calls", index), ("opens", call.opens), ("closes", call.closes))
    for index, edition in enumerate(settings.editions):
        yield from _event_dates(document, ("editions", index), edition.timeline)


def _source_dates(document: Document, sources: tuple[Source, ...]) -> Iterator[Diagnostic]:
    for index, source in enumerate(sources):
        published, consulted = ("published", source.published), ("consulted", source.consulted)
        yield from _order(document, ("sources", index), published, consulted)


def _event_dates(document: Document, loc: Loc, events: Iterable[Event | EditionEvent]) -> Iterator[Diagnostic]:
    for index, event in enumerate(events):
        yield from _order(document, (*loc, "timeline", index), ("date", event.date), ("until", event.until))


def _order(
    document: Document, loc: Loc, first: tuple[str, PartialDate | None], last: tuple[str, PartialDate | None]
) -> Iterator[Diagnostic]:
    """Yield a message when the last date lies wholly before the first, at the precision of both."""
    (first_key, begins), (last_key, ends) = first, last
    if begins and ends and ends.last_day < begins.first_day:
        span = document.value_span((*loc, last_key))
        yield problem("V036", span, key=last_key, value=ends.iso, other=first_key, other_value=begins.iso)


def _commune_facts(entry: Entry[Commune], catalog: Catalog) -> Iterator[Diagnostic]:
    facts, document = entry.facts, entry.documents[SOURCE_LOCALE]
    if facts.point:
        yield from _position(document, ("point",), facts.point)
    if not _is_code_of_the_region(facts.insee):
        yield problem("V039", document.value_span(("insee",)), value=facts.insee, name=facts.name)
    population = facts.population
    if population and population.value % 1:
        typed = str(population.value)
        thousands = typed.replace(".", "") if len(typed.partition(".")[2]) == 3 else ""  # noqa: PLR2004
        yield problem("V066", document.value_span(("population", "value")), value=typed, suggestion=thousands)
    for edition in catalog.settings.editions:
        phases = [str(phase.number) for phase in edition.phases]
        if facts.edition == edition.number and facts.phase is not None and str(facts.phase) not in phases:
            span = document.value_span(("phase",))
            yield problem(
                "V064", span, value=str(facts.phase), edition=str(edition.number), known=", ".join(phases) or "–"
            )


def _is_code_of_the_region(insee: str) -> bool:
    departement, number = insee[:2], insee[2:]
    if departement in _NOWHERE:
        return True
    postal = departement in _INNER_RING and number >= "100" and number.endswith("0")
    return departement in _ILE_DE_FRANCE and not postal


def _solution_facts(entry: Entry[Solution]) -> Iterator[Diagnostic]:
    facts, document = entry.facts, entry.documents[SOURCE_LOCALE]
    if facts.place and facts.place.point:
        yield from _position(document, ("place", "point"), facts.place.point)
    unproven = [
        index for index, figure in enumerate(facts.figures) if figure.kind is FigureKind.MEASURED and not figure.method
    ]
    # At a stage that demands a measured result, what is missing is said once, at the stage.
    if unproven and "results" not in missing_at_stage(facts, entry.body(SOURCE_LOCALE), SOURCE_LOCALE):
        for index in unproven:
            span = document.value_span(("figures", index, "kind"))
            yield problem("V065", span, value=facts.figures[index].id)


def _position(document: Document, loc: Loc, point: Point) -> Iterator[Diagnostic]:
    """Yield a message for a point that lies far from the Métropole, with the remedy when its numbers are exchanged."""
    if _SOUTH <= point.lat <= _NORTH and _WEST <= point.lon <= _EAST:
        return
    wrong = "lon" if _SOUTH <= point.lat <= _NORTH else "lat"
    exchanged = _SOUTH <= point.lon <= _NORTH and _WEST <= point.lat <= _EAST
    yield problem(
        "V038",
        document.value_span((*loc, wrong)),
        value=f"lat: {point.lat}, lon: {point.lon}",
        suggestion=f"lat: {point.lon}, lon: {point.lat}" if exchanged else "",
    )


def _editions(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield the editions of solutions and communes that do not agree, where the mistake most likely is."""
    declared = {edition.number for edition in catalog.settings.editions}
    pairs = [
        (solution, catalog.communes[slug])
        for solution in catalog.solutions.values()
        for slug in solution.facts.communes
        if slug in catalog.communes and {solution.facts.edition, catalog.communes[slug].facts.edition} <= declared
    ]
    at_odds = [(solution, commune) for solution, commune in pairs if solution.facts.edition != commune.facts.edition]
    agreed = {commune.slug for solution, commune in pairs if solution.facts.edition == commune.facts.edition}
    denied = Counter(commune.slug for _, commune in at_odds)
    told: set[str] = set()
    for solution, commune in at_odds:
        # Several solutions against one commune, and none for it: the commune is wrong, and that is said once.
        if denied[commune.slug] > 1 and commune.slug not in agreed:
            wrong, found = commune.folder, _other_edition(commune, solution)
        else:
            wrong, found = solution.folder, _other_edition(solution, commune)
        if wrong not in told:
            told.add(wrong)
            yield found


def _other_edition(wrong: Entry[Commune] | Entry[Solution], right: Entry[Commune] | Entry[Solution]) -> Diagnostic:
    span = wrong.documents[SOURCE_LOCALE].value_span(("edition",))
    value, edition = str(wrong.facts.edition), str(right.facts.edition)
    return problem("V063", span, value=value, other=right.facts.title, edition=edition)
