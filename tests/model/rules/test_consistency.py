"""What contradicts itself is told at the very value, once, and what only looks odd is let pass."""

import pytest

from site_builder.diagnostics import Diagnostic, sort_diagnostics
from site_builder.model.reading.placeholders import is_placeholder
from site_builder.model.rules.consistency import consistency, placeholders
from site_builder.model.rules.references import references
from site_builder.model.rules.stages import stages
from tests.model.mistakes import SCEAUX, SETTINGS, SOYPV, SOYPV_EN
from tests.model.project import Project

ARGENTEUIL = "content/communes/argenteuil/index.fr.md"
AULNAY = "content/communes/aulnay-sous-bois/index.fr.md"
HOLDER = "content/organisations/soypv.yml"
DATES = "start: 2024\nend: 2024\n"
SOURCE = 'sources:\n  - id: nouvelle\n    title: "Un rapport"\n    access: whole\n'


def told(project: Project) -> tuple[Diagnostic, ...]:
    """Return what is wrong in the entries themselves, in what they contradict and in what they refer to."""
    catalog, tree, found = project.catalog()
    assert catalog is not None
    rules = (consistency, placeholders, references, stages)
    return sort_diagnostics([*found, *(one for rule in rules for one in rule(catalog, tree))])


def marked(found: Diagnostic) -> str:
    """Return the characters that the message marks."""
    return found.span.excerpt[found.span.column - 1 :][: found.span.length]


@pytest.mark.parametrize(
    ("path", "old", "new", "expected"),
    [
        (SOYPV, DATES, "start: 2025-06\nend: 2024-09\n", "2024-09"),
        (SOYPV, DATES, "start: 2025\nend: 2024-12-31\n", "2024-12-31"),
        (SCEAUX, "until: 2023-04-09", "until: 2022-04-09", "2022-04-09"),
        (SCEAUX, "updated_on: 2026", "updated_on: 2025", "2025-11-23"),
        (SCEAUX, "sources:\n", f"{SOURCE}    published: 2025-02\n    consulted: 2024\n", "2024"),
        (SETTINGS, "closes: 2023-04-09", "closes: 2023-02-09", "2023-02-09"),
        (SETTINGS, "until: 2024-01-12", "until: 2023-01-12", "2023-01-12"),
        (SETTINGS, "    published: 2024\n", "    published: 2024\n    consulted: 2023-12\n", "2023-12"),
    ],
)
def test_last_date_comes_after_the_first(project: Project, path: str, old: str, new: str, expected: str) -> None:
    """An end before its beginning is told at the end, wherever two dates belong together."""
    project.replace(path, old, new)
    (found,) = told(project)
    assert ("V036", path, expected) == (found.code, found.span.path, marked(found))


def test_exchanged_dates_are_put_right_as_told(project: Project) -> None:
    """The message holds the two lines that mend dates typed in each other's place."""
    project.replace(SOYPV, DATES, "start: 2025-06\nend: 2024-09\n")
    (found,) = told(project)
    assert ("end", "start") == (found.param("key"), found.param("other"))
    project.replace(SOYPV, "start: 2025-06\nend: 2024-09", "start: 2024-09\nend: 2025-06")
    assert () == told(project)


@pytest.mark.parametrize("dates", ["start: 2025-06\nend: 2025", "start: 2025-06\nend: 2025-06", "end: 2020"])
def test_dates_are_compared_at_their_precision(project: Project, dates: str) -> None:
    """A year may hold the month it is compared with, and a lone date is compared with nothing."""
    project.replace(SOYPV, DATES, f"{dates}\n")
    assert () == told(project)


@pytest.mark.parametrize(
    ("lat", "lon", "expected", "suggestion"),
    [
        ("2.290", "48.776", "2.290", "lat: 48.776, lon: 2.290"),
        ("48.776", "22.90", "22.90", ""),
        ("48.776", "-2.290", "-2.290", ""),
        ("4.8776", "2.290", "4.8776", ""),
        ("45.75", "4.85", "45.75", ""),
    ],
)
def test_point_lies_in_the_metropole(project: Project, lat: str, lon: str, expected: str, suggestion: str) -> None:
    """A point far away is told at the number that is wrong; exchanged numbers are told as such."""
    project.replace(SCEAUX, "lat: 48.776", f"lat: {lat}")
    project.replace(SCEAUX, "lon: 2.290", f"lon: {lon}")
    (found,) = told(project)
    assert ("V038", expected, suggestion) == (found.code, marked(found), found.param("suggestion"))


def test_place_of_a_solution_lies_in_the_metropole(project: Project) -> None:
    """The place of a test is held to the same rule."""
    point = "  point:\n    lat: 2.47\n    lon: 48.94\n    source: aulnay-solarisation\n"
    project.replace(SOYPV, "place:\n", f"place:\n{point}")
    assert [("V038", "2.47")] == [(found.code, marked(found)) for found in told(project)]


@pytest.mark.parametrize("insee", ["33063", "29071", "2A004", "97411", "92330", "93600"])
def test_insee_code_is_of_the_region(project: Project, insee: str) -> None:
    """A code of another region, or a postal code of this one, is told."""
    project.replace(SCEAUX, '"92071"', f'"{insee}"')
    assert [("V039", f'"{insee}"', "Sceaux")] == [
        (found.code, marked(found), found.param("name")) for found in told(project)
    ]


@pytest.mark.parametrize("insee", ["75056", "75112", "77288", "78646", "91027", "95018", "99123"])
def test_insee_code_of_the_region_is_accepted(project: Project, insee: str) -> None:
    """Every département of the region is accepted, and the codes of made-up towns too."""
    project.replace(SCEAUX, '"92071"', f'"{insee}"')
    assert [] == [found for found in told(project) if found.code == "V039"]


