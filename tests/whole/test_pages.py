"""What every page of the real site carries, the 404 page included."""

import re
from itertools import pairwise
from urllib.parse import urljoin, urlsplit

import pytest

from tests.built import Built, own_words, plain

pytestmark = pytest.mark.slow

NOTICES = {
    "fr": "Site de démonstration, non officiel. Il n’est ni édité ni validé par la Métropole du Grand Paris, Paris&Co "
    "ou les communes citées.",
    "en": "Unofficial demonstration site, neither published nor endorsed by the Métropole du Grand Paris, Paris&Co or "
    "the ",
}
CONFORMITY = {
    "fr": ("Accessibilité : non conforme", "accessibilite/index.html"),
    "en": ("Accessibility: not compliant", "en/accessibility/index.html"),
}
# What a browser fetches by itself, as opposed to what a reader may follow.
FETCHED = (
    "//*[not(self::a)]/@src | //@srcset | //@poster | //object/@data | //iframe/@src | //svg//@href"
    " | //link[not(@rel='canonical') and not(@rel='alternate')]/@href"
)
FOCUSABLE = "//body//*[self::a[@href] or self::button or self::input or self::select or self::summary or @tabindex='0']"


def test_every_page_says_what_the_site_is(each_site: Built) -> None:
    """The demonstration notice stands on every page, in the language of the page."""
    for file, page in each_site.documents.items():
        assert NOTICES[str(page.get("lang"))] in plain(page.xpath("string(//body)")), file


def test_no_page_is_to_be_indexed(each_site: Built) -> None:
    """Search engines are asked to leave out every page of a demonstration site."""
    for file, page in each_site.documents.items():
        assert ["noindex"] == page.xpath("/html/head/meta[@name='robots']/@content"), file


def test_every_footer_says_the_conformity(each_site: Built) -> None:
    """The exact words that the law asks for link to the statement, from the footer of every page but cards."""
    for file, page in each_site.standing.items():
        words, statement = CONFORMITY[str(page.get("lang"))]
        links = [link for link in page.xpath("//footer//a") if plain(link.text_content()) == words]
        assert [statement] == [each_site.file_of(link.get("href")) for link in links], file


def test_every_page_has_an_icon(each_site: Built) -> None:
    """The icon is named on every page and published: no browser asks for another one in vain."""
    for file, page in each_site.documents.items():
        icons = page.xpath("/html/head/link[@rel='icon']/@href")
        assert [True] == [(each_site.folder / each_site.file_of(icon)).is_file() for icon in icons], file


def test_every_page_has_one_title(each_site: Built) -> None:
    """A page has one h1 with words in it, in its main part."""
    for file, page in each_site.documents.items():
        assert 1 == len(page.xpath("//h1")), file
        assert plain(page.xpath("string(//main//h1)")), file


def test_every_title_is_its_own(each_site: Built) -> None:
    """No two pages show the same title in a tab or in a list of results."""
    titles = [str(page.findtext("head/title")) for page in each_site.documents.values()]
    assert sorted(set(titles)) == sorted(titles)


def test_every_page_describes_itself(each_site: Built) -> None:
    """Each page has a description of its own, the later pages of a long list too."""
    for language in ("fr", "en"):
        pages = each_site.pages(language)
        descriptions = {str(page.xpath("string(//meta[@name='description']/@content)")) for page in pages.values()}
        assert "" not in descriptions
        assert len(pages) == len(descriptions)


def test_the_skip_link_comes_first(each_site: Built) -> None:
    """The first element that the keyboard reaches leads to the main part of the page, which can take the focus."""
    for file, page in each_site.standing.items():
        first = page.xpath(FOCUSABLE)[0]
        target = page.get_element_by_id(str(first.get("href")).removeprefix("#"))
        assert ("a", "main", "-1") == (first.tag, target.tag, target.get("tabindex")), file


def test_templates_name_their_sections_apart(each_site: Built) -> None:
    """Ids that templates give begin with letters of their own, so that no heading of the prose takes the same one."""
    for file, page in each_site.documents.items():
        own = page.xpath("//@id[not(ancestor::*[@class='prose'])]")
        assert [] == [one for one in own if not str(one).startswith(("v-", "source-"))], file


