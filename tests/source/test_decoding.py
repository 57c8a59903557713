"""Bytes to lines: what an editor's machine leaves in a file, and where."""

import pytest

from site_builder.source.decoding import MAX_BYTES, decode_bytes

TEXT = "---\ntitle: été\n---\n"


def faults(raw: bytes) -> list[tuple[str, int, int]]:
    """Return code, line and column of what is wrong in the bytes."""
    return [(found.code, found.span.line, found.span.column) for found in decode_bytes(raw, "a.md").diagnostics]


def test_utf_8_is_read_without_a_word() -> None:
    """A file in UTF-8 with Unix line endings gives its lines and no message."""
    decoded = decode_bytes(TEXT.encode(), "a.md")
    assert (("---", "title: été", "---", ""), ()) == (decoded.lines, decoded.diagnostics)


@pytest.mark.parametrize(
    ("raw", "code", "endings"),
    [
        (b"\xef\xbb\xbf" + TEXT.encode(), "V005", ""),
        (TEXT.replace("\n", "\r\n").encode(), "V006", "CRLF"),
        (TEXT.replace("\n", "\r").encode(), "V006", "CR"),
        (TEXT.replace("\n", "\r\n", 1).encode(), "V006", "CR/LF"),
        (TEXT.replace("\n", "\r", 1).encode(), "V006", "CR/LF"),
        (b"a\r\nb\rc", "V006", "CR/LF"),
    ],
    ids=["bom", "windows", "old-mac", "windows-and-unix", "mac-and-unix", "windows-and-mac"],
)
def test_foreign_habits_are_read_with_a_warning(raw: bytes, code: str, endings: str) -> None:
    """A byte order mark or foreign line endings change nothing in the lines and give one warning."""
    decoded = decode_bytes(raw, "a.md")
    expected = tuple(TEXT.split("\n")) if b"---" in raw else ("a", "b", "c")
    assert (expected, [(code, endings)]) == (
        decoded.lines,
        [(found.code, found.param("found")) for found in decoded.diagnostics],
    )


def test_bom_and_windows_line_endings_are_two_warnings() -> None:
    """A file from the Windows notepad is read, positions counted without its marks."""
    decoded = decode_bytes(b"\xef\xbb\xbfa\r\nb", "a.md")
    assert (("a", "b"), ["V005", "V006"]) == (decoded.lines, [found.code for found in decoded.diagnostics])


@pytest.mark.parametrize(
    "raw",
    [TEXT.encode("utf-16"), b"\xfe\xff" + TEXT.encode("utf-16-be"), TEXT.encode("utf-16-le"), TEXT.encode("utf-16-be")],
    ids=["little-with-mark", "big-with-mark", "little", "big"],
)
def test_utf_16_is_refused(raw: bytes) -> None:
    """UTF-16 is named as such, with or without its mark."""
    decoded = decode_bytes(raw, "a.md")
    assert (None, ["V007"]) == (decoded.lines, [found.code for found in decoded.diagnostics])


@pytest.mark.parametrize(
    ("text", "line", "column", "likely"),
    [
        ("---\ntitle: été\n", 2, 8, "été"),
        ("été", 1, 1, "été"),
        ("a\r\nb\r\nl'été à Meudon et à Sceaux", 3, 3, "l'été"),
        ("a\rb\rdéjà", 3, 2, "déjà"),
        ("une assez longue ligne é", 1, 24, "é"),
    ],
    ids=["field", "start", "windows", "old-mac", "end"],
)
def test_windows_1252_is_named_with_its_likely_text(text: str, line: int, column: int, likely: str) -> None:
    """A file in Windows-1252 is refused at its first accent, with the text an editor will recognise."""
    (found,) = decode_bytes(text.encode("cp1252"), "a.md").diagnostics
    assert ("V001", line, column, likely) == (found.code, found.span.line, found.span.column, found.param("likely"))
    assert text.replace("\r\n", "\n").replace("\r", "\n").split("\n")[line - 1] == found.span.excerpt


def test_column_of_a_wrong_byte_counts_characters() -> None:
    """What precedes the wrong byte is UTF-8: its accents count for one column each."""
    assert [("V001", 1, 4)] == faults("été".encode() + b"\xe9")


def test_undefined_byte_is_shown_as_a_question_mark() -> None:
    """A byte that Windows-1252 does not define either is never printed."""
    (found,) = decode_bytes(b"a\x81b", "a.md").diagnostics
    assert ("a?b", "a?b") == (found.span.excerpt, found.param("likely"))


@pytest.mark.parametrize(
    ("char", "name"),
    [
        ("\x00", "NUL"),
        ("\x07", "U+0007"),
        ("\x0c", "U+000C"),
        ("\x1b", "U+001B"),
        ("\x7f", "U+007F"),
        ("\x85", "U+0085"),
        ("\u2028", "U+2028"),
        ("\u2029", "U+2029"),
        ("\ue000", "U+E000"),
        ("\uf0b7", "U+F0B7"),
        ("\ufeff", "BOM, U+FEFF"),
        ("\ufffd", "�, U+FFFD"),
        ("\uffff", "U+FFFF"),
    ],
)
def test_unseen_character_is_refused_where_it_stands(char: str, name: str) -> None:
    """A character that no editor can see or type stops the reading, at its place, and is not printed."""
    (found,) = decode_bytes(f"a\nbc{char}d\n".encode(), "a.md").diagnostics
    assert ("V002", 2, 3, name) == (found.code, found.span.line, found.span.column, found.param("name"))
    assert "bc?d" == found.span.excerpt


def test_large_file_is_refused() -> None:
    """A file above the limit is refused whatever it holds, and one of that very size is read."""
    assert [("V003", 1, 1)] == faults(b"a" * (MAX_BYTES + 1))
    assert [] == faults(b"a" * MAX_BYTES)


@pytest.mark.parametrize("raw", [b"", b"\x00", b"a\x00", b"a"], ids=["empty", "nul", "letter-nul", "letter"])
def test_tiny_file_is_not_taken_for_utf_16(raw: bytes) -> None:
    """A byte or two are not enough to suspect UTF-16."""
    assert "V007" not in [code for code, _, _ in faults(raw)]


@pytest.mark.parametrize(
    "start", [b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf1", b"%PDF-1.7", b"\x89PNG\r\n", b"\xff\xd8\xff"]
)
def test_document_of_another_program_is_named(start: bytes) -> None:
    """A document renamed to look like a text is told for what it is, however large, not as a wrong encoding."""
    (found,) = decode_bytes(start + b"\x00\xe9" * 200_000, "content/a.md").diagnostics
    assert ("V008", True) == (found.code, "Word" in found.param("expected_fr"))
