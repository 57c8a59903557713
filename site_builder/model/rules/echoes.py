"""Messages that only repeat another: once their cause is mended, they are gone or can be judged."""

from collections.abc import Iterable
from typing import Final

from site_builder.diagnostics import Diagnostic, Severity

# The two languages no longer say the same: true of any entry in the middle of a mistake, and to be looked at after it.
_COMPARISONS: Final = frozenset({"V090", "V091", "V092", "V093", "V094", "V095", "V096"})
_WRONG_LANGUAGE: Final = "V048"
_HEADING: Final = "V082"


def without_echoes(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return the diagnostics without those that follow from another one of the same entry or of the same file."""
    listed = list(found)
    broken = {_folder(one) for one in listed if one.severity is Severity.ERROR}
    foreign = {one.span.path for one in listed if one.code == _WRONG_LANGUAGE}
    return [one for one in listed if not _is_echo(one, broken, foreign)]


def _is_echo(one: Diagnostic, broken: set[str], foreign: set[str]) -> bool:
    if one.code in _COMPARISONS:
        return _folder(one) in broken
    # A text in the wrong language has its headings in that language too.
    return one.code == _HEADING and one.span.path in foreign


def _folder(found: Diagnostic) -> str:
    return found.span.path.rpartition("/")[0]
