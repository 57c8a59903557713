"""Draws the first screen of the home page: ``python -m tests.browser.picture SITE PICTURE``."""

import os
import shutil
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import sync_playwright

_WIDTH, _HEIGHT = 1280, 860


class _Silent(SimpleHTTPRequestHandler):
    """Serves files without a word."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is http.server's
        """Say nothing."""


def draw(site: Path, picture: Path) -> None:
    """Write the picture of the French home page of a built site, as a desktop browser shows it."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Silent, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    picture.parent.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": _WIDTH, "height": _HEIGHT})
        page.goto(f"http://127.0.0.1:{server.server_port}/")
        page.screenshot(path=str(picture))
        browser.close()
    server.shutdown()


if __name__ == "__main__":
    draw(Path(sys.argv[1]), Path(sys.argv[2]))
