"""Pages as a reader without a mouse goes through them."""

import string
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, cast

from playwright.sync_api import Browser, Locator, Page

from tests.quality.conditions import Faults
from tests.quality.visit import address

_SCRIPT: Final = Path(__file__).with_suffix(".js")
_HEIGHT: Final = 800
_DESKTOP: Final = 1280
_PHONE: Final = 360
_MOST_STOPS: Final = 2000
_SHORTCUTS: Final = (*string.ascii_lowercase, *string.digits, *"/?.,;!*<>+-")
_SETTLING: Final = 100  # Milliseconds: a page that is left, or a panel that opens, is not there at once.
_REMEMBER: Final = "() => { window.shown = [...document.querySelectorAll('*')].filter((one) => one.checkVisibility()) }"
_IS_NEW: Final = "!window.shown.includes(document.activeElement)"
_CARD: Final = "body[data-kind=embed]"
MENU_BUTTON: Final = "header button[popovertarget], header button[aria-expanded], header summary"


def keyboard_faults(browser: Browser, home: str, files: Iterable[str]) -> dict[str, Faults]:
    """Return the faults of each page: of its first stop, all its stops, their order, its menu, its shortcuts."""
    with keyboard_page(browser) as page:
        return {file: _faults(page, address(home, file)) for file in files}


@contextmanager
def keyboard_page(browser: Browser) -> Iterator[Page]:
    """Give a page that can tell where the focus is."""
    context = browser.new_context(reduced_motion="reduce")
    context.add_init_script(path=_SCRIPT)
    yield context.new_page()
    context.close()


def _faults(page: Page, url: str) -> Faults:
    found: Faults = {"shortcuts": [], "menu": [], "skip-link": [], "stops": [], "order": []}
    for width in (_DESKTOP, _PHONE):
        page.set_viewport_size({"width": width, "height": _HEIGHT})
        page.goto(url)
        stops, order = walk(page)
        found["stops"] += stops
        found["order"] += order
        page.goto(url)
        found["skip-link"] += skip_link(page)
    page.goto(url)
    found["menu"] = menu(page)
    page.goto(url)
    found["shortcuts"] = shortcuts(page)
    return found


def walk(page: Page) -> tuple[list[str], list[str]]:
    """Return what is wrong with the stops of the Tab key, then with their order, from the first to the last."""
    page.evaluate("keyboard.start()")
    page.keyboard.press("Tab")
    return _stops_from_here(page)


def _stops_from_here(page: Page) -> tuple[list[str], list[str]]:
    stops: list[str] = []
    order: list[str] = []
    for count in range(_MOST_STOPS):
        stop = cast("dict[str, Any] | None", page.evaluate("keyboard.stop()"))
        if stop is None or stop["repeated"]:
            return (stops if count else ["no stop at all"]), order
        stops += [f"{fault}: {stop['name']}" for fault in stop["faults"]]
        order += [f"{fault}: {stop['name']}" for fault in stop["order"]]
        page.keyboard.press("Tab")
    return [*stops, f"more than {_MOST_STOPS} stops"], order


def skip_link(page: Page) -> list[str]:
    """Return what is wrong with the first stop: a link that shows itself and leads to the main part of the page.

    Nothing stands before the only link of a card.
    """
    if page.locator(_CARD).count():
        return []
    page.keyboard.press("Tab")
    first = page.locator(":focus")
    target = page.locator("main").get_attribute("id")
    if first.count() == 0 or first.get_attribute("href") != f"#{target}":
        return ["the first stop does not lead to the content"]
    faults = [] if _in_window(first) else ["the skip link does not show itself"]
    page.keyboard.press("Enter")
    inside = page.evaluate("document.querySelector('main').contains(document.activeElement)")
    page.keyboard.press("Tab")
    next_inside = page.evaluate("document.querySelector('main').contains(document.activeElement)")
    return faults if inside or next_inside else [*faults, "the skip link does not lead into the content"]


def menu(page: Page) -> list[str]:
    """Return what is wrong with the menu of a phone: it opens with Enter, covers no stop, closes with Esc."""
    buttons = page.locator(MENU_BUTTON).locator("visible=true")
    if buttons.count() == 0:
        links = page.locator("header nav a[href]")
        hidden = sum(not link.is_visible() for link in links.all())
        alone = page.locator(f"body[data-kind=not-found], {_CARD}").count()
        return [] if (links.count() or alone) and not hidden else [f"no button, and {hidden} links out of reach"]
    if not _tab_to(page, buttons.first):
        return ["the Tab key does not reach the button of the menu"]
    return _opened_and_closed(page, buttons.first)


def _opened_and_closed(page: Page, button: Locator) -> list[str]:
    before = _seen_links(page)
    page.evaluate(_REMEMBER)
    page.keyboard.press("Enter")
    page.wait_for_timeout(_SETTLING)
    opened = _seen_links(page)
    if opened <= before:
        return ["Enter opens no menu"]
    if not page.evaluate(_IS_NEW):
        page.keyboard.press("Tab")
    faults = [] if page.evaluate(_IS_NEW) else ["the stop after the button is not in the menu"]
    page.keyboard.press("Escape")
    page.wait_for_timeout(_SETTLING)
    if _seen_links(page) != before:
        faults.append("Esc does not close the menu")
    if not button.evaluate("(element) => element === document.activeElement"):
        faults.append("Esc does not give the focus back to the button")
    button.press("Enter")
    page.wait_for_timeout(_SETTLING)
    return faults + [f"with the menu open, {fault}" for fault in _stops_from_here(page)[0]]


def shortcuts(page: Page) -> list[str]:
    """Return the keys that do something on their own, which WCAG 2.1.4 forbids."""
    before = page.evaluate("keyboard.state()")
    found = []
    for key in _SHORTCUTS:
        page.keyboard.press(key)
    page.wait_for_timeout(_SETTLING)
    if page.evaluate("window.keyboard?.state()") != before:
        found.append("a key alone changes the page")
    return found


def _tab_to(page: Page, target: Locator) -> bool:
    for _ in range(20):
        page.keyboard.press("Tab")
        if target.evaluate("(element) => element === document.activeElement"):
            return True
    return False


def _seen_links(page: Page) -> int:
    return sum(link.is_visible() for link in page.locator("header a[href], nav[popover] a[href]").all())


def _in_window(element: Locator) -> bool:
    box = element.bounding_box()
    return bool(box and box["x"] >= 0 and box["y"] >= 0 and box["width"] > 1 and box["height"] > 1)
