"""Measures the layout of a card: what is out of its zone, and what meets something else."""

from collections.abc import Iterator
from itertools import combinations
from typing import Final

from site_builder.output.social.layout import COLUMN, Box, Layout, laid_out
from site_builder.site.social.card import HEIGHT, SocialCard

# Networks that ask for twice as wide as high cut fifteen pixels above and below.
_CUT: Final = 15
_WORDS: Final = frozenset({"kicker", "place", "title", "promise"})
_LEAST: Final = {"notice": 20}
_LEGIBLE: Final = 24
# Letters whose curves go past the edge, as type does: a hair.
_HAIR: Final = 1.5


def faults(card: SocialCard, layout: Layout | None = None) -> list[str]:
    """Return what is wrong in the layout of a card, or in another one given for it."""
    layout = layout or laid_out(card)
    return [*_missing(card, layout), *_misplaced(layout), *_meeting(layout)]


def _missing(card: SocialCard, layout: Layout) -> Iterator[str]:
    """Yield the texts that are not there in full; places and the promise may end with an ellipsis."""
    for role in ("kicker", "place", "title", "promise", "programme", "notice"):
        whole = "".join(getattr(card, role).split())
        written = "".join("".join(line.text.split()) for line in layout.lines if line.role == role)
        shortened = role in {"place", "promise"} and written.endswith("…") and whole.startswith(written[:-1])
        if written != whole and not shortened:
            yield f"{role} says {written!r}"


def _misplaced(layout: Layout) -> Iterator[str]:
    for line in layout.lines:
        if not _zone(line.role, layout).holds(line.ink):
            yield f"{line.role} {line.text!r} is out of its zone"
        if line.size < _LEAST.get(line.role, _LEGIBLE):
            yield f"{line.role} {line.text!r} is too small to be read"


def _zone(role: str, layout: Layout) -> Box:
    left, right = COLUMN.left - _HAIR, COLUMN.right + _HAIR
    if role in _WORDS:
        return Box(left, COLUMN.top - _HAIR, right, layout.mark.top - 16)
    if role == "notice":
        assert layout.bar
        return Box(left, layout.bar.top + 8, right, HEIGHT - _CUT)
    return Box(layout.mark.right + 8, layout.mark.top - 6, right, layout.mark.bottom + 8)


def _meeting(layout: Layout) -> Iterator[str]:
    for one, other in combinations(layout.lines, 2):
        if one.ink.meets(other.ink):
            yield f"{one.text!r} meets {other.text!r}"
