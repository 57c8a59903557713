"""Characters that documents can show: those of their faces, and what stands for the others.

A character that no face has would be an empty box on paper; PDF/UA-1 refuses it (ISO 14289-1, 7.21.8) and typst stops.
Editors may type any character, and pages show it in a face of the device: documents write it another way, in full view.
"""

import struct
import unicodedata
from functools import cache
from itertools import repeat
from pathlib import Path
from typing import Final

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
    return frozenset.intersection(*(_held(face.read_bytes()) for face in sorted(FACES.glob("*.ttf")))) | _UNSEEN


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


def _held(face: bytes) -> frozenset[str]:
    """Return the characters of a face by its table "cmap", format 4 (OpenType 1.9, cmap)."""
    table = _table(face, b"cmap")
    (count,) = struct.unpack_from(">H", table, 2)
    offsets = (struct.unpack_from(">L", table, 4 + 8 * rank + 4)[0] for rank in range(count))
    start = next(offset for offset in offsets if struct.unpack_from(">H", table, offset)[0] == 4)  # noqa: PLR2004
    (doubled,) = struct.unpack_from(">H", table, start + 6)
    segments = doubled // 2
    ends = struct.unpack_from(f">{segments}H", table, start + 14)
    starts = struct.unpack_from(f">{segments}H", table, start + 16 + doubled)
    codes = (code for first, last in zip(starts, ends, strict=True) for code in range(first, last + 1))
    return frozenset(chr(code) for code in codes if code != 0xFFFF)  # noqa: PLR2004 - the last segment, by the format


def _table(face: bytes, name: bytes) -> bytes:
    (count,) = struct.unpack_from(">H", face, 4)
    for tag, _, offset, length in map(
        struct.unpack_from, repeat(">4sLLL"), repeat(face), range(12, 12 + 16 * count, 16)
    ):
        if tag == name:
            return face[offset : offset + length]
    raise ValueError(name)
