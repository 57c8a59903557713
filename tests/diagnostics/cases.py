"""One folder of bad content per code: how it is laid over the tiny project, and what is then said.

The format of a folder is told in ``codes/README.md``.
"""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time
from html import escape
from pathlib import Path
from typing import Final

from click.testing import CliRunner

from site_builder import pipeline
from site_builder.cli import cli
from site_builder.diagnostics import Diagnostic, Language, OutputFormat, render_report, sort_diagnostics
from site_builder.model.locale import Locale
from site_builder.output.exports import exports, manifest
from site_builder.output.images.published import published_images
from site_builder.output.pages import Weights
from site_builder.output.tree import write_tree
from site_builder.site.page import PlannedPage
from site_builder.site.permalinks import output_file
from site_builder.site.plan import plan
from site_builder.site.planned import Site
from site_builder.site.sizes import with_sizes
from site_builder.verify import verify
from tests.site.planning import BASE_URL, ROOT, TINY, TODAY, weights_of

CODES: Final = Path(__file__).parent / "codes"
_ENDINGS: Final = {"crlf": b"\r\n", "cr": b"\r"}


@dataclass(frozen=True)
class Case:
    """The folder of a code."""

    folder: Path

    @property
    def code(self) -> str:
        """Return the code that the folder is about."""
        return self.folder.name

    @property
    def about_built_site(self) -> bool:
        """Return whether the message is about the built site, not about the content."""
        return (self.folder / "site").is_dir()

    @property
    def arguments(self) -> tuple[str, ...]:
        """Return what is added to ``vitrine check``."""
        return tuple(" ".join(self._lines("arguments.txt")).split())

    def texts(self) -> dict[str, str]:
        """Return the text files of the folder by their path in a project."""
        files = sorted((self.folder / "content").rglob("*.*"))
        return {
            file.relative_to(self.folder).as_posix(): file.read_text("utf-8")
            for file in files
            if file.suffix in {".geojson", ".lock", ".md", ".txt", ".yml"}
        }

    def lay(self, root: Path) -> Path:
        """Return the folder given, where the tiny project now stands with the bad content over it."""
        shutil.copytree(TINY / "content", root / "content")
        for path in self._lines("removed.txt"):
            _remove(root / path)
        if (self.folder / "content").is_dir():
            shutil.copytree(self.folder / "content", root / "content", dirs_exist_ok=True)
        for recipe in self._lines("make.txt"):
            _make(root, *recipe.split())
        return root

    def expected(self, language: Language) -> Path:
        """Return the file that holds what is due in the language."""
        return self.folder / f"expected.{language.value}.txt"

    def said(self, root: Path, language: Language) -> str:
        """Return what is printed about the project at ``root``."""
        if self.about_built_site:
            return render_report(self._faults(root), language, OutputFormat.TEXT)
        command = ["--root", str(root), "check", "--lang", language.value, *self.arguments]
        # What `--release` says depends on the day.
        day = {"SOURCE_DATE_EPOCH": str(int(datetime.combine(TODAY, time(), UTC).timestamp()))}
        answer = CliRunner().invoke(cli, command, env=day, catch_exceptions=False)
        assert answer.exit_code in {0, 1}, answer.stderr
        return answer.stdout

    def _faults(self, root: Path) -> tuple[Diagnostic, ...]:
        catalog, found = pipeline.check(root)
        assert catalog is not None, found
        site = plan(catalog, pipeline.read_interfaces(ROOT), BASE_URL, TODAY)
        weights = {locale: weights_of(site, locale) for locale in Locale}
        laid = self.folder / "site"
        bodies = {file.relative_to(laid).as_posix(): file.read_text("utf-8") for file in laid.rglob("*.html")}
        built = root / "site"
        pictures = published_images(site, root).files
        files = {path: file.read_bytes() for path, file in pictures.items()}
        write_tree(built, {**_bare_site(site, bodies, weights), **files})
        return sort_diagnostics(verify(site, built, manifest(site, pictures), weights))

    def _lines(self, name: str) -> list[str]:
        file = self.folder / name
        return file.read_text("utf-8").split("\n")[:-1] if file.exists() else []


def cases() -> tuple[Case, ...]:
    """Return every folder there is, in the order of the codes."""
    return tuple(Case(folder) for folder in sorted(CODES.iterdir()) if folder.is_dir())


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()


def _make(root: Path, verb: str, first: str, second: str) -> None:
    """Do one recipe: what it makes is no file that git would keep as it is."""
    match verb:
        case "encoding":
            (root / second).write_bytes((root / second).read_text("utf-8").encode(first))
        case "endings":
            (root / second).write_bytes((root / second).read_bytes().replace(b"\n", _ENDINGS[first]))
        case "repeat":
            text = (root / second).read_bytes()
            last = text.splitlines(keepends=True)[-1]
            (root / second).write_bytes(text + last * ((int(first) - len(text)) // len(last) + 1))
        case "link":
            (root / first).unlink(missing_ok=True)
            (root / first).symlink_to(second)
        case "copy":
            shutil.copyfile(root / first, root / second)
        case _:
            raise AssertionError(verb)


def _bare_site(site: Site, bodies: Mapping[str, str], weights: Mapping[Locale, Weights]) -> dict[str, bytes]:
    """Return the files of the planned site; of each page, the head that its plan asks for, a title, or its body."""
    files = {output_file(page.link): page for page in site.pages}
    pages = {
        path: _bare_page(page, bodies.get(path, "<h1>-</h1>"), weights[page.locale]) for path, page in files.items()
    }
    others = {path: b"<!doctype html><title>-</title><h1>-</h1>" for path in manifest(site, ()) if path not in pages}
    return {**others, **pages, **exports(site)}


def _bare_page(page: PlannedPage, body: str, sizes: Weights) -> bytes:
    head = page.head
    alternates = "".join(
        f'<link rel="alternate" hreflang="{one.hreflang}" href="{one.href}">' for one in head.alternates
    )
    told = with_sizes(head.graph, sizes)
    graph = f'<script type="application/ld+json">{told}</script>' if told else ""
    return (
        f'<!doctype html><html lang="{page.locale}"><head><title>{escape(head.title)}</title>'
        f'<link rel="canonical" href="{head.canonical}">{alternates}'
        f"{graph}</head>"
        f"<body>{body}</body></html>"
    ).encode()
