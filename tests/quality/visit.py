"""What a page loads, keeps and says when somebody who was never there comes, looks at it and scrolls to its end."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final

from playwright.sync_api import Browser, BrowserContext, Page, Request, Response

from tests.quality.ecoindex import ecoindex
from tests.serving import compressed

_WINDOW: Final = {"width": 1920, "height": 1080}
_PAUSE: Final = 1000  # Milliseconds, as the protocol of EcoIndex asks.
_AT_ONCE: Final = 8
WATCH_SHIFTS: Final = """
  window.shift = 0;
  new PerformanceObserver((list) => {
    for (const { hadRecentInput, value } of list.getEntries()) if (!hadRecentInput) window.shift += value;
  }).observe({ type: "layout-shift", buffered: true });
"""
_COUNT: Final = """() => ({
  nodes: document.querySelectorAll("*").length - document.querySelectorAll("svg *").length,
  shift: window.shift,
  scripts: [...document.scripts]
    .filter((script) => !script.src && /^$|module|javascript/.test(script.type)).map((script) => script.text),
})"""
_KEPT: Final = """async () => Object.entries({
  "document.cookie": document.cookie.length,
  localStorage: localStorage.length,
  sessionStorage: sessionStorage.length,
  indexedDB: (await indexedDB.databases()).length,
  caches: (await caches.keys()).length,
  "service workers": (await navigator.serviceWorker.getRegistrations()).length,
}).filter(([, count]) => count).map(([name]) => name)"""


@dataclass(frozen=True)
class Visit:
    """One visit; weights in bytes, compressed. ``page`` is all that was loaded, pictures apart."""

    nodes: int
    requests: int
    transferred: int
    document: int
    script: int
    page: int
    shift: float
    strangers: tuple[str, ...]
    kept: tuple[str, ...]
    said: tuple[str, ...]

    @property
    def score(self) -> int:
        """Return the EcoIndex of the page."""
        return ecoindex(self.nodes, self.requests, self.transferred / 1000)


@dataclass
class _Heard:
    """What was heard from a page until now."""

    requests: list[Request] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    answers: list[Response] = field(default_factory=list)


def visits(browser: Browser, home: str, files: Sequence[str]) -> dict[str, Visit]:
    """Return a visit of each of these pages; each is made by a browser that has never been anywhere."""
    return {
        file: visit
        for start in range(0, len(files), _AT_ONCE)
        for file, visit in _visited_together(browser, home, files[start : start + _AT_ONCE])
    }


def _visited_together(browser: Browser, home: str, files: Sequence[str]) -> Iterator[tuple[str, Visit]]:
    """Yield visits made side by side: most of their time is waiting."""
    with _opened(browser, len(files)) as pages:
        heard = [_listen(page) for page in pages]
        for page, file in zip(pages, files, strict=True):
            page.goto(address(home, file), wait_until="load")
        pages[-1].wait_for_timeout(_PAUSE)
        for page in pages:
            page.keyboard.press("ArrowDown")
            page.evaluate("window.scrollTo(0, document.documentElement.scrollHeight)")
        pages[-1].wait_for_timeout(_PAUSE)
        for page, file, told in zip(pages, files, heard, strict=True):
            yield file, _account(page, told, home)


def address(home: str, file: str) -> str:
    """Return where the page of a file is served."""
    return f"{home}{file.removesuffix('index.html')}"


@contextmanager
def _opened(browser: Browser, count: int) -> Iterator[list[Page]]:
    contexts: list[BrowserContext] = []
    for _ in range(count):
        contexts.append(browser.new_context(viewport={"width": _WINDOW["width"], "height": _WINDOW["height"]}))
        contexts[-1].add_init_script(WATCH_SHIFTS)
    yield [context.new_page() for context in contexts]
    for context in contexts:
        context.close()


def _listen(page: Page) -> _Heard:
    heard = _Heard()

    def ask(request: Request) -> None:
        if not request.url.startswith(("data:", "blob:")):
            heard.requests.append(request)

    # Playwright leaves a mark on what it calls, which methods of lists refuse.
    def receive(answer: Response) -> None:
        heard.answers.append(answer)

    page.on("request", ask)
    page.on("console", lambda message: heard.said.append(message.text))
    page.on("pageerror", lambda error: heard.said.append(str(error)))
    page.on("requestfailed", lambda request: heard.said.append(f"{request.failure} {request.url}"))
    page.on("response", receive)
    return heard


def _account(page: Page, heard: _Heard, home: str) -> Visit:
    counted = page.evaluate(_COUNT)
    kept = (*page.evaluate(_KEPT), *(str(cookie.get("name")) for cookie in page.context.cookies()))
    sizes = [request.sizes() for request in heard.requests if request.failure is None]
    refused = [f"{answer.status} {answer.url}" for answer in heard.answers if not answer.ok]
    weights = [(_content_type(answer), _weight(answer.body())) for answer in heard.answers if answer.ok]
    scripts = [weight for content_type, weight in weights if "javascript" in content_type]
    return Visit(
        nodes=counted["nodes"],
        requests=len(heard.requests),
        transferred=sum(size["responseHeadersSize"] + size["responseBodySize"] for size in sizes),
        document=weights[0][1],
        script=sum((*scripts, *(_weight(text.encode()) for text in counted["scripts"]))),
        page=sum(weight for content_type, weight in weights if not content_type.startswith("image/")),
        shift=counted["shift"],
        strangers=tuple(request.url for request in heard.requests if not request.url.startswith(home)),
        kept=kept,
        said=(*heard.said, *refused),
    )


def _content_type(answer: Response) -> str:
    return answer.headers.get("content-type", "")


def _weight(body: bytes) -> int:
    return len(compressed(body))
