"""Where a block stands in its file, and how its text is written between quotes."""

from collections.abc import Sequence
from dataclasses import dataclass

from site_builder.diagnostics import Span


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


def in_quotes(text: str) -> str:
    """Return the text as YAML reads it between straight double quotes (YAML 1.2, 7.3.1)."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
