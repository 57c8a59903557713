"""Diagnostics as a Markdown table, for the summary of a GitHub job.

GitHub refuses a summary over 1 MiB: what does not fit is counted in a last line.
https://docs.github.com/actions/reference/workflow-commands-for-github-actions#adding-a-job-summary
"""

from collections.abc import Sequence
from typing import Final
from urllib.parse import quote

from site_builder.diagnostics.catalogue import Severity
from site_builder.diagnostics.diagnostic import Diagnostic, Span
from site_builder.diagnostics.markdown import as_typed
from site_builder.diagnostics.wording import SEVERITY_NAMES, Language, fix_of, message_of

# Under 1 MiB, with room for what other steps write.
_MOST_BYTES: Final = 1_000_000
_ROOM_FOR_THE_END: Final = 200
_HEADINGS: Final = {Language.FR: "## Vérification des contenus", Language.EN: "## Content check"}
_CLEAN: Final = {Language.FR: "Aucune erreur.", Language.EN: "No errors."}
_COLUMNS: Final = {
    Language.FR: "| Où | Code | Quoi | Aide |\n|---|---|---|---|",
    Language.EN: "| Where | Code | What | Help |\n|---|---|---|---|",
}
_LEFT: Final = {
    Language.FR: "Et {left} de plus : corrigez d'abord ceux-ci, ou lancez « vitrine check ».",
    Language.EN: "And {left} more: mend these first, or run “vitrine check”.",
}


def render_markdown(diagnostics: Sequence[Diagnostic], language: Language, edit_address: str) -> str:
    """Return the report, errors first, each place with a link to edit its line; without an address, no link."""
    if not diagnostics:
        return f"{_HEADINGS[language]}\n\n{_CLEAN[language]}\n"
    worst_first = sorted(diagnostics, key=lambda found: found.severity is not Severity.ERROR)
    lines = [f"{_HEADINGS[language]}\n", _COLUMNS[language]]
    size = sum(len(line.encode()) + 1 for line in lines)
    for shown, found in enumerate(worst_first):
        row = _row(found, language, edit_address)
        size += len(row.encode(errors="backslashreplace")) + 1
        if size > _MOST_BYTES - _ROOM_FOR_THE_END:
            lines.append("\n" + _LEFT[language].format(left=len(worst_first) - shown))
            break
        lines.append(row)
    return "\n".join(lines) + "\n"


def _row(found: Diagnostic, language: Language, edit_address: str) -> str:
    code = f"{SEVERITY_NAMES[language, found.severity]} {found.code}"
    words = (as_typed(message_of(found, language)), as_typed(fix_of(found, language)))
    return "| " + " | ".join((_place(found.span, edit_address), code, *words)) + " |"


def _place(span: Span, edit_address: str) -> str:
    shown = as_typed(f"{span.path}:{span.line}:{span.column}")
    if not edit_address:
        return shown
    # The name of a branch may hold what ends a link; the name of a file, bytes that are no text.
    folder, file = quote(edit_address.rstrip("/"), safe="/:%?=&"), quote(span.path, errors="surrogateescape")
    return f"[{shown}]({folder}/{file}#L{span.line})"
