"""The command line: the only room that prints, the only one that decides exit codes.

0 clean · 1 errors in the content · 2 wrong use · 3 a defect of the software.
"""

import gc
import os
import re
import signal
import sys
import threading
import traceback
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final, NoReturn, Self

import click

from site_builder.diagnostics import Diagnostic, Language, OutputFormat, Severity, has_errors, render_report

CONTENT_ERRORS: Final = 1
OUR_DEFECT: Final = 3
_LANGUAGES: Final = click.Choice([language.value for language in Language])
_FORMATS: Final = click.Choice([shape.value for shape in OutputFormat])
_BUILT_SITE: Final = "V072"
# A host, perhaps a port, perhaps a path; a query or a fragment cannot have pages under it.
_PUBLIC_ADDRESS: Final = re.compile(r"https?://[\w.-]+(:\d+)?(/[^\s?#<>]*)?")
_DEFECT: Final = "Défaut du logiciel : signalez-le avec les lignes ci-dessus. / Software defect: please report it."


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


@cli.command()
@click.option("--lang", type=_LANGUAGES, default=Language.FR.value, help="Langue des messages. / Language of messages.")
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

    _, diagnostics = pipeline.check(_project(root))
    # The program ends here: what was read need not be searched for garbage once more on the way out.
    gc.freeze()
    language, output = Language(lang), OutputFormat(shape)
    click.echo(render_report(diagnostics, language, output), nl=False)
    if output is OutputFormat.TEXT:
        click.echo(_tally(diagnostics, language))
    sys.exit(CONTENT_ERRORS if has_errors(diagnostics) else 0)


@cli.command()
@click.option(
    "--site-url",
    callback=lambda _, __, value: _checked_url(value),
    help="Adresse publique. / Public address.",
)
@click.option("--output", type=click.Path(path_type=Path), help="Dossier à remplir (site/). / Folder to fill.")
@click.option("--lang", type=_LANGUAGES, default=Language.FR.value, help="Langue des messages. / Language of messages.")
@click.pass_obj
def build(root: Path, site_url: str | None, output: Path | None, lang: str) -> None:
    """Vérifie, construit et met en place le site. / Check, build and put the site in place."""
    from site_builder import pipeline  # noqa: PLC0415 - usage errors and --help answer at once
    from site_builder.output.publish import UnsafeOutputError  # noqa: PLC0415

    language, folder = Language(lang), _project(root)
    target = (output or folder / "site").absolute()
    request = pipeline.Request(folder, target, build_day(os.environ), site_url)
    try:
        with _Progress(len(pipeline.STAGES), language) as progress:
            outcome = pipeline.build(request, progress.announce)
    except UnsafeOutputError as fault:
        raise click.UsageError(str(fault)) from fault
    click.echo(render_report(outcome.diagnostics, language, OutputFormat.TEXT), nl=False, err=True)
    click.echo(_tally(outcome.diagnostics, language), err=True)
    if outcome.pages is None:
        click.echo(_NOTHING_BUILT[language], err=True)
        sys.exit(OUR_DEFECT if any(found.code == _BUILT_SITE for found in outcome.diagnostics) else CONTENT_ERRORS)
    click.echo(_BUILT[language].format(pages=outcome.pages, output=_shown(target)))


@cli.command()
@click.option("--port", type=click.IntRange(0, 65535), default=8000, help="Port (127.0.0.1).")
@click.option("--lang", type=_LANGUAGES, default=Language.FR.value, help="Langue des messages. / Language of messages.")
@click.pass_obj
def serve(root: Path, port: int, lang: str) -> None:
    """Construit, montre sur 127.0.0.1, reconstruit à chaque changement. / Build, show, rebuild on change."""
    from site_builder import pipeline  # noqa: PLC0415 - usage errors and --help answer at once
    from site_builder.serve import Preview, watching  # noqa: PLC0415

    language, folder = Language(lang), _project(root)
    target = folder / ".build" / "preview"

    def rebuild() -> str:
        request = pipeline.Request(folder, target, build_day(os.environ), preview.url)
        try:
            outcome = pipeline.build(request, lambda _: None)
        except Exception:  # noqa: BLE001 - a template being written may fail: the preview goes on and says so
            report = f"{traceback.format_exc()}{_DEFECT}\n"
            click.echo(report, nl=False)
            return report
        report = render_report(outcome.diagnostics, language, OutputFormat.TEXT)
        click.echo(f"{report}{_tally(outcome.diagnostics, language)}")
        return report if outcome.pages is None else ""

    try:
        preview = Preview(target, rebuild, port)
    except OSError as fault:
        raise click.UsageError(_PORT_TAKEN[language].format(port=port)) from fault
    ending = threading.Event()
    # Said explicitly: a program started in the background begins with Ctrl+C ignored.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: ending.set())
    click.echo(_SERVING[language].format(url=preview.url))
    preview.start()
    # Watching begins first: what is saved during the first build is built next.
    with watching([folder / "content", folder / "overrides"], preview.refresh):
        preview.refresh()
        while not ending.wait(_PATIENCE):
            pass
    preview.stop()


