"""A file that could be read: its values as text, and the place of each."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

import yaml

from site_builder.diagnostics import Span
from site_builder.source.body import Body

Tree: TypeAlias = "dict[str, Tree] | list[Tree] | str | None"
Loc: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True)
class Document:
    """One file of ``content/``.

    ``tree`` holds mappings, lists, text and None only: no value has been given a type yet.
    ``lines`` are those of the whole file, so that any place can be shown; ``block`` is the YAML of ``tree``.
    """

    path: str
    lines: tuple[str, ...]
    tree: dict[str, Tree]
    block: str
    first_line: int
    body: Body = field(default_factory=Body)

    def span(self, line: int, column: int = 1, length: int = 1) -> Span:
        """Return the place with its line, for display."""
        excerpt = self.lines[line - 1] if 0 < line <= len(self.lines) else ""
        return Span(self.path, line, column, max(length, 1), excerpt)

    def top(self) -> Span:
        """Return the place of what is missing: the first line of the file."""
        return self.span(1, 1, len(self.lines[0]) if self.lines else 1)

    def key_span(self, loc: Loc) -> Span:
        """Return the place of the key at the end of the path, or of the nearest parent that exists."""
        return self._find(loc, on_key=True)

    def value_span(self, loc: Loc) -> Span:
        """Return the place of the value at the path, or of the nearest parent that exists."""
        return self._find(loc, on_key=False)

    def holds(self, loc: Loc) -> bool:
        """Return whether the path leads to something in the file."""
        here = self._root
        for step in loc:
            _, here = _child(here, step)
        return here is not None

    @cached_property
    def _root(self) -> yaml.Node | None:
        """Return the nodes of the block. Only messages need them, and kept for all files they fill the memory."""
        return yaml.compose(self.block, Loader=yaml.CBaseLoader)

    def _find(self, loc: Loc, *, on_key: bool) -> Span:
        here = self._root
        best: yaml.Node | None = None
        for step in loc:
            key, value = _child(here, step)
            if value is None:
                break
            best = key if on_key and key is not None else value
            here = value
            if not on_key and _is_empty(value) and key is not None:
                best = key
        return self.top() if best is None else self._node_span(best)

    def _node_span(self, node: yaml.Node) -> Span:
        start, end = node.start_mark, node.end_mark
        line = start.line + self.first_line
        same_line = end.line == start.line
        width = len(self.lines[line - 1]) if line <= len(self.lines) else start.column + 1
        last = end.column if same_line else width
        return self.span(line, start.column + 1, last - start.column)


def _child(node: yaml.Node | None, step: str | int) -> tuple[yaml.Node | None, yaml.Node | None]:
    """Return the key and value nodes one step down; both None where the step leads nowhere."""
    if isinstance(node, yaml.MappingNode) and isinstance(step, str):
        for key, value in node.value:
            if key.value == step:
                return key, value
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return None, node.value[step]
    return None, None


def _is_empty(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.value == ""
