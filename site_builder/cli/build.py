"""``vitrine build``: check, build, put in place."""

import os
import sys
from pathlib import Path
from typing import Final

import click

from site_builder.cli.progress import Progress
from site_builder.cli.surroundings import (
    CONTENT_ERRORS,
    OUR_DEFECT,
    build_day,
    checked_address,
    in_language,
    project_folder,
    tally,
)
from site_builder.diagnostics import Language, OutputFormat, render_report

_BUILT_SITE: Final = "V072"
_NOTHING_BUILT: Final = {
    Language.FR: "Rien n'a été construit ; le site précédent est intact.",
    Language.EN: "Nothing was built; the former site is untouched.",
}
_BUILT: Final = {
    Language.FR: "{pages} pages construites dans {output}.",
    Language.EN: "{pages} pages built in {output}.",
}


@click.command()
@click.option(
    "--site-url",
    callback=lambda _, __, value: checked_address(value, "https://exemple.fr/qmi/"),
    help="Adresse publique. / Public address.",
)
@click.option(
    "--output", type=click.Path(path_type=Path), help="Dossier à remplir (site/, offline/). / Folder to fill."
)
@click.option(
    "--offline",
    is_flag=True,
    help="Édition qui s'ouvre d'une clé USB, avec son zip. / Edition that opens from a USB key, with its zip.",
)
@click.option(
    "--edition",
    type=click.IntRange(min=1),
    help="Avec --offline : copie figée d'une édition close. / Frozen copy of an edition that is over.",
)
@in_language
@click.pass_obj
def build(  # noqa: PLR0913 - one for each option
    root: Path, site_url: str | None, output: Path | None, lang: str, edition: int | None, *, offline: bool
) -> None:
    """Vérifie, construit et met en place le site. / Check, build and put the site in place."""
    from site_builder import pipeline  # noqa: PLC0415 - usage errors and --help answer at once
    from site_builder.output.offline import UnknownEditionError  # noqa: PLC0415
    from site_builder.output.publish import UnsafeOutputError  # noqa: PLC0415

    if edition and not offline:
        message = "--edition : avec --offline / only with --offline"
        raise click.UsageError(message)
    language, folder = Language(lang), project_folder(root)
    target = (output or folder / ("offline" if offline else "site")).absolute()
    request = pipeline.Request(folder, target, build_day(os.environ), site_url, offline, edition)
    try:
        with Progress(len(request.stages), language) as progress:
            outcome = pipeline.build(request, progress.announce)
    except UnsafeOutputError as fault:
        raise click.UsageError(str(fault)) from fault
    except UnknownEditionError as fault:
        message = f"--edition {edition} : inconnue, ou pas encore close / unknown, or not over yet"
        raise click.UsageError(message) from fault
    click.echo(render_report(outcome.diagnostics, language, OutputFormat.TEXT), nl=False, err=True)
    click.echo(tally(outcome.diagnostics, language), err=True)
    if outcome.pages is None:
        click.echo(_NOTHING_BUILT[language], err=True)
        sys.exit(OUR_DEFECT if any(found.code == _BUILT_SITE for found in outcome.diagnostics) else CONTENT_ERRORS)
    click.echo(_BUILT[language].format(pages=outcome.pages, output=_shown(target)))


def _shown(folder: Path) -> str:
    here = Path.cwd()
    return str(folder.relative_to(here)) if folder.is_relative_to(here) else str(folder)
