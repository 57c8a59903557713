"""The pages of style in a real browser: what they show looks as it does elsewhere."""

from typing import Final

import pytest
from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.slow]

_LOOK: Final = """(selector) => {
    const style = getComputedStyle(document.querySelector(selector));
    const { fontFamily, fontSize, fontWeight, lineHeight, letterSpacing } = style;
    return [fontFamily, fontSize, fontWeight, lineHeight, letterSpacing];
}"""


@pytest.fixture(params=[1280, 360])
def page(chromium: Browser, served_root: str, request: pytest.FixtureRequest) -> Page:
    """Return the first page of style, in a wide window and in a narrow one."""
    page = chromium.new_page(viewport={"width": request.param, "height": 800})
    page.goto(f"{served_root}style/")
    return page


@pytest.mark.parametrize(("shown", "real"), [(".as-h1", "h1"), (".as-h2", ".section > h2"), (".as-h3", ".prose > h3")])
def test_titles_look_like_titles(page: Page, shown: str, real: str) -> None:
    """The lines that show the titles have the letters of the titles themselves."""
    assert page.evaluate(_LOOK, real) == page.evaluate(_LOOK, shown)
    page.close()


def test_spaces_are_as_wide_as_they_say(page: Page) -> None:
    """Each step of the spacing is drawn at its own width, the next one wider."""
    widths = page.evaluate(
        "() => [...document.querySelectorAll('.spaces li')].map((line) => [getComputedStyle(line, '::before').width,"
        " parseFloat(getComputedStyle(line).getPropertyValue('--c')) * 16 + 'px'])"
    )
    assert 5 == len(widths)
    assert [expected for _, expected in widths] == [shown for shown, _ in widths]
    page.close()
