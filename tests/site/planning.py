"""A tiny project, all invented, and its plan: what the tests of this room and of ``output`` look at."""

import hashlib
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Final

from site_builder.diagnostics import has_errors
from site_builder.model.catalog import Catalog
from site_builder.model.entries.page import PageKind
from site_builder.model.locale import Locale
from site_builder.output import pages as emitted
from site_builder.output.images.renditions import PHOTOGRAPH, Picture, Renditions
from site_builder.pipeline import check, read_interfaces
from site_builder.site.page import PlannedPage
from site_builder.site.permalinks import Address, Permalink
from site_builder.site.plan import plan
from site_builder.site.planned import Site
from site_builder.site.scope import Scope
from site_builder.site.views import FactView
from site_builder.site.words.interface import Interface

ROOT: Final = Path(__file__).parents[2]
TINY: Final = Path(__file__).parent / "tiny"
BASE_URL: Final = "https://vitrine.invalid/"
TODAY: Final = date(2025, 6, 1)
ALPHA: Final = "content/communes/alpha-sur-marne/index"
BETA: Final = "content/communes/beta-sur-seine/index"
OMBRIERES: Final = "content/solutions/ombrieres/index"


@dataclass(frozen=True)
class Project:
    """A copy of the tiny project that a test may change."""

    root: Path

    def write(self, path: str, text: str) -> None:
        """Write a file of the project."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def replace(self, path: str, old: str, new: str) -> None:
        """Replace the only occurrence of a text in a file of the project."""
        text = (self.root / path).read_text(encoding="utf-8")
        assert 1 == text.count(old), f"{path}: {old!r} stands there {text.count(old)} times"
        self.write(path, text.replace(old, new))

    def make_official(self) -> None:
        """Make the site official, with everything its legal notice owes."""
        self.replace("content/site.yml", "status: demonstration", "status: official")
        publisher = 'publisher: "Exemple"\n  publisher_address: "1 rue Fictive"\n  director: "Camille Exemple"'
        self.replace("content/site.yml", "  publisher:\n", f"  {publisher}\n")
        host = 'name: "Hébergeur fictif"\n    address: "2 rue Fictive"\n    phone: "01 00 00 00 00"'
        self.replace("content/site.yml", 'name: "Hébergeur fictif"', host)

    def add_solution(self, number: int, facts: str = "themes: [energie]\ncommunes: [beta-sur-seine]") -> None:
        """Write one more announced solution, of the first edition unless the facts say otherwise."""
        edition = "" if "edition:" in facts else "edition: 1\n"
        summary = f"Une solution inventée de plus, la numéro {number}, pour remplir les listes."
        source = 'sources:\n  - {id: etude, title: "Étude", access: whole}\n'
        dated = f"stage: announced\nstage_as_of: 2025\nstage_source: etude\nid: essai-{number}\n"
        self.write(
            f"content/solutions/essai-{number}/index.fr.md",
            f'---\ntitle: "Essai {number:02d}"\nsummary: "{summary}"\n{facts}\n{edition}{dated}{source}---\n\n'
            "## La solution\n\nRien de plus.\n",
        )
        self.write(
            f"content/solutions/essai-{number}/index.en.md",
            f'---\ntitle: "Test {number:02d}"\nsummary: "One more invented solution, to fill the lists: {number}."\n'
            "---\n\n## The solution\n\nNothing more.\n",
        )

    def plan(self, base_url: str = BASE_URL, today: date = TODAY) -> Site:
        """Return the plan of the project, which has no mistake."""
        return plan(catalog_of(self.root), interfaces(), base_url, today)

    def page(self, key: str, locale: Locale = Locale.FR) -> PlannedPage:
        """Return one page of the plan."""
        return page_of(self.plan(), key, locale)

    def scope(self, locale: Locale = Locale.FR, today: date = TODAY) -> Scope:
        """Return what a page of the locale may look at."""
        return Scope(catalog_of(self.root).published(), interfaces(), Address(BASE_URL), today, locale)


def tiny_copy(folder: Path) -> Project:
    """Return a copy of the tiny project in the folder."""
    shutil.copytree(TINY / "content", folder / "content")
    return Project(folder)


def catalog_of(root: Path) -> Catalog:
    """Return the catalog of a project that has no mistake; warnings are let pass."""
    catalog, diagnostics = check(root)
    assert not has_errors(diagnostics), diagnostics
    assert catalog is not None
    return catalog


@cache
def interfaces() -> Mapping[Locale, Interface]:
    """Return the words of the interface, as the site has them."""
    return read_interfaces(ROOT)


@cache
def tiny_site() -> Site:
    """Return the plan of the tiny project."""
    return Project(TINY).plan()


def pictures_of(site: Site) -> dict[str, Picture]:
    """Return pictures for a site whose own are not encoded: large photographs, of a name made from where they lie."""
    renditions = Renditions((480, 800, 1200, 1600), 1067, PHOTOGRAPH)
    stems = {source: hashlib.sha256(source.encode()).hexdigest()[:16] for source in site.images}
    return {source: Picture(f"{site.address.base_path}/images/{stem}", renditions) for source, stem in stems.items()}


def weights_of(site: Site, locale: Locale) -> dict[Permalink, str]:
    """Return sizes for the files of a site; kits and codes, which are not made, all have the same one."""
    made = dict.fromkeys((*site.codes, *(link for kit in site.kits for link in kit.links)), "9 kB")
    return {**emitted.weights_of(site, {}, interfaces()[locale]), **made}


def written_pages(site: Site, locale: Locale) -> dict[str, bytes]:
    """Return the emitted pages of a locale, with sizes and pictures that need not be made."""
    return emitted.weighed_pages(emitted.emitted_pages(site, locale, pictures_of(site)), weights_of(site, locale))


def tiny_scope(locale: Locale = Locale.FR) -> Scope:
    """Return what a page of the tiny project may look at."""
    return Project(TINY).scope(locale)


def page_of(site: Site, key: str, locale: Locale = Locale.FR) -> PlannedPage:
    """Return the only page with this key in the locale."""
    (page,) = (page for page in site.pages if page.key == key and page.locale is locale)
    return page


def tiny_page(key: str, locale: Locale = Locale.FR) -> PlannedPage:
    """Return a page of the tiny project."""
    return page_of(tiny_site(), key, locale)


def fact(page: PlannedPage, label: str) -> FactView:
    """Return the only fact of the page with this label."""
    (found,) = (fact for fact in (*page.blocks.facts, *page.blocks.legal_facts) if fact.label == label)
    return found


def slug_of(kind: PageKind) -> str:
    """Return the folder of a page of the tiny project."""
    return tiny_scope().slug_of(kind)
