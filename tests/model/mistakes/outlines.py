"""Mistakes with the outlines of communes: changed by hand, gone out of date, at odds with a position."""

from typing import Final

from site_builder.diagnostics import Diagnostic, Severity
from site_builder.source import GEOGRAPHY_PATH
from tests.model.mistakes.fixes import shown
from tests.model.mistakes.mistake import SCEAUX, Filed, Typed
from tests.model.mistakes.preparing import first, with_outlines
from tests.model.project import Project


def _run_command(project: Project, found: Diagnostic) -> None:
    """Run the command that the message names, and that writes the outlines of all."""
    shown(found, "vitrine geo update")
    project.remove(GEOGRAPHY_PATH)
    with_outlines()(project)


def _delete_file(project: Project, found: Diagnostic) -> None:
    """Do without outlines, as the message allows."""
    shown(found, "effacez ce fichier")
    project.remove(found.span.path)


def _take_away(project: Project, found: Diagnostic) -> None:
    """Take the file of the message out of the folder."""
    shown(found, "ôtez de là celui-ci")
    project.remove(found.span.path)


OUTLINES: Final = (
    Filed(
        "conflict in the outlines",
        "V104",
        GEOGRAPHY_PATH,
        first(with_outlines(), lambda project: project.replace(GEOGRAPHY_PATH, "{", "<<<<<<< HEAD\n{")),
        _run_command,
    ),
    Filed(
        "outlines cut short",
        "V104",
        GEOGRAPHY_PATH,
        first(with_outlines(), lambda project: project.write(GEOGRAPHY_PATH, project.read(GEOGRAPHY_PATH)[:999])),
        _delete_file,
    ),
    Filed(
        "other outlines beside",
        "V008",
        "content/geo/sceaux.geojson",
        lambda project: project.write("content/geo/sceaux.geojson", "{}"),
        _take_away,
    ),
    Filed("commune added later", "V076", SCEAUX, with_outlines("92071"), _run_command, (5, 8), Severity.WARNING),
    Typed(
        "point in another commune",
        "V077",
        SCEAUX,
        "lon: 2.290",
        "lon: 2.920",
        "lat: ▸48.776",
        lambda text, found: text.replace(shown(found, "lon: 2.920"), "lon: 2.290"),
        with_outlines(),
        Severity.WARNING,
    ),
)
