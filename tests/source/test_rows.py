"""The table of what goes wrong in front matter: each input is told at its place with its fix, or read as text."""

from typing import Final

import pytest

from site_builder.diagnostics import Diagnostic, Language, OutputFormat, render_report
from site_builder.source import parse_document
from site_builder.source.decoding import MAX_BYTES, MAX_LINES
from site_builder.source.reader import MAX_BRACKETS

PATH: Final = "content/solutions/a/index.fr.md"
# What is typed in the block, where « » shows what the caret must mark, the code, and words the fix must hold.
BLOCK: Final = (
    ("title: «Projet : une chaufferie»", "V012", 'title: "Projet : une chaufferie"'),
    ("title:\t«Projet : une»", "V012", 'title: "Projet : une"'),
    ("  - title: «日本 : e\u0301»", "V012", 'title: "日本 : e\u0301"'),
    ("title: a\n«title»: b", "V015", "gardez une seule des deux lignes"),
    ("😀: 日\n«😀»: c", "V015", "gardez une seule"),
    ("title«\u00a0»: b", "V002", "effacez ce caractère"),
    ("a:\n«\t»b: c", "V013", "deux espaces"),
    ("a:\n  «\t\t»b: c", "V013", "deux espaces"),
    ("a:\n«\u00a0»b: c", "V013", "deux espaces"),
    ("a:\n  -«\u00a0»b", "V019", "- b"),
    ("title: «“Projet”»", "V014", 'title: "Projet"'),
    ("title: «‘Projet’»", "V014", 'title: "Projet"'),
    ("title: «'Projet’»", "V014", 'title: "Projet"'),
    ("title: «'l'eau'»", "V019", 'title: "l\'eau"'),
    ('title: «"A" et B»', "V019", 'title: "\\"A\\" et B"'),
    ('title: «"A»', "V019", 'title: "A"'),
    ("a: «[»b, c", "V019", "« ] »"),
    ("a: «{»b: c", "V019", "« } »"),
    ("«title:Projet»", "V019", "title: Projet"),
    ("«title:\u00a0Projet»\nb: c", "V019", "title: Projet"),
    ("«-» a\n- b", "V016", "un champ par ligne"),
    ("«B»onjour à tous", "V016", "un champ par ligne"),
    ("a: «&»b c", "V017", "guillemets droits"),
    ("a: «*»b", "V017", "guillemets droits"),
    ("a: «!»!python/object/apply:os.system [ls]", "V017", "guillemets droits"),
    ("a: «!»env HOME", "V017", "guillemets droits"),
    ("a: «@»b", "V017", "guillemets droits"),
    ("a: «`»b`", "V017", "guillemets droits"),
    ("a: «-» b", "V017", "guillemets droits"),
    ("a: «>» 3 ans", "V017", "guillemets droits"),
    ("«%YAML 1.2»\na: b", "V019", "effacez cette ligne"),
    ("a: b\n«...»\nc: d", "V019", "effacez cette ligne"),
    ("a: b\n«--- c»\nd: e", "V019", "effacez cette ligne"),
    ("a: b\n«—-»\nc: d", "V011", "trois tirets ordinaires"),
    ("a: b\n«----»\nc: d", "V011", "trois tirets ordinaires"),
    ("? «[a]»\n: b", "V016", "un champ par ligne"),
    ("a: " + "[" * 11 + "«[»" + "]" * 12, "V018", "crochets"),
    ("title: Place «#1»", "V035", 'title: "Place #1"'),
    ("<<<<<<< HEAD", "V101", "la ligne 2"),
)


def read(raw: bytes, path: str = PATH) -> list[Diagnostic]:
    """Return what is wrong in the bytes."""
    return parse_document(raw, path)[1]


def block(text: str) -> bytes:
    """Return the text as a block of fields, above a text with a line across it."""
    return f"---\n{text}\n---\n\nTexte.\n\n---\n\nSuite.\n".encode()