# Windows notices Ctrl+C between two waits only (seconds).
_PATIENCE: Final = 1.0
_SERVING: Final = {
    Language.FR: "Aperçu sur {url} (Ctrl+C pour arrêter).",
    Language.EN: "Preview at {url} (Ctrl+C to stop).",
}
_PORT_TAKEN: Final = {
    Language.FR: "le port {port} est déjà pris ; donnez-en un autre avec --port (0 : le premier libre).",
    Language.EN: "port {port} is taken; give another one with --port (0: the first free one).",
}
_TALLIES: Final = {
    Language.FR: (
        "{errors} erreur(s), {warnings} avertissement(s).",
        "Aucune erreur, {warnings} avertissement(s).",
        "Aucune erreur.",
    ),
    Language.EN: (
        "{errors} error(s), {warnings} warning(s).",
        "No error, {warnings} warning(s).",
        "No error.",
    ),
}
_NOTHING_BUILT: Final = {
    Language.FR: "Rien n'a été construit ; le site précédent est intact.",
    Language.EN: "Nothing was built; the former site is untouched.",
}
_BUILT: Final = {
    Language.FR: "{pages} pages construites dans {output}.",
    Language.EN: "{pages} pages built in {output}.",
}
_STAGE_NAMES: Final = {
    Language.FR: ("vérification", "plan", "écriture", "rendu", "assemblage", "contrôle", "mise en place"),
    Language.EN: ("check", "plan", "emit", "render", "assemble", "verify", "publish"),
}


def _tally(diagnostics: tuple[Diagnostic, ...], language: Language) -> str:
    errors = sum(found.severity is Severity.ERROR for found in diagnostics)
    warnings = len(diagnostics) - errors
    with_errors, with_warnings, clean = _TALLIES[language]
    shape = with_errors if errors else with_warnings if warnings else clean
    return shape.format(errors=errors, warnings=warnings)


class _Progress:
    """A progress bar on a terminal, one line per stage elsewhere."""

    def __init__(self, stages: int, language: Language) -> None:
        self._bar = click.progressbar(length=stages, file=sys.stderr) if sys.stderr.isatty() else None
        self._names = iter(_STAGE_NAMES[language])
        self._started = False

    def __enter__(self) -> Self:
        if self._bar:
            self._bar.__enter__()
        return self

    def __exit__(self, fault: object, *_: object) -> None:
        if self._bar:
            self._bar.update(0 if fault else 1)
            self._bar.__exit__(None, None, None)

    def announce(self, _stage: str) -> None:
        """Show that a stage begins."""
        name = next(self._names)
        if self._bar is None:
            click.echo(f"… {name}", err=True)
            return
        self._bar.label = f"{name:<14}"
        self._bar.update(1 if self._started else 0)
        # A bar that has not moved is not drawn again: the first stage would stay without its name.
        self._bar.render_progress()
        self._started = True


def _project(root: Path) -> Path:
    """Return the project's folder, or refuse one without content."""
    if not (root / "content").is_dir():
        message = f"pas de dossier « content » dans {root.resolve()} / no “content” folder there"
        raise click.UsageError(message)
    return root.absolute()


def _checked_url(value: str | None) -> str | None:
    """Return the address with its final "/", or refuse it."""
    if value is None:
        return None
    if not _PUBLIC_ADDRESS.fullmatch(value):
        message = "par exemple / for instance: https://exemple.fr/qmi/"
        raise click.BadParameter(message)
    return f"{value.rstrip('/')}/"


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


def _shown(folder: Path) -> str:
    here = Path.cwd()
    return str(folder.relative_to(here)) if folder.is_relative_to(here) else str(folder)


def main() -> NoReturn:
    """Run the command; an unforeseen exception is our defect, said as such."""
    try:
        cli()
    except Exception:  # noqa: BLE001 - the last line of defence
        traceback.print_exc()
        click.echo(_DEFECT, err=True)
        sys.exit(OUR_DEFECT)
    sys.exit(0)
