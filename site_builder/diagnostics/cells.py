"""How wide a text is in a terminal."""

import unicodedata
from typing import Final

_JOINER: Final = "\u200d"
_EMOJI_STYLE: Final = "\ufe0f"
_SOFT_HYPHEN: Final = "\u00ad"
_NO_WIDTH: Final = frozenset({"Mn", "Me", "Cf"})
# The vowels and last consonants of a Korean syllable are drawn over the first one.
_KOREAN_PARTS: Final = range(0x1160, 0x1200)
_SKIN_TONES: Final = range(0x1F3FB, 0x1F400)


def cells(text: str) -> int:
    """Return the number of terminal cells the text takes (Unicode Standard Annex 11; emoji: Technical Standard 51)."""
    if text.isascii():
        return len(text)
    width, before = 0, ""
    for char in text:
        own = _own(char, before)
        # A sign followed by the emoji selector is drawn as a picture, two cells wide.
        width += 1 if char == _EMOJI_STYLE and before and _own(before, "") == 1 else own
        before = char
    return width


def _own(char: str, before: str) -> int:
    drawn_over = before == _JOINER or (before and ord(char) in _SKIN_TONES)
    unseen = unicodedata.category(char) in _NO_WIDTH and char != _SOFT_HYPHEN
    if drawn_over or unseen or ord(char) in _KOREAN_PARTS:
        return 0
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1
