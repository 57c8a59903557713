"""What the tests of the model share."""

from pathlib import Path

import pytest

from tests.model.project import Project, copy_content


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Return a copy of the real content, without a mistake."""
    return copy_content(tmp_path)
