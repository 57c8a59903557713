"""Documents on paper, read as tests compare them."""

import re
from typing import Final

import pypdfium2  # type: ignore[import-untyped]

# Spaces, breaks, and hyphens, be they typed or set at the end of a line: paper places them as it must.
# Two numbers side by side are never one: what is inside a number is no ordinary space.
_APART: Final = re.compile(r"(?<=\d)[ \t\r\n]+(?=\d)")
_LOOSE: Final = re.compile(r"[\s\u00ad\u2010\u2011\u2060\ufffe\x02-]+")


def squashed(text: str) -> str:
    """Return the text without what the width of a page decides."""
    return _LOOSE.sub("", _APART.sub("|", text))


def words_of(pdf: bytes) -> str:
    """Return what a document says, squashed, in the order in which its pages are read."""
    document = pypdfium2.PdfDocument(pdf)
    return squashed("".join(page.get_textpage().get_text_bounded() for page in document))
