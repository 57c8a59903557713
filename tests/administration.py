"""A server that answers as the French administrative API does, or as badly as any (github.com/datagouv/api-geo)."""

import json
import re
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Final

_COMMUNE: Final = re.compile(r"/communes/(\w+)\?fields=nom,code,contour&format=geojson&geometry=contour")


@dataclass(frozen=True)
class Answer:
    """What is sent: a status, a content, where to go instead, and how long to wait before each byte."""

    status: int = 200
    content: bytes = b""
    location: str = ""
    wait: float = 0
    kind: str = "application/json; charset=utf-8"


# What Express sends for a code that is unknown, and for its own faults.
UNKNOWN: Final = Answer(404, b"Not Found", kind="text/plain; charset=utf-8")
BROKEN: Final = Answer(500, b"Internal Server Error", kind="text/plain; charset=utf-8")


def feature(code: str, name: str, geometry: object = None) -> Answer:
    """Return a commune as the API sends it; without a geometry, none is sent."""
    held = {"type": "Feature", "properties": {"nom": name, "code": code}}
    return Answer(content=json.dumps(held | ({"geometry": geometry} if geometry else {}), ensure_ascii=False).encode())


def polygon(*rings: object) -> dict[str, object]:
    """Return the geometry of a commune in one piece."""
    return {"type": "Polygon", "coordinates": list(rings)}


def multi_polygon(*polygons: object) -> dict[str, object]:
    """Return the geometry of a commune in several pieces."""
    return {"type": "MultiPolygon", "coordinates": list(polygons)}


@dataclass
class Administration:
    """The server while it runs: its address, what it answers for each code, and what it was asked."""

    address: str
    answers: Mapping[str, Answer]
    asked: list[str] = field(default_factory=list)
    agents: set[str] = field(default_factory=set)


@contextmanager
def administration(answers: Mapping[str, Answer]) -> Iterator[Administration]:
    """Answer on a port of this machine as long as the context lasts."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Answers)
    server.daemon_threads = True
    running = Administration(f"http://127.0.0.1:{server.server_port}/", answers)
    # The handler is made anew for each question, and knows the server only.
    server.running = running  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield running
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Answers(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        """Answer for the code that the path gives; anything else is unknown."""
        running: Administration = self.server.running  # type: ignore[attr-defined]
        running.asked.append(self.path)
        running.agents.add(self.headers["User-Agent"])
        asked = _COMMUNE.fullmatch(self.path)
        answer = running.answers.get(asked[1] if asked else self.path, UNKNOWN)
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.kind)
        self.send_header("Content-Length", str(len(answer.content)))
        if answer.location:
            self.send_header("Location", answer.location)
        self.end_headers()
        # Whoever has had enough hangs up.
        with suppress(OSError):
            if answer.wait:
                for number in range(len(answer.content)):
                    time.sleep(answer.wait)
                    self.wfile.write(answer.content[number : number + 1])
            else:
                self.wfile.write(answer.content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is http.server's
        """Say nothing."""
