"""A page as its tags with their places: what is not changed keeps its bytes.

A parsed page written again would be another page: `lxml` knows the HTML of 1999, and lowers the case of `viewBox`.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape, unescape
from html.parser import HTMLParser
from itertools import accumulate
from typing import Final

Span = tuple[int, int]
# A change of a page: where it begins, where it ends, what comes there instead.
Edit = tuple[int, int, str]

# An attribute as a start tag writes it (HTML, "Attributes").
_ATTRIBUTE: Final[re.Pattern[str]] = re.compile(r"""\s+([^\s"'<>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'=<>`]+))?""")


class MarkupError(Exception):
    """A page is written in a way that is not read here: a defect of ours, never of the content."""


@dataclass(frozen=True)
class Attribute:
    """An attribute: its value as a browser reads it, and where the value stands, quotes included."""

    name: str
    value: str
    start: int
    end: int


@dataclass(frozen=True)
class Tag:
    """A tag: where it begins and ends, and the attributes of one that opens an element."""

    name: str
    start: int
    end: int
    opens: bool
    attributes: tuple[Attribute, ...] = ()

    def get(self, name: str) -> str | None:
        """Return the value of an attribute, None without it."""
        return next((one.value for one in self.attributes if one.name == name), None)


def tags(page: str) -> tuple[Tag, ...]:
    """Return every tag of the page, in order; what stands in scripts and styles is no tag."""
    reader = _Reader(page)
    reader.feed(page)
    reader.close()
    return tuple(reader.found)


def element(opening: Tag, found: Iterable[Tag]) -> tuple[Span, Span]:
    """Return where the element of a tag stands, whole, then its content alone."""
    depth = 0
    for tag in found:
        if tag.start < opening.start or tag.name != opening.name:
            continue
        depth += 1 if tag.opens else -1
        if not depth:
            return (opening.start, tag.end), (opening.end, tag.start)
    raise MarkupError(f"<{opening.name}> is never closed")


def valued(attribute: Attribute, value: str) -> Edit:
    """Return the change that gives an attribute another value."""
    return attribute.start, attribute.end, f'"{escape(value)}"'


def edited(page: str, edits: Iterable[Edit]) -> str:
    """Return the page with every change made; two that overlap are our mistake."""
    pieces, done = [], 0
    for start, end, text in sorted(edits):
        if start < done:
            raise MarkupError(f"two changes at {start}")
        pieces += [page[done:start], text]
        done = end
    return "".join([*pieces, page[done:]])


class _Reader(HTMLParser):
    """Notes the place of each tag."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Tag] = []
        self._page = page
        self._lines = [0, *accumulate(len(line) + 1 for line in page.split("\n"))]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag that opens an element."""
        self._note(tag, attrs, opens=True)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag of an element without content, as drawings have them."""
        self._note(tag, attrs, opens=True)
        self.found.append(Tag(tag, self.found[-1].end, self.found[-1].end, opens=False))

    def handle_endtag(self, tag: str) -> None:
        """Note a tag that closes an element."""
        start = self._place()
        self.found.append(Tag(tag, start, self._page.index(">", start) + 1, opens=False))

    def _note(self, name: str, told: list[tuple[str, str | None]], *, opens: bool) -> None:
        start = self._place()
        text = self.get_starttag_text() or ""
        attributes = tuple(_attributes(text, start, len(name) + 1))
        if [(one.name, one.value) for one in attributes] != [(key, value or "") for key, value in told]:
            raise MarkupError(f"attributes of {text}")
        self.found.append(Tag(name, start, start + len(text), opens, attributes))

    def _place(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column


def _attributes(text: str, start: int, past: int) -> Iterator[Attribute]:
    """Yield the attributes of a start tag that begins there; ``past`` is the length of what names it."""
    for found in _ATTRIBUTE.finditer(text, past):
        raw = found[2] or ""
        value = unescape(raw[1:-1] if raw[:1] in {'"', "'"} else raw)
        place = found.start(2) if found[2] else found.end(1)
        yield Attribute(found[1].lower(), value, start + place, start + place + len(raw))
