"""Colours: on a terminal only, and never for who refuses them."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

SETTINGS = "content/site.yml"
ESCAPE = "\x1b["


@pytest.fixture
def damaged(project: Path) -> Path:
    """Return a project with one mistake."""
    with (project / SETTINGS).open("a", encoding="utf-8") as stream:
        stream.write("couleur: rouge\n")
    return project


def command(project: Path) -> list[str]:
    """Return the command that checks the project."""
    return [sys.executable, "-m", "site_builder", "--root", str(project), "check"]


def on_a_terminal(project: Path, **environment: str) -> str:
    """Return what the check shows on a terminal."""
    ours, theirs = pty.openpty()
    kept = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    program = subprocess.Popen(command(project), stdout=theirs, env={**kept, "TERM": "xterm", **environment})
    os.close(theirs)
    shown = b""
    try:
        while part := os.read(ours, 4096):
            shown += part
    except OSError:
        pass  # Linux ends the reading of a terminal nobody writes to any more with an error.
    finally:
        program.wait()
        os.close(ours)
    return shown.decode()


def test_a_terminal_is_painted(damaged: Path) -> None:
    """On a terminal the severity and the caret stand out."""
    assert f"{ESCAPE}1;31merreur[V020]{ESCAPE}0m" in on_a_terminal(damaged)


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=["NO_COLOR", "dumb"])
def test_a_terminal_that_wants_no_colour_is_not_painted(damaged: Path, environment: dict[str, str]) -> None:
    """NO_COLOR is honoured, and so is a terminal that knows no colours."""
    shown = on_a_terminal(damaged, **environment)
    assert (True, False) == ("erreur[V020]" in shown, ESCAPE in shown)


def test_an_empty_no_color_says_nothing(damaged: Path) -> None:
    """The convention counts a variable that is set to something."""
    assert ESCAPE in on_a_terminal(damaged, NO_COLOR="")


def test_a_file_is_not_painted(damaged: Path) -> None:
    """What is sent to a file or to another program holds text only."""
    done = subprocess.run(command(damaged), capture_output=True, text=True, check=False)
    assert (True, False) == ("erreur[V020]" in done.stdout, ESCAPE in done.stdout)
