"""The pages of style of the real site: no part of the site is missing from them."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from lxml import html

from tests.built import ROOT, Built

pytestmark = pytest.mark.slow

_PIECE: Final = r"\{\{.*?\}\}|\{%.*?%\}"
_CLASS: Final = re.compile(rf'class="((?:{_PIECE}|[^"])*)"')
_DRAWN: Final = re.compile(r'\bclass(?:: |Name = )"([\w -]+)"')
_TONES: Final = frozenset(re.findall(r"\.(c-[\w-]+)", (ROOT / "overrides/assets/css/cards.css").read_text("utf-8")))
# What templates put together, by what it may be.
_VALUES: Final = {
    "c-{card.tone}": _TONES,
    "c-{cover.tone}": _TONES,
    "{step.state}": frozenset({"past", "now", "next"}),
}
# Classes that no page of style shows, each with its reason.
_APART: Final[dict[str, str]] = {}


def classes(template: str) -> Iterator[str]:
    """Yield the classes that a template gives, those that it puts together as every value they may take."""
    for given in _CLASS.findall(template):
        text = re.sub(r"\{%.*?%\}", " ", given)
        for name in re.sub(r"\{\{ *([\w.]+).*?\}\}", r"{\1}", text).split():
            yield from sorted(_VALUES[name]) if "{" in name else (name,)


def known_classes() -> set[str]:
    """Return every class of the site, the scripts' own included; those of the pages of style are theirs alone."""
    templates = [file for file in sorted((ROOT / "overrides").rglob("*.html")) if not file.stem.startswith("style")]
    drawn = [name for file in sorted((ROOT / "overrides/assets").glob("*.js")) for name in _drawn(file)]
    return {name for file in templates for name in classes(file.read_text("utf-8"))} | set(drawn)


def _drawn(script: Path) -> Iterator[str]:
    for given in _DRAWN.findall(script.read_text("utf-8")):
        yield from given.split()


def style_pages(site: Built, language: str) -> dict[str, html.HtmlElement]:
    """Return the pages of style in a language, by their files."""
    pages = site.documents.items()
    return {
        file: page for file, page in pages if page.get("lang") == language and page.xpath("body[@data-kind='style']")
    }


def shown_classes(site: Built, language: str) -> set[str]:
    """Return every class of the pages of style in a language."""
    pages = style_pages(site, language).values()
    return {name for page in pages for given in page.xpath("//@class") for name in str(given).split()}


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ('<p class="a b">', ["a", "b"]),
        ('<p class="a{% if x == "y" %} b{% else %}c{% endif %}">', ["a", "b", "c"]),
        ('<p class="step {{ step.state | e }}">', ["step", "next", "now", "past"]),
        ('<p class="card c-{{ card.tone | e }}">', ["card", *sorted(_TONES)]),
    ],
)
def test_classes_are_read(template: str, expected: list[str]) -> None:
    """Plain names, names under a condition, and names put together are all read."""
    assert expected == list(classes(template))


def test_a_class_put_together_must_be_known() -> None:
    """What a template makes of a value that this test does not know stops it."""
    with pytest.raises(KeyError):
        list(classes('<p class="x-{{ y }}">'))


def test_scripts_are_read() -> None:
    """The parts that only the scripts draw count too."""
    assert {"chip", "chips", "hint", "scroll"} <= known_classes()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_part_is_shown(root_site: Built, language: str) -> None:
    """Each class that a template or a script gives stands on a page of style, but those with a reason."""
    assert set(_APART) == known_classes() - shown_classes(root_site, language)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_they_lead_to_one_another(each_site: Built, language: str) -> None:
    """Each page links to the two others, and the breadcrumb of the two lower ones leads back to the first."""
    pages = style_pages(each_site, language)
    first = min(pages, key=len)
    for file, page in pages.items():
        others = {
            each_site.file_of(str(link))
            for link in page.xpath("//div[contains(@class,'hero')]//ul[@class='ways']//a/@href")
        }
        assert set(pages) - {file} == others
        crumbs = [each_site.file_of(str(link)) for link in page.xpath("//nav[@class='crumbs']//a/@href")]
        assert ([first] if file != first else []) == crumbs[1:], file


def test_specimens_do_nothing(each_site: Built) -> None:
    """What needs a script is shown switched off: no control of these pages can be pressed in vain."""
    for language in ("fr", "en"):
        for file, page in style_pages(each_site, language).items():
            assert [] == page.xpath(
                "//main//*[self::button or self::input or self::select][not(ancestor::*[@disabled])]"
            )
            assert [] == page.xpath("//script[@src]"), file
