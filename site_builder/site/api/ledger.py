"""Every figure of the content, and every document cited, each with the entry that gives or cites it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from operator import itemgetter

from pydantic import JsonValue

from site_builder.model.catalog import Entry
from site_builder.model.entries.commune import Commune
from site_builder.model.entries.entry import EntryFields
from site_builder.model.entries.page import Page, PageKind
from site_builder.model.entries.parts import FigureKind, Source, SourcedCount
from site_builder.model.entries.programme import Edition, Phase
from site_builder.model.entries.scalars import PartialDate
from site_builder.model.entries.solution import Solution
from site_builder.model.locale import Locale
from site_builder.site.api.composed import Json, bilingual, composed
from site_builder.site.api.entries import own_pages, page_of_programme, pages
from site_builder.site.scope import Scope

_PROGRAMME = "programme"
# What the number of solutions that somebody announced is called, as a figure.
ANNOUNCED = "solutions-announced"
_UNIT_OF_SOLUTIONS = "solutions"


@dataclass(frozen=True)
class _Giver:
    """Who gives figures: its permanent name, its pages, and the documents it cites by their identifiers."""

    name: str
    pages: Json
    sources: Mapping[str, Source]


def figures(scope: Scope) -> tuple[Json, ...]:
    """Return every figure, by entry; counts of announced solutions are figures too."""
    return (*_figures(scope), *_programme_figures(scope))


def sources(scope: Scope) -> tuple[Json, ...]:
    """Return every document cited, once for each entry that cites it: what an entry calls it is its own."""
    givers = (*(_giver(*entry, scope) for entry in _entries(scope)), _programme(scope))
    return tuple(
        {"entry": giver.name, "pages": giver.pages, **composed(dict.fromkeys(Locale, source))}
        for giver in givers
        for source in giver.sources.values()
    )


def first_day(scope: Scope) -> str | None:
    """Return the day the first entry was put online: ISO 8601, at its own precision."""
    days = [day for _, entry in _entries(scope) if (day := entry.facts.published_on)]
    return min(days).iso if days else None


def latest_change(scope: Scope) -> PartialDate | None:
    """Return the day of the last change of what gives figures or cites documents, at its own precision."""
    facts = (entry.facts for _, entry in _entries(scope))
    return max((day for one in facts if (day := one.changed_on)), default=None)


def _figures(scope: Scope) -> Iterator[Json]:
    for name, entry in _entries(scope):
        giver = _giver(name, entry, scope)
        commune = entry.facts if isinstance(entry.facts, Commune) else None
        if commune and commune.population:
            said = {locale: one.population for locale, one in entry.words.items() if isinstance(one, Commune)}
            yield _traced(composed({locale: one for locale, one in said.items() if one}), giver, scope)
        if commune and commune.solutions_announced:
            yield _announced(commune.solutions_announced, giver, scope)
        for rank in range(len(entry.facts.figures)):
            figure = {locale: one.figures[rank] for locale, one in entry.words.items()}
            yield _traced(composed(figure), giver, scope)


def _programme_figures(scope: Scope) -> Iterator[Json]:
    giver = _programme(scope)
    for edition in scope.catalog.settings.editions:
        if edition.solutions_announced:
            yield _announced(edition.solutions_announced, giver, scope, edition)
        for phase in edition.phases:
            if phase.solutions_announced:
                yield _announced(phase.solutions_announced, giver, scope, edition, phase)


def _announced(
    count: SourcedCount, giver: _Giver, scope: Scope, edition: Edition | None = None, phase: Phase | None = None
) -> Json:
    """Return the count as a figure: somebody announced it, on the day of the document that says so."""
    ranks = [f"-edition-{edition.number}"] if edition else []
    ranks += [f"-phase-{phase.number}"] if phase else []
    announced = count.announced_on(giver.sources[count.source])
    figure: Json = {
        "id": f"{ANNOUNCED}{''.join(ranks)}",
        "label": {locale.value: _label(scope.elsewhere(locale), edition, phase) for locale in Locale},
        "value": count.value,
        "unit": _UNIT_OF_SOLUTIONS if _UNIT_OF_SOLUTIONS in scope.terms("units") else None,
        "as_of": announced.iso if announced else None,
        "kind": FigureKind.DECLARED.value,
        "method": None,
        "source": count.source,
    }
    return _traced(figure, giver, scope)


def _label(scope: Scope, edition: Edition | None, phase: Phase | None) -> str:
    of = [scope.words(edition.title)] if edition else []
    of += [scope.text("phase_n", n=str(phase.number))] if phase else []
    return f"{scope.text('fact_announced')} ({', '.join(of)})" if of else scope.text("fact_announced")


def _traced(figure: Json, giver: _Giver, scope: Scope) -> Json:
    """Return the figure with what leads to its page and to its source, without another file."""
    source = giver.sources[str(figure["source"])]
    return {
        "entry": giver.name,
        "pages": giver.pages,
        **figure,
        "unit_label": _unit(figure["unit"], scope),
        "source_title": source.title,
        "source_url": source.url,
    }


def _unit(unit: JsonValue, scope: Scope) -> JsonValue:
    return bilingual(scope.terms("units")[str(unit)].label) if unit else None


def _entries(scope: Scope) -> list[tuple[str, Entry[EntryFields]]]:
    """Return every entry by its permanent name, in the order of these names; pages of style tell no facts."""
    named = ((_name(*entry), entry[1]) for entry in scope.catalog.entries() if not _is_style(entry[1].facts))
    return sorted(named, key=itemgetter(0))


def _is_style(entry: EntryFields) -> bool:
    return isinstance(entry, Page) and entry.kind is PageKind.STYLE


def _name(collection: str, entry: Entry[EntryFields]) -> str:
    match entry.facts:
        case Commune(insee=code):
            return f"{collection}/{code}"
        case Solution(id=name):
            return f"{collection}/{name}"
        case _:
            return f"{collection}/{entry.slug}"


def _giver(name: str, entry: Entry[EntryFields], scope: Scope) -> _Giver:
    collection, _, _ = name.partition("/")
    where = own_pages(scope, entry.slug) if collection == "pages" else pages(scope, collection, entry.slug)
    return _Giver(name, where, {source.id: source for source in entry.facts.sources})


def _programme(scope: Scope) -> _Giver:
    settings = scope.catalog.settings
    return _Giver(_PROGRAMME, page_of_programme(scope), {source.id: source for source in settings.sources})
