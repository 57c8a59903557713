"""One page of each kind judged by Lighthouse, and whether faults would cost it points."""

import pytest

from tests.built import Built
from tests.quality.conftest import Damaged
from tests.quality.gates import LIGHTHOUSE
from tests.quality.lighthouse import judged
from tests.quality.sample import kind, one_language_of_each, one_of_each_kind
from tests.quality.visit import address

pytestmark = [pytest.mark.browser, pytest.mark.slow]

# A page takes eight seconds, most of them waiting.
_AT_ONCE = 6


def test_every_kind_of_page(official_site: Built, served_official: str) -> None:
    """Every kind of page, now in French, now in English, has full marks for access, practices and being found."""
    sample = one_language_of_each(official_site, one_of_each_kind(official_site))
    addresses = {file: address(served_official, file) for file in sample}
    verdicts = judged(list(addresses.values()), timed=False, at_once=_AT_ONCE)
    kinds = {file: kind(official_site.documents[file]) for file in sample}
    assert {} == {
        (file, gate.key): verdicts[addresses[file]].lost
        for file in sample
        for gate in LIGHTHOUSE
        if not gate.lets(verdicts[addresses[file]].scores[gate.key], kinds[file])
    }


def test_a_fault_costs_points(damaged: Damaged) -> None:
    """A page without a title, kept from search engines, that speaks in the console, has none of its full marks."""
    home = damaged("<title>Sound</title>", "<meta name=robots content=noindex><script>console.error('a')</script>")
    (verdict,) = judged([home], timed=True, at_once=1).values()
    assert {"document-title", "is-crawlable", "errors-in-console"} <= set(verdict.lost)
    assert [] == [gate.key for gate in LIGHTHOUSE if gate.lets(verdict.scores[gate.key], "prose")]
    assert (True, True) == (verdict.first_paint is not None, verdict.shift is not None)
