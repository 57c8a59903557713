"""The real site in a real browser: reading it, changing language, using the keyboard."""

from collections.abc import Iterator
from typing import Final
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.built import Built

pytestmark = [pytest.mark.browser, pytest.mark.slow]

# The icon of a page that was left before it had come is no failure of the page.
LEFT: Final = "net::ERR_ABORTED"
PHONE: Final = {"width": 360, "height": 740}
STORED: Final = """async () => [
  document.cookie, localStorage.length, sessionStorage.length,
  (await indexedDB.databases()).length, (await caches.keys()).length,
  (await navigator.serviceWorker.getRegistrations()).length,
]"""
# What sticks out of the window and is not inside a box made to scroll.
TOO_WIDE: Final = """() => {
  const width = document.documentElement.clientWidth;
  const scrolls = (element) =>
    element && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
  return [...document.body.querySelectorAll("*")]
    .filter((element) => element.getBoundingClientRect().right > width + 1 && !scrolls(element))
    .map((element) => `${element.tagName} ${element.className} ${element.textContent.trim().slice(0, 40)}`);
}"""


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """Return a browser that has never been anywhere."""
    context = chromium.new_context()
    yield context
    context.close()


@pytest.fixture(params=["root", "sub-path"])
def home(request: pytest.FixtureRequest) -> str:
    """Return where the site is served, at the root of a host and in a folder of one."""
    address: str = request.getfixturevalue("served_root" if request.param == "root" else "served_sub_path")
    return address


def language(page: Page) -> str | None:
    """Return the language that the page says it is in."""
    return page.locator("html").get_attribute("lang")


def addresses(site: Built, served: str) -> list[str]:
    """Return where each page of the site is served, the 404 page included."""
    return [f"{served}{file.removesuffix('index.html')}" for file in site.documents]


def test_home_follows_the_switch(context: BrowserContext, home: str) -> None:
    """The home page opens in French; the switch leads to the English home page, and back."""
    page = context.new_page()
    page.goto(home)
    assert "fr" == language(page)
    page.get_by_role("link", name="English").click()
    assert (f"{home}en/", "en") == (page.url, language(page))
    page.get_by_role("link", name="Français").click()
    assert (home, "fr") == (page.url, language(page))


def test_a_commune_keeps_its_place_in_the_other_language(context: BrowserContext, home: str) -> None:
    """From the page of a commune, reached by the menu, the switch leads to the same commune, and back to it."""
    page = context.new_page()
    page.goto(home)
    page.get_by_role("navigation", name="Menu principal").get_by_role("link", name="Communes").click()
    page.get_by_role("main").get_by_role("link", name="Argenteuil").first.click()
    assert f"{home}communes/argenteuil/" == page.url
    page.get_by_role("link", name="English").click()
    assert (f"{home}en/communes/argenteuil/", "en") == (page.url, language(page))
    expect(page.locator("h1")).to_have_text("Argenteuil")
    page.get_by_role("link", name="Français").click()
    assert (f"{home}communes/argenteuil/", "fr") == (page.url, language(page))


def test_a_reference_leads_to_its_source(context: BrowserContext, home: str) -> None:
    """The mark beside a figure leads to the source it names, on the same page."""
    page = context.new_page()
    page.goto(f"{home}en/communes/argenteuil/")
    mark = page.locator("main a[href^='#source-']").first
    target = mark.get_attribute("href")
    mark.click()
    assert f"{home}en/communes/argenteuil/{target}" == page.url
    expect(page.locator(f"li{target}")).to_be_in_viewport()


def test_everything_works_without_javascript(chromium: Browser, home: str) -> None:
    """With JavaScript off, the same words are there and the same links lead to the same pages."""
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(home)
    page.get_by_role("navigation", name="Menu principal").get_by_role("link", name="Solutions").click()
    page.get_by_role("main").get_by_role("link", name="SoyPV").first.click()
    page.get_by_role("link", name="English").click()
    assert f"{home}en/solutions/soypv/" == page.url
    expect(page.locator("h1")).to_contain_text("SoyPV")
    context.close()


def test_no_page_is_wider_than_a_phone(chromium: Browser, root_site: Built, served_root: str) -> None:
    """At 360 pixels no page of either language scrolls sideways, and nothing sticks out of it."""
    context = chromium.new_context(viewport={"width": PHONE["width"], "height": PHONE["height"]})
    page = context.new_page()
    too_wide = {}
    for address in addresses(root_site, served_root):
        page.goto(address)
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > PHONE["width"] or page.evaluate(TOO_WIDE):
            too_wide[urlsplit(address).path] = (width, page.evaluate(TOO_WIDE))
    context.close()
    assert {} == too_wide


@pytest.mark.parametrize("path", ["", "en/", "communes/meudon/", "en/solutions/soypv/", "plan-du-site/", "404.html"])
def test_the_keyboard_reaches_the_content_first(context: BrowserContext, home: str, path: str) -> None:
    """The first Tab reaches a link that shows itself; Enter moves the focus to the main part of the page."""
    page = context.new_page()
    page.goto(f"{home}{path}")
    page.keyboard.press("Tab")
    focused = page.locator(":focus")
    expect(focused).to_have_attribute("href", f"#{page.locator('main').get_attribute('id')}")
    expect(focused).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_the_keyboard_never_leaves_the_window(context: BrowserContext, served_root: str) -> None:
    """Every stop of the Tab key, from the first to the last, is something that can be seen."""
    page = context.new_page()
    page.goto(f"{served_root}communes/argenteuil/")
    stops = page.locator("a[href], [tabindex='0']").count()
    for _ in range(stops):
        page.keyboard.press("Tab")
        expect(page.locator(":focus")).to_be_in_viewport()
        box = page.locator(":focus").bounding_box()
        assert box
        assert (True, True) == (box["width"] > 0, box["height"] > 0)


def test_no_page_talks_or_keeps_anything(context: BrowserContext, root_site: Built, served_root: str) -> None:
    """No page writes to the console, asks another host, fails to load a file, sets a cookie or stores anything."""
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("requestfailed", lambda request: None if request.failure == LEFT else said.append(request.url))
    page.on("request", lambda request: None if request.url.startswith(served_root) else said.append(request.url))
    page.on("response", lambda answer: None if answer.ok else said.append(f"{answer.status} {answer.url}"))
    for address in addresses(root_site, served_root):
        page.goto(address)
        assert ["", 0, 0, 0, 0, 0] == page.evaluate(STORED), address
    assert ([], []) == (said, context.cookies())


def test_a_reader_may_enlarge_the_text(context: BrowserContext, served_root: str) -> None:
    """With text twice as large, on a screen of 1280 pixels, nothing is cut off sideways."""
    page = context.new_page()
    for path in ("", "en/communes/argenteuil/", "couverture/communes/"):
        page.goto(f"{served_root}{path}")
        page.add_style_tag(content="html { font-size: 200% !important; }")
        assert [] == page.evaluate(TOO_WIDE), path
