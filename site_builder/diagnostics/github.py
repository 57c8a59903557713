"""Diagnostics as GitHub workflow commands: annotations on the lines of a pull request.

GitHub shows at most 10 annotations of each kind for a step and 50 for a run; the job summary holds the rest.
Workflow commands: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from collections.abc import Sequence
from typing import Final

from site_builder.diagnostics.catalogue import Severity
from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.wording import FIX_LABELS, Language, fix_of, message_of

_ANNOTATIONS: Final = 10


def render_github(diagnostics: Sequence[Diagnostic], language: Language) -> str:
    """Return GitHub workflow commands, errors first, then how many more the summary holds."""
    of_each_kind = ([found for found in diagnostics if found.severity is severity] for severity in Severity)
    lines = [_github_line(found, language) for kind in of_each_kind for found in kind[:_ANNOTATIONS]]
    left = len(diagnostics) - len(lines)
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
    text = _escape(f"{message_of(found, language)}\n{FIX_LABELS[language]}{fix_of(found, language)}")
    return f"::{found.severity.value} {place},title={title}::{text}"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")
