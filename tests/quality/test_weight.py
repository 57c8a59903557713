"""What a page weighs on the wire, compressed as servers do by default."""

import gzip
from collections.abc import Iterator
from typing import Final

import pytest
from playwright.sync_api import Browser, Page, Response, Route

from tests.built import Built

# Bytes. What fits in the first round trip of a connection, so that a page shows at once on a poor network.
DOCUMENT_LIMIT: Final = 14_000
# Bytes. A page and all that it loads, pictures apart.
PAGE_LIMIT: Final = 30_000
ADDRESS: Final = "http://qmi.example/"


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """Return a page of a browser that has never been anywhere."""
    context = chromium.new_context(viewport={"width": 1280, "height": 800})
    yield context.new_page()
    context.close()


def compressed(body: bytes) -> int:
    """Return how many bytes travel for a body."""
    return len(gzip.compress(body, compresslevel=6, mtime=0))


def weight(page: Page, address: str) -> int:
    """Return the compressed bytes of a page and of all that it loads, pictures and icons apart."""
    answers: list[Response] = []

    def hear(answer: Response) -> None:
        answers.append(answer)

    page.on("response", hear)
    page.goto(address)
    page.remove_listener("response", hear)
    return sum(compressed(answer.body()) for answer in answers if not kind(answer).startswith("image/"))


def kind(answer: Response) -> str:
    """Return what an answer says that it holds."""
    return answer.headers["content-type"]


@pytest.mark.slow
def test_a_document_fits_in_the_first_round_trip(root_site: Built) -> None:
    """Every page, with the style sheet that stands inside it, weighs at most 14 kB."""
    weights = {file: compressed((root_site.folder / file).read_bytes()) for file in root_site.documents}
    assert {} == {file: found for file, found in weights.items() if found > DOCUMENT_LIMIT}


@pytest.mark.browser
@pytest.mark.slow
def test_a_page_is_light(page: Page, root_site: Built, served_root: str) -> None:
    """Every page weighs at most 30 kB with all that it loads, pictures apart."""
    addresses = {file: f"{served_root}{file.removesuffix('index.html')}" for file in root_site.documents}
    weights = {file: weight(page, address) for file, address in addresses.items()}
    assert {} == {file: found for file, found in weights.items() if found > PAGE_LIMIT}


@pytest.mark.browser
@pytest.mark.slow
def test_all_that_a_page_loads_is_weighed(page: Page) -> None:
    """A style sheet and a script count, a picture and an icon do not."""
    head = "<!DOCTYPE html><link rel=stylesheet href=a.css><link rel=icon href=c.svg>"
    bodies = {
        "": (f"{head}<script src=b.js></script><img src=c.svg>", "text/html"),
        "a.css": ("p { color: red }" * 99, "text/css"),
        "b.js": ("let a = 1;", "text/javascript"),
        "c.svg": ("<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml"),
    }

    def answer(route: Route) -> None:
        body, content_type = bodies[route.request.url.removeprefix(ADDRESS)]
        route.fulfill(body=body, content_type=content_type)

    page.route(f"{ADDRESS}**", answer)
    expected = sum(compressed(bodies[path][0].encode()) for path in ("", "a.css", "b.js"))
    assert expected == weight(page, ADDRESS)
