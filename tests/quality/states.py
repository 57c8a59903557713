"""axe on pages in every state that a reader can put them in."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from typing import Final, Literal

from playwright.sync_api import Browser, Error, Page

from tests.quality.axe import broken_rules, judged_page
from tests.quality.keyboard import MENU_BUTTON
from tests.quality.visit import address

_HEIGHT: Final = 800
_SETTLING: Final = 100
PATIENCE: Final = 10_000  # Milliseconds: the index of a large site is fetched and read.
SEARCH_FIELD: Final = "main input[type=search]:enabled"  # The pages of style show some that do nothing.

Scheme = Literal["light", "dark"]


@dataclass(frozen=True)
class State:
    """A window, a set of colours."""

    width: int
    scheme: Scheme

    @property
    def name(self) -> str:
        """Return what the state is called in what is told of it."""
        return f"{self.width} px, {self.scheme}"


_SCHEMES: Final[tuple[Scheme, ...]] = ("light", "dark")
STATES: Final = tuple(State(width, scheme) for width, scheme in product((1280, 360), _SCHEMES))


def broken_in_states(browser: Browser, home: str, files: Iterable[str], searched: str) -> dict[str, list[str]]:
    """Return what axe finds wrong in each page: as it opens, then its menu open, then with results of a search."""
    with judged_page(browser) as page:
        return {file: list(_broken(page, address(home, file), searched)) for file in files}


def _broken(page: Page, url: str, searched: str) -> Iterator[str]:
    for state in STATES:
        page.set_viewport_size({"width": state.width, "height": _HEIGHT})
        page.emulate_media(color_scheme=state.scheme)
        page.goto(url)
        name = state.name
        yield from (f"{name}: {rule} {place}" for rule, place in broken_rules(page))
        if open_menu(page):
            yield from (f"{name}, menu: {rule} {place}" for rule, place in broken_rules(page))
            page.goto(url)
        if page.locator(SEARCH_FIELD).count():
            if not search(page, searched):
                yield f"{name}: a search for {searched!r} finds nothing"
            yield from (f"{name}, search: {rule} {place}" for rule, place in broken_rules(page))


def open_menu(page: Page) -> bool:
    """Open the menu; return whether this window has one to open."""
    button = page.locator(MENU_BUTTON).locator("visible=true")
    if button.count() == 0:
        return False
    button.first.click()
    page.wait_for_timeout(_SETTLING)
    return True


def search(page: Page, words: str) -> bool:
    """Type words into the search field of the page; return whether a link to a result came."""
    links = "document.querySelectorAll('main a[href]').length"
    before = page.evaluate(links)
    page.locator(SEARCH_FIELD).first.press_sequentially(words)
    page.keyboard.press("Enter")
    try:
        page.wait_for_function(f"(before) => {links} !== before", arg=before, timeout=PATIENCE)
    except Error:
        return False
    page.wait_for_timeout(_SETTLING)
    return True
