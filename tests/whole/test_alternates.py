"""The same page in the other language: what ``hreflang`` promises, in pages and in the sitemap."""

from collections import defaultdict

import pytest
from lxml import etree

from tests.built import Built

pytestmark = pytest.mark.slow

Alternates = dict[str, dict[str, str]]
_NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def in_heads(site: Built) -> Alternates:
    """Return the alternates of each page by its canonical address, as heads give them; cards have that of an entry."""
    return {
        str(page.xpath("string(//link[@rel='canonical']/@href)")): {
            str(link.get("hreflang")): str(link.get("href"))
            for link in page.xpath("/html/head/link[@rel='alternate'][@hreflang]")
        }
        for file, page in site.standing.items()
        if file != "404.html"
    }


def in_sitemap(site: Built) -> Alternates:
    """Return the alternates of each page by its address, as the sitemap gives them."""
    found: Alternates = defaultdict(dict)
    for url in etree.parse(site.folder / "sitemap.xml").xpath("//s:url", namespaces=_NAMES):
        for link in url.xpath("x:link", namespaces=_NAMES):
            found[url.findtext("s:loc", namespaces=_NAMES)][link.get("hreflang")] = link.get("href")
    return dict(found)


def test_every_page_is_offered_in_both_languages(each_site: Built) -> None:
    """No page exists in one language only, and strangers are given one of them."""
    assert {("en", "fr", "x-default")} == {tuple(sorted(links)) for links in in_heads(each_site).values()}


def test_each_language_has_as_many_pages(each_site: Built) -> None:
    """Every French page has its own English twin, and the reverse."""
    twins = [(links["fr"], links["en"]) for links in in_heads(each_site).values()]
    assert 2 * len(set(twins)) == len(twins)
    cards = (len(each_site.documents) - len(each_site.standing)) // 2
    assert len(each_site.pages("fr")) == len(each_site.pages("en")) == len(set(twins)) + cards


def test_alternates_are_absolute_and_exist(each_site: Built) -> None:
    """Each address of an alternate begins with the site's own and leads to a page in the language it names."""
    for links in in_heads(each_site).values():
        for language, address in links.items():
            assert address.startswith(each_site.base_url)
            page = each_site.documents[each_site.file_of(address)]
            assert page.get("lang") == ("en" if language == "x-default" else language)


def test_alternates_are_reciprocal(each_site: Built) -> None:
    """A page named as an alternate names the same set in return."""
    heads = in_heads(each_site)
    for address, links in heads.items():
        assert address in links.values()
        assert [links, links] == [heads[links["fr"]], heads[links["en"]]]


def test_strangers_are_given_english(each_site: Built) -> None:
    """A reader whose language is neither French nor English is sent to the English page."""
    for links in in_heads(each_site).values():
        assert links["en"] == links["x-default"]


def test_the_sitemap_says_the_same(each_site: Built) -> None:
    """Heads and sitemap give the same alternates for the same pages."""
    unlisted = {page.head.canonical for page in each_site.plan.pages if page.unlisted and page.kind != "embed"}
    heads = {address: links for address, links in in_heads(each_site).items() if address not in unlisted}
    assert (6 + 38, heads) == (len(unlisted), in_sitemap(each_site))


def test_the_switch_leads_to_the_same_page(each_site: Built) -> None:
    """The link to the other language, said in that language, goes to the alternate and not to the home page."""
    for file, page in each_site.standing.items():
        if file == "404.html":
            continue
        other = "fr" if page.get("lang") == "en" else "en"
        switch = page.xpath(f"//header//a[@hreflang='{other}'][@lang='{other}']/@href")
        alternate = page.xpath(f"string(//link[@hreflang='{other}']/@href)")
        assert [each_site.file_of(str(alternate))] == [each_site.file_of(str(href)) for href in switch]
