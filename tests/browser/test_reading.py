"""The real site in a real browser: reading it, changing language, using the keyboard."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.slow]


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