def test_headings_skip_no_level(each_site: Built) -> None:
    """A heading is at most one level under the heading before it."""
    for file, page in each_site.documents.items():
        levels = [int(heading.tag[1]) for heading in page.xpath("//h1 | //h2 | //h3 | //h4 | //h5 | //h6")]
        assert [] == [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1], file


def test_nothing_runs(each_site: Built) -> None:
    """No page holds a handler, a frame, a style attribute, or what runs and is not a module of the site's assets."""
    assets = f"{urlsplit(each_site.base_url).path}assets/"
    for file, page in each_site.documents.items():
        strangers = "//script[not(@type='module' and @src)][not(@type='application/ld+json' and not(@src))]"
        assert [] == page.xpath(f"{strangers} | //iframe | //object | //embed | //@style"), file
        assert [] == [source for source in page.xpath("//script/@src") if not str(source).startswith(assets)], file
        assert [] == page.xpath("//@*[starts-with(name(), 'on')]"), file


def addresses(value: str) -> list[str]:
    """Return the addresses of an attribute: one, or several with their widths (HTML, ``srcset``)."""
    return [choice.split()[0] for choice in value.split(", ")]


def test_nothing_is_fetched_from_another_host(each_site: Built) -> None:
    """What a browser loads by itself comes from the site, and lies in its folder."""
    for file, page in each_site.documents.items():
        for address in (one for value in page.xpath(FETCHED) for one in addresses(str(value))):
            whole = urljoin(each_site.base_url, address)
            assert whole.startswith(each_site.base_url), file
            assert (each_site.folder / each_site.file_of(whole)).is_file(), file


def test_no_style_asks_another_host(each_site: Built) -> None:
    """The inline style sheet imports nothing and names no address outside the site."""
    for file, page in each_site.documents.items():
        styles = " ".join(str(style) for style in page.xpath("//style/text()"))
        assert [] == re.findall(r"@import|url\(\s*[\"']?(?:https?:)?//", styles), file


def test_internal_links_stay_in_the_folder_of_the_site(each_site: Built) -> None:
    """Links within the site begin with its path: served from a folder, none leaves it."""
    path = urlsplit(each_site.base_url).path
    for file, page in each_site.documents.items():
        for href in (str(one) for one in page.xpath("//a/@href")):
            assert href.startswith((path, "#", "https://", "http://", "mailto:", "tel:")), f"{file}: {href}"


def test_no_page_holds_unfinished_words(each_site: Built) -> None:
    """No filler text, no mark of a template or of front matter is left on a page."""
    leftovers = re.compile(
        r"(?i:lorem ipsum)|\{\{|\{%|\{[a-z_]+[:}]|[\ue000-\uf8ff]|\bTODO\b|\[\^|^---$|^None$|\bundefined\b"
    )
    for file, page in each_site.documents.items():
        assert [] == [words for words in own_words(page) if leftovers.search(words)], file


def test_a_list_of_contents_names_every_heading_in_order(each_site: Built) -> None:
    """« Sur cette page » leads to each part of the page, those that its template adds too, in their order."""
    listed = 0
    for file, page in each_site.documents.items():
        # The page of style shows such a list among other parts: it is not the list of that page.
        for contents in page.xpath("//body[@data-kind!='style']//main//nav[contains(@class, 'contents')]"):
            listed += 1
            headings = page.xpath("//main//h2[not(ancestor::nav)] | //main//caption")
            expected = [(f"#{heading.get('id')}", plain(heading.text_content())) for heading in headings]
            links = [(link.get("href"), plain(link.text_content())) for link in contents.xpath(".//a")]
            assert expected == links, file
    assert listed > 8, "programme, press, legal notice and accessibility, in both languages, and pages of words"


def test_every_commune_of_the_map_is_a_link_in_the_text(each_site: Built) -> None:
    """What a map shows, a list shows: whoever does not see the drawing reaches the same pages of the programme."""
    seen = 0
    for file, page in each_site.documents.items():
        drawn = set(page.xpath("//main//figure[@id='v-map']//a[@class='there']/@href"))
        if drawn and page.xpath("/html/body[@data-kind='commune']"):
            seen += 1
            assert set() == drawn - set(page.xpath("//main//section[@aria-labelledby='v-others']//a/@href")), file
    assert seen
