"""What every page of the real site costs, keeps and says, and whether faults would be heard."""

import pytest
from playwright.sync_api import Browser

from tests.built import Built
from tests.quality.gates import MANNERS, WEIGHTS, Gate
from tests.quality.sample import judged_pages, kind
from tests.quality.visit import Visit, visits
from tests.serving import compressed, served

pytestmark = [pytest.mark.browser, pytest.mark.slow]

_GATES = {gate.key: gate for gate in (*WEIGHTS, *MANNERS)}


@pytest.fixture(scope="module")
def visited(chromium: Browser, root_site: Built, served_root: str) -> dict[str, Visit]:
    """Return a visit of every page of the real site."""
    return visits(chromium, served_root, judged_pages(root_site))


def figure(visit: Visit, gate: Gate) -> float:
    """Return what a visit says of a gate: a number, or how many faults there are."""
    value = visit.score if gate.key == "ecoindex" else getattr(visit, gate.key)
    return len(value) if isinstance(value, tuple) else value


@pytest.mark.parametrize("key", _GATES)
def test_every_page_passes(visited: dict[str, Visit], root_site: Built, key: str) -> None:
    """No page is too heavy, asks another host, keeps anything, speaks in the console or moves while it loads."""
    gate = _GATES[key]
    kinds = {file: kind(root_site.documents[file]) for file in judged_pages(root_site)}
    figures = {file: figure(visit, gate) for file, visit in visited.items()}
    assert kinds.keys() == figures.keys()
    assert {} == {file: found for file, found in figures.items() if not gate.lets(found, kinds[file])}


_HEAVY = """<!DOCTYPE html><html lang="en"><title>Faults</title>
<link rel="icon" href="icon.svg"><link rel="stylesheet" href="style.css">
<script src="script.js"></script><script>document.cookie = "a=1; path=/"; localStorage.setItem("a", "1")</script>
<script type="application/ld+json">{}</script>
<main><p>First</p><svg><g><path/></g></svg><img alt="" src="picture.svg"><img alt="" src="missing.png"></main>
<img alt="" src="http://127.0.0.1:9/stranger.png">
"""
_LATE = """setTimeout(() => {
  console.log("late");
  document.querySelector("main").style.marginBlockStart = "9rem";
}, 700);
"""


@pytest.fixture(scope="module")
def faulty(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Visit:
    """Return a visit of a page that has every fault."""
    folder = tmp_path_factory.mktemp("faulty")
    files = {"index.html": _HEAVY, "script.js": _LATE, "style.css": "p { color: red }"}
    pictures = dict.fromkeys(("icon.svg", "picture.svg"), '<svg xmlns="http://www.w3.org/2000/svg"/>')
    for name, text in {**files, **pictures}.items():
        (folder / name).write_text(text, encoding="utf-8")
    with served(folder) as home:
        return visits(chromium, home, ["index.html"])["index.html"]


def test_nodes_inside_pictures_do_not_count(faulty: Visit) -> None:
    """html, head, title, 2 links, 3 scripts, body, main, p, svg and 3 images are nodes; a path in a picture is not."""
    assert 15 == faulty.nodes


def test_every_request_counts(faulty: Visit) -> None:
    """The page, its icon, style, script and pictures, the missing one and the stranger's, are requests."""
    assert 7 == faulty.requests


def test_only_pictures_are_left_out_of_the_weight(faulty: Visit) -> None:
    """The page weighs its document, its style and its script; scripts inside the page are scripts too."""
    document, script, style = (len(compressed(text.encode())) for text in (_HEAVY, _LATE, "p { color: red }"))
    inside = 'document.cookie = "a=1; path=/"; localStorage.setItem("a", "1")'
    assert document == faulty.document
    assert document + script + style == faulty.page
    assert script + len(compressed(inside.encode())) == faulty.script
    assert faulty.transferred > faulty.page


def test_bad_manners_are_heard(faulty: Visit) -> None:
    """A request to another host, a cookie, storage, a message and a missing file are heard."""
    assert ("http://127.0.0.1:9/stranger.png",) == faulty.strangers
    assert ("document.cookie", "localStorage", "a") == faulty.kept
    assert ("late", True) == (next(words for words in faulty.said if words == "late"), len(faulty.said) > 2)


def test_a_shift_is_felt(faulty: Visit) -> None:
    """What moves once the page is there counts, even late."""
    assert faulty.shift > 0
