"""The search in a real browser: words of each language, the keyboard, the address, nothing fetched before use."""

import re
from collections.abc import Iterator
from typing import Final, Literal
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.built import plain
from tests.quality.axe import AXE, broken_rules

pytestmark = [pytest.mark.browser, pytest.mark.slow]

FRENCH: Final = "recherche/"
ENGLISH: Final = "en/search/"
# Texts that an element has shown, one after the other.
FOLLOW: Final = """(element) => {
  window.texts = [];
  new MutationObserver(() => window.texts.push(element.textContent)).observe(element, { childList: true });
}"""


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """Return a page of a browser that has never been anywhere."""
    context = chromium.new_context(reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.fixture(params=["root", "sub-path"])
def home(request: pytest.FixtureRequest) -> str:
    """Return where the site is served, at the root of a host and in a folder of one."""
    address: str = request.getfixturevalue("served_root" if request.param == "root" else "served_sub_path")
    return address


def said(page: Page) -> str:
    """Return what is said of the search, once it is over."""
    status = page.get_by_role("status")
    expect(status).to_have_text(re.compile(r"«|“"))
    return plain(status.inner_text())


def searched(page: Page, words: str) -> str:
    """Search for the words, and return what is said of them."""
    page.get_by_role("searchbox").fill(words)
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text(words)
    return said(page)


def links(page: Page) -> list[str]:
    """Return where the results shown lead, from the root of the host."""
    return [str(link.get_attribute("href")) for link in page.locator(".found a").all()]


def asked_for(page: Page) -> list[str]:
    """Return the words that the address of the page holds."""
    return parse_qs(urlsplit(page.url).query).get("q", [])


@pytest.mark.parametrize(
    ("path", "words", "entry"),
    [
        pytest.param(FRENCH, "equipement", "solutions/soypv/", id="without its accent"),
        pytest.param(FRENCH, "ÉQUIPEMENTS", "solutions/soypv/", id="in capitals"),
        pytest.param(FRENCH, "bornes", "solutions/houelcomdesign/", id="plural"),
        pytest.param(FRENCH, "électricité", "solutions/soypv/", id="after an article"),
        pytest.param(FRENCH, "l'electricite", "solutions/soypv/", id="with its article"),
        pytest.param(FRENCH, "sous-bois", "communes/fontenay-sous-bois/", id="part of a name"),
        pytest.param(FRENCH, "Paris&Co", "programme/", id="name with a sign"),
        pytest.param(FRENCH, "bor", "solutions/houelcomdesign/", id="beginning of a word"),
        pytest.param(ENGLISH, "metropole", "en/programme/", id="French name in English"),
        pytest.param(ENGLISH, "solar", "en/solutions/soypv/", id="what photovoltaic means"),
        pytest.param(ENGLISH, "building", "en/solutions/houelcomdesign/", id="English singular"),
    ],
)
def test_words_find_their_pages(page: Page, home: str, path: str, words: str, entry: str) -> None:
    """Accents, capitals, plurals, articles and hyphens do not keep a page from being found."""
    page.goto(f"{home}{path}")
    count = re.match(r"\d+", searched(page, words))
    assert count
    assert int(count[0]) >= len(links(page)) > 0
    assert f"{urlsplit(home).path}{entry}" in links(page)


def test_a_plural_finds_its_singular(page: Page, served_root: str) -> None:
    """Whoever types "solaires" finds the page that says "solaire", and sees the word marked."""
    page.goto(f"{served_root}{FRENCH}")
    assert "1 résultat pour « solaires »" == searched(page, "solaires")
    assert ["/solutions/soypv/"] == links(page)
    assert "solaire." in page.locator(".found mark").all_inner_texts()


def test_each_language_finds_its_own_pages(page: Page, home: str) -> None:
    """A name that both languages write gives French pages in French and English pages in English."""
    root = urlsplit(home).path
    for path, inside in ((FRENCH, False), (ENGLISH, True)):
        page.goto(f"{home}{path}")
        searched(page, "Argenteuil")
        assert f"{root}{'en/' if inside else ''}communes/argenteuil/" == links(page)[0]
        assert {inside} == {link.startswith(f"{root}en/") for link in links(page)}


def test_excerpts_read_as_the_page_does(page: Page, served_root: str) -> None:
    """Words found are marked; no mark of a source, no sign that is not seen, no space after an article."""
    page.goto(f"{served_root}{FRENCH}")
    searched(page, "énergie")
    results = page.locator(".found").text_content() or ""
    assert [] == re.findall(r"\[\d|[\u2060\u200b]|\bl’ ", results)
    assert "l’énergie" in results
    assert {"énergie"} <= {mark.strip(".,") for mark in page.locator(".found mark").all_inner_texts()}
    assert "Solution · testée" in results


def test_words_that_stand_nowhere_find_nothing(page: Page, served_root: str) -> None:
    """A word that no page holds is told as such, even if pages hold its first letters; other ways are proposed."""
    page.goto(f"{served_root}{FRENCH}")
    advice = page.locator(".advice")
    expect(advice).to_be_hidden()
    for words in ("zzzz", "villzzzzzz", "commune villzzzzzz"):
        assert f"Aucun résultat pour « {words} »" == searched(page, words)
        expect(advice).to_be_visible()
        expect(page.get_by_role("heading", name="Résultats")).to_be_hidden()
    assert ["/plan-du-site/", "/explorer/"] == [
        link.get_attribute("href") for link in advice.get_by_role("link").all()[1:3]
    ]
    searched(page, "commune")
    expect(advice).to_be_hidden()


def test_the_other_language_is_proposed_when_nothing_is_found(page: Page, home: str) -> None:
    """Words that no page in this language holds lead, in one link, to the same search in the other."""
    page.goto(f"{home}{FRENCH}")
    searched(page, "nursery")
    link = page.locator(".advice a[hreflang=en]")
    expect(link).to_have_text("Chercher les mêmes mots dans les pages en anglais")
    link.click()
    page.wait_for_url(f"{home}{ENGLISH}?q=nursery")
    assert said(page).endswith("for “nursery”")
    assert f"{urlsplit(home).path}en/solutions/soypv/" in links(page)


def test_the_switch_of_languages_keeps_the_words(page: Page, home: str) -> None:
    """Whether words come from the address or are typed, the switch leads to the same search; without words, to none."""
    switch = page.locator("a.switch")
    page.goto(f"{home}{ENGLISH}?q=day+nursery")
    expect(switch).to_have_attribute("href", f"{home}{FRENCH}?q=day+nursery")
    searched(page, "Argenteuil")
    expect(switch).to_have_attribute("href", f"{home}{FRENCH}?q=Argenteuil")
    page.go_back()
    expect(switch).to_have_attribute("href", f"{home}{FRENCH}?q=day+nursery")
    page.get_by_role("searchbox").fill("")
    page.keyboard.press("Enter")
    expect(switch).to_have_attribute("href", f"{home}{FRENCH}")


def test_more_results_are_ten_at_a_time(page: Page, served_root: str) -> None:
    """A button shows ten more, and the keyboard goes on from the first of them; after the last the button goes."""
    page.goto(f"{served_root}{FRENCH}")
    total = int(searched(page, "commune").split()[0])
    more = page.get_by_role("button", name="Afficher d’autres résultats")
    shown = 10
    while shown < total:
        assert shown == len(links(page))
        more.focus()
        page.keyboard.press("Enter")
        expect(page.locator(".found li").nth(shown).get_by_role("link")).to_be_focused()
        shown = min(shown + 10, total)
    assert (total, total) == (len(links(page)), len(set(links(page))))
    assert total > shown - 10 > 0
    expect(more).to_be_hidden()


def test_the_keyboard_is_enough(page: Page, home: str) -> None:
    """From the menu of any page to a result and back, without a mouse: the search is as it was left."""
    page.goto(home)
    page.get_by_role("link", name="Rechercher").focus()
    page.keyboard.press("Enter")
    field = page.get_by_role("searchbox", name="Chercher dans le site")
    expect(field).to_be_visible()
    while not field.evaluate("(field) => field === document.activeElement"):
        page.keyboard.press("Tab")
    page.keyboard.type("crèche")
    page.keyboard.press("Enter")
    found = said(page)
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Rechercher")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator(".found a").first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{home}solutions/soypv/")
    page.go_back()
    expect(page.get_by_role("searchbox")).to_have_value("crèche")
    assert found == said(page)


