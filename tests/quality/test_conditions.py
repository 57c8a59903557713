"""Every page of the real site in every condition of reading, and whether faults would be seen."""

import pytest
from playwright.sync_api import Browser

from tests.built import Built
from tests.quality.conditions import Faults, reading_faults
from tests.quality.conftest import Damage, Damaged
from tests.quality.gates import READING
from tests.quality.sample import judged_pages

pytestmark = [pytest.mark.browser, pytest.mark.slow]

_CONDITIONS = [gate.key for gate in READING]
_HEAD, _MAIN = "<!-- head -->", "<!-- main -->"


@pytest.fixture(scope="module")
def found(chromium: Browser, root_site: Built, served_root: str) -> dict[str, Faults]:
    """Return the faults of every page of the real site in every condition."""
    return reading_faults(chromium, served_root, judged_pages(root_site))


@pytest.mark.parametrize("condition", _CONDITIONS)
def test_every_page_can_be_read(found: dict[str, Faults], root_site: Built, condition: str) -> None:
    """No page is lost for a small screen, large letters, chosen colours, paper, stillness or a lack of scripts."""
    assert judged_pages(root_site) == list(found)
    assert {} == {file: faults[condition] for file, faults in found.items() if faults[condition]}


def test_a_sound_page_has_no_fault(chromium: Browser, damaged: Damaged) -> None:
    """A page without a fault passes in every condition."""
    assert {"index.html": {condition: [] for condition in _CONDITIONS}} == reading_faults(
        chromium, damaged(), ["index.html"]
    )


@pytest.mark.parametrize(
    ("condition", "damage", "fault"),
    [
        ("narrow", (_MAIN, "<p style='width: 40rem'>Wide</p>"), "sticks out: p Wide"),
        ("narrow", (_MAIN, f"<p>{'Long' * 40}</p>"), "the page is"),
        ("narrow", (_MAIN, "<p style='overflow: hidden; width: 1rem; white-space: nowrap'>Cut off</p>"), "cut off: p"),
        ("enlarged", (_MAIN, "<p style='font-size: 14px'>Small</p>"), "does not grow: p Small"),
        ("enlarged", (_MAIN, "<p style='overflow: hidden; height: 30px'>Line<br>Line</p>"), "cut off: p Line"),
        ("forced-colours", (_MAIN, "<p style='forced-color-adjust: none'>Own</p>"), "refuses forced colours: p Own"),
        (
            "forced-colours",
            (
                _MAIN,
                "<svg><circle r='9' fill='none'/></svg><style>@media (forced-colors:active){circle{fill:red}}</style>",
            ),
            "painted over: circle in svg",
        ),
        ("print", (_MAIN, "<details><summary>Open</summary><p>Folded</p></details>"), "folded away: p Folded"),
        ("print", (_MAIN, "<button>Play</button>"), "of no use on paper: button Play"),
        ("print", ("{ .skip, header { display: none }", "{ .skip { display: none }"), "of no use on paper: nav Home"),
        ("print", (_MAIN, "<p style='position: fixed; inset: auto 0 0'>Stuck</p>"), "on every sheet: p Stuck"),
        ("print", (_HEAD, "<style>@media print { main { display: none } }</style>"), "not printed: main"),
        ("print", (_HEAD, "<style>html { background: #222; color: #fff }</style>"), "dark paper: html"),
        ("print", (_MAIN, "<p style='color: #bbb'>Pale</p>"), "too pale: "),
        ("still", (_HEAD, "<style>a { transition: color 1s }</style>"), "moves: a"),
        ("still", (_HEAD, "<style>a::after { content: ''; transition: color 200ms }</style>"), "moves: a"),
        ("still", (_HEAD, "<style>@keyframes a { to { color: red } } p { animation: a 1s }</style>"), "moves: p"),
        ("still", (_HEAD, "<style>html { scroll-behavior: smooth }</style>"), "scrolls smoothly"),
        ("still", (_HEAD, "<style>@view-transition { navigation: auto }</style>"), "moves from page to page"),
        ("outline", (_MAIN, "<h3>Skipped</h3>"), "skips a level: h3 Skipped"),
        ("outline", (_MAIN, "<h1>Second</h1>"), "2 titles of level 1"),
        ("unscripted", (_MAIN, "<p hidden><a href='/x'>Lost</a></p>"), "out of reach: a Lost"),
        ("unscripted", (_MAIN, "<div popover id='x'><a href='/x'>Lost</a></div>"), "out of reach: a Lost"),
        (
            "unscripted",
            (_MAIN, "<svg style='display: none'><a href='/x'><text>Lost</text></a></svg>"),
            "out of reach: a Lost",
        ),
        ("unscripted", ("<nav", "<div"), "no a menu"),
        ("unscripted", ('lang="fr">', ">"), "no the other language"),
        ("unscripted", ("<main", "<main hidden"), "no the title"),
        ("unscripted", ('"prose"', '"explore"'), "no a download"),
        ("unscripted", ('"prose">', '"data"><a download href="/x">Elsewhere</a>'), "no a download"),
    ],
)
def test_a_fault_is_seen(chromium: Browser, damaged: Damaged, condition: str, damage: Damage, fault: str) -> None:
    """A page with a fault does not pass."""
    faults = reading_faults(chromium, damaged(*damage), ["index.html"])["index.html"][condition]
    assert [] != [words for words in faults if words.startswith(fault)], faults


def test_what_opens_without_scripts_is_within_reach(chromium: Browser, damaged: Damaged) -> None:
    """Links in a panel that a native button opens, or in a fold, are not lost."""
    panel = "<button popovertarget='x'>Open</button><div popover id='x'><a href='/x'>Found</a></div>"
    fold = "<details><summary>Open</summary><a href='/x'>Found</a></details>"
    home = damaged(_MAIN, panel + fold)
    assert [] == reading_faults(chromium, home, ["index.html"])["index.html"]["unscripted"]
