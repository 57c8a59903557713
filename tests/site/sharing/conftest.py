"""What the tests of this room share."""

from pathlib import Path

import pytest

from tests.site.planning import Project, tiny_copy


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Return a copy of the tiny project."""
    return tiny_copy(tmp_path)
