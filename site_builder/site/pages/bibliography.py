"""The bibliography: every document on the web that the site cites, in pages."""

from collections.abc import Iterator
from typing import Final

from site_builder.model.entries.page import PageKind
from site_builder.model.entries.parts import Source
from site_builder.model.locale import Locale
from site_builder.model.suggest import folded
from site_builder.site.page import Blocks, PlannedPage
from site_builder.site.pages.sublists import Sublist, sublist_pages
from site_builder.site.scope import Scope
from site_builder.site.views import GroupView, LinkView
from site_builder.site.words.typography import typeset

# A source is three elements; this many keep the page light.
_SIZE: Final = 60


def bibliography_pages(scope: Scope) -> Iterator[PlannedPage]:
    """Yield the pages that list the sources of the site, each once, by publisher and title."""
    count = _count(scope)
    listed = Sublist(
        kind="bibliography",
        under=scope.slug_of(PageKind.SOURCES),
        name="sources",
        title=scope.text("bibliography"),
        summary=scope.text("bibliography_summary"),
        size=_SIZE,
    )

    def shown(sources: tuple[Source, ...]) -> Blocks:
        return Blocks(groups=(GroupView(count, tuple(_link(source, scope) for source in sources)),))

    yield from sublist_pages(listed, _sources(scope), shown, scope)


def bibliography_ref(scope: Scope) -> LinkView:
    """Return the way to the list, with how many documents it holds."""
    link = scope.page_link(scope.slug_of(PageKind.SOURCES), "sources")
    return LinkView(scope.text("bibliography"), scope.href(link), note=_count(scope))


def _count(scope: Scope) -> str:
    return scope.interface.count("n_sources", len(_sources(scope)))


def _sources(scope: Scope) -> list[Source]:
    """Return the sources that are on the web: each address once, by publisher, then by title, accents apart."""
    sources = [*scope.catalog.settings.sources]
    for _, entry in scope.catalog.entries():
        sources.extend(entry.facts.sources)
    by_address: dict[str, Source] = {}
    for source in sorted(sources, key=_place):
        if source.url:
            by_address.setdefault(source.url, source)
    return list(by_address.values())


def _place(source: Source) -> tuple[str, ...]:
    publisher = source.publisher or ""
    return folded(publisher), publisher, folded(source.title), source.title, source.url or ""


def _link(source: Source, scope: Scope) -> LinkView:
    language = Locale(source.lang)
    lang = "" if language is scope.locale else language.value
    publisher = typeset(source.publisher, scope.locale) if source.publisher else scope.text("publisher_unknown")
    return LinkView(typeset(source.title, language), source.url or "", lang=lang, note=publisher)
