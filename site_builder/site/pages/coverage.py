"""What is known and what is not published yet: tables for readers, entry by entry and field by field."""

from collections.abc import Iterator, Sequence

from site_builder.model.coverage.completeness import (
    FIELD_NAMES,
    Coverage,
    Knowledge,
    commune_coverage,
    solution_coverage,
)
from site_builder.model.entries.page import PageKind
from site_builder.model.locale import Locale
from site_builder.site.blocks.prose import prepare
from site_builder.site.frame import framed, page_subject
from site_builder.site.page import Blocks, PlannedPage
from site_builder.site.pages.sublists import Sublist, sublist_pages
from site_builder.site.permalinks import Permalink
from site_builder.site.scope import LISTED, Scope
from site_builder.site.views import CountView, LinkView, RowView, TableView
from site_builder.site.words.citations import cite

# A line may end with the dot, and never begins with it.
_SEPARATOR = "\u00a0· "


def unknown_fields(coverage: Sequence[Coverage], scope: Scope) -> tuple[str, ...]:
    """Return the names of the fields whose value is not published yet."""
    return tuple(field_name(field.field, scope.locale) for field in coverage if field.knowledge is Knowledge.UNKNOWN)


def coverage_ref(collection: str, scope: Scope) -> LinkView:
    """Return a link to what is known of every entry of the collection."""
    return LinkView(scope.text(f"coverage_all_{collection}"), scope.href(_address(collection, scope)))


def field_name(field: str, locale: Locale) -> str:
    """Return what the field is called in the locale."""
    french, english = FIELD_NAMES[field]
    return french if locale is Locale.FR else english


def coverage_pages(scope: Scope) -> Iterator[PlannedPage]:
    """Yield the overview and the tables of each collection, a dozen entries to a page."""
    slug = scope.slug_of(PageKind.COVERAGE)
    entry = scope.catalog.pages[slug]
    page = entry.words[scope.locale]
    citations = cite(page.sources)
    blocks = Blocks(counts=tuple(_totals(scope)))
    yield framed(page_subject(slug, scope), scope, blocks, citations, page, prepare(entry, scope, citations))
    for collection in LISTED:
        yield from _collection_pages(collection, slug, scope)


def _totals(scope: Scope) -> Iterator[CountView]:
    for collection in LISTED:
        fields = [field for slug in scope.listed(collection) for field in _coverage(collection, slug, scope)]
        known = sum(field.knowledge is Knowledge.KNOWN for field in fields)
        due = sum(field.knowledge is not Knowledge.NOT_APPLICABLE for field in fields)
        text = scope.text(f"coverage_total_{collection}", known=str(known), due=str(due))
        share = percentage(known, due)
        percent = f"{share}%" if scope.locale is Locale.EN else f"{share}\u202f%"
        yield CountView(percent, text, scope.href(_address(collection, scope)))


def percentage(known: int, due: int) -> int:
    """Return how many in a hundred are known; a hundred means all of them, and zero none."""
    if known == 0:
        return 0
    return 100 if known == due else min(max(round(100 * known / due), 1), 99)


def _address(collection: str, scope: Scope) -> Permalink:
    return scope.page_link(scope.slug_of(PageKind.COVERAGE), collection)


def _coverage(collection: str, slug: str, scope: Scope) -> tuple[Coverage, ...]:
    if collection == "communes":
        commune = scope.catalog.communes[slug]
        return commune_coverage(commune.words[scope.locale], commune.body(scope.locale), scope.locale)
    solution = scope.catalog.solutions[slug]
    return solution_coverage(solution.words[scope.locale], solution.body(scope.locale), scope.locale)


def _collection_pages(collection: str, slug: str, scope: Scope) -> Iterator[PlannedPage]:
    listed = Sublist(
        kind="coverage",
        under=slug,
        name=collection,
        title=scope.text(f"coverage_{collection}"),
        summary=scope.text(f"coverage_{collection}_summary"),
        entry=scope.page(slug),
    )

    def shown(slugs: tuple[str, ...]) -> Blocks:
        return Blocks(tables=(_table(collection, slugs, scope),))

    yield from sublist_pages(listed, scope.listed(collection), shown, scope)


def _table(collection: str, slugs: Sequence[str], scope: Scope) -> TableView:
    """Return one row per entry: how much is known of it, and what is not published yet, in words."""
    rows = []
    for slug in slugs:
        due = [field for field in _coverage(collection, slug, scope) if field.knowledge is not Knowledge.NOT_APPLICABLE]
        unknown = unknown_fields(due, scope)
        share = scope.text("coverage_share", known=str(len(due) - len(unknown)), due=str(len(due)))
        entry = scope.commune_ref(slug) if collection == "communes" else scope.solution_ref(slug)
        rows.append(RowView(LinkView(entry.text, entry.href), (share, _SEPARATOR.join(unknown) or "–")))
    header = scope.text(f"coverage_{collection}_header")
    columns = (header, scope.text("coverage_known"), scope.text("coverage_unknown"))
    return TableView(scope.text(f"coverage_{collection}"), columns, tuple(rows))
