"""What the tests of the open data share."""

import pytest

from tests.site.api.opened import Opened, real, tiny


@pytest.fixture(params=["tiny", "real"])
def either(request: pytest.FixtureRequest) -> Opened:
    """Return the open data of the tiny project, then of the real content."""
    return tiny() if request.param == "tiny" else real()
