"""Nodes to a plain tree: every scalar stays text, and each key is there once."""

import yaml

from site_builder.diagnostics import Diagnostic, problem
from site_builder.source.document import Tree
from site_builder.source.front_matter import Place

_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


def plain_tree(root: yaml.Node | None, place: Place) -> tuple[dict[str, Tree], list[Diagnostic]]:
    """Return the mapping the block holds, with what is wrong in its shape."""
    found: list[Diagnostic] = []
    if root is None:
        return {}, [problem("V016", place.span(0))]
    if not isinstance(root, yaml.MappingNode):
        mark = root.start_mark
        return {}, [problem("V016", place.span(mark.line, mark.column + 1))]
    return _mapping(root, place, found), found


def _plain(node: yaml.Node, place: Place, found: list[Diagnostic]) -> Tree:
    if isinstance(node, yaml.ScalarNode):
        return None if not node.style and node.value in _NULLS else str(node.value)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(child, place, found) for child in node.value]
    return _mapping(node, place, found)


def _mapping(node: yaml.Node, place: Place, found: list[Diagnostic]) -> dict[str, Tree]:
    tree: dict[str, Tree] = {}
    first_lines: dict[str, int] = {}
    for key_node, value_node in node.value:
        mark = key_node.start_mark
        span = place.span(mark.line, mark.column + 1, key_node.end_mark.column - mark.column)
        if not isinstance(key_node, yaml.ScalarNode):
            found.append(problem("V016", span))
            continue
        key = str(key_node.value)
        if key in tree:
            found.append(problem("V015", span, key=key, first=str(first_lines[key])))
            continue
        first_lines[key] = span.line
        tree[key] = _plain(value_node, place, found)
    return tree
