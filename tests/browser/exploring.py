"""Explore as its browser tests ask for it: what is shown, and what the records say should be."""

import json
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from playwright.sync_api import Page, expect

from tests.built import Built

Record: TypeAlias = dict[str, Any]
Key: TypeAlias = Callable[[Record], Any]

FRENCH: Final = "explorer/"
ENGLISH: Final = "en/explore/"
# What sticks out of the window, apart from what scrolls in a box of its own.
TOO_WIDE: Final = """() => {
  const width = document.documentElement.clientWidth;
  const scrolls = (element) =>
    element && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
  return [...document.body.querySelectorAll("*")]
    .filter((element) => !element.parentElement.closest("svg")) // a drawing is cut at its own edge
    .filter((element) => element.getBoundingClientRect().right > width + 1 && !scrolls(element))
    .map((element) => `${element.tagName} ${element.className} ${element.textContent.trim().slice(0, 40)}`);
}"""


@dataclass(frozen=True)
class Corpus:
    """The records of one language of a site, as they are published."""

    records: tuple[Record, ...]
    facets: tuple[Record, ...]

    def found(self, **choice: Iterable[str]) -> list[Record]:
        """Return the records that have one of the values asked for each facet."""
        return [
            record
            for record in self.records
            if all(set(values) & set(record["traits"].get(key, ())) for key, values in choice.items())
        ]

    def titles(self, **choice: Iterable[str]) -> list[str]:
        """Return the titles of the records found."""
        return [record["title"] for record in self.found(**choice)]

    def options(self, key: str, **choice: Iterable[str]) -> list[str]:
        """Return what a facet should offer: each value not yet chosen that shows something, with how many it shows."""
        (facet,) = (facet for facet in self.facets if facet["key"] == key)
        others = {name: values for name, values in choice.items() if name != key}
        counts = [(label, value, len(self.found(**others, **{key: [value]}))) for value, label in facet["options"]]
        return [f"{label} ({count})" for label, value, count in counts if count and value not in choice.get(key, ())]


def corpus(site: Built, path: str = FRENCH) -> Corpus:
    """Return the records that a page of the site fetches."""
    content = json.loads((site.folder / path / "entries.json").read_bytes())
    return Corpus(tuple(content["records"]), tuple(content["facets"]))


def folded(text: str) -> str:
    """Return the text without accents nor case."""
    return "".join(one for one in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(one))


def cards(page: Page) -> list[str]:
    """Return the titles of the cards that the page shows."""
    return page.locator("#v-results .card h3").all_inner_texts()


def options(page: Page, key: str) -> list[str]:
    """Return what a facet offers, its own name apart."""
    return page.locator(f"select[name={key}] option:not([value=''])").all_text_contents()


def choose(page: Page, key: str, value: str) -> None:
    """Choose a value of a facet, as a pointer does."""
    page.locator(f"select[name={key}]").select_option(value)


def expect_search(page: Page, search: str) -> None:
    """Wait until the address holds exactly this choice."""
    page.wait_for_function("search => location.search === search", arg=search)


def expect_status(page: Page, text: str) -> None:
    """Wait until this is announced."""
    expect(page.get_by_role("status")).to_have_text(text)


def focused(page: Page) -> str:
    """Return the name of what has the focus, or its text."""
    name: str = page.evaluate(
        "(one => one.getAttribute('aria-label') || one.textContent.trim())(document.activeElement)"
    )
    return name
