"""The shape of each document as JSON Schema (2020-12).

They follow from the models, as the schemas of the source files do. Every field is always there, null or empty when it
is not known, so that programs never ask whether it is; other fields may be added, so that no reader may refuse them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Final

from pydantic import JsonValue

from site_builder.model.entries.parts import Part
from site_builder.model.entries.shape import shape_of
from site_builder.model.entries.vocabulary import Bilingual, Organisation
from site_builder.model.locale import Locale
from site_builder.model.reference.schema import Schema, definitions, types_of
from site_builder.site.api.composed import LEFT_OUT, Json
from site_builder.site.api.envelope import Document, Listed
from site_builder.site.api.shapes import CitedSource, Commune, ListedFigure, Programme, Solution, Term
from site_builder.site.api.wording import for_readers

REFERENCE: Final = "#/$defs/"
# What is said to those who type values, and bounds them: published values have been checked.
_SAID: Final = ("title", "description")
_FOR_EDITORS: Final = frozenset({"additionalProperties", "default", "examples", "required"})


@dataclass(frozen=True)
class Shape:
    """The shape of some documents: its name, the key that holds their content, its model, whether it is a list."""

    name: str
    key: str
    model: type[Part]
    many: bool = True


SHAPES: Final = (
    Shape("index", "documents", Listed),
    Shape("programme", "programme", Programme, many=False),
    Shape("communes", "communes", Commune),
    Shape("commune", "commune", Commune, many=False),
    Shape("solutions", "solutions", Solution),
    Shape("solution", "solution", Solution, many=False),
    Shape("figures", "figures", ListedFigure),
    Shape("sources", "sources", CitedSource),
    Shape("organisations", "organisations", Organisation),
    Shape("terms", "terms", Term),
)


@cache
def shape_schema(shape: Shape, locale: Locale) -> Json:
    """Return the schema of the documents of a shape, with the words of the locale; the caller says where it is."""
    parts = {**_parts(Document, locale), **_parts(shape.model, locale)}
    content: Json = {"$ref": f"{REFERENCE}{shape.model.__name__}"}
    document = parts[Document.__name__]
    properties: Json = {**_mapping(document["properties"]), shape.key: _held(shape, content)}
    return {**document, "properties": properties, "required": [*properties], "$defs": _used(parts, properties)}


def field_schema(model: type[Part], name: str, locale: Locale) -> Json:
    """Return the schema of one field of a part as it is published."""
    return _mapping(_mapping(_parts(model, locale)[model.__name__]["properties"])[name])


def is_bilingual(schema: Json) -> bool:
    """Return whether a field holds a text in each language."""
    return Bilingual.__name__ in _references(schema)


def closed_values(model: type[Part], name: str) -> tuple[str, ...]:
    """Return the only values that a field of a part may have; none where any other will do."""
    used = types_of(model)
    lists = (used[reference] for reference in sorted(_references(field_schema(model, name, Locale.EN))))
    return tuple(value.value for one in lists if issubclass(one, StrEnum) for value in one)


def _held(shape: Shape, content: Json) -> Json:
    return {"type": "array", "items": content} if shape.many else content


@cache
def _parts(model: type[Part], locale: Locale) -> Mapping[str, Json]:
    """Return the schema of each part that the model is made of, as it is published."""
    models = types_of(model)
    return {
        name: _part(used, schema, locale) if issubclass(used := models[name], Part) else _for_readers(schema, locale)
        for name, schema in definitions(model, locale).items()
    }


def _part(model: type[Part], typed: Schema, locale: Locale) -> Json:
    """Return the schema of a part as it is published, from that of what editors type."""
    texts = shape_of(model).words
    properties: Json = {
        name: _for_readers(_text(field) if name in texts else _fact(field), locale)
        for name, field in ((name, _mapping(field)) for name, field in _mapping(typed["properties"]).items())
        if name not in LEFT_OUT
    }
    said: Json = {name: typed[name] for name in _SAID}
    return {**said, "type": "object", "required": [*properties], "properties": properties}


def _text(field: Json) -> Json:
    """Return the schema of a text that editors type once in each language."""
    said: Json = {name: field[name] for name in _SAID}
    words: Json = {"$ref": f"{REFERENCE}{Bilingual.__name__}"}
    return {**said, "anyOf": [words, {"type": "null"}]} if _may_be_null(field) else {**said, **words}


def _fact(field: Json) -> Json:
    """Return the schema of a fact; a date is always a text, though editors may type a year alone."""
    kept: Json = {name: value for name, value in field.items() if name not in _FOR_EDITORS}
    match field:
        # What editors may leave empty has a value all the same.
        case {"default": _, "anyOf": [dict(reference), {"type": "null"}]}:
            del kept["anyOf"]
            return {**kept, **reference}
        case {"default": _, "type": [kind, "null"]}:
            return {**kept, "type": kind}
        case {"type": ["string", "integer", *others]}:
            bounds = {"minimum", "maximum"}
            text: Json = {name: value for name, value in kept.items() if name not in bounds}
            return {**text, "type": ["string", *others] if others else "string"}
        case {"type": ["array", "null"]}:
            return {**kept, "type": "array"}
    return kept


def _for_readers(schema: Json, locale: Locale) -> Json:
    """Return the schema in words for those who read the value, those of each choice included."""
    said: Json = dict(schema)
    if isinstance(told := schema.get("description"), str):
        said["description"] = for_readers(told, locale, nullable=_may_be_null(schema))
    if isinstance(options := schema.get("oneOf"), list):
        said["oneOf"] = [_for_readers(_mapping(option), locale) for option in options]
    return said


def _may_be_null(schema: Json) -> bool:
    match schema:
        case {"type": [*kinds]}:
            return "null" in kinds
        case {"anyOf": [_, {"type": "null"}]}:
            return True
        case _:
            return False


def _used(parts: Mapping[str, Json], start: JsonValue) -> Json:
    """Return the parts that the schema refers to, and those that they refer to, in the order of their names."""
    names: set[str] = set()
    news = set(_references(start))
    while news:
        names |= news
        news = {name for one in news for name in _references(parts[one])} - names
    return {name: parts[name] for name in sorted(names)}


def _references(schema: JsonValue) -> Iterator[str]:
    if isinstance(schema, list):
        for element in schema:
            yield from _references(element)
    elif isinstance(schema, dict):
        for name, value in schema.items():
            if name == "$ref" and isinstance(value, str):
                yield value.removeprefix(REFERENCE)
            yield from _references(value)


def _mapping(value: JsonValue) -> Json:
    if isinstance(value, dict):
        return value
    raise TypeError(value)
