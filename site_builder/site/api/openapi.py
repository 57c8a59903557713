"""What the API answers, as OpenAPI 3.1: static documents, read with GET, without a key."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from pydantic import JsonValue

from site_builder.model.locale import Locale
from site_builder.model.reference.schema import DIALECT
from site_builder.site.api.addresses import VERSION
from site_builder.site.api.composed import Json, bilingual
from site_builder.site.api.datasets import MEDIA_TYPES
from site_builder.site.api.described import REFERENCE, Shape, field_schema, shape_schema
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


@dataclass(frozen=True)
class Kind:
    """A kind of document: its path, its title and its shape.

    The path of the documents of one entry holds ``{id}``; ``example`` is the identifier of one of these entries.
    """

    path: str
    title: str
    shape: Shape
    example: str = ""


def openapi(kinds: Iterable[Kind], others: Iterable[tuple[str, str, str]], home: str, scope: Scope) -> Json:
    """Return the description in the language of the scope.

    ``kinds`` have their paths under ``home``. ``others`` are the path, the title and the media type of other files.
    """
    paths: Json = {path: {"get": _file(path, title, media_type)} for path, title, media_type in others}
    schemas: Json = {}
    for kind in kinds:
        paths[kind.path] = {"get": _operation(kind, scope)}
        schemas.update(_schemas(kind.shape, scope.locale))
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


def _operation(kind: Kind, scope: Scope) -> JsonValue:
    answer: Json = {"application/json": {"schema": {"$ref": f"{_COMPONENTS}{_document(kind.shape)}"}}}
    return {
        "operationId": kind.shape.name if kind.example else kind.path.strip("/").removesuffix(".json"),
        "summary": kind.title,
        **({"parameters": [_identifier(kind, scope)]} if kind.example else {}),
        "responses": {
            "200": {"description": kind.title, "content": answer},
            **({"404": {"description": scope.text("api_absent")}} if kind.example else {}),
        },
    }


def _identifier(kind: Kind, scope: Scope) -> JsonValue:
    return {
        "name": "id",
        "in": "path",
        "required": True,
        "description": scope.text("api_identifier"),
        "schema": field_schema(kind.shape.model, "id", scope.locale),
        "example": kind.example,
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
