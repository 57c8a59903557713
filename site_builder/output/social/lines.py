"""Texts cut in lines: of nearly the same width, never at a space that does not break, no word left alone at the end."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from itertools import accumulate
from math import ceil, inf
from typing import Final, assert_never

from site_builder.output.social.faces import Face

# A word that stands alone on the last line, and is not as wide as this share of the column, is an orphan.
_ORPHAN: Final = 0.3
_ORPHAN_COST: Final = 0.12
# A line is better cut before a parenthesis than inside of it.
_INSIDE_COST: Final = 0.04
# Small words belong to what follows: above all in large letters.
_SMALL: Final = 3
_SMALL_COST: Final = 0.1
_SMALL_COST_IN_TEXT: Final = 0.015
_HYPHEN_COST: Final = 0.15
# A line that ends where the sentence pauses reads well.
_STOPS: Final = (",", ";", ":", ".")
_STOP_GAIN: Final = 0.02
# Texts that one card tries at several sizes.
_REMEMBERED: Final = 32
_WORD: Final = re.compile(r"[^ ]+ *")
_AFTER_HYPHEN: Final = re.compile(r"(?<=\w-)(?=\w)")
_LETTER: Final = re.compile(r"[^ ] *")
# What an ellipsis takes the place of.
_LOOSE: Final = ",;:. \u202f\u00a0"


class Cut(Enum):
    """Where lines may end: at spaces only, after the hyphen of a word too, or anywhere."""

    SPACES = auto()
    HYPHENS = auto()
    LETTERS = auto()


@dataclass(frozen=True)
class Column:
    """Where a text is set: in which face and size, how wide its lines may be, and whether it is a title."""

    face: Face
    size: float
    width: float
    title: bool = False

    def holds(self, text: str) -> bool:
        """Return whether the text fits on one line."""
        return self.face.width(text, self.size) <= self.width


def balanced(text: str, column: Column, most: int, cut: Cut = Cut.SPACES, least: int = 1) -> tuple[str, ...]:
    """Return the text in ``least`` lines or the few more that it needs, well balanced; nothing beyond ``most``."""
    measured, scale = _measured(text, cut, column.face, column.title), column.size / column.width
    count = len(measured.pieces)
    if measured.widest * scale > 1:
        return ()
    needed = ceil(measured.width(0, count) * scale)
    for number in range(max(least, needed), most + 1):
        lines = _best(measured, number, scale)
        if lines:
            return lines
    return ()


def weak(lines: Sequence[str]) -> bool:
    """Return whether a line ends with a small word that belongs to the next line."""
    return any(not line.endswith(_STOPS) and len(line.rpartition(" ")[2]) <= _SMALL for line in lines[:-1])


def shortened(text: str, column: Column, most: int) -> tuple[str, ...]:
    """Return the text in ``most`` lines or fewer, cut after a word with an ellipsis where it is too long.

    Only a first word that is itself too long is cut within; there is nothing without a text, or a line to write it on.
    """
    lines = balanced(text, column, most)
    kept = text
    while not lines and kept and most > 0:
        kept = (kept.rpartition(" ")[0] if " " in kept else kept[:-1]).rstrip(_LOOSE)
        lines = balanced(f"{kept}…", column, most)
    return lines


def _pieces(text: str, cut: Cut) -> list[str]:
    """Return what no line may cut, each piece with the space after it."""
    words = _WORD.findall(text)
    match cut:
        case Cut.SPACES:
            return words
        case Cut.HYPHENS:
            return [piece for word in words for piece in _AFTER_HYPHEN.split(word)]
        case Cut.LETTERS:
            return _LETTER.findall(text)
        case _:
            assert_never(cut)


def _best(measured: "_Measured", number: int, scale: float) -> tuple[str, ...]:
    """Return the pieces in exactly so many lines, or nothing if they do not fit; ``scale`` is a width by the column."""
    pieces = measured.pieces
    # For each piece: the cost of the best lines that end before it, and where the last of them starts.
    rows: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]
    for row in range(number):
        ends: dict[int, tuple[float, int]] = {}
        for start, (cost, _) in rows[-1].items():
            for end in range(start + 1, len(pieces) + 1):
                share = measured.width(start, end) * scale
                if share > 1:
                    break
                left = (1 - share) ** 2
                last = row == number - 1
                total = cost + left + (_cost_of_last(start, end, share) if last else measured.cut_costs[end])
                if total < ends.get(end, (inf, 0))[0]:
                    ends[end] = (total, start)
        rows.append(ends)
    if len(pieces) not in rows[-1]:
        return ()
    lines: list[str] = []
    end = len(pieces)
    for ends in reversed(rows[1:]):
        _, start = ends[end]
        lines.append("".join(pieces[start:end]).rstrip(" "))
        end = start
    return tuple(reversed(lines))


@lru_cache(maxsize=_REMEMBERED)
def _measured(text: str, cut: Cut, face: Face, title: bool) -> "_Measured":  # noqa: FBT001 - a key of what is remembered
    """Return the text in pieces, measured once for all the sizes that it is tried at."""
    return _Measured(_pieces(text, cut), face, title=title)


class _Measured:
    """Pieces of a text, how wide lines of them are at a size of one, and how bad it is to end one after a piece.

    ``cut_costs`` is by the number of pieces up to the cut.
    """

    def __init__(self, pieces: Sequence[str], face: Face, *, title: bool) -> None:
        self.pieces = pieces
        self._title = title
        self._text = "".join(pieces)
        starts = tuple(accumulate(map(len, pieces), initial=0))
        # A blank at the end of a line takes no room.
        ends = (0, *(start + len(piece.rstrip(" ")) for start, piece in zip(starts, pieces, strict=False)))
        self.cut_costs = (0.0, *(self._cut_cost(piece, end) for piece, end in zip(pieces, ends[1:], strict=True)))
        self._starts = tuple(face.start(self._text, at, 1) for at in starts)
        self._ends = tuple(face.end(self._text, at, 1) for at in ends)
        self.widest = max((self.width(start, start + 1) for start in range(len(pieces))), default=0.0)

    def width(self, start: int, end: int) -> float:
        """Return how wide a line of these pieces is."""
        return self._ends[end] - self._starts[start]

    def _cut_cost(self, piece: str, end: int) -> float:
        cost = 0.0 if piece.endswith(" ") else _HYPHEN_COST
        word = piece.rstrip(" ")
        if word.endswith(_STOPS):
            cost -= _STOP_GAIN
        elif len(word) <= _SMALL:
            cost += _SMALL_COST if self._title else _SMALL_COST_IN_TEXT
        before = self._text[:end]
        return cost + (_INSIDE_COST if before.count("(") > before.count(")") else 0)


def _cost_of_last(start: int, end: int, share: float) -> float:
    """Return how bad it is that these pieces are the last line: a short word may stand alone on it."""
    return _ORPHAN_COST if end - start == 1 and start > 0 and share < _ORPHAN else 0.0
