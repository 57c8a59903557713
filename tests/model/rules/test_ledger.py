"""Where a number stands in prose, a source is cited."""

import pytest

from tests.model.project import Project
from tests.model.rules.bodies import SCEAUX, advice, marked, told, under

PROGRAMME = "content/pages/programme/index.fr.md"
PRESS = "content/pages/presse/index.fr.md"
ABOUT = "content/pages/a-propos/index.fr.md"
TITLE = "## La solution\n\n"
MARK = "[^smartcity-2025]"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Il y a 3 300 arbres.", "3 300"),
        ("Il y a 3\u202f300 arbres.", "3\u202f300"),
        ("Soit 12,5 % des rues, ou 8.", "12,5 %"),
        ("De 1 à 2 ans.", "1"),
        ("Environ 2000 habitants.", "2000"),
        ("Soit 65% du sol.", "65%"),
        ("En mars 2024, 6 communes.", "6"),
        ("La ligne 12 passe.", "12"),
        ("Le code 95018 est postal.", "95018"),
        ("**7** rues\nsur deux lignes.", "7"),
        ("> Il y a 4 rues.", "4"),
        ("Le mardi 12 arbres.", "12"),
        ("Le chantier dure\n18 h par jour.", "18"),
        ("La loi a 12 articles.", "12"),
    ],
)
def test_number_needs_a_source(project: Project, text: str, number: str) -> None:
    """The first number of a paragraph without a source is marked; with a source in it, nothing is said."""
    (found,) = told(project, f"{TITLE}{text}\n")
    assert ("V062", number) == (found.code, under(found))
    assert "[^aulnay-solarisation], [^smartcity-2025]" in advice(found)
    assert [] == told(project, f"{TITLE}{text}{MARK}\n")


@pytest.mark.parametrize(
    "text",
    [
        "Deux rues, en 2024, de 2019 à 2023, en 2024-2025, dans les années 1990.",
        "Le 12 mars 2024, le 1er avril, les 15 et 22 mars, en mars 2026, les 3, 4 et 5 mai.",
        "Du 20 janvier au 23 février 2025, le 13 ou le 14 février, on 6 February 2024, March 15, 2026.",
        "Le 12/03/2024, le 12.03.2024, 2024-03-12 et 2024-03.",
        "La 2e, le 1er, la 1re, le 2nd, la 3ème, le XXe, the 13th, the 2nd, the 21st.",
        "Avec AI4CITIES, RGAA 4.1.2, CO2, la 5G, Covid-19 et la phase 2.",
        "La loi n° 2004-575, le décret n°\u00a02019-768, dans les années 60, in the 60s.",
        "Les lundi 3 et mardi 4 mars, le samedi 14, on Saturday the 14th, on Friday 3.",
        "À 10 h, à 18 h 30, de 9h00 à 12h15, à 20 heures, at 9 a.m., from 2.30 pm to 5 p.m.",
        "Ouvert le 12\nmars 2024, fermé le 3 et le\n5 mai.",
        "Du code : `12 arbres`, et ``3 ` 4``.",
        "Voir [les 10 communes](page:communes) et <https://exemple.fr/12>.",
        "Voir [ici][1].\n\n[1]: https://exemple.fr/12",
        "### Les 12 rues\n\nUn texte.",
        "1. Un point.\n2. Un autre.",
        "```\n12 arbres\n```",
    ],
)
def test_what_is_no_quantity_needs_none(project: Project, text: str) -> None:
    """Years, dates, ranks, names, code, links and headings need no source."""
    assert [] == told(project, f"{TITLE}{text}\n")


def test_each_point_of_a_list_answers_for_its_own(project: Project) -> None:
    """A point cites for itself and for what is nested in it, not for the next."""
    listed = f"- 12 arbres{MARK}\n  - dont 3 grands\n- 13 bancs\n  et 4 chaises\n- des fleurs\n"
    assert [("V062", "13")] == marked(project, f"{TITLE}On y trouve :\n\n{listed}")


@pytest.mark.parametrize("text", ["- 12 arbres\n- 13 bancs\n", "- 12 arbres\n\n- 13 bancs\n", "| A |\n|---|\n| 12 |\n"])
def test_sentence_before_a_list_cites_for_it(project: Project, text: str) -> None:
    """The sentence that ends with a colon answers for the list or the table that follows, and for nothing else."""
    assert [] == told(project, f"{TITLE}L'article donne la liste{MARK} :\n\n{text}")
    assert [] == told(project, f"{TITLE}The article lists them:{MARK}\n\n{text}")
    assert "V062" in [found.code for found in told(project, f"{TITLE}Un texte{MARK}.\n\n{text}")]


def test_a_table_is_one_paragraph(project: Project) -> None:
    """One source in a table answers for all of it, and a table without any is told once."""
    table = "| Étape | Durée |\n|---|---|\n| Pose | 3 mois |\n| Essai | 12 mois |\n"
    assert [("V062", "3")] == marked(project, TITLE + table)
    assert [] == told(project, TITLE + table.replace("12 mois", f"12 mois{MARK}"))


@pytest.mark.parametrize(("path", "codes"), [(SCEAUX, ["V062"]), (PROGRAMME, ["V062"]), (PRESS, ["V062"]), (ABOUT, [])])
def test_kinds_of_pages_under_the_rule(project: Project, path: str, codes: list[str]) -> None:
    """Communes, solutions, the programme and the press must cite; institutional pages need not."""
    project.write(path, project.read(path) + "\nIl y a 12 arbres.\n")
    assert codes == [found.code for found in project.check() if not found.code.startswith("V09")]


def test_only_source_is_suggested(project: Project) -> None:
    """An entry with one source is told its mark."""
    path = "content/solutions/istya/index.fr.md"
    (found,) = told(project, f"{TITLE}Il y a 12 arbres.\n", path)
    assert (
        "ajoutez [^smartcity-2025] à la fin de la phrase, si cette source le dit ; sinon, retirez le nombre"
        == advice(found)
    )
