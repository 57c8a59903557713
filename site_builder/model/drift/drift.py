"""What a translation still says of a source that changed since the two agreed, passage by passage.

A passage is a field of words or a section of the text. The lock recorded its print in both languages when they
agreed. Source unchanged: fresh, whatever became of the translation. Source changed and translation not: stale.
Both changed: resynchronised. Dates of files tell nothing of all this: a new line break changes them too.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from site_builder.diagnostics import Span
from site_builder.model.catalog import Entry
from site_builder.model.drift.passages import Matter, Pair, Passage, State
from site_builder.model.drift.prints import print_of
from site_builder.model.entries.commune import Commune
from site_builder.model.entries.entry import EntryFields
from site_builder.model.entries.sections import COMMUNE_SECTIONS, SOLUTION_SECTIONS, Section, section_headed
from site_builder.model.entries.shape import Shape, shape_of, texts_in
from site_builder.model.entries.solution import Solution
from site_builder.model.locale import SOURCE_LOCALE, Locale
from site_builder.source import Document, Lock, write_lock

TRANSLATION_LOCALE: Final = Locale.EN
# An address is chosen for each language: it is no translation of the other.
_ADDRESS: Final = "path"


class PartKind(StrEnum):
    """What a passage is: a field of the block between the ``---``, or a section of the text."""

    FIELD = "field"
    SECTION = "section"


@dataclass(frozen=True)
class StalePart:
    """A passage whose source changed alone; the text before the first heading has empty names.

    ``source_line`` is in the French file, ``span`` in the English one.
    """

    kind: PartKind
    source_name: str
    name: str
    source_line: int
    span: Span


@dataclass(frozen=True)
class Drift:
    """What became of the passages of an entry since its languages agreed."""

    stale: tuple[StalePart, ...] = ()
    fresh: int = 0
    resynchronised: int = 0
    unrecorded: int = 0


def drift_of(entry: Entry[EntryFields]) -> Drift:
    """Return what drifted in the entry; a draft, or an entry without translation, has nothing to compare."""
    if not _is_compared(entry):
        return Drift()
    stale: list[StalePart] = []
    counts: Counter[State] = Counter()
    for kind, matter in _matters(entry):
        if matter.is_fresh():
            counts[State.FRESH] += len(matter.sources)
            continue
        for pair in matter.pairs():
            counts[pair.state] += 1
            if pair.state is State.STALE:
                stale.append(_stale_part(kind, pair, entry))
    return Drift(tuple(stale), counts[State.FRESH], counts[State.RESYNCHRONISED], counts[State.UNRECORDED])


def agreed_lock(entry: Entry[EntryFields], *, accept: bool) -> bytes | None:
    """Return the lock that records the entry as it stands, or None when there is nothing to compare.

    A stale passage keeps its former record, and stays stale, unless ``accept`` says that its translation is right.
    """
    if not _is_compared(entry):
        return None
    fields, sections = (tuple(matter.agreed(accept=accept)) for _, matter in _matters(entry))
    return write_lock(Lock(fields, sections))


def _is_compared(entry: Entry[EntryFields]) -> bool:
    return TRANSLATION_LOCALE in entry.words and not entry.facts.draft


def _matters(entry: Entry[EntryFields]) -> tuple[tuple[PartKind, Matter], tuple[PartKind, Matter]]:
    """Return the fields of the entry, then its sections, each in both languages with what was recorded."""
    lock = entry.lock or Lock()
    source, translation = (entry.documents[locale] for locale in (SOURCE_LOCALE, TRANSLATION_LOCALE))
    shape = shape_of(type(entry.facts))
    fields = Matter(tuple(_fields(source, shape)), lambda: tuple(_fields(translation, shape)), lock.fields)
    imposed = _imposed(entry.facts)
    sections = Matter(
        tuple(_sections(source, SOURCE_LOCALE, imposed)),
        lambda: tuple(_sections(translation, TRANSLATION_LOCALE, imposed)),
        lock.sections,
    )
    return (PartKind.FIELD, fields), (PartKind.SECTION, sections)


def _imposed(facts: EntryFields) -> tuple[Section, ...]:
    if isinstance(facts, Commune):
        return COMMUNE_SECTIONS
    return SOLUTION_SECTIONS if isinstance(facts, Solution) else ()


def _fields(document: Document, shape: Shape) -> Iterator[Passage]:
    for text in texts_in(document.tree, shape):
        if text.name != _ADDRESS:
            yield Passage(text.name, print_of(text.value), key=text.name, loc=text.loc)


def _sections(document: Document, locale: Locale, imposed: tuple[Section, ...]) -> Iterator[Passage]:
    """Yield the sections of the text; a heading the editor chose is translated too, an imposed one is not."""
    for section in document.body.sections():
        heading = " ".join(section.heading.text.split()) if section.heading else ""
        known = section_headed(heading, imposed, locale) if imposed else None
        mark = print_of(section.text if known else f"{heading}\n{section.text}")
        yield Passage(heading, mark, key=known.id if known else "", line=section.line)


def _stale_part(kind: PartKind, pair: Pair, entry: Entry[EntryFields]) -> StalePart:
    source = _place(pair.source, entry.documents[SOURCE_LOCALE])
    place = _place(pair.translation, entry.documents[TRANSLATION_LOCALE])
    return StalePart(kind, pair.source.name, pair.translation.name, source.line, place)


def _place(passage: Passage, document: Document) -> Span:
    """Return the key of a field, the heading of a section, or the first words of a text without heading."""
    if passage.loc:
        return document.key_span(passage.loc)
    line = passage.line
    while not document.lines[line - 1].strip():
        line += 1
    return document.span(line, 1, len(document.lines[line - 1]))
