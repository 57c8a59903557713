"""The fingerprint of a folder: the same for the same content, another for any other."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from site_builder.source import fingerprint


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return a small folder."""
    folder = tmp_path / "content"
    (folder / "pages" / "a").mkdir(parents=True)
    (folder / "pages" / "empty").mkdir()
    (folder / "pages" / "a" / "index.fr.md").write_bytes(b"un")
    (folder / "site.yml").write_bytes(b"deux")
    return folder


def _same_size_and_dates(folder: Path) -> None:
    file = folder / "site.yml"
    times = file.stat()
    file.write_bytes(b"deuX")
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))


def _swap(folder: Path) -> None:
    first, second = folder / "site.yml", folder / "pages" / "a" / "index.fr.md"
    one, two = first.read_bytes(), second.read_bytes()
    first.write_bytes(two)
    second.write_bytes(one)


def _to_shortcut(folder: Path) -> None:
    file = folder / "site.yml"
    file.rename(folder.parent / "site.yml")
    file.symlink_to(folder.parent / "site.yml")


def _folder_to_shortcut(folder: Path) -> None:
    shutil.rmtree(folder / "pages" / "empty")
    (folder / "pages" / "empty").symlink_to(folder)


CHANGES: dict[str, Callable[[Path], object]] = {
    "one byte, same size and dates": _same_size_and_dates,
    "two files exchanged": _swap,
    "renamed": lambda folder: (folder / "site.yml").rename(folder / "site.yaml"),
    "moved": lambda folder: (folder / "site.yml").rename(folder / "pages" / "site.yml"),
    "added": lambda folder: (folder / "pages" / "a" / "photo.jpg").write_bytes(b""),
    "removed": lambda folder: (folder / "site.yml").unlink(),
    "a file becomes a shortcut to the same bytes": _to_shortcut,
    "a folder becomes a shortcut": _folder_to_shortcut,
    "a folder is added": lambda folder: (folder / "solutions").mkdir(),
    "a hidden file is added": lambda folder: (folder / ".x").write_bytes(b""),
}


@pytest.mark.parametrize("change", CHANGES)
def test_any_change_gives_another_fingerprint(content: Path, change: str) -> None:
    """No change of name, of kind or of a single byte goes unseen."""
    before = fingerprint(content).value
    CHANGES[change](content)
    assert before != fingerprint(content).value


def test_dates_change_nothing(content: Path, tmp_path: Path) -> None:
    """The same files copied elsewhere, at another time, have the same fingerprint."""
    before = fingerprint(content)
    copy = tmp_path / "copy"
    content.rename(copy)
    os.utime(copy / "site.yml", (0, 0))
    assert before.value == fingerprint(copy).value
    assert before.times != fingerprint(copy).times


def test_a_change_undone_shows_in_the_times(content: Path) -> None:
    """A file changed and changed back has the same content, and was touched all the same."""
    before = fingerprint(content)
    (content / "site.yml").write_bytes(b"trois")
    (content / "site.yml").write_bytes(b"deux")
    after = fingerprint(content)
    assert (True, False) == (before.value == after.value, before == after)


def test_a_file_that_vanishes_while_it_is_read_is_no_fault(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What an editor writes for an instant beside a text may be gone before it is read."""
    before = fingerprint(content).value
    (content / "site.yml~").write_bytes(b"")
    listed = os.scandir

    class Vanishing:
        """A listing whose temporary file is gone as soon as it is told."""

        def __init__(self, folder: str) -> None:
            with listed(folder) as entries:
                self._entries = list(entries)

        def __enter__(self) -> list[os.DirEntry[str]]:
            (content / "site.yml~").unlink(missing_ok=True)
            return self._entries

        def __exit__(self, *_: object) -> None:
            pass

    monkeypatch.setattr(os, "scandir", Vanishing)
    assert before == fingerprint(content).value


def test_nothing_is_followed_out_of_the_folder(content: Path, tmp_path: Path) -> None:
    """What lies behind a shortcut is not read: its changes change nothing."""
    (tmp_path / "secret").write_bytes(b"un")
    (content / "raccourci.md").symlink_to(tmp_path / "secret")
    (content / "dossier").symlink_to(tmp_path)
    before = fingerprint(content).value
    (tmp_path / "secret").write_bytes(b"deux")
    assert before == fingerprint(content).value
