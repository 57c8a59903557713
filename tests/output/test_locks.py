"""Locks on disk: written beside their entry, only when they change, and gone with it."""

import shutil
from pathlib import Path
from typing import Final

import pytest

from site_builder.output.locks import written_locks
from site_builder.pipeline import check
from site_builder.source import REGISTRY_PATH
from tests.site.planning import ALPHA, Project, catalog_of, tiny_copy

LOCK: Final = f"{ALPHA}.en.lock"
ENTRY: Final = "communes/alpha-sur-marne"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Return a copy of the tiny project whose languages agree."""
    copy = tiny_copy(tmp_path)
    written(copy)
    return copy


def written(project: Project, *accepted: str) -> tuple[str, ...]:
    """Bring the locks of the project up to date."""
    catalog, _ = check(project.root)
    assert catalog is not None
    return written_locks(catalog, project.root, frozenset(accepted))


def warnings(project: Project) -> list[str]:
    """Return the codes of what is wrong."""
    return [found.code for found in check(project.root)[1]]


def test_every_published_entry_gets_its_lock(tmp_path: Path) -> None:
    """One lock for each entry, drafts apart, and the registry of addresses; the paths are told in order."""
    copy = tiny_copy(tmp_path)
    entries = [entry for _, entry in catalog_of(copy.root).published().entries()]
    locks = [f"{entry.folder}/index.en.lock" for entry in entries]
    assert sorted([*locks, REGISTRY_PATH]) == list(written(copy))
    assert (copy.root / LOCK).read_text("utf-8").endswith("}\n")
    assert [] == list(copy.root.rglob("*.new"))


def test_what_agrees_is_not_written_again(project: Project) -> None:
    """A second run touches nothing, and tells nothing."""
    (project.root / LOCK).chmod(0o400)
    before = (project.root / LOCK).stat()
    assert () == written(project)
    assert before == (project.root / LOCK).stat()


def test_a_stale_passage_stays_stale_until_it_is_accepted(project: Project) -> None:
    """Bringing locks up to date never hides a passage; naming its entry says that the English is still right."""
    project.replace(f"{ALPHA}.fr.md", "La place est chaude", "La grande place est chaude")
    assert ["V090"] == warnings(project)
    assert () == written(project)
    assert () == written(project, "communes/beta-sur-seine")
    assert ["V090"] == warnings(project)
    assert (LOCK,) == written(project, ENTRY)
    assert [] == warnings(project)


def test_a_damaged_lock_is_written_anew(project: Project) -> None:
    """What git left in it is gone."""
    project.write(LOCK, "<<<<<<< main\n")
    assert ["V097"] == warnings(project)
    assert (LOCK,) == written(project)
    assert [] == warnings(project)


def test_a_shortcut_is_replaced_not_followed(project: Project, tmp_path: Path) -> None:
    """What lies elsewhere is not ours to write."""
    elsewhere = tmp_path.parent / f"{tmp_path.name}.lock"
    shutil.move(project.root / LOCK, elsewhere)
    (project.root / LOCK).symlink_to(elsewhere)
    before = elsewhere.read_bytes()
    assert (LOCK,) == written(project)
    assert not (project.root / LOCK).is_symlink()
    assert before == elsewhere.read_bytes() == (project.root / LOCK).read_bytes()


def test_a_lock_goes_with_its_entry(project: Project) -> None:
    """An entry that was deleted leaves nothing; one that is only a draft, or unreadable, keeps its lock."""
    gone = "content/communes/ville-partie/index.en.lock"
    project.write(gone, "{}\n")
    project.replace(f"{ALPHA}.fr.md", "\nedition:", "\ndraft: true\nedition:")
    assert (gone,) == written(project)
    assert not (project.root / gone).exists()
    assert (project.root / LOCK).exists()


def test_a_folder_elsewhere_keeps_its_lock(project: Project, tmp_path: Path) -> None:
    """A shortcut to a folder is not followed: no file out of the content is ever removed."""
    elsewhere = tmp_path.parent / f"{tmp_path.name}-elsewhere"
    elsewhere.mkdir()
    (elsewhere / "index.en.lock").write_bytes(b"{}")
    (project.root / "content/communes/raccourci").symlink_to(elsewhere)
    assert () == written(project)
    assert (elsewhere / "index.en.lock").exists()
