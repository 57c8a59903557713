"""What each collection may hold, as JSON Schema (2020-12), derived from the model.

One file for each language rather than one that holds both: every tool that knows JSON Schema shows `title` and
`description`, and none would show the words of a keyword of ours. Apart from these words, the files are the same.

A schema describes the front matter once a reader of YAML 1.2 has given types to its values. It refuses whatever it
can see is wrong in one file; identifiers of other entries are only given a form, so that a new theme or a new commune
changes no schema. What holds between fields, and what a stage demands, is left to the check.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import Final, TypeAlias, get_args

from pydantic import JsonValue

from site_builder.model.catalog import TAXONOMIES
from site_builder.model.entries.commune import Commune
from site_builder.model.entries.docstrings import (
    Definition,
    field_definition,
    owner_of,
    part_definition,
    value_definition,
)
from site_builder.model.entries.glossary import Glossary
from site_builder.model.entries.page import Page
from site_builder.model.entries.parts import Part
from site_builder.model.entries.settings import Settings
from site_builder.model.entries.shape import Shape, part_at, shape_of
from site_builder.model.entries.solution import Solution
from site_builder.model.entries.vocabulary import Organisation, Taxonomy
from site_builder.model.locale import Locale
from site_builder.model.reference.examples import example_of

Schema: TypeAlias = dict[str, JsonValue]

# Where the schemas say they are found, until a site says where it is.
DEFAULT_BASE_URL: Final = "https://qmi.example/"
_ENGLISH_WORDS: Final = MappingProxyType({Locale.FR: "mots anglais", Locale.EN: "English words"})
DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_FIRST_KEYS: Final = ("$schema", "$id", "title", "description", "const", "type", "additionalProperties", "required")
_RANKS: Final = {key: rank for rank, key in enumerate((*_FIRST_KEYS, "", "properties", "$defs"))}
# What these hold is as editors type it.
_VALUES: Final = frozenset({"default", "examples"})


@dataclass(frozen=True)
class Collection:
    """Files of one kind: the name of their schema, their model, and where they lie."""

    name: str
    model: type[Part]
    places: tuple[str, ...]

    @property
    def translated(self) -> bool:
        """Return whether a second file holds the English words."""
        return shape_of(self.model).has_words

    @property
    def translated_places(self) -> tuple[str, ...]:
        """Return where the English words lie."""
        return tuple(place.replace(".fr.", ".en.") for place in self.places) if self.translated else ()


COLLECTIONS: Final = (
    Collection("communes", Commune, ("content/communes/…/index.fr.md",)),
    Collection("solutions", Solution, ("content/solutions/…/index.fr.md",)),
    Collection("pages", Page, ("content/pages/…/index.fr.md",)),
    Collection("organisations", Organisation, ("content/organisations/….yml",)),
    Collection("taxonomies", Taxonomy, tuple(f"content/taxonomies/{name}.yml" for name in TAXONOMIES)),
    Collection("glossary", Glossary, ("content/taxonomies/glossary.yml",)),
    Collection("site", Settings, ("content/site.yml",)),
)


@cache
def schema_files(base_url: str = DEFAULT_BASE_URL) -> Mapping[str, bytes]:
    """Return the schemas in every language by path, to publish at the address and to keep in the repository."""
    return MappingProxyType(
        {
            (path := f"schema/{locale}/{name}.json"): _written(schema, f"{base_url.rstrip('/')}/{path}")
            for locale in Locale
            for name, schema in schemas(locale).items()
        }
    )


def schemas(locale: Locale) -> Mapping[str, Schema]:
    """Return the schema of each collection, and of its translations, with the words of the locale."""
    found: dict[str, Schema] = {}
    for collection in COLLECTIONS:
        defined = definitions(collection.model, locale)
        found[collection.name] = _facts(collection, defined, locale)
        if collection.translated:
            found[f"{collection.name}-translation"] = _words(collection, defined, locale)
    return MappingProxyType(found)


def described(part: type[Part], locale: Locale) -> Schema:
    """Return the schema of the part alone, with the words of the locale; what it is made of is referred to by name."""
    return definitions(part, locale)[part.__name__]


def definitions(model: type[Part], locale: Locale) -> dict[str, Schema]:
    """Return the schema of each part and each closed list of the model, with the words of the locale."""
    return {name: _defined(used, locale) for name, used in types_of(model).items()}


# Most parts are in several models.
@cache
def _defined(used: type[Part | StrEnum], locale: Locale) -> Schema:
    return _part(used, _typed(used), locale) if issubclass(used, Part) else _closed_list(used, locale)


@cache
def _typed(part: type[Part]) -> Schema:
    """Return what pydantic says of the part alone."""
    return {name: value for name, value in part.model_json_schema().items() if name != "$defs"}


@cache
def types_of(model: type[Part]) -> Mapping[str, type[Part | StrEnum]]:
    """Return the parts and the closed lists the model is made of, itself first, by name."""
    found: dict[str, type[Part | StrEnum]] = {model.__name__: model}
    for declared in model.model_fields.values():
        for used in _types_in(declared.annotation):
            if used.__name__ not in found:
                found |= types_of(used) if issubclass(used, Part) else {used.__name__: used}
    return found


def _types_in(annotation: object) -> Iterator[type[Part | StrEnum]]:
    if isinstance(annotation, type) and issubclass(annotation, Part | StrEnum):
        yield annotation
    for option in get_args(annotation):
        yield from _types_in(option)


def _written(schema: Schema, identifier: str) -> bytes:
    whole = {"$schema": DIALECT, "$id": identifier, **schema}
    return (json.dumps(_ordered(whole), ensure_ascii=False, indent=2) + "\n").encode()


def _ordered(value: JsonValue) -> JsonValue:
    """Return the schema with its keywords in one order, whoever made it; fields stay in the order of the model."""
    if isinstance(value, list):
        return [_ordered(element) for element in value]
    if not isinstance(value, dict):
        return value
    keys = sorted(value, key=lambda key: (_RANKS.get(key, len(_FIRST_KEYS)), key))
    ordered = {key: value[key] if key in _VALUES else _ordered(value[key]) for key in keys}
    if isinstance(fields := value.get("properties"), dict):
        ordered["properties"] = {name: _ordered(field) for name, field in fields.items()}
    return ordered


def _closed_list(values: type[StrEnum], locale: Locale) -> Schema:
    """Return the values one by one, each with its words: the one form of a list every tool can show."""
    options: list[JsonValue] = []
    for value in values:
        definition = value_definition(value, locale)
        options.append({"const": value.value, **_said(definition)})
    return {**_said(part_definition(values, locale)), "type": "string", "oneOf": options}


def _said(definition: Definition) -> Schema:
    return {"title": definition.label, "description": definition.sentence}


def _part(part: type[Part], raw: Schema, locale: Locale) -> Schema:
    fields = raw["properties"]
    if not isinstance(fields, dict):
        raise TypeError
    described: Schema = {name: _field(part, name, field, locale) for name, field in fields.items()}
    return {**raw, **_said(part_definition(part, locale)), "properties": described}


def _field(part: type[Part], name: str, raw: JsonValue, locale: Locale) -> Schema:
    if not isinstance(raw, dict):
        raise TypeError
    declared = part.model_fields[name]
    form = _form({key: value for key, value in raw.items() if key not in {"title", "description", "examples"}})
    if form.get("default") in (None, []):
        form.pop("default", None)
    if not declared.is_required():
        form = _or_empty(form)
    said = _said(field_definition(part, name, locale))
    shown: Schema = {"examples": [example_of(owner_of(part, name), name)]} if declared.examples else {}
    return {**said, **form, **shown}


def _form(raw: Schema) -> Schema:
    """Return the form of a value: a choice between something and nothing is only the something."""
    match raw:
        case {"anyOf": [dict(form), {"type": "null"}], **others}:
            return _form({**form, **others})
        case {"type": "array", "items": dict(element)}:
            return {**raw, "items": _form(element)}
        case {"type": "string", "minLength": int(least)}:
            # The model counts without the blanks around.
            return {**raw, "pattern": rf"^\s*\S[\s\S]{{{least - 2},}}\S\s*$" if least > 1 else r"\S"}
        case _:
            return raw


def _or_empty(form: Schema) -> Schema:
    """Return the form of a field that may be left empty."""
    match form.get("type"):
        case None:
            reference = {"$ref": form["$ref"]}
            others = {key: value for key, value in form.items() if key != "$ref"}
            return {"anyOf": [reference, {"type": "null"}], **others}
        case list(types):
            return {**form, "type": [*types, "null"]}
        case kind:
            return {**form, "type": [kind, "null"]}


def _facts(collection: Collection, definitions: Mapping[str, Schema], locale: Locale) -> Schema:
    own = collection.model.__name__
    others: Schema = {name: schema for name, schema in definitions.items() if name != own}
    return {**definitions[own], **_titled(collection, locale), "$defs": others}


def _words(collection: Collection, definitions: Mapping[str, Schema], locale: Locale) -> Schema:
    """Return the schema of the English words: what the model counts as words, and what tells elements apart."""
    schema = _words_of(collection.model, shape_of(collection.model), definitions)
    return {**schema, **_titled(collection, locale, translation=True)}


def _titled(collection: Collection, locale: Locale, *, translation: bool = False) -> Schema:
    definition = part_definition(collection.model, locale)
    title = f"{definition.label} ({_ENGLISH_WORDS[locale]})" if translation else definition.label
    places = ", ".join(collection.translated_places if translation else collection.places)
    return {"title": title, "description": f"{definition.sentence.removesuffix('.')} ({places})."}


def _words_of(part: type[Part], shape: Shape, definitions: Mapping[str, Schema], key: str = "") -> Schema:
    facts = definitions[part.__name__]["properties"]
    if not isinstance(facts, dict):
        raise TypeError
    words: Schema = {}
    for name, declared in facts.items():
        nested = part_at(part, (name,))
        if name == key or name in shape.words:
            words[name] = declared
        elif isinstance(declared, dict) and nested and issubclass(nested, Part):
            said: Schema = {word: declared[word] for word in ("title", "description")}
            if name in shape.parts:
                words[name] = {**said, **_or_empty(_words_of(nested, shape.parts[name], definitions)), **said}
            elif name in shape.lists:
                own_key, own_shape = shape.lists[name]
                elements = _words_of(nested, own_shape, definitions, own_key)
                words[name] = {**said, "type": ["array", "null"], "items": elements}
    required: list[JsonValue] = [name for name in words if part.model_fields[name].is_required()]
    return {"type": "object", "additionalProperties": False, "required": required, "properties": words}
