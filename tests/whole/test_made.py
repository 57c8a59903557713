"""What is dear to make, on the real content: a warm build makes again what an edit changed, and nothing else."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from site_builder import pipeline
from site_builder.output.made import making
from site_builder.output.social.published import drawing
from site_builder.site.plan import plan
from tests.built import ROOT_ADDRESS, TODAY, copy_project

STORES = ("kits", "qr", "social")
SUMMARY = "summary: "
OTHER = "Commune de la première édition, Meudon a ouvert aux expérimentations un autre quartier, entre bâti et sols."


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the real project."""
    return copy_project(tmp_path_factory.mktemp("made") / "project")


def made(project: Path) -> Mapping[str, bytes]:
    """Return all that a build makes for those who pass the site on."""
    catalog, _ = pipeline.check(project)
    if catalog is None or "meudon" not in catalog.communes:
        raise AssertionError
    site = plan(catalog, pipeline.read_interfaces(project), ROOT_ADDRESS, TODAY)
    with drawing(project / ".build") as cards, making(site, project) as files:
        cards.begin(site.social)
        return {**files.others(), **cards.files()}


def kept(project: Path) -> dict[str, set[Path]]:
    """Return what each store keeps."""
    return {store: set((project / ".build" / store).iterdir()) for store in STORES}


def test_one_edit_makes_its_own_again(project: Path) -> None:
    """Another promise of a commune in French: its French card, its French sheet and its kit, of some 170 files.

    The French sheet of its edition, which gives the promise, and the kit of that are made again too.
    """
    before, stores = made(project), kept(project)
    source = project / "content/communes/meudon/index.fr.md"
    lines = source.read_text(encoding="utf-8").splitlines(keepends=True)
    lines = [f'{SUMMARY}"{OTHER}"\n' if line.startswith(SUMMARY) else line for line in lines]
    source.write_text("".join(lines), encoding="utf-8")
    after, now = made(project), kept(project)

    gone, new = before.keys() - after.keys(), after.keys() - before.keys()
    assert {"social/fr-communes-meudon"} == {path.rpartition("-")[0] for path in gone | new}
    changed = {path for path in after.keys() & before.keys() if after[path] != before[path]}
    sheets = {f"kits/{name}{suffix}" for name in ("communes/meudon", "editions/1") for suffix in ("-fr.pdf", ".zip")}
    assert sheets == changed
    assert {"kits": 4, "qr": 0, "social": 1} == {store: len(now[store] - stores[store]) for store in STORES}
    assert len(new) == 1
    assert len(after) > 150


def test_nothing_is_made_without_an_edit(project: Path) -> None:
    """The stores stay as they are, to the byte and to the minute, and the files are the same."""
    first, stores = made(project), {path: path.stat().st_mtime_ns for paths in kept(project).values() for path in paths}
    assert first == made(project)
    assert stores == {path: path.stat().st_mtime_ns for paths in kept(project).values() for path in paths}
