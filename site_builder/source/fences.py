"""The two lines of hyphens that hold the block of fields, and what people type in their place."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from site_builder.diagnostics import Diagnostic, Span, problem

FENCE: Final = "---"
# Word makes a dash of two hyphens; other signs draw a line elsewhere in Markdown, or end a block in other programs.
_DASHES: Final = "\u2010-\u2015\u2212"
_DRAWN: Final = re.compile(rf"[\s\u200b]*(?:[{_DASHES}_=*+~.-] ?){{2,}}\s*|[\s\u200b]*[\u2013-\u2015\u2212]\s*")
_DRAWN_IN_BLOCK: Final = re.compile(rf"^(?:[{_DASHES}_=*-]{{2,}}|[\u2013-\u2015\u2212])[ \t]*$", re.MULTILINE)
# A single "#" begins a comment of the block, not a heading.
_HEADING: Final = re.compile(r"#{2,6} ")
_TEXT: Final = re.compile(r"[A-ZÀ-Ý][^:]*$")
_FIELD: Final = re.compile(r"[\w-]+ *:")
_NEAR: Final = 20


@dataclass(frozen=True)
class Split:
    """A file cut at its fences; ``body_line`` and ``first_line``, that of the block, count from 1."""

    block: str
    body: str
    body_line: int
    first_line: int = 2


def split_block(path: str, lines: Sequence[str]) -> Split | Diagnostic:
    """Return the block and the body of an entry, or the reason why they cannot be told apart."""
    if not lines or lines[0].rstrip() != FENCE:
        return _not_opened(path, lines)
    for number, line in enumerate(lines[1:], start=2):
        if line.startswith(FENCE) and line.rstrip() == FENCE:
            block = "\n".join(lines[1 : number - 1])
            drawn = _DRAWN_IN_BLOCK.search(block)
            if drawn:
                return _almost_closed(path, lines, block.count("\n", 0, drawn.start()) + 2)
            return Split(block, "\n".join(lines[number:]), number + 1)
    for number, line in enumerate(lines[1:], start=2):
        if _DRAWN.fullmatch(line):
            return _almost_closed(path, lines, number)
    return not_closed(path, lines, len(lines)) or problem("V011", Span(path, 1, 1, 3, lines[0]))


def not_closed(path: str, lines: Sequence[str], last: int, *, sure: bool = False) -> Diagnostic | None:
    """Return the message for a block whose text begins, without a fence, on one of the lines up to the last.

    With ``sure``, a sentence counts only below an empty line.
    """
    for number, line in enumerate(lines[1:last], start=2):
        blank_above = number - 1
        while blank_above > 1 and not lines[blank_above - 1].strip():
            blank_above -= 1
        below_blank = blank_above < number - 1
        if _HEADING.match(line) or (_TEXT.match(line) and (below_blank or not sure)):
            before = str(blank_above + 1)
            return problem(
                "V011",
                Span(path, 1, 1, 3, lines[0]),
                suggestion=before,
                suggestion_fr=f"ajoutez une ligne « --- » avant la ligne {before}",
                suggestion_en=f"add a “---” line before line {before}",
            )
    return None


def _almost_closed(path: str, lines: Sequence[str], number: int) -> Diagnostic:
    line = lines[number - 1]
    return problem(
        "V011",
        Span(path, number, 1, len(line), line),
        suggestion=FENCE,
        suggestion_fr="remplacez cette ligne par trois tirets ordinaires, sans rien d'autre : ---",
        suggestion_en="replace this line by three plain hyphens and nothing else: ---",
    )


def _not_opened(path: str, lines: Sequence[str]) -> Diagnostic:
    first = lines[0] if lines else ""
    span = Span(path, 1, 1, max(len(first), 1), first)
    fence = next((number for number, line in enumerate(lines[:_NEAR], start=1) if line.rstrip() == FENCE), 0)
    if fence and not any(_FIELD.match(line) for line in lines[: fence - 1]):
        above = "les lignes" if fence > 2 else "la ligne"  # noqa: PLR2004 - one line above, or more
        above_en = "lines" if fence > 2 else "line"  # noqa: PLR2004 - as above
        return problem(
            "V010",
            span,
            suggestion=str(fence),
            suggestion_fr=f"effacez {above} au-dessus de « --- », qui est à la ligne {fence}",
            suggestion_en=f"delete the {above_en} above “---”, which is on line {fence}",
        )
    if first.startswith(FENCE) or _DRAWN.fullmatch(first):
        return problem(
            "V010",
            span,
            suggestion=FENCE,
            suggestion_fr="remplacez cette ligne par trois tirets ordinaires, sans rien d'autre : ---",
            suggestion_en="replace this line by three plain hyphens and nothing else: ---",
        )
    return problem("V010", span)
