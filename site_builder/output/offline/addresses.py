"""Addresses from file to file: what the edition holds is named from the page, the rest by its public address."""

import posixpath
import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, unquote, urljoin, urlsplit

_HELD: Final = "index.html"
# In a list of addresses, a comma inside an address is followed by no space (HTML, "srcset").
_CANDIDATES: Final = re.compile(r",\s+")
_URL: Final = re.compile(r"""url\((["']?)([^"')]+)\1\)""")
_REFRESH: Final = re.compile(r"(\s*\d+\s*;\s*url=)(.+)", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True)
class Addresses:
    """How pages of the edition name what is theirs: the address of the site, the files that the edition holds."""

    base_url: str
    files: AbstractSet[str]

    def public(self, page: str) -> str:
        """Return the public address of a file."""
        return f"{self.base_url}{page.removesuffix(_HELD)}"

    def file(self, address: str, page: str) -> str | None:
        """Return the file of the site that an address met in a page leads to, None where it leads elsewhere."""
        whole = urljoin(self.public(page), address)
        if not whole.startswith(self.base_url):
            return None
        path = unquote(urlsplit(whole[len(self.base_url) :]).path)
        return f"{path}{_HELD}" if not path or path.endswith("/") else path

    def seen_from(self, page: str, address: str) -> str:
        """Return the address as the page must write it to be followed from a folder."""
        if not address or address.startswith("#"):
            return address
        file = self.file(address, page)
        if file is None:
            return address
        if file not in self.files:
            return urljoin(self.public(page), address)
        parts = urlsplit(address)
        return urlsplit(quote(from_to(page, file)))._replace(query=parts.query, fragment=parts.fragment).geturl()

    def listed(self, page: str, addresses: str) -> str:
        """Return a list of addresses that a browser may choose from."""
        candidates = (one.partition(" ") for one in _CANDIDATES.split(addresses.strip()))
        return ", ".join(f"{self.seen_from(page, url)}{space}{width}" for url, space, width in candidates)

    def refreshed(self, page: str, content: str) -> str:
        """Return what a page says that sends its reader on after a while."""
        return _REFRESH.sub(lambda found: f"{found[1]}{self.seen_from(page, found[2])}", content)

    def styled(self, page: str, style: str) -> str:
        """Return a style whose files are named from the page."""
        return _URL.sub(lambda found: f"url({found[1]}{self.seen_from(page, found[2])}{found[1]})", style)


def from_to(page: str, file: str) -> str:
    """Return the path from a file to another one."""
    return posixpath.relpath(file, posixpath.dirname(page) or ".")
