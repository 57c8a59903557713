"""The outlines of the communes, as ``vitrine geo update`` writes them: GeoJSON (RFC 7946), one commune a line."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import Final, TypeAlias

# A longitude, then a latitude, in degrees (RFC 7946, 3.1.1).
Position: TypeAlias = tuple[float, float]
# Closed: the last position is the first again.
Ring: TypeAlias = tuple[Position, ...]
# The outer ring, then the holes.
Polygon: TypeAlias = tuple[Ring, ...]

GEOGRAPHY_FOLDER: Final = "content/geo"
GEOGRAPHY_PATH: Final = f"{GEOGRAPHY_FOLDER}/communes.geojson"
# Every commune of the Métropole, drawn finely, takes a quarter of this.
MAX_GEOGRAPHY_BYTES: Final = 1024 * 1024
_CREDITS: Final = ("source", "url", "licence", "consulted")
_INSEE: Final = re.compile(r"[0-9][0-9AB][0-9]{3}")
_MAX_TEXT: Final = 200
# Three corners, and the first of them again.
_SHORTEST_RING: Final = 4
# As far as longitudes and latitudes go.
_EAST, _NORTH = 180, 90


@dataclass(frozen=True)
class Outline:
    """The official outline of a commune: one polygon, or several when it is in pieces."""

    insee: str
    name: str
    polygons: tuple[Polygon, ...]

    @property
    def rings(self) -> tuple[Ring, ...]:
        """Return every ring, holes included: what an odd number of them surrounds is in the commune."""
        return tuple(ring for polygon in self.polygons for ring in polygon)


@dataclass(frozen=True)
class Geography:
    """The outlines there are, in the order of their INSEE codes, and whom to credit for them; empty without a file.

    ``source`` and ``licence`` are names to print, ``url`` is where the outlines were asked for, ``consulted`` when.
    """

    communes: tuple[Outline, ...] = ()
    source: str = ""
    url: str = ""
    licence: str = ""
    consulted: date | None = None

    @cached_property
    def outlines(self) -> Mapping[str, tuple[Ring, ...]]:
        """Return the rings of each commune by INSEE code, to be filled by the even-odd rule."""
        return MappingProxyType({outline.insee: outline.rings for outline in self.communes})


def read_geography(raw: bytes) -> Geography | None:
    """Return the outlines that the bytes hold, or None when they are not what `write_geography` writes."""
    if len(raw) > MAX_GEOGRAPHY_BYTES:
        return None
    try:
        held = json.loads(raw)
    except (ValueError, RecursionError):
        return None
    if not isinstance(held, dict) or held.keys() != {"type", "features", *_CREDITS}:
        return None
    source, url, licence, consulted = (_text(held[key]) for key in _CREDITS)
    day = _day(consulted)
    outlines = _outlines(held["features"])
    credited = source and url.startswith(("https://", "http://")) and licence and day
    if held["type"] != "FeatureCollection" or not credited or not outlines:
        return None
    return Geography(outlines, source, url, licence, day)


def write_geography(geography: Geography) -> bytes:
    """Return the outlines as a file: the same outlines give the same bytes, and a changed one changes its own line."""
    credit = (geography.source, geography.url, geography.licence, str(geography.consulted))
    head = {"type": "FeatureCollection", **dict(zip(_CREDITS, credit, strict=True))}
    features = ",\n".join(_line(outline) for outline in geography.communes)
    return f'{json.dumps(head, ensure_ascii=False, indent=0)[:-2]},\n"features": [\n{features}\n]\n}}\n'.encode()


def read_polygons(geometry: object) -> tuple[Polygon, ...]:
    """Return the polygons of a GeoJSON geometry, or none at all when one of them is not as RFC 7946 wants it."""
    if not isinstance(geometry, dict):
        return ()
    held = geometry.get("coordinates")
    match geometry.get("type"):
        case "Polygon":
            listed = [held]
        case "MultiPolygon" if isinstance(held, list):
            listed = held
        case _:
            return ()
    polygons = tuple(_polygon(rings) for rings in listed)
    return polygons if all(polygons) else ()


def _line(outline: Outline) -> str:
    one = len(outline.polygons) == 1
    feature = {
        "type": "Feature",
        "properties": {"insee": outline.insee, "name": outline.name},
        "geometry": {
            "type": "Polygon" if one else "MultiPolygon",
            "coordinates": outline.polygons[0] if one else outline.polygons,
        },
    }
    return json.dumps(feature, ensure_ascii=False, separators=(",", ":"))


def _outlines(features: object) -> tuple[Outline, ...]:
    """Return the outlines, or none at all when one of them is wrong, out of order or there twice."""
    if not isinstance(features, list):
        return ()
    outlines = tuple(outline for feature in features if (outline := _outline(feature)))
    codes = [outline.insee for outline in outlines]
    return outlines if len(codes) == len(features) and codes == sorted(set(codes)) else ()


def _outline(feature: object) -> Outline | None:
    if not isinstance(feature, dict) or feature.keys() != {"type", "properties", "geometry"}:
        return None
    properties = feature["properties"]
    if feature["type"] != "Feature" or not isinstance(properties, dict) or properties.keys() != {"insee", "name"}:
        return None
    insee, name = _text(properties["insee"]), _text(properties["name"])
    polygons = read_polygons(feature["geometry"])
    return Outline(insee, name, polygons) if _INSEE.fullmatch(insee) and name and polygons else None


def _text(value: object) -> str:
    """Return a text that fits on a line, or an empty one for anything else."""
    fits = isinstance(value, str) and len(value) <= _MAX_TEXT and value.isprintable()
    return str(value).strip() if fits else ""


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _polygon(rings: object) -> Polygon:
    """Return the rings, or nothing when one of them is not closed or leaves the Earth."""
    if not isinstance(rings, list):
        return ()
    polygon = tuple(_ring(positions) for positions in rings)
    return polygon if all(polygon) else ()


def _ring(positions: object) -> Ring:
    if not isinstance(positions, list) or len(positions) < _SHORTEST_RING:
        return ()
    ring = tuple(position for one in positions if (position := _position(one)))
    return ring if len(ring) == len(positions) and ring[0] == ring[-1] else ()


def _position(numbers: object) -> Position | None:
    """Return a longitude and a latitude; a height may follow them (RFC 7946, 3.1.1), and says nothing of an outline."""
    if not isinstance(numbers, Sequence) or len(numbers) not in {2, 3}:
        return None
    lon, lat = numbers[0], numbers[1]
    if not all(isinstance(number, int | float) and not isinstance(number, bool) for number in (lon, lat)):
        return None
    return (float(lon), float(lat)) if abs(lon) <= _EAST and abs(lat) <= _NORTH else None
