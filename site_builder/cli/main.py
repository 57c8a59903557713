"""The command ``vitrine`` and what it knows how to do."""

import sys
import traceback
from io import TextIOWrapper
from pathlib import Path
from typing import NoReturn

import click

from site_builder.cli.build import build
from site_builder.cli.check import check
from site_builder.cli.explain import explain
from site_builder.cli.geo import geo
from site_builder.cli.reference import reference
from site_builder.cli.serve import serve
from site_builder.cli.status import status
from site_builder.cli.surroundings import DEFECT, OUR_DEFECT


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="Project folder.",
)
@click.version_option(package_name="qmi-vitrine", prog_name="vitrine")
@click.pass_context
def cli(context: click.Context, root: Path) -> None:
    """Vitrine : vérifie les contenus et construit le site bilingue. / Checks content, builds the bilingual site."""
    context.obj = root


for _command in (check, build, serve, explain, status, geo, reference):
    cli.add_command(_command)


def main() -> NoReturn:
    """Run the command; an unforeseen exception is our defect, said as such."""
    for stream in (sys.stdout, sys.stderr):
        # Windows gives French programs 256 characters when they write to a file: the others are shown by their number.
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        cli()
    except Exception:  # noqa: BLE001 - the last line of defence
        traceback.print_exc()
        click.echo(DEFECT, err=True)
        sys.exit(OUR_DEFECT)
    sys.exit(0)
