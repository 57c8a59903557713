"""Every file of open data: documents, their schemas, tables, points, and the descriptions that portals harvest."""

from collections.abc import Iterator, Mapping
from typing import Final

from pydantic import JsonValue

from site_builder.model.locale import Locale
from site_builder.site.api.composed import Json
from site_builder.site.api.datasets import Dataset, catalog, data_package
from site_builder.site.api.documents import (
    HOME,
    Record,
    api_records,
    document,
    index,
    json_file,
    schemas,
    terms_of_use,
)
from site_builder.site.api.geography import communes_geojson
from site_builder.site.api.openapi import openapi
from site_builder.site.api.tables import TABLES, Table, table_text
from site_builder.site.page import Download
from site_builder.site.permalinks import Permalink
from site_builder.site.scope import Scope

CATALOG: Final = Permalink("/catalog.jsonld")
_TABLES: Final[Mapping[str, Table]] = {table.name: table for table in TABLES}
_DESCRIPTIONS: Final = {Locale.EN: "openapi.json", Locale.FR: "openapi.fr.json"}


def api_files(scope: Scope) -> tuple[Download, ...]:
    """Return every file; whatever the locale of the scope, they speak both languages."""
    scope = scope.elsewhere(Locale.EN)
    records = api_records(scope)
    terms = terms_of_use(scope)
    held = (index(records, scope), *records)
    datasets = tuple(_datasets(records, terms, scope))
    package = json_file(Permalink(f"{HOME}/datapackage.json"), data_package(datasets, terms, scope))
    portal = json_file(CATALOG, catalog(datasets, terms, scope.address.absolute(CATALOG), scope))
    others = (file for dataset in datasets for file in dataset.files if file.format != "JSON")
    return (
        *(document(record, scope) for record in held),
        *others,
        *schemas(scope),
        *(_description(held, scope.elsewhere(locale)) for locale in Locale),
        package,
        portal,
    )


def _datasets(records: tuple[Record, ...], terms: Json, scope: Scope) -> Iterator[Dataset]:
    """Yield each collection; documents of one entry are parts of it, not datasets."""
    for record in records:
        if not record.is_collection:
            continue
        table = _TABLES.get(record.name)
        files = (document(record, scope), *_tables(record, table, terms), *_points(record, terms))
        yield Dataset(record.name, record.title, record.updated_on, files, table)


def _tables(record: Record, table: Table | None, terms: Json) -> Iterator[Download]:
    if table:
        yield Download("CSV", record.file("csv"), table_text(table, _rows(record.content), terms))


def _points(record: Record, terms: Json) -> Iterator[Download]:
    if record.name == "communes":
        points = communes_geojson(_rows(record.content), terms)
        yield json_file(record.file("geojson"), points, "GeoJSON")


def _rows(content: JsonValue) -> tuple[Json, ...]:
    if not isinstance(content, list):
        raise TypeError(content)
    return tuple(row for row in content if isinstance(row, dict))


def _description(records: tuple[Record, ...], scope: Scope) -> Download:
    """Return the description of the API; an entry's document stands for those of its whole collection."""
    kinds = {record.kind: record for record in records}
    listed = [(path, str(record.title[scope.locale.value]), record.shape) for path, record in kinds.items()]
    home = scope.address.absolute(Permalink(HOME))
    return json_file(Permalink(f"{HOME}/{_DESCRIPTIONS[scope.locale]}"), openapi(listed, home, scope))
