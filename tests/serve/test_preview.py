"""The local server: the last good build, the script that reloads it, and what is wrong with the content now."""

import socket
import threading
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import Final

import pytest

from site_builder.serve import Preview

SCRIPT: Final = '<script src="/__vitrine/reload.js"></script></body>'
PATIENCE: Final = 20.0


class Builds:
    """A build that the test decides: what the next one writes, and what it has to say."""

    def __init__(self, folder: Path) -> None:
        """Begin with a build that succeeds."""
        self.folder = folder
        self.words = "un"
        self.report = ""

    def __call__(self) -> str:
        """Write the home page, unless there is something to report."""
        if not self.report:
            (self.folder / "en").mkdir(parents=True, exist_ok=True)
            for page in ("index.html", "en/index.html"):
                (self.folder / page).write_text(f"<body><h1>{self.words}</h1></body>", "utf-8")
            (self.folder / "404.html").write_text("<body><h1>introuvable</h1></body>", "utf-8")
            (self.folder / "robots.txt").write_text("</body>", "utf-8")
            for picture in ("a.avif", "a.webp", "a.jpg"):
                (self.folder / picture).write_bytes(b"picture")
        return self.report


@pytest.fixture
def builds(tmp_path: Path) -> Builds:
    """Return a build into an empty folder."""
    return Builds(tmp_path / "site")


@pytest.fixture
def preview(builds: Builds) -> Iterator[Preview]:
    """Return a server that has begun to answer, on a free port, before the first build."""
    preview = Preview(builds.folder, builds, 0)
    preview.start()
    yield preview
    preview.stop()


def ask(preview: Preview, path: str, method: str = "GET") -> HTTPResponse:
    """Return the answer for a path, its body still to be read."""
    connection = HTTPConnection("127.0.0.1", int(preview.url.rsplit(":", 1)[1].rstrip("/")), timeout=PATIENCE)
    connection.request(method, path)
    return connection.getresponse()


def read(preview: Preview, path: str) -> tuple[int, str]:
    """Return the status and the text for a path."""
    with ask(preview, path) as answer:
        return answer.status, answer.read().decode("utf-8")


def event(stream: HTTPResponse) -> list[str]:
    """Return the lines of the next event of a stream."""
    lines: list[str] = []
    while line := stream.readline().decode("utf-8").rstrip("\n"):
        lines.append(line)
    return lines


@pytest.mark.parametrize("path", ["/", "/index.html", "/en/", "/?a=b"])
def test_pages_hold_the_script(preview: Preview, path: str) -> None:
    """Every page is sent as it was built, with the script that reloads it, and without being kept by the browser."""
    preview.refresh()
    with ask(preview, path) as answer:
        assert (200, "no-store") == (answer.status, answer.headers["Cache-Control"])
        assert f"<body><h1>un</h1>{SCRIPT}" == answer.read().decode("utf-8")


def test_built_files_are_not_changed(preview: Preview, builds: Builds) -> None:
    """The script is in what is sent and not in the folder: nothing of the preview could be published."""
    preview.refresh()
    read(preview, "/")
    assert "<body><h1>un</h1></body>" == (builds.folder / "index.html").read_text("utf-8")


def test_other_files_are_sent_as_they_are(preview: Preview) -> None:
    """A file that is not a page is sent byte for byte."""
    preview.refresh()
    assert (200, "</body>") == read(preview, "/robots.txt")


def test_a_missing_page_is_the_site_s_own(preview: Preview) -> None:
    """An address that leads nowhere shows the 404 page of the site, as its host would."""
    preview.refresh()
    assert (404, f"<body><h1>introuvable</h1>{SCRIPT}") == read(preview, "/nowhere/")


@pytest.mark.parametrize("path", ["/../secret.html", "/%2e%2e/secret.html", "/en/..%2f../secret.html"])
def test_nothing_is_sent_from_elsewhere(preview: Preview, builds: Builds, path: str) -> None:
    """A path that climbs out of the folder leads nowhere."""
    preview.refresh()
    (builds.folder.parent / "secret.html").write_text("<body>secret</body>", "utf-8")
    status, words = read(preview, path)
    assert (404, False) == (status, "secret" in words)


