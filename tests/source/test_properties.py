"""Whatever the bytes, reading gives a document or messages inside the file, never an exception."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from site_builder.diagnostics import CATALOGUE, Diagnostic, Language, OutputFormat, render_report
from site_builder.source import parse_document, read_body
from site_builder.source.decoding import MAX_BYTES

PATHS = st.sampled_from(["content/a.md", "content/a.yml"])
PIECES = st.sampled_from(
    [
        *("---", "\n", "\n", "\r\n", " ", "  ", "\t", "a", "title", ": ", ":", "- ", "? ", "#", " #1", '"', "'", "“"),
        *("”", "«", "[", "]", "{", "}", "&a", "*a", "!t", "|", ">", "%", "@", "\u00a0", "\u200b", "\\", "é", "\ufeff"),
        *("\x00", "\u2028", "...", "## T", "![a](b.png)", "[^s]", "`", "<div>", "日", "e\u0301"),
    ]
)
YAMLISH = st.lists(PIECES, max_size=40).map("".join)


def assert_inside(raw: bytes, found: list[Diagnostic]) -> None:
    """Check that each message can be shown and points inside the file."""
    text = raw.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    lines = text.split(b"\n")
    for fault in found:
        assert fault.code in CATALOGUE
        assert 1 <= fault.span.line <= len(lines)
        width = len(lines[fault.span.line - 1].decode("utf-8", "replace"))
        assert 1 <= fault.span.column <= width + 1
    for language in Language:
        for output in OutputFormat:
            render_report(found, language, output)


@given(raw=st.binary(max_size=400), path=PATHS)
@settings(deadline=None, max_examples=200)
@example(raw=b"", path="content/a.md")
@example(raw=b"---\n---", path="content/a.md")
@example(raw=b"\xef\xbb\xbf\xef\xbb\xbf", path="content/a.yml")
@example(raw=b"x" * (MAX_BYTES + 1), path="content/a.md")
def test_any_bytes_give_a_document_or_messages(raw: bytes, path: str) -> None:
    """Any bytes are read or refused with messages that point inside the file."""
    document, found = parse_document(raw, path)
    assert document or found
    assert_inside(raw, found)


@given(block=YAMLISH, body=YAMLISH, path=PATHS, fenced=st.booleans())
@settings(deadline=None, max_examples=400)
@example(block="a:\n\t", body="", path="content/a.md", fenced=True)
@example(block="? ? a", body="", path="content/a.yml", fenced=False)
@example(block="- b\na:c", body="", path="content/a.yml", fenced=False)
def test_any_text_gives_a_document_or_messages(block: str, body: str, path: str, *, fenced: bool) -> None:
    """Any text that looks like front matter is read or refused with messages that point inside the file."""
    raw = (f"---\n{block}\n---\n{body}" if fenced else block + body).encode()
    document, found = parse_document(raw, path)
    assert document or found
    assert_inside(raw, found)


@given(text=st.one_of(st.text(max_size=300), YAMLISH), first_line=st.integers(1, 50))
@settings(deadline=None, max_examples=200)
def test_any_body_is_inspected(text: str, first_line: int) -> None:
    """Any prose is inspected, and what is found in it lies inside it."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    body = read_body(text, first_line)
    last = first_line + text.count("\n")
    places = [
        *(heading.line for heading in body.headings),
        *(citation.line for citation in body.citations),
        *(link.line for link in body.links),
        *(image.line for image in body.images),
        *(paragraph.line for paragraph in body.paragraphs),
    ]
    assert [] == [line for line in places if not first_line <= line <= last]


def places(raw: bytes) -> list[tuple[str, int, int, str]]:
    """Return what is wrong in an entry and where, warnings about its bytes apart."""
    _, found = parse_document(raw, "content/a.md")
    kept = [fault for fault in found if fault.code not in {"V005", "V006"}]
    return [(fault.code, fault.span.line, fault.span.column, fault.span.excerpt) for fault in kept]


@given(block=YAMLISH, body=YAMLISH, endings=st.lists(st.sampled_from(["\n", "\r\n", "\r"]), min_size=1, max_size=5))
@settings(deadline=None, max_examples=200)
def test_line_endings_and_mark_move_nothing(block: str, body: str, endings: list[str]) -> None:
    """The same text gives the same messages at the same places whatever its line endings, with or without a BOM."""
    text = f"---\n{block}\n---\n{body}".replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    # A line that is empty after CR and before LF would make one line end of two.
    ends = [endings[number % len(endings)] for number in range(len(lines) - 1)]
    if any(a == "\r" and b == "\n" and not line for a, b, line in zip(ends, ends[1:], lines[1:], strict=False)):
        ends = ["\r\n"] * len(ends)
    mixed = "".join(f"{line}{end}" for line, end in zip(lines, [*ends, ""], strict=True)).encode()
    assert places(text.encode()) == places(mixed) == places(b"\xef\xbb\xbf" + mixed)


@given(block=YAMLISH, body=YAMLISH)
@settings(deadline=None, max_examples=200)
def test_excerpt_is_a_line_of_the_file(block: str, body: str) -> None:
    """What a message shows is the line it points at, or that line with its unseen signs replaced."""
    text = f"---\n{block}\n---\n{body}"
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for code, line, _, excerpt in places(text.encode()):
        assert code == "V002" or excerpt in {"", lines[line - 1]}
