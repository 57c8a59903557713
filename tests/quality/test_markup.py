"""The markup of every built page, judged by html-validate and by the Nu HTML checker of the W3C."""

from pathlib import Path
from typing import Final

import pytest

from tests.built import Built
from tests.quality.markup import html_validate, nu

pytestmark = pytest.mark.slow

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
