"""Reports, compared with what an editor, GitHub or a program must read."""

import json
import re
from textwrap import dedent

import jsonschema
import pytest

from site_builder.diagnostics import Diagnostic, Language, OutputFormat, Span, Surface, problem, render_report
from site_builder.diagnostics.report import report_schema

TERM = problem(
    "V021",
    Span("content/solutions/soypv/index.fr.md", 5, 10, 8, "themes: [energies]"),
    value="energies",
    vocabulary_fr="un thème connu",
    vocabulary_en="a known theme",
    known="energie, mobilite",
    suggestion="energie",
)
KEY = problem("V020", Span("content/site.yml", 12, 1, 5, "titre: QMI"), key="titre", known="title, summary")
MARK = problem("V005", Span("content/a,b:c%.yml"))


def text(found: Diagnostic, language: Language = Language.FR) -> str:
    """Return the report of one diagnostic for a terminal."""
    return render_report([found], language, OutputFormat.TEXT)


def caret(excerpt: str, column: int, length: int) -> list[str]:
    """Return the excerpt and the caret below it, as shown."""
    return [
        line.partition("| ")[2]
        for line in text(problem("V016", Span("a", 1, column, length, excerpt))).split("\n")[2:4]
    ]


def test_text_in_french() -> None:
    """A terminal shows place, severity, code, message, line, caret and suggestion, in French."""
    expected = """\
        content/solutions/soypv/index.fr.md:5:10: erreur[V021] : « energies » n'est pas un thème connu
          |
        5 | themes: [energies]
          |          ^^^^^^^^
          = aide : vouliez-vous dire « energie » ?

    """
    assert dedent(expected) == text(TERM)


def test_text_in_english() -> None:
    """The same report in English keeps the place and the code, and widens its margin with the line number."""
    expected = """\
        content/site.yml:12:1: error[V020]: there is no field “titre”
           |
        12 | titre: QMI
           | ^^^^^
           = help: delete this line, or choose among: title, summary

    """
    assert dedent(expected) == text(KEY, Language.EN)


def test_text_without_a_line() -> None:
    """A problem of a whole file shows no line and no caret."""
    expected = """\
        content/a,b:c%.yml:1:1: avertissement[V005] : le fichier commence par une marque invisible (BOM)
          = aide : rien à faire pour publier ; pour l'ôter, enregistrez en « UTF-8 » et non « UTF-8 avec BOM »

    """
    assert dedent(expected) == text(MARK)


@pytest.mark.parametrize("output", [OutputFormat.TEXT, OutputFormat.GITHUB])
def test_nothing_to_say(output: OutputFormat) -> None:
    """Without a problem there is no report."""
    assert "" == render_report([], Language.FR, output)


@pytest.mark.parametrize(
    ("excerpt", "column", "length", "expected"),
    [
        ("\tname: x", 1, 1, ["    name: x", "^^^^"]),
        ("a:\tb", 4, 1, ["a:  b", "    ^"]),
        ("日本: x", 5, 1, ["日本: x", "      ^"]),
        ("x: 日本", 4, 2, ["x: 日本", "   ^^^^"]),
        ("e\u0301te\u0301: x", 7, 1, ["e\u0301te\u0301: x", "    ^"]),
        ("e\u0301: x", 1, 2, ["e\u0301: x", "^"]),
        ("abc", 4, 1, ["abc", "   ^"]),
        ("abc", 2, 99, ["abc", " ^^"]),
    ],
    ids=["tab", "after-tab", "after-wide", "wide", "after-accents", "accent", "end", "too-long"],
)
def test_caret_stands_under_what_is_wrong(excerpt: str, column: int, length: int, expected: list[str]) -> None:
    """The caret counts terminal cells, not characters."""
    assert expected == caret(excerpt, column, length)


@pytest.mark.parametrize("at", [0, 79, 80, 500, 995])
def test_long_line_is_shown_around_what_is_wrong(at: int) -> None:
    """A paragraph on one line is cut so that the fault and its caret stay in sight."""
    line = "a" * at + "FAULT" + "b" * (1000 - at - 5)
    shown, marks = caret(line, at + 1, 5)
    assert "FAULT" == shown[marks.index("^") : marks.index("^") + marks.count("^")]
    assert 162 >= len(shown)
    assert [at > 80, at < 840] == [shown.startswith("…"), shown.endswith("…")]


def test_value_between_braces_is_not_filled_again() -> None:
    """A value that looks like a name to fill is shown as typed."""
    found = problem("V020", Span("a"), key="{known}", known="{key} {code}")
    assert "« {known} »" in text(found)
    assert "{key} {code}" in text(found)


