"""Links to other sites, against a server of our own that behaves as badly as any."""

import socket
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Final

import pytest

from site_builder.diagnostics import Diagnostic, Severity, Span
from site_builder.model.rules.external import ExternalLink, external_links
from site_builder.verify import dead_links
from site_builder.web.hosts import Manners, is_typed_inward
from tests.model.project import copy_content

PAGES: Final = {
    "/fine": (200, ""),
    "/gone": (410, ""),
    "/forbidden": (403, ""),
    "/busy": (429, ""),
    "/broken": (503, ""),
    "/elsewhere": (301, "/fine"),
    "/twice": (308, "/elsewhere"),
    "/home-now": (301, "/"),
    "/for-now": (302, "/fine"),
    "/for-now-then-forever": (302, "/elsewhere"),
    "/to-the-void": (301, "/nothing"),
    "/to-a-closed-door": (302, "http://127.0.0.1:1/"),
    "/to-a-file": (302, "file:///etc/passwd"),
    "/loop": (302, "/loop"),
    "/accent": (301, "/café".encode().decode("latin-1")),
    "/escape": (301, "/fine?\u001b[31m"),
    "/fine?%1B[31m": (200, ""),
    "/": (200, ""),
    "/caf%C3%A9": (200, ""),
}


class Host(ThreadingHTTPServer):
    """A server that writes down what it is asked, and how many questions it is asked at once."""

    daemon_threads = True

    def __init__(self) -> None:
        """Listen on a free port of this machine."""
        super().__init__(("127.0.0.1", 0), Answers)
        self.asked: list[tuple[str, str]] = []
        self.agents: set[str] = set()
        self.at_once = 0
        self.most_at_once = 0

    @property
    def address(self) -> str:
        """Return the address of the server, without its last slash."""
        return f"http://127.0.0.1:{self.server_port}"


class Answers(BaseHTTPRequestHandler):
    """Answers as the path says."""

    server: Host

    def do_HEAD(self) -> None:
        """Answer without content."""
        self.server.asked.append(("HEAD", self.path))
        self.server.agents.add(self.headers["User-Agent"])
        self.server.at_once += 1
        self.server.most_at_once = max(self.server.most_at_once, self.server.at_once)
        if self.path == "/slow":
            time.sleep(1)
        if self.path == "/drip":
            self._drip()
        elif self.path == "/hang-up":
            self.connection.shutdown(socket.SHUT_RDWR)
        elif self.path == "/no-head":
            self._send(405, "")
        elif self.path == "/wrong-head":
            self._send(404, "")
        else:
            self._send(*PAGES.get(self.path.partition("?n=")[0], (404, "")))
        self.server.at_once -= 1

    def do_GET(self) -> None:
        """Answer with content."""
        self.server.asked.append(("GET", self.path))
        if self.path in {"/no-head", "/wrong-head", "/hang-up"}:
            self._send(200, "")
        else:
            self._send(*PAGES.get(self.path.partition("?n=")[0], (404, "")))

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is http.server's
        """Say nothing."""

    def _send(self, status: int, location: str) -> None:
        self.send_response(status)
        if location:
            self.send_header("Location", location)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _drip(self) -> None:
        """Send a header without end, each byte in time."""
        for _ in range(40):
            try:
                self.wfile.write(b"H")
            except OSError:
                return
            time.sleep(0.05)


@pytest.fixture
def host() -> Iterator[Host]:
    """Return a server on this machine."""
    server = Host()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


def manners(*, timeout: float = 5, pause: float = 0, private_hosts: bool = True) -> Manners:
    """Return how to ask quickly, on this machine."""
    return Manners("https://vitrine.invalid/", timeout, pause, private_hosts=private_hosts)


def told(*urls: str, how: Manners | None = None) -> list[Diagnostic]:
    """Return what is said of the addresses, each on its own line of a file."""
    links = [ExternalLink(url, Span("content/site.yml", line)) for line, url in enumerate(urls, 1)]
    return dead_links(links, how or manners())


@pytest.mark.parametrize("path", ["/fine", "/for-now", "/for-now-then-forever", "/no-head", "/wrong-head", "/hang-up"])
def test_living_link_is_not_told(host: Host, path: str) -> None:
    """What answers in the end is alive, even where only the whole question is answered."""
    assert [] == told(host.address + path)


def test_address_with_accents_is_asked(host: Host) -> None:
    """An address typed with its accents is written as the network takes it."""
    assert [] == told(f"{host.address}/café")


