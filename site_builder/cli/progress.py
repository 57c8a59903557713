"""How far a build has come."""

import sys
from typing import Final, Self

import click

from site_builder.diagnostics import Language

_STAGE_NAMES: Final = {
    Language.FR: {
        "check": "vérification",
        "plan": "plan",
        "emit": "écriture",
        "render": "rendu",
        "assemble": "assemblage",
        "index": "indexation",
        "verify": "contrôle",
        "offline": "mise hors ligne",
        "publish": "mise en place",
    },
    Language.EN: {},
}


class Progress:
    """A progress bar on a terminal, one line per stage elsewhere."""

    def __init__(self, stages: int, language: Language) -> None:
        """Prepare to show this many stages."""
        self._bar = click.progressbar(length=stages, file=sys.stderr) if sys.stderr.isatty() else None
        self._names = _STAGE_NAMES[language]
        self._started = False

    def __enter__(self) -> Self:
        """Begin to show."""
        if self._bar:
            self._bar.__enter__()
        return self

    def __exit__(self, fault: object, *_: object) -> None:
        """Finish the bar; after a fault it stays where it was."""
        if self._bar:
            self._bar.update(0 if fault else 1)
            self._bar.__exit__(None, None, None)

    def announce(self, stage: str) -> None:
        """Show that a stage begins; English calls it as the pipeline does."""
        name = self._names.get(stage, stage)
        if self._bar is None:
            click.echo(f"… {name}", err=True)
            return
        self._bar.label = f"{name:<15}"
        self._bar.update(1 if self._started else 0)
        # A bar that has not moved is not drawn again: the first stage would stay without its name.
        self._bar.render_progress()
        self._started = True
