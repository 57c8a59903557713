"""Passages of two languages set side by side with what was recorded of them when they agreed."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from site_builder.source import Loc, Record


class State(StrEnum):
    """How the two languages of a passage stand to each other."""

    FRESH = "fresh"
    STALE = "stale"
    RESYNCHRONISED = "resynchronised"
    UNRECORDED = "unrecorded"


@dataclass(frozen=True)
class Passage:
    """A piece of text in one language: what it is called, its print, where it stands.

    ``key`` is the same in every language; a section whose heading the editor chose has none.
    """

    name: str
    mark: str
    key: str = ""
    loc: Loc = ()
    line: int = 1

    @property
    def label(self) -> str:
        """Return what names the passage in the lock."""
        return self.key or self.name


_Couple: TypeAlias = tuple[Passage, Passage]


@dataclass(frozen=True)
class Pair:
    """A passage and its translation."""

    source: Passage
    translation: Passage
    state: State


@dataclass(frozen=True)
class Matter:
    """The passages of one kind in both languages, and their records.

    The translation is only read when the source is not all as recorded, which is rare: hence a function.
    """

    sources: tuple[Passage, ...]
    translations: Callable[[], tuple[Passage, ...]]
    records: tuple[Record, ...]

    def is_fresh(self) -> bool:
        """Return whether every source is as it was recorded."""
        anywhere = {record.source for record in self.records}
        labelled = {(record.label, record.source) for record in self.records}
        return all(
            (passage.key, passage.mark) in labelled if passage.key else passage.mark in anywhere
            for passage in self.sources
        )

    def pairs(self) -> tuple[Pair, ...]:
        """Return the passages that have a translation, in the order of the source."""
        translations = self.translations()
        by_key = {passage.key: passage for passage in reversed(translations) if passage.key}
        found = [
            pair
            for source in self.sources
            if source.key in by_key
            for pair in _judged([(source, by_key[source.key])], self._records_of(source.key))
        ]
        sources = [passage for passage in self.sources if not passage.key]
        free = [passage for passage in translations if not passage.key]
        records = self._records_of("")
        found.extend(_judged(_coupled(sources, free, records), records))
        places = {source: place for place, source in enumerate(self.sources)}
        return tuple(sorted(found, key=lambda pair: places[pair.source]))

    def agreed(self, *, accept: bool) -> Iterator[Record]:
        """Yield the records to keep and those to add; what is stale keeps its own, unless it is accepted."""
        pairs = self.pairs()
        judged = {pair.translation for pair in pairs}
        kept: dict[Record, None] = {}
        for pair in pairs:
            if pair.state is State.STALE and not accept:
                kept.update(dict.fromkeys(self._records_with(pair.translation)))
            else:
                kept[Record(pair.source.mark, pair.translation.mark, pair.source.label)] = None
        for passage in self.translations():
            # Its source is missing for now: it must not pass for reviewed when it finds one.
            if passage not in judged:
                kept.update(dict.fromkeys(self._records_with(passage)))
        yield from kept

    def _records_of(self, key: str) -> tuple[Record, ...]:
        """Return the records of a key; without one, those of every passage that has none either."""
        if key:
            return tuple(record for record in self.records if record.label == key)
        keys = {passage.key for passage in (*self.sources, *self.translations()) if passage.key}
        return tuple(record for record in self.records if record.label not in keys)

    def _records_with(self, translation: Passage) -> Iterator[Record]:
        for record in self._records_of(translation.key):
            if record.translation == translation.mark:
                yield record


def _coupled(sources: list[Passage], translations: list[Passage], records: Sequence[Record]) -> list[_Couple]:
    """Return the passages two by two: as they were recorded, else by their former name, else by their order.

    Passages inserted, moved or renamed thus leave the others together. By order, only equal numbers can be told
    apart: until the text has as many sections in both languages, another rule speaks.
    """
    agreed: dict[str, set[str]] = {}
    named: dict[str, set[str]] = {}
    for record in records:
        agreed.setdefault(record.source, set()).add(record.translation)
        named.setdefault(record.label, set()).add(record.translation)
    couples: list[_Couple] = []
    for trait, known in ((_mark, agreed), (_label, named)):
        for source in [source for source in sources if trait(source) in known]:
            match = next((one for one in translations if one.mark in known[trait(source)]), None)
            if match is not None:
                couples.append((source, match))
                sources.remove(source)
                translations.remove(match)
    if len(sources) == len(translations):
        couples.extend(zip(sources, translations, strict=True))
    return couples


def _mark(passage: Passage) -> str:
    return passage.mark


def _label(passage: Passage) -> str:
    return passage.label


def _judged(couples: Sequence[_Couple], records: Sequence[Record]) -> Iterator[Pair]:
    """Yield the couples with what the records say of each."""
    marks = {passage.mark for couple in couples for passage in couple}
    sources = {record.source for record in records}
    translations = {record.translation for record in records}
    # Records that know neither language any more: as many couples were recorded, and have changed in both.
    forgotten = sum(record.source not in marks and record.translation not in marks for record in records)
    for source, translation in couples:
        if source.mark in sources:
            state = State.FRESH
        elif translation.mark in translations:
            state = State.STALE
        elif forgotten:
            forgotten -= 1
            state = State.RESYNCHRONISED
        else:
            state = State.UNRECORDED
        yield Pair(source, translation, state)
