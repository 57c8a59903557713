"""What a kit says of itself, in a plain text of each language: what is in it, under which terms, how to check it."""

from collections.abc import Iterator
from typing import Final

from site_builder.model.locale import Locale
from site_builder.site.kits.addresses import stem
from site_builder.site.kits.facts import COLUMNS
from site_builder.site.page import PlannedPage
from site_builder.site.scope import Scope

FACTS_FILE: Final = "facts.csv"
SUMS_FILE: Final = "SHA256SUMS"
# ``certutil`` reads one file at a time, and compares it with nothing.
_CHECKS: Final = (
    "Linux    sha256sum --check --quiet {sums}",
    "macOS    shasum -a 256 --check --quiet {sums}",
    "Windows  certutil -hashfile {file} SHA256",
)
_NAMES: Final = {Locale.FR: "LISEZ-MOI.txt", Locale.EN: "README.txt"}


def note_file(key: str, page: PlannedPage, pictures: int, scope: Scope) -> tuple[str, str]:
    """Return the name and the text of the note in the locale of the page."""
    text = "\n\n".join(_paragraphs(key, page, pictures, scope))
    return _NAMES[scope.locale], f"{text}\n"


def checks(file: str) -> str:
    """Return the command of each system that checks a folder against its sums, or one file of it where it must."""
    return "\n".join(f"    {line.format(sums=SUMS_FILE, file=file)}" for line in _CHECKS)


def _paragraphs(key: str, page: PlannedPage, pictures: int, scope: Scope) -> Iterator[str]:
    yield f"{scope.text('kit_title', title=page.title)}\n{page.head.canonical}"
    if scope.notice:
        yield scope.notice
    yield "\n".join((scope.text("kit_contents"), *(f"- {line}" for line in _files(key, pictures, scope))))
    yield "\n".join((scope.text("kit_columns", file=FACTS_FILE), *(f"- {line}" for line in _columns(scope))))
    yield scope.words(scope.catalog.settings.data_licence)
    yield scope.text("sums_check", file=SUMS_FILE)
    yield checks(FACTS_FILE)


def _columns(scope: Scope) -> Iterator[str]:
    for key, names in COLUMNS.items():
        yield scope.text(f"kit_columns_{key}", names=", ".join(names))


def _files(key: str, pictures: int, scope: Scope) -> Iterator[str]:
    for locale in Locale:
        yield scope.text(f"kit_file_{locale}", file=f"{stem(key)}-{locale}.pdf")
    yield scope.text("kit_file_facts", file=FACTS_FILE)
    if pictures:
        yield scope.interface.count("kit_file_images", pictures)
    else:
        yield scope.text("kit_no_image")
    yield scope.text("kit_file_qr")
