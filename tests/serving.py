"""A web server for tests: it compresses what travels, as those of the public do."""

import gzip
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache, partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

_PIECE_PAUSE: Final = 0.12  # Seconds: longer than a browser waits before it shows what it has.
_COMPRESSED: Final = ("text/", "application/json", "application/javascript", "application/xml", "image/svg+xml")


@contextmanager
def served(folder: Path, pieces: int = 1) -> Iterator[str]:
    """Serve a folder for as long as the block lasts, pages in so many pieces; give the address of its root."""
    server_class = type("_ServerInPieces", (_Server,), {"pieces": pieces})
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(server_class, directory=str(folder)))
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@cache
def compressed(body: bytes) -> bytes:
    """Return a body as it travels, at the level that servers use by default."""
    return gzip.compress(body, compresslevel=6, mtime=0)


class _Server(SimpleHTTPRequestHandler):
    """Serves files, keeps connections open, compresses text, and says nothing on the terminal."""

    protocol_version = "HTTP/1.1"
    pieces = 1

    def do_GET(self) -> None:
        """Send the file of an address, compressed when it is text; leave the rest to http.server."""
        folder = Path(self.directory)
        path = unquote(urlsplit(self.path).path)
        file = folder / f"{path.lstrip('/')}{'index.html' if path.endswith('/') else ''}"
        content_type = self.guess_type(str(file))
        accepted = "gzip" in self.headers.get("Accept-Encoding", "")
        if not (file.is_file() and accepted and content_type.startswith(_COMPRESSED)):
            super().do_GET()
            return
        if self.pieces > 1 and content_type == "text/html":
            self._send_in_pieces(file.read_bytes())
            return
        body = compressed(file.read_bytes())
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", f"{content_type}; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        # A browser may leave a page before all of it has come.
        with suppress(BrokenPipeError, ConnectionResetError):
            self.wfile.write(body)

    def _send_in_pieces(self, body: bytes) -> None:
        """Send a page cut before tags, at equal distances of what is shown, each piece after a while."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        shown = body.index(b"<body")
        cuts = [body.index(b"<", shown + (len(body) - shown) * cut // self.pieces) for cut in range(1, self.pieces)]
        with suppress(BrokenPipeError, ConnectionResetError):
            for start, end in pairwise([0, *cuts, len(body)]):
                self.wfile.write(body[start:end])
                time.sleep(_PIECE_PAUSE)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is http.server's
        """Say nothing."""
