"""A local server that shows the last good build, and over it whatever is wrong with the content now."""

import os
import threading
from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

HOST: Final = "127.0.0.1"
_OWN: Final = "/__vitrine/"
_SCRIPT: Final = b'<script src="/__vitrine/reload.js"></script></body>'
# Not every Python knows them, and a browser may refuse a picture that is not said to be one.
_MEDIA_TYPES: Final = {".avif": "image/avif", ".webp": "image/webp"}
# A silent connection is told that it lives, and a closed one is noticed, this often (seconds).
_HEARTBEAT: Final = 5.0

# Builds the site and returns what is wrong with the content; an empty text means that the new site is in place.
Rebuild = Callable[[], str]


class Preview:
    """Serves a folder, and tells the browsers that look at it when to reload or what to show."""

    def __init__(self, folder: Path, rebuild: Rebuild, port: int) -> None:
        """Bind the port (0: any free one); nothing is served before `start`."""
        self._folder = folder
        self._rebuild = rebuild
        self._building = threading.Lock()
        self._changed = threading.Condition()
        self._version = 0
        self._report = ""
        self._closing = False
        self._server = ThreadingHTTPServer((HOST, port), partial(_Handler, self, folder))
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)

    @property
    def url(self) -> str:
        """Return the address of the preview."""
        return f"http://{HOST}:{self._server.server_port}/"

    def start(self) -> None:
        """Begin to answer, in the background."""
        self._thread.start()

    def refresh(self) -> None:
        """Build again and tell the browsers: a new page, or the report over the last good one."""
        with self._building:
            self._publish(self._rebuild())

    def _publish(self, report: str) -> None:
        with self._changed:
            self._report = report
            self._version += 0 if report else 1
            self._changed.notify_all()

    def stop(self) -> None:
        """Stop answering and free the port."""
        with self._changed:
            self._closing = True
            self._changed.notify_all()
        self._server.shutdown()
        self._server.server_close()

    def state(self) -> tuple[int, str]:
        """Return how many good builds there have been, and what is wrong now."""
        with self._changed:
            return self._version, self._report

    def next_state(self, known: tuple[int, str]) -> tuple[int, str] | None:
        """Return the state once it differs from the known one, or the same after a while; None when stopping."""
        with self._changed:
            self._changed.wait_for(lambda: self._closing or (self._version, self._report) != known, _HEARTBEAT)
            return None if self._closing else (self._version, self._report)


class _Handler(SimpleHTTPRequestHandler):
    """Sends the files of the site, with the reload script in its pages."""

    def __init__(self, preview: Preview, folder: Path, *args: object) -> None:
        self._preview = preview
        self._folder = folder
        super().__init__(*args, directory=str(folder))  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer with an event stream, the script, or a file of the site."""
        path = urlsplit(self.path).path
        if path == f"{_OWN}events":
            self._stream()
        elif path == f"{_OWN}reload.js":
            self._send(_resource("reload.js"), "text/javascript; charset=utf-8")
        else:
            self._send_page(path)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is http.server's
        """Say nothing: the terminal is for the messages about the content."""

    def guess_type(self, path: str | os.PathLike[str]) -> str:
        """Return what the file holds, by its ending."""
        return _MEDIA_TYPES.get(Path(path).suffix) or super().guess_type(path)

    def end_headers(self) -> None:
        """Forbid caching: the next build may change any file."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def _send_page(self, path: str) -> None:
        file = Path(self.translate_path(path))
        page = file / "index.html" if path.endswith("/") else file
        if page.suffix == ".html" and page.is_file():
            self._send(page.read_bytes().replace(b"</body>", _SCRIPT), "text/html; charset=utf-8")
        elif file.exists():
            super().do_GET()
        else:
            self._send_missing()

    def _send_missing(self) -> None:
        missing = self._folder / "404.html"
        page = missing.read_bytes() if missing.is_file() else _resource("waiting.html")
        self._send(page.replace(b"</body>", _SCRIPT), "text/html; charset=utf-8", HTTPStatus.NOT_FOUND)

    def _send(self, content: bytes, kind: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def _stream(self) -> None:
        """Send the state now and each time it changes (Server-Sent Events, HTML standard)."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.end_headers()
        state: tuple[int, str] | None = self._preview.state()
        try:
            while state is not None:
                version, report = state
                lines = "".join(f"data: {line}\n" for line in report.split("\n"))
                self.wfile.write(f"id: {version}\nevent: state\n{lines}\n".encode())
                self.wfile.flush()
                state = self._preview.next_state(state)
        except ConnectionError:
            return


def _resource(name: str) -> bytes:
    return (files("site_builder.serve") / name).read_bytes()
