"""The file of outlines: what is written is read again, and nothing else is."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.source import Geography, Outline, Ring, read_geography, write_geography
from site_builder.source.geography import MAX_GEOGRAPHY_BYTES
from tests.squares import geography, square

ALPHA: Final = Outline("94901", "Alpha-sur-Marne", ((square(2.4, 48.8), square(2.4, 48.8, 0.001)[::-1]),))
BETA: Final = Outline("99902", "Bêta-l'Île", ((square(2.3, 48.8),), (square(2.5, 48.8),)))
WRITTEN: Final = write_geography(geography(ALPHA, BETA))
POSITIONS: Final = st.tuples(st.floats(-180, 180), st.floats(-90, 90))
RINGS: Final = st.lists(POSITIONS, min_size=3, max_size=6).map(lambda corners: (*corners, corners[0]))
NAMES: Final = st.text("abcÉœ '-", min_size=1).map(str.strip).filter(bool)
OUTLINES: Final = st.builds(
    Outline,
    st.from_regex(r"[0-9][0-9AB][0-9]{3}", fullmatch=True),
    NAMES,
    st.lists(st.lists(RINGS, min_size=1, max_size=2).map(tuple), min_size=1, max_size=2).map(tuple),
)


@given(st.lists(OUTLINES, min_size=1, max_size=3, unique_by=lambda outline: outline.insee), st.dates(), NAMES)
@settings(deadline=None)
def test_what_is_written_is_read_again(outlines: list[Outline], day: date, source: str) -> None:
    """Any outlines come back as they were, to the last decimal."""
    ordered = tuple(sorted(outlines, key=lambda outline: outline.insee))
    written = Geography(ordered, source, "https://contours.invalid/", "Licence Ouverte 2.0", day)
    assert written == read_geography(write_geography(written))


@given(st.binary(max_size=200))
@settings(deadline=None)
def test_other_bytes_are_no_outlines(raw: bytes) -> None:
    """Bytes that nobody wrote as outlines are none, and break nothing."""
    assert None is read_geography(raw)


def test_each_commune_has_its_line() -> None:
    """A commune whose outline changes is one line in the history of the file."""
    lines = WRITTEN.decode().splitlines()
    assert ["Alpha-sur-Marne", "Bêta-l'Île"] == [
        json.loads(line.rstrip(","))["properties"]["name"] for line in lines if line.startswith('{"type":"Feature"')
    ]


def test_file_is_geojson() -> None:
    """Other programs find a collection, a polygon, and a commune in two pieces (RFC 7946)."""
    held = json.loads(WRITTEN)
    assert "FeatureCollection" == held["type"]
    assert ["Polygon", "MultiPolygon"] == [feature["geometry"]["type"] for feature in held["features"]]
    assert [[list(position) for position in ring] for ring in ALPHA.rings] == held["features"][0]["geometry"][
        "coordinates"
    ]


def test_credit_stands_beside_the_outlines() -> None:
    """Who is to be credited, under which licence and of which day, is read with the outlines."""
    read = read_geography(WRITTEN)
    assert read is not None
    assert ("Exemple", "https://contours.invalid/", "Licence Ouverte 2.0") == (read.source, read.url, read.licence)
    assert date(2026, 12, 1) == read.consulted


def test_outlines_are_rings_by_code() -> None:
    """What is drawn is found by the code of the commune, holes and pieces alike."""
    expected: dict[str, tuple[Ring, ...]] = {
        "94901": (square(2.4, 48.8), square(2.4, 48.8, 0.001)[::-1]),
        "99902": (square(2.3, 48.8), square(2.5, 48.8)),
    }
    assert expected == dict(geography(ALPHA, BETA).outlines)
    assert {} == dict(Geography().outlines)


def _spoiled(path: tuple[str | int, ...], value: object) -> bytes:
    """Return the file with something else at the end of the path."""
    held: Any = json.loads(WRITTEN)
    *steps, last = path
    here = held
    for step in steps:
        here = here[step]
    here[last] = value
    return json.dumps(held).encode()


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("type",), "Feature"),
        (("note",), "à la main"),
        (("source",), ""),
        (("source",), 3),
        (("source",), "a\nb"),
        (("source",), "s" * 201),
        (("url",), "javascript:alert(1)"),
        (("licence",), None),
        (("consulted",), "hier"),
        (("consulted",), "2026-13-01"),
        (("features",), []),
        (("features",), {}),
        (("features", 0), []),
        (("features", 0, "id"), 1),
        (("features", 0, "type"), "Point"),
        (("features", 0, "properties"), None),
        (("features", 0, "properties", "note"), ""),
        (("features", 0, "properties", "insee"), "9490"),
        (("features", 0, "properties", "insee"), 94901),
        (("features", 0, "properties", "insee"), "99902"),
        (("features", 0, "properties", "insee"), "99903"),
        (("features", 0, "properties", "name"), ""),
        (("features", 0, "geometry"), None),
        (("features", 0, "geometry", "type"), "MultiPolygon"),
        (("features", 0, "geometry", "coordinates"), []),
        (("features", 0, "geometry", "coordinates"), {}),
        (("features", 1, "geometry", "coordinates"), {}),
        (("features", 1, "geometry", "coordinates", 0), []),
        (("features", 0, "geometry", "coordinates", 0), [[2, 48], [2, 49], [2, 48]]),
        (("features", 0, "geometry", "coordinates", 0), [[2, 48], [2, 49], [3, 49], [3, 48]]),
        (("features", 0, "geometry", "coordinates", 0, 1), [2]),
        (("features", 0, "geometry", "coordinates", 0, 1), "2,48"),
        (("features", 0, "geometry", "coordinates", 0, 1), [True, False]),
        (("features", 0, "geometry", "coordinates", 0, 1), [2, float("nan")]),
        (("features", 0, "geometry", "coordinates", 0, 1), [2, 91]),
        (("features", 0, "geometry", "coordinates", 0, 1), [10**400, 48]),
    ],
)
def test_file_changed_by_hand_is_not_read(path: tuple[str | int, ...], value: object) -> None:
    """Whatever the command would not write is refused whole: half a file would draw half a map."""
    assert None is read_geography(_spoiled(path, value))


@pytest.mark.parametrize(
    "damage",
    [
        lambda raw: raw[: len(raw) // 2],
        lambda raw: b"<<<<<<< HEAD\n" + raw,
        lambda raw: raw + b" " * MAX_GEOGRAPHY_BYTES,
        lambda raw: b"[" * 100_000 + raw,
        lambda raw: raw.replace(b"2.4", b"2" * 5_000, 1),
    ],
)
def test_damaged_file_is_not_read(damage: Callable[[bytes], bytes]) -> None:
    """A file cut short, merged badly or made enormous is refused, without a fault of ours."""
    assert None is read_geography(damage(WRITTEN))


def test_height_says_nothing_of_an_outline() -> None:
    """A third number is a height (RFC 7946, 3.1.1), and is left out."""
    held = json.loads(WRITTEN)
    for position in held["features"][0]["geometry"]["coordinates"][0]:
        position.append(35)
    assert geography(ALPHA, BETA) == read_geography(json.dumps(held).encode())
