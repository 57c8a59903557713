"""The story on one screen: read, decode, link, plan, emit, render, assemble, index, verify, publish."""

import gc
import hashlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from site_builder.diagnostics import Diagnostic, has_errors, sort_diagnostics
from site_builder.engine.config import config_file, locale_config
from site_builder.engine.render import render
from site_builder.model.catalog import Catalog
from site_builder.model.locale import Locale
from site_builder.model.reading.gather import gather
from site_builder.model.rules import broken_rules, without_echoes
from site_builder.model.rules.external import external_links
from site_builder.model.rules.release import release_problems
from site_builder.output.assembly import assembled
from site_builder.output.exports import manifest
from site_builder.output.images.inspection import inspected
from site_builder.output.images.published import Pictures
from site_builder.output.made import making
from site_builder.output.offline import edition_name, offline_edition, offline_notes, packed
from site_builder.output.pages import Emitted, Weights, emitted_pages, weighed_pages, weights_of
from site_builder.output.publish import prepare_output, publish, staged_anew
from site_builder.output.search import build_indexes, search_files, search_folders
from site_builder.output.social.published import CARDS, drawing
from site_builder.output.tree import write_if_changed, write_tree
from site_builder.site.former import lost_addresses, taken_addresses
from site_builder.site.plan import Draft, completed, drafted, with_open_data
from site_builder.site.planned import Site
from site_builder.site.words.interface import Interface, read_interface
from site_builder.source import read_content
from site_builder.verify import dead_links, verify, verify_offline
from site_builder.web.hosts import Manners

OFFLINE: Final = "offline"
STAGES: Final = ("check", "plan", "emit", "render", "assemble", "index", "verify", "publish")
Announce = Callable[[str], None]


@dataclass(frozen=True)
class Request:
    """What to build: the project's folder, the folder to fill, the day, the address (None: that of ``site.yml``).

    ``offline`` puts the edition that opens without a server in the folder, in place of the site; ``edition`` is that of
    the programme whose end it keeps, None where it follows the site.
    """

    root: Path
    output: Path
    today: date
    site_url: str | None = None
    offline: bool = False
    edition: int | None = None

    @property
    def former(self) -> Path:
        """Return where the site before last is kept, to be brought up to date rather than written again."""
        place = str(self.output.resolve()).encode()
        return self.root / ".build" / "former" / hashlib.sha256(place).hexdigest()[:16]

    @property
    def stages(self) -> tuple[str, ...]:
        """Return what is announced, in order."""
        return (*STAGES[:-1], OFFLINE, STAGES[-1]) if self.offline else STAGES


@dataclass(frozen=True)
class Outcome:
    """What a build did: everything it has to say, and how many pages it published (None: it published nothing)."""

    diagnostics: tuple[Diagnostic, ...]
    pages: int | None = None


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Pause the cyclic garbage collector: a build holds few cycles, and much that is dear to scan."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


@_collector_paused()
def check(
    root: Path, *, release_on: date | None = None, online: bool = False
) -> tuple[Catalog | None, tuple[Diagnostic, ...]]:
    """Return the catalog of ``content/`` (None without a readable ``site.yml``) and every problem in one run.

    ``release_on`` adds what an official site owes on that day; ``online`` follows the links to other sites.
    """
    tree, found = read_content(root / "content")
    catalog, gathered = gather(tree)
    found.extend(gathered)
    found.extend(inspected(root / "content", tree))
    if catalog is not None:
        found.extend(broken_rules(catalog, tree))
        found.extend(taken_addresses(catalog))
        found.extend(() if has_errors(found) else lost_addresses(catalog))
        found.extend(release_problems(catalog, release_on) if release_on else ())
        manners = Manners(site=catalog.settings.base_url)
        found.extend(dead_links(external_links(catalog, tree), manners) if online else ())
    return catalog, sort_diagnostics(without_echoes(found))


