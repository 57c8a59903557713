"""What the folder of the offline edition says of itself before anyone opens a page: one plain text for each locale."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from textwrap import fill
from typing import Final

from site_builder.model.entries.page import PageKind
from site_builder.site.kits.notes import SUMS_FILE, checks
from site_builder.site.page import PlannedPage
from site_builder.site.permalinks import output_file
from site_builder.site.scope import Scope

_WIDTH: Final = 78
_FIRST_FILE: Final = "index.html"


@dataclass(frozen=True)
class OfflineNote:
    """The text to read first in a folder that opens without a server: its file, its words.

    ``edition`` is that of the programme whose end the folder keeps; None where the folder follows the site.
    """

    edition: int | None
    file: str
    text: str


def offline_notes(scope: Scope, pages: Iterable[PlannedPage]) -> Iterator[OfflineNote]:
    """Yield the text of the edition of the day, then that of the frozen copy of each edition that is over."""
    updated = max((page.updated_on for page in pages if page.updated_on), default=scope.today)
    told = tuple(_told(scope, scope.interface.day(updated)))
    title = scope.words(scope.catalog.settings.title)
    file = scope.text("offline_file")
    yield OfflineNote(None, file, _text(scope.text("offline_title", title=title), told))
    for edition in scope.catalog.settings.editions:
        if edition.finished:
            name = scope.words(edition.title)
            page = output_file(scope.entry_link("editions", str(edition.number)))
            frozen = scope.text("offline_frozen", edition=name, file=page)
            heading = scope.text("offline_frozen_title", title=title, edition=name)
            yield OfflineNote(edition.number, file, _text(heading, (frozen, *told)))


def _told(scope: Scope, updated: str) -> Iterator[str]:
    """Yield each paragraph: what this is, how to open it, of which day, under which terms, how to check it."""
    home = scope.address.absolute(scope.page_link(scope.slug_of(PageKind.HOME)))
    if scope.notice:
        yield scope.notice
    yield scope.text("offline_what")
    yield scope.text("offline_open")
    yield scope.text("offline_dates", updated=updated, today=scope.interface.day(scope.today), url=home)
    yield scope.text("offline_without")
    yield scope.words(scope.catalog.settings.data_licence)
    yield scope.text("sums_check", file=SUMS_FILE)


def _text(title: str, paragraphs: Iterable[str]) -> str:
    wrapped = (fill(one, _WIDTH, break_long_words=False, break_on_hyphens=False) for one in paragraphs)
    return "\n\n".join((f"{title}\n{'=' * len(title)}", *wrapped, f"{checks(_FIRST_FILE)}\n"))
