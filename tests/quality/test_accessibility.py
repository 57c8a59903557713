"""The real site judged by axe, in a real browser: every page, then one page of each kind in every other state."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.built import Built
from tests.quality import states
from tests.quality.axe import broken_rules, judged_page
from tests.quality.conftest import Damaged
from tests.quality.sample import judged_pages, known_name, one_language_of_each, one_of_each_kind
from tests.quality.states import STATES, broken_in_states
from tests.quality.visit import address

pytestmark = [pytest.mark.browser, pytest.mark.slow]

_NAV = '<nav aria-label="Menu">'
_MENU = "<button popovertarget='menu'>Menu</button><nav id='menu' popover aria-label='Menu'>"
_PALE = "<style>nav a { color: #ddd }</style>"
_ADAPTS = "<style>:root { color-scheme: light dark }</style>"
_SEARCH = """<label>Search <input type="search"></label><ul></ul><script>
document.querySelector("input").oninput = () => {
  document.querySelector("main ul").innerHTML = "<li><a href='/x' RESULT>Found</a></li>";
};
</script>"""


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    """Return a page that axe can judge."""
    with judged_page(chromium) as page:
        yield page


def test_every_page(page: Page, root_site: Built, served_root: str) -> None:
    """No page of either language, on a desktop and in light colours, breaks a rule."""
    page.set_viewport_size({"width": 1280, "height": 800})
    page.emulate_media(color_scheme="light")
    found = {}
    for file in judged_pages(root_site):
        page.goto(address(served_root, file))
        found[file] = broken_rules(page)
    assert {} == {file: broken for file, broken in found.items() if broken}


def test_every_kind_of_page_in_every_state(chromium: Browser, root_site: Built, served_root: str) -> None:
    """No kind of page, now in French, now in English, breaks a rule, whatever the reader has opened."""
    sample = one_language_of_each(root_site, one_of_each_kind(root_site))
    found = broken_in_states(chromium, served_root, sample, known_name(root_site))
    assert {} == {file: broken for file, broken in found.items() if broken}


def test_there_is_something_to_search_with(root_site: Built) -> None:
    """Each language has a page with a search field, so that results are judged too."""
    found = {page.get("lang") for page in root_site.documents.values() if page.xpath("//main//input[@type='search']")}
    assert {"fr", "en"} == found


@pytest.mark.parametrize(
    ("damage", "rule"),
    [
        ("document.documentElement.removeAttribute('lang')", "html-has-lang"),
        ("document.querySelector('p').style.color = '#c4c4c4'", "color-contrast"),
        ("document.querySelector('main').innerHTML += '<input aria-label=a autocomplete=b>'", "autocomplete-valid"),
        ("document.querySelector('p').innerHTML = '<button>a</button>'.repeat(2)", "target-size"),
        ("document.querySelector('h1').remove()", "page-has-heading-one"),
    ],
)
def test_a_fault_is_found(page: Page, damaged: Damaged, damage: str, rule: str) -> None:
    """A page that breaks a rule, of any of the sets that are asked for, does not pass."""
    page.set_viewport_size({"width": 1280, "height": 800})
    page.emulate_media(color_scheme="light")
    page.goto(damaged())
    page.add_style_tag(content="main button { all: unset; font-size: 10px; line-height: 1 }")
    assert [] == broken_rules(page)
    page.evaluate(damage)
    assert {rule} == {found for found, _ in broken_rules(page)}


@pytest.mark.parametrize(
    ("old", "new", "places"),
    [
        (
            "<p>Text",
            "<style>@media (width < 500px) { p { color: #ddd } }</style><p>Text",
            {"360 px, light", "360 px, dark"},
        ),
        (
            "<!-- head -->",
            f"{_ADAPTS}<style>@media (prefers-color-scheme: dark) {{ p {{ color: #333 }} }}</style>",
            {"1280 px, dark", "360 px, dark"},
        ),
        (_NAV, f"{_PALE}{_MENU}", {f"{state.width} px, {state.scheme}, menu" for state in STATES}),
        (
            "<!-- main -->",
            _SEARCH.replace("RESULT", "style='color: #ddd'"),
            {f"{state.width} px, {state.scheme}, search" for state in STATES},
        ),
    ],
)
def test_a_fault_is_found_in_each_state(
    chromium: Browser, damaged: Damaged, old: str, new: str, places: set[str]
) -> None:
    """A page that breaks a rule only in small, in the dark, with its menu open or with results does not pass."""
    broken = broken_in_states(chromium, damaged(old, new), ["index.html"], "a")["index.html"]
    assert places == {fault.partition(": ")[0] for fault in broken}


def test_a_search_without_results_is_a_fault(
    chromium: Browser, damaged: Damaged, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A search field that does not answer is told."""
    monkeypatch.setattr(states, "PATIENCE", 300)
    home = damaged("<!-- main -->", '<label>Search <input type="search"></label>')
    broken = broken_in_states(chromium, home, ["index.html"], "a")["index.html"]
    assert [f"{state.width} px, {state.scheme}: a search for 'a' finds nothing" for state in STATES] == broken
