"""``vitrine check``: every problem of the content in one run."""

import gc
import os
import sys
from pathlib import Path
from typing import Final

import click

from site_builder.cli.surroundings import (
    CONTENT_ERRORS,
    build_day,
    echo_for_programs,
    in_language,
    project_folder,
    tally,
    wants_colour,
)
from site_builder.diagnostics import Language, OutputFormat, Surface, has_errors, render_report

_FORMATS: Final = click.Choice([shape.value for shape in OutputFormat])


@click.command()
@in_language
@click.option(
    "--format",
    "shape",
    type=_FORMATS,
    default=OutputFormat.TEXT.value,
    help="Forme du rapport. / Shape of the report.",
)
@click.option(
    "--edit-url", default="", help="Adresse où modifier les fichiers. / Address under which files are edited."
)
@click.option("--fresh", is_flag=True, help="Relit tout, même l'inchangé. / Read everything again.")
@click.option(
    "--release", is_flag=True, help="Exige ce que doit un site officiel. / Ask for what an official site owes."
)
@click.option("--online", is_flag=True, help="Suit les liens vers d'autres sites. / Follow the links to other sites.")
@click.pass_obj
def check(root: Path, /, lang: str, shape: str, edit_url: str, **asked: bool) -> None:
    """Vérifie tous les fichiers de content/. / Check every file of content/."""
    from site_builder import editing, pipeline  # noqa: PLC0415 - usage errors and --help answer at once

    folder = project_folder(root)
    if asked["release"] or asked["online"]:
        day = build_day(os.environ) if asked["release"] else None
        _, diagnostics = pipeline.check(folder, release_on=day, online=asked["online"])
    else:
        diagnostics = editing.verdict(folder, fresh=asked["fresh"])
    # The program ends here: what was read need not be searched for garbage once more on the way out.
    gc.freeze()
    language, output = Language(lang), OutputFormat(shape)
    surface = Surface(wants_colour(sys.stdout, os.environ), edit_url)
    report = render_report(diagnostics, language, output, surface)
    if output is OutputFormat.TEXT:
        click.echo(report, nl=False, color=surface.colour)
        click.echo(tally(diagnostics, language))
    else:
        echo_for_programs(report)
    sys.exit(CONTENT_ERRORS if has_errors(diagnostics) else 0)
