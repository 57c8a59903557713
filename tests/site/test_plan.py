"""What holds on any site: one address for each page, each page in every language, nothing left to chance."""

import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

import pytest

from site_builder.model.catalog import Catalog
from site_builder.model.locale import Locale
from site_builder.output.exports import exports
from site_builder.site.frame import DEFAULT_LOCALE
from site_builder.site.page import PlannedPage
from site_builder.site.permalinks import Permalink
from site_builder.site.plan import plan
from site_builder.site.planned import Site
from site_builder.site.views import RefView
from tests.corpus import write_corpus
from tests.site.planning import (
    BASE_URL,
    TINY,
    TODAY,
    Project,
    catalog_of,
    interfaces,
    tiny_copy,
    written_pages,
)

ValueT = TypeVar("ValueT")
LISTS = frozenset({"explore", "communes", "solutions", "themes", "editions", "theme"})
SUB_PATH = "https://exemple.invalid/vitrine/"


@pytest.fixture(scope="module", params=["tiny", "corpus"])
def root(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project: the tiny one, or a generated one whose lists have several pages."""
    if request.param == "tiny":
        return TINY
    folder = tmp_path_factory.mktemp("corpus")
    write_corpus(folder, 60)
    return folder


@pytest.fixture(scope="module", params=[BASE_URL, SUB_PATH])
def site(request: pytest.FixtureRequest, root: Path) -> Site:
    """Return the plan of the project, at the root of its host and under a sub-path."""
    return Project(root).plan(request.param)


def by_key(site: Site) -> dict[tuple[str, Locale], PlannedPage]:
    """Return the pages by key and locale."""
    return {(page.key, page.locale): page for page in site.pages}


def hrefs(page: PlannedPage) -> Iterator[str]:
    """Yield the addresses that the blocks, the menus and the tables of a page link to."""
    blocks = page.blocks
    yield from (link.href for link in (*page.breadcrumb, *page.switches, *blocks.latest) if link.href)
    yield from (card.href for card in (*blocks.cards, *blocks.related, *blocks.doors))
    yield from (link.href for group in blocks.groups for link in group.links)
    yield from (link.href for fact in blocks.facts for link in fact.links)
    yield from (row.header.href for table in blocks.tables for row in table.rows if row.header.href)
    yield from (row.href for row in blocks.progress)
    yield from (count.href for count in blocks.counts)
    if blocks.pagination:
        turns = (blocks.pagination.previous, blocks.pagination.following)
        yield from (link.href for link in turns if link)


def files_of(site: Site) -> set[Permalink]:
    """Return the addresses of the files of the site that pages link to."""
    feeds = {link for feed in site.feeds for link in (feed.atom, feed.json)}
    return feeds | {file.link for file in site.downloads}


def refs(page: PlannedPage) -> Iterator[RefView]:
    """Yield the references to sources that a page shows outside its prose."""
    blocks = page.blocks
    yield from (ref for fact in (*blocks.facts, *blocks.people) for ref in fact.refs)
    yield from (ref for figure in (*blocks.figures, *blocks.featured) for ref in figure.refs)
    yield from (ref for event in blocks.events for ref in event.refs)
    yield from (ref for row in blocks.progress for ref in row.refs)
    yield from (ref for table in blocks.tables for row in table.rows for ref in row.refs)


def test_permalinks_are_unique(site: Site) -> None:
    """No two pages stand at one address, and none has the address of another but for its case."""
    links = [page.link.casefold() for page in site.pages]
    assert len(set(links)) == len(links)


def test_titles_are_unique_in_a_language(site: Site) -> None:
    """Search results and browser tabs tell every page from every other."""
    for locale in Locale:
        titles = [page.head.title for page in site.pages if page.locale is locale]
        assert len(set(titles)) == len(titles)


def test_descriptions_are_unique_in_a_language(site: Site) -> None:
    """Search results tell every page from every other, the pages of a long list too, under their titles."""
    for locale in Locale:
        descriptions = [page.head.description for page in site.pages if page.locale is locale]
        assert [] == [text for text, times in Counter(descriptions).items() if times > 1]


def test_every_page_exists_in_every_language(site: Site) -> None:
    """The same keys are planned in French and in English, each once."""
    keys = [(page.key, page.locale) for page in site.pages]
    assert len(set(keys)) == len(keys)
    french, english = ({key for key, locale in keys if locale is one} for one in Locale)
    assert french == english


def test_alternates_are_absolute_complete_and_reciprocal(site: Site) -> None:
    """Each page names itself, its translation and "x-default", and the pages it names name the same three.

    A card names nothing but the page of its entry, which names them all.
    """
    pages = by_key(site)
    for page in site.pages:
        if page.kind == "embed":
            entry = pages[page.key.removeprefix("embed/"), page.locale]
            assert (entry.head.canonical, ()) == (page.head.canonical, page.head.alternates)
            continue
        shown = {alternate.hreflang: alternate.href for alternate in page.head.alternates}
        canonical = {locale.value: pages[page.key, locale].head.canonical for locale in Locale}
        assert {**canonical, "x-default": canonical[DEFAULT_LOCALE]} == shown
        assert page.head.canonical == shown[page.locale]
        assert all(href.startswith(site.address.base_url) for href in shown.values())


def test_every_internal_link_leads_to_a_page(site: Site) -> None:
    """No card, menu, table or pager links to an address where nothing stands: neither a page nor a file."""
    addresses = {site.address.href(page.link) for page in site.pages}
    addresses |= {site.address.href(link) for link in files_of(site)}
    for page in site.pages:
        internal = {href for href in hrefs(page) if href.startswith("/")}
        assert set() == internal - addresses, page.key


def test_links_stay_in_the_language_of_their_page(site: Site) -> None:
    """Only the switch leads to the other language; files of open data speak both."""
    files = {site.address.href(link) for link in files_of(site)}
    english = f"{site.address.base_path}/en/"
    for page in site.pages:
        elsewhere = {link.href for link in page.switches} | files
        internal = [href for href in hrefs(page) if href.startswith("/") and href not in elsewhere]
        assert {page.locale is Locale.EN} >= {href.startswith(english) for href in internal}, page.key


def test_a_page_of_a_list_holds_twelve_cards_at_most(site: Site) -> None:
    """Lists stay light whatever the number of entries."""
    heavy = [page.key for page in site.pages if page.kind in LISTS and len(page.blocks.cards) > 12]
    assert [] == heavy


def test_references_lead_to_a_source_of_their_page(site: Site) -> None:
    """Every number in brackets has its line in the list of sources of the same page."""
    for page in site.pages:
        numbered = {(ref.number, ref.href) for ref in refs(page)}
        assert numbered <= {(view.number, f"#{view.anchor}") for view in page.sources}, page.key


def test_drafts_are_nowhere(tmp_path: Path) -> None:
    """A draft is in no page, no list, no picture and no count, in any language."""
    project = tiny_copy(tmp_path)
    project.replace("content/solutions/brouillon/index.fr.md", '"Un brouillon"', '"Xylophone"')
    site = project.plan()
    for locale in Locale:
        for path, content in written_pages(site, locale).items():
            assert b"brouillon" not in content.lower(), path
            assert b"xylophone" not in content.lower(), path


def shuffled(catalog: Catalog, seed: int) -> Catalog:
    """Return the catalog with its entries and organisations in another order; pages and terms have one of theirs."""
    order = random.Random(seed)  # noqa: S311 - variety, not secrecy

    def mixed(mapping: MappingProxyType[str, ValueT]) -> MappingProxyType[str, ValueT]:
        names = list(mapping)
        order.shuffle(names)
        return MappingProxyType({name: mapping[name] for name in names})

    return Catalog(
        catalog.settings,
        catalog.settings_document,
        mixed(MappingProxyType(dict(catalog.communes))),
        mixed(MappingProxyType(dict(catalog.solutions))),
        mixed(MappingProxyType(dict(catalog.pages))),
        mixed(MappingProxyType(dict(catalog.organisations))),
        catalog.taxonomies,
        catalog.glossary,
    )


def everything(site: Site) -> dict[str, bytes]:
    """Return every file that follows from the plan alone."""
    pages = {f"{locale}/{path}": file for locale in Locale for path, file in written_pages(site, locale).items()}
    return {**pages, **exports(site)}


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_entries_does_not_reach_the_site(root: Path, seed: int) -> None:
    """Whatever the order in which entries were read, every emitted byte is the same."""
    catalog = catalog_of(root)
    expected = everything(plan(catalog, interfaces(), BASE_URL, TODAY))
    assert expected == everything(plan(shuffled(catalog, seed), interfaces(), BASE_URL, TODAY))


def test_the_order_of_files_does_not_reach_the_site(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file system lists a folder in any order: every emitted byte is the same."""
    expected = everything(Project(root).plan())
    plain = Path.iterdir
    order = random.Random(1)  # noqa: S311 - variety, not secrecy

    def mixed(folder: Path) -> Iterator[Path]:
        children = sorted(plain(folder), reverse=True)
        order.shuffle(children)
        return iter(children)

    monkeypatch.setattr(Path, "iterdir", mixed)
    assert expected == everything(Project(root).plan())
