"""Diagnostics as text: for a terminal, for GitHub, for programs."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.github import render_github
from site_builder.diagnostics.report import render_json
from site_builder.diagnostics.summary import render_markdown
from site_builder.diagnostics.terminal import render_terminal
from site_builder.diagnostics.wording import Language


class OutputFormat(StrEnum):
    """The shape of a report."""

    TEXT = "text"
    GITHUB = "github"
    JSON = "json"
    MARKDOWN = "markdown"


@dataclass(frozen=True)
class Surface:
    """What the report is shown on: whether it knows colours, and the address under which files can be edited."""

    colour: bool = False
    edit_address: str = ""


PLAIN: Final = Surface()


def render_report(
    diagnostics: Sequence[Diagnostic], language: Language, output: OutputFormat, surface: Surface = PLAIN
) -> str:
    """Return the whole report, ending with a newline unless it is empty."""
    match output:
        case OutputFormat.TEXT:
            return render_terminal(diagnostics, language, colour=surface.colour)
        case OutputFormat.GITHUB:
            return render_github(diagnostics, language)
        case OutputFormat.JSON:
            return render_json(diagnostics, language)
        case OutputFormat.MARKDOWN:
            return render_markdown(diagnostics, language, surface.edit_address)
