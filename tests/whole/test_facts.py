"""What the real site says: who is named, what is sourced, and what must never be shown."""

import re
from collections.abc import Container, Iterator
from copy import deepcopy
from html import unescape
from pathlib import Path
from typing import Final

import pytest
from lxml import html

from tests.built import ROOT_ADDRESS, Built, build_site, own_words, plain

pytestmark = pytest.mark.slow

_FOR_PEOPLE: Final = frozenset({".html", ".xml", ".txt", ".svg"})
_EVERY_TEXT: Final = _FOR_PEOPLE | {".json", ".csv", ".geojson", ".jsonld"}
# Named by the press release; each may appear on the page of their commune and on the pages about the programme.
NAMED: Final = {
    "Georges Mothron": "communes/argenteuil",
    "Jean-Jacques Grousseau": "communes/athis-mons",
    "Karine Franclet": "communes/aubervilliers",
    "Jean-Philippe Gautrais": "communes/fontenay-sous-bois",
    "André Santini": "communes/issy-les-moulineaux",
    "Olivier Trayaux": "communes/sucy-en-brie",
    "Patrick Ollier": "press",
    "Geoffroy Boulard": "press",
    "Céline Steiger": "press",
}
PROGRAMME_PAGES: Final = frozenset({"presse", "press", "programme"})
NEVER_NAMED: Final = (
    "Bruno Beschizza",
    "Denis Cahenzli",
    "Denis Larghero",
    "Brigitte Marsigny",
    "Harald Poillot",
    "Philippe Sajhau",
    "Philippe Laurent",
    "Marion Apaire",
    "Pierre Quinonero",
    "Sébastien Molas",
    "Daniel Lincot",
    "Jean-Michel Lourtioz",
    "Camille Callennec",
    "Tanguy Blévin",
    "Maxime Roux",
    "Théo Joy",
    "David Monteau",
    "Francesco Travagli",
)
# Last names that are also first names, words, or parts of words.
_ORDINARY_NAMES: Final = frozenset({"Joy", "Laurent", "Roux"})
MIRRORS: Final = ("kiwix", "kampuspedia", "fr-academic")
# Pages whose paragraphs must each cite a source for the numbers they hold.
LEDGER_KINDS: Final = ("commune", "solution", "programme", "press")
# Years, dates and ordinals say when and which, not how much.
_MONTHS: Final = (
    "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
    "|January|February|March|April|May|June|July|August|September|October|November|December"
)
_NOT_FIGURES: Final = re.compile(
    r"\b(?:19|20)\d\d\b"
    rf"|\b\d{{1,2}}(?:er)?(?= (?:(?:et|and) \d{{1,2}} )?(?:{_MONTHS}))"
    r"|\b\d+(?:er|re|e|es|st|nd|rd|th)\b|\bphases? \d\b|\bAI4CITIES\b"
)
_CITES: Final = ".//a[starts-with(@href, '#source-')]"


def published(site: Built, suffixes: Container[str] = _FOR_PEOPLE) -> Iterator[tuple[str, str]]:
    """Yield every text file of the site with its words, references to characters resolved."""
    for file in sorted(site.folder.rglob("*")):
        if file.suffix in suffixes:
            yield file.relative_to(site.folder).as_posix(), plain(unescape(file.read_text("utf-8")))


def folder_of(file: str) -> str:
    """Return the address of a page without its language, as its folder."""
    return file.removeprefix("en/").removesuffix("/index.html")


def figures(page: html.HtmlElement) -> Iterator[html.HtmlElement]:
    """Yield what shows a number as a figure: featured, in the list of figures, in counts announced, at a glance."""
    yield from page.xpath("//figure[@role='figure'][b]")
    yield from page.xpath("//tr[td[contains(@class, 'num')]] | //ul[@class='figures']/li")
    announced = re.compile(r"\d (?:annoncée|announced)")
    rows = page.xpath("//*[contains(@class, 'progress')]/li")
    yield from (row for row in rows if announced.search(plain(row.text_content())))
    units = re.compile(r"\d\s*(?:habitants|inhabitants|residents|people|ha\b|%|€)")
    yield from (fact for fact in page.xpath("//dd") if units.search(plain(fact.text_content())))


