"""A folder brought to hold exactly its files, and to touch only what changed."""

import os
from pathlib import Path

from site_builder.output.tree import write_if_changed, write_tree

LONG_AGO = 1_000_000_000


def files_of(folder: Path) -> dict[str, bytes]:
    """Return the files of the folder by relative path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_folder_holds_the_files_and_nothing_else(tmp_path: Path) -> None:
    """New files are written, changed ones written again, and what is left over goes with its empty folders."""
    folder = tmp_path / "docs"
    write_tree(folder, {"a.md": b"1", "b/c.md": b"2", "d/e/f.md": b"3"})
    wanted = {"a.md": b"1", "b/c.md": b"changed", "g/h.md": b"new"}
    write_tree(folder, wanted)
    assert wanted == files_of(folder)
    assert ["b", "g"] == sorted(path.name for path in folder.iterdir() if path.is_dir())


def test_what_has_not_changed_is_not_touched(tmp_path: Path) -> None:
    """A file that already holds the right bytes keeps its date: the engine then leaves its page alone."""
    write_tree(tmp_path, {"same.md": b"1", "other.md": b"2"})
    for name in ("same.md", "other.md"):
        os.utime(tmp_path / name, (LONG_AGO, LONG_AGO))
    write_tree(tmp_path, {"same.md": b"1", "other.md": b"3"})
    assert LONG_AGO == (tmp_path / "same.md").stat().st_mtime
    assert LONG_AGO < (tmp_path / "other.md").stat().st_mtime


def test_what_shares_a_file_keeps_its_own(tmp_path: Path) -> None:
    """A copy made of links, as backups are, does not change; a file that cannot be written to is replaced."""
    write_tree(tmp_path / "site", {"page": b"1"})
    os.link(tmp_path / "site/page", tmp_path / "backup")
    (tmp_path / "site/page").chmod(0o444)
    write_tree(tmp_path / "site", {"page": b"2"})
    assert (b"1", b"2") == ((tmp_path / "backup").read_bytes(), (tmp_path / "site/page").read_bytes())


def test_spared_folders_are_left_alone(tmp_path: Path) -> None:
    """What another brings up to date stays, and nothing whose name only begins in the same way."""
    write_tree(tmp_path, {"search/index": b"1", "searching/index": b"2", "en/search/index": b"3"})
    write_tree(tmp_path, {"page": b"4"}, spared=("search", "en/search"))
    assert {"search/index": b"1", "en/search/index": b"3", "page": b"4"} == files_of(tmp_path)


def test_links_left_in_the_folder_are_not_followed(tmp_path: Path) -> None:
    """A symbolic link in the place of a page goes, and what it leads to is untouched."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "kept.md").write_bytes(b"kept")
    folder = tmp_path / "docs"
    folder.mkdir()
    (folder / "link").symlink_to(elsewhere)
    write_tree(folder, {"a.md": b"1"})
    assert {"a.md": b"1"} == files_of(folder)
    assert b"kept" == (elsewhere / "kept.md").read_bytes()


def test_a_link_in_the_place_of_a_file_is_replaced(tmp_path: Path) -> None:
    """A link to a file with the same bytes is not the file, and writing does not go through it."""
    (tmp_path / "target.md").write_bytes(b"old")
    (tmp_path / "page.md").symlink_to(tmp_path / "target.md")
    write_if_changed(tmp_path / "page.md", b"new")
    assert b"old" == (tmp_path / "target.md").read_bytes()
    assert (b"new", False) == ((tmp_path / "page.md").read_bytes(), (tmp_path / "page.md").is_symlink())


def test_a_page_may_take_the_place_of_a_folder(tmp_path: Path) -> None:
    """What was a folder can become a file, and a file can become a folder."""
    write_tree(tmp_path, {"a/b": b"1", "c": b"2"})
    write_tree(tmp_path, {"a": b"1", "c/d": b"2"})
    assert {"a": b"1", "c/d": b"2"} == files_of(tmp_path)
