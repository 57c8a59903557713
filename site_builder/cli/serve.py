"""``vitrine serve``: build, show, rebuild on every change."""

import os
import signal
import threading
import traceback
from pathlib import Path
from typing import Final

import click

from site_builder.cli.surroundings import DEFECT, build_day, in_language, project_folder, tally
from site_builder.diagnostics import Language, OutputFormat, render_report

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


@click.command()
@click.option("--port", type=click.IntRange(0, 65535), default=8000, help="Port (127.0.0.1).")
@in_language
@click.pass_obj
def serve(root: Path, port: int, lang: str) -> None:
    """Construit, montre sur 127.0.0.1, reconstruit à chaque changement. / Build, show, rebuild on change."""
    from site_builder import pipeline  # noqa: PLC0415 - usage errors and --help answer at once
    from site_builder.serve import Preview, watching  # noqa: PLC0415

    language, folder = Language(lang), project_folder(root)
    target = folder / ".build" / "preview"

    def rebuild() -> str:
        request = pipeline.Request(folder, target, build_day(os.environ), preview.url)
        try:
            outcome = pipeline.build(request, lambda _: None)
        except Exception:  # noqa: BLE001 - a template being written may fail: the preview goes on and says so
            report = f"{traceback.format_exc()}{DEFECT}\n"
            click.echo(report, nl=False)
            return report
        report = render_report(outcome.diagnostics, language, OutputFormat.TEXT)
        click.echo(f"{report}{tally(outcome.diagnostics, language)}")
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
