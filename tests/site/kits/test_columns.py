"""The three columns of facts of a document."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from site_builder.site.kits.columns import thirds
from site_builder.site.kits.prose import Span, SpanKind, plain


def facts(*letters: int) -> list[tuple[tuple[Span, ...], tuple[Span, ...]]]:
    """Return facts whose values have so many letters."""
    return [(plain("Label"), plain("x" * count)) for count in letters]


def test_facts_of_one_height_are_parted_evenly() -> None:
    """Nine short facts make three columns of three; what is left over goes where it makes no column higher."""
    assert ((0, 3), (3, 6), (6, 9)) == thirds(facts(*[10] * 9))
    assert 3 == max(end - start for start, end in thirds(facts(*[10] * 7)))


def test_a_long_fact_has_a_column_of_its_own() -> None:
    """A value of many lines, inside a link as well, weighs as much as several short ones."""
    linked = (Span(SpanKind.LINK, spans=plain("x" * 200), href="/"),)
    for alone, *_ in (thirds(facts(200, 10, 10, 10)), thirds([(plain("Label"), linked), *facts(10, 10, 10)])):
        assert (0, 1) == alone
    assert (4, 5) == thirds(facts(10, 10, 10, 10, 200))[-1]


def test_few_facts_leave_columns_out() -> None:
    """No fact makes no column, and one makes one: none is empty."""
    assert ((), ((0, 1),)) == (thirds([]), thirds(facts(10)))


@given(st.lists(st.integers(0, 300), max_size=14))
def test_every_fact_is_in_one_column(letters: list[int]) -> None:
    """Columns follow one another from the first fact to the last; there are three of them at most."""
    columns = thirds(facts(*letters))
    assert len(columns) <= 3
    assert list(range(len(letters))) == [place for start, end in columns for place in range(start, end)]
    assert all(first[1] == second[0] for first, second in pairwise(columns))
