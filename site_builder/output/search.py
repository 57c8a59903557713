"""Search in the text of the site: one Pagefind index for each locale, made from the assembled pages.

Templates say what is searched (``data-pagefind-body``, ``data-pagefind-ignore``). They use no filter: with filters,
what Pagefind 1.5 writes differs from one run to the next.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from site_builder.model.locale import SOURCE_LOCALE, Locale
from site_builder.site.permalinks import output_file
from site_builder.site.planned import Site

_BUNDLE: Final = "pagefind"
# An article or a conjunction that French ties to the word after it; English pages hold French names too.
_ELIDED: Final = re.compile(
    r"(?<![\w’'])((?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)[’'])(?=[\w<])",
    re.IGNORECASE,
)
# Says that there was no space: overrides/assets/search.js takes both signs away from what it shows.
_APART: Final = "\u2060 "
# Where a label, or a value without a stop, ends: on the page it is set apart by its place, in an excerpt by a sign.
# Pagefind makes every space a plain one.
_ENDS: Final = re.compile(r"</(dt|dd|time)>")
_COLONS: Final[Mapping[Locale, str]] = MappingProxyType({Locale.FR: " :", Locale.EN: ":"})
_STOP: Final = " ·"


class SearchError(Exception):
    """Pagefind refused the pages, or the machine failed it: a defect of ours, with Pagefind's own words."""


def build_indexes(site: Site, staged: Path, folder: Path) -> None:
    """Index the pages of every locale into ``<folder>/<locale>``, side by side; raise `SearchError` if one fails."""
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    _write_pages(site, staged, folder)
    running = [(locale, _start(folder, locale)) for locale in site.shells]
    failures = []
    for locale, process in running:
        output, _ = process.communicate()
        if process.returncode:
            failures.append(f"{locale}:\n{output}")
    if failures:
        raise SearchError("\n".join(failures))


def search_folders(locales: Iterable[Locale]) -> tuple[str, ...]:
    """Return the folders of the site that hold the searches, and nothing else."""
    return tuple((_root(locale) / _BUNDLE).as_posix() for locale in locales)


def search_files(folder: Path, locales: Collection[Locale]) -> dict[str, dict[str, bytes]]:
    """Return what a search needs in each locale, by folder of the site, then by path: not Pagefind's interfaces."""
    return {
        place: {
            file.relative_to(folder / locale).as_posix(): file.read_bytes() for file in _needed(folder / locale, locale)
        }
        for place, locale in zip(search_folders(locales), locales, strict=True)
    }


def _needed(bundle: Path, locale: Locale) -> Iterator[Path]:
    """Yield the program, its stemmer for the locale, the list of indexes, then the index itself."""
    yield bundle / "pagefind.js"
    yield bundle / f"wasm.{locale}.pagefind"
    yield bundle / "pagefind-entry.json"
    for pattern in ("*.pf_meta", "index/*.pf_index", "fragment/*.pf_fragment"):
        yield from sorted(bundle.glob(pattern))


def _root(locale: Locale) -> Path:
    return Path() if locale is SOURCE_LOCALE else Path(locale)


def _write_pages(site: Site, staged: Path, folder: Path) -> None:
    """Write the pages to index by locale, as they are to be found and told."""
    for page in (page for page in site.pages if not page.unlisted):
        file = Path(output_file(page.link))
        copy = _pages_folder(folder, page.locale) / file.relative_to(_root(page.locale))
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(_told((staged / file).read_text("utf-8"), page.locale), "utf-8", newline="\n")


def _told(page: str, locale: Locale) -> str:
    """Return a page where "l'énergie" is two words, so that either is found, and facts do not run together."""

    def end(tag: re.Match[str]) -> str:
        return f"{_STOP if tag[1] == 'dd' else _COLONS[locale]}{tag[0]} "

    return _ENDS.sub(end, _ELIDED.sub(rf"\1{_APART}", page))


def _pages_folder(folder: Path, locale: Locale) -> Path:
    return folder / "pages" / locale


def _start(folder: Path, locale: Locale) -> subprocess.Popen[str]:
    where = (
        "--site",
        str(_pages_folder(folder, locale).absolute()),
        "--output-path",
        str((folder / locale).absolute()),
    )
    return subprocess.Popen(  # noqa: S603 - a fixed list of arguments, never through a shell
        [sys.executable, "-m", "pagefind", "--quiet", "--force-language", locale.value, *where],
        # Pagefind would also take settings from the folder it runs in and from the environment.
        cwd=folder,
        env={name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )
