"""The outlines against the entries: what is missing, what lies elsewhere."""

from pathlib import Path

import pytest

from site_builder.model.rules import broken_rules
from site_builder.source import GEOGRAPHY_PATH, Geography, Outline, write_geography
from tests.model.project import Project, copy_content
from tests.squares import geography, outlined, square

SCEAUX = "content/communes/sceaux/index.fr.md"
SOYPV = "content/solutions/soypv/index.fr.md"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Return a copy of the real content, with a square around each of its communes."""
    made = copy_content(tmp_path)
    keep(made, squares(made))
    return made


def squares(project: Project, *but: str) -> Geography:
    """Return a square for each commune of the content, but for those of these codes."""
    catalog, _, _ = project.catalog()
    assert catalog is not None
    return outlined(catalog, *but)


def keep(project: Project, outlines: Geography) -> None:
    """Write the outlines in the content."""
    project.write(GEOGRAPHY_PATH, write_geography(outlines).decode())


def told(project: Project) -> list[tuple[str, str, int]]:
    """Return the code, the file and the line of each message."""
    return [(found.code, found.span.path, found.span.line) for found in project.check()]


def test_catalog_holds_the_outlines(project: Project) -> None:
    """Whoever draws the map finds the outlines in the catalog, drafts taken away or not."""
    catalog, tree, _ = project.catalog()
    assert catalog is not None
    assert 10 == len(catalog.geography.outlines)
    assert tree.geography is catalog.geography is catalog.published().geography
    assert [] == broken_rules(catalog, tree)


def test_commune_without_an_outline_is_told(project: Project) -> None:
    """Where others have their outline, the commune that has none is told, at its code."""
    keep(project, squares(project, "92071"))
    assert [("V076", SCEAUX, 5)] == told(project)


def test_draft_may_wait_for_its_outline(project: Project) -> None:
    """A commune that is not published has no place on the map."""
    keep(project, squares(project, "92071"))
    project.replace(SCEAUX, "edition:", "draft: true\nedition:")
    assert "V076" not in project.codes()


def test_outline_of_another_commune_is_no_mistake(project: Project) -> None:
    """An outline that no entry needs is not drawn, and harms nobody."""
    held = squares(project)
    other = Outline("75056", "Paris", ((square(2.35, 48.85),),))
    keep(project, geography(other, *held.communes))
    assert [] == told(project)


def test_point_of_a_commune_out_of_its_outline_is_told(project: Project) -> None:
    """A commune whose point lies in another one has its latitude pointed at."""
    project.replace(SCEAUX, "  lat: 48.776", "  lat: 48.85")
    assert [("V077", SCEAUX, 10)] == told(project)


@pytest.mark.parametrize(("lat", "expected"), [("48.7975", []), ("48.7985", ["V077"])])
def test_point_near_the_border_is_in(project: Project, lat: str, expected: list[str]) -> None:
    """Outlines are simplified and points have three decimals: 200 metres prove nothing."""
    project.replace(SCEAUX, "  lat: 48.776", f"  lat: {lat}")
    assert expected == project.codes()


def test_point_in_a_hole_is_out(project: Project) -> None:
    """What a hole leaves to another commune is not in this one."""
    held = squares(project)
    communes = [
        Outline(one.insee, one.name, ((one.rings[0], square(2.29, 48.776, 0.01)[::-1]),))
        if one.insee == "92071"
        else one
        for one in held.communes
    ]
    keep(project, geography(*communes))
    assert ["V077"] == project.codes()


def with_place(project: Project, lon: str) -> None:
    """Give the place of a solution of Aulnay-sous-Bois a position at that longitude."""
    point = f"  point:\n    lat: 48.938\n    lon: {lon}\n    source: aulnay-solarisation\n"
    project.replace(SOYPV, "place:\n", f"place:\n{point}")


@pytest.mark.parametrize(("lon", "expected"), [("2.494", []), ("2.55", ["V077"])])
def test_place_of_a_solution_is_in_its_commune(project: Project, lon: str, expected: list[str]) -> None:
    """A place out of every commune of the solution is told."""
    with_place(project, lon)
    assert expected == project.codes()


def test_place_in_an_unknown_commune_is_not_judged(project: Project) -> None:
    """Of a commune without an outline, nobody knows how far it goes: that it is missing is enough to say."""
    with_place(project, "2.55")
    keep(project, squares(project, "93005"))
    assert ["V076"] == project.codes()


def test_point_far_from_the_metropole_is_told_once(project: Project) -> None:
    """Numbers that were exchanged are one mistake, not two."""
    project.replace(SCEAUX, "  lat: 48.776\n  lon: 2.290", "  lat: 2.290\n  lon: 48.776")
    assert ["V038"] == project.codes()


def test_without_outlines_nothing_is_told(project: Project) -> None:
    """A content without the file is right as it is."""
    project.remove(GEOGRAPHY_PATH)
    project.replace(SCEAUX, "  lat: 48.776", "  lat: 48.85")
    assert [] == told(project)
