"""What every page of a locale shares: names, menus, the notice, the words of the 404 page."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from site_builder.model.entries.page import PageKind
from site_builder.model.locale import SOURCE_LOCALE, Locale
from site_builder.site.blocks.conformity import conformity_sentence
from site_builder.site.drawings.schematic import Schematic, schematic
from site_builder.site.feeds import feed_links
from site_builder.site.scope import Scope
from site_builder.site.views import LinkView

# Whose French and whose English it is, as networks want it (Open Graph protocol, "og:locale").
_TERRITORIES: Final[Mapping[Locale, str]] = {Locale.FR: "fr_FR", Locale.EN: "en_GB"}
_MENU_404 = (PageKind.HOME, PageKind.EXPLORE, PageKind.SITE_MAP)


@dataclass(frozen=True)
class Shell:
    """What every page of a locale shares."""

    locale: Locale
    territory: str
    other_territories: tuple[str, ...]
    strings: Mapping[str, str]
    site_title: str
    acronym: str
    tagline: str
    notice: str
    home: LinkView
    search: LinkView
    main: tuple[LinkView, ...]
    footer: tuple[LinkView, ...]
    accessibility: LinkView
    licence: str
    complete_href: str
    schematic: Schematic
    feeds: tuple[LinkView, ...] = ()
    not_found: tuple["NotFoundView", ...] = ()


@dataclass(frozen=True)
class NotFoundView:
    """What the 404 page says in one locale."""

    lang: str
    title: str
    text: str
    links: tuple[LinkView, ...]
    notice: str
    accessibility: LinkView


def shell(scope: Scope) -> Shell:
    """Return what the pages of the locale share."""
    settings = scope.catalog.settings
    return Shell(
        locale=scope.locale,
        territory=_TERRITORIES[scope.locale],
        other_territories=tuple(name for locale, name in _TERRITORIES.items() if locale is not scope.locale),
        strings=scope.interface.strings,
        site_title=scope.words(settings.title),
        acronym=settings.acronym,
        tagline=scope.words(settings.tagline),
        notice=scope.notice,
        home=scope.page_ref(scope.slug_of(PageKind.HOME)),
        search=scope.page_ref(scope.slug_of(PageKind.SEARCH)),
        main=_menu(settings.navigation.main, scope),
        footer=_menu(settings.navigation.footer, scope),
        accessibility=_accessibility(scope),
        licence=scope.words(settings.data_licence),
        complete_href=settings.help_us_complete,
        schematic=schematic(),
        feeds=feed_links(scope),
        # GitHub Pages sends one 404 page for all addresses: it speaks every language of the site.
        not_found=tuple(_not_found(scope.elsewhere(locale)) for locale in Locale)
        if scope.locale is SOURCE_LOCALE
        else (),
    )


def _menu(slugs: Iterable[str], scope: Scope) -> tuple[LinkView, ...]:
    return tuple(scope.page_ref(slug) for slug in slugs)


def _accessibility(scope: Scope) -> LinkView:
    """Return the link to the statement, which the law wants on every page."""
    page = scope.page_ref(scope.slug_of(PageKind.ACCESSIBILITY))
    return LinkView(conformity_sentence(scope), page.href, key=page.key)


def _not_found(scope: Scope) -> NotFoundView:
    page = scope.page(scope.slug_of(PageKind.NOT_FOUND))
    links = tuple(scope.page_ref(scope.slug_of(kind)) for kind in _MENU_404)
    return NotFoundView(
        lang=scope.locale.value,
        title=scope.set(page.title),
        text=scope.set(page.summary),
        links=links,
        notice=scope.notice,
        accessibility=_accessibility(scope),
    )
