"""What git leaves in a file when two people changed the same lines and nobody chose."""

import re
from collections.abc import Sequence
from typing import Final

from site_builder.diagnostics import Diagnostic, Span, problem

# A row of equal signs alone underlines a title (CommonMark 0.31, 4.3): it is a mark between two others only.
_SURE: Final = re.compile(r"(?:<{7}|>{7}|\|{7})(?: |$)")
_MARK: Final = re.compile(r"(?:<{7}|>{7}|\|{7})(?: |$)|={7}$")
_SIGNS: Final = frozenset(sign * 7 for sign in "<>|")
_NAMED: Final = 9


def conflict(path: str, lines: Sequence[str]) -> Diagnostic | None:
    """Return the message for the marks of a merge left in the file, at the first of them."""
    sure = [number for number, line in enumerate(lines, start=1) if line[:7] in _SIGNS and _SURE.match(line)]
    if not sure:
        return None
    between = range(sure[0], sure[-1] + 1)
    marks = [number for number in between if _MARK.match(lines[number - 1].rstrip())]
    first = lines[marks[0] - 1]
    named = [str(number) for number in marks[:_NAMED]]
    more = "…" if len(marks) > _NAMED else ""
    return problem(
        "V101",
        Span(path, marks[0], 1, len(first), first),
        marks_fr=_joined(named, ("la ligne", "les lignes"), "et") + more,
        marks_en=_joined(named, ("line", "lines"), "and") + more,
    )


def _joined(numbers: Sequence[str], names: tuple[str, str], conjunction: str) -> str:
    one, several = names
    if len(numbers) == 1:
        return f"{one} {numbers[0]}"
    return f"{several} {', '.join(numbers[:-1])} {conjunction} {numbers[-1]}"
