"""Addresses: one rule for each kind of page, in each locale."""

from dataclasses import dataclass
from typing import NewType
from urllib.parse import urlsplit
from uuid import NAMESPACE_URL, uuid5

from site_builder.model.locale import SOURCE_LOCALE, Locale

# A path from the root of the site, beginning and ending with "/".
Permalink = NewType("Permalink", str)


def permalink(locale: Locale, *steps: str) -> Permalink:
    """Return the address made of the steps; French stands at the root, other locales in their folder."""
    prefix = () if locale is SOURCE_LOCALE else (locale.value,)
    path = "/".join(step.strip("/") for step in (*prefix, *steps) if step.strip("/"))
    return Permalink(f"/{path}/" if path else "/")


@dataclass(frozen=True)
class Address:
    """Where the site is published: ``base_url`` ends with "/" and may hold a path."""

    base_url: str

    @property
    def base_path(self) -> str:
        """Return the path of the site on its host, without its final "/"."""
        return urlsplit(self.base_url).path.rstrip("/")

    def href(self, link: Permalink) -> str:
        """Return the address as pages of the site link to it."""
        return f"{self.base_path}{link}"

    def absolute(self, link: Permalink) -> str:
        """Return the address as the rest of the world links to it."""
        return f"{self.base_url.rstrip('/')}{link}"

    def abroad(self, href: str) -> str:
        """Return, as the rest of the world links to it, an address that pages of the site link to."""
        return self.absolute(Permalink(href.removeprefix(self.base_path)))


def output_file(link: Permalink) -> str:
    """Return the file a web server sends for the address, relative to the root of the site."""
    return f"{link.strip('/')}/index.html".lstrip("/")


def permanent_id(*steps: str) -> str:
    """Return what identifies something for ever, whatever its address: a name-based UUID (RFC 9562, version 5)."""
    return uuid5(NAMESPACE_URL, "/".join(("https://qmi.example", *steps))).urn
