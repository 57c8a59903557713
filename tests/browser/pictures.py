"""Draws pages of a built site as browsers show them: ``python -m tests.browser.pictures SITE FOLDER``.

Home, explore, a commune, a solution and the press page, on a desktop and on a phone, in light and in dark colours; and
the first screen of the home page, which the README shows.
"""

import io
import os
import shutil
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import product
from pathlib import Path
from typing import Final, Literal

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

PAGES: Final = {
    "accueil": "",
    "explorer": "explorer/",
    "commune": "communes/argenteuil/",
    "solution": "en/solutions/soypv/",
    "presse": "presse/",
}
SCREENS: Final = {1280: 860, 360: 720}
COLOURS: Final[tuple[Literal["light", "dark"], ...]] = ("light", "dark")
_QUALITY: Final = 80
# WebP holds no more pixels than this along a side.
_LONGEST: Final = 16_383


class _Silent(SimpleHTTPRequestHandler):
    """Serves files without a word."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is http.server's
        """Say nothing."""


def draw(site: Path, folder: Path) -> None:
    """Write the pictures of a built site into the folder, as WebP."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Silent, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    home = f"http://127.0.0.1:{server.server_port}/"
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for (name, path), width, colours in product(PAGES.items(), SCREENS, COLOURS):
            _draw_page(browser, f"{home}{path}", folder / f"{name}-{width}-{colours}.webp", width, colours)
        _draw_page(browser, home, folder / "premier-ecran.webp", 1280, "light", whole=False)
        browser.close()
    server.shutdown()


def _draw_page(  # noqa: PLR0913 - a picture is a page, a file, a screen and its colours
    browser: Browser, address: str, file: Path, width: int, colours: Literal["light", "dark"], *, whole: bool = True
) -> None:
    viewport = {"width": width, "height": SCREENS[width]}
    page = browser.new_page(viewport=viewport, color_scheme=colours)  # type: ignore[arg-type]  # a plain size
    # The face of the titles is only shown when it is there at once: the second time it is.
    page.goto(address, wait_until="networkidle")
    page.goto(address)
    with Image.open(io.BytesIO(page.screenshot(full_page=whole))) as picture:
        shown = picture.convert("RGB").crop((0, 0, picture.width, min(picture.height, _LONGEST)))
        shown.save(file, "WEBP", quality=_QUALITY, method=6)
    page.close()


if __name__ == "__main__":
    draw(Path(sys.argv[1]), Path(sys.argv[2]))
