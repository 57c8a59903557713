"""Where kits are listed: the press page has the first ones, lists of their own have those of communes and solutions."""

from collections.abc import Iterator
from typing import Final

from site_builder.model.entries.page import PageKind
from site_builder.model.locale import Locale
from site_builder.site.kits.addresses import PROGRAMME, document_link, kit_link
from site_builder.site.page import Blocks, PlannedPage
from site_builder.site.pages.sublists import Sublist, sublist_pages
from site_builder.site.permalinks import Permalink
from site_builder.site.scope import LISTED, Scope
from site_builder.site.sharing_views import KitView
from site_builder.site.sizes import size_of
from site_builder.site.views import LinkView

# A kit is five elements of the page: this many keep it as light as a page of prose.
_SIZE: Final = 24


def first_kits(scope: Scope) -> tuple[KitView, ...]:
    """Return the kits of the programme and of its editions."""
    editions = scope.catalog.settings.editions
    programme = scope.page(scope.slug_of(PageKind.PROGRAMME))
    return (
        _kit(PROGRAMME, scope.set(programme.title), scope),
        *(_kit(f"editions/{edition.number}", scope.words(edition.title), scope) for edition in editions),
    )


def kit_lists(scope: Scope) -> tuple[LinkView, ...]:
    """Return the way to the kits of communes and to those of solutions, with how many there are."""
    return tuple(
        LinkView(scope.text(f"kits_{name}"), scope.href(_list_link(name, scope)), note=str(len(_kits(name, scope))))
        for name in LISTED
        if _kits(name, scope)
    )


def kit_pages(scope: Scope) -> Iterator[PlannedPage]:
    """Yield the lists of the kits of communes and of solutions."""
    for name in LISTED:
        listed = Sublist(
            kind="kits",
            under=scope.slug_of(PageKind.PRESS),
            name=name,
            title=scope.text(f"kits_{name}"),
            summary=scope.text(f"kits_{name}_summary"),
            size=_SIZE,
        )
        kits = _kits(name, scope)
        if kits:
            yield from sublist_pages(listed, kits, lambda part: Blocks(kits=part), scope)


def _list_link(name: str, scope: Scope) -> Permalink:
    return scope.page_link(scope.slug_of(PageKind.PRESS), name)


def _kits(name: str, scope: Scope) -> tuple[KitView, ...]:
    """Return the kits of a collection, in the order of its list."""
    named = scope.commune_ref if name == "communes" else scope.solution_ref
    refs = map(named, scope.listed(name))
    return tuple(_kit(f"{name}/{ref.key}", ref.text, scope) for ref in refs)


def _kit(key: str, title: str, scope: Scope) -> KitView:
    archive, documents = kit_link(key), {locale: document_link(key, locale) for locale in Locale}
    return KitView(
        title,
        LinkView(scope.text("kit_archive", size=size_of(archive)), scope.href(archive)),
        tuple(
            LinkView(
                scope.text(f"kit_document_{locale}", size=size_of(link)),
                scope.href(link),
                lang="" if locale is scope.locale else locale.value,
            )
            for locale, link in documents.items()
        ),
    )
