"""Code and comments in Markdown, blanked: nothing in them is read, and nothing around them moves."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Final

_BLANK_LINE: Final = re.compile(r"(\n[ \t]*\n)")
_RUN: Final = re.compile(r"`+")
_COMMENT: Final = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_SEEN: Final = re.compile(r"[^\n]")


def blank_lines(text: str, numbers: Iterable[int]) -> str:
    """Return the text with these lines, counted from 0, as spaces."""
    lines = text.split("\n")
    for number in numbers:
        lines[number] = " " * len(lines[number])
    return "\n".join(lines)


def blank_spans(text: str) -> str:
    """Return the text with its code spans as spaces; line ends stay."""
    if "`" not in text:
        return text
    # A span does not go beyond its paragraph.
    return "".join(_blank(piece, _spans(piece)) if "`" in piece else piece for piece in _BLANK_LINE.split(text))


def blank_comments(text: str) -> str:
    """Return the text with its HTML comments as spaces; line ends stay."""
    return _COMMENT.sub(_spaces, text) if "<!--" in text else text


def _spaces(found: re.Match[str]) -> str:
    return _SEEN.sub(" ", found[0])


def _blank(text: str, spans: Iterable[tuple[int, int]]) -> str:
    pieces, at = [], 0
    for start, end in spans:
        pieces += [text[at:start], _SEEN.sub(" ", text[start:end])]
        at = end
    return "".join([*pieces, text[at:]])


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield where spans start and end: a run of backticks closes with the next one as long (CommonMark 0.31, 6.1)."""
    runs = [(run.start(), run.end()) for run in _RUN.finditer(text)]
    starts: dict[int, list[int]] = {}
    for start, end in runs:
        starts.setdefault(end - start, []).append(start)
    at = 0
    for start, end in runs:
        opening = start + (1 if _is_escaped(text, start) else 0)
        same = starts.get(end - opening, [])
        closing = bisect_right(same, start)
        if start >= at and opening < end and closing < len(same):
            at = same[closing] + end - opening
            yield opening, at


def _is_escaped(text: str, position: int) -> bool:
    before = position
    while before and text[before - 1] == "\\":
        before -= 1
    return (position - before) % 2 == 1
