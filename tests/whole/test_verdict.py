"""The check that remembers and the check that reads: never two answers."""

import shutil
from pathlib import Path
from typing import Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_builder.editing import verdict
from site_builder.pipeline import check

TINY: Final = Path(__file__).parents[1] / "site" / "tiny" / "content"
FILES: Final = sorted(path.relative_to(TINY).as_posix() for path in TINY.rglob("*") if path.is_file())

edits = st.one_of(
    st.tuples(st.just("cut"), st.sampled_from(FILES), st.integers(0, 400)),
    st.tuples(st.just("type"), st.sampled_from(FILES), st.integers(0, 400)),
    st.tuples(st.just("remove"), st.sampled_from(FILES), st.just(0)),
    st.tuples(st.just("restore"), st.sampled_from(FILES), st.just(0)),
)


def _edit(content: Path, kind: str, name: str, at: int) -> None:
    file = content / name
    match kind:
        case "restore":
            shutil.copyfile(TINY / name, file)
        case "remove":
            file.unlink(missing_ok=True)
        case _ if file.exists():
            raw = file.read_bytes()
            file.write_bytes(raw[:at] + (b"" if kind == "cut" else b"'") + raw[at + (kind == "cut") :])
        case _:
            pass


@pytest.mark.slow
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(edits, min_size=1, max_size=5))
def test_memory_never_lies(tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, str, int]]) -> None:
    """After any edits, in any order and undone or not, the answer is that of a whole reading."""
    root = tmp_path_factory.mktemp("project")
    shutil.copytree(TINY, root / "content")
    for step in [None, *steps]:
        if step:
            _edit(root / "content", *step)
        for _ in range(2):
            assert check(root)[1] == verdict(root)


def test_unchanged_content_is_answered_from_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second check of the same content reads nothing again, unless it is asked to."""
    shutil.copytree(TINY, tmp_path / "content")
    found = verdict(tmp_path)
    read: list[Path] = []

    def counted(root: Path) -> tuple[None, tuple[()]]:
        read.append(root)
        return None, ()

    monkeypatch.setattr("site_builder.pipeline.check", counted)
    assert (found, []) == (verdict(tmp_path), read)
    assert ((), [tmp_path]) == (verdict(tmp_path, fresh=True), read)


def test_content_that_moves_while_it_is_read_is_not_remembered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file saved during the check may have been read half old, half new: nothing is kept."""
    shutil.copytree(TINY, tmp_path / "content")

    def disturbed(root: Path) -> tuple[None, tuple[()]]:
        with (root / "content" / "site.yml").open("ab") as stream:
            stream.write(b"\n")
        return None, ()

    monkeypatch.setattr("site_builder.pipeline.check", disturbed)
    verdict(tmp_path)
    assert not (tmp_path / ".build" / "check.json").exists()


def test_a_change_undone_while_it_is_read_is_not_remembered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that holds the same before and after the check may have held something else when it was read."""
    shutil.copytree(TINY, tmp_path / "content")

    def disturbed(root: Path) -> tuple[None, tuple[()]]:
        file = root / "content" / "site.yml"
        before = file.read_bytes()
        file.write_bytes(b"")
        file.write_bytes(before)
        return None, ()

    monkeypatch.setattr("site_builder.pipeline.check", disturbed)
    verdict(tmp_path)
    assert not (tmp_path / ".build" / "check.json").exists()
