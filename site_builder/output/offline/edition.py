"""What the edition holds: the pages with addresses from file to file, classic scripts, and the files worth carrying."""

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from site_builder.model.locale import SOURCE_LOCALE
from site_builder.output.exports import NO_JEKYLL, NOT_FOUND_FILE
from site_builder.output.offline.addresses import Addresses
from site_builder.output.offline.pages import Staged, offline_page
from site_builder.output.offline.scripts import classic
from site_builder.site.planned import Site

# What only a web server, a crawler or a feed reader asks for, at the root of the site or of a locale; cards of social
# networks are named by absolute addresses only.
_FILES: Final = frozenset({NO_JEKYLL, NOT_FOUND_FILE, "robots.txt", "sitemap.xml", "feed.xml", "feed.json"})
_FOLDERS: Final = frozenset({"pagefind", "social"})


@dataclass(frozen=True)
class OfflineEdition:
    """The offline edition: its name, which is that of its folder and of its zip, and its files by path."""

    name: str
    files: Mapping[str, bytes]


class UnknownEditionError(Exception):
    """The programme has no such edition, or it is not over: there is nothing to freeze yet."""


def offline_edition(site: Site, staged: Path, name: str, frozen: int | None = None) -> OfflineEdition:
    """Return the edition of an assembled site, of which the folder is only read.

    ``frozen`` is the edition of the programme whose end this copy keeps; None for a copy that follows the site.
    """
    notes = offline_notes(site, frozen)
    present = sorted(file.relative_to(staged).as_posix() for file in staged.rglob("*") if file.is_file())
    whole = {path: (staged / path).read_bytes() for path in present}
    held = frozenset(path for path in present if not _is_left_out(path, site))
    source = Staged(Addresses(f"{site.address.base_url.rstrip('/')}/", held), whole)
    pages = {path: offline_page(path, source) for path in held if path.endswith(".html")}
    scripts = {path for page in pages.values() for path in page.scripts}
    files = {
        **{path: whole[path] for path in held if not path.endswith((".html", ".js"))},
        **{path: page.text.encode() for path, page in pages.items()},
        **{path: _script(path, whole) for path in scripts},
        **notes,
    }
    return OfflineEdition(name, {path: files[path] for path in sorted(files)})


def offline_notes(site: Site, frozen: int | None) -> dict[str, bytes]:
    """Return the texts to read first, by file; an edition that has none cannot be frozen."""
    notes = {note.file: note.text.encode() for note in site.offline if note.edition == frozen}
    if not notes:
        raise UnknownEditionError(frozen)
    return notes


def edition_name(site: Site, today: date, frozen: int | None = None) -> str:
    """Return a name that says what is inside, on a key among other folders; that of a frozen copy has its day."""
    letters = re.sub(r"[^a-z0-9]+", "-", site.shells[SOURCE_LOCALE].acronym.lower()).strip("-")
    return f"{letters}-hors-ligne" if frozen is None else f"{letters}-edition-{frozen}-{today.isoformat()}"


def _is_left_out(path: str, site: Site) -> bool:
    """Return whether a folder has no use for the file; the records of Explore lie in its pages."""
    first, *rest = path.split("/")
    if first in site.shells and rest:
        first, *rest = rest
    is_records = path in {view.file.lstrip("/") for view in site.records}
    return is_records or first in (_FOLDERS if rest else _FILES)


def _script(path: str, whole: Mapping[str, bytes]) -> bytes:
    folder, name = posixpath.split(path)
    return classic(name, lambda module: whole[posixpath.join(folder, module)].decode()).encode()
