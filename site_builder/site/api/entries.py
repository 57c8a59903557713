"""Communes, solutions, organisations, terms and the programme, as programs receive them.

What refers to an entry does so by its permanent identifier, which no renaming changes: the INSEE code of a commune, the
``id`` of a solution.
"""

from collections.abc import Iterator, Sequence

from pydantic import JsonValue

from site_builder.model.coverage.completeness import (
    FIELD_NAMES,
    Coverage,
    Knowledge,
    commune_coverage,
    solution_coverage,
)
from site_builder.model.entries.page import PageKind
from site_builder.model.locale import SOURCE_LOCALE, Locale
from site_builder.site.api.addresses import entry_document
from site_builder.site.api.composed import Json, bilingual, composed
from site_builder.site.permalinks import permalink
from site_builder.site.scope import Scope


def communes(scope: Scope) -> tuple[Json, ...]:
    """Return every commune, in the order of their identifiers."""
    return tuple(sorted((_commune(slug, scope) for slug in scope.catalog.communes), key=_identifier))


def solutions(scope: Scope) -> tuple[Json, ...]:
    """Return every solution, in the order of their identifiers."""
    return tuple(sorted((_solution(slug, scope) for slug in scope.catalog.solutions), key=_identifier))


def organisations(scope: Scope) -> tuple[Json, ...]:
    """Return every organisation, in the order of their identifiers."""
    named = sorted(scope.catalog.organisations.items())
    return tuple(composed(dict.fromkeys(Locale, organisation)) for _, organisation in named)


def terms(vocabulary: str, scope: Scope) -> tuple[Json, ...]:
    """Return the terms of a vocabulary, in their order; only themes have pages."""
    return tuple(
        composed(dict.fromkeys(Locale, term))
        | {"pages": pages(scope, "themes", name) if vocabulary == "themes" else None}
        for name, term in scope.terms(vocabulary).items()
    )


def programme(scope: Scope) -> Json:
    """Return the programme: its editions, its calls, its partners, and the documents that these cite."""
    settings = scope.catalog.settings
    editions: list[JsonValue] = [
        composed(dict.fromkeys(Locale, edition))
        | {
            "pages": pages(scope, "editions", str(edition.number)),
            "communes": _codes(scope.communes_of(edition.number), scope),
        }
        for edition in settings.editions
    ]
    return {
        "name": bilingual(settings.programme),
        "acronym": settings.acronym,
        "pages": page_of_programme(scope),
        "editions": editions,
        "calls": [composed(dict.fromkeys(Locale, call)) for call in settings.calls],
        "partners": [composed(dict.fromkeys(Locale, partner)) for partner in settings.partners],
        "sources": [composed(dict.fromkeys(Locale, source)) for source in settings.sources],
    }


def pages(scope: Scope, *steps: str) -> Json:
    """Return the absolute address of a page in each language; these steps are the same in both."""
    return {locale.value: scope.address.absolute(permalink(locale, *steps)) for locale in Locale}


def own_pages(scope: Scope, slug: str) -> Json:
    """Return the absolute address of a page of prose in each language."""
    return {locale.value: scope.address.absolute(scope.elsewhere(locale).page_link(slug)) for locale in Locale}


def page_of_programme(scope: Scope) -> Json:
    """Return the addresses of the page of the programme."""
    return own_pages(scope, scope.slug_of(PageKind.PROGRAMME))


def _commune(slug: str, scope: Scope) -> Json:
    entry = scope.catalog.communes[slug]
    coverage = commune_coverage(entry.facts, entry.body(SOURCE_LOCALE), SOURCE_LOCALE)
    hosted = [scope.catalog.solutions[one].facts.id for one in scope.solutions_in(slug)]
    return {
        "id": entry.facts.insee,
        "url": scope.address.absolute(entry_document("communes", entry.facts.insee)),
        "slug": slug,
        "pages": pages(scope, "communes", slug),
        **composed(entry.words),
        "solutions": list[JsonValue](sorted(hosted)),
        "unknown": [*_unknown(coverage)],
    }


def _solution(slug: str, scope: Scope) -> Json:
    entry = scope.catalog.solutions[slug]
    coverage = solution_coverage(entry.facts, entry.body(SOURCE_LOCALE), SOURCE_LOCALE)
    return {
        "id": entry.facts.id,
        "url": scope.address.absolute(entry_document("solutions", entry.facts.id)),
        "slug": slug,
        "pages": pages(scope, "solutions", slug),
        **composed(entry.words),
        "communes": _codes(entry.facts.communes, scope),
        "unknown": [*_unknown(coverage)],
    }


def _codes(slugs: Sequence[str], scope: Scope) -> JsonValue:
    return list[JsonValue](sorted(scope.catalog.communes[slug].facts.insee for slug in slugs))


def _unknown(coverage: Sequence[Coverage]) -> Iterator[JsonValue]:
    """Yield what no source says; sections of the text are among it."""
    for one in coverage:
        if one.knowledge is Knowledge.UNKNOWN:
            french, english = FIELD_NAMES[one.field]
            yield {"field": one.field, "label": {Locale.FR.value: french, Locale.EN.value: english}}


def _identifier(entry: Json) -> str:
    return str(entry["id"])