def test_people_are_named_only_on_their_pages(root_site: Built) -> None:
    """Mayors are named on the page of their commune, others on the pages about the programme, and nowhere else."""
    for file, words in published(root_site):
        for person, place in NAMED.items():
            if person in words:
                assert folder_of(file) in {place, *PROGRAMME_PAGES}, f"{file}: {person}"


@pytest.mark.parametrize("person", NEVER_NAMED)
def test_nobody_else_is_named(root_site: Built, person: str) -> None:
    """Deputies, staff, founders and researchers are not named, nor even their last name where it is no other word."""
    _, _, family_name = person.rpartition(" ")
    words_to_find = person if family_name in _ORDINARY_NAMES else family_name
    assert [] == [file for file, words in published(root_site, _EVERY_TEXT) if words_to_find in words]


def test_people_are_not_named_in_titles(root_site: Built) -> None:
    """No title, summary, heading or card holds the name of a person."""
    places = "/html/head | //h1 | //h2 | //h3 | //*[@class='lead'] | //*[contains(@class, 'card')]"
    family_names = [person.rpartition(" ")[2] for person in NAMED]
    for file, page in root_site.documents.items():
        for element in page.xpath(places):
            words = f"{' '.join(element.xpath('.//@content'))} {element.text_content()}"
            assert [] == [name for name in family_names if name in words], file


@pytest.mark.parametrize(
    ("prefix", "caution"),
    [("", "maire à la date de l’annonce (2024)"), ("en/", "mayor at the date of the announcement (2024)")],
)
def test_mayors_are_named_as_of_a_date(root_site: Built, prefix: str, caution: str) -> None:
    """Elections have been held since: a mayor is said to be one at the date of the announcement, with a source."""
    for person, place in NAMED.items():
        if place == "press":
            continue
        page = root_site.documents[f"{prefix}{place}/index.html"]
        lines = [line for line in page.xpath("//main//li") if person in line.text_content()]
        assert [True] == [caution in plain(line.text_content()) for line in lines], f"{prefix}{place}"
        assert [1] == [len(line.xpath(_CITES)) for line in lines]


def test_no_mirror_is_a_source(root_site: Built) -> None:
    """Facts that rest on a copy of another site were dropped, and no address of such a copy is left."""
    for file, words in published(root_site, _EVERY_TEXT):
        assert [] == [mirror for mirror in MIRRORS if mirror in words.lower()], file


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_solution_claims_results(root_site: Built, language: str) -> None:
    """No result is sourced yet: the only section of results that a solution may have says that none was found."""
    absent = {
        "fr": tuple(f"Les sources lues à ce jour ne donnent aucun résultat{end}" for end in (" mesuré.", ",")),
        "en": ("The sources read so far give no measured result.", "The sources read so far give no result,"),
    }[language]
    for file, page in root_site.pages(language).items():
        if page.xpath("//body[@data-kind='solution']"):
            for opening in page.xpath("//section[@aria-labelledby='v-open-results']"):
                assert plain(opening.xpath("string(p)")).startswith(absent), file
            told = page.xpath("//h2[@id!='v-open-results' or not(@id)] | //h3 | //caption")
            headings = [plain(heading.text_content()).lower() for heading in told]
            assert [] == [words for words in headings if re.match(r"résultats?\b|results?\b", words)], file


def test_no_development_goal_is_claimed(root_site: Built) -> None:
    """No source names a Sustainable Development Goal: none is shown by number, name or address."""
    goal = re.compile(r"\b(?:ODD|SDGs?|Goal) ?\d|metadata\.un\.org")
    assert [] == [file for file, words in published(root_site) if goal.search(words)]


def test_figures_are_shown(root_site: Built) -> None:
    """The test below has figures to look at, in both languages."""
    for language in ("fr", "en"):
        assert 40 < sum(len(list(figures(page))) for page in root_site.pages(language).values())


