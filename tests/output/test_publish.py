"""One site replaced by the next: never half of it, never over somebody's files."""

import ctypes
import os
import sys
from pathlib import Path

import pytest

from site_builder.output.exports import NO_JEKYLL
from site_builder.output.publish import (
    BUILT_HERE,
    UnsafeOutputError,
    prepare_output,
    publish,
    staged_anew,
    staging_folder,
)


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """Return the folder that a published site stands in."""
    return built(tmp_path / "site", "old")


@pytest.fixture
def former(tmp_path: Path) -> Path:
    """Return where the site before last is kept."""
    return tmp_path / ".build" / "former" / "site"


def built(folder: Path, words: str) -> Path:
    """Return a folder that looks like a built site."""
    folder.mkdir(parents=True)
    (folder / NO_JEKYLL).touch()
    (folder / "index.html").write_text(words, encoding="utf-8")
    return folder


def words_of(folder: Path) -> str:
    """Return what the home page of a site says."""
    return (folder / "index.html").read_text(encoding="utf-8")


def beside(output: Path) -> list[str]:
    """Return what lies beside the site, the folder of builds apart."""
    return sorted(path.name for path in output.parent.iterdir() if path != output and path.name != ".build")


def test_a_first_site_is_put_in_place(tmp_path: Path) -> None:
    """A folder that does not exist yet is made, with its parents."""
    output = tmp_path / "public" / "site"
    publish(built(tmp_path / "public-new", "new"), output, tmp_path / "former")
    assert ("new", []) == (words_of(output), beside(output))


def test_the_next_site_replaces_the_former(output: Path, former: Path) -> None:
    """The former site disappears, with everything that the next one does not hold."""
    (output / "gone.html").touch()
    staged = built(staging_folder(output), "new")
    publish(staged, output, former)
    assert ("new", [], False) == (words_of(output), beside(output), (output / "gone.html").exists())


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux exchanges two folders in one step")
def test_the_exchange_is_one_step(output: Path, former: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system can, nothing is ever moved away first: no visitor finds an empty place."""

    def refuse(path: Path, target: Path) -> None:
        assert path != output, f"{path} must not be moved to {target}"

    staged = built(staging_folder(output), "new")
    monkeypatch.setattr(Path, "rename", refuse)
    publish(staged, output, former)
    assert "new" == words_of(output)


@pytest.mark.parametrize("fault", [AttributeError, OSError, TypeError])
def test_without_an_exchange_two_renames_do(
    output: Path, former: Path, monkeypatch: pytest.MonkeyPatch, fault: type[Exception]
) -> None:
    """On a system without renameat2 the former site is moved away, then deleted."""

    def absent(*_: object, **__: object) -> None:
        raise fault

    staged = built(staging_folder(output), "new")
    monkeypatch.setattr(ctypes, "CDLL", absent)
    publish(staged, output, former)
    assert ("new", []) == (words_of(output), beside(output))


def test_an_exchange_that_fails_is_not_taken_for_one(
    output: Path, former: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file system that refuses the exchange gets the two renames as well."""

    class Refusing:
        """A library whose renameat2 always fails."""

        @staticmethod
        def renameat2(*_: object) -> int:
            return -1

    staged = built(staging_folder(output), "new")
    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: Refusing)
    publish(staged, output, former)
    assert ("new", []) == (words_of(output), beside(output))


def test_the_former_site_is_where_the_next_begins(output: Path, former: Path) -> None:
    """What it has in common with the next one need not be written again; only one is kept."""
    for words in ("new", "newest"):
        staged = staged_anew(output, former)
        staged.mkdir(exist_ok=True)
        built_again = {"new": [], "newest": [".nojekyll", "index.html"]}
        assert built_again[words] == sorted(file.name for file in staged.iterdir())
        (staged / NO_JEKYLL).touch()
        (staged / "index.html").write_text(words, encoding="utf-8")
        publish(staged, output, former)
    assert ("newest", "new", []) == (words_of(output), words_of(former), beside(output))


