"""The facts of a kit as a table: what is known, what is not, each figure with its date, its kind and its source.

One table for both languages. A step that lasted has its end in ``until``, as in the open data. The terms of use are the
last columns of each row, as in their tables.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from pydantic import JsonValue

from site_builder.model.locale import SOURCE_LOCALE, Locale
from site_builder.site.api.composed import Json
from site_builder.site.kits.sheets import Told
from site_builder.site.scope import Scope
from site_builder.site.spreadsheets import spreadsheet
from site_builder.site.views import EventView, FactView, RefView

# In their order, put together by what the note of a kit says of them.
COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "field": ("field",),
    "type": ("type",),
    "words": ("label_fr", "label_en", "value_fr", "value_en"),
    "value": ("value",),
    "unit": ("unit", "unit_label_fr", "unit_label_en"),
    "days": ("as_of", "until"),
    "kind": ("kind", "method_fr", "method_en"),
    "source": ("source", "source_title", "source_url"),
    "terms": ("licence_fr", "licence_en", "notice_fr", "notice_en"),
}
HEAD: Final = tuple(name for names in COLUMNS.values() for name in names)
_SEPARATOR: Final = "; "
_ANCHOR: Final = "#source-"
# What a program reads of a fact that has several parts.
_INSIDE: Final[Mapping[str, tuple[str, ...]]] = {
    "cost": ("band",),
    "district": ("name",),
    "outcome": ("kind",),
    "place": ("name",),
    "point": ("lat", "lon"),
}
Words = Mapping[Locale, str]


@dataclass(frozen=True)
class _Row:
    """A row but for the terms of use, which are the same in all."""

    field: str
    type: str
    label: Words
    value: Words
    plain: str = ""
    unit: str = ""
    unit_label: Words | None = None
    as_of: str = ""
    until: str = ""
    kind: str = ""
    method: Words | None = None
    sources: tuple["_Cited", ...] = ()

    def cells(self) -> Iterator[str]:
        """Yield the cells of the row."""
        yield from (self.field, self.type)
        for words in (self.label, self.value):
            yield from (words[locale] for locale in Locale)
        yield from (self.plain, self.unit)
        yield from ((self.unit_label or {}).get(locale, "") for locale in Locale)
        yield from (self.as_of, self.until, self.kind)
        yield from ((self.method or {}).get(locale, "") for locale in Locale)
        yield _SEPARATOR.join(source.id for source in self.sources)
        yield _SEPARATOR.join(source.title for source in self.sources)
        yield _SEPARATOR.join(source.url for source in self.sources if source.url)


@dataclass(frozen=True)
class _Cited:
    """A source of a row, as the open data tell it: a title is searched and joined on, so no page sets it."""

    id: str
    title: str
    url: str


def facts_table(
    told: Mapping[Locale, Told],
    events: Mapping[Locale, Sequence[EventView]],
    figures: Sequence[Json],
    entry: Json,
    scope: Scope,
) -> str:
    """Return the table; ``figures`` are those of the open data, ``entry`` what they tell of it and its sources."""
    cited = _sources(entry)
    by_id = {str(figure["id"]): figure for figure in figures}
    rows: list[_Row] = []
    placed: set[str] = set()
    pairs = zip(*(told[locale].facts for locale in Locale), strict=True)
    for facts in (dict(zip(Locale, pair, strict=True)) for pair in pairs):
        key = facts[SOURCE_LOCALE].key
        rows.append(_figure(by_id[key], scope) if key in by_id else _fact(facts, cited, entry, scope))
        placed.add(key)
    rows.extend(_figure(figure, scope) for figure in figures if figure["id"] not in placed)
    happened = zip(*(events[locale] for locale in Locale), strict=True)
    rows.extend(_event(dict(zip(Locale, pair, strict=True)), cited) for pair in happened)
    terms = tuple(_terms(scope))
    return spreadsheet(HEAD, ((*row.cells(), *terms) for row in rows))


def _sources(entry: Json) -> Mapping[str, _Cited]:
    """Return the sources by their identifiers; of two that bear the same one, pages cite the first."""
    by_id: dict[str, _Cited] = {}
    listed = entry["sources"]
    for source in listed if isinstance(listed, list) else ():
        if isinstance(source, dict):
            name = str(source["id"])
            by_id.setdefault(name, _Cited(name, str(source["title"]), str(source["url"] or "")))
    return by_id


def _terms(scope: Scope) -> Iterator[str]:
    views = [scope.elsewhere(locale) for locale in Locale]
    yield from (view.words(view.catalog.settings.data_licence) for view in views)
    yield from (view.notice for view in views)


def _fact(facts: Mapping[Locale, FactView], cited: Mapping[str, _Cited], entry: Json, scope: Scope) -> _Row:
    """Return the row of a fact; one that is not known says so in words, and has no value for programs."""
    french = facts[SOURCE_LOCALE]
    known = bool(french.value or french.links)
    return _Row(
        field=french.key,
        type="fact",
        label={locale: fact.label for locale, fact in facts.items()},
        value={locale: _said(fact) or scope.elsewhere(locale).text("unknown") for locale, fact in facts.items()},
        plain=_machine(entry.get(french.key), _INSIDE.get(french.key, ())) if known else "",
        as_of=str(entry.get(f"{french.key}_as_of") or ""),
        sources=tuple(_referred(french.refs, cited)),
    )


def _said(fact: FactView) -> str:
    links = ", ".join(link.text for link in fact.links)
    return ", ".join(filter(None, (links, fact.value)))


def _machine(value: JsonValue, inside: Sequence[str]) -> str:
    """Return the value as the open data have it, the elements of a list parted by semicolons; words are no value."""
    match value:
        case dict():
            return _SEPARATOR.join(_machine(value[name], ()) for name in inside if value.get(name) is not None)
        case list():
            return _SEPARATOR.join(str(one) for one in value if isinstance(one, str | int | float))
        case None:
            return ""
        case fact:
            return str(fact)


def _figure(figure: Json, scope: Scope) -> _Row:
    unit = str(figure["unit"]) if figure["unit"] else None
    value = Decimal(str(figure["value"]))
    title, url = str(figure["source_title"] or ""), str(figure["source_url"] or "")
    return _Row(
        field=str(figure["id"]),
        type="figure",
        label=_words(figure["label"]),
        value={locale: scope.elsewhere(locale).measure(value, unit) for locale in Locale},
        plain=str(figure["value"]),
        unit=unit or "",
        unit_label=_words(figure["unit_label"]),
        as_of=str(figure["as_of"] or ""),
        kind=str(figure["kind"]),
        method=_words(figure["method"]),
        sources=(_Cited(str(figure["source"]), title, url),),
    )


def _words(value: JsonValue) -> Words:
    said = value if isinstance(value, dict) else {}
    return {locale: str(said.get(locale) or "") for locale in Locale}


def _event(events: Mapping[Locale, EventView], cited: Mapping[str, _Cited]) -> _Row:
    french = events[SOURCE_LOCALE]
    return _Row(
        field="timeline",
        type="event",
        label={locale: event.date for locale, event in events.items()},
        value={locale: event.text for locale, event in events.items()},
        as_of=french.iso,
        until=french.until,
        sources=tuple(_referred(french.refs, cited)),
    )


def _referred(refs: Iterable[RefView], cited: Mapping[str, _Cited]) -> Iterator[_Cited]:
    yield from (cited[ref.href.removeprefix(_ANCHOR)] for ref in refs)
