"""Headings: well typed, level by level, and the sections imposed on communes and solutions."""

import pytest

from tests.model.project import Project
from tests.model.rules.bodies import SCEAUX, SOYPV, advice, marked, told, under, write_body

END = "\n\nUn texte.\n"
PAGE = "content/pages/a-propos/index.fr.md"


@pytest.mark.parametrize(
    "heading",
    [
        "## La solution",
        "## La solution ##",
        "##   La\u00a0solution",
        "La solution\n-----------",
    ],
)
def test_sections_are_accepted_however_they_are_typed(project: Project, heading: str) -> None:
    """Spaces, closing signs and underlining change nothing to a heading."""
    assert [] == told(project, heading + END)


@pytest.mark.parametrize("name", ["Ce qui a aidé, ce qui a freiné", "Résultats", "Re\u0301sultats"])
def test_sections_are_optional_and_accents_may_be_composed(project: Project, name: str) -> None:
    """A solution may hold any of its sections, in order."""
    assert [] == told(project, f"## La solution{END}\n## {name}{END}")


def test_apostrophes_may_be_typographic(project: Project) -> None:
    """The apostrophe of a word processor is that of the keyboard."""
    body = f"## The solution{END}"
    assert "’" not in body
    assert [] == told(project, f"## Les défis{END}", SCEAUX)


@pytest.mark.parametrize(
    ("typed", "due"),
    [
        ("## La solutions", "## La solution"),
        ("## la solution", "## La solution"),
        ("## LA SOLUTION", "## La solution"),
        ("## La solution :", "## La solution"),
        ("## Solution", "## La solution"),
        ("## **La solution**", "## La solution"),
        ("## The solution", "## La solution"),
        ("##La solution", "## La solution"),
        ("##la solution", "## La solution"),
        (" ## La solution", "## La solution"),
        ("# La solution", "## La solution"),
        ("### La solution", "## La solution"),
        ("Solution\n---", "## La solution"),
    ],
)
def test_misspelt_section_is_one_message_with_its_right_name(project: Project, typed: str, due: str) -> None:
    """A heading that is nearly a section is told once, and the section is not said to be missing besides."""
    (found,) = told(project, typed + END)
    assert typed.split("\n", maxsplit=1)[0] == under(found)
    assert f"tapez : {due}" == advice(found)
    assert [] == told(project, typed.replace(typed.split("\n---", maxsplit=1)[0], due).removesuffix("\n---") + END)


def test_english_file_has_english_headings(project: Project) -> None:
    """A French heading in the English file is told its English name."""
    english = SOYPV.replace(".fr.", ".en.")
    (found,) = told(project, "## La solution\n\nA text.\n", english)
    assert ("V082", english, "tapez : ## The solution") == (found.code, found.span.path, advice(found))


def test_heading_of_ones_own_is_told_those_that_exist(project: Project) -> None:
    """A heading that resembles none is told all of them, and nothing is said to be missing besides."""
    (found,) = told(project, f"## Présentation{END}")
    assert "V082" == found.code
    assert "« ## Le problème », « ## La solution »" in advice(found)
    assert "« ### »" in advice(found)


def test_section_told_twice(project: Project) -> None:
    """The second of two equal headings is told the line of the first."""
    first = write_body(project, "")
    (found,) = told(project, f"## La solution{END}\n## La solution{END}")
    assert ("V083", first + 4, str(first)) == (found.code, found.span.line, found.param("line"))


@pytest.mark.parametrize(
    ("order", "moved", "where"),
    [
        (("Le quartier", "Le contexte"), "Le contexte", "avant « ## Le quartier »"),
        (("Les défis", "Le contexte", "Le quartier"), "Les défis", "après « ## Le quartier »"),
        (("Le contexte", "Les défis", "Le quartier"), "Le quartier", "avant « ## Les défis »"),
    ],
)
def test_the_fewest_sections_are_moved(project: Project, order: tuple[str, ...], moved: str, where: str) -> None:
    """Sections out of order give one message for each that has to move, with its place."""
    (found,) = told(project, "\n".join(f"## {name}{END}" for name in order), SCEAUX)
    assert ("V084", f"## {moved}", where) == (found.code, under(found), found.param("where_fr"))


def test_levels_are_not_skipped(project: Project) -> None:
    """A heading two levels below the one above is told the level due."""
    body = (
        f"## La solution{END}\n#### Un détail{END}\n### Un autre{END}\n#### Un troisième{END}\n## Sur le terrain{END}"
    )
    (found,) = told(project, body)
    assert ("V085", "#### Un détail", "tapez : ### Un détail") == (found.code, under(found), advice(found))


def test_first_heading_is_of_level_two(project: Project) -> None:
    """A page begins with a heading of level two; a section of one's own is asked for one above."""
    (page,) = told(project, f"### Un titre{END}", PAGE)
    assert ("V085", "tapez : ## Un titre") == (page.code, advice(page))


def test_first_subheading_asks_for_a_section(project: Project) -> None:
    """In a commune the first heading must be a section: a change of level alone would not do."""
    (found,) = told(project, f"### Un titre{END}", SCEAUX)
    assert ("V085", "placez au-dessus un titre « ## »") == (found.code, advice(found))


@pytest.mark.parametrize("typed", ["##", "## ", "#Étapes", "#1 des villes"])
def test_heading_without_its_words_or_its_space(project: Project, typed: str) -> None:
    """An empty heading, and a line that begins like a title, are told how to type one."""
    (found,) = told(project, f"## Un titre{END}\n{typed}{END}", PAGE)
    assert ("V120", typed) == (found.code, under(found))
    assert "ne commencez pas la ligne par « # »" in advice(found)


def test_line_under_a_text_makes_it_a_heading(project: Project) -> None:
    """Hyphens typed to draw a line under a text are pointed at themselves."""
    assert [("V121", "---")] == marked(project, "## La solution\n\nUn long texte\nsur deux lignes.\n---\n")


def test_pages_have_the_headings_they_choose(project: Project) -> None:
    """Pages may have any heading, repeated or not."""
    assert [] == told(project, f"## Un titre{END}\n## Un titre{END}\n### Un autre{END}", PAGE)


def test_bold_line_is_no_heading(project: Project) -> None:
    """Bold words alone on a line are left as they are, and code is not looked at."""
    assert [] == told(project, "## La solution\n\n**La solution**\n\n```\n##x\n```\n")


def test_stage_says_which_headings_to_type(project: Project) -> None:
    """What a stage demands is named as it must be typed."""
    project.replace(SOYPV, "stage: tested", "stage: measured")
    (found,) = told(project, "Un texte.\n")
    assert "V061" == found.code
    assert "la partie « ## La solution », la partie « ## Le problème »" in advice(found)
    assert "la partie « ## Résultats », un chiffre mesuré" in advice(found)
    assert "partenaires (« partners: »)" in advice(found)


def test_stage_does_not_repeat_a_misspelt_heading(project: Project) -> None:
    """A section that stands under a misspelt heading is not asked for; the others are."""
    project.replace(SOYPV, "stage: tested", "stage: measured")
    stage, heading = told(project, f"## La solutions{END}")
    assert ("V061", "V082") == (stage.code, heading.code)
    assert "« ## La solution »" not in advice(stage)
    assert "« ## Le problème »" in advice(stage)
