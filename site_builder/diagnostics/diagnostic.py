"""One problem at one place."""

from collections.abc import Iterable
from dataclasses import dataclass

from site_builder.diagnostics.catalogue import CATALOGUE, Severity

__all__ = ["Diagnostic", "Severity", "Span", "has_errors", "problem", "sort_diagnostics"]


@dataclass(frozen=True, order=True)
class Span:
    """A stretch of one line of a file; ``line`` and ``column`` count from 1, in characters.

    ``path`` is relative to the project's root, with ``/``; ``excerpt`` is the line itself, for display.
    """

    path: str
    line: int = 1
    column: int = 1
    length: int = 1
    excerpt: str = ""


@dataclass(frozen=True)
class Diagnostic:
    """A permanent code, a place and the values its message speaks of."""

    code: str
    span: Span
    params: tuple[tuple[str, str], ...] = ()

    @property
    def severity(self) -> Severity:
        """Return whether the problem stops a build."""
        return CATALOGUE[self.code].severity

    def param(self, name: str) -> str:
        """Return one of the values the message speaks of, or an empty text."""
        return dict(self.params).get(name, "")


def problem(code: str, span: Span, **params: str) -> Diagnostic:
    """Return the diagnostic of the code at the place, with the values of its message."""
    return Diagnostic(code, span, tuple(sorted(params.items())))


def sort_diagnostics(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return the diagnostics without repeats, ordered by file, line, column and code."""
    unique = set(diagnostics)
    return tuple(sorted(unique, key=lambda found: (found.span, found.code, found.params)))


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Return whether any of the diagnostics stops a build."""
    return any(found.severity is Severity.ERROR for found in diagnostics)
