"""The offline edition as readers open it: a real browser without any network, by a double click on a file."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.built import Built
from tests.offline import Offline

pytestmark = [pytest.mark.slow, pytest.mark.browser]


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """Return a page without network; a complaint, or a file that does not come, fails the test."""
    context = chromium.new_context(offline=True, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    # The browser gives up the icon of a page that is left at once.
    page.on("requestfailed", lambda request: said.append(f"{request.url}: {request.failure}"))
    yield page
    context.close()
    assert [] == [words for words in said if not words.endswith("favicon.svg: net::ERR_ABORTED")]


def one_of_each_kind(site: Built) -> list[str]:
    """Return the file of a page of each kind in each language, and the second page of the list."""
    kinds = {(page.locale, page.kind): f"{page.link.strip('/')}/index.html".lstrip("/") for page in site.plan.pages}
    return [*kinds.values(), "explorer/page-2/index.html", "en/explore/page-2/index.html"]


def test_pages_open_without_a_complaint(page: Page, offline_root: Offline, root_site: Built) -> None:
    """A page of each kind and language opens whole: its face, its pictures and its scripts come from the folder."""
    files = one_of_each_kind(root_site)
    assert len(files) > 30
    for file in files:
        page.goto(offline_root.uri(file))
        expect(page.locator("h1")).to_be_visible()
        if "embed/" in file:
            continue  # a card stands in the page of another site: it takes the faces of the device
        page.wait_for_function("document.fonts.status === 'loaded'")
        assert ["loaded"] == page.evaluate("[...document.fonts].map((face) => face.status)"), file
        assert [True] == ["Bricolage" in name for name in faces(page, "h1")], file


def faces(page: Page, selector: str) -> set[str]:
    """Return the names of the faces that an element is drawn with."""
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    node = session.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
    return {font["familyName"] for font in session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]}


def test_menus_lead_from_file_to_file(page: Page, offline_root: Offline) -> None:
    """From the first page one reaches a commune, its English page, then the first page in English, by links alone."""
    page.goto(offline_root.uri("index.html"))
    page.get_by_role("navigation", name="Menu principal").get_by_role("link", name="Communes").click()
    page.get_by_role("main").get_by_role("link", name="Meudon").last.click()
    expect(page).to_have_url(offline_root.uri("communes/meudon/index.html"))
    page.get_by_role("link", name="English").click()
    expect(page).to_have_url(offline_root.uri("en/communes/meudon/index.html"))
    page.locator("a.brand").click()
    expect(page).to_have_url(offline_root.uri("en/index.html"))


def test_filters_narrow_the_list(page: Page, offline_root: Offline) -> None:
    """Facets, map, address, way back and language work from a folder as they do on the site."""
    home, english = offline_root.uri("explorer/index.html"), offline_root.uri("en/explore/index.html")
    heading = page.locator("#v-list")
    page.goto(home)
    page.locator("[name=edition]").select_option("1")
    expect(page).to_have_url(f"{home}?edition=1")
    expect(heading).to_have_text("8 sur 16 fiches")
    page.locator("[data-view=map]").click()
    expect(page.locator("#v-map")).to_be_visible()
    page.go_back()
    expect(page.locator("#v-map")).to_be_hidden()
    page.reload()
    expect(heading).to_have_text("8 sur 16 fiches")
    page.get_by_role("link", name="English").click()
    expect(page).to_have_url(f"{english}?edition=1")
    expect(heading).to_have_text("8 of 16 entries")
    page.locator(".cards a").first.click()
    expect(page.locator("h1")).to_be_visible()
    assert page.url.endswith("/index.html")


def test_a_choice_made_further_in_the_list_opens_its_first_page(page: Page, offline_root: Offline) -> None:
    """A browser changes no path from file to file: the first page opens with the choice."""
    page.goto(offline_root.uri("explorer/page-2/index.html"))
    page.locator("[name=theme]").select_option("energie")
    expect(page).to_have_url(f"{offline_root.uri('explorer/index.html')}?theme=energie")
    expect(page.locator("#v-list")).to_have_text("2 sur 16 fiches")


def test_what_is_chosen_can_be_saved(page: Page, offline_root: Offline) -> None:
    """The files of a choice hold what was chosen, with nothing fetched."""
    page.goto(f"{offline_root.uri('explorer/index.html')}?kind=communes")
    expect(page.locator("#v-list")).to_have_text("10 sur 16 fiches")
    saved = []
    for link in page.locator("#v-results a[download]").all():
        with page.expect_download() as download:
            link.click()
        saved.append(Path(download.value.path()).read_text("utf-8"))
    table, entries = saved
    assert (True, 11) == (table.startswith('\ufeff"id"'), len(table.splitlines()))
    assert {"communes"} == {entry["id"].partition("/")[0] for entry in json.loads(entries)["entries"]}


def test_words_are_looked_for_in_explore(page: Page, offline_root: Offline) -> None:
    """The page of search says what it cannot do, and its field opens the list on the words."""
    page.goto(offline_root.uri("recherche/index.html"))
    expect(page.locator(".open-land")).to_contain_text("sans connexion")
    page.get_by_role("main").get_by_role("searchbox").fill("énergie")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{offline_root.uri('explorer/index.html')}?q=%C3%A9nergie")
    expect(page.locator("#v-list")).to_contain_text("sur 16 fiches")
