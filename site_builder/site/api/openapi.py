"""What the API answers, as OpenAPI 3.1: static documents, read with GET, without a key."""

import json
from collections.abc import Iterable
from typing import Final

from pydantic import JsonValue

from site_builder.model.locale import Locale
from site_builder.model.reference.schema import DIALECT
from site_builder.site.api.addresses import VERSION
from site_builder.site.api.composed import Json, bilingual
from site_builder.site.api.datasets import MEDIA_TYPES
from site_builder.site.api.described import REFERENCE, Shape, shape_schema
from site_builder.site.api.documents import name_of_all
from site_builder.site.scope import Scope

_COMPONENTS: Final = "#/components/schemas/"
# What of GeoJSON a reader may count on; the rest is in its own standard (RFC 7946).
_POINTS: Final[Json] = {
    "type": "object",
    "required": ["type", "features"],
    "properties": {
        "type": {"const": "FeatureCollection"},
        "features": {"type": "array", "items": {"type": "object"}},
    },
}


def openapi(
    documents: Iterable[tuple[str, str, Shape]], others: Iterable[tuple[str, str, str]], home: str, scope: Scope
) -> Json:
    """Return the description in the language of the scope.

    ``documents`` are the path of each kind of document under ``home``, its title, and its shape; a path may hold
    ``{id}``, the identifier of an entry. ``others`` are the path, the title and the media type of other files.
    """
    paths: Json = {path: {"get": _file(path, title, media_type)} for path, title, media_type in others}
    schemas: Json = {}
    for path, title, shape in documents:
        paths[path] = {"get": _operation(path, title, shape, scope)}
        schemas.update(_schemas(shape, scope.locale))
    settings = scope.catalog.settings
    words = [scope.words(settings.tagline), *([scope.notice] if scope.notice else ())]
    return {
        "openapi": "3.1.1",
        "info": {
            "title": name_of_all(scope)[scope.locale.value],
            "version": VERSION,
            "description": " ".join(words),
            "license": {"name": bilingual(settings.data_licence)[scope.locale.value]},
        },
        "jsonSchemaDialect": DIALECT,
        "servers": [{"url": home}],
        "paths": paths,
        "components": {"schemas": dict(sorted(schemas.items()))},
    }


def _file(path: str, title: str, media_type: str) -> JsonValue:
    schema: Json = _POINTS if media_type == MEDIA_TYPES["GeoJSON"] else {"type": "string"}
    answer: Json = {"description": title, "content": {media_type: {"schema": schema}}}
    return {"operationId": path.strip("/").replace(".", "-"), "summary": title, "responses": {"200": answer}}


def _operation(path: str, title: str, shape: Shape, scope: Scope) -> JsonValue:
    answer: Json = {"application/json": {"schema": {"$ref": f"{_COMPONENTS}{_document(shape)}"}}}
    parameters: list[JsonValue] = [
        {
            "name": "id",
            "in": "path",
            "required": True,
            "description": scope.text("api_identifier"),
            "schema": {"type": "string"},
        }
    ]
    return {
        "operationId": shape.name if "{id}" in path else path.strip("/").removesuffix(".json"),
        "summary": title,
        **({"parameters": parameters} if "{id}" in path else {}),
        "responses": {
            "200": {"description": title, "content": answer},
            **({"404": {"description": scope.text("api_absent")}} if "{id}" in path else {}),
        },
    }


def _schemas(shape: Shape, locale: Locale) -> Json:
    """Return the schema of the document and those of its parts, under the names OpenAPI has for them."""
    text = json.dumps(shape_schema(shape, locale), ensure_ascii=False).replace(REFERENCE, _COMPONENTS)
    schema: Json = json.loads(text)
    parts = schema.pop("$defs")
    if not isinstance(parts, dict):
        raise TypeError(parts)
    return {**parts, _document(shape): schema}


def _document(shape: Shape) -> str:
    return f"{shape.name.capitalize()}Document"
