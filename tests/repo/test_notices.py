"""Third-party notices: nothing is shipped or relied on without naming its licence."""

import re
from pathlib import Path

import pytest
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
NOTICES = (ROOT / "THIRD_PARTY_NOTICES.md").read_text(encoding="utf-8")
LOCKED = sorted(
    set(re.findall(r"^([a-z0-9._-]+)(?:\[[a-z0-9,-]+\])?==", (ROOT / "requirements.lock").read_text(), re.MULTILINE))
)
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in NOTICES.splitlines()
    if line.startswith("|") and not line.startswith("|--")
]


def test_the_lock_is_read() -> None:
    """The list of locked packages is not empty, so that the test below cannot pass in silence."""
    assert "mkdocs" in LOCKED


@pytest.mark.parametrize("package", LOCKED)
def test_locked_package_has_a_licence(package: str) -> None:
    """Every package installed at run time is named with a licence."""
    licences = {canonicalize_name(name): licence for name, licence, *_ in ROWS}
    assert licences.get(canonicalize_name(package)), f"{package} is missing from THIRD_PARTY_NOTICES.md"


def test_no_notice_outlives_its_package() -> None:
    """A package that left the lock leaves the notices too."""
    section = NOTICES.split("## Python packages")[1].split("\n## ")[0]
    named = re.findall(r"^\| ([A-Za-z0-9._-]+) \| ", section, re.MULTILINE)
    assert [] == [name for name in named if name != "Package" and canonicalize_name(name) not in LOCKED]


@pytest.mark.parametrize(
    "work",
    [
        "Material Design Icons",
        "Font Awesome",
        "Octicons",
        "Simple Icons",
        "GeoNames",
        "Découpage administratif",
    ],
)
def test_icons_and_data_sets_are_credited(work: str) -> None:
    """Every icon set and data set has its credit line, as its licence asks."""
    assert [work] == [name for name, *_ in ROWS if name == work]
