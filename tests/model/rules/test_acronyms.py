"""An acronym that nothing explains is told once, where it is first used; names and units are let pass."""

import pytest

from site_builder.diagnostics import Diagnostic
from site_builder.model.rules.acronyms import acronyms
from tests.model.project import Project

ABOUT = "content/pages/a-propos/index.fr.md"
PRESS = "content/pages/presse/index.fr.md"
GLOSSARY = "content/taxonomies/glossary.yml"
FIRST = "## Une démonstration, sans caractère officiel\n"


def told(project: Project) -> list[Diagnostic]:
    """Return what the rule says of the project."""
    catalog, tree, _ = project.catalog()
    assert catalog is not None
    return list(acronyms(catalog, tree))


def told_of(project: Project, text: str) -> list[str]:
    """Return the acronyms that are told when the text is the first paragraph of a page."""
    project.replace(ABOUT, FIRST, f"{FIRST}\n{text}\n")
    return [found.param("value") for found in told(project)]


def test_the_real_content_explains_its_acronyms(project: Project) -> None:
    """Every acronym of the real pages is in the glossary, or explained where it stands."""
    assert [] == told(project)


def test_the_first_use_is_marked_with_the_line_to_add(project: Project) -> None:
    """The message marks the acronym, and shows what to type in the glossary, or in a new one."""
    project.replace(ABOUT, FIRST, f"{FIRST}\nLe PLUI et le PLUI.\n")
    project.replace(PRESS, "## Avant de publier\n", "## Avant de publier\n\nLe PLUI encore.\n")
    (found,) = told(project)
    span = found.span
    assert ("V130", ABOUT, "PLUI") == (found.code, span.path, span.excerpt[span.column - 1 :][: span.length])
    line = '- short: "PLUI"'
    assert line == found.param("line")
    project.write(GLOSSARY, f"terms:\n{line}\n".replace("PLUI", "SCOT"))
    assert line in {other.param("line") for other in told(project)}
    project.remove(GLOSSARY)
    assert f"terms: [{{{line[2:]}}}]" in {other.param("line") for other in told(project)}


def test_what_both_languages_use_is_told_in_french(project: Project) -> None:
    """An acronym of both texts of a page is told in the French one, where the writing begins."""
    english = ABOUT.replace(".fr.", ".en.")
    for path in (ABOUT, english):
        project.write(path, f"{project.read(path)}\nPLUI.\n")
    assert [ABOUT] == [found.span.path for found in told(project)]


def test_the_line_shown_is_the_line_to_type(project: Project) -> None:
    """With the line of the message in the glossary, nothing is wrong any more."""
    project.replace(ABOUT, FIRST, f"{FIRST}\nLe PLUI.\n")
    (found,) = told(project)
    project.write(GLOSSARY, f"{project.read(GLOSSARY)}  {found.param('line')}\n")
    assert [] == told(project)


@pytest.mark.parametrize(
    "text",
    [
        "Un plan local d'urbanisme intercommunal (PLUI). Le PLUI.",
        "Le PLUI (plan local d'urbanisme intercommunal).",
        "Le PLUI. Puis un plan (PLUI).",
        "Le PLUI, un plan local, change.",
        "**PLUI** : un plan local.",
        "Du CO2, 12 MW, des PM10, 84 KWH et un PDF.",
        "Au XXI siècle, les tomes IV et XII.",
        "ATTENTION AUX TRAVAUX DE LA RUE !",
        "La rue A86, le local C3, B2B-PLUI et PLUI-H.",
        "# PLUI",
        "`PLUI`",
        "[le PLUI](https://a.invalid/PLUI)",
        "« le PLUI »",
        "*the PLUI*{lang=en}",
        "Un PLUIEXX et un LUIPLUIT trop longs.",
        "Le PLU&I@x.",
    ],
)
def test_what_is_explained_or_is_no_acronym_is_let_pass(project: Project, text: str) -> None:
    """Explanations, units, numerals, sentences in capitals and what is not prose raise no message."""
    assert [] == told_of(project, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L'EPFIF, d'EPFIF.", ["EPFIF"]),
        ("The SCOTs.", ["SCOT"]),
        ("Le R2D2 et la S&P.", ["R2D2", "S&P"]),
        ("## Titre SCOT\n\nLe SCOT.", ["SCOT"]),
    ],
)
def test_what_nothing_explains_is_told(project: Project, text: str, expected: list[str]) -> None:
    """Elisions, plurals, digits and ampersands belong to acronyms too."""
    assert expected == told_of(project, text)


def test_names_of_organisations_and_titles_are_known(project: Project) -> None:
    """Capitals in the name of an organisation or in the title of an entry are a name, not an acronym."""
    assert ["SEMOP"] == told_of(project, "La SEMOP.")
    project.replace("content/organisations/istya.yml", 'name: "Istya"', 'name: "SEMOP Istya"')
    assert [] == told(project)
