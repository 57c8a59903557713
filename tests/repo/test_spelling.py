"""The spelling of all that people read: content, messages, guides, in each language."""

import subprocess
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[2]
NODE: Final = ROOT / "tests" / "node"
READ: Final = ("*.md", "content/**", "docs/**/*.md", "overrides/locale/*.po", "schema/**/*.json")

pytestmark = pytest.mark.slow


def unknown_words(*patterns: str, typed: str = "") -> list[str]:
    """Return the words that neither a dictionary nor the list of the project knows, each with its place."""
    program = NODE / "node_modules" / ".bin" / "cspell"
    assert program.exists(), "no spelling checker: run `make node`"
    command = [str(program), "lint", "--no-progress", "--no-summary", "--config", str(NODE / "cspell.json"), *patterns]
    done = subprocess.run(command, cwd=ROOT, input=typed, capture_output=True, text=True, check=False)
    assert "" == done.stderr
    return done.stdout.splitlines()


def test_no_unknown_word() -> None:
    """Every word is in the French or the British dictionary, or is a name that the project lists."""
    assert [] == unknown_words(*READ)


@pytest.mark.parametrize(
    ("path", "typed"),
    [
        ("content/pages/faute/index.fr.md", "une expérimentaton"),
        ("content/pages/faute/index.fr.md", "une energie"),
        ("content/pages/faute/index.en.md", "an experiement"),
        ("content/pages/faute/index.en.md", "a color"),
        ("docs/erreurs.md", "un fichié"),
        ("docs/errors.md", "a colour, a fichier"),
    ],
)
def test_a_fault_is_found(path: str, typed: str) -> None:
    """A misspelt word, or a word of the other language, is reported at its place."""
    (found,) = unknown_words(f"stdin://{ROOT / path}", typed=typed)
    assert f"{path}:1:{typed.rindex(' ') + 2} - Unknown word ({typed.rsplit(maxsplit=1)[-1]})" in found