@pytest.mark.parametrize(("typed", "suggestion"), [("20.884", "20884"), ("20884.5", "")])
def test_residents_are_counted_whole(project: Project, typed: str, suggestion: str) -> None:
    """A point for thousands makes a small number: the message gives the whole one."""
    project.replace(SCEAUX, "value: 20884", f"value: {typed}")
    (found,) = told(project)
    assert ("V066", typed, suggestion) == (found.code, marked(found), found.param("suggestion"))


def test_phase_is_declared_by_its_edition(project: Project) -> None:
    """A phase that the edition does not have is told with those it has."""
    project.replace(ARGENTEUIL, "phase: 2", "phase: 3")
    (found,) = told(project)
    assert ("V064", "3", "1, 2") == (found.code, marked(found), found.param("known"))


def test_edition_without_phases_has_none(project: Project) -> None:
    """A phase in an edition that is not divided is told."""
    project.replace(SCEAUX, "edition: 1", "edition: 1\nphase: 1")
    assert [("V064", "–")] == [(found.code, found.param("known")) for found in told(project)]


def test_solution_is_of_the_edition_of_its_communes(project: Project) -> None:
    """One solution against its commune: the solution is told."""
    project.replace(SOYPV, "edition: 1", "edition: 2")
    (found,) = told(project)
    assert ("V063", SOYPV, "2", "1") == (found.code, found.span.path, marked(found), found.param("edition"))


def test_commune_alone_against_its_solutions_is_told_once(project: Project) -> None:
    """Several solutions against their commune: the commune is told, and nothing else."""
    project.replace(AULNAY, "edition: 1", "edition: 2")
    (found,) = told(project)
    assert ("V063", AULNAY, "2", "1") == (found.code, found.span.path, marked(found), found.param("edition"))


def test_unknown_edition_is_told_by_the_reference_alone(project: Project) -> None:
    """An edition that does not exist is one mistake, not two."""
    project.replace(SOYPV, "edition: 1", "edition: 7")
    assert ["V040"] == [found.code for found in told(project)]


def test_measured_figure_says_how(project: Project) -> None:
    """A figure of a solution that claims to be measured tells its method."""
    source = project.read(SOYPV).split("stage_source: ", 1)[1].split("\n", 1)[0]
    figure = f"figures:\n  - id: ombre\n    label: Ombre\n    value: 3\n    kind: measured\n    source: {source}\n"
    project.replace(SOYPV, "evidence:", f"{figure}evidence:")
    project.replace(SOYPV_EN, "place:", "figures:\n  - id: ombre\n    label: Shade\nplace:")
    (found,) = told(project)
    assert ("V065", "measured", "ombre") == (found.code, marked(found), found.param("value"))
    project.replace(SOYPV, "kind: measured", "kind: declared")
    assert () == told(project)


def test_stage_that_lacks_its_result_says_it_alone(project: Project) -> None:
    """Where the stage already asks for the method of a result, the figure is silent."""
    source = project.read(SOYPV).split("stage_source: ", 1)[1].split("\n", 1)[0]
    figure = f"figures:\n  - id: ombre\n    label: Ombre\n    value: 3\n    kind: measured\n    source: {source}\n"
    project.replace(SOYPV, "evidence:", f"{figure}evidence:")
    project.replace(SOYPV_EN, "place:", "figures:\n  - id: ombre\n    label: Shade\nplace:")
    project.replace(SOYPV, "stage: tested", "stage: measured")
    assert "V065" not in [found.code for found in told(project)]


@pytest.mark.parametrize(
    ("path", "old", "new", "expected"),
    [
        (SCEAUX, 'ept: "Vallée Sud-Grand Paris"', 'ept: "À compléter"', '"À compléter"'),
        (SCEAUX, 'website: "https://www.sceaux.fr"', "website: N/A", "N/A"),
        (SCEAUX, "    source: hub", "    source: inconnu", "inconnu"),
        (SCEAUX, "unit: habitants", "unit: '?'", "'?'"),
        (SCEAUX, "value: 20884", "value: à venir", "à venir"),
        (SOYPV, "holder: soypv", "holder: inconnu", "inconnu"),
        (SOYPV, "evidence: none", "evidence: inconnue", "inconnue"),
        (SOYPV, "- energie", "- TBD", "TBD"),
        (
            SOYPV_EN,
            'title: "Foldable photovoltaic blinds (SoyPV)"',
            'title: "Lorem ipsum dolor"',
            '"Lorem ipsum dolor"',
        ),
        (HOLDER, "kind: company", "kind: xxx", "xxx"),
        (SETTINGS, "  director:", "  director: to be completed", "to be completed"),
    ],
)
def test_field_that_says_nothing_is_left_empty(project: Project, path: str, old: str, new: str, expected: str) -> None:
    """A word typed so as to leave nothing empty is told once, whatever the field expects."""
    project.replace(path, old, new)
    assert [("V037", path, expected)] == [(found.code, found.span.path, marked(found)) for found in told(project)]


@pytest.mark.parametrize("text", ["none", "Néant-sur-Yvel", "Un lieu inconnu du public", "x", "2024", "en cours", ""])
def test_words_that_say_something_are_kept(text: str) -> None:
    """What may be a fact is not taken for a blank."""
    assert not is_placeholder(text)


def test_rules_say_nothing_of_the_real_content(project: Project) -> None:
    """The content that we ship contradicts itself nowhere."""
    assert () == told(project)
