"""Every figure of the content, and every document cited, each with the entry that gives or cites it."""

from collections.abc import Iterator
from operator import itemgetter

from site_builder.model.catalog import Entry
from site_builder.model.entries.commune import Commune
from site_builder.model.entries.entry import EntryFields
from site_builder.model.entries.parts import FigureKind, SourcedCount
from site_builder.model.entries.programme import Edition, Phase
from site_builder.model.entries.solution import Solution
from site_builder.model.locale import SOURCE_LOCALE, Locale
from site_builder.site.api.composed import Json, composed
from site_builder.site.scope import Scope

_PROGRAMME = "programme"
_UNIT_OF_SOLUTIONS = "solutions"


def figures(scope: Scope) -> tuple[Json, ...]:
    """Return every figure, by entry; counts of announced solutions are figures too."""
    return tuple(_figures(scope))


def sources(scope: Scope) -> tuple[Json, ...]:
    """Return every document cited, once for each entry that cites it: what an entry calls it is its own."""
    return tuple(_sources(scope))


def _figures(scope: Scope) -> Iterator[Json]:
    for name, entry in _entries(scope):
        commune = entry.facts if isinstance(entry.facts, Commune) else None
        if commune and commune.population:
            yield _population(entry, name)
        if commune and commune.solutions_announced:
            yield _announced(commune.solutions_announced, name, scope)
        for rank in range(len(entry.facts.figures)):
            yield {"entry": name, **composed({locale: one.figures[rank] for locale, one in entry.words.items()})}
    for edition in scope.catalog.settings.editions:
        if edition.solutions_announced:
            yield _announced(edition.solutions_announced, _PROGRAMME, scope, edition)
        for phase in edition.phases:
            if phase.solutions_announced:
                yield _announced(phase.solutions_announced, _PROGRAMME, scope, edition, phase)


def _population(entry: Entry[EntryFields], name: str) -> Json:
    said = {
        locale: one.population for locale, one in entry.words.items() if isinstance(one, Commune) and one.population
    }
    return {"entry": name, **composed(said)}


def _announced(
    count: SourcedCount, name: str, scope: Scope, edition: Edition | None = None, phase: Phase | None = None
) -> Json:
    """Return the count as a figure: somebody announced it, at no date we know."""
    ranks = [f"-edition-{edition.number}"] if edition else []
    ranks += [f"-phase-{phase.number}"] if phase else []
    return {
        "entry": name,
        "id": f"solutions-announced{''.join(ranks)}",
        "label": {locale.value: _label(scope.elsewhere(locale), edition, phase) for locale in Locale},
        "value": count.value,
        "unit": _UNIT_OF_SOLUTIONS if _UNIT_OF_SOLUTIONS in scope.terms("units") else None,
        "as_of": None,
        "kind": FigureKind.DECLARED.value,
        "method": None,
        "source": count.source,
    }


def _label(scope: Scope, edition: Edition | None, phase: Phase | None) -> str:
    of = [scope.words(edition.title)] if edition else []
    of += [scope.text("phase_n", n=str(phase.number))] if phase else []
    return f"{scope.text('fact_announced')} ({', '.join(of)})" if of else scope.text("fact_announced")


def _sources(scope: Scope) -> Iterator[Json]:
    for name, entry in _entries(scope):
        for source in entry.facts.sources:
            yield {"entry": name, **composed(dict.fromkeys(Locale, source))}
    for source in scope.catalog.settings.sources:
        yield {"entry": _PROGRAMME, **composed(dict.fromkeys(Locale, source))}


def _entries(scope: Scope) -> list[tuple[str, Entry[EntryFields]]]:
    """Return every entry by its permanent name, in the order of these names."""
    return sorted(((_name(*entry), entry[1]) for entry in scope.catalog.entries()), key=itemgetter(0))


def _name(collection: str, entry: Entry[EntryFields]) -> str:
    match entry.words[SOURCE_LOCALE]:
        case Commune(insee=code):
            return f"{collection}/{code}"
        case Solution(id=name):
            return f"{collection}/{name}"
        case _:
            return f"{collection}/{entry.slug}"
