"""Diagnostics as text: for a terminal, for GitHub, for programs."""

import json
import re
import unicodedata
from collections.abc import Callable, Sequence
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from site_builder.diagnostics.catalogue import CATALOGUE, Severity, Wording
from site_builder.diagnostics.diagnostic import Diagnostic

_NAME: Final = re.compile(r"\{(\w+)\}")
_TAB_WIDTH: Final = 4
_EXCERPT_WIDTH: Final = 160
_VALUE_WIDTH: Final = 120
# GitHub shows at most 10 annotations of each kind for a step; the summary holds the rest.
_GITHUB_ANNOTATIONS: Final = 10


class Language(StrEnum):
    """The language of the messages."""

    FR = "fr"
    EN = "en"


class OutputFormat(StrEnum):
    """The shape of a report."""

    TEXT = "text"
    GITHUB = "github"
    JSON = "json"
    MARKDOWN = "markdown"


_SEVERITY_NAMES: Final = MappingProxyType(
    {
        (Language.FR, Severity.ERROR): "erreur",
        (Language.FR, Severity.WARNING): "avertissement",
        (Language.EN, Severity.ERROR): "error",
        (Language.EN, Severity.WARNING): "warning",
    }
)
_FIX_LABELS: Final = MappingProxyType({Language.FR: "aide : ", Language.EN: "help: "})


def message_of(found: Diagnostic, language: Language) -> str:
    """Return what is wrong, in one sentence on one line; a long value is cut."""
    short = tuple((name, _shortened(value)) for name, value in found.params)
    return _fill(_wording(found, language).message, short, language)


def _shortened(value: str) -> str:
    line = re.sub(r"\s*\n\s*", " ", value).strip("\n ")
    return line if len(line) <= _VALUE_WIDTH else f"{line[: _VALUE_WIDTH - 1]}…"


def fix_of(found: Diagnostic, language: Language) -> str:
    """Return what to type."""
    wording = _wording(found, language)
    template = wording.suggested if found.param("suggestion") and wording.suggested else wording.fix
    return _fill(template, found.params, language)


def render_report(diagnostics: Sequence[Diagnostic], language: Language, output: OutputFormat) -> str:
    """Return the whole report, ending with a newline unless it is empty."""
    return RENDERERS[output](diagnostics, language)


def _wording(found: Diagnostic, language: Language) -> Wording:
    entry = CATALOGUE[found.code]
    return entry.fr if language is Language.FR else entry.en


def _fill(template: str, params: tuple[tuple[str, str], ...], language: Language) -> str:
    # A value may differ from one language to the other: "name_fr" and "name_en" then stand for "name".
    values = dict(params)
    suffix = f"_{language.value}"
    values.update({key.removesuffix(suffix): value for key, value in values.items() if key.endswith(suffix)})
    return _NAME.sub(lambda name: values.get(name[1], ""), template)


def _render_text(diagnostics: Sequence[Diagnostic], language: Language) -> str:
    return "".join(_text_of(found, language) + "\n" for found in diagnostics)


def _text_of(found: Diagnostic, language: Language) -> str:
    span = found.span
    severity = _SEVERITY_NAMES[language, found.severity]
    separator = " : " if language is Language.FR else ": "
    head = f"{span.path}:{span.line}:{span.column}: {severity}[{found.code}]{separator}{message_of(found, language)}"
    fix = f"= {_FIX_LABELS[language]}{fix_of(found, language)}"
    if not span.excerpt:
        return f"{head}\n  {fix}\n"
    gutter = " " * len(str(span.line))
    excerpt, start = _window(span.excerpt, span.column - 1)
    end = min(start + span.length, len(excerpt))
    left, right = (_width(excerpt[:index].expandtabs(_TAB_WIDTH)) for index in (start, end))
    shown, caret = excerpt.expandtabs(_TAB_WIDTH), " " * left + "^" * max(right - left, 1)
    return f"{head}\n{gutter} |\n{span.line} | {shown}\n{gutter} | {caret}\n{gutter} {fix}\n"


