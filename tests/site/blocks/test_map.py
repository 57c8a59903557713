"""The map: each commune with a point is a link on it, and no name hides another."""

from datetime import date
from itertools import combinations, permutations
from math import dist
from pathlib import Path

import pytest

from site_builder import pipeline
from site_builder.model.locale import Locale
from site_builder.site.blocks.map import commune_map
from site_builder.site.drawings.schematic import SIZE, schematic, spot
from site_builder.site.scope import Scope
from site_builder.site.views import MapPointView, MapView
from site_builder.source.geography import Geography, Outline, write_geography
from tests.corpus import write_corpus
from tests.site.planning import TODAY, interfaces, tiny_copy, tiny_page, tiny_scope

ROOT = Path(__file__).parents[3]
WIDTH = 7.3


@pytest.fixture(scope="module")
def real() -> MapView:
    """Return the map of the real communes."""
    catalog, _ = pipeline.check(ROOT)
    assert catalog is not None
    scope = Scope(catalog, interfaces(), tiny_scope().address, TODAY, Locale.FR)
    found = commune_map(scope.communes_in_order(catalog.communes), scope, here=("sceaux",))
    assert found is not None
    return found


def span(point: MapPointView) -> tuple[float, float]:
    """Return how far the name of a commune goes, from left to right."""
    wide = len(point.name) * WIDTH
    left = point.label_x - {"start": 0, "middle": wide / 2, "end": wide}[point.anchor]
    return left, left + wide


def test_every_commune_is_a_named_link(real: MapView) -> None:
    """The ten communes are on the map, each with its address, and its name written."""
    assert 10 == len(real.points)
    assert ["/communes/sceaux/"] == [point.href for point in real.points if point.here]
    assert [] == [point.name for point in real.points if not (point.anchor and point.href)]


def test_no_name_hides_another(real: MapView) -> None:
    """Names on one line do not meet, and none leaves the map."""
    for first, second in combinations(real.points, 2):
        if abs(first.label_y - second.label_y) < 13:
            (left, right), (other_left, other_right) = span(first), span(second)
            assert right <= other_left or other_right <= left, (first.name, second.name)
    assert [] == [point.name for point in real.points if span(point)[0] < 0 or span(point)[1] > SIZE]


def test_a_name_is_not_read_as_that_of_another_point(real: MapView) -> None:
    """No name stands as close to the point of another commune as to its own."""
    for point, other in permutations(real.points, 2):
        left, right = span(point)
        nearest = (min(max(other.x, left), right), min(max(other.y, point.label_y - 10), point.label_y + 3))
        assert 12 < dist((other.x, other.y), nearest), (point.name, other.name)


def test_no_link_lies_under_another(tmp_path: Path) -> None:
    """On a crowded map, some points are no link; those that are stand apart, the communes of the page first."""
    write_corpus(tmp_path, 200)
    catalog, _ = pipeline.check(tmp_path)
    assert catalog is not None
    scope = Scope(catalog, interfaces(), tiny_scope().address, TODAY, Locale.FR)
    slugs = scope.communes_in_order(catalog.communes)
    crowded = commune_map(slugs, scope, here=slugs[-3:-2])
    assert crowded is not None
    links = [point for point in crowded.points if point.href]
    assert len(links) < len(crowded.points)
    assert [True] == [bool(point.href) for point in crowded.points if point.here]
    assert [] == [
        (one.name, other.name) for one, other in combinations(links, 2) if dist((one.x, one.y), (other.x, other.y)) < 24
    ]


def test_points_keep_their_places(real: MapView) -> None:
    """North is up and west is left: Argenteuil is the northernmost, Meudon and Noisy-le-Grand the outermost."""
    by_name = {point.name: point for point in real.points}
    assert "Argenteuil" == min(real.points, key=lambda point: point.y).name
    assert "Athis-Mons" == max(real.points, key=lambda point: point.y).name
    assert by_name["Meudon"].x < by_name["Sceaux"].x < by_name["Fontenay-sous-Bois"].x < by_name["Noisy-le-Grand"].x


def test_points_are_on_the_land(real: MapView) -> None:
    """Every commune stands inside of the square that is drawn."""
    assert [] == [point.name for point in real.points if not (0 < point.x < SIZE and 0 < point.y < SIZE)]


def test_a_crowd_leaves_names_out(tmp_path: Path) -> None:
    """Where there is no room for a name, the point stays; the commune of the page is named before any other."""
    write_corpus(tmp_path, 120)
    catalog, _ = pipeline.check(tmp_path)
    assert catalog is not None
    scope = Scope(catalog, interfaces(), tiny_scope().address, TODAY, Locale.FR)
    here = "exemple-sur-marne-0017"
    found = commune_map(catalog.communes, scope, here=(here,))
    assert found is not None
    named = [point.key for point in found.points if point.anchor]
    assert (30, True, True) == (len(found.points), 5 < len(named) < 30, here in named)


def test_a_commune_without_a_point_has_no_map() -> None:
    """Nothing is drawn of a commune whose place is not known."""
    without = [slug for slug in tiny_scope().catalog.communes if tiny_scope().commune(slug).point is None]
    assert without
    assert None is commune_map(without, tiny_scope())
    assert None is tiny_page(f"communes/{without[0]}").blocks.map


def test_the_drawing_is_whole() -> None:
    """The land and Paris are closed lines, two rivers flow under their names, and six départements are numbered."""
    drawing = schematic()
    assert ["z", "z"] == [drawing.outline[-1], drawing.paris[-1]]
    assert 2 == drawing.rivers.count("M")
    assert ["75", "92", "93", "94", "95", "91", "Seine", "Marne"] == [name for name, _ in drawing.names]


def test_elsewhere_is_outside() -> None:
    """A point far from the Métropole falls outside of the drawing."""
    x, y = spot(5.37, 43.30)
    assert (True, True) == (x > SIZE, y > SIZE)


def test_official_outlines_are_drawn_and_credited(tmp_path: Path) -> None:
    """Once the outlines are fetched, each commune has its own, and the caption says where they come from and when."""
    project = tiny_copy(tmp_path)
    around = ((2.38, 48.79), (2.42, 48.79), (2.42, 48.81), (2.38, 48.81), (2.38, 48.79))
    speck = ((2.5, 48.8), (2.50001, 48.8), (2.50001, 48.80001), (2.5, 48.8))
    outline = Outline("94901", "Alpha-sur-Marne", ((around,), (speck,)))
    credit = {"source": "API fictive", "url": "https://exemple.invalid/", "licence": "Licence fictive"}
    file = tmp_path / "content" / "geo" / "communes.geojson"
    file.parent.mkdir()
    file.write_bytes(write_geography(Geography((outline,), consulted=date(2026, 11, 1), **credit)))
    drawn = project.page("communes/alpha-sur-marne").blocks.map
    assert drawn is not None
    assert [("alpha-sur-marne", True)] == [(area.key, area.here) for area in drawn.areas]
    assert [1] == [area.path.count("z") for area in drawn.areas]
    assert "(API fictive, Licence fictive, consultés le 1er novembre 2026)" in drawn.caption
