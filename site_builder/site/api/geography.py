"""The communes as points on a map: GeoJSON (RFC 7946), in WGS 84 as that format demands.

Properties are flat, so that map tools show them, and name the source of each point.
"""

from collections.abc import Iterable

from pydantic import JsonValue

from site_builder.site.api.composed import Json


def communes_geojson(communes: Iterable[Json], terms: Json) -> Json:
    """Return a feature for each commune; where no source gives a point, its geometry is null (RFC 7946, 3.2)."""
    return {"type": "FeatureCollection", **terms, "features": [_feature(commune) for commune in communes]}


def _feature(commune: Json) -> JsonValue:
    point, pages = commune["point"], commune["pages"]
    source = _source(commune, point["source"]) if isinstance(point, dict) else {}
    return {
        "type": "Feature",
        "id": commune["id"],
        "geometry": {"type": "Point", "coordinates": [point["lon"], point["lat"]]} if isinstance(point, dict) else None,
        "properties": {
            "insee": commune["insee"],
            "name": commune["name"],
            "edition": commune["edition"],
            "page_fr": pages["fr"] if isinstance(pages, dict) else None,
            "page_en": pages["en"] if isinstance(pages, dict) else None,
            "point_source_title": source.get("title"),
            "point_source_url": source.get("url"),
        },
    }


def _source(commune: Json, name: JsonValue) -> Json:
    sources = commune["sources"]
    held = sources if isinstance(sources, list) else []
    return next((one for one in held if isinstance(one, dict) and one["id"] == name), {})
