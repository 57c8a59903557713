"""The block between the hyphens: what is read as text, and what is refused, at its place."""

from typing import Final

import pytest

from site_builder.diagnostics import Diagnostic
from site_builder.source import Tree, parse_document

UNTYPED: Final = (
    *(
        "no",
        "off",
        "yes",
        "true",
        "01000",
        "12:30:45",
        "1_000",
        "2024-03-12",
        "=",
        "1e999",
        "nan",
        ".inf",
        "0x1F",
        "+1",
    ),
    *("2024-13-45", "9" * 5000, "12,5", "1710201600", "C'est l'été", "a:b", "a#b", "12 h 30", "<<", "A & B"),
)
BOMB: Final = '{"a":&a ["x","x"],"b":&b {"x":*a,"y":*a},"c":{"x":*b,"y":*b}}'


def parse(block: str) -> tuple[dict[str, Tree] | None, list[Diagnostic]]:
    """Return the values of the block and what is wrong in it."""
    document, found = parse_document(f"---\n{block}\n---\n\nTexte.\n".encode(), "content/a.md")
    return document.tree if document else None, found


@pytest.mark.parametrize("value", UNTYPED, ids=lambda value: value[:12])
def test_unquoted_value_stays_text(value: str) -> None:
    """What YAML would turn into a number, a date or a truth value reaches the schema as it was typed."""
    assert ({"a": value}, []) == parse(f"a: {value}")


@pytest.mark.parametrize("value", ["null", "~", "", "no", "été : hiver", "# titre", "@x", "{a}"])
def test_quoted_value_is_text(value: str) -> None:
    """Between straight quotes everything is text, ``null`` and signs included."""
    assert ({"a": value}, []) == parse(f'a: "{value}"')


@pytest.mark.parametrize("value", ["", "~", "null", "Null", "NULL"])
def test_empty_value_is_an_empty_field(value: str) -> None:
    """A field with nothing, or with the word null unquoted, is a field left empty."""
    assert ({"a": None}, []) == parse(f"a: {value}")


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ("# note\na: b # note\n\nc: d", {"a": "b", "c": "d"}),
        ("a: # note\n  - b", {"a": ["b"]}),
        ("a: >\n  b\n  c\nd: e", {"a": "b c\n", "d": "e"}),
        ("a: |\n  b: c\n  #d\ne: f", {"a": "b: c\n#d\n", "e": "f"}),
        ("a:\n- b\n-", {"a": ["b", None]}),
        ("a: {b: c, d: [e]}", {"a": {"b": "c", "d": ["e"]}}),
        ("title : x", {"title": "x"}),
        ("title:\tx", {"title": "x"}),
        ("~: x", {"~": "x"}),
        ('a: "l\'eau ’ et « ça »"', {"a": "l'eau ’ et « ça »"}),
        ("a: Bonjour ! Un * et deux & trois", {"a": "Bonjour ! Un * et deux & trois"}),
    ],
)
def test_block_is_read(block: str, expected: dict[str, Tree]) -> None:
    """Comments, folded texts, lists and nested fields are read as YAML says."""
    assert (expected, []) == parse(block)


@pytest.mark.parametrize(
    ("block", "code", "line", "column"),
    [
        ("title: A : b", "V012", 2, 8),
        ("title : A : b", "V012", 2, 9),
        ("title: A :", "V012", 2, 8),
        ("a: b\nmon champ: A : b", "V012", 3, 14),
        ("- a: A : b", "V012", 2, 6),
        ("a: b\n  c: d", "V019", 3, 1),
        ("title:A\nb: c", "V019", 2, 1),
        ("a: b\ntitle:A\nb: c", "V019", 3, 1),
        ("title:\u00a0A\nb: c", "V019", 2, 1),
        ("a: b\ntitre\nb: c", "V019", 3, 1),
        ("a:\n    b: c\n  d: e", "V019", 4, 3),
        ("a: b\nc: 'd", "V019", 3, 4),
        ("a: b\nc: [d\ne: f", "V019", 3, 4),
        ("a: 'l'eau'", "V019", 2, 4),
        ("a: b\n...\nc: d", "V019", 3, 1),
        ("%YAML 1.2", "V019", 2, 1),
        ("a:\n\tb: c", "V013", 3, 1),
        ("a:\n  \tb: c", "V013", 3, 3),
        ("a:\n\u00a0 b: c", "V013", 3, 1),
        ("a:\n  \u202f b: c", "V013", 3, 3),
        ("a:\n  -\tb", "V013", 3, 4),
        ("a: “b”", "V014", 2, 4),
        ("a: „b“ et «c»", "V014", 2, 4),
        ("a:\n  - ‘b’", "V014", 3, 5),
        ("a: b\nc: d\na: e", "V015", 4, 1),
        ("a:\n  b: c\n  b: d", "V015", 4, 3),
        ("- a\n- b", "V016", 2, 1),
        ("Bonjour", "V016", 2, 1),
        ("", "V016", 2, 1),
        ("# rien", "V016", 2, 1),
        ("? [a]\n: b", "V016", 2, 3),
        ("a: &b c", "V017", 2, 4),
        ("a: *b", "V017", 2, 4),
        ("a: *gras*", "V017", 2, 4),
        ("a:\n  - *gras*", "V017", 3, 5),
        ("a: !!python/object/apply:os.system [ls]", "V017", 2, 4),
        ("a: !env HOME", "V017", 2, 4),
        ("a: !", "V017", 2, 4),
        ("a: @b", "V017", 2, 4),
        ("a: > 3 ans", "V017", 2, 4),
        ("a: [B] c", "V017", 2, 4),
        (BOMB, "V017", 2, 6),
        ("title\u00a0: x", "V002", 2, 6),
        ("ti\u200btle: x", "V002", 2, 3),
        ('a: "b\\0c"', "V002", 2, 4),
        ('a: "b\\u2028c"', "V002", 2, 4),
        ("a: b #c", "V035", 2, 6),
        ("a: #c", "V035", 2, 4),
        ("a:\n  - b #c", "V035", 3, 7),
        ("a: b\n  c #d", "V035", 3, 5),
    ],
)
def test_block_is_refused_where_it_is_wrong(block: str, code: str, line: int, column: int) -> None:
    """A mistake in the block gives one message, on its line and column, and no value."""
    tree, found = parse(block)
    assert [(code, line, column)] == [(fault.code, fault.span.line, fault.span.column) for fault in found]
    assert tree is None


