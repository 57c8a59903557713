"""The real site as tests look at it: built in a copy of the project, its pages read as documents."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from lxml import html

from site_builder import pipeline
from site_builder.model.locale import Locale
from site_builder.output.exports import manifest
from site_builder.output.images.published import published_images
from site_builder.output.pages import Weights, weights_of
from site_builder.output.search import search_files
from site_builder.site.plan import plan
from site_builder.site.planned import Site

ROOT: Final = Path(__file__).parents[1]
TODAY: Final = date(2026, 12, 1)
ROOT_ADDRESS: Final = "https://qmi.example/"
SUB_PATH_ADDRESS: Final = "https://example.org/qmi/"
# What is dear to make is not made again for each copy of the project: its keys say whether it still serves.
KEPT: Final = tuple(ROOT / ".build" / name for name in ("kits", "qr", "social"))
_READ_ALOUD: Final = ("alt", "aria-label", "title", "placeholder")


@dataclass(frozen=True)
class Built:
    """A site, the project it was built from, and the address it was built for."""

    project: Path
    folder: Path
    base_url: str

    @cached_property
    def documents(self) -> dict[str, html.HtmlElement]:
        """Return every page by its file, the 404 page included."""
        files = sorted(self.folder.rglob("*.html"))
        return {file.relative_to(self.folder).as_posix(): document(file) for file in files}

    @cached_property
    def plan(self) -> Site:
        """Return the plan that the site was built from."""
        catalog, _ = pipeline.check(self.project)
        if catalog is None:
            msg = "the real content has a readable site.yml"
            raise AssertionError(msg)
        return plan(catalog, pipeline.read_interfaces(self.project), self.base_url, TODAY)

    @cached_property
    def manifest(self) -> tuple[str, ...]:
        """Return every file that may be published: those of the plan, its pictures, those that Pagefind gave."""
        pictures = published_images(self.plan, self.project).files
        searches = search_files(self.project / ".build" / "search", tuple(Locale))
        found = (f"{place}/{path}" for place, files in searches.items() for path in files)
        return (*manifest(self.plan, pictures), *found)

    @cached_property
    def weights(self) -> dict[Locale, Weights]:
        """Return how heavy the files of the site are, in the words of each locale."""
        words = pipeline.read_interfaces(ROOT)
        return {locale: weights_of(self.plan, tree(self.folder), words[locale]) for locale in Locale}

    @cached_property
    def standing(self) -> dict[str, html.HtmlElement]:
        """Return the pages that stand by themselves, by their file: cards are parts of pages of other sites."""
        return {file: page for file, page in self.documents.items() if not page.xpath("body[@data-kind='embed']")}

    def pages(self, language: str) -> dict[str, html.HtmlElement]:
        """Return the pages of a language by their file; the 404 page, which speaks both, is not one of them."""
        return {
            file: page
            for file, page in self.documents.items()
            if file != "404.html" and (file.startswith("en/") == (language == "en"))
        }

    def file_of(self, href: str) -> str:
        """Return the file that an address of the site, absolute or not, leads to."""
        path = urlsplit(href).path.removeprefix(urlsplit(self.base_url).path.rstrip("/")).removeprefix("/")
        return f"{path}index.html" if not path or path.endswith("/") else path


def document(file: Path) -> html.HtmlElement:
    """Return a page as a browser would read it."""
    return html.document_fromstring(file.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))


def copy_sources(folder: Path) -> Path:
    """Return a copy of what a site is made from: the repository's own folders are never built in.

    Locks stay behind: a test that changes one language would always hear that the other lags behind.
    """
    for name in ("content", "overrides"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("*.lock"))
    shutil.copyfile(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    return folder


def copy_project(folder: Path) -> Path:
    """Return a copy of what a site is made from, with what was made for it before."""
    copy_sources(folder)
    for kept in KEPT:
        if kept.is_dir():
            shutil.copytree(kept, folder / ".build" / kept.name)
    return folder


def build_site(project: Path, base_url: str) -> Built:
    """Return the site of a project, built for an address."""
    output = project / "site"
    outcome = pipeline.build(pipeline.Request(project, output, TODAY, base_url), lambda _: None)
    assert ((), True) == (outcome.diagnostics, bool(outcome.pages))
    _keep(project)
    return Built(project, output, base_url)


def _keep(project: Path) -> None:
    """Keep what was made for the real content, whole or not at all, for the copies to come."""
    for kept in KEPT:
        made = project / ".build" / kept.name
        if kept.is_dir() or not (project / "content/communes/meudon").is_dir():
            continue
        new = kept.with_name(f".{kept.name}-{os.getpid()}")
        shutil.copytree(made, new)
        try:
            new.rename(kept)
        except OSError:
            # Another process was first.
            shutil.rmtree(new)


def vitrine(project: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Return what the command line answered about a project, with the clock and the terminal set aside."""
    command = [sys.executable, "-m", "site_builder", "--root", str(project), *arguments]
    variables = {**os.environ, "SOURCE_DATE_EPOCH": "1796083200", **environment}
    return subprocess.run(
        command, cwd=ROOT, env=variables, capture_output=True, encoding="utf-8", timeout=120, check=False
    )


def tree(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder with its bytes."""
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def own_words(page: html.HtmlElement) -> Iterator[str]:
    """Yield the texts of a page in its own language: seen, read aloud or shown in results, titles of sources apart."""
    language = page.get("lang")
    spoken = deepcopy(page)
    for element in spoken.xpath("//script | //style | //cite | //*[@lang]"):
        if element.tag in {"script", "style", "cite"} or element.get("lang") != language:
            element.drop_tree()
    texts = [str(text) for text in spoken.itertext()]
    texts += [str(value) for name in _READ_ALOUD for value in spoken.xpath(f"//@{name}")]
    texts += [str(value) for value in spoken.xpath("//meta[@name='description']/@content")]
    yield from (plain(text) for text in texts if text.strip())


def plain(text: str) -> str:
    """Return the text with every run of spaces, breaking or not, as one space."""
    return " ".join(text.split())
