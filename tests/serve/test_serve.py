"""`vitrine serve` as an editor uses it: a terminal, a browser, and a file that changes."""

import os
import re
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.built import ROOT, copy_project, vitrine

pytestmark = pytest.mark.slow

# A build takes seconds on a slow machine; nothing below depends on how many.
PATIENCE: Final = 60.0
MILLISECONDS: Final = PATIENCE * 1000
SUMMARY: Final = "À Meudon, un quartier sert de terrain d'essai aux solutions urbaines du programme."


@dataclass
class Serving:
    """A running `vitrine serve` and what it has printed."""

    program: subprocess.Popen[str]
    lines: list[str] = field(default_factory=list)
    said: threading.Condition = field(default_factory=threading.Condition)

    def listen(self) -> None:
        """Collect what the program prints, until it ends."""
        for line in self.program.stdout or ():
            with self.said:
                self.lines.append(line.rstrip("\n"))
                self.said.notify_all()

    def wait_for(self, words: str, times: int = 1) -> str:
        """Return the line that holds the words for the nth time."""

        def found() -> list[str]:
            return [line for line in self.lines if words in line]

        with self.said:
            assert self.said.wait_for(lambda: len(found()) >= times, PATIENCE), self.lines
            return found()[times - 1]

    @property
    def url(self) -> str:
        """Return where the preview is."""
        address = re.search(r"http://127\.0\.0\.1:\d+/", self.wait_for("http://"))
        assert address
        return address[0]

    def interrupt(self) -> int:
        """Press Ctrl+C, and return how the program ended."""
        self.program.send_signal(signal.SIGINT)
        return self.program.wait(PATIENCE)


@contextmanager
def serving(project: Path) -> Iterator[Serving]:
    """Run `vitrine serve` on any free port, and end it whatever happens."""
    command = [sys.executable, "-u", "-m", "site_builder", "--root", str(project), "serve", "--port", "0"]
    with subprocess.Popen(
        command, cwd=ROOT, env=dict(os.environ), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8"
    ) as program:
        running = Serving(program)
        listener = threading.Thread(target=running.listen, daemon=True)
        listener.start()
        try:
            yield running
        finally:
            if program.poll() is None:
                program.kill()
            program.wait()
            listener.join(PATIENCE)


def commune(project: Path) -> Path:
    """Return the French file of a commune."""
    return project / "content" / "communes" / "meudon" / "index.fr.md"


def with_summary(words: str, summary: str) -> str:
    """Return the file with another summary."""
    return re.sub(r"(?m)^summary: .*$", f'summary: "{summary}"', words, count=1)


def test_it_serves_the_site_and_ends_on_an_interruption(project: Path) -> None:
    """The site is built and served on a free port; Ctrl+C ends the program at once, without a trace of its inside."""
    with serving(project) as running:
        running.wait_for("Aucune erreur.")
        connection = HTTPConnection(running.url.removeprefix("http://").rstrip("/"), timeout=PATIENCE)
        connection.request("GET", "/")
        with connection.getresponse() as answer:
            assert (200, True) == (answer.status, b'<html lang="fr">' in answer.read())
        connection.close()
        assert 0 == running.interrupt()
    assert [] == [line for line in running.lines if "Traceback" in line or "Error" in line]


def test_the_project_s_site_is_left_alone(project: Path) -> None:
    """A preview, built for an address of this machine, never takes the place of the site that is published."""
    with serving(project) as running:
        running.wait_for("Aucune erreur.")
        running.interrupt()
    assert not (project / "site").exists()


def test_an_interruption_during_the_first_build_is_quiet(project: Path) -> None:
    """Ctrl+C before the site is ready ends the program without a trace of its inside too."""
    with serving(project) as running:
        assert running.url
        running.interrupt()
    assert [] == [line for line in running.lines if "Traceback" in line]


def test_a_taken_port_is_a_wrong_use(project: Path) -> None:
    """Another program on the port is no defect of ours: the message says to choose another one."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        answer = vitrine(project, "serve", "--port", str(port), "--lang", "en")
    assert (2, "") == (answer.returncode, answer.stdout)
    assert f"port {port} is taken; give another one with --port" in answer.stderr


def test_a_broken_template_does_not_stop_the_preview(project: Path) -> None:
    """A template saved half-written is reported, and once it is mended the preview goes on."""
    template = project / "overrides" / "prose.html"
    words = template.read_text("utf-8")
    with serving(project) as running:
        running.wait_for("Aucune erreur.")
        template.write_text("{% if %}", "utf-8")
        running.wait_for("TemplateSyntaxError")
        running.wait_for("Software defect: please report it.")
        template.write_text(words, "utf-8")
        running.wait_for("Aucune erreur.", times=2)
        assert 0 == running.interrupt()


@pytest.fixture(scope="module")
def edited(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """Return a project being served, and where."""
    project = copy_project(tmp_path_factory.mktemp("edited"))
    with serving(project) as running:
        running.wait_for("Aucune erreur.")
        yield project, running.url


@pytest.fixture
def page(chromium: Browser, edited: tuple[Path, str]) -> Iterator[Page]:
    """Return a browser on the page of a commune, as an editor leaves it open beside the file."""
    _, url = edited
    context = chromium.new_context()
    page = context.new_page()
    page.goto(f"{url}communes/meudon/")
    yield page
    context.close()


@pytest.mark.browser
def test_a_change_shows_by_itself(edited: tuple[Path, str], page: Page) -> None:
    """The file is saved, and the open page shows the new words without being touched."""
    project, _ = edited
    file = commune(project)
    before = file.read_text("utf-8")
    file.write_text(with_summary(before, SUMMARY), "utf-8")
    expect(page.locator("main .lead")).to_have_text(SUMMARY.replace("'", "’"), timeout=MILLISECONDS)
    file.write_text(before, "utf-8")
    expect(page.locator("main .lead")).not_to_have_text(SUMMARY.replace("'", "’"), timeout=MILLISECONDS)


@pytest.mark.browser
def test_an_error_shows_over_the_page(edited: tuple[Path, str], page: Page) -> None:
    """With a mistake in the file the report stands over the last good page; mended, the report goes."""
    project, _ = edited
    file, report = commune(project), page.locator("#vitrine-report")
    before = file.read_text("utf-8")
    expect(report).to_have_count(0)
    title = page.locator("h1").inner_text()
    file.write_text(before.replace("title:", "titel:", 1), "utf-8")
    expect(report).to_be_visible(timeout=MILLISECONDS)
    expect(report).to_contain_text("content/communes/meudon/index.fr.md:2:1: erreur[V")
    assert title == page.locator("h1").inner_text()
    file.write_text(before, "utf-8")
    expect(report).to_have_count(0, timeout=MILLISECONDS)
    expect(page.locator("h1")).to_have_text(title)


@pytest.mark.browser
def test_a_page_opened_during_an_error_says_so(edited: tuple[Path, str], page: Page) -> None:
    """Whoever opens another page while the content is faulty sees the report there too."""
    project, url = edited
    file, report = commune(project), page.locator("#vitrine-report")
    before = file.read_text("utf-8")
    file.write_text(before.replace("title:", "titel:", 1), "utf-8")
    expect(report).to_be_visible(timeout=MILLISECONDS)
    page.goto(f"{url}en/")
    expect(report).to_be_visible(timeout=MILLISECONDS)
    file.write_text(before, "utf-8")
    expect(report).to_have_count(0, timeout=MILLISECONDS)
