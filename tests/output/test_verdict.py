"""The memory of a check: exact, or absent."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.diagnostics import CATALOGUE, Diagnostic, Span
from site_builder.output.verdict import remember, remembered, verdict_key

FOUND = (
    Diagnostic("V021", Span("content/a.md", 2, 3, 4, "é\u2028\ud800"), (("value", "x"), ("suggestion", ""))),
    Diagnostic("V005", Span("content/b.md")),
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return where a verdict may be kept."""
    return tmp_path / ".build" / "check.json"


@given(
    found=st.lists(
        st.builds(
            Diagnostic,
            st.sampled_from(sorted(CATALOGUE)),
            st.builds(Span, st.text(), st.integers(1), st.integers(1), st.integers(1), st.text()),
            st.lists(st.tuples(st.text(), st.text())).map(tuple),
        )
    ).map(tuple)
)
def test_what_is_remembered_is_what_was_found(
    tmp_path_factory: pytest.TempPathFactory, found: tuple[Diagnostic, ...]
) -> None:
    """Any diagnostics come back as they were, to the last character."""
    file = tmp_path_factory.mktemp("memory") / "check.json"
    remember(file, "key", found)
    assert found == remembered(file, "key")


def test_another_key_has_no_verdict(file: Path) -> None:
    """What was found in other content, or by another program, is not an answer."""
    remember(file, "key", FOUND)
    assert None is remembered(file, "other key")


def test_no_file_is_no_verdict(file: Path) -> None:
    """The first check of all finds nothing to remember."""
    assert None is remembered(file, "key")


@pytest.mark.parametrize("damage", [b"", b"[]", b"\n[]", b"\xff\xfe", b"{"])
def test_a_damaged_file_is_no_verdict(file: Path, damage: bytes) -> None:
    """A file that somebody else wrote is not believed."""
    file.parent.mkdir()
    file.write_bytes(damage)
    assert None is remembered(file, "key")


def test_a_verdict_cut_short_or_changed_is_no_verdict(file: Path) -> None:
    """A machine that stopped in the middle of writing, or a hand that mends a verdict, is noticed at any byte."""
    remember(file, "key", FOUND)
    whole = file.read_bytes()
    for at in range(len(whole)):
        file.write_bytes(whole[:at])
        assert None is remembered(file, "key")
        file.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert None is remembered(file, "key")


def test_a_folder_that_refuses_the_file_is_no_fault(tmp_path: Path) -> None:
    """Without a place to remember in, the check still answers."""
    (tmp_path / ".build").write_bytes(b"a file")
    remember(tmp_path / ".build" / "check.json", "key", FOUND)
    assert b"a file" == (tmp_path / ".build").read_bytes()


def test_the_key_is_that_of_the_content() -> None:
    """The same content has the same key, other content another."""
    assert verdict_key("a") == verdict_key("a")
    assert verdict_key("a") != verdict_key("b")


@pytest.mark.parametrize(
    ("place", "other"),
    [
        ("platform.python_version", lambda: "3.99.0"),
        ("sys.getfilesystemencoding", lambda: "latin-1"),
        ("site_builder.output.verdict.version", lambda _: "99"),
        ("pathlib.Path.read_bytes", lambda _: b"another program"),
    ],
)
def test_the_key_is_that_of_what_judges(place: str, other: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another Python, other libraries, another program or other names of files give another key."""
    before = verdict_key("a")
    monkeypatch.setattr(place, other)
    assert before != verdict_key("a")