def _window(excerpt: str, at: int) -> tuple[str, int]:
    """Return the part of a long line that holds the position, and the position within it."""
    if len(excerpt) <= _EXCERPT_WIDTH:
        return excerpt, at
    start = max(min(at - _EXCERPT_WIDTH // 2, len(excerpt) - _EXCERPT_WIDTH), 0)
    part = excerpt[start : start + _EXCERPT_WIDTH]
    before, after = "…" if start else "", "…" if start + _EXCERPT_WIDTH < len(excerpt) else ""
    return f"{before}{part}{after}", at - start + len(before)


def _width(text: str) -> int:
    """Return the number of terminal cells the text takes (Unicode Standard Annex 11)."""
    wide = sum(1 for char in text if unicodedata.east_asian_width(char) in {"W", "F"})
    combining = sum(1 for char in text if unicodedata.combining(char))
    return len(text) + wide - combining


def _render_github(diagnostics: Sequence[Diagnostic], language: Language) -> str:
    """Return GitHub workflow commands, errors first, then how many more the summary holds."""
    worst_first = sorted(diagnostics, key=lambda found: found.severity is not Severity.ERROR)
    lines = [_github_line(found, language) for found in worst_first[:_GITHUB_ANNOTATIONS]]
    left = len(worst_first) - len(lines)
    if left:
        plural = "s" if left > 1 else ""
        french, english = f"et {left} autre{plural}, voir le résumé", f"and {left} more, see the summary"
        rest = french if language is Language.FR else english
        lines.append(f"::notice::{rest}")
    return "".join(f"{line}\n" for line in lines)


def _github_line(found: Diagnostic, language: Language) -> str:
    span = found.span
    place = f"file={_escape_property(span.path)},line={span.line},col={span.column}"
    title = _escape_property(f"{found.code}")
    text = _escape(f"{message_of(found, language)}\n{_FIX_LABELS[language]}{fix_of(found, language)}")
    return f"::{found.severity.value} {place},title={title}::{text}"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")


def _render_json(diagnostics: Sequence[Diagnostic], language: Language) -> str:
    rows = [
        {
            "code": found.code,
            "severity": found.severity.value,
            "path": found.span.path,
            "line": found.span.line,
            "column": found.span.column,
            "length": found.span.length,
            "message": message_of(found, language),
            "fix": fix_of(found, language),
        }
        for found in diagnostics
    ]
    return json.dumps({"version": 1, "diagnostics": rows}, ensure_ascii=False, indent=2) + "\n"


def _render_markdown(diagnostics: Sequence[Diagnostic], language: Language) -> str:
    """Return the full report as a table, for the summary of a GitHub job."""
    french = language is Language.FR
    heading = "## Vérification des contenus" if french else "## Content check"
    if not diagnostics:
        return f"{heading}\n\n{'Aucune erreur.' if french else 'No error.'}\n"
    columns = ("Où", "Code", "Quoi", "Aide") if french else ("Where", "Code", "What", "Help")
    rows = [
        (
            f"`{found.span.path}:{found.span.line}:{found.span.column}`",
            found.code,
            message_of(found, language),
            fix_of(found, language),
        )
        for found in diagnostics
    ]
    lines = ["| " + " | ".join(_cell(text) for text in row) + " |" for row in rows]
    return "\n".join([heading, "", "| " + " | ".join(columns) + " |", "|---|---|---|---|", *lines]) + "\n"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


RENDERERS: Final[MappingProxyType[OutputFormat, Callable[[Sequence[Diagnostic], Language], str]]] = MappingProxyType(
    {
        OutputFormat.TEXT: _render_text,
        OutputFormat.GITHUB: _render_github,
        OutputFormat.JSON: _render_json,
        OutputFormat.MARKDOWN: _render_markdown,
    }
)
