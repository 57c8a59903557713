"""Tables as spreadsheets open them: UTF-8 with its mark, each cell quoted, on one line, and nothing to compute."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO
from typing import Final

_BYTE_ORDER_MARK: Final = "\ufeff"
# What a spreadsheet would compute (OWASP, CSV injection).
_COMPUTED: Final = ("=", "+", "-", "@", "\t", "\r")


def spreadsheet(head: Sequence[str], rows: Iterable[Iterable[str]], delimiter: str = ",") -> str:
    """Return the table as CSV (RFC 4180), the names of its columns first."""
    text = StringIO()
    writer = csv.writer(text, delimiter=delimiter, quoting=csv.QUOTE_ALL)
    writer.writerows([_plain(cell) for cell in row] for row in (head, *rows))
    return _BYTE_ORDER_MARK + text.getvalue()


def _plain(text: str) -> str:
    """Return the text on one line; what a spreadsheet would take for a formula is made plain by an apostrophe."""
    return " ".join((f"'{text}" if text.startswith(_COMPUTED) else text).splitlines())
