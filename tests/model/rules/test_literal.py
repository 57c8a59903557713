"""Signs that a page would show as they were typed."""

import pytest

from tests.model.project import Project
from tests.model.rules.bodies import marked, told

TITLE = "## La solution\n\n"


@pytest.mark.parametrize(
    ("typed", "sign", "suggestion"),
    [
        ("• un banc\n• un arbre", "• un banc", "- un banc"),
        ("·\tun banc", "·\tun banc", "- un banc"),
        ("1) un banc\n2) un arbre", "1) un banc", "1. un banc"),
        ("Un banc [1] et un arbre [2].", "[1]", "[^rapport-2025]"),
        ("Un banc[^smartcity-2025] et un arbre [2].", "[2]", "[^smartcity-2025]"),
        ("Voir [ceci] (https://exemple.fr/a).", "[ceci] (https://exemple.fr/a)", "[ceci](https://exemple.fr/a)"),
        ("| Lieu | Banc |\n| Place | bois |", "| Lieu | Banc |", "| --- | --- |"),
        ("| Lieu |\n| Place |", "| Lieu |", "| --- |"),
    ],
)
def test_sign_of_another_tool_is_told_once(project: Project, typed: str, sign: str, suggestion: str) -> None:
    """A bullet, a bar or a number from elsewhere is told at its first place, with what to type."""
    (found,) = told(project, f"{TITLE}{typed}\n")
    assert [("V123", sign)] == marked(project, f"{TITLE}{typed}\n")
    assert suggestion == found.param("suggestion")


def test_table_against_a_paragraph_needs_a_blank_line(project: Project) -> None:
    """A table that touches the text above it is not one for the engine."""
    (found,) = told(project, f"{TITLE}Voici :\n| Lieu | Banc |\n| --- | --- |\n| Place | bois |\n")
    assert ("V123", "une ligne vide au-dessus du tableau") == (found.code, found.param("suggestion_fr"))


@pytest.mark.parametrize(
    "typed",
    [
        "- un banc\n- un arbre",
        "1. un banc\n2. un arbre",
        "Voici :\n\n| Lieu | Banc |\n|:---|---:|\n| Place | bois |",
        "Lieu | Banc",
        "Un banc \\[1\\] (bois).",
        "Voir [1](https://exemple.fr) et [le plan][1].\n\n[1]: https://exemple.fr",
        "Voir [1].\n\n[1]: https://exemple.fr",
        "`[1]` et `• a`\n\n```\n• un banc\n| a | b |\n```",
        "Un banc [neuf] (en bois).",
    ],
)
def test_plain_markdown_is_no_mistake(project: Project, typed: str) -> None:
    """Lists, tables, links and brackets typed as the site reads them are left alone."""
    assert [] == marked(project, f"{TITLE}{typed}\n")
