"""Explore before and beside its script: without it, while it comes, in how little it fits, on how little it shows."""

import gzip
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.exploring import ENGLISH, FRENCH, TOO_WIDE, cards, corpus
from tests.built import ROOT, Built

pytestmark = [pytest.mark.browser, pytest.mark.slow]

# What a script may weigh on a page, compressed (bytes), and how many elements a list may hold, drawings apart.
SCRIPT_LIMIT: Final = 5_000
FIRST_SCRIPT_LIMIT: Final = 2_500
# How much of a phone the folded filters may take (pixels of 800).
FOLDED_LIMIT: Final = 320
ELEMENTS_LIMIT: Final = 300
ELEMENTS: Final = "[...document.querySelectorAll('*')].filter((one) => !one.parentElement?.closest('svg')).length"
SMALL: Final = """[...document.querySelectorAll("button:not([popover]:not(:popover-open) *), select, input")]
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


@pytest.mark.parametrize(
    ("path", "folder"), [(FRENCH, FRENCH), (f"{FRENCH}page-2/", FRENCH), ("donnees/", FRENCH), ("en/data/", ENGLISH)]
)
def test_without_javascript_every_entry_is_downloaded(
    chromium: Browser, root_site: Built, served_root: str, path: str, folder: str
) -> None:
    """With JavaScript off, each page that promises files gives the published ones, to the letter."""
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{served_root}{path}")
    links = page.get_by_role("main").locator("a[download]")
    assert 2 == links.count()
    for link in links.all():
        with page.expect_download() as waiting:
            link.click()
        name = waiting.value.suggested_filename
        assert (root_site.folder / folder / name).read_bytes() == Path(waiting.value.path()).read_bytes()
    context.close()


def test_without_javascript_themes_and_editions_are_one_link_away(chromium: Browser, served_root: str) -> None:
    """With JavaScript off, what the filters would have done is done by the pages of themes and of editions."""
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    for name, address in (("Thèmes", "themes/"), ("Éditions", "editions/")):
        page.goto(f"{served_root}{FRENCH}")
        page.get_by_role("link", name=name, exact=True).click()
        assert f"{served_root}{address}" == page.url
    context.close()


def test_filters_are_folded_on_a_phone(page: Page, served_root: str) -> None:
    """On a phone the list of filters opens with a key, and says how many are active without being opened."""
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(f"{served_root}{FRENCH}")
    bar, fold, theme = (page.locator(one) for one in ("#v-filters", "#v-filters summary", "select[name=theme]"))
    assert FOLDED_LIMIT > bar.evaluate("one => one.offsetHeight")
    expect(theme).to_be_hidden()
    expect(fold).to_have_text("Filtrer et trier")
    page.get_by_label("Mots cherchés").focus()
    page.keyboard.press("Tab")
    expect(fold).to_be_focused()
    page.keyboard.press("Enter")
    expect(theme).to_be_visible()
    theme.select_option("energie")
    page.locator("select[name=stage]").select_option("tested")
    expect(fold).to_have_text("Filtres actifs\u00a0: 2")
    fold.press("Enter")
    expect(theme).to_be_hidden()
    page.get_by_role("button", name="Retirer le filtre testée").press("Enter")
    expect(fold).to_have_text("Filtres actifs\u00a0: 1")
    expect(fold).to_be_focused()


def test_filters_are_never_folded_on_a_wide_screen(page: Page, served_root: str) -> None:
    """From a tablet on every filter shows, can be reached with a key, and nothing has to be opened."""
    for width in (700, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(f"{served_root}{FRENCH}")
        expect(page.locator("#v-filters summary")).to_be_hidden()
        assert {True} == {one.is_visible() for one in page.locator("#v-filters select").all()}
        page.get_by_label("Mots cherchés").focus()
        page.keyboard.press("Tab")
        assert "kind" == page.evaluate("document.activeElement.name")


def test_a_script_that_does_not_come_leaves_no_dead_control(chromium: Browser, served_root: str) -> None:
    """Where scripts run but ours is lost, no control shows."""
    context = chromium.new_context()
    page = context.new_page()
    page.route("**/explore.js", lambda route: route.abort())
    page.goto(f"{served_root}{FRENCH}")
    controls = page.locator("input, select, button")
    assert [False] * controls.count() == [one.is_visible() for one in controls.all()]
    context.close()


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("search", ["", "?theme=energie", "?view=table", "?view=map&kind=communes", "?q=zzz"])
def test_nothing_moves_while_the_page_loads(page: Page, site: tuple[Built, str], search: str, width: int) -> None:
    """Neither the filters nor the answer to an address push anything that the reader already sees."""
    _, served = site
    page.set_viewport_size({"width": width, "height": 800})
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
        limit = FIRST_SCRIPT_LIMIT if script.name == "explore.js" else SCRIPT_LIMIT
        assert limit > len(gzip.compress(script.read_bytes(), compresslevel=6)), script.name


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
