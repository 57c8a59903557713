"""Documented against announced, drawn as plots of land: filled where a solution is documented, open where none is."""

from collections.abc import Iterator
from typing import Final

from site_builder.site.views import PlotsView

_ACROSS: Final = 10
_SIDE: Final = 16
_STEP: Final = 20
# The line around an open plot stands inside of it.
_INSET: Final = 1
_SPARE: Final = 5


def plots(documented: int, announced: int | None) -> PlotsView:
    """Return the plots of a list; where the number announced is not known, a strip of land of unknown size is open."""
    total = max(documented, announced) if announced is not None else documented
    filled = "".join(_square(place) for place in _places(0, documented))
    if announced is not None:
        spare = "".join(_open(place, _SIDE) for place in _places(documented, total))
    else:
        # The strip begins on a row of its own when the last one has no room for it.
        room = documented % _ACROSS <= _ACROSS - _SPARE
        first = documented if room else -(-documented // _ACROSS) * _ACROSS
        total = first + _SPARE
        spare = _open(_place(first), _SPARE * _STEP - (_STEP - _SIDE))
    rows = max(-(-total // _ACROSS), 1)
    return PlotsView(_ACROSS * _STEP - (_STEP - _SIDE), rows * _STEP - (_STEP - _SIDE), filled, spare)


def _places(first: int, last: int) -> Iterator[tuple[int, int]]:
    return (_place(number) for number in range(first, last))


def _place(number: int) -> tuple[int, int]:
    return number % _ACROSS * _STEP, number // _ACROSS * _STEP


def _square(place: tuple[int, int]) -> str:
    return f"M{place[0]} {place[1]}h{_SIDE}v{_SIDE}h-{_SIDE}z"


def _open(place: tuple[int, int], width: int) -> str:
    x, y = place[0] + _INSET, place[1] + _INSET
    width, height = width - 2 * _INSET, _SIDE - 2 * _INSET
    return f"M{x} {y}h{width}v{height}h-{width}z"
