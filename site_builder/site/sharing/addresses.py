"""Where what is shared stands: each address follows from that of the page, and changes only with it."""

from collections.abc import Mapping
from typing import Final

from site_builder.model.locale import Locale
from site_builder.site.permalinks import Permalink, permalink

# What the address of a companion page adds to that of its page.
_COMPANION: Final[Mapping[Locale, str]] = {Locale.FR: "partager", Locale.EN: "share"}


def companion_link(link: Permalink, locale: Locale) -> Permalink:
    """Return where a page is shared from."""
    return Permalink(f"{link}{_COMPANION[locale]}/")


def embed_link(key: str, locale: Locale) -> Permalink:
    """Return where the card of an entry is; ``key`` is that of its page, such as "communes/meudon"."""
    return permalink(locale, "embed", key)


def oembed_link(key: str, locale: Locale) -> Permalink:
    """Return where the card of an entry is described to programs."""
    return Permalink(f"{permalink(locale, 'oembed', key).rstrip('/')}.json")


def citation_link(key: str, locale: Locale, suffix: str) -> Permalink:
    """Return where the reference of a page is, in the format of the suffix."""
    return Permalink(f"/cite/{key}-{locale}.{suffix}")


def code_link(key: str, locale: Locale, suffix: str) -> Permalink:
    """Return where the QR code of a page is, in the format of the suffix."""
    return Permalink(f"/qr/{key}-{locale}.{suffix}")
