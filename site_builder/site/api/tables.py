"""Entries, figures and sources as tables: CSV (RFC 4180) and Table Schema (Data Package v2).

A text takes one column for each language. What is not known is an empty cell. The terms of use are the last columns of
each row, as in the files of Explore: a row keeps them wherever it is copied.
"""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from io import StringIO
from typing import Final

from site_builder.model.entries.docstrings import field_definition
from site_builder.model.entries.parts import Part
from site_builder.model.entries.shape import part_at
from site_builder.model.locale import Locale
from site_builder.site.api.composed import Json
from site_builder.site.api.described import closed_values, field_schema, is_bilingual
from site_builder.site.api.envelope import Document
from site_builder.site.api.shapes import CitedSource, Commune, ListedFigure, Solution
from site_builder.site.api.wording import for_cells

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
    """A column: the way to its cells, the models on this way, the type of its cells, the language of a text.

    ``values`` are the only ones that a cell may have, where they form a closed list.
    """

    path: str
    models: tuple[type[Part], ...]
    type: str
    locale: Locale | None = None
    is_list: bool = False
    values: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """Return the name of the column."""
        name = self.path.replace(".", "_")
        return f"{name}_{self.locale}" if self.locale else name

    def title(self, locale: Locale) -> str:
        """Return what the column is called in a language, from the outside in."""
        steps = zip(self.models, self.path.split("."), strict=True)
        labels = [field_definition(model, name, locale).label for model, name in steps]
        return " · ".join(labels) + (f" ({self.locale})" if self.locale else "")

    def description(self, locale: Locale) -> str:
        """Return what its cells hold: what is not known is an empty cell."""
        own = field_definition(self.models[-1], self.path.rpartition(".")[2], locale)
        return for_cells(own.sentence, locale)


TABLES: Final = (
    Table(
        "communes",
        Commune,
        (
            *("id", "slug", "name", "summary", "ept", "edition", "phase"),
            *("district.name", "district.area_ha", "district.source", "point.lat", "point.lon", "point.source"),
            *("population.value", "population.as_of", "population.kind", "population.source"),
            *("solutions_announced.value", "solutions_announced.source", "challenges", "solutions", "unknown"),
            *("website", "wikidata", *_ADDRESSES, *_DAYS),
        ),
    ),
    Table(
        "solutions",
        Solution,
        (
            *("id", "slug", "title", "summary", "holder", "communes", "edition", "themes"),
            *("stage", "stage_as_of", "stage_source", "place.name", "place.source", "start", "end", "evidence"),
            *("cost.band", "cost.source", "legal_instrument", "outcome.kind", "outcome.source", "unknown"),
            *(*_ADDRESSES, *_DAYS),
        ),
    ),
    Table(
        "figures",
        ListedFigure,
        (
            *("entry", "id", "label", "value", "unit", "unit_label", "as_of", "kind", "method"),
            *("source", "source_title", "source_url", *_ADDRESSES),
        ),
        ("entry", "id"),
    ),
    Table(
        "sources",
        CitedSource,
        ("entry", "id", "title", "url", "publisher", "published", "consulted", "access", "lang", *_ADDRESSES),
        ("entry", "id"),
    ),
)


@cache
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


def table_schema(table: Table, several: Json) -> Json:
    """Return what each column is called and holds, in both languages (Table Schema, Data Package v2).

    ``several`` says in each language how the elements of a list are parted.
    """
    schema: Json = {"fields": [_field(column, several) for column in columns(table)], "primaryKey": [*table.key]}
    # A source is known by its entry: what an entry calls it is its own.
    reference: Json = {"fields": ["entry", "source"], "reference": {"resource": "sources", "fields": ["entry", "id"]}}
    traced = {"entry", "source"} <= set(table.paths)
    return {**schema, "missingValues": [""], **({"foreignKeys": [reference]} if traced else {})}


def _columns(model: type[Part], path: str) -> Iterator[Column]:
    *steps, field = path.split(".")
    models = [model]
    for step in steps:
        models.append(_part(models[-1], step))
    schema = field_schema(models[-1], field, Locale.EN)
    if is_bilingual(schema):
        yield from (Column(path, tuple(models), "string", locale) for locale in Locale)
    else:
        is_list = schema.get("type") == "array"
        values = () if is_list else closed_values(models[-1], field)
        yield Column(path, tuple(models), _type(schema), is_list=is_list, values=values)


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


def _field(column: Column, several: Json) -> Json:
    said = {locale: column.description(locale) for locale in Locale}
    if column.is_list:
        said = {locale: f"{text} {several[locale]}" for locale, text in said.items()}
    closed: Json = {"constraints": {"enum": [*column.values]}} if column.values else {}
    return {
        "name": column.name,
        "type": column.type,
        **closed,
        "title": column.title(Locale.EN),
        "description": said[Locale.EN],
        **{f"title_{locale}": column.title(locale) for locale in Locale},
        **{f"description_{locale}": text for locale, text in said.items()},
    }


def _cell(row: Json, column: Column) -> str:
    value: object = row
    for step in (*column.path.split("."), *((column.locale.value,) if column.locale else ())):
        value = value.get(step) if isinstance(value, dict) else None
    match value:
        case None:
            return ""
        case list() as elements:
            # What is not known has a label too; its name is enough here.
            return _SEPARATOR.join(str(one["field"] if isinstance(one, dict) else one) for one in elements)
        case fact:
            return str(fact)
