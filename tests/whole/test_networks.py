"""What networks are told of each page: the Open Graph protocol (https://ogp.me) and the cards of X."""

import re
from typing import Final

import pytest
from lxml import html

from tests.built import Built, plain

pytestmark = pytest.mark.slow

ONCE: Final = ("og:title", "og:type", "og:url", "og:site_name", "og:description", "og:locale", "og:locale:alternate")
TERRITORIES: Final = {"fr": "fr_FR", "en": "en_GB"}
# A page of a list after the first, and where it says which one it is.
LATER: Final = re.compile(r"/page-\d+/")
PLACE: Final = "string(//nav[@class='pager']/text()[normalize-space()])"


def told(page: html.HtmlElement, name: str) -> list[str]:
    """Return every value of a property."""
    return [str(one) for one in page.xpath(f"/html/head/meta[@property='{name}' or @name='{name}']/@content")]


def told_pages(site: Built, language: str) -> dict[str, html.HtmlElement]:
    """Return the pages of a language that stand by themselves."""
    return {file: page for file, page in site.pages(language).items() if file in site.standing}


def test_each_property_is_there_once(each_site: Built) -> None:
    """Every page but the missing one and the cards of other sites has each property once, and none is empty."""
    for language in ("fr", "en"):
        for file, page in told_pages(each_site, language).items():
            assert {1} == {len([one for one in told(page, name) if one.strip()]) for name in ONCE}, file


def test_networks_are_told_what_the_page_says(each_site: Built) -> None:
    """Address, description and title are those of the page, and so is the language.

    The description of a page of a long list first says which page it is, as its pager does.
    """
    for language, other in (("fr", "en"), ("en", "fr")):
        for file, page in told_pages(each_site, language).items():
            assert [str(page.xpath("string(//link[@rel='canonical']/@href)"))] == told(page, "og:url"), file
            lead = str(page.xpath("string(//*[@class='lead'])"))
            place = f"{plain(str(page.xpath(PLACE)))}. " if LATER.search(file) else ""
            assert [f"{place}{lead}"] == told(page, "og:description"), file
            assert str(page.findtext("head/title")).startswith(told(page, "og:title")[0]), file
            assert ([TERRITORIES[language]], [TERRITORIES[other]]) == (
                told(page, "og:locale"),
                told(page, "og:locale:alternate"),
            ), file
