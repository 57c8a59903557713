"""What the folder of the offline edition says of itself before anyone opens a page: one plain text for each locale."""

from collections.abc import Iterable
from textwrap import fill
from typing import Final

from site_builder.model.entries.page import PageKind
from site_builder.site.page import Download, PlannedPage
from site_builder.site.permalinks import Permalink
from site_builder.site.scope import Scope

_WIDTH: Final = 78


def offline_note(scope: Scope, pages: Iterable[PlannedPage]) -> Download:
    """Return the text to read first: what this is, how to open it, of which day, under which terms, how to check it."""
    settings = scope.catalog.settings
    updated = max((page.updated_on for page in pages if page.updated_on), default=scope.today)
    home = scope.page_link(scope.slug_of(PageKind.HOME))
    title = scope.text("offline_title", title=scope.words(settings.title))
    paragraphs = (
        scope.notice,
        scope.text("offline_what"),
        scope.text("offline_open"),
        scope.text(
            "offline_dates",
            updated=scope.interface.day(updated),
            today=scope.interface.day(scope.today),
            url=scope.address.absolute(home),
        ),
        scope.text("offline_without"),
        scope.words(settings.data_licence),
        scope.text("offline_check"),
    )
    told = [fill(text, _WIDTH, break_long_words=False, break_on_hyphens=False) for text in paragraphs if text]
    commands = "".join(f"    {line}\n" for line in _CHECKS)
    text = f"{title}\n{'=' * len(title)}\n\n" + "\n\n".join(told) + f"\n\n{commands}"
    return Download("TXT", Permalink(f"/{scope.text('offline_file')}"), text)


_CHECKS: Final = (
    "Linux    sha256sum --check --quiet SHA256SUMS",
    "macOS    shasum -a 256 --check --quiet SHA256SUMS",
    "Windows  certutil -hashfile index.html SHA256",
)
