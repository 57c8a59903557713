"""What is true of a project before a mistake: a picture, outlines, a change in both languages, an entry unrecorded."""

from site_builder.source import GEOGRAPHY_PATH, write_geography
from tests.model.mistakes.mistake import SCEAUX, SCEAUX_EN, Step
from tests.model.project import Project
from tests.squares import outlined


def unrecorded(entry: str) -> Step:
    """Return the step that forgets what the languages of the entry said: no later change of words is a drift."""
    return lambda project: project.remove(f"content/{entry}/index.en.lock")


def editing(*edits: tuple[str, str, str]) -> Step:
    """Return the step that makes each edit: a path, what is there, what takes its place."""

    def step(project: Project) -> None:
        for path, old, new in edits:
            project.replace(path, old, new)

    return step


def first(*steps: Step) -> Step:
    """Return the step that takes each of the steps in turn."""

    def step(project: Project) -> None:
        for one in steps:
            one(project)

    return step


def cover_on_sceaux(project: Project) -> None:
    """Give Sceaux a picture described in both languages."""
    project.add_cover("content/communes/sceaux")


def picture_in_texts(project: Project) -> None:
    """Show the cover of Sceaux in both texts too, where no drift is recorded."""
    cover_on_sceaux(project)
    unrecorded("communes/sceaux")(project)
    project.replace(SCEAUX, "Sceaux, dans", "![Une rue](place.jpg)\n\nSceaux, dans")
    project.replace(SCEAUX_EN, "Sceaux, in", "![A street](place.jpg)\n\nSceaux, in")


def with_outlines(*but: str) -> Step:
    """Return the step that gives each commune an outline, but for those of these codes."""

    def step(project: Project) -> None:
        catalog, _, _ = project.catalog()
        assert catalog is not None
        project.write(GEOGRAPHY_PATH, write_geography(outlined(catalog, *but)).decode())

    return step
