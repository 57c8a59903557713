"""What networks are told of each page: the Open Graph protocol (https://ogp.me) and the cards of X."""

from typing import Final

import pytest
from lxml import html

from tests.built import Built

pytestmark = pytest.mark.slow

ONCE: Final = ("og:title", "og:type", "og:url", "og:site_name", "og:description", "og:locale", "og:locale:alternate")
TERRITORIES: Final = {"fr": "fr_FR", "en": "en_GB"}


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
    """Address, description and title are those of the page, and so is the language."""
    for language, other in (("fr", "en"), ("en", "fr")):
        for file, page in told_pages(each_site, language).items():
            assert [str(page.xpath("string(//link[@rel='canonical']/@href)"))] == told(page, "og:url"), file
            assert [str(page.xpath("string(//*[@class='lead'])"))] == told(page, "og:description"), file
            assert str(page.findtext("head/title")).startswith(told(page, "og:title")[0]), file
            assert ([TERRITORIES[language]], [TERRITORIES[other]]) == (
                told(page, "og:locale"),
                told(page, "og:locale:alternate"),
            ), file
