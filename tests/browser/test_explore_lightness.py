"""Explore before and beside its script: without it, while it comes, in how little it fits, on how little it shows."""

import gzip
from typing import Final

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.exploring import ENGLISH, FRENCH, TOO_WIDE, cards, corpus
from tests.built import ROOT, Built

pytestmark = [pytest.mark.browser, pytest.mark.slow]

# What a script may weigh on a page, compressed (bytes), and how many elements a list may hold, drawings apart.
SCRIPT_LIMIT: Final = 5_000
ELEMENTS_LIMIT: Final = 300
ELEMENTS: Final = "[...document.querySelectorAll('*')].filter((one) => !one.parentElement?.closest('svg')).length"
SMALL: Final = """[...document.querySelectorAll("button, select, input")]
  .filter((one) => one.offsetHeight < 24 || one.offsetWidth < 24).map((one) => one.textContent)"""
LISTEN: Final = """window.shifts = [];
new PerformanceObserver((list) => {
  for (const one of list.getEntries()) if (!one.hadRecentInput) window.shifts.push(one.value);
}).observe({ type: "layout-shift", buffered: true });"""


def test_without_javascript_the_list_is_whole(chromium: Browser, corpus_site: Built, served_corpus: str) -> None:
    """Nothing of the filters shows or takes room, no control is left, and links lead through the whole list."""
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{served_corpus}{FRENCH}")
    titles = cards(page)
    controls = page.locator("input, select, button, #v-filters, #v-map")
    assert [False] * controls.count() == [one.is_visible() for one in controls.all()]
    assert page.locator("#v-filters").bounding_box() is None
    following = page.get_by_role("link", name="Page suivante")
    while following.count():
        page.goto(f"{served_corpus}{(following.get_attribute('href') or '').removeprefix('/')}")
        titles += cards(page)
    assert corpus(corpus_site).titles() == titles
    context.close()


def test_a_script_that_does_not_come_leaves_no_dead_control(chromium: Browser, served_root: str) -> None:
    """Where scripts run but ours is lost, no control shows."""
    context = chromium.new_context()
    page = context.new_page()
    page.route("**/explore.js", lambda route: route.abort())
    page.goto(f"{served_root}{FRENCH}")
    controls = page.locator("input, select, button")
    assert [False] * controls.count() == [one.is_visible() for one in controls.all()]
    context.close()


@pytest.mark.parametrize("search", ["", "?theme=energie", "?view=table", "?view=map&kind=communes", "?q=zzz"])
def test_nothing_moves_while_the_page_loads(page: Page, site: tuple[Built, str], search: str) -> None:
    """Neither the filters nor the answer to an address push anything that the reader already sees."""
    _, served = site
    page.add_init_script(LISTEN)
    page.goto(f"{served}{FRENCH}{search}")
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(200)
    assert [] == page.evaluate("shifts")


def test_a_page_of_the_list_is_small(page: Page, site: tuple[Built, str]) -> None:
    """Before use, a page of the list holds few elements, whatever the size of the content."""
    _, served = site
    for path in (FRENCH, ENGLISH, f"{FRENCH}page-2/"):
        page.goto(f"{served}{path}")
        assert ELEMENTS_LIMIT >= page.evaluate(ELEMENTS), path


def test_scripts_are_small() -> None:
    """What the page loads at once, and what the first use adds, each travel in a few kilobytes."""
    for script in sorted((ROOT / "overrides/assets").glob("*.js")):
        assert SCRIPT_LIMIT > len(gzip.compress(script.read_bytes(), compresslevel=6)), script.name


@pytest.mark.parametrize(
    "search", ["", "?theme=energie&view=table&compare=communes%2Fargenteuil&compare=solutions%2Fistya"]
)
def test_large_text_on_a_narrow_phone(chromium: Browser, served_root: str, search: str) -> None:
    """At 320 pixels and with text twice as large, nothing sticks out of the page but what scrolls in its own box."""
    context = chromium.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(f"{served_root}{FRENCH}{search}")
    expect(page.locator(".ready")).to_have_count(1)
    page.wait_for_load_state("networkidle")
    assert [] == page.evaluate(TOO_WIDE)
    page.add_style_tag(content="html { font-size: 200% }")
    assert [] == page.evaluate(TOO_WIDE)
    assert [] == page.evaluate(SMALL)
    context.close()
