"""What is right, however unusual, is accepted without a word."""

from pathlib import Path

import pytest

from tests.model.project import copy_content
from tests.model.unusual import UNUSUAL, Unusual

NAMES = [unusual.name.replace(" ", "-") for unusual in UNUSUAL]


@pytest.mark.parametrize("unusual", UNUSUAL, ids=NAMES)
def test_unusual_file_is_accepted(tmp_path: Path, unusual: Unusual) -> None:
    """The whole check, with what was recorded of the translations, finds nothing in a file that is right."""
    project = copy_content(tmp_path, recorded=True)
    unusual.make(project)
    assert () == project.check()


def test_unusual_files_are_many_and_each_has_its_name() -> None:
    """There are more than fifty, and no two have the same name."""
    assert 50 < len(UNUSUAL) == len(set(NAMES))
