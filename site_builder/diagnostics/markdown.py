"""Text that Markdown shows as it was typed."""

import re
from typing import Final

_MARKUP: Final = re.compile(r"([\\`*_{}\[\]<>|#~&])")


def as_typed(text: str) -> str:
    """Return the text on one line, with each sign that Markdown would read held back (CommonMark 0.31, 2.4)."""
    return _MARKUP.sub(r"\\\1", " ".join(text.split()))
