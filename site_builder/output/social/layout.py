"""Where every word of a card stands. Nothing is drawn here, so that tests can measure it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import ceil, floor
from typing import Final

from site_builder.output.social.faces import face
from site_builder.output.social.lines import Column, Cut, balanced, shortened, weak
from site_builder.site.social.card import HEIGHT, WIDTH, SocialCard
from site_builder.site.social.shapes import PANEL


@dataclass(frozen=True)
class Box:
    """A rectangle of the card, in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, other: "Box") -> bool:
        """Return whether the whole of another rectangle is in this one."""
        return (
            self.left <= other.left
            and self.top <= other.top
            and other.right <= self.right
            and other.bottom <= self.bottom
        )

    def meets(self, other: "Box") -> bool:
        """Return whether the two share some place."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


@dataclass(frozen=True)
class Line:
    """A line of text: its face and size in pixels, the colour by its name, and where it starts on its baseline."""

    role: str
    text: str
    face: str
    size: int
    colour: str
    x: float
    y: float

    @cached_property
    def ink(self) -> Box:
        """Return what the letters take up."""
        ink = face(self.face).ink(self.text, self.size)
        return Box(self.x + ink.left, self.y + ink.top, self.x + ink.right, self.y + ink.bottom)

    @cached_property
    def frame(self) -> tuple[int, int, int, int]:
        """Return the pixels that the letters touch."""
        ink = self.ink
        return floor(ink.left) - 1, floor(ink.top) - 1, ceil(ink.right) + 1, ceil(ink.bottom) + 1


@dataclass(frozen=True)
class Layout:
    """Every line of a card, the place of the four plots that are the mark of the site, and the bar of the notice."""

    lines: tuple[Line, ...]
    mark: Box
    bar: Box | None


# The column of the words stands beside the drawing; networks that cut a square keep where its lines start.
COLUMN: Final = Box(PANEL[0] + 52, 52, WIDTH - 56, HEIGHT)
_BAR: Final = 88
_MARK: Final = 50
# The least room between the words and the mark, and below the mark.
_ABOVE_MARK, _BELOW_MARK = 28, 30
_KICKER, _PLACE, _LEAST_LABEL, _BRAND, _NOTICE = 26, 30, 24, 25, 21
_BRAND_WIDTH: Final = 330
_NOTICE_LEADING: Final = 29
# Sizes of the title with the most lines of each, and of the promise: the first that fit are taken.
_TITLES: Final = (
    *((112, 1), (104, 1), (92, 2), (84, 2), (76, 3), (70, 3), (64, 3), (58, 3)),
    *((54, 4), (50, 4), (46, 4), (42, 4), (38, 5)),
)
_PROMISES: Final = ((34, 3), (30, 3), (28, 4), (26, 4))
# Down to this size a title makes room for the whole of the promise; otherwise the promise is cut.
_STRONG: Final = 54
# Only smaller titles are cut at their hyphens, and only the smallest within a word that fits nowhere.
_WHOLE: Final = 46
_SMALLEST: Final = (34, 30, 26, 24)
_LEADING: Final = 1.04
_PROMISE_LEADING: Final = 1.32
# How high capitals are and how low tails go, in ems; and the room under the tails of the title, in pixels.
_CAPITALS: Final = 0.7
_TAILS: Final = 0.2
_BELOW_TITLE: Final = 24
# Lines whose accents and tails would touch stand farther apart, by this much of their size.
_CLEAR: Final = 0.04
# The blank before the first letter of a text, in pixels.
_EDGE: Final = 2


def laid_out(card: SocialCard) -> Layout:
    """Return where everything stands."""
    bar = Box(PANEL[0], HEIGHT - _BAR, WIDTH, HEIGHT) if card.notice else None
    foot = (bar.top if bar else HEIGHT - _BELOW_MARK / 2) - _BELOW_MARK
    mark = Box(COLUMN.left, foot - _MARK, COLUMN.left + _MARK, foot)
    labels = tuple(_labels(card))
    top = labels[-1].y + 34 if labels else COLUMN.top + 8
    words = _words(card, top, mark.top - _ABOVE_MARK)
    return Layout((*labels, *words, *_brand(card, mark), *_notice(card, bar)), mark, bar)


def _labels(card: SocialCard) -> Iterator[Line]:
    """Yield what the page is and where it is about, one above the other; a long one is smaller, or cut."""
    y = COLUMN.top
    for role, text, name, size, colour in (
        ("kicker", card.kicker, "text", _KICKER, "soft"),
        ("place", card.place, "bold", _PLACE, "accent"),
    ):
        if text:
            fitting = next(
                (one for one in range(size, _LEAST_LABEL, -1) if _column(name, one).holds(text)), _LEAST_LABEL
            )
            (line, *_) = shortened(text, _column(name, fitting), 1)
            y += size
            yield Line(role, line, name, fitting, colour, COLUMN.left, y)
            y += 12


@dataclass(frozen=True)
class _Title:
    """A title in lines: its size, how far apart its baselines are, and where the first of them is."""

    lines: tuple[str, ...]
    size: int
    leading: float
    first: float

    @property
    def below(self) -> float:
        """Return where what stands under the title begins."""
        return self.first + self.leading * (len(self.lines) - 1) + _TAILS * self.size + _BELOW_TITLE


def _words(card: SocialCard, top: float, bottom: float) -> tuple[Line, ...]:
    """Return the title and the promise: the whole promise under a strong title, else what there is room for."""
    # Titles are tried one by one: the first is most often the one.
    titles: list[_Title] = []
    for title in (one for one in _titles(card.title, top) if one.below <= bottom):
        titles.append(title)
        for size, most in _PROMISES if title.size >= _STRONG else ():
            promise = balanced(card.promise, _column("text", size), min(most, _room(title, size, bottom)))
            if promise:
                return (*_set_title(title), *_set_promise(promise, size, title))
    for title in titles if card.promise else ():
        size, most = _PROMISES[-1]
        promise = shortened(card.promise, _column("text", size), min(most, _room(title, size, bottom)))
        if promise:
            return (*_set_title(title), *_set_promise(promise, size, title))
    return tuple(_set_title(titles[0]))


def _titles(text: str, top: float) -> Iterator[_Title]:
    """Yield the title at each size it fits in, from the largest; a word of any length fits in the last ones.

    Those with a line that ends badly come last; each size is also tried with one line more.
    """
    weaker = []
    for title in _sized(text, top):
        if weak(title.lines):
            weaker.append(title)
        else:
            yield title
    yield from weaker


def _sized(text: str, top: float) -> Iterator[_Title]:
    sizes = [(size, most, Cut.HYPHENS if size <= _WHOLE else Cut.SPACES) for size, most in _TITLES]
    sizes += [(size, len(_TITLES), cut) for cut in (Cut.HYPHENS, Cut.LETTERS) for size in _SMALLEST]
    for size, most, cut in sizes:
        fewest = balanced(text, _column("titles", size), most, cut)
        more = balanced(text, _column("titles", size), most, cut, len(fewest) + 1) if weak(fewest) else ()
        for lines in filter(None, (fewest, more)):
            leading = max(_LEADING * size, *(_clearance(*pair, size) for pair in pairwise(lines)), 0)
            yield _Title(lines, size, leading, top + _CAPITALS * size)


def _clearance(upper: str, lower: str, size: int) -> float:
    """Return how far apart the baselines of two lines must be for their letters not to touch."""
    titles = face("titles")
    return titles.ink(upper, size).bottom - titles.ink(lower, size).top + _CLEAR * size


def _room(title: _Title, size: int, bottom: float) -> int:
    """Return how many lines of the promise stand between the title and what is below."""
    return int((bottom - title.below - size) / (size * _PROMISE_LEADING)) + 1 if bottom - title.below >= size else 0


def _set_title(title: _Title) -> Iterator[Line]:
    for rank, line in enumerate(title.lines):
        # The blank before a large letter is wider than before a small one: both stand on the same edge to the eye.
        x = COLUMN.left + _EDGE - face("titles").ink(line, title.size).left
        yield Line("title", line, "titles", title.size, "ink", x, title.first + rank * title.leading)


def _set_promise(lines: Sequence[str], size: int, title: _Title) -> Iterator[Line]:
    for rank, line in enumerate(lines):
        y = title.below + size * (_CAPITALS + rank * _PROMISE_LEADING)
        yield Line("promise", line, "text", size, "ink", COLUMN.left, y)


def _brand(card: SocialCard, mark: Box) -> Iterator[Line]:
    """Yield the name of the programme beside the mark and, where there is room, where the site stands."""
    left = mark.right + 16
    name = shortened(card.programme, Column(face("bold"), _BRAND, _BRAND_WIDTH), 2)
    baselines = [mark.top + 20 + 29 * rank for rank in range(len(name))]
    for line, y in zip(name, baselines, strict=True):
        yield Line("programme", line, "bold", _BRAND, "ink", left, y)
    # Beside the last line of the name, which is often the shorter one.
    room = COLUMN.right - left - face("bold").width(name[-1], _BRAND) - 32
    size = next((one for one in range(_BRAND, _LEAST_LABEL - 1, -1) if face("text").width(card.host, one) <= room), 0)
    if size:
        x = COLUMN.right - face("text").width(card.host, size)
        yield Line("host", card.host, "text", size, "soft", x, baselines[-1])


def _notice(card: SocialCard, bar: Box | None) -> Iterator[Line]:
    if bar is None:
        return
    # Never cut: a notice for which this is too little room fails the tests of the real cards.
    lines = balanced(card.notice, _column("text", _NOTICE), 2)
    first = (bar.top + bar.bottom - _NOTICE_LEADING * (len(lines) - 1) + _CAPITALS * _NOTICE) / 2
    for rank, line in enumerate(lines):
        yield Line("notice", line, "text", _NOTICE, "on_bar", COLUMN.left, first + _NOTICE_LEADING * rank)


def _column(name: str, size: int) -> Column:
    return Column(face(name), size, COLUMN.right - COLUMN.left, title=name == "titles")
