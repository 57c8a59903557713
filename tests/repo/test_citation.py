"""How to cite the project: a file that citation tools read, and that follows the project."""

import subprocess
import sys
import tomllib
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[2]
CITATION = ROOT / "CITATION.cff"


def is_valid(file: Path) -> bool:
    """Return whether a file is as the Citation File Format has it (version 1.2.0), by its own schema."""
    tool = Path(sys.executable).parent / "check-jsonschema"
    options = ("--builtin-schema", "vendor.citation-file-format", "--default-filetype", "yaml")
    command = [str(tool), *options, str(file)]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def test_citation_tools_can_read_it(tmp_path: Path) -> None:
    """The file is in the format it names; without an author it would not be."""
    assert is_valid(CITATION)
    damaged = tmp_path / "CITATION.cff"
    damaged.write_text(CITATION.read_text(encoding="utf-8").replace("authors:", "people:"), encoding="utf-8")
    assert not is_valid(damaged)


def test_it_follows_the_project() -> None:
    """Version, licence and authors are those of the package; the site is said to be unofficial."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    cited = yaml.safe_load(CITATION.read_text(encoding="utf-8"))
    assert (project["version"], project["license"]) == (cited["version"], cited["license"])
    assert [author["name"] for author in project["authors"]] == [author["name"] for author in cited["authors"]]
    assert "Unofficial demonstration" in cited["abstract"]
