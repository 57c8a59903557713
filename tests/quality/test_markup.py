"""The markup of every built page, judged by html-validate and by the Nu HTML checker of the W3C."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Final

import pytest

from tests.built import Built

pytestmark = pytest.mark.slow

NODE: Final = Path(__file__).parents[1] / "node"
# A page with one fault for each family of rules.
FAULTY: Final = """<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>Faults</title><style>p { colour: red }</style></head>
<body>
<nav role="navigation"><p id="twice">One</p></nav>
<figure role="figure" aria-label="Two"><p id="twice">Two</p><figcaption>Two</figcaption></figure>
<p><img src="three.png"></p>
</body>
</html>
"""
MISSING_TEXT: Final = (
    "An “img” element must have an “alt” attribute, except under certain conditions. "
    "For details, consult guidance on providing text alternatives for images."
)


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """Return a folder with a faulty page as deep as real ones."""
    page = tmp_path / "en" / "communes" / "faulty" / "index.html"
    page.parent.mkdir(parents=True)
    page.write_text(FAULTY, encoding="utf-8")
    return tmp_path


def html_validate(folder: Path) -> list[tuple[str, int, str]]:
    """Return what html-validate finds wrong in the pages of a folder: the file, the line, the rule."""
    program = NODE / "node_modules" / ".bin" / "html-validate"
    assert program.exists(), "no html-validate: run `make node`"
    command = [str(program), "--config", str(NODE / "html-validate.json"), "--formatter", "json", str(folder)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert "" == done.stderr
    return [
        (Path(page["filePath"]).relative_to(folder).as_posix(), message["line"], message["ruleId"])
        for page in json.loads(done.stdout)
        for message in page["messages"]
    ]


def nu(folder: Path) -> list[tuple[str, int, str]]:
    """Return what the Nu HTML checker finds wrong in the pages of a folder: the file, the line, its words."""
    program, java = NODE / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar", shutil.which("java")
    assert program.exists(), "no Nu HTML checker: run `make node`"
    assert java, "no Java: run `make java`"
    options = ("--skip-non-html", "--errors-only", "--format", "json")
    done = subprocess.run(
        [java, "-jar", str(program), *options, str(folder)], capture_output=True, encoding="utf-8", check=False
    )
    # The checker writes its verdict where other programs write their complaints.
    assert done.stderr.startswith('{"'), done.stderr
    return [
        (message["url"].removeprefix(f"file:{folder}/"), message["lastLine"], message["message"])
        for message in json.loads(done.stderr)["messages"]
    ]


def test_html_validate_finds_nothing(root_site: Built) -> None:
    """No page breaks a rule of html-validate, standard or of accessibility."""
    assert [] == html_validate(root_site.folder)


def test_html_validate_finds_a_fault(faulty: Path) -> None:
    """A redundant role, an identifier used twice and a missing text are found; a figure may say its role."""
    page = "en/communes/faulty/index.html"
    assert [
        (page, 5, "no-redundant-role"),
        (page, 6, "no-dup-id"),
        (page, 7, "wcag/h37"),
    ] == html_validate(faulty)


def test_nu_finds_nothing(root_site: Built) -> None:
    """No page breaks the HTML standard, nor does the style sheet inside it break that of CSS."""
    assert [] == nu(root_site.folder)


def test_nu_finds_a_fault(faulty: Path) -> None:
    """An unknown property, an identifier used twice and a missing text are found."""
    page = "en/communes/faulty/index.html"
    assert [
        (page, 3, "CSS: “colour”: Property “colour” doesn't exist."),
        (page, 6, "Duplicate ID “twice”."),
        (page, 7, MISSING_TEXT),
    ] == nu(faulty)