def test_value_on_several_lines_stays_on_one() -> None:
    """A message is one line whatever the value it speaks of."""
    found = problem("V024", Span("a"), value="12\n  34\n")
    expected = "a:1:1: erreur[V024] : il faut ici un nombre que le site puisse lire, et non « 12 34 »"
    assert expected == text(found).split("\n")[0]


def test_long_value_is_cut_in_the_message_and_whole_in_the_fix() -> None:
    """A value of five thousand characters does not drown the message, and a suggestion is never cut."""
    found = problem("V023", Span("a"), value="9" * 5000, suggestion="8" * 300)
    message, fix = text(found).rstrip().split("\n")
    assert 200 > len(message)
    assert "9…" in message
    assert fix.endswith("8" * 300)


def test_github_in_french() -> None:
    """GitHub reads one command per problem, with properties escaped, errors first."""
    expected = (
        "::error file=content/site.yml,line=12,col=1,title=V020::le champ « titre » n'existe pas"
        "%0Aaide : effacez cette ligne, ou choisissez parmi : title, summary\n"
        "::warning file=content/a%2Cb%3Ac%25.yml,line=1,col=1,title=V005::le fichier commence par une marque invisible"
        " (BOM)%0Aaide : rien à faire pour publier ; pour l'ôter, enregistrez en « UTF-8 » et non « UTF-8 avec BOM »\n"
    )
    assert expected == render_report([MARK, KEY], Language.FR, OutputFormat.GITHUB)


def test_github_escapes_values() -> None:
    """A value with a percent sign or a line end cannot end the command or start another."""
    found = problem("V024", Span("a"), value="100%\r::error::x")
    (line,) = render_report([found], Language.EN, OutputFormat.GITHUB).splitlines()
    said = "a number that the site can read is needed here, not “100%25%0D::error::x”%0A"
    assert line.startswith(f"::error file=a,line=1,col=1,title=V024::{said}")


@pytest.mark.parametrize(
    ("count", "language", "expected"),
    [
        (11, Language.FR, "::notice::et 2 autres, voir le résumé"),
        (33, Language.FR, "::notice::et 46 autres, voir le résumé"),
        (33, Language.EN, "::notice::and 46 more, see the summary"),
    ],
)
def test_github_shows_ten_of_each_kind_and_counts_the_others(count: int, language: Language, expected: str) -> None:
    """GitHub keeps ten errors and ten warnings of a step: errors come first, the others are counted."""
    found = [problem(code, Span(f"{number:02}")) for number in range(count) for code in ("V005", "V020")]
    kinds = [line.partition(" ")[0] for line in render_report(found, language, OutputFormat.GITHUB).splitlines()[:-1]]
    assert [*["::error"] * 10, *["::warning"] * 10] == kinds
    assert expected == render_report(found, language, OutputFormat.GITHUB).splitlines()[-1]


def test_github_counts_no_others_when_all_are_shown() -> None:
    """Ten problems are ten annotations and no notice; an eleventh is counted alone."""
    found = [problem("V005", Span(str(number))) for number in range(11)]
    ten, eleven = (render_report(found[:count], Language.FR, OutputFormat.GITHUB) for count in (10, 11))
    assert (10, 10) == (ten.count("::warning "), eleven.count("::warning "))
    assert "::notice" not in ten
    assert "::notice::et 1 autre, voir le résumé" == eleven.splitlines()[-1]


def test_json_in_both_languages() -> None:
    """A program reads the same place and code in either language, and texts without escapes."""
    expected = {
        "code": "V021",
        "severity": "error",
        "path": "content/solutions/soypv/index.fr.md",
        "line": 5,
        "column": 10,
        "length": 8,
        "message": "« energies » n'est pas un thème connu",
        "fix": "vouliez-vous dire « energie » ?",
    }
    french = render_report([TERM], Language.FR, OutputFormat.JSON)
    english = json.loads(render_report([TERM], Language.EN, OutputFormat.JSON))
    assert {"version": 1, "diagnostics": [expected]} == json.loads(french)
    assert "thème" in french
    words = {"message": "“energies” is not a known theme", "fix": "did you mean “energie”?"}
    assert {**expected, **words} == english["diagnostics"][0]


def test_json_of_nothing() -> None:
    """Without a problem a program still reads a report."""
    assert {"version": 1, "diagnostics": []} == json.loads(render_report([], Language.FR, OutputFormat.JSON))


