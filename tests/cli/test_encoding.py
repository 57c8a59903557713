"""Consoles and files that do not speak UTF-8: what cannot be shown is replaced, and never a defect."""

import subprocess
import sys
from pathlib import Path

import pytest

PAGE = "content/pages/a-propos/index.fr.md"
# What a French Windows gives a program that writes to a file, and a machine set to nothing at all.
MACHINES = {
    "windows": {"PYTHONIOENCODING": "cp1252"},
    "bare": {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
}
UTF_8 = {"PYTHONUTF8": "1"}


@pytest.fixture
def damaged(project: Path) -> Path:
    """Return a project with one mistake, on a line of signs that few consoles have."""
    page = project / PAGE
    page.write_text(page.read_text("utf-8").replace("---\n", "---\ncouleur: \u25b6\U0001f600\u202f\n", 1), "utf-8")
    return project


def answer(project: Path, machine: dict[str, str], *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """Return what the command answered on such a machine."""
    command = [sys.executable, "-m", "site_builder", "--root", str(project), *arguments]
    return subprocess.run(command, env=machine, capture_output=True, check=False)


@pytest.mark.parametrize("machine", MACHINES)
@pytest.mark.parametrize(
    ("expected", "arguments"), [(1, ("check",)), (0, ("status",)), (0, ("explain",)), (0, ("check", "--help"))]
)
def test_no_console_is_a_defect(damaged: Path, machine: str, expected: int, arguments: tuple[str, ...]) -> None:
    """A sign that the console does not have is shown otherwise, and the command ends as elsewhere."""
    found = answer(damaged, MACHINES[machine], *arguments)
    assert (expected, b"") == (found.returncode, found.stderr)
    assert found.stdout


@pytest.mark.parametrize("machine", MACHINES)
@pytest.mark.parametrize("command", ["check", "status"])
@pytest.mark.parametrize("shape", ["json", "markdown"])
def test_programs_are_answered_in_utf_8(damaged: Path, machine: str, command: str, shape: str) -> None:
    """What programs read is the same bytes on every machine."""
    arguments = (command, "--format", shape, "--lang", "fr")
    expected = answer(damaged, UTF_8, *arguments).stdout
    assert expected == answer(damaged, MACHINES[machine], *arguments).stdout
    assert not expected.decode("utf-8").isascii()
