"""The catalog as a site: every page of every locale."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from site_builder.model.catalog import Catalog
from site_builder.model.locale import SOURCE_LOCALE, Locale
from site_builder.site.api.files import api_files
from site_builder.site.blocks.images import planned_images
from site_builder.site.drift import with_drift
from site_builder.site.feeds import feed
from site_builder.site.kits.kits import planned_kits
from site_builder.site.offline import offline_notes
from site_builder.site.page import PlannedPage
from site_builder.site.pages.communes import commune_page
from site_builder.site.pages.coverage import coverage_pages
from site_builder.site.pages.downloads import downloads
from site_builder.site.pages.explore import explore_records
from site_builder.site.pages.home import home_page
from site_builder.site.pages.listings import listing_pages
from site_builder.site.pages.redirects import redirect_pages
from site_builder.site.pages.reference import reference_pages
from site_builder.site.pages.solutions import solution_page
from site_builder.site.pages.style import style_pages
from site_builder.site.permalinks import Address
from site_builder.site.planned import Site
from site_builder.site.scope import Scope
from site_builder.site.sharing.companions import qr_codes, sharing_files, with_sharing
from site_builder.site.shell import shell
from site_builder.site.social.card import SocialCard
from site_builder.site.social.cards import social_cards, with_social
from site_builder.site.words.interface import Interface


@dataclass(frozen=True)
class Draft:
    """The pages of a locale, and their cards: these can be drawn while the rest is planned."""

    scope: Scope
    pages: tuple[PlannedPage, ...]
    social: tuple[SocialCard, ...]


def plan(catalog: Catalog, interfaces: Mapping[Locale, Interface], base_url: str, today: date) -> Site:
    """Return the whole site as it must be built; the catalog has passed the check."""
    drafts = tuple(drafted(catalog, interfaces, base_url, today))
    return with_open_data(completed(drafts), drafts)


def drafted(catalog: Catalog, interfaces: Mapping[Locale, Interface], base_url: str, today: date) -> Iterator[Draft]:
    """Yield the pages of each locale with their cards; the catalog has passed the check."""
    published, address = catalog.published(), Address(base_url)
    for locale in published.settings.locales:
        scope = Scope(published, interfaces, address, today, locale)
        pages = _in_order(with_drift(_pages(scope), scope))
        yield Draft(scope, pages, social_cards(pages, scope))


def completed(drafts: Sequence[Draft]) -> Site:
    """Return the site but for its open data; what a page is described with for other sites names its card."""
    scopes, first = [draft.scope for draft in drafts], drafts[0].scope.elsewhere(SOURCE_LOCALE)
    pages = _in_order(page for draft in drafts for page in _shared(draft))
    cards = (card for draft in drafts for card in draft.social)
    tables = (file for scope in scopes for file in downloads(scope))
    shared = (file for scope in scopes for file in sharing_files(pages, scope))
    return Site(
        address=first.address,
        pages=pages,
        shells=MappingProxyType({scope.locale: shell(scope) for scope in scopes}),
        images=tuple(planned_images(first.catalog)),
        records=tuple(explore_records(scope) for scope in scopes),
        downloads=(*tables, *shared),
        feeds=tuple(feed(scope) for scope in scopes),
        offline=tuple(note for scope in scopes for note in offline_notes(scope, pages)),
        social=tuple(sorted(cards, key=lambda card: (card.locale.value, card.page))),
        codes=qr_codes(pages),
        kits=planned_kits(pages, scopes),
    )


def with_open_data(site: Site, drafts: Sequence[Draft]) -> Site:
    """Return the site with its open data, which nothing else is made from."""
    return replace(site, downloads=(*site.downloads, *api_files(drafts[0].scope.elsewhere(SOURCE_LOCALE))))


def _shared(draft: Draft) -> Iterator[PlannedPage]:
    """Return the pages of a draft as others are shown them, with those that help to pass them on."""
    return with_sharing(with_social(draft.pages, draft.social, draft.scope.address), draft.scope)


def _in_order(pages: Iterable[PlannedPage]) -> tuple[PlannedPage, ...]:
    return tuple(sorted(pages, key=lambda page: (page.locale.value, page.link)))


def _pages(scope: Scope) -> Iterator[PlannedPage]:
    yield home_page(scope)
    yield from listing_pages(scope)
    for commune in scope.catalog.communes.values():
        yield commune_page(commune, scope)
    for solution in scope.catalog.solutions.values():
        yield solution_page(solution, scope)
    yield from coverage_pages(scope)
    yield from reference_pages(scope)
    yield from style_pages(scope)
    yield from redirect_pages(scope)