def test_every_figure_has_a_reference(root_site: Built) -> None:
    """Each figure shown links to the source it comes from, listed on the same page."""
    for file, page in root_site.documents.items():
        sources = {f"#{anchor}" for anchor in page.xpath("//ol[@class='sources']/li/@id")}
        for figure in figures(page):
            references = set(figure.xpath(".//a[starts-with(@href, '#')]/@href"))
            assert references, f"{file}: {plain(figure.text_content())}"
            assert set() == references - sources, file


@pytest.mark.parametrize("kind", LEDGER_KINDS)
def test_every_number_in_prose_has_a_reference(root_site: Built, kind: str) -> None:
    """A paragraph that holds a number cites a source in that paragraph, dates and link texts apart."""
    read = 0
    for file, page in root_site.documents.items():
        for block in page.xpath(
            f"//body[@data-kind='{kind}']//div[@class='prose']//*[self::p or self::li or self::tr]"
        ):
            own = deepcopy(block)
            for link in own.xpath(".//a | .//code | .//li"):
                link.drop_tree()
            words = _NOT_FIGURES.sub("", plain(own.text_content()))
            read += 1
            assert block.xpath(_CITES) or not re.search(r"\d", words), f"{file}: {plain(block.text_content())}"
    assert 10 < read


def test_counts_of_the_home_page_are_those_of_the_content(root_site: Built) -> None:
    """The home page counts ten communes, two editions and six solutions, as there are pages for."""
    expected = ["10", "2", "6"]
    homes = [root_site.documents[file] for file in ("index.html", "en/index.html")]
    assert [expected, expected] == [home.xpath("//main//ul[@class='counts']//b/text()") for home in homes]


def test_no_call_is_said_to_be_open(root_site: Built) -> None:
    """No call is open on the day of the build, and the home page says so in each language."""
    for file, words in (("index.html", "Aucun appel n’est ouvert"), ("en/index.html", "No call is open today")):
        assert [True] == [True for text in own_words(root_site.documents[file]) if words in text], file


def test_readers_learn_that_there_is_no_address_yet(root_site: Built) -> None:
    """While the site declares no address, whoever is asked to help is told so, and where one will appear."""
    for file, words in (
        ("index.html", "Aucune adresse n’est encore ouverte pour nous écrire ; elle paraîtra ici."),
        ("en/index.html", "There is no address to write to yet; it will appear here."),
    ):
        (box,) = root_site.documents[file].xpath(
            "//*[h3[.='Aidez-nous à compléter' or .='Help us fill the gaps']]/p[1]"
        )
        assert (words, []) == (plain(box.text_content()).partition("? ")[2], box.xpath("a"))


def test_readers_are_given_the_address_there_is(project: Path) -> None:
    """Once a contact is declared, whoever is asked to help can write, and is no longer told that they cannot."""
    settings = project / "content" / "site.yml"
    settings.write_text(settings.read_text("utf-8").replace("  email:\n", "  email: ici@exemple.fr\n", 1), "utf-8")
    site = build_site(project, ROOT_ADDRESS)
    for file in ("index.html", "en/index.html"):
        page = site.documents[file]
        (box,) = page.xpath("//*[h3[.='Aidez-nous à compléter' or .='Help us fill the gaps']]/p[1]")
        assert [f"mailto:ici@exemple.fr?subject={ROOT_ADDRESS}{file.removesuffix('index.html')}"] == box.xpath(
            "a/@href"
        )
        assert [] == [text for text in own_words(page) if "Aucune adresse" in text or "no address" in text]


def test_the_metropole_is_never_said_to_publish(root_site: Built) -> None:
    """The site is nobody's official voice: the legal notice does not name the Métropole as publisher."""
    for file in ("mentions-legales/index.html", "en/legal-notice/index.html"):
        values = [plain(value.text_content()) for value in root_site.documents[file].xpath("//dd")]
        assert [] == [value for value in values if "Métropole" in value or "Paris&Co" in value]
