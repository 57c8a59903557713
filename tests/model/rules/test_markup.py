"""What a text may not hold: HTML, attributes other than a language, notes typed by hand."""

import pytest

from tests.model.project import Project
from tests.model.rules.bodies import advice, marked, told, under, write_body

TITLE = "## La solution\n\n"


@pytest.mark.parametrize(
    ("typed", "due"),
    [
        ("<b>mot</b>", "**mot**"),
        ("<STRONG class='a'>mot</STRONG>", "**mot**"),
        ("<i>mot</i>", "*mot*"),
        ("<em>mot</em>", "*mot*"),
        ('<a href="https://exemple.fr" target=_blank>mot</a>', "[mot](https://exemple.fr)"),
        ("<span style='color:red'>mot</span>", "mot"),
        ("<p onclick=x>mot</p>", "mot"),
        ("<h1>mot</h1>", "## mot"),
        ("m<sup>2</sup>", "²"),
        ('<img src="a.jpg" alt="Une place">', "![Une place](a.jpg)"),
    ],
)
def test_html_is_told_its_markdown(project: Project, typed: str, due: str) -> None:
    """A tag and the one that closes it are one message, marked whole, with what to type instead."""
    (found,) = told(project, f"{TITLE}Un {typed} ici.\n")
    assert ("V086", typed.removeprefix("m")) == (found.code, under(found))
    assert f"tapez à la place : {due}" == advice(found)


def test_line_break_becomes_a_paragraph(project: Project) -> None:
    """A line break is told to leave a blank line, which mends it."""
    start = write_body(project, "")
    (found,) = told(project, f"{TITLE}Un texte<br/>et la suite.\n")
    assert (start + 2, 9) == (found.span.line, found.span.column)
    assert "tapez à la place : une ligne vide, qui commence un paragraphe" == advice(found)
    assert [] == told(project, f"{TITLE}Un texte{found.param('suggestion')}et la suite.\n")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("<!-- à revoir -->", "<!-- à revoir -->"),
        ("<!-- à\n\n![revoir](x.png) [^zzz] <b>a</b> -->", "<!-- à"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("<div>\n\n<p>Un texte</p>\n\n</div>", "<div>"),
        ("<table>\n<tr><td>a</td></tr>\n</table>", "<table>"),
        ("</div>", "</div>"),
        ("<img src=x onerror=alert", "<img src=x onerror=alert"),
        ("<nom>", "<nom>"),
        ("<b>un <i>deux</i></b>", "<b>un <i>deux</i></b>"),
    ],
)
def test_other_html_is_to_be_deleted(project: Project, typed: str, shown: str) -> None:
    """Comments, scripts, blocks, what is in them and what is not closed are one message, on the first line."""
    (found,) = told(project, f"{TITLE}Un texte.\n\n{typed}\n\nUn texte.\n")
    assert ("V086", shown) == (found.code, under(found))
    assert advice(found).startswith("effacez ce qui va de « < » à « > »")


@pytest.mark.parametrize(
    "text",
    [
        "Voir <https://exemple.fr/> et <contact@exemple.fr>.",
        "Une part < la moitié, un\\<b\\>, a<b.",
        "`<b>`, `` <br> ` `` et `un\n<i>`.",
        "```html\n<div>{.a}</div>\n```",
        "    \n~~~\n<!-- -->\n~~~",
        "`{.a}` et \\{a\\} et { seule.",
    ],
)
def test_what_looks_like_markup_is_accepted(project: Project, text: str) -> None:
    """Addresses between chevrons, comparisons, escaped signs and code are right."""
    assert [] == told(project, f"{TITLE}{text}\n")


@pytest.mark.parametrize(
    "text",
    ["Un *mot*{lang=en}.", "Un **mot**{lang='fr-CA'}.", "### Un titre {lang=en}", "[a](page:explorer){lang=deu}",
     "Un texte\n{lang=en}", "| Un {lang=en} |\n|---|\n| a |", "`mot`{lang=en}"],
)  # fmt: skip
def test_language_is_accepted(project: Project, text: str) -> None:
    """The language of a passage, of a heading, of a cell or of a paragraph may be said."""
    assert [] == told(project, f"{TITLE}{text}\n")


@pytest.mark.parametrize(
    ("typed", "due"),
    [
        ("{lang:en}", "{lang=en}"),
        ("{lang=EN}", "{lang=en}"),
        ("{ lang = en }", "{lang=en}"),
        ("{lang=anglais}", "{lang=en}"),
        ("{en}", "{lang=en}"),
        ("{lang=«fr»}", "{lang=fr}"),
        ("{lang=fr_ca}", "{lang=fr-CA}"),
    ],
)
def test_mistyped_language_is_told_the_right_one(project: Project, typed: str, due: str) -> None:
    """A language typed in another way is recognised."""
    (found,) = told(project, f"{TITLE}Un *mot*{typed}.\n")
    assert ("V087", typed, f"tapez : {due}") == (found.code, under(found), advice(found))


@pytest.mark.parametrize("typed", ["{.grand}", "{#id}", "{onclick=x}", "{style='a'}", "{lang=en .a}", "{nom}", "{}"])
def test_other_attributes_are_refused(project: Project, typed: str) -> None:
    """Anything else between braces is to be deleted."""
    (found,) = told(project, f"{TITLE}Un *mot*{typed}.\n")
    assert ("V087", typed) == (found.code, under(found))
    assert advice(found).startswith("effacez les accolades")


@pytest.mark.parametrize("text", ["Un *mot* {lang=en}.", "Un mot{lang=en}.", "{lang=en} Un mot."])
def test_language_touches_its_passage(project: Project, text: str) -> None:
    """A language that belongs to nothing would be shown: it is told where to stand."""
    assert [("V122", "{lang=en}")] == marked(project, f"{TITLE}{text}\n")


def test_note_typed_by_hand_is_one_message(project: Project) -> None:
    """A note at the bottom of the text is told to become a source; its mark is not told a second time."""
    (found,) = told(project, f"{TITLE}Un texte[^1], 12 arbres.\n\n[^1]: Le Monde, 2024, 3 pages.\n")
    assert ("V089", "[^1]:") == (found.code, under(found))
    assert "« id: 1 »" in advice(found)
