"""The width of a text in a terminal, so that the caret stands under the right characters."""

import pytest

from site_builder.diagnostics.cells import cells


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("abc", 3),
        ("été", 3),
        ("e\u0301te\u0301", 3),
        ("日本", 4),
        ("a\u200bb", 2),
        ("👧", 2),
        ("👩\u200d👩\u200d👧", 2),
        ("👍🏽", 2),
        ("❤\ufe0f", 2),
        ("❤", 1),
        ("\u1112\u1161\u11ab", 2),
        ("a\u00adb", 3),
        ("\u00a0", 1),
    ],
)
def test_text_takes_its_cells(text: str, expected: int) -> None:
    """Wide signs take two cells, accents apart and joiners none, and a joined emoji counts once."""
    assert expected == cells(text)
