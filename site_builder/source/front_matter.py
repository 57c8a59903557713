"""The block between two ``---`` lines: checked for what people type, composed into nodes.

PyYAML composes without implicit types, so ``no``, ``01000`` or ``12:30`` stay the text they are; the schema
decides. Anchors, aliases, tags and deep nesting are refused before any value is built.
"""

import re
from typing import Final

import yaml

from site_builder.diagnostics import Diagnostic, Span, problem
from site_builder.source.decoding import too_many
from site_builder.source.place import Place, in_quotes
from site_builder.source.syntax import space_after_hyphen, syntax_mistake

MAX_DEPTH: Final = 12
# Names of fields and values together; the largest file of the site holds a few hundred.
MAX_VALUES: Final = 10_000
_INDENT: Final = re.compile(r"[ \t\u00a0\u202f\u2007]*")
_BEFORE_VALUE: Final = re.compile(r"\s*(?:- +)?[\w-]+ *:[ \t]+|\s*- +")
_OPENING_QUOTES: Final = frozenset("“„«‘”\"'")
_CLOSING_QUOTES: Final = frozenset("”“»’\"'")
_STRAIGHT_QUOTES: Final = frozenset("\"'")
# Without any of these signs there is no such mistake, and no need to look line by line.
_TYPED: Final = re.compile("^ *-?[\t\u00a0\u202f\u2007]|[“„«‘”»’]", re.MULTILINE)
_INNER_QUOTES: Final = re.compile("[“”„«»]")
_HYPHEN: Final = re.compile(" *-[\u00a0\u202f\u2007]")
_DEEP: Final = re.compile(rf"^[ ?:-]{{{MAX_DEPTH}}}", re.MULTILINE)
# More than what YAML would take for an anchor, an alias or a tag: it only decides whether to look closer.
_SUSPECT: Final = re.compile(r"(?:^|[-?:\[{,])[ \t]*[&*!]", re.MULTILINE)
# No value begins without one of these before it.
_BEFORE_VALUES: Final = "\n,:[{-?"


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
        return syntax_mistake(fault, place)


def _typing_mistake(block: str, place: Place) -> Diagnostic | None:
    """Return the first mistake that the text alone shows: wrong indentation characters, typographic quotes."""
    if not _TYPED.search(block):
        return None
    for number, line in enumerate(block.split("\n")):
        indent = _INDENT.match(line)
        wrong = re.search(r"[^ ]", indent[0]) if indent and line.strip() else None
        if indent and wrong:
            return _wrong_indent(wrong[0], place.span(number, wrong.start() + 1, len(indent[0]) - wrong.start()))
        if line.isascii():
            continue
        if hyphen := _HYPHEN.match(line):
            return space_after_hyphen(place, number, hyphen.end())
        if quotes := _typographic_quotes(line.rstrip(), place, number):
            return quotes
    return None


def _wrong_indent(char: str, span: Span) -> Diagnostic:
    names = ("une tabulation", "a tab") if char == "\t" else ("une espace insécable", "a no-break space")
    return problem("V013", span, name_fr=names[0], name_en=names[1])


def _typographic_quotes(line: str, place: Place, number: int) -> Diagnostic | None:
    before = _BEFORE_VALUE.match(line)
    whole = line[before.end() :] if before else ""
    if before is None or not _is_wrapped(whole):
        return None
    text = whole[1:-1].strip()
    # « A » et « B »: the quotes are part of the text, which needs its own.
    fixed = f"{before[0].strip()} {in_quotes(whole if _INNER_QUOTES.search(text) else text)}"
    span = place.span(number, before.end() + 1, len(whole))
    return problem("V014", span, quotes=f"{whole[0]}…{whole[-1]}", suggestion=fixed)


def _is_wrapped(value: str) -> bool:
    """Return whether typographic quotes, one at least, stand where YAML knows straight ones only."""
    opening, closing = value[:1], value[1:][-1:]
    if opening not in _OPENING_QUOTES or closing not in _CLOSING_QUOTES:
        return False
    if opening in _STRAIGHT_QUOTES:
        return closing not in _STRAIGHT_QUOTES and opening not in value[1:-1]
    return closing != "'"


def _needs_events(block: str) -> bool:
    brackets = block.count("[") + block.count("{")
    if brackets >= MAX_DEPTH or _DEEP.search(block) or _SUSPECT.search(block):
        return True
    return len(block) > MAX_VALUES and sum(map(block.count, _BEFORE_VALUES)) > MAX_VALUES


def _refused_event(block: str, place: Place) -> Diagnostic | None:
    """Return the first anchor, alias, tag, too deep level or value too many."""
    depth = values = 0
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
        values += isinstance(event, yaml.NodeEvent)
        if values > MAX_VALUES:
            return too_many(place.span(line, column), MAX_VALUES, "noms et valeurs", "names and values")
    return None


def _has_tag(event: yaml.Event) -> bool:
    return isinstance(event, (yaml.ScalarEvent, yaml.CollectionStartEvent)) and event.tag is not None
