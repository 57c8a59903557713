"""Places: every value, key or missing field of a document is found again in its file."""

import pytest

from site_builder.source import Document, Loc, parse_document

TEXT = """\
---
title: "Un titre"
empty:
place:
  name: Ici
themes: [energie, mobilite]
sources:
  - id: a
    title: >
      Long
      titre
---

Corps.
"""


def document() -> Document:
    """Return the document of the text above."""
    read, found = parse_document(TEXT.encode(), "content/a.md")
    assert [] == found
    assert read is not None
    return read


def marked(line: int, column: int, length: int) -> str:
    """Return the characters of the text at a place."""
    return TEXT.split("\n")[line - 1][column - 1 : column - 1 + length]


@pytest.mark.parametrize(
    ("loc", "line", "expected"),
    [
        (("title",), 2, '"Un titre"'),
        (("empty",), 3, "empty"),
        (("place", "name"), 5, "Ici"),
        (("themes", 1), 6, "mobilite"),
        (("sources", 0, "id"), 8, "a"),
        (("sources", 0, "title"), 9, ">"),
        (("sources", 0), 8, "id: a"),
        (("sources", 0, "url"), 8, "id: a"),
        (("sources", 7), 8, "- id: a"),
        (("absent",), 1, "---"),
        ((), 1, "---"),
    ],
)
def test_value_is_found(loc: Loc, line: int, expected: str) -> None:
    """A value has its place; an empty one that of its key; a missing one that of the nearest parent."""
    span = document().value_span(loc)
    assert (line, expected) == (span.line, marked(span.line, span.column, span.length))
    assert TEXT.split("\n")[line - 1] == span.excerpt


@pytest.mark.parametrize(
    ("loc", "line", "expected"),
    [
        (("title",), 2, "title"),
        (("place", "name"), 5, "name"),
        (("place", "point"), 4, "place"),
        (("sources", 0, "title"), 9, "title"),
        (("sources", 0, "url"), 8, "id: a"),
        (("absent", "name"), 1, "---"),
    ],
)
def test_key_is_found(loc: Loc, line: int, expected: str) -> None:
    """A key has its place; a missing one that of the field that should hold it."""
    span = document().key_span(loc)
    assert (line, expected) == (span.line, marked(span.line, span.column, span.length))


@pytest.mark.parametrize(
    ("loc", "expected"),
    [
        ((), True),
        (("title",), True),
        (("empty",), True),
        (("themes", 1), True),
        (("themes", 2), False),
        (("x",), False),
    ],
)
def test_document_knows_what_it_holds(loc: Loc, *, expected: bool) -> None:
    """A path is held when every step leads somewhere, be it to an empty field."""
    assert expected is document().holds(loc)


def test_line_out_of_the_file_has_no_excerpt() -> None:
    """A place past the end is shown without a line."""
    assert "" == document().span(99).excerpt


def test_file_without_a_block_counts_from_its_first_line() -> None:
    """In a vocabulary, which has no hyphens, the first field is on line 1."""
    read, _ = parse_document(b"id: a\nname: b\n", "content/organisations/a.yml")
    assert read is not None
    assert (1, 5) == (read.value_span(("id",)).line, read.value_span(("id",)).column)
    assert "" == read.body.text