@pytest.mark.parametrize(("path", "status"), [("/nothing", "404"), ("/gone", "410"), ("/to-the-void", "404")])
def test_page_that_is_gone_is_an_error(host: Host, path: str, status: str) -> None:
    """A page that does not exist is dead, here or where it sends; the whole question was asked to be sure."""
    (found,) = told(host.address + path)
    assert ("V117", Severity.ERROR) == (found.code, found.severity)
    assert status in found.param("reason_fr")
    assert "GET" == host.asked[-1][0]


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/forbidden", "refuse les programmes (403)"),
        ("/busy", "trop sollicité (429)"),
        ("/broken", "en panne (503)"),
        ("/loop", "sans fin"),
        ("/to-a-file", "ne se comprend pas"),
    ],
)
def test_doubt_is_a_warning(host: Host, path: str, reason: str) -> None:
    """What proves nothing is told as such, in words."""
    (found,) = told(host.address + path)
    assert ("V119", Severity.WARNING) == (found.code, found.severity)
    assert reason in found.param("reason_fr")


def test_busy_host_is_not_asked_again(host: Host) -> None:
    """A server that asks for rest is left alone."""
    told(f"{host.address}/busy")
    assert [("HEAD", "/busy")] == host.asked


@pytest.mark.parametrize(
    ("path", "suggestion"),
    [("/elsewhere", "/fine"), ("/twice", "/fine"), ("/accent", "/caf%C3%A9"), ("/escape", "/fine?%1B[31m")],
)
def test_moved_page_gives_its_new_address(host: Host, path: str, suggestion: str) -> None:
    """A page that moved forever is a warning with the address to type, safe to print."""
    (found,) = told(host.address + path)
    assert ("V118", Severity.WARNING) == (found.code, found.severity)
    assert host.address + suggestion == found.param("suggestion")


def test_page_sent_to_the_front_door_has_no_new_address(host: Host) -> None:
    """A page replaced by the home page of its site has moved nowhere."""
    (found,) = told(f"{host.address}/home-now")
    assert ("V118", "") == (found.code, found.param("suggestion"))


@pytest.mark.parametrize("path", ["/slow", "/drip"])
def test_slow_page_is_given_up(host: Host, path: str) -> None:
    """No answer in time is a doubt; a server that sends byte after byte does not hold us."""
    begun = time.monotonic()
    (found,) = told(host.address + path, how=manners(timeout=0.2))
    assert ("V119", "pas de réponse en 0.2 secondes") == (found.code, found.param("reason_fr"))
    assert 5 > time.monotonic() - begun


def test_closed_door_is_told_once() -> None:
    """A host that takes no connection is asked once, and its other pages are not told again."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    found = told(*(f"http://127.0.0.1:{port}/{page}" for page in "abc"))
    assert [("V119", 1)] == [(one.code, one.span.line) for one in found]


def test_closed_door_elsewhere_says_nothing_of_the_host(host: Host) -> None:
    """A page that sends to a dead site says nothing of the other pages of its own."""
    found = told(f"{host.address}/to-a-closed-door", f"{host.address}/gone")
    assert ["V119", "V117"] == [one.code for one in found]


def test_unsafe_certificate_is_a_doubt(host: Host) -> None:
    """What answers without the security it announces is told as a browser would."""
    (found,) = told(host.address.replace("http:", "https:"))
    assert "V119" == found.code
    assert "certificat" in found.param("reason_fr")


def no_name(number: int) -> object:
    """Return a directory of names that knows none."""

    def look_up(*_: object, **__: object) -> object:
        raise socket.gaierror(number, "name")

    return look_up


def test_unknown_name_is_an_error_for_each_page(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that no site bears is dead, and every place that gives it must be mended."""
    monkeypatch.setattr(socket, "getaddrinfo", no_name(socket.EAI_NONAME))
    found = told("https://exemple.invalid/a", "https://exemple.invalid/b")
    assert [("V117", 1), ("V117", 2)] == [(one.code, one.span.line) for one in found]


def test_absence_of_network_is_told_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """When no name at all is known, the fault is ours."""
    monkeypatch.setattr(socket, "getaddrinfo", no_name(socket.EAI_AGAIN))
    (found,) = told("https://a.invalid/", "https://b.invalid/", "https://b.invalid/c")
    assert ("V119", 1) == (found.code, found.span.line)
    assert "internet" in found.param("reason_fr")


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://10.1.2.3/",
        "http://[::1]/",
        "http://[::ffff:192.168.0.1]/",
        "http://[64:ff9b::a00:1]/",
        "http://[64:ff9b:1::808:808]/",
        "http://[::127.0.0.1]/",
        "http://[2002:7f00:1::]/",
        "http://[ff0e::1]/",
        "http://224.0.1.1/",
        "http://[fec0::1]/",
        "http://169.254.169.254/latest",
        "http://localhost:8000/",
        "http://LOCALHOST./",
        "http://intranet.local/",
    ],
)
def test_private_host_is_never_asked(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """An address of a private network is an error, and no connection is even tried."""
    monkeypatch.setattr(socket, "socket", None)
    monkeypatch.setattr(socket, "getaddrinfo", None)
    (found,) = told(url, how=manners(private_hosts=False))
    assert "V117" == found.code
    assert "réseau privé" in found.param("reason_fr")


def test_name_that_leads_to_a_private_network_is_not_asked(host: Host, monkeypatch: pytest.MonkeyPatch) -> None:
    """A public name with a private address is looked up, and not asked."""
    rows = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", host.server_port))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: rows)
    (found,) = told("http://piege.invalid/fine", how=manners(private_hosts=False))
    assert ("V119", []) == (found.code, host.asked)


def named(monkeypatch: pytest.MonkeyPatch, *ports: int, after: float = 0) -> list[str]:
    """Let every name lead to these ports of this machine, after so many seconds; return the names looked up."""
    rows = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port)) for port in ports]
    names: list[str] = []

    def look_up(name: str, *_: object, **__: object) -> object:
        names.append(name)
        time.sleep(after)
        return rows

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    return names


