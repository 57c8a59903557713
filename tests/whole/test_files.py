"""What a reader finds at each address of the real site."""

import re

import pytest
from lxml import etree

from tests.built import Built, tree
from tests.quality.sample import kind

pytestmark = pytest.mark.slow

COMMUNES = (
    "argenteuil",
    "athis-mons",
    "aubervilliers",
    "aulnay-sous-bois",
    "fontenay-sous-bois",
    "issy-les-moulineaux",
    "meudon",
    "noisy-le-grand",
    "sceaux",
    "sucy-en-brie",
)
SOLUTIONS = ("houelcomdesign", "istya", "modulatio", "ostrea", "purple-alternative-surface", "soypv")
REFERENCE_PAGES = (
    ("explorer", "explore"),
    ("communes", "communes"),
    ("solutions", "solutions"),
    ("themes", "themes"),
    ("editions", "editions"),
    ("editions/1", "editions/1"),
    ("editions/2", "editions/2"),
    ("programme", "programme"),
    ("presse", "press"),
    ("donnees", "data"),
    ("couverture", "coverage"),
    ("a-propos", "about"),
    ("mentions-legales", "legal-notice"),
    ("accessibilite", "accessibility"),
    ("confidentialite", "privacy"),
    ("eco-conception", "eco-design"),
    ("plan-du-site", "site-map"),
    ("recherche", "search"),
)


def listed(site: Built, folder: str) -> set[str]:
    """Return the files of the pages of a folder, those that help to share another apart."""
    return {file for file, page in site.documents.items() if file.startswith(folder) and kind(page) != "share"}


def test_the_home_page_is_french(each_site: Built) -> None:
    """The address of the site opens in French, and its English folder in English."""
    languages = [each_site.documents[file].get("lang") for file in ("index.html", "en/index.html")]
    assert ["fr", "en"] == languages


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_every_commune_has_its_page(root_site: Built, prefix: str) -> None:
    """The ten communes of the programme, and no other, have a page in each language."""
    pages = listed(root_site, f"{prefix}communes/")
    expected = {f"{prefix}communes/{slug}/index.html" for slug in COMMUNES}
    assert expected == pages - {f"{prefix}communes/index.html"}


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_every_solution_has_its_page(root_site: Built, prefix: str) -> None:
    """The six documented solutions, and no other, have a page in each language."""
    pages = listed(root_site, f"{prefix}solutions/")
    expected = {f"{prefix}solutions/{slug}/index.html" for slug in SOLUTIONS}
    assert expected == pages - {f"{prefix}solutions/index.html"}


@pytest.mark.parametrize(("french", "english"), REFERENCE_PAGES)
def test_every_other_page_stands_at_its_address(root_site: Built, french: str, english: str) -> None:
    """The pages that are neither communes nor solutions keep their address, in the words of each language."""
    files = (f"{french}/index.html", f"en/{english}/index.html")
    assert files == tuple(file for file in files if file in root_site.documents)


def test_there_is_one_missing_page(each_site: Built) -> None:
    """A host sends one 404 page for all addresses: it stands at the root and nowhere else."""
    assert ["404.html"] == [file for file in each_site.documents if "404" in file]


def test_the_missing_page_speaks_both_languages(each_site: Built) -> None:
    """Whoever lost their way reads their own language on the 404 page, and finds the way home in it."""
    page = each_site.documents["404.html"]
    parts = page.xpath("//main//*[@lang]")
    assert ["fr", "en"] == [part.get("lang") for part in parts]
    homes = [each_site.file_of(part.xpath(".//a/@href")[0]) for part in parts]
    assert ["index.html", "en/index.html"] == homes


def test_nothing_is_published_but_the_manifest(each_site: Built) -> None:
    """Every file of the site is one that the plan or the search lists, and every file listed is there."""
    assert set(each_site.manifest) == set(tree(each_site.folder))


def test_the_sitemap_names_every_page(each_site: Built) -> None:
    """Crawlers are told of every page but those of style, companions and cards, by the address it gives as its own."""
    locations = etree.parse(each_site.folder / "sitemap.xml").xpath("//*[local-name()='loc']/text()")
    assert len(set(locations)) == len(locations)
    styles = {file for file in each_site.documents if re.match(r"(?:en/)?style/", file)}
    beside = {file for file in each_site.documents if re.search(r"(?:^|/)(?:embed|partager|share)/", file)}
    pages = set(each_site.documents) - styles - beside - {"404.html"}
    assert (6, 38 + 32) == (len(styles), len(beside))
    assert pages == {each_site.file_of(str(address)) for address in locations}
    assert [] == [address for address in locations if not str(address).startswith(each_site.base_url)]


def test_crawlers_are_shown_the_sitemap(each_site: Built) -> None:
    """The crawlers' file gives the absolute address of the sitemap."""
    lines = (each_site.folder / "robots.txt").read_text("utf-8").splitlines()
    assert f"Sitemap: {each_site.base_url}sitemap.xml" in lines
