"""Nodes to a plain tree: every scalar stays text, and each key is there once."""

import re
from typing import Final

import yaml

from site_builder.diagnostics import Diagnostic, Span, problem
from site_builder.source.decoding import UNWANTED, names_of
from site_builder.source.document import Tree
from site_builder.source.place import Place, in_quotes
from site_builder.source.syntax import space_due

_NULLS: Final = frozenset({"", "~", "null", "Null", "NULL"})
# What word processors slip before a colon: no-break and zero-width spaces.
_UNSEEN: Final = re.compile("[\u00a0\u00ad\u2007\u200b-\u200d\u202f\u2060]")
# " #1": a comment for YAML, seldom for who typed it. With a space after the sign, it is a comment for both.
_CUT: Final = re.compile(r"(\s*)#\S")


def plain_tree(root: yaml.Node | None, place: Place) -> tuple[dict[str, Tree], list[Diagnostic]]:
    """Return the mapping the block holds, with what is wrong in its shape."""
    found: list[Diagnostic] = []
    if root is None:
        return {}, [problem("V016", place.span(0))]
    if not isinstance(root, yaml.MappingNode):
        mark = root.start_mark
        return {}, [space_due(place, mark.line) or problem("V016", place.span(mark.line, mark.column + 1))]
    return _mapping(root, place, found), found


def _plain(node: yaml.Node, place: Place, found: list[Diagnostic]) -> Tree:
    if isinstance(node, yaml.ScalarNode):
        return _text(node, place, found)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(child, place, found) for child in node.value]
    return _mapping(node, place, found)


def _text(node: yaml.ScalarNode, place: Place, found: list[Diagnostic]) -> str | None:
    """Return the text as typed, or None where the field was left empty."""
    text = str(node.value)
    start, end = node.start_mark, node.end_mark
    if node.style:
        # "\0" in the file stands for a character that the reading of the bytes could not see.
        escaped = UNWANTED.search(text)
        if escaped:
            found.append(problem("V002", place.span(start.line, start.column + 1), **names_of(escaped[0])))
        return text
    cut = _CUT.match(place.line(end.line), end.column)
    if cut:
        found.append(_cut_value(cut, start.column if text and start.line == end.line else cut.end(1), place, end.line))
    return None if text in _NULLS else text


def _cut_value(cut: re.Match[str], start: int, place: Place, line: int) -> Diagnostic:
    typed = cut.string.rstrip()
    span = place.span(line, cut.end(1) + 1, len(typed) - cut.end(1))
    return problem("V035", span, suggestion=f"{typed[:start].strip()} {in_quotes(typed[start:])}")


def _mapping(node: yaml.Node, place: Place, found: list[Diagnostic]) -> dict[str, Tree]:
    tree: dict[str, Tree] = {}
    first_lines: dict[str, int] = {}
    for key_node, value_node in node.value:
        mark = key_node.start_mark
        if not isinstance(key_node, yaml.ScalarNode):
            found.append(problem("V016", _span_of(key_node, place)))
            continue
        key = str(key_node.value)
        if unseen := _UNSEEN.search(key):
            place_of_char = place.span(mark.line, mark.column + 1 + unseen.start())
            found.append(problem("V002", place_of_char, **names_of(unseen[0])))
            continue
        if key in tree:
            found.append(problem("V015", _span_of(key_node, place), key=key, first=str(first_lines[key])))
            continue
        first_lines[key] = mark.line + place.first_line
        tree[key] = _plain(value_node, place, found)
    return tree


def _span_of(key: yaml.Node, place: Place) -> Span:
    mark = key.start_mark
    return place.span(mark.line, mark.column + 1, key.end_mark.column - mark.column)