def test_before_the_first_good_build_a_page_waits(preview: Preview, builds: Builds) -> None:
    """While there is no site yet, the browser shows a page that will reload by itself."""
    builds.report = "une erreur\n"
    preview.refresh()
    status, words = read(preview, "/")
    assert (404, True) == (status, SCRIPT in words)
    assert "Le site n’a pas encore pu être construit" in words


def test_the_script_is_served(preview: Preview) -> None:
    """The script listens to the stream of states."""
    with ask(preview, "/__vitrine/reload.js") as answer:
        assert "text/javascript; charset=utf-8" == answer.headers["Content-Type"]
        assert 'new EventSource("/__vitrine/events")' in answer.read().decode("utf-8")


def test_the_address_is_local(preview: Preview) -> None:
    """The preview is for this machine only."""
    assert preview.url.startswith("http://127.0.0.1:")


def test_the_stream_tells_each_state(preview: Preview, builds: Builds) -> None:
    """A browser is told at once how things stand, then each time they change: a good build, a report, its end."""
    with ask(preview, "/__vitrine/events") as stream:
        assert "text/event-stream; charset=utf-8" == stream.headers["Content-Type"]
        assert ["id: 0", "event: state", "data: "] == event(stream)
        preview.refresh()
        assert ["id: 1", "event: state", "data: "] == event(stream)
        builds.report = "ligne un\nligne deux"
        preview.refresh()
        assert ["id: 1", "event: state", "data: ligne un", "data: ligne deux"] == event(stream)
        builds.report = ""
        preview.refresh()
        assert ["id: 2", "event: state", "data: "] == event(stream)


def test_an_error_keeps_the_last_good_page(preview: Preview, builds: Builds) -> None:
    """While the content is faulty, the page that could be built last is still sent."""
    preview.refresh()
    builds.words, builds.report = "deux", "une erreur"
    preview.refresh()
    assert (200, True) == (read(preview, "/")[0], "<h1>un</h1>" in read(preview, "/")[1])
    assert (1, "une erreur") == preview.state()


def test_builds_do_not_overlap(tmp_path: Path) -> None:
    """A change during a build is built after it, never beside it in the same folders."""
    running, most = 0, 0
    begun, go_on = threading.Event(), threading.Event()

    def build() -> str:
        nonlocal running, most
        running += 1
        most = max(most, running)
        begun.set()
        go_on.wait(PATIENCE)
        running -= 1
        return ""

    preview = Preview(tmp_path, build, 0)
    preview.start()
    builders = [threading.Thread(target=preview.refresh) for _ in range(3)]
    for builder in builders:
        builder.start()
    begun.wait(PATIENCE)
    go_on.set()
    for builder in builders:
        builder.join(PATIENCE)
    preview.stop()
    assert (1, (3, "")) == (most, preview.state())


def test_stopping_frees_the_port_and_ends_the_streams(builds: Builds) -> None:
    """After the end no stream is left open, and the port can be taken again."""
    preview = Preview(builds.folder, builds, 0)
    preview.start()
    port = int(preview.url.rsplit(":", 1)[1].rstrip("/"))
    with ask(preview, "/__vitrine/events") as stream:
        event(stream)
        preview.stop()
        assert b"" == stream.read()
    with socket.socket() as again:
        again.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        again.bind(("127.0.0.1", port))


@pytest.mark.parametrize(
    ("ending", "expected"), [("avif", "image/avif"), ("webp", "image/webp"), ("jpg", "image/jpeg")]
)
def test_pictures_are_said_to_be_pictures(preview: Preview, ending: str, expected: str) -> None:
    """A browser that asks what a file holds is told, also of formats that this Python may not know."""
    preview.refresh()
    assert expected == ask(preview, f"/a.{ending}").headers["Content-Type"]
