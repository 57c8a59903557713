"""Our own licence: the whole official text, declared where tools look for it."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
LICENCE = (ROOT / "LICENSE").read_text(encoding="utf-8")


def test_licence_is_the_whole_eupl() -> None:
    """The licence file holds the title, the fifteen articles in order and the appendix."""
    articles = [int(number) for number in re.findall(r"^(\d+)\.\w", LICENCE, re.MULTILINE)]
    assert LICENCE.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2\n")
    assert list(range(1, 16)) == articles
    assert "‘Compatible Licences’ according to Article 5 EUPL are:" in LICENCE


def test_licence_is_declared() -> None:
    """The distribution declares the licence that the file holds, and carries the file."""
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert "EUPL-1.2" == declared["license"]
    assert "LICENSE" in declared["license-files"]
