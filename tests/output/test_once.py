"""What is dear to make is made once."""

from pathlib import Path

import pytest

from site_builder.output.once import forget_others, key_of, made_once


def test_what_was_made_is_found(tmp_path: Path) -> None:
    """The second call returns the bytes of the first and makes nothing."""
    first = made_once("key", tmp_path, lambda: b"a\nb")

    def never() -> bytes:
        raise AssertionError

    assert (b"a\nb", b"a\nb") == (first, made_once("key", tmp_path, never))


@pytest.mark.parametrize("damaged", [b"", b"x", b"0\na\nb"])
def test_what_is_damaged_is_made_again(tmp_path: Path, damaged: bytes) -> None:
    """A kept file that is not what was written is replaced."""
    made_once("key", tmp_path, lambda: b"a\nb")
    (tmp_path / "key").write_bytes(damaged)
    assert (b"new", b"new") == (
        made_once("key", tmp_path, lambda: b"new"),
        made_once("key", tmp_path, lambda: b"other"),
    )


def test_a_file_under_another_key_is_not_believed(tmp_path: Path) -> None:
    """A file renamed to another key is made again."""
    made_once("one", tmp_path, lambda: b"one")
    (tmp_path / "one").rename(tmp_path / "two")
    assert made_once("two", tmp_path, lambda: b"two") == b"two"


def test_what_is_not_needed_is_forgotten(tmp_path: Path) -> None:
    """Only the keys of the build stay; a folder that is not there is no fault."""
    for key in ("one", "two"):
        made_once(key, tmp_path, lambda: b"")
    forget_others(tmp_path, {"two"})
    forget_others(tmp_path / "absent", set())
    assert [file.name for file in tmp_path.iterdir()] == ["two"]


def test_the_order_of_inputs_counts() -> None:
    """Inputs that only run together the same way have other keys."""
    assert len({key_of(b"ab", b"c"), key_of(b"a", b"bc"), key_of(b"c", b"ab")}) == 3
