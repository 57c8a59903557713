"""Diagnostics for a terminal: the place, the line, a caret under what is wrong, what to type."""

from collections.abc import Sequence
from typing import Final

from site_builder.diagnostics.catalogue import Severity
from site_builder.diagnostics.cells import cells
from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.wording import FIX_LABELS, SEVERITY_NAMES, Language, fix_of, message_of

_TAB_WIDTH: Final = 4
_EXCERPT_WIDTH: Final = 160
# Select Graphic Rendition (ECMA-48, 8.3.117).
_BOLD, _RED, _YELLOW, _CYAN, _PLAIN = (f"\x1b[{number}m" for number in ("1", "1;31", "1;33", "36", "0"))


def render_terminal(diagnostics: Sequence[Diagnostic], language: Language, *, colour: bool) -> str:
    """Return one paragraph per diagnostic; without colour, plain text."""
    return "".join(_paragraph(found, language, colour=colour) + "\n" for found in diagnostics)


def _paragraph(found: Diagnostic, language: Language, *, colour: bool) -> str:
    def painted(text: str, paint: str) -> str:
        return f"{paint}{text}{_PLAIN}" if colour else text

    span = found.span
    paint = _RED if found.severity is Severity.ERROR else _YELLOW
    place = painted(f"{span.path}:{span.line}:{span.column}:", _BOLD)
    label = painted(f"{SEVERITY_NAMES[language, found.severity]}[{found.code}]", paint)
    separator = " : " if language is Language.FR else ": "
    head = f"{place} {label}{separator}{message_of(found, language)}"
    fix = painted(f"= {FIX_LABELS[language]}", _CYAN) + fix_of(found, language)
    if not span.excerpt:
        return f"{head}\n  {fix}\n"
    gutter = " " * len(str(span.line))
    excerpt, start = _window(span.excerpt, span.column - 1)
    end = min(start + span.length, len(excerpt))
    left, right = (cells(excerpt[:index].expandtabs(_TAB_WIDTH)) for index in (start, end))
    shown, caret = excerpt.expandtabs(_TAB_WIDTH), " " * left + painted("^" * max(right - left, 1), paint)
    return f"{head}\n{gutter} |\n{span.line} | {shown}\n{gutter} | {caret}\n{gutter} {fix}\n"


def _window(excerpt: str, at: int) -> tuple[str, int]:
    """Return the part of a long line that holds the position, and the position within it."""
    if len(excerpt) <= _EXCERPT_WIDTH:
        return excerpt, at
    start = max(min(at - _EXCERPT_WIDTH // 2, len(excerpt) - _EXCERPT_WIDTH), 0)
    part = excerpt[start : start + _EXCERPT_WIDTH]
    before, after = "…" if start else "", "…" if start + _EXCERPT_WIDTH < len(excerpt) else ""
    return f"{before}{part}{after}", at - start + len(before)
