"""``vitrine status``: where each entry stands, and the record of what was translated from what."""

from pathlib import Path
from shutil import get_terminal_size
from typing import Final

import click

from site_builder.cli.surroundings import echo_for_programs, in_language, project_folder
from site_builder.diagnostics import Language

_TEXT: Final = "text"
_FORMATS: Final = click.Choice([_TEXT, "json", "markdown"])


@click.command()
@in_language
@click.option("--format", "shape", type=_FORMATS, default=_TEXT, help="Forme du tableau. / Shape of the dashboard.")
@click.option(
    "--update-locks",
    is_flag=True,
    help="Retient que l'anglais relu suit le français. / Record that the reviewed English follows the French.",
)
@click.option(
    "--accept",
    "accepted",
    metavar="FICHE",
    multiple=True,
    help="Fiche (communes/argenteuil) dont l'anglais dit encore la même chose. / Entry whose English still holds.",
)
@click.pass_obj
def status(root: Path, lang: str, shape: str, accepted: tuple[str, ...], *, update_locks: bool) -> None:
    """Montre ce qui est connu, traduit et relu, fiche par fiche. / Show what is known, translated and reviewed."""
    from site_builder import editing  # noqa: PLC0415 - usage errors and --help answer at once
    from site_builder.cli.dashboard import locks_line, render_markdown, render_text  # noqa: PLC0415
    from site_builder.model.coverage.status_report import render_json  # noqa: PLC0415

    folder, language = project_folder(root), Language(lang)
    if update_locks or accepted:
        update = editing.update_locks(folder, frozenset(accepted))
        if update.unknown:
            raise click.UsageError(_unknown(update.unknown, language))
        click.echo(locks_line(update.changed, language), err=shape != _TEXT)
        if shape == _TEXT:
            click.echo()
    found = editing.status(folder)
    match shape:
        case "json":
            echo_for_programs(render_json(found))
        case "markdown":
            echo_for_programs(render_markdown(found, language))
        case _:
            click.echo(render_text(found, language, get_terminal_size().columns), nl=False)


def _unknown(names: tuple[tuple[str, str], ...], language: Language) -> str:
    """Return that these entries do not exist, or cannot be read, and which were likely meant."""
    french = language is Language.FR
    said = []
    for name, meant in names:
        wrong = f"aucune fiche lisible ne s'appelle « {name} »" if french else f"no readable entry is named “{name}”"
        hint = (f" ; vouliez-vous dire « {meant} » ?" if french else f"; did you mean “{meant}”?") if meant else ""
        said.append(f"{wrong}{hint}")
    return "\n".join(said)