@_collector_paused()
def build(request: Request, announce: Announce) -> Outcome:
    """Build the site and put it in place; on any content error nothing is built and the former site stays."""
    announce("check")
    prepare_output(request.output)
    catalog, diagnostics = check(request.root)
    if catalog is None or has_errors(diagnostics):
        return Outcome(diagnostics)

    announce("plan")
    base_url = request.site_url or catalog.settings.base_url
    interfaces, build_folder = read_interfaces(request.root), request.root / ".build"
    with drawing(build_folder) as cards:
        drafts: list[Draft] = []
        for draft in drafted(catalog, interfaces, base_url, request.today):
            cards.begin(draft.social)
            drafts.append(draft)
        site = completed(drafts)
        if request.offline:
            offline_notes(site, request.edition)  # refuses an edition that is not over before anything is rendered

        announce("emit")
        with making(site, request.root) as files:
            site = with_open_data(site, drafts)
            pictures = files.pictures()
            if has_errors(pictures.diagnostics):
                return Outcome(sort_diagnostics((*diagnostics, *pictures.diagnostics)))
            pages = {locale: emitted_pages(site, locale, pictures.shown) for locale in site.shells}
            made = files.others()
        weights = {locale: weights_of(site, made, words) for locale, words in interfaces.items()}
        emit(site, pages, weights, build_folder)

        announce("render")
        render(build_folder, tuple(site.shells), request.today)

        announce("assemble")
        staged = assemble(site, pictures, made, request)

        announce("index")
        searched = index(site, staged, build_folder / "search")
        add_cards(staged, cards.files())

    announce("verify")
    faults = verify(site, staged, (*manifest(site, pictures.files), *searched), weights)
    if has_errors(faults):
        return Outcome(sort_diagnostics((*diagnostics, *faults)))

    if request.offline:
        announce(OFFLINE)
        faults = take_offline(site, staged, request)
        if has_errors(faults):
            return Outcome(sort_diagnostics((*diagnostics, *faults)))

    announce("publish")
    publish(staged, request.output, request.former)
    return Outcome(diagnostics, len(site.pages))


def read_interfaces(root: Path) -> dict[Locale, Interface]:
    """Return the words of the interface in each locale."""
    folder = root / "overrides" / "locale"
    return {locale: read_interface((folder / f"{locale}.po").read_bytes(), locale) for locale in Locale}


def emit(site: Site, pages: Mapping[Locale, Emitted], weights: Mapping[Locale, Weights], folder: Path) -> None:
    """Write the waist and the configuration of the engine."""
    for locale in site.shells:
        write_tree(folder / "docs" / locale.value, weighed_pages(pages[locale], weights[locale]))
        write_if_changed(config_file(folder, locale), locale_config(site, locale))


def assemble(site: Site, pictures: Pictures, made: Mapping[str, bytes], request: Request) -> Path:
    """Return the folder with the files of the manifest, ready to be indexed; search and cards in it are former ones."""
    staged = staged_anew(request.output, request.former)
    later = (CARDS, *search_folders(site.shells))
    write_tree(staged, assembled(site, pictures, made, request.root), spared=later)
    return staged


def index(site: Site, staged: Path, folder: Path) -> tuple[str, ...]:
    """Add the search of each locale to the staged site, by way of a folder of its own; return the files added."""
    build_indexes(site, staged, folder)
    searches = search_files(folder, site.shells)
    for place, files in searches.items():
        write_tree(staged / place, files)
    return tuple(f"{place}/{path}" for place, files in searches.items() for path in files)


def add_cards(staged: Path, cards: Mapping[str, bytes]) -> None:
    """Put the cards in their folder of the staged site, and nothing else."""
    write_tree(staged / CARDS, {path.removeprefix(f"{CARDS}/"): content for path, content in cards.items()})


def take_offline(site: Site, staged: Path, request: Request) -> list[Diagnostic]:
    """Put the offline edition in place of the staged site, unless something is wrong in it."""
    name = edition_name(site, request.today, request.edition)
    edition = offline_edition(site, staged, name, request.edition)
    faults = verify_offline(site, edition.files)
    if not faults:
        write_tree(staged, packed(edition, request.today))
    return faults


__all__ = ["STAGES", "Announce", "Outcome", "Request", "build", "check"]
