"""Plots of land: filled where a solution is documented, open where one was announced and is not."""

import re

import pytest

from site_builder.site.drawings.plots import plots


def drawn(path: str) -> list[tuple[int, int]]:
    """Return where each plot of a path begins."""
    return [(int(x), int(y)) for x, y in re.findall(r"M(\d+) (\d+)h", path)]


@pytest.mark.parametrize(("documented", "announced"), [(4, 30), (0, 19), (10, 10), (1, 1), (0, 0)])
def test_there_is_a_plot_for_each_solution(documented: int, announced: int) -> None:
    """As many plots are filled as are documented, and as many are open as are missing."""
    found = plots(documented, announced)
    assert (documented, announced - documented) == (len(drawn(found.filled)), len(drawn(found.open)))


def test_more_documented_than_announced() -> None:
    """A source may announce fewer than there are: every one documented has its plot, and none is open."""
    assert (12, 0) == (len(drawn(plots(12, 10).filled)), len(drawn(plots(12, 10).open)))


@pytest.mark.parametrize("documented", range(12))
def test_an_unknown_number_is_a_strip_of_land(documented: int) -> None:
    """Where the number announced is not known, one long plot is open, and it stays inside of the drawing."""
    found = plots(documented, None)
    ((x, y),) = drawn(found.open)
    (width,) = [int(wide) for wide in re.findall(r"M\d+ \d+h(\d+)", found.open)]
    assert (True, True) == (x + width <= found.width, y < found.height)
    assert (x - 1, y - 1) not in drawn(found.filled)


def test_rows_hold_ten() -> None:
    """The eleventh plot begins a row."""
    assert [(0, 0), (180, 0), (0, 20)] == [drawn(plots(11, 11).filled)[place] for place in (0, 9, 10)]
    assert (196, 36) == (plots(11, 11).width, plots(11, 11).height)
