"""What only one entry may have: identifiers, addresses, kinds of page; and the pages a site needs."""

from collections.abc import Iterable, Iterator
from typing import Final, TypeAlias

from site_builder.diagnostics import Diagnostic, Span, problem
from site_builder.model.catalog import Catalog, Entry, FieldsT
from site_builder.model.entries.page import PageKind
from site_builder.model.locale import SOURCE_LOCALE, Locale
from site_builder.source import Document, SourceTree

# A value, the field it stands in, and its file.
_Named: TypeAlias = tuple[str, str, Document]
_REQUIRED_KINDS: Final = tuple(kind for kind in PageKind if kind not in {PageKind.PROSE, PageKind.STYLE})


def unique(catalog: Catalog, _tree: SourceTree) -> Iterator[Diagnostic]:
    """Yield what two entries have in common and should not; the second of them is told the first."""
    yield from _told_twice("V041", _facts(catalog.communes.values(), "insee"))
    yield from _told_twice("V041", _facts(catalog.solutions.values(), "id"))
    published = catalog.published()
    # Pages of plain prose are as many as one likes.
    kinds = (page for page in published.pages.values() if page.facts.kind is not PageKind.PROSE)
    yield from _told_twice("V074", _facts(kinds, "kind"))
    for locale in catalog.settings.locales:
        pages = [page for page in catalog.pages.values() if locale in page.words]
        yield from _told_twice("V070", _words(pages, "path", locale))
        # A tab or a search result could not tell one from the other.
        yield from _told_twice("V075", _words((entry for _, entry in published.entries()), "title", locale))


def needed_pages(catalog: Catalog, tree: SourceTree) -> Iterator[Diagnostic]:
    """Yield the kinds of page the site cannot do without."""
    published = catalog.published()
    # A page that is there but broken may be the very one that seems to be missing.
    if any(path.startswith("content/pages/") and path.split("/")[2] not in catalog.pages for path in tree.paths()):
        return
    for kind in _REQUIRED_KINDS:
        if published.page_of_kind(kind) is None:
            draft = catalog.page_of_kind(kind)
            if draft is None:
                yield problem("V071", Span("content/pages"), value=kind.value)
            else:
                document = draft.documents[SOURCE_LOCALE]
                yield problem("V071", document.key_span(("draft",)), value=kind.value, suggestion=document.path)


def _facts(entries: Iterable[Entry[FieldsT]], field: str) -> Iterator[_Named]:
    return _words(entries, field, SOURCE_LOCALE)


def _words(entries: Iterable[Entry[FieldsT]], field: str, locale: Locale) -> Iterator[_Named]:
    for entry in entries:
        yield str(getattr(entry.words[locale], field)), field, entry.documents[locale]


def _told_twice(code: str, rows: Iterable[_Named]) -> Iterator[Diagnostic]:
    """Yield a message for each value that an earlier row has already."""
    seen: dict[str, str] = {}
    for value, field, document in rows:
        if value in seen:
            yield problem(code, document.value_span((field,)), value=value, other=seen[value])
        seen.setdefault(value, document.path)