def test_escape_empties_the_field(page: Page, served_root: str) -> None:
    """Escape takes away the words, the results and the words of the address; the focus stays."""
    page.goto(f"{served_root}{FRENCH}?q=commune")
    said(page)
    field = page.get_by_role("searchbox")
    field.press("Escape")
    expect(field).to_have_value("")
    expect(field).to_be_focused()
    expect(page.get_by_role("status")).to_have_text("")
    expect(page.locator(".found li")).to_have_count(0)
    assert f"{served_root}{FRENCH}" == page.url


def test_arrows_move_in_the_words(page: Page, served_root: str) -> None:
    """Arrow keys do in the field what they do in any other: they move the cursor and leave the focus."""
    page.goto(f"{served_root}{FRENCH}")
    field = page.get_by_role("searchbox")
    field.press_sequentially("bone")
    for key in ("ArrowLeft", "ArrowLeft", "r", "ArrowDown"):
        page.keyboard.press(key)
    page.keyboard.type("s")
    expect(field).to_have_value("bornes")
    expect(field).to_be_focused()


def test_a_count_is_said_once_words_are_typed(page: Page, served_root: str) -> None:
    """Typing speaks once, when it pauses, and not at each letter."""
    page.goto(f"{served_root}{FRENCH}")
    page.get_by_role("status").evaluate(FOLLOW)
    page.get_by_role("searchbox").press_sequentially("bornes", delay=20)
    said(page)
    texts = [plain(text) for text in page.evaluate("texts")]
    assert "Recherche en cours…" == texts[0]
    assert ["« bornes »"] == [text.partition(" pour ")[2] for text in texts[1:]]


