"""``vitrine geo update``: the official outlines of the communes, fetched and kept in the content."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from site_builder.cli.surroundings import CONTENT_ERRORS, build_day, checked_address, in_language, project_folder
from site_builder.diagnostics import Language

if TYPE_CHECKING:
    from site_builder.editing import OutlinesUpdate
    from site_builder.web.outlines import Refusal

_OFFICIAL: Final = "https://geo.api.gouv.fr/"
_WRITTEN: Final = {
    Language.FR: "{count} dans {path}, avec leur source, leur licence et leur date.",
    Language.EN: "{count} in {path}, with their source, licence and date.",
}
_COUNTS: Final = {
    Language.FR: ("1 contour", "{number} contours"),
    Language.EN: ("1 outline", "{number} outlines"),
}
_UNTOUCHED: Final = {
    Language.FR: "Rien n'a été écrit ; les contours précédents, s'il y en avait, sont intacts.",
    Language.EN: "Nothing was written; the former outlines, if there were any, are untouched.",
}
_BROKEN: Final = {
    Language.FR: "{path} : corrigez d'abord ce fichier ; tapez : vitrine check",
    Language.EN: "{path}: correct this file first; type: vitrine check",
}
_OFFLINE: Final = {
    Language.FR: "Êtes-vous connecté à internet ? La commande ne passe par aucun proxy.",
    Language.EN: "Are you connected to the internet? The command uses no proxy.",
}
_NO_COMMUNE: Final = {
    Language.FR: "Le contenu n'a aucune commune.",
    Language.EN: "The content has no town.",
}


@click.group()
def geo() -> None:
    """Gère les contours des communes. / Take care of the outlines of the towns."""


@geo.command()
@click.option(
    "--api",
    default=_OFFICIAL,
    callback=lambda _, __, value: checked_address(value, _OFFICIAL),
    help="Adresse du service des contours. / Address of the service of outlines.",
)
@in_language
@click.pass_obj
def update(root: Path, api: str, lang: str) -> None:
    """Demande les contours officiels et les garde dans content/geo/. / Fetch the official outlines and keep them."""
    from site_builder import editing  # noqa: PLC0415 - usage errors and --help answer at once
    from site_builder.source import GEOGRAPHY_PATH  # noqa: PLC0415

    language, folder, today = Language(lang), project_folder(root), build_day(os.environ)
    done = editing.update_outlines(folder, api, today, lambda name: click.echo(f"… {name}", err=True))
    if not done.written:
        for line in _reasons(done, api, language):
            click.echo(line, err=True)
        click.echo(_UNTOUCHED[language], err=True)
        sys.exit(CONTENT_ERRORS)
    one, several = _COUNTS[language]
    count = several.format(number=done.written) if done.written > 1 else one
    click.echo(_WRITTEN[language].format(count=count, path=GEOGRAPHY_PATH))


def _reasons(done: "OutlinesUpdate", api: str, language: Language) -> list[str]:
    """Return why nothing was written, a line for each commune or file."""
    if not done.broken and not done.refusals:
        return [_NO_COMMUNE[language]]
    return [
        *(_BROKEN[language].format(path=path) for path in done.broken),
        *(_said(refusal, api, language) for refusal in done.refusals),
    ]


def _said(refusal: "Refusal", api: str, language: Language) -> str:
    french = language is Language.FR
    words = refusal.words.french if french else refusal.words.english
    wanted = refusal.wanted
    if wanted is None:
        return f"{api} : {words}. {_OFFLINE[language]}" if french else f"{api}: {words}. {_OFFLINE[language]}"
    where = f"{wanted.path} ({wanted.name}, {wanted.insee})"
    return f"{where} : {words}" if french else f"{where}: {words}"
