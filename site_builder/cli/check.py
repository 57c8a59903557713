"""``vitrine check``: every problem of the content in one run."""

import gc
import sys
from pathlib import Path
from typing import Final

import click

from site_builder.cli.surroundings import CONTENT_ERRORS, in_language, project_folder, tally
from site_builder.diagnostics import Language, OutputFormat, has_errors, render_report

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
@click.pass_obj
def check(root: Path, lang: str, shape: str) -> None:
    """Vérifie tous les fichiers de content/. / Check every file of content/."""
    from site_builder import pipeline  # noqa: PLC0415 - usage errors and --help answer at once

    _, diagnostics = pipeline.check(project_folder(root))
    # The program ends here: what was read need not be searched for garbage once more on the way out.
    gc.freeze()
    language, output = Language(lang), OutputFormat(shape)
    click.echo(render_report(diagnostics, language, output), nl=False)
    if output is OutputFormat.TEXT:
        click.echo(tally(diagnostics, language))
    sys.exit(CONTENT_ERRORS if has_errors(diagnostics) else 0)