def test_an_address_holds_a_search(page: Page, home: str) -> None:
    """An address with words in it, shared or kept, shows their results at once."""
    page.goto(f"{home}{ENGLISH}?q=day+nursery")
    assert said(page).endswith("for “day nursery”")
    expect(page.get_by_role("searchbox")).to_have_value("day nursery")
    assert f"{urlsplit(home).path}en/solutions/soypv/" in links(page)


def test_the_back_button_goes_from_search_to_search(page: Page, served_root: str) -> None:
    """Each search is one step, however many letters it took; back and forward show its words and its results."""
    page.goto(f"{served_root}{FRENCH}")
    field = page.get_by_role("searchbox")
    steps = {}
    for words in ("bornes", "crèche"):
        field.fill("")
        field.press_sequentially(words, delay=350)
        page.keyboard.press("Enter")
        expect(page.get_by_role("status")).to_contain_text(f"{words}\u202f»")
        steps[words] = (said(page), links(page))
    page.go_back()
    while asked_for(page) == []:
        page.go_back()
    expect(field).to_have_value("bornes")
    expect(page.get_by_role("status")).to_contain_text("bornes\u202f»")
    assert steps["bornes"] == (said(page), links(page))
    page.go_back()
    expect(page.get_by_role("status")).to_have_text("")
    assert ([], "", []) == (asked_for(page), field.input_value(), links(page))


def test_nothing_is_fetched_before_use(page: Page, home: str) -> None:
    """The page that searches loads one small module; Pagefind comes when the field is about to be used."""
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url.removeprefix(home)))
    page.goto(f"{home}{ENGLISH}", wait_until="networkidle")
    assert {ENGLISH, "assets/search.js", "assets/fonts/bricolage-grotesque-800.woff2", "favicon.svg"} >= set(fetched)
    with page.expect_request("**/wasm.en.pagefind"):
        page.get_by_role("searchbox").focus()
    bundle = {file for file in fetched if "pagefind" in file}
    assert bundle == {file for file in bundle if file.startswith("en/pagefind/")} != set()


def test_without_javascript_the_page_leads_elsewhere(chromium: Browser, home: str) -> None:
    """With JavaScript off, the page says so, shows no field that would not answer, and leads to every page."""
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{home}{FRENCH}")
    # Playwright finds no text inside <noscript>, even where browsers show it.
    expect(page.locator("main noscript p")).to_be_visible()
    expect(page.locator("main noscript p")).to_contain_text("La recherche a besoin de JavaScript")
    expect(page.get_by_role("searchbox")).to_have_count(0)
    page.get_by_role("main").get_by_role("link", name="Plan du site").click()
    assert f"{home}plan-du-site/" == page.url
    context.close()


def test_with_javascript_nothing_is_said_of_it(page: Page, served_root: str) -> None:
    """Whoever can search is not told that JavaScript is needed."""
    page.goto(f"{served_root}{FRENCH}")
    expect(page.get_by_role("searchbox")).to_be_visible()
    expect(page.locator("main noscript")).to_be_hidden()


def test_a_search_that_cannot_load_says_so(page: Page, served_root: str) -> None:
    """On a network that fails, the reader is told, and the same words work once the network is back."""
    page.route("**/pagefind-entry.json*", lambda route: route.abort())
    page.goto(f"{served_root}{FRENCH}?q=bornes")
    expect(page.get_by_role("status")).to_contain_text("La recherche n’a pas pu se charger.")
    expect(page.locator(".advice")).to_be_hidden()
    page.unroute("**/pagefind-entry.json*")
    page.get_by_role("button", name="Rechercher").click()
    assert said(page).endswith("pour « bornes »")


def test_a_search_talks_to_no_one(page: Page, served_root: str) -> None:
    """A whole session writes nothing to the console, asks no other host, fails no request and stores nothing."""
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text))
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on("request", lambda request: None if request.url.startswith(served_root) else heard.append(request.url))
    page.on("response", lambda answer: None if answer.ok else heard.append(f"{answer.status} {answer.url}"))
    page.goto(f"{served_root}{FRENCH}")
    for words in ("commune", '<b>gras</b> & "l\'énergie"', "zzzz"):
        searched(page, words)
    stored = page.evaluate("[document.cookie, localStorage.length, sessionStorage.length]")
    assert ([], ["", 0, 0]) == (heard, stored)


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (360, "dark"), (320, "light")])
def test_results_break_no_rule(page: Page, served_root: str, width: int, scheme: Literal["light", "dark"]) -> None:
    """With results open, and with none, axe finds nothing wrong and nothing sticks out sideways."""
    page.context.add_init_script(path=AXE)
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=scheme)
    page.goto(f"{served_root}{FRENCH}?q=commune")
    for words in ("commune", "zzzz"):
        searched(page, words)
        assert [] == broken_rules(page)
        assert width >= page.evaluate("document.documentElement.scrollWidth")
