"""What every command shares: exit codes, the language of messages, the project's folder, the day."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final, TextIO

import click

from site_builder.diagnostics import Diagnostic, Language, Severity

CONTENT_ERRORS: Final = 1
OUR_DEFECT: Final = 3
DEFECT: Final = "Défaut du logiciel : signalez-le avec les lignes ci-dessus. / Software defect: please report it."
in_language: Final = click.option(
    "--lang",
    type=click.Choice([language.value for language in Language]),
    default=Language.FR.value,
    help="Langue des messages. / Language of messages.",
)
# A host, perhaps a port, perhaps a path; a query or a fragment cannot have pages under it.
_ADDRESS: Final = re.compile(r"https?://[\w.-]+(:\d+)?(/[^\s?#<>]*)?")
# What is counted, one then several, and what to say when there is none.
_TALLIES: Final = {
    Language.FR: (("erreur", "erreurs"), ("avertissement", "avertissements"), "Aucune erreur", "aucun avertissement"),
    Language.EN: (("error", "errors"), ("warning", "warnings"), "No errors", "no warnings"),
}


def project_folder(root: Path) -> Path:
    """Return the project's folder, or refuse one without content."""
    if not (root / "content").is_dir():
        message = f"pas de dossier « content » dans {root.resolve()} / no “content” folder there"
        raise click.UsageError(message)
    return root.absolute()


def build_day(environment: Mapping[str, str]) -> date:
    """Return the day of the build in UTC; ``SOURCE_DATE_EPOCH`` fixes it (reproducible-builds.org)."""
    epoch = environment.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return datetime.now(UTC).date()
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError) as fault:
        message = "SOURCE_DATE_EPOCH: nombre de secondes attendu / number of seconds expected"
        raise click.UsageError(message) from fault


def checked_address(value: str | None, example: str) -> str | None:
    """Return an address under which others can be, with its final "/", or refuse it and show one that can."""
    if value is None:
        return None
    if not _ADDRESS.fullmatch(value):
        message = f"par exemple / for instance: {example}"
        raise click.BadParameter(message)
    return f"{value.rstrip('/')}/"


def tally(diagnostics: tuple[Diagnostic, ...], language: Language) -> str:
    """Return how many errors and warnings there are, in one sentence."""
    errors = sum(found.severity is Severity.ERROR for found in diagnostics)
    warnings = len(diagnostics) - errors
    error, warning, no_error, no_warning = _TALLIES[language]
    first = f"{errors} {error[errors > 1]}" if errors else no_error
    second = f"{warnings} {warning[warnings > 1]}" if warnings else no_warning
    return f"{first}, {second}." if errors or warnings else f"{first}."


def echo_for_programs(text: str) -> None:
    """Print what a program reads, in UTF-8 whatever the console is set to (RFC 8259, 8.1).

    Half a character, which the name of a file may hold, is written as JSON escapes it.
    """
    click.echo(text.encode("utf-8", "backslashreplace"), nl=False)


def wants_colour(stream: TextIO, environment: Mapping[str, str]) -> bool:
    """Return whether to paint what goes to the stream: a terminal, and nobody said no (https://no-color.org)."""
    return stream.isatty() and not environment.get("NO_COLOR") and environment.get("TERM") != "dumb"
