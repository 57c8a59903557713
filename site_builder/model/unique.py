"""What only one entry may have: identifiers, addresses, kinds of page; and the pages a site needs."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from site_builder.diagnostics import Diagnostic, Span, problem
from site_builder.model.catalog import Catalog, Entry, FieldsT
from site_builder.model.locale import SOURCE_LOCALE
from site_builder.model.page import PageKind

_REQUIRED_KINDS: Final = tuple(kind for kind in PageKind if kind is not PageKind.PROSE)


def repeated(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield what two entries have in common and should not."""
    yield from _shared_identifiers(catalog)
    yield from _shared_paths(catalog)
    yield from _shared_kinds(catalog)
    yield from _shared_titles(catalog)


def missing_pages(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield the kinds of page the site cannot do without."""
    published = catalog.published()
    for kind in _REQUIRED_KINDS:
        if published.page_of_kind(kind) is None:
            yield problem("V071", Span("content/pages"), value=kind.value)


def _shared_identifiers(catalog: Catalog) -> Iterator[Diagnostic]:
    yield from _shared(catalog.communes.values(), "insee", lambda entry: entry.facts.insee)
    yield from _shared(catalog.solutions.values(), "id", lambda entry: entry.facts.id)


def _shared_paths(catalog: Catalog) -> Iterator[Diagnostic]:
    for locale in catalog.settings.locales:
        seen: dict[str, str] = {}
        for page in catalog.pages.values():
            if locale not in page.words:
                continue
            path, document = page.words[locale].path, page.documents[locale]
            if path in seen:
                span = document.value_span(("path",))
                yield problem("V070", span, value=path, other=seen[path])
            seen.setdefault(path, document.path)


def _shared_kinds(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield the pages that show what another page already shows; pages of plain prose are as many as one likes."""
    seen: dict[PageKind, str] = {}
    for page in catalog.published().pages.values():
        kind, document = page.facts.kind, page.documents[SOURCE_LOCALE]
        if kind is not PageKind.PROSE and kind in seen:
            yield problem("V074", document.value_span(("kind",)), value=kind.value, other=seen[kind])
        seen.setdefault(kind, document.path)


def _shared_titles(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield the entries that a tab or a search result could not tell from another one."""
    for locale in catalog.settings.locales:
        seen: dict[str, str] = {}
        for _, entry in catalog.published().entries():
            title, document = entry.words[locale].title, entry.documents[locale]
            if title in seen:
                yield problem("V075", document.value_span(("title",)), value=title, other=seen[title])
            seen.setdefault(title, document.path)


def _shared(
    entries: Iterable[Entry[FieldsT]], field: str, identifier: Callable[[Entry[FieldsT]], str]
) -> Iterator[Diagnostic]:
    seen: dict[str, str] = {}
    for entry in entries:
        document = entry.documents[SOURCE_LOCALE]
        value = identifier(entry)
        if value in seen:
            yield problem("V041", document.value_span((field,)), value=value, other=seen[value])
        seen.setdefault(value, document.path)
