"""Cards in a real browser, at the sizes that the site tells, in a page of another site."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import pytest
from playwright.sync_api import Browser, Page

from site_builder.site.sharing.embeds import NARROW, WIDE
from tests.built import Built
from tests.quality.sample import kind
from tests.serving import served

pytestmark = [pytest.mark.browser, pytest.mark.slow]

_SIZES: Final = (WIDE, NARROW)
# The wide frame in the text of the narrowest telephone: no wider than its column, and as high as before.
_SQUEEZED: Final = (304, WIDE[1])
# As long as a title, a summary, a label and a name of a source get.
_LONGEST: Final = {
    "h1 a": "Réemploi des terres excavées et récupération d’eaux grises au cœur d’îlots dense",
    ".kicker + h1 + p": "Une plateforme de réemploi accompagne les communes volontaires pour transformer les terres "
    "excavées des chantiers en matériaux de construction, avec les habitants, les écoles et les artisans du bourg.",
    "div:last-child > dt": "Part des terres excavées réemployées sur place pendant l’expérimentation",
    "cite": "Établissement public territorial Grand-Orly Seine Bièvre",
}
_FILL: Final = """(texts) => {
  const [first, last] = document.querySelectorAll("dl > div");
  last.querySelector("dd").innerHTML = first.querySelector("dd").innerHTML;
  for (const [place, text] of Object.entries(texts))
    for (const element of document.querySelectorAll(place)) element.textContent = text;
}"""
_ROOM: Final = """() => {
  const { scrollWidth, scrollHeight } = document.documentElement;
  return [Math.max(0, scrollWidth - innerWidth), Math.max(0, scrollHeight - innerHeight)];
}"""
_CUT: Final = """() => [...document.querySelectorAll("main, main *:not(svg, svg *)")]
  .filter((one) => getComputedStyle(one).overflow !== "visible").map((one) => one.className)"""


def cards(site: Built) -> list[str]:
    """Return the cards, those with most words first."""
    files = [file for file, page in site.documents.items() if kind(page) == "embed"]
    return sorted(files, key=lambda file: -len(site.documents[file].text_content()))


@contextmanager
def opened(chromium: Browser, address: str, size: tuple[int, int]) -> Iterator[Page]:
    """Give a page of this size."""
    page = chromium.new_page(viewport={"width": size[0], "height": size[1]})
    page.goto(address)
    yield page
    page.close()


@pytest.mark.parametrize("size", [*_SIZES, _SQUEEZED])
def test_no_card_scrolls_at_its_size(
    chromium: Browser, root_site: Built, served_root: str, size: tuple[int, int]
) -> None:
    """The longest cards and the shortest one fit in the frame that people are told to give them."""
    longest = cards(root_site)
    for file in (*longest[:4], longest[-1]):
        with opened(chromium, f"{served_root}{file.removesuffix('index.html')}", size) as page:
            assert [0, 0] == page.evaluate(_ROOM), file


@pytest.mark.parametrize("size", _SIZES)
def test_the_longest_texts_fit(chromium: Browser, served_root: str, size: tuple[int, int]) -> None:
    """A title of 80 signs, a summary of 200, a long label and long names of sources fit too."""
    assert [80, 200] == [len(text) for text in _LONGEST.values()][:2]
    with opened(chromium, f"{served_root}embed/solutions/soypv/", size) as page:
        page.evaluate(_FILL, _LONGEST)
        assert 2 == page.locator("cite", has_text=_LONGEST["cite"]).count()
        assert [0, 0] == page.evaluate(_ROOM)


@pytest.mark.parametrize(("width", "height"), [(WIDE[0], WIDE[1] - 150), (NARROW[0], NARROW[1] - 150)])
def test_a_card_that_scrolls_is_told(chromium: Browser, served_root: str, width: int, height: int) -> None:
    """In a lower frame the longest texts scroll: the measure above is able to fail."""
    with opened(chromium, f"{served_root}embed/solutions/soypv/", (width, height)) as page:
        page.evaluate(_FILL, _LONGEST)
        across, down = page.evaluate(_ROOM)
        assert (0, True) == (across, down > 0)


@pytest.mark.parametrize("width", [280, 320, 480, 640])
def test_a_card_fits_any_column(chromium: Browser, served_root: str, width: int) -> None:
    """From 280 to 640 pixels, a card never scrolls sideways; letters twice as large make it scroll, and cut nothing."""
    with opened(chromium, f"{served_root}en/embed/solutions/istya/", (width, NARROW[1])) as page:
        assert 0 == page.evaluate(_ROOM)[0]
        page.add_style_tag(content="html { font-size: 200% !important }")
        page.evaluate(_FILL, _LONGEST)
        across, down = page.evaluate(_ROOM)
        assert (0, True) == (across, down > 0)
        assert [] == page.evaluate(_CUT)


def host(site: Built, home: str, folder: Path) -> None:
    """Write a page of another site, with the frame that a companion gives to copy."""
    companion = site.documents["solutions/istya/partager/index.html"]
    text = companion.xpath("//section[@aria-labelledby='v-embed']/pre")[0].text_content()
    assert site.base_url in text
    words = f'<!DOCTYPE html><html lang="fr"><title>Hôte</title><link rel="icon" href="data:,"><p>{text}</p></html>'
    (folder / "index.html").write_text(words.replace(site.base_url, home), encoding="utf-8")


@pytest.fixture
def visit(chromium: Browser, root_site: Built, served_root: str, tmp_path: Path) -> Iterator[tuple[Page, list[str]]]:
    """Return a page of another site that shows a card, and the addresses it asked for."""
    host(root_site, served_root, tmp_path)
    with served(tmp_path) as home:
        page = chromium.new_page(viewport={"width": 800, "height": 900})
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(home)
        page.frame_locator("iframe").locator("h1").wait_for()
        yield page, asked
        page.close()


def test_a_card_asks_for_nothing_but_itself(visit: tuple[Page, list[str]], served_root: str) -> None:
    """The page of the other site, then the card: no script, no letters, no picture, nobody else."""
    page, asked = visit
    assert [page.url, f"{served_root}embed/solutions/istya/"] == [url for url in asked if not url.startswith("data:")]


def test_a_card_has_the_size_of_its_frame(visit: tuple[Page, list[str]]) -> None:
    """The frame has its width and its height, and nothing in it scrolls."""
    page, _ = visit
    box = page.locator("iframe").bounding_box()
    assert box
    assert WIDE == (round(box["width"]), round(box["height"]))
    (frame,) = page.frames[1:]
    assert [0, 0] == frame.evaluate(_ROOM)


def test_the_link_of_a_card_opens_the_page_itself(visit: tuple[Page, list[str]], root_site: Built) -> None:
    """The link leaves the frame: readers are never left with a page inside a card."""
    page, _ = visit
    tops: list[Any] = []

    def answer(route: Any) -> None:  # noqa: ANN401 - playwright gives its routes no precise type here
        tops.append(route.request.frame.parent_frame)
        route.fulfill(status=200, content_type="text/html", body="<title>There</title>")

    page.route(f"{root_site.base_url}**", answer)
    page.frame_locator("iframe").locator("h1 a").click()
    page.wait_for_url(f"{root_site.base_url}solutions/istya/")
    assert None in tops
