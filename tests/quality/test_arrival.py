"""What a page does while it arrives in pieces, as on a bad network: nothing that is shown may move."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.built import Built
from tests.quality.sample import one_of_each_kind
from tests.quality.visit import WATCH_SHIFTS, address
from tests.serving import served

pytestmark = [pytest.mark.browser, pytest.mark.slow]

_MOVING = """<!doctype html><html lang="en"><head><title>Moving</title></head>
<body><main style="display: flex; justify-content: flex-end; font-size: 3em">{}</main></body></html>"""


def shifts(chromium: Browser, folder: Path, files: list[str], pieces: int, width: int) -> dict[str, float]:
    """Return how far each page moves in a window of this width (layout shift)."""
    context = chromium.new_context(viewport={"width": width, "height": 900})
    context.add_init_script(WATCH_SHIFTS)
    page = context.new_page()
    found = {}
    with served(folder, pieces) as home:
        for file in files:
            page.goto(address(home, file))
            page.wait_for_timeout(100)
            found[file] = page.evaluate("window.shift")
    context.close()
    return found


@pytest.mark.parametrize("width", [1280, 360])
def test_a_page_in_pieces_stays_in_place(chromium: Browser, root_site: Built, width: int) -> None:
    """One page of each kind in each language, cut in five, does not move."""
    files = one_of_each_kind(root_site)
    found = shifts(chromium, root_site.folder, files, 5, width)
    assert {} == {file: shift for file, shift in found.items() if shift}


def test_a_page_that_moves_is_told(chromium: Browser, tmp_path: Path) -> None:
    """The measure hears what moves."""
    (tmp_path / "moving.html").write_text(_MOVING.format("<p>Words</p>" * 9), "utf-8")
    assert 0 < shifts(chromium, tmp_path, ["moving.html"], 5, 1280)["moving.html"]
