"""EcoIndex against values worked out by hand."""

import pytest

from tests.quality.ecoindex import ecoindex


@pytest.mark.parametrize(
    ("nodes", "requests", "kilobytes", "score"),
    [(0, 0, 0, 100), (100, 100, 100, 72), (302, 3, 30, 85), (224, 3, 30, 88), (10**6, 10**4, 10**6, 0)],
)
def test_score(nodes: int, requests: int, kilobytes: float, score: int) -> None:
    """A page has the score that the published formula gives it."""
    assert score == ecoindex(nodes, requests, kilobytes)
