"""Characters that documents can show: those of their faces, and what stands for the others.

A character that no face has would be an empty box on paper; PDF/UA-1 refuses it (ISO 14289-1, 7.21.8) and typst stops.
Editors may type any character, and pages show it in a face of the device: documents write it another way, in full view.
"""

import unicodedata
from functools import cache
from pathlib import Path
from typing import Final

from site_builder.output.glyphs import characters

FACES: Final = Path(__file__).parents[1] / "faces"
# Not seen, and no face needs a shape for them: the end of a line, what holds a reference to its word.
_UNSEEN: Final = frozenset("\n\u2060")
_STANDS_FOR: Final = {
    **dict.fromkeys("→⇒➔➜", "–"),
    **dict.fromkeys("←↔⇔", "–"),
    "≤": "<=",
    "≥": ">=",
    "≈": "~",
    "\u2011": "-",
    "Ł": "L",
    "ł": "l",
    "Đ": "D",
    "đ": "d",
    "Ħ": "H",
    "ħ": "h",
}


@cache
def writable() -> frozenset[str]:
    """Return the characters that every face of the documents has."""
    held = (frozenset(characters(face.read_bytes())) for face in sorted(FACES.glob("*.ttf")))
    return frozenset.intersection(*held) | _UNSEEN


def written(text: str) -> str:
    """Return the text in characters that can be set; one without any likeness is told by its code, as "[U+2603]"."""
    if writable().issuperset(text):
        return text
    return "".join(char if char in writable() else _instead(char) for char in text)


def _instead(char: str) -> str:
    """Return what stands for a character: a like sign, its letters or digits without their marks, else its code.

    Signs are never taken apart: without its bar, "≠" would say the contrary.
    """
    category = unicodedata.category(char)
    if char in _STANDS_FOR:
        return _STANDS_FOR[char]
    if category == "Zs":
        return " "
    if category in {"Mn", "Me", "Cf"}:
        return ""
    parts = [part for part in unicodedata.normalize("NFKD", char) if not unicodedata.combining(part)]
    if category[0] in "LN" and all(part.isalnum() and part in writable() for part in parts):
        return "".join(parts)
    return f"[U+{ord(char):04X}]"
