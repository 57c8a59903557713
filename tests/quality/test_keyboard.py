"""One page of each kind from the keyboard alone, and whether faults would be met."""

import pytest
from playwright.sync_api import Browser

from tests.built import Built
from tests.quality.conditions import Faults
from tests.quality.conftest import Damage, Damaged
from tests.quality.gates import KEYBOARD
from tests.quality.keyboard import keyboard_faults
from tests.quality.sample import one_language_of_each, one_of_each_kind

pytestmark = [pytest.mark.browser, pytest.mark.slow]

_GATES = [gate.key for gate in KEYBOARD]
_HEAD, _MAIN, _NAV = "<!-- head -->", "<!-- main -->", '<nav aria-label="Menu">'
_BUTTON = "<button popovertarget='menu'>Menu</button><nav id='menu' popover aria-label='Menu'>"
_SCRIPTED = "<button aria-expanded='false' onclick='{}'>Menu</button><nav aria-label='Menu' hidden>"
_UPSIDE_DOWN = "<p style='display: grid'><a href='/x' style='order: 1'>A</a><a href='/y'>B</a></p>"
_LOSES = "<script>menu.ontoggle = () => document.activeElement.blur()</script>"
_COVERS = "<style>#menu:popover-open { inset: 0; width: 100%; height: 100%; box-sizing: border-box }</style>"
_SKIPS = "<script>onload = () => { menu.querySelector('a').tabIndex = -1 }</script>"
_SHORTCUT = "<script>on{} = ({{key}}) => {{ if (key === '{}') {} }}</script>"
_OPEN = "document.querySelector(`nav`).hidden = false"


@pytest.fixture(scope="module")
def found(chromium: Browser, root_site: Built, served_root: str) -> dict[str, Faults]:
    """Return the faults of a page of each kind, now in French, now in English."""
    sample = one_language_of_each(root_site, one_of_each_kind(root_site))
    return keyboard_faults(chromium, served_root, sample)


@pytest.mark.parametrize("gate", _GATES)
def test_every_kind_of_page(found: dict[str, Faults], gate: str) -> None:
    """No kind of page stops, hides or surprises a reader who has only a keyboard."""
    assert {} == {file: faults[gate] for file, faults in found.items() if faults[gate]}


@pytest.mark.parametrize(("old", "new"), [("", ""), (_NAV, _BUTTON)])
def test_a_sound_page_has_no_fault(chromium: Browser, damaged: Damaged, old: str, new: str) -> None:
    """A page without a fault passes, its menu always there or opened by a native button."""
    faults = keyboard_faults(chromium, damaged(old, new), ["index.html"])["index.html"]
    assert {gate: [] for gate in sorted(_GATES)} == dict(sorted(faults.items()))


@pytest.mark.parametrize(
    ("gate", "damage", "fault"),
    [
        ("skip-link", ('<a class="skip" href="#content">Skip</a>', ""), "the first stop does not lead to the content"),
        ("skip-link", (_HEAD, "<style>.skip { position: absolute; left: -99rem }</style>"), "the skip link does"),
        ("skip-link", ('class="skip"', "onclick='return false'"), "the skip link does not lead into the content"),
        ("stops", (_HEAD, "<style>:focus-visible { outline: none }</style>"), "does not show that it has the focus"),
        ("stops", (_MAIN, "<a href='/x' style='position: absolute; left: -99rem'>Off</a>"), "is out of the window"),
        ("stops", (_MAIN, "<a href='/x' style='opacity: 0'>Ghost</a>"), "cannot be seen: a Ghost"),
        ("stops", (_MAIN, "<p style='position: fixed; inset: 0; background: #fff'>Over</p>"), "is covered: a"),
        ("order", (_MAIN, "<a href='/x' tabindex='1'>Early</a>"), "comes before in the document: a Skip"),
        ("order", (_MAIN, _UPSIDE_DOWN), "goes back"),
        ("menu", (_NAV, "<nav hidden>"), "no button, and 1 links out of reach"),
        ("menu", (_NAV, _SCRIPTED.format("")), "Enter opens no menu"),
        ("menu", (_NAV, _SCRIPTED.format(_OPEN)), "Esc does not close the menu"),
        ("menu", (_NAV, _BUTTON.replace("<button", "<button tabindex='-1'")), "the Tab key does not reach"),
        ("menu", (_NAV, f"{_BUTTON}{_SKIPS}"), "the stop after"),
        ("menu", (_NAV, f"{_BUTTON}{_LOSES}"), "Esc does not give"),
        ("menu", (_NAV, f"{_COVERS}{_BUTTON}"), "with the menu open, is covered: a"),
        ("shortcuts", (_HEAD, _SHORTCUT.format("keydown", "/", "document.links[1].focus()")), "a key"),
        ("shortcuts", (_HEAD, _SHORTCUT.format("keyup", "n", "location.hash = 1")), "a key"),
    ],
)
def test_a_fault_is_met(chromium: Browser, damaged: Damaged, gate: str, damage: Damage, fault: str) -> None:
    """A page with a fault does not pass."""
    faults = keyboard_faults(chromium, damaged(*damage), ["index.html"])["index.html"][gate]
    assert [] != [words for words in faults if words.startswith(fault)], faults
