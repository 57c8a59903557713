"""The style sheets: sizes come from one scale."""

import re
from pathlib import Path

import pytest

SHEETS = sorted((Path(__file__).parents[2] / "overrides" / "assets" / "css").glob("*.css"))
SIZE = re.compile(r"(?:font-size:|font:(?:\d+ )?)(?P<size>[^;}/]+)")
# The scale itself, the size of the text, what follows the text around it, letters of drawings, the title that fills
# its column.
FREE = re.compile(r"var\(--(t\d|lead)\)|1rem|[\d.]+em\b|inherit|100%|1[13]px|clamp\(2\.25rem|min\(8rem|10\.5pt")


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.stem)
def test_sizes_of_letters_come_from_the_scale(sheet: Path) -> None:
    """No rule sets letters in a size of its own."""
    sizes = [found["size"] for found in SIZE.finditer(sheet.read_text("utf-8"))]
    assert [] == [size for size in sizes if not FREE.match(size)]