def test_name_with_accents_is_looked_up(host: Host, monkeypatch: pytest.MonkeyPatch) -> None:
    """A site whose name has accents is found, as a browser finds it."""
    names = named(monkeypatch, host.server_port)
    assert [] == told("http://www.île-de-france.invalid/fine")
    assert ["www.xn--le-de-france-4fb.invalid"] == names


def test_name_that_takes_all_the_time_is_given_up(host: Host, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name found too late leaves no time to ask."""
    named(monkeypatch, host.server_port, after=0.5)
    (found,) = told("http://lent.invalid/drip", how=manners(timeout=0.1))
    assert ("V119", []) == (found.code, host.asked)
    assert "pas de réponse" in found.param("reason_fr")


def test_only_some_addresses_of_a_name_are_tried(host: Host, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name with a hundred addresses that nobody answers at does not hold us a hundred times."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        closed = free.getsockname()[1]
    named(monkeypatch, closed, closed, host.server_port)
    assert [] == told("http://deux-fois.invalid/fine")
    named(monkeypatch, *[closed] * 99, host.server_port)
    assert ["V119"] == [found.code for found in told("http://cent-fois.invalid/fine")]


def test_name_with_one_private_address_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """One private address among public ones is enough to ask none."""
    rows = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 80)) for address in ("8.8.8.8", "127.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: rows)
    monkeypatch.setattr(socket, "socket", None)
    (found,) = told("http://mixte.invalid/", how=manners(private_hosts=False))
    assert ("V119", True) == (found.code, "réseau privé" in found.param("reason_fr"))


@pytest.mark.parametrize("url", ["https://www.sceaux.fr/", "http://8.8.8.8/", "http://[2606:4700::1]/"])
def test_public_host_is_public(url: str) -> None:
    """What the whole world can reach is not private."""
    assert not is_typed_inward(url)


def test_unreadable_address_is_a_doubt() -> None:
    """An address that no program can take apart stops nothing."""
    assert ["V119", "V119"] == [found.code for found in told("https://[a.fr/", "http://a.fr:port/")]


def test_each_address_is_asked_once_and_told_at_its_first_place(host: Host) -> None:
    """The same address in two places is one question and one message."""
    found = told(f"{host.address}/gone", f"{host.address}/gone")
    assert [1] == [one.span.line for one in found]
    assert [("HEAD", "/gone"), ("GET", "/gone")] == host.asked


def test_host_is_asked_one_thing_at_a_time_with_a_rest(host: Host) -> None:
    """Questions to one host never overlap, and leave it time; each says who asks."""
    begun = time.monotonic()
    told(*(f"{host.address}/fine?n={number}" for number in range(4)), how=manners(pause=0.05))
    assert 1 == host.most_at_once
    assert 0.15 <= time.monotonic() - begun
    assert {"VitrineLinkCheck/1.0 (+https://vitrine.invalid/)"} == host.agents


def test_links_of_the_content_are_found_once_at_their_place(tmp_path: Path) -> None:
    """Fields and texts give their addresses, without what follows the sign of a place in the page."""
    project = copy_content(tmp_path)
    page = "content/pages/a-propos/index.fr.md"
    text = "Voir [A](https://a.invalid/x_(y)#z) puis <https://b.invalid/> et [A](https://a.invalid/x_(y)).\n"
    project.write(page, f"{project.read(page)}\n{text}\n```\n<https://code.invalid/>\n```\n")
    catalog, tree, _ = project.catalog()
    assert catalog is not None
    links = external_links(catalog, tree)
    urls = [link.url for link in links]
    assert len(set(urls)) == len(urls)
    assert {"https://a.invalid/x_(y)", "https://b.invalid/", catalog.settings.help_us_complete} <= set(urls)
    assert [] == [url for url in urls if "code.invalid" in url or url.startswith(catalog.settings.base_url)]
    for link in links:
        end = link.span.column - 1 + link.span.length
        assert link.url in link.span.excerpt[link.span.column - 1 : end].strip("\"'")
