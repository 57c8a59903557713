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
# A single "#" begins a comment of the block, not a heading.
_HEADING_OR_TEXT: Final = re.compile(r"#{2,6} |[A-ZÀ-Ý][^:]*$")
_INDENT: Final = re.compile(r"[ \t\u00a0\u202f\u2007]*")
_QUOTED: Final = re.compile(r"(\s*(?:- +)?[\w-]+ *: +|\s*- +)([“„«‘”\"])\s*(.*?)\s*([”“»’\"])\s*$")
# Without any of these signs there is no such mistake, and no need to look line by line.
_TYPED: Final = re.compile("^ *[\t\u00a0\u202f\u2007]|[“„«‘”»]", re.MULTILINE)
_INNER_QUOTES: Final = re.compile("[“”„«»]")
_MISSING_SPACE: Final = re.compile(r"\s*(?:- +)?(([A-Za-z_]+):[\u00a0\u202f]*([^\s:/].*))$")
_KEY_VALUE: Final = re.compile(r"(\s*(?:- +)?[\w-]+ *: +)(\S.*?)\s*$")
_SPECIAL: Final = re.compile(r"\s*(?:- +)?(?:[\w-]+ *: +)?(?=([>|@%`&*!]|\[.*\]|\{.*\}))")
_DEEP: Final = re.compile(rf"^[ ?:-]{{{MAX_DEPTH}}}", re.MULTILINE)
# More than what YAML would take for an anchor, an alias or a tag: it only decides whether to look closer.
_SUSPECT: Final = re.compile(r"(?:^|[-?:\[{,])[ \t]*[&*!]", re.MULTILINE)


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
        return Span(self.path, number, column, max(length, 1), self.line(line))

    def line(self, line: int) -> str:
        """Return the text of a line of the block, counted from 0."""
        return self.lines[min(line + self.first_line, len(self.lines)) - 1]


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


class _TextLoader(yaml.CBaseLoader):
    """Composes without looking for the type of each value: all are text."""

    def resolve(self, kind: type[yaml.Node], value: object, implicit: object) -> str:  # noqa: ARG002 - PyYAML's signature
        """Return the tag of a text, whatever the node: nobody reads it."""
        return "tag:yaml.org,2002:str"


def compose_block(block: str, place: Place) -> yaml.Node | Diagnostic | None:
    """Return the root node of the block (None when it is empty), or the first thing that stops the reading."""
    typed = _typing_mistake(block, place)
    if typed:
        return typed
    try:
        refused = _refused_event(block, place) if _needs_events(block) else None
        return refused or yaml.compose(block, Loader=_TextLoader)
    except yaml.MarkedYAMLError as fault:
        return _syntax_mistake(fault, place)


def _typing_mistake(block: str, place: Place) -> Diagnostic | None:
    """Return the first mistake that the text alone shows: wrong indentation characters, typographic quotes."""
    if not _TYPED.search(block):
        return None
    for number, line in enumerate(block.split("\n")):
        indent = _INDENT.match(line)
        wrong = re.search(r"[^ ]", indent[0]) if indent and line.strip() else None
        if indent and wrong:
            return _wrong_indent(wrong[0], place.span(number, wrong.start() + 1, len(indent[0]) - wrong.start()))
        quoted = None if line.isascii() else _QUOTED.match(line)
        if quoted and _is_wrapped(*quoted.group(2, 3, 4)):
            return _typographic_quotes(quoted, place, number)
    return None


def _wrong_indent(char: str, span: Span) -> Diagnostic:
    names = ("une tabulation", "a tab") if char == "\t" else ("une espace insécable", "a no-break space")
    return problem("V013", span, name_fr=names[0], name_en=names[1])


def _is_wrapped(opening: str, text: str, closing: str) -> bool:
    """Return whether typographic quotes, one at least, stand where YAML knows straight ones only."""
    if opening == '"':
        return closing in "”“»" and '"' not in text
    return True


def _typographic_quotes(quoted: re.Match[str], place: Place, number: int) -> Diagnostic:
    field, opening, text, closing = quoted.groups()
    # « A » et « B »: the quotes are part of the text, which needs its own.
    whole = quoted[0][quoted.start(2) :].rstrip()
    fixed = f"{field.strip()} {in_quotes(whole if _INNER_QUOTES.search(text) else text)}"
    return problem(
        "V014",
        place.span(number, quoted.start(2) + 1, len(whole)),
        quotes=f"{opening}…{closing}",
        suggestion=fixed,
    )


def in_quotes(text: str) -> str:
    """Return the text as YAML reads it between straight double quotes (YAML 1.2, 7.3.1)."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _needs_events(block: str) -> bool:
    brackets = block.count("[") + block.count("{")
    return brackets > MAX_DEPTH or bool(_DEEP.search(block) or _SUSPECT.search(block))


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
    line, column = _place_of_fault(fault)
    excerpt = place.span(line).excerpt
    trouble = fault.problem or ""
    if "mapping values are not allowed" in trouble:
        return _colon_in_value(place, line, column)
    if "could not find expected ':'" in trouble:
        return _missing_colon(fault, place)
    if excerpt[column - 1 : column] == "\t":
        return _wrong_indent("\t", place.span(line, column))
    special = _SPECIAL.match(excerpt)
    if special and column > special.end():
        return problem("V017", place.span(line, special.end() + 1), mark=special[1][0])
    return problem("V019", place.span(line, min(column, len(excerpt) + 1)))


def _place_of_fault(fault: yaml.MarkedYAMLError) -> tuple[int, int]:
    """Return where to look: what was opened and never closed is noticed too late, so its opening is shown."""
    opened = "quoted scalar" in (fault.context or "") or "parsing a flow" in (fault.context or "")
    mark = (fault.context_mark if opened else None) or fault.problem_mark
    return (mark.line, mark.column + 1) if mark else (0, 1)


def _colon_in_value(place: Place, line: int, column: int) -> Diagnostic:
    span = place.span(line, column)
    match = _KEY_VALUE.match(span.excerpt)
    own_colon = match is not None and column <= match.start(2)
    if own_colon or (match is None and ":" not in span.excerpt[: column - 1]):
        # The colon is that of the field: the line was taken for the rest of the one above.
        return _space_due(place, line - 1) or problem("V019", place.span(line, 1, len(span.excerpt)))
    if match is None:
        return problem("V012", span)
    field, text = match[1].strip(), match[2]
    suggestion = f"{field} {in_quotes(text)}"
    return problem("V012", place.span(line, match.start(2) + 1, len(text)), suggestion=suggestion)


def _missing_colon(fault: yaml.MarkedYAMLError, place: Place) -> Diagnostic:
    """Return the message for a line without ``key: value``; the parser notices only one line later."""
    mark = fault.context_mark or fault.problem_mark
    line = mark.line if mark else 0
    return _space_due(place, line) or problem("V019", place.span(line, 1, len(place.span(line).excerpt)))


def _space_due(place: Place, line: int) -> Diagnostic | None:
    """Return the message for ``key:value``, where YAML wants a space, if the line is one."""
    match = _MISSING_SPACE.match(place.span(line).excerpt) if line >= 0 else None
    if match is None:
        return None
    fixed = f"{match[2]}: {match[3]}"
    return problem(
        "V019",
        place.span(line, match.start(1) + 1, len(match[1])),
        suggestion=fixed,
        suggestion_fr=f"ajoutez une espace après le deux-points : {fixed}",
        suggestion_en=f"add a space after the colon: {fixed}",
    )
