"""The facts of a document in three columns, as even as their order allows."""

from collections.abc import Sequence
from itertools import combinations_with_replacement
from math import ceil
from typing import Final

from site_builder.site.kits.prose import Spans, text_of

# A fact is a label, a value of about so many letters to a line, and some white.
_LETTERS: Final = 27
_LABEL: Final = 1.8


def thirds(facts: Sequence[tuple[Spans, Spans]]) -> tuple[tuple[int, int], ...]:
    """Return where each column starts and ends, none of them empty; the first ones are filled first."""
    lines = [_LABEL + ceil(len(text_of(value)) / _LETTERS) for _, value in facts]

    def columns(first: int, second: int) -> tuple[tuple[int, int], ...]:
        return (0, first), (first, second), (second, len(lines))

    def height(cuts: tuple[int, int]) -> float:
        return max(sum(lines[start:end]) for start, end in columns(*cuts))

    cuts = combinations_with_replacement(range(1, len(lines) + 1), 2)
    # Of cuts that are as good, the last one.
    best = min(reversed(list(cuts)), key=height, default=(0, 0))
    return tuple((start, end) for start, end in columns(*best) if start < end)