@pytest.mark.parametrize(("typed", "code", "fix"), BLOCK, ids=[f"{code}-{typed[:24]!r}" for typed, code, _ in BLOCK])
@pytest.mark.parametrize("endings", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
def test_mistake_of_the_block_is_marked(typed: str, code: str, fix: str, endings: str) -> None:
    """A mistake is marked by the caret under the very characters, whatever the line endings, with what to type."""
    before, _, rest = typed.partition("«") if code != "V101" else ("", "", "")
    marked = rest.partition("»")[0]
    text = typed.replace("«", "").replace("»", "") if marked else typed
    found = [fault for fault in read(block(text).replace(b"\n", endings.encode())) if fault.code != "V006"]
    line, column = before.count("\n") + 2, len(before) - before.rfind("\n")
    assert [(code, line, column)] == [(fault.code, fault.span.line, fault.span.column) for fault in found]
    shown = render_report(found, Language.FR, OutputFormat.TEXT)
    assert fix in shown
    span = found[0].span
    assert f"---\n{text}\n---".split("\n")[line - 1] == span.excerpt
    assert not marked or span.excerpt[column - 1 :].startswith(marked)
    assert not marked or len(marked) == span.length


@pytest.mark.parametrize(
    ("text", "code", "line", "fix"),
    [
        ("title: a\n", "V010", 1, "toute première ligne"),
        ("", "V010", 1, "toute première ligne"),
        ("\n---\na: b\n---\n", "V010", 1, "effacez la ligne au-dessus de « --- », qui est à la ligne 2"),
        ("# Titre\n\n---\na: b\n---\n", "V010", 1, "effacez les lignes au-dessus de « --- », qui est à la ligne 3"),
        ("  ---\na: b\n---\n", "V010", 1, "trois tirets ordinaires"),
        ("----\na: b\n---\n", "V010", 1, "trois tirets ordinaires"),
        ("—-\na: b\n---\n", "V010", 1, "trois tirets ordinaires"),
        ("–––\na: b\n–––\n", "V010", 1, "trois tirets ordinaires"),
        ("+++\na: b\n+++\n", "V010", 1, "trois tirets ordinaires"),
        ("---\na: b\n", "V011", 1, "après le dernier champ"),
        ("---\na: b\n\nUne phrase.\n", "V011", 1, "avant la ligne 3"),
        ("---\na: b\n\n## Titre\n\nTexte.\n\n---\n\nSuite\n", "V011", 1, "avant la ligne 3"),
        ("---\na: b\n–––\n\nTexte.\n", "V011", 3, "trois tirets ordinaires"),
        ("---\na: b\n---- \n\nTexte.\n\n---\n", "V011", 3, "trois tirets ordinaires"),
        ("---\n---\n", "V016", 2, "un champ par ligne"),
    ],
)
def test_hyphens_are_asked_for_where_they_are_due(text: str, code: str, line: int, fix: str) -> None:
    """A block that is not opened, not closed, or drawn with other signs is told which line to change."""
    (found,) = read(text.encode())
    assert (code, line, 1) == (found.code, found.span.line, found.span.column)
    assert fix in render_report([found], Language.FR, OutputFormat.TEXT)


@pytest.mark.parametrize(
    "body",
    ["Titre\n=======\n", "a\n\n---\n\nb\n", "```\n---\n```\n", "| a |\n|---|\n| > |\n", "<<<<<< six\n", "> > >\n"],
)
def test_body_may_hold_rules_and_underlines(body: str) -> None:
    """A line across the text, a title underlined and signs of quotation are no mistakes of the reader."""
    assert [] == read(b"---\na: b\n---\n\n" + body.encode())


@pytest.mark.parametrize("scalar", ["|", ">", ">-", "|2"])
def test_text_of_several_lines_holds_anything(scalar: str) -> None:
    """A folded or literal text may hold hyphens, colons, signs and quotes."""
    text = "  ---\n  a : b\n  « c » #1 * & ! @\n"
    document, found = parse_document(block(f"a: {scalar}\n{text}b: c"), PATH)
    assert ([], "c") == (found, document and document.tree["b"])


@pytest.mark.parametrize("path", [PATH, "content/site.yml"])
def test_conflict_is_one_message(path: str) -> None:
    """Marks of a merge in the block or the text give one message, at the first, naming the lines, and nothing else."""
    text = "---\r\na: b : c\r\n---\r\n\r\n<<<<<<< HEAD\r\nun\r\n=======\r\ndeux\r\n>>>>>>> titre\r\n"
    (found,) = read(text.encode(), path)
    assert ("V101", 5, 1, len("<<<<<<< HEAD")) == (
        found.code,
        found.span.line,
        found.span.column,
        found.span.length,
    )
    assert ("les lignes 5, 7 et 9", "lines 5, 7 and 9") == (found.param("marks_fr"), found.param("marks_en"))


def test_limits_of_a_file_are_told() -> None:
    """A file with too many bytes, lines or brackets is refused at the first one too many."""
    many = "---\na: b\n---\n"
    assert [("V003", 1, 1)] == [(f.code, f.span.line, f.span.column) for f in read(b"a" * (MAX_BYTES + 1))]
    assert [("V003", MAX_LINES + 1)] == [(f.code, f.span.line) for f in read((many + "\n" * MAX_LINES).encode())]
    (found,) = read(f"{many}\n{'[' * (MAX_BRACKETS + 1)}".encode())
    assert ("V003", 5, MAX_BRACKETS + 1) == (found.code, found.span.line, found.span.column)
    (values,) = read(f"---\na: [{'b, ' * 20_000}]\n---\n".encode())
    assert ("V003", 2) == (values.code, values.span.line)