def test_markdown_table() -> None:
    """The summary of a job is a table, in which a value cannot add a column."""
    found = problem("V020", Span("a|b.yml", 3, 4), key="x|y", known="a")
    expected = (
        "## Vérification des contenus\n\n| Où | Code | Quoi | Aide |\n|---|---|---|---|\n"
        "| a\\|b.yml:3:4 | erreur V020 | le champ « x\\|y » n'existe pas"
        " | effacez cette ligne, ou choisissez parmi : a |\n"
    )
    assert expected == render_report([found], Language.FR, OutputFormat.MARKDOWN)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (Language.FR, "## Vérification des contenus\n\nAucune erreur.\n"),
        (Language.EN, "## Content check\n\nNo errors.\n"),
    ],
)
def test_markdown_of_nothing(language: Language, expected: str) -> None:
    """Without a problem the summary says so."""
    assert expected == render_report([], language, OutputFormat.MARKDOWN)


def test_markdown_row_stays_one_row() -> None:
    """A suggestion on two lines does not break the table."""
    found = problem("V019", Span("a"), suggestion="a\nb")
    rows = render_report([found], Language.EN, OutputFormat.MARKDOWN).splitlines()[2:]
    assert [5, 5, 5] == [len(re.findall(r"(?<!\\)\|", row)) for row in rows]


def test_markdown_links_each_line_to_its_editor() -> None:
    """Each place leads to the editor of the file, at its line, whatever signs the path holds."""
    surface = Surface(edit_address="https://github.com/qmi/site/edit/propositions/")
    found = problem("V020", Span("content/pages/été 1/index.fr.md", 3, 4), key="x", known="a")
    report = render_report([found], Language.FR, OutputFormat.MARKDOWN, surface)
    link = "https://github.com/qmi/site/edit/propositions/content/pages/%C3%A9t%C3%A9%201/index.fr.md#L3"
    assert f"| [content/pages/été 1/index.fr.md:3:4]({link}) | erreur V020 |" in report


def test_markdown_link_ends_where_the_line_does() -> None:
    """The name of a branch, which anybody chooses, cannot end the link and begin another."""
    surface = Surface(edit_address="https://github.com/qmi/site/edit/a)[x](https://mal.invalid/|<b>#")
    report = render_report([MARK], Language.FR, OutputFormat.MARKDOWN, surface)
    (row,) = [line for line in report.splitlines() if "V005" in line]
    address = row.partition("](")[2].partition(") | ")[0]
    assert "https://github.com/qmi/site/edit/a%29%5Bx%5D%28https://mal.invalid/%7C%3Cb%3E%23" in address
    assert [] == [sign for sign in "()[]<>|" if sign in address]


@pytest.mark.parametrize("output", OutputFormat)
def test_a_name_that_is_no_text_can_be_told(output: OutputFormat) -> None:
    """A file whose name holds a byte of another encoding is named, in every shape of report."""
    surface = Surface(edit_address="https://github.com/qmi/site/edit/main")
    found = problem("V010", Span("content/caf\udce9.md"))
    assert "caf\udce9.md" in render_report([found], Language.FR, output, surface)


def test_markdown_stays_under_the_limit_of_github() -> None:
    """A summary over 1 MiB is refused whole by GitHub: the worst are kept, the others counted."""
    found = [problem("V005", Span(f"{number:05}" * 10)) for number in range(9_000)]
    report = render_report([*found, KEY], Language.FR, OutputFormat.MARKDOWN)
    rows = [row for row in report.splitlines() if row.startswith("|")][2:]
    assert (True, True) == (900_000 < len(report.encode()) <= 1_048_576, "V020" in rows[0])
    assert f"Et {9_001 - len(rows)} de plus" in report.splitlines()[-1]


def test_colour_is_added_around_the_same_text() -> None:
    """With colour the report says the same, letter for letter, and each paint ends."""
    painted = render_report([TERM, MARK], Language.FR, OutputFormat.TEXT, Surface(colour=True))
    assert render_report([TERM, MARK], Language.FR, OutputFormat.TEXT) == re.sub(r"\x1b\[[\d;]+m", "", painted)
    assert "\x1b[1;31merreur[V021]\x1b[0m" in painted
    assert "\x1b[1;33mavertissement[V005]\x1b[0m" in painted
    assert painted.count("\x1b[0m") * 2 == painted.count("\x1b[")


def test_json_follows_its_schema() -> None:
    """The published schema describes the report, and refuses another."""
    schema = json.loads(report_schema())
    report = json.loads(render_report([TERM, KEY, MARK], Language.FR, OutputFormat.JSON))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(report, schema)
    report["diagnostics"][0]["line"] = 0
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(report, schema)
