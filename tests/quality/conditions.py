"""Pages as readers with other means than a mouse, a wide screen and good eyes meet them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final, cast

from playwright.sync_api import Browser, Page

from tests.quality.axe import AXE, CONTRAST, broken_rules
from tests.quality.visit import address

_QUESTIONS: Final = Path(__file__).with_suffix(".js")
_HEIGHT: Final = 800
_DESKTOP: Final = 1280
_PHONE: Final = 360
_NARROW: Final = 320
_SHEET: Final = 718  # An A4 sheet less margins of one centimetre, at 96 pixels an inch.
_ROOT_SIZE: Final = "parseFloat(getComputedStyle(document.documentElement).fontSize)"

Faults = dict[str, list[str]]


def narrow(page: Page) -> list[str]:
    """Return what does not fit in 320 pixels, the width of a page of 1280 enlarged four times (WCAG 1.4.10)."""
    _resize(page, _NARROW)
    return _asked(page, "overflow")


def enlarged(page: Page) -> list[str]:
    """Return what does not grow, or is cut off, when the reader asks for letters twice as large (WCAG 1.4.4)."""
    _resize(page, _DESKTOP)
    before = page.evaluate("ask.sizes()")
    style = page.add_style_tag(content=f"html {{ font-size: {2 * page.evaluate(_ROOT_SIZE)}px !important }}")
    faults = cast("list[str]", page.evaluate("(before) => [...ask.small(before), ...ask.overflow()]", before))
    style.evaluate("(element) => element.remove()")
    return faults


def forced_colours(page: Page) -> list[str]:
    """Return what cannot be read in the few colours that the reader has chosen."""
    _resize(page, _DESKTOP)
    before = page.evaluate("ask.clear()")
    page.emulate_media(forced_colors="active")
    faults = [*_asked(page, "stubborn"), *_asked(page, "overflow"), *_contrast(page)]
    faults += cast("list[str]", page.evaluate("(before) => ask.painted(before)", before))
    page.emulate_media(forced_colors="none")
    return faults


def printed(page: Page) -> list[str]:
    """Return what is wrong on paper; browsers print in light colours, whatever the screen shows."""
    _resize(page, _SHEET)
    page.emulate_media(media="print")
    faults = [*_asked(page, "paper"), *_asked(page, "overflow"), *_contrast(page)]
    page.emulate_media(media="screen")
    return faults


def still(page: Page) -> list[str]:
    """Return what moves although the reader asks for stillness."""
    _resize(page, _DESKTOP)
    page.emulate_media(reduced_motion="reduce")
    return _asked(page, "motion")


def outline(page: Page) -> list[str]:
    """Return what is wrong with the levels of the titles."""
    return _asked(page, "outline")


def unscripted(page: Page) -> list[str]:
    """Return what is out of reach, on a desktop and on a phone, in a page that was opened with JavaScript off."""
    page.evaluate(_QUESTIONS.read_text("utf-8"))
    faults = []
    for width in (_DESKTOP, _PHONE):
        _resize(page, width)
        faults += _asked(page, "unreachable")
    return faults


CONDITIONS: Final[Mapping[str, Callable[[Page], list[str]]]] = {
    "narrow": narrow,
    "enlarged": enlarged,
    "forced-colours": forced_colours,
    "print": printed,
    "still": still,
    "outline": outline,
}


@contextmanager
def questioned_page(browser: Browser) -> Iterator[Page]:
    """Give a page that answers questions."""
    context = browser.new_context(color_scheme="light")
    context.add_init_script(path=AXE)
    context.add_init_script(path=_QUESTIONS)
    yield context.new_page()
    context.close()


@contextmanager
def unscripted_page(browser: Browser) -> Iterator[Page]:
    """Give a page that runs no script."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def reading_faults(browser: Browser, home: str, files: Iterable[str]) -> dict[str, Faults]:
    """Return the faults of each page in each condition, with JavaScript off as the last one."""
    found: dict[str, Faults] = {}
    with questioned_page(browser) as page, unscripted_page(browser) as bare:
        for file in files:
            page.goto(address(home, file))
            found[file] = {name: faults_in(page) for name, faults_in in CONDITIONS.items()}
            bare.goto(address(home, file))
            found[file]["unscripted"] = unscripted(bare)
    return found


def _asked(page: Page, question: str) -> list[str]:
    return cast("list[str]", page.evaluate(f"ask.{question}()"))


def _contrast(page: Page) -> list[str]:
    return [f"too pale: {place}" for _, place in broken_rules(page, [CONTRAST])]


def _resize(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": _HEIGHT})