@pytest.mark.parametrize(
    ("block", "suggestion"),
    [
        ('title: Dire "non" : oui', 'title: "Dire \\"non\\" : oui"'),
        ("title: C:\\a : b", 'title: "C:\\\\a : b"'),
        ("title: « A » et « B »", 'title: "« A » et « B »"'),
        ('title: “a "b" c”', 'title: "a \\"b\\" c"'),
        ("title: “a\\b”", 'title: "a\\\\b"'),
        ('title: "Projet”', 'title: "Projet"'),
        ("title:“A”\nb: c", "title: “A”"),
        ("title: A #1 (B)", 'title: "A #1 (B)"'),
        ("title: #1", 'title: "#1"'),
        ("a:\n  - A #1", '- "A #1"'),
        ('a: {fr: "A" en: "B"}', 'a: {fr: "A", en: "B"}'),
    ],
)
def test_suggestion_says_what_was_meant(block: str, suggestion: str) -> None:
    """What a message suggests to type reads as the text that was typed."""
    _, (found,) = parse(block)
    assert suggestion == found.param("suggestion")


@pytest.mark.parametrize(
    "block",
    [
        "\n".join(" " * level + "a:" for level in range(14)),
        "a: " + "[" * 14 + "]" * 14,
        "- " * 14 + "a",
        "? " * 14 + "a",
    ],
    ids=["indented", "brackets", "hyphens", "question-marks"],
)
def test_deep_nesting_is_refused(block: str) -> None:
    """More than twelve levels are refused before anything is built."""
    assert ["V018"] == [found.code for found in parse(block)[1]]


@pytest.mark.parametrize("opening", ["- ", "? ", "[", "{a: ", '{"a":', ": ", "? - "])
def test_absurd_nesting_is_refused_and_survived(opening: str) -> None:
    """Levels by the ten thousand are a message like another, not the end of the program."""
    _, found = parse(opening * (200_000 // len(opening)))
    assert 1 == len(found)


def test_twelve_levels_are_read() -> None:
    """The deepest nesting allowed is read, even when many lists stand side by side."""
    assert [] == parse("a: " + "[" * 11 + "]" * 11)[1]
    assert [] == parse("\n".join(f"a{number}: [b, [c]]" for number in range(20)))[1]


@pytest.mark.parametrize(
    ("text", "code", "suggestion"),
    [
        ("", "V010", ""),
        ("title: a\n", "V010", ""),
        ("\n---\na: b\n---\n", "V010", "2"),
        ("----\na: b\n---\n", "V010", "---"),
        ("---\na: b\n", "V011", ""),
        ("---\na: b\n# note\n\n## La solution\n", "V011", "4"),
        ("---\na: b\nUne phrase.\n", "V011", "3"),
    ],
)
def test_block_without_its_hyphens(text: str, code: str, suggestion: str) -> None:
    """A block that is not opened on the first line, or never closed, is said at the top of the file."""
    document, (found,) = parse_document(text.encode(), "content/a.md")
    assert (None, code, 1, 1) == (document, found.code, found.span.line, found.span.column)
    assert suggestion == found.param("suggestion")


def test_spaces_after_the_hyphens_do_no_harm() -> None:
    """Spaces that no one sees at the end of the opening or closing line are accepted."""
    document, found = parse_document(b"---  \na: b\n--- \nText\n", "content/a.md")
    assert ({"a": "b"}, [], 4) == (document and document.tree, found, document and document.body.first_line)


@pytest.mark.parametrize("endings", ["\r\n", "\r"])
def test_positions_hold_with_foreign_line_endings(endings: str) -> None:
    """A mistake keeps its line and column whatever the line endings and the byte order mark."""
    raw = b"\xef\xbb\xbf" + "---\na: b\ntitle: A : b\n---\n".replace("\n", endings).encode()
    _, found = parse_document(raw, "content/a.md")
    assert [("V005", 1, 1), ("V006", 1, 1), ("V012", 3, 8)] == [
        (fault.code, fault.span.line, fault.span.column) for fault in found
    ]
