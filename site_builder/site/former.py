"""Former addresses: none is lost, none is taken twice, and each leads to the page that replaces it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from site_builder.diagnostics import Diagnostic, Span, problem
from site_builder.model.catalog import Catalog, Entry
from site_builder.model.entries.entry import EntryFields
from site_builder.model.entries.page import PageKind
from site_builder.model.locale import SOURCE_LOCALE, Locale
from site_builder.model.suggest import closest
from site_builder.site.permalinks import Permalink, permalink
from site_builder.source import REGISTRY_PATH

# Collections whose entries have the same address in every language, its prefix apart.
_SAME_EVERYWHERE: Final = frozenset({"communes", "solutions"})
# The missing page stands at every address; those of style are for who works on the site.
_WITHOUT_ADDRESS: Final = frozenset({PageKind.NOT_FOUND, PageKind.STYLE})


@dataclass(frozen=True)
class Former:
    """A former address in one locale, and the page that replaces it; ``rank`` is its place in ``redirect_from``."""

    link: Permalink
    target: Permalink
    locale: Locale
    entry: Entry[EntryFields]
    rank: int


def published_addresses(catalog: Catalog) -> dict[Permalink, str]:
    """Return the address of each entry, theme and edition in each locale, with the path of the file behind it."""
    published = catalog.published()
    settings = published.settings
    found: dict[Permalink, str] = {}
    for locale in settings.locales:
        for collection, entry in published.entries():
            if collection == "pages" and published.pages[entry.slug].facts.kind in _WITHOUT_ADDRESS:
                continue
            found[_address(collection, entry.slug, published, locale)] = entry.documents[locale].path
        for theme in published.taxonomy("themes"):
            found[permalink(locale, "themes", theme)] = "content/taxonomies/themes.yml"
        for edition in settings.editions:
            found[permalink(locale, "editions", str(edition.number))] = published.settings_document.path
    return found


def _address(collection: str, slug: str, catalog: Catalog, locale: Locale) -> Permalink:
    if collection == "pages":
        return permalink(locale, catalog.pages[slug].words[locale].path)
    return permalink(locale, collection, slug)


def former_addresses(catalog: Catalog) -> Iterator[Former]:
    """Yield every former address of the published entries, in each locale that it stood for."""
    published = catalog.published()
    for collection, entry in published.entries():
        for rank, written in enumerate(entry.facts.redirect_from):
            for locale in published.settings.locales:
                link = _in_locale(written, collection, locale)
                if link:
                    yield Former(link, _address(collection, entry.slug, published, locale), locale, entry, rank)


def _in_locale(written: str, collection: str, locale: Locale) -> Permalink | None:
    """Return the address in the locale, or None where it never was one."""
    others = (one for one in Locale if one is not SOURCE_LOCALE and written.startswith(f"/{one}/"))
    own = next(others, SOURCE_LOCALE)
    if own is locale:
        return Permalink(written)
    return permalink(locale, written) if own is SOURCE_LOCALE and collection in _SAME_EVERYWHERE else None


def taken_addresses(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield the former addresses that another page has, or that another entry has taken over."""
    taken = published_addresses(catalog)
    told: set[tuple[str, int]] = set()
    for former in former_addresses(catalog):
        document = former.entry.documents[SOURCE_LOCALE]
        place = (document.path, former.rank)
        if former.link in taken and place not in told:
            told.add(place)
            span = document.value_span(("redirect_from", former.rank))
            yield problem("V078", span, value=former.link, other=taken[former.link])
        taken.setdefault(former.link, document.path)


def lost_addresses(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield the addresses that were published and that no page has or replaces; a renamed entry is told once.

    To be asked of a content without errors: an entry still to be mended would seem to be gone.
    """
    own = published_addresses(catalog)
    taken = {*own, *(former.link for former in former_addresses(catalog))}
    lost = [address for address in catalog.registry if address not in taken]
    others = {permalink(locale, address) for address in lost for locale in Locale if locale is not SOURCE_LOCALE}
    for address in lost:
        if address not in others:
            yield problem("V079", Span(REGISTRY_PATH), value=address, suggestion=own.get(_nearest(address, own), ""))


def _nearest(address: str, own: Mapping[Permalink, str]) -> Permalink:
    """Return the address of the site that looks most like this one, in the same folder."""
    folder = address.rstrip("/").rpartition("/")[0]
    return Permalink(closest(address, (one for one in own if one.rstrip("/").rpartition("/")[0] == folder)))
