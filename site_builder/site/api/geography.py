"""The communes as points on a map: GeoJSON (RFC 7946), in WGS 84 as that format demands."""

from collections.abc import Iterable

from pydantic import JsonValue

from site_builder.site.api.composed import Json

_SHOWN = ("name", "pages", "edition", "solutions", "sources", "updated_on")


def communes_geojson(communes: Iterable[Json], terms: Json) -> Json:
    """Return a feature for each commune; where no source gives a point, its geometry is null (RFC 7946, 3.2)."""
    return {"type": "FeatureCollection", **terms, "features": [_feature(commune) for commune in communes]}


def _feature(commune: Json) -> JsonValue:
    return {
        "type": "Feature",
        "id": commune["id"],
        "geometry": _geometry(commune["point"]),
        "properties": {**{name: commune[name] for name in _SHOWN}, "point_source": _source(commune["point"])},
    }


def _geometry(point: JsonValue) -> JsonValue:
    if not isinstance(point, dict):
        return None
    return {"type": "Point", "coordinates": [point["lon"], point["lat"]]}


def _source(point: JsonValue) -> JsonValue:
    return point["source"] if isinstance(point, dict) else None
