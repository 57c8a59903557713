"""Tables that spreadsheets open."""

import csv
from io import StringIO

import pytest

from site_builder.site.spreadsheets import spreadsheet


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r"])
def test_a_spreadsheet_computes_nothing(sign: str) -> None:
    """A cell, or the name of a column, that would be a formula is made plain."""
    rows = list(csv.reader(StringIO(spreadsheet([f"{sign}1"], [[f"{sign}2"]]).removeprefix("\ufeff"))))
    assert [True, True] == [row[0].startswith("'") for row in rows]
    assert ["1", "2"] == [row[0][-1] for row in rows]


def test_a_cell_stays_on_its_line() -> None:
    """Lines within a cell are joined; quotation marks and separators come back as they were."""
    table = spreadsheet(["a", "b"], [["one\ntwo", 'say "yes", now']], delimiter=";")
    assert table.startswith("\ufeff")
    assert [["a", "b"], ["one two", 'say "yes", now']] == list(csv.reader(StringIO(table[1:]), delimiter=";"))
