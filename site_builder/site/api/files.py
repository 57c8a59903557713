"""Every file of open data: documents, their schemas, tables, points, and the descriptions that portals harvest."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from pydantic import JsonValue

from site_builder.model.locale import Locale
from site_builder.site.api.addresses import CATALOG, DESCRIPTIONS, HOME, PACKAGE
from site_builder.site.api.composed import Json
from site_builder.site.api.datasets import MEDIA_TYPES, Dataset, catalog, data_package, file_title
from site_builder.site.api.documents import (
    Record,
    api_records,
    document,
    index,
    json_file,
    listed,
    listed_schemas,
    schema_url,
    schemas,
    terms_of_use,
    titled,
)
from site_builder.site.api.geography import communes_geojson
from site_builder.site.api.ledger import first_day
from site_builder.site.api.openapi import Kind, openapi
from site_builder.site.api.tables import TABLES, Table, table_text
from site_builder.site.page import Download
from site_builder.site.permalinks import Permalink
from site_builder.site.scope import Scope

_TABLES: Final[Mapping[str, Table]] = {table.name: table for table in TABLES}


def api_files(scope: Scope) -> tuple[Download, ...]:
    """Return every file; whatever the locale of the scope, they speak both languages."""
    scope = scope.elsewhere(Locale.EN)
    records, terms = api_records(scope), terms_of_use(scope)
    documents = {record.name: document(record, scope) for record in records}
    datasets = tuple(_datasets(records, documents, terms, scope))
    others = tuple((dataset, file) for dataset in datasets for file in dataset.files if file.format != "JSON")
    first = index(records, _listed(others, scope), scope)
    return (
        document(first, scope),
        *documents.values(),
        *(file for _, file in others),
        *schemas(scope),
        *(_description((first, *records), others, scope.elsewhere(locale)) for locale in Locale),
        json_file(PACKAGE, data_package(datasets, terms, scope)),
        json_file(CATALOG, catalog(datasets, terms, scope.address.absolute(CATALOG), scope)),
    )


def _datasets(
    records: Iterable[Record], documents: Mapping[str, Download], terms: Json, scope: Scope
) -> Iterator[Dataset]:
    """Yield each collection; documents of one entry are parts of it, not datasets."""
    for record in records:
        if record.is_collection:
            table = _TABLES.get(record.name)
            files = (documents[record.name], *_tables(record, table, terms), *_points(record, terms))
            about = titled(f"about_{record.name}", scope)
            schema = schema_url(record.shape, Locale.EN, scope)
            yield Dataset(record.name, record.title, about, first_day(scope), record.updated_on, files, schema, table)


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


def _listed(others: Iterable[tuple[Dataset, Download]], scope: Scope) -> Iterator[Json]:
    """Yield what the index says of the files that are not documents of the API."""
    package = scope.address.absolute(PACKAGE)
    for dataset, file in others:
        described_by = package if file.format == "CSV" else None
        yield listed(file.link, file_title(dataset, file, scope), MEDIA_TYPES[file.format], described_by, scope)
    yield from listed_schemas(scope)
    for locale, link in DESCRIPTIONS.items():
        title = titled("openapi", scope)
        yield listed(link, {one: f"{text} ({locale})" for one, text in title.items()}, MEDIA_TYPES["JSON"], None, scope)
    yield listed(PACKAGE, titled("package", scope), MEDIA_TYPES["JSON"], None, scope)
    yield listed(CATALOG, titled("catalog", scope), MEDIA_TYPES["JSON-LD"], None, scope)


def _description(records: Iterable[Record], others: Iterable[tuple[Dataset, Download]], scope: Scope) -> Download:
    """Return the description of the API; the first entry's document stands for those of its whole collection."""
    firsts: dict[str, Record] = {}
    for record in records:
        firsts.setdefault(record.path, record)
    kinds = [
        Kind(
            path,
            scope.text(f"api_{record.name if record.is_collection else record.shape.name}"),
            record.shape,
            record.name.partition("/")[2],
        )
        for path, record in firsts.items()
    ]
    files = [
        (file.link.removeprefix(HOME), str(file_title(dataset, file, scope)[scope.locale]), MEDIA_TYPES[file.format])
        for dataset, file in others
    ]
    home = scope.address.absolute(Permalink(HOME))
    return json_file(DESCRIPTIONS[scope.locale], openapi(kinds, files, home, scope))
