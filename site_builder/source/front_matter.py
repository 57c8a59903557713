"""The block between two ``---`` lines: split, checked for what people type, composed into nodes.

PyYAML composes without implicit types, so ``no``, ``01000`` or ``12:30`` stay the text they are; the schema
decides. Anchors, aliases, tags and deep nesting are refused before any value is built.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import yaml

from site_builder.diagnostics import Diagnostic, Span, problem

FENCE: Final = "---"
MAX_DEPTH: Final = 12
_HEADING_OR_TEXT: Final = re.compile(r"#{1,6} |[A-ZÀ-Ý][^:]*$")
_INDENT: Final = re.compile(r"[ \t\u00a0\u202f\u2007]*")
_QUOTED: Final = re.compile(r"(\s*(?:- +)?[\w-]+ *: +|\s*- +)([“„«‘”])\s*(.*?)\s*([”“»’])\s*$")
_MISSING_SPACE: Final = re.compile(r"\s*(?:- +)?([A-Za-z_]+):([^\s:/].*)$")
_KEY_VALUE: Final = re.compile(r"(\s*(?:- +)?[\w-]+: +)(\S.*?)\s*$")
_SUSPECT: Final = re.compile(r"(?:^|[\s\[{,])[&*!]\S?", re.MULTILINE)


@dataclass(frozen=True)
class Split:
    """A file cut at its fences; ``body_line`` counts from 1."""

    block: str
    body: str
    body_line: int


@dataclass(frozen=True)
class Place:
    """Where a block stands: its file, all the lines of that file, and the line its text begins on."""

    path: str
    lines: Sequence[str]
    first_line: int

    def span(self, line: int, column: int = 1, length: int = 1) -> Span:
        """Return the place in the file of a line of the block, counted from 0."""
        number = min(line + self.first_line, len(self.lines))
        return Span(self.path, number, column, max(length, 1), self.lines[number - 1] if self.lines else "")


def split_block(path: str, lines: Sequence[str]) -> Split | Diagnostic:
    """Return the block and the body of an entry, or the reason why they cannot be told apart."""
    if not lines or lines[0].rstrip() != FENCE:
        return problem("V010", _first_text(path, lines))
    for number, line in enumerate(lines[1:], start=2):
        if line.rstrip() == FENCE:
            return Split("\n".join(lines[1 : number - 1]), "\n".join(lines[number:]), number + 1)
    return problem("V011", Span(path, 1, 1, 3, lines[0]), suggestion=_likely_end(lines))


def _first_text(path: str, lines: Sequence[str]) -> Span:
    return Span(path, 1, 1, max(len(lines[0]), 1) if lines else 1, lines[0] if lines else "")


def _likely_end(lines: Sequence[str]) -> str:
    """Return the number of the first line that reads like prose, or an empty text."""
    for number, line in enumerate(lines[1:], start=2):
        if _HEADING_OR_TEXT.match(line):
            blank_above = number - 1
            while blank_above > 1 and not lines[blank_above - 1].strip():
                blank_above -= 1
            return str(blank_above + 1)
    return ""


def compose_block(block: str, place: Place) -> yaml.Node | Diagnostic | None:
    """Return the root node of the block (None when it is empty), or the first thing that stops the reading."""
    typed = _typing_mistake(block, place)
    if typed:
        return typed
    try:
        refused = _refused_event(block, place) if _needs_events(block) else None
        return refused or yaml.compose(block, Loader=yaml.CBaseLoader)
    except yaml.MarkedYAMLError as fault:
        return _syntax_mistake(fault, place)
    except yaml.YAMLError:
        return problem("V019", place.span(0))


def _typing_mistake(block: str, place: Place) -> Diagnostic | None:
    """Return the first mistake that the text alone shows: wrong indentation characters, typographic quotes."""
    for number, line in enumerate(block.split("\n")):
        indent = _INDENT.match(line)
        wrong = re.search(r"[^ ]", indent[0]) if indent and line.strip() else None
        if wrong:
            names = ("une tabulation", "a tab") if wrong[0] == "\t" else ("une espace insécable", "a no-break space")
            length = len(wrong.string) - wrong.start()
            return problem("V013", place.span(number, wrong.start() + 1, length), name_fr=names[0], name_en=names[1])
        quoted = _QUOTED.match(line) if line and line[-1:].strip() != '"' else None
        if quoted:
            field, opening, text, closing = quoted.groups()
            fixed = f'{field.strip()} "{text.replace(chr(34), "")}"'
            length = len(line.rstrip()) - quoted.start(2)
            return problem(
                "V014",
                place.span(number, quoted.start(2) + 1, length),
                quotes=opening + closing,
                suggestion=fixed,
            )
    return None


def _needs_events(block: str) -> bool:
    brackets = block.count("[") + block.count("{")
    deepest = max((len(line) - len(line.lstrip(" -")) for line in block.split("\n")), default=0)
    return brackets > MAX_DEPTH or deepest >= MAX_DEPTH or bool(_SUSPECT.search(block))


def _refused_event(block: str, place: Place) -> Diagnostic | None:
    """Return the first anchor, alias, tag or too deep level."""
    depth = 0
    for event in yaml.parse(block, Loader=yaml.CBaseLoader):
        mark = event.start_mark
        line, column = (mark.line, mark.column + 1) if mark else (0, 1)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) or _has_tag(event):
            span = place.span(line, column)
            return problem("V017", span, mark=span.excerpt[column - 1 : column])
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                return problem("V018", place.span(line, column), limit=str(MAX_DEPTH))
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
    return None


def _has_tag(event: yaml.Event) -> bool:
    return isinstance(event, (yaml.ScalarEvent, yaml.CollectionStartEvent)) and event.tag is not None


def _syntax_mistake(fault: yaml.MarkedYAMLError, place: Place) -> Diagnostic:
    mark = fault.problem_mark or fault.context_mark
    line, column = (mark.line, mark.column + 1) if mark else (0, 1)
    text = place.span(line).excerpt
    if "mapping values are not allowed" in (fault.problem or ""):
        return _colon_in_value(place, line, column)
    if "could not find expected ':'" in (fault.problem or ""):
        return _missing_colon(fault, place)
    return problem("V019", place.span(line, min(column, len(text) + 1)))


def _colon_in_value(place: Place, line: int, column: int) -> Diagnostic:
    span = place.span(line, column)
    match = _KEY_VALUE.match(span.excerpt)
    if not match:
        return problem("V012", span)
    field, text = match[1].strip(), match[2]
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return problem("V012", place.span(line, match.start(2) + 1, len(text)), suggestion=f'{field} "{escaped}"')


def _missing_colon(fault: yaml.MarkedYAMLError, place: Place) -> Diagnostic:
    """Return the message for a line without ``key: value``; the parser notices only one line later."""
    mark = fault.context_mark or fault.problem_mark
    line = mark.line if mark else 0
    span = place.span(line)
    match = _MISSING_SPACE.match(span.excerpt)
    if match:
        fixed = f"{match[1]}: {match[2]}"
        return problem(
            "V019",
            span,
            suggestion=fixed,
            suggestion_fr=f"ajoutez une espace après le deux-points : {fixed}",
            suggestion_en=f"add a space after the colon: {fixed}",
        )
    return problem("V019", place.span(line, 1, len(span.excerpt)))
