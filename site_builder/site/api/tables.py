"""Entries, figures and sources as tables: CSV (RFC 4180) and Table Schema (Data Package v2).

A text takes one column for each language. What is not known is an empty cell. The terms of use are the last columns of
each row, as in the files of Explore: a row keeps them wherever it is copied.
"""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import StringIO
from typing import Final

from site_builder.model.entries.docstrings import Definition, field_definition
from site_builder.model.entries.parts import Part
from site_builder.model.entries.shape import part_at
from site_builder.model.locale import Locale
from site_builder.site.api.composed import Json
from site_builder.site.api.described import field_schema, is_bilingual
from site_builder.site.api.shapes import Document, OpenCommune, OpenFigure, OpenSolution, OpenSource

_SEPARATOR: Final = "; "
_ADDRESSES: Final = ("pages.fr", "pages.en")
_DAYS: Final = ("published_on", "updated_on", "reviewed_on")
_TERMS: Final = ("licence", "notice")


@dataclass(frozen=True)
class Table:
    """A table: its name, the part its rows show, the way to each of its columns, and those that tell rows apart."""

    name: str
    model: type[Part]
    paths: tuple[str, ...]
    key: tuple[str, ...] = ("id",)


@dataclass(frozen=True)
class Column:
    """A column: the way to its cells, the models on this way, the type of its cells, the language of a text."""

    path: str
    models: tuple[type[Part], ...]
    type: str
    locale: Locale | None = None

    @property
    def name(self) -> str:
        """Return the name of the column."""
        name = self.path.replace(".", "_")
        return f"{name}_{self.locale}" if self.locale else name

    def definition(self, locale: Locale) -> Definition:
        """Return what the column is called in a language, from the outside in, and what it means."""
        said = [field_definition(*step, locale) for step in zip(self.models, self.path.split("."), strict=True)]
        language = f" ({self.locale})" if self.locale else ""
        return Definition(f"{' · '.join(one.label for one in said)}{language}", said[-1].meaning)


TABLES: Final = (
    Table(
        "communes",
        OpenCommune,
        (
            *("id", "slug", "name", "summary", "ept", "edition", "phase", "district.name", "district.area_ha"),
            *("point.lat", "point.lon", "population.value", "solutions_announced.value", "challenges", "solutions"),
            *("unknown", "website", "wikidata", *_ADDRESSES, *_DAYS),
        ),
    ),
    Table(
        "solutions",
        OpenSolution,
        (
            *("id", "slug", "title", "summary", "holder", "communes", "edition", "themes", "stage", "stage_as_of"),
            *("place.name", "start", "end", "evidence", "cost.band", "legal_instrument", "outcome.kind", "unknown"),
            *(*_ADDRESSES, *_DAYS),
        ),
    ),
    Table(
        "figures",
        OpenFigure,
        ("entry", "id", "label", "value", "unit", "as_of", "kind", "method", "source"),
        ("entry", "id"),
    ),
    Table(
        "sources",
        OpenSource,
        ("entry", "id", "title", "url", "publisher", "published", "consulted", "access", "lang"),
        ("entry", "id"),
    ),
)


def columns(table: Table) -> tuple[Column, ...]:
    """Return the columns of the table, the terms of use last."""
    own = (column for path in table.paths for column in _columns(table.model, path))
    return (*own, *(column for path in _TERMS for column in _columns(Document, path)))


def table_text(table: Table, rows: Iterable[Json], terms: Json) -> str:
    """Return the table as CSV: UTF-8, commas, one line for the names of the columns."""
    text = StringIO()
    held = columns(table)
    writer = csv.writer(text)
    writer.writerow(column.name for column in held)
    writer.writerows([_cell({**row, **terms}, column) for column in held] for row in rows)
    return text.getvalue()


def table_schema(table: Table) -> Json:
    """Return what each column is called and holds, in both languages (Table Schema, Data Package v2)."""
    return {"fields": [_field(column) for column in columns(table)], "primaryKey": [*table.key], "missingValues": [""]}


def _columns(model: type[Part], path: str) -> Iterator[Column]:
    *steps, field = path.split(".")
    models = [model]
    for step in steps:
        models.append(_part(models[-1], step))
    schema = field_schema(models[-1], field, Locale.EN)
    if is_bilingual(schema):
        yield from (Column(path, tuple(models), "string", locale) for locale in Locale)
    else:
        yield Column(path, tuple(models), _type(schema))


def _part(model: type[Part], step: str) -> type[Part]:
    found = part_at(model, (step,))
    if found is None or not issubclass(found, Part):
        raise TypeError(step)
    return found


def _type(schema: Json) -> str:
    """Return the type of the cells; a list is a text, its elements parted by semicolons."""
    match schema.get("type"):
        case "integer" | "number" as name:
            return name
        case ["integer" | "number" as name, "null"]:
            return str(name)
        case _:
            return "string"


def _field(column: Column) -> Json:
    french, english = (column.definition(locale) for locale in (Locale.FR, Locale.EN))
    return {
        "name": column.name,
        "type": column.type,
        "title": english.label,
        "description": english.sentence,
        "title_fr": french.label,
        "title_en": english.label,
        "description_fr": french.sentence,
        "description_en": english.sentence,
    }


def _cell(row: Json, column: Column) -> str:
    value: object = row
    for step in (*column.path.split("."), *((column.locale.value,) if column.locale else ())):
        value = value.get(step) if isinstance(value, dict) else None
    match value:
        case None:
            return ""
        case list() as elements:
            return _SEPARATOR.join(str(element) for element in elements)
        case fact:
            return str(fact)
