"""Pictures kept from one build for the next: found whole, or made again."""

from collections.abc import Callable
from pathlib import Path

import pytest

from site_builder.output.images import kept
from site_builder.output.images.encoding import Encoded, UnreadablePictureError, encode
from site_builder.output.images.kept import encoded_once
from site_builder.output.once import forget_others
from tests.built import tree
from tests.photographs import photograph

SENT = photograph((500, 300))
Damage = Callable[[Path], object]


@pytest.fixture
def encoded(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """Return the pictures that get encoded, as they come."""
    sent: list[bytes] = []

    def noted(raw: bytes) -> Encoded:
        sent.append(raw)
        return encode(raw)

    monkeypatch.setattr(kept, "encode", noted)
    return sent


def test_a_picture_is_encoded_once(tmp_path: Path, encoded: list[bytes]) -> None:
    """The second build finds what the first one made, file by file."""
    first = encoded_once(SENT, "recipe", tmp_path)
    assert first == encoded_once(SENT, "recipe", tmp_path)
    assert [SENT] == encoded
    assert list(encode(SENT).files) == [file.read_bytes() for file in first.files]
    assert encode(SENT).renditions == first.renditions


def test_another_picture_and_another_recipe_are_encoded(tmp_path: Path, encoded: list[bytes]) -> None:
    """A byte of the picture, or a version of what encodes it, and nothing of what is kept is used."""
    other = SENT + b" "
    names = [encoded_once(raw, by, tmp_path).key for raw, by in ((SENT, "a"), (other, "a"), (SENT, "b"))]
    assert [SENT, other, SENT] == encoded
    assert 3 == len(set(names))


def test_a_name_is_that_of_the_published_bytes(tmp_path: Path) -> None:
    """What gives the same files has the same name, whatever it was called and whatever lay beside its pixels."""
    first, same = (encoded_once(raw, "recipe", tmp_path) for raw in (SENT, SENT + b" "))
    other = encoded_once(photograph((500, 301)), "recipe", tmp_path)
    assert first.name == same.name != other.name
    assert 16 == len(first.name)


@pytest.mark.parametrize(
    "damage",
    [
        lambda folder: (folder / "480.avif").unlink(),
        lambda folder: (folder / "480.avif").write_bytes(b""),
        lambda folder: (folder / "500.jpg").write_bytes((folder / "480.jpg").read_bytes()),
        lambda folder: (folder / "index.json").unlink(),
        lambda folder: (folder / "index.json").write_bytes(b""),
        lambda folder: (folder / "index.json").write_bytes((folder / "index.json").read_bytes()[:-1]),
        lambda folder: (folder / "index.json").write_bytes((folder / "index.json").read_bytes().replace(b"300", b"30")),
        lambda folder: (folder / "index.json").write_bytes(b"{}"),
    ],
    ids=["lost file", "empty file", "wrong file", "lost", "empty", "cut", "changed", "foreign"],
)
def test_what_is_damaged_is_made_again(tmp_path: Path, encoded: list[bytes], damage: Damage) -> None:
    """A file that is lost, cut or changed is never published: the picture is encoded anew, and whole."""
    expected = encoded_once(SENT, "recipe", tmp_path)
    whole = tree(tmp_path)
    damage(tmp_path / expected.key)
    assert expected == encoded_once(SENT, "recipe", tmp_path)
    assert [SENT, SENT] == encoded
    assert whole == tree(tmp_path)


def test_what_is_kept_of_another_picture_is_not_taken(tmp_path: Path, encoded: list[bytes]) -> None:
    """A folder copied under another key does not pass for that of the picture."""
    first, other = encoded_once(SENT, "a", tmp_path), photograph((480, 300))
    second = encoded_once(other, "a", tmp_path)
    for file in (tmp_path / first.key).iterdir():
        (tmp_path / second.key / file.name).write_bytes(file.read_bytes())
    assert second == encoded_once(other, "a", tmp_path)
    assert [SENT, other, other] == encoded


def test_nothing_is_kept_of_what_is_no_picture(tmp_path: Path) -> None:
    """A damaged picture is refused each time it is seen."""
    for _ in range(2):
        with pytest.raises(UnreadablePictureError):
            encoded_once(b"not a picture", "recipe", tmp_path)
    assert {} == tree(tmp_path)


def test_what_no_page_shows_any_more_is_forgotten(tmp_path: Path) -> None:
    """Only the pictures of the last build stay; without a folder, there is nothing to forget."""
    first = encoded_once(SENT, "recipe", tmp_path / "kept")
    encoded_once(photograph((480, 300)), "recipe", tmp_path / "kept")
    forget_others(tmp_path / "kept", {first.key})
    assert [first.key] == [path.name for path in (tmp_path / "kept").iterdir()]
    forget_others(tmp_path / "none", set())
    assert not (tmp_path / "none").exists()
