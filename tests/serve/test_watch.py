"""Changes of files, gathered into one reaction for each burst."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from site_builder.serve import watching

PATIENCE: Final = 20.0
# Long enough for a second reaction to a burst to show itself (seconds).
STILL: Final = 1.0


class Reactions:
    """Counts reactions, and lets a test wait for one."""

    def __init__(self) -> None:
        """Begin with none."""
        self.count = 0
        self._changed = threading.Condition()

    def __call__(self) -> None:
        """Note a reaction."""
        with self._changed:
            self.count += 1
            self._changed.notify_all()

    def wait_for(self, count: int, patience: float = PATIENCE) -> bool:
        """Return whether there were so many reactions before patience ran out."""
        with self._changed:
            return self._changed.wait_for(lambda: self.count >= count, patience)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder to watch, with a file in a folder of its own."""
    (tmp_path / "content" / "communes").mkdir(parents=True)
    (tmp_path / "content" / "communes" / "index.fr.md").write_text("un", "utf-8")
    return tmp_path / "content"


def write(folder: Path) -> None:
    """Write the file."""
    (folder / "communes" / "index.fr.md").write_text("deux", "utf-8")


def save_by_moving(folder: Path) -> None:
    """Write beside the file and move over it, as most editors do."""
    (folder / "communes" / "index.fr.md~").write_text("deux", "utf-8")
    (folder / "communes" / "index.fr.md~").replace(folder / "communes" / "index.fr.md")


def remove(folder: Path) -> None:
    """Remove the file."""
    (folder / "communes" / "index.fr.md").unlink()


def add_a_folder(folder: Path) -> None:
    """Add a folder."""
    (folder / "solutions").mkdir()


@pytest.mark.parametrize("change", [write, save_by_moving, remove, add_a_folder])
def test_every_kind_of_change_is_seen(folder: Path, change: Callable[[Path], None]) -> None:
    """Writing, moving, removing and adding each cause a reaction."""
    reactions = Reactions()
    with watching([folder], reactions):
        change(folder)
        assert reactions.wait_for(1)


def test_a_burst_is_one_change(folder: Path) -> None:
    """Many files written at once cause one reaction, and a later change another one."""
    reactions = Reactions()
    with watching([folder], reactions):
        for number in range(50):
            (folder / f"{number}.md").write_text("mot", "utf-8")
        assert reactions.wait_for(1)
        assert not reactions.wait_for(2, STILL)
        write(folder)
        assert reactions.wait_for(2)


def test_reading_is_no_change(folder: Path) -> None:
    """A build reads every file: that must not start the next build."""
    reactions = Reactions()
    with watching([folder], reactions):
        for _ in range(3):
            (folder / "communes" / "index.fr.md").read_text("utf-8")
            list(folder.iterdir())
        assert not reactions.wait_for(1, STILL)


def test_every_folder_is_watched(folder: Path, tmp_path: Path) -> None:
    """A change in the second folder counts as one in the first."""
    reactions = Reactions()
    (tmp_path / "overrides").mkdir()
    with watching([folder, tmp_path / "overrides"], reactions):
        (tmp_path / "overrides" / "base.html").write_text("mot", "utf-8")
        assert reactions.wait_for(1)


def test_a_change_during_a_reaction_causes_another(folder: Path) -> None:
    """What is saved while the site is being built is built next."""
    reactions, saved = Reactions(), threading.Event()

    def react() -> None:
        if not saved.is_set():
            saved.set()
            write(folder)
        reactions()

    with watching([folder], react):
        write(folder)
        assert reactions.wait_for(2)


def test_watching_stops_with_its_context(folder: Path) -> None:
    """After the end no thread is left, and changes cause nothing."""
    before = threading.active_count()
    reactions = Reactions()
    with watching([folder], reactions):
        assert before < threading.active_count()
    write(folder)
    assert not reactions.wait_for(1, STILL)
    assert before == threading.active_count()