def test_what_a_build_left_is_not_lost_to_a_former_site(output: Path, former: Path) -> None:
    """A build that stopped before its end left more than the former site holds: that goes on."""
    built(former, "former")
    built(staging_folder(output), "stopped")
    assert "stopped" == words_of(staged_anew(output, former))


def test_from_one_disk_to_another_nothing_is_kept(output: Path, former: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A site published to another disk is replaced all the same, and the next is written whole."""
    rename = Path.rename

    def refuse(path: Path, target: Path) -> Path:
        if former in (path, target):
            raise OSError
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", refuse)
    publish(built(staging_folder(output), "new"), output, former)
    assert ("new", [], False) == (words_of(output), beside(output), former.exists())
    built(former, "former")
    assert not staged_anew(output, former).exists()


def test_dates_tell_what_changed(output: Path, former: Path) -> None:
    """A file that is the same keeps its date; one that is taken back to what it was is dated as new all the same."""
    (output / "same.html").touch()
    staged = built(staging_folder(output), "as before last")
    for file, date in ((output / "same.html", 1_000), (output / "index.html", 2_000), (staged / "index.html", 500)):
        os.utime(file, (date, date))
    (staged / "same.html").touch()
    publish(staged, output, former)
    assert 1_000 == (output / "same.html").stat().st_mtime
    assert (output / "index.html").stat().st_mtime > 2_000


def test_a_staging_folder_that_is_a_link_is_refused(output: Path, former: Path, tmp_path: Path) -> None:
    """What a link leads to is somebody's own: nothing is written or deleted there."""
    precious = built(tmp_path / "precious", "precious")
    staging_folder(output).symlink_to(precious)
    with pytest.raises(UnsafeOutputError, match="is a link"):
        staged_anew(output, former)
    assert "precious" == words_of(precious)


def test_the_site_is_staged_beside_its_place(output: Path) -> None:
    """A rename is one step only within a file system, hence beside."""
    assert output.parent == staging_folder(output).parent
    assert staging_folder(output) != output


def test_a_publication_cut_between_its_renames_is_undone(output: Path) -> None:
    """A crash after the first rename leaves no site: the former one comes back at the next start."""
    former = output.with_name(".site.old")
    output.rename(former)
    prepare_output(output)
    assert ("old", []) == (words_of(output), beside(output))


def test_a_publication_cut_before_its_last_step_is_finished(output: Path) -> None:
    """A crash after the second rename leaves the former site beside the next one: it goes."""
    built(output.with_name(".site.old"), "older")
    prepare_output(output)
    assert ("old", []) == (words_of(output), beside(output))


def test_a_built_site_an_empty_folder_and_nothing_may_be_replaced(output: Path, tmp_path: Path) -> None:
    """Nothing is asked of who builds again, or for the first time."""
    empty = tmp_path / "empty"
    empty.mkdir()
    offline = tmp_path / "offline"
    offline.mkdir()
    (offline / BUILT_HERE).touch()
    for folder in (output, offline, empty, tmp_path / "absent"):
        prepare_output(folder)


def test_a_folder_of_somebody_else_is_refused(tmp_path: Path) -> None:
    """``--output ~/Documents`` deletes nothing: a folder that was not built here is left alone."""
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "thesis.odt").touch()
    with pytest.raises(UnsafeOutputError, match="not built here"):
        prepare_output(folder)
    assert ["thesis.odt"] == [path.name for path in folder.iterdir()]


def test_a_file_or_a_link_is_refused(output: Path, tmp_path: Path) -> None:
    """The site is a real folder: a file is not overwritten, and a link is not replaced by a folder."""
    (tmp_path / "file").touch()
    (tmp_path / "link").symlink_to(output)
    for name in ("file", "link"):
        with pytest.raises(UnsafeOutputError, match="not a folder"):
            prepare_output(tmp_path / name)
