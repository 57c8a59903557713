"""Where each entry stands: what is known of it, how its translation follows, when it was last reviewed."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from site_builder.diagnostics import Diagnostic, Severity
from site_builder.model.catalog import Catalog, Entry
from site_builder.model.coverage.completeness import Coverage, Knowledge, commune_coverage, solution_coverage
from site_builder.model.drift.drift import TRANSLATION_LOCALE, StalePart, drift_of
from site_builder.model.entries.commune import Commune
from site_builder.model.entries.entry import EntryFields
from site_builder.model.entries.solution import Solution
from site_builder.model.locale import SOURCE_LOCALE
from site_builder.model.suggest import closest


class Translation(StrEnum):
    """How the English of an entry stands to its French.

    ``unrecorded``: nobody said yet that a passage of it was read beside the French; ``missing``: a draft without
    English.
    """

    FRESH = "fresh"
    STALE = "stale"
    UNRECORDED = "unrecorded"
    MISSING = "missing"


@dataclass(frozen=True)
class EntryStatus:
    """One entry: ``due`` counts what its stage asks, ``known`` what is there of it, ``unknown`` names the rest.

    ``stage`` is that of a solution, empty for others; ``reviewed_on`` is a date (ISO 8601) or empty.
    """

    collection: str
    slug: str
    title: str
    draft: bool
    stage: str
    known: int
    due: int
    unknown: tuple[str, ...]
    translation: Translation
    stale: tuple[StalePart, ...]
    reviewed_on: str

    @property
    def name(self) -> str:
        """Return the entry as commands take it: ``communes/sceaux``."""
        return f"{self.collection}/{self.slug}"


@dataclass(frozen=True)
class Total:
    """The sum of a collection; ``unknown`` names its fields by how often they are unknown, the most often first."""

    collection: str
    entries: int
    drafts: int
    known: int
    due: int
    unknown: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Status:
    """Every entry that could be read, and the files that hold errors; without ``site.yml`` there is no entry."""

    entries: tuple[EntryStatus, ...] = ()
    broken: tuple[str, ...] = ()

    def totals(self) -> tuple[Total, ...]:
        """Return the sum of each collection, in the order of the entries."""
        return tuple(
            _total(name, [entry for entry in self.entries if entry.collection == name])
            for name in dict.fromkeys(entry.collection for entry in self.entries)
        )


@dataclass(frozen=True)
class LockUpdate:
    """What became of the locks: the paths written or removed, or the names that no entry bears, with the nearest."""

    changed: tuple[str, ...] = ()
    unknown: tuple[tuple[str, str], ...] = ()


def status_of(catalog: Catalog | None, diagnostics: Iterable[Diagnostic]) -> Status:
    """Return where everything stands, drafts included."""
    broken = sorted({found.span.path for found in diagnostics if found.severity is Severity.ERROR})
    return Status(tuple(_entries(catalog)) if catalog else (), tuple(broken))


def unknown_entries(catalog: Catalog, names: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Return the names that no entry bears, each with the one that was likely meant, or an empty text."""
    known = [f"{collection}/{entry.slug}" for collection, entry in catalog.entries()]
    slugs = {name.partition("/")[2]: name for name in known}
    return tuple(
        (name, slugs.get(name) or closest(name, known) or slugs.get(closest(name, slugs), ""))
        for name in dict.fromkeys(names)
        if name not in known
    )


def coverage_of(entry: Entry[EntryFields]) -> tuple[Coverage, ...]:
    """Return what is known of a commune or a solution; nothing is counted of a page."""
    facts, body = entry.facts, entry.body(SOURCE_LOCALE)
    if isinstance(facts, Solution):
        return solution_coverage(facts, body, SOURCE_LOCALE)
    return commune_coverage(facts, body, SOURCE_LOCALE) if isinstance(facts, Commune) else ()


def _entries(catalog: Catalog) -> Iterator[EntryStatus]:
    for collection, entry in catalog.entries():
        facts = entry.facts
        due = [field for field in coverage_of(entry) if field.knowledge is not Knowledge.NOT_APPLICABLE]
        unknown = tuple(field.field for field in due if field.knowledge is Knowledge.UNKNOWN)
        translation, stale = _translation(entry)
        yield EntryStatus(
            collection,
            entry.slug,
            facts.title,
            facts.draft,
            facts.stage.value if isinstance(facts, Solution) else "",
            len(due) - len(unknown),
            len(due),
            unknown,
            translation,
            stale,
            facts.reviewed_on.iso if facts.reviewed_on else "",
        )


def _translation(entry: Entry[EntryFields]) -> tuple[Translation, tuple[StalePart, ...]]:
    if TRANSLATION_LOCALE not in entry.words:
        return Translation.MISSING, ()
    drift = drift_of(entry)
    if drift.stale:
        return Translation.STALE, drift.stale
    # Of a draft nothing is compared: nothing of it was recorded either.
    unrecorded = drift.unrecorded or drift.resynchronised or entry.facts.draft
    return (Translation.UNRECORDED if unrecorded else Translation.FRESH), ()


def _total(collection: str, entries: list[EntryStatus]) -> Total:
    unknown = Counter(field for entry in entries for field in entry.unknown)
    return Total(
        collection,
        len(entries),
        sum(entry.draft for entry in entries),
        sum(entry.known for entry in entries),
        sum(entry.due for entry in entries),
        tuple(sorted(unknown.items(), key=lambda pair: (-pair[1], pair[0]))),
    )
