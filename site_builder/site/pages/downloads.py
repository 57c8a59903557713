"""Every entry of a locale as files to download: a table for spreadsheets, and JSON for programs.

Both are static files, so that a download needs no script; the script of Explore only keeps some of their entries.

Both carry the licence, and the notice of an unofficial site while there is one. In JSON they stand once, beside the
entries. In the table they are its last columns: lines before the header would break every reader, RFC 4180 has no
comment, and a second file is soon lost, while a column follows each row wherever it is copied.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Final

from site_builder.model.locale import Locale
from site_builder.model.reference.schema import schema_files
from site_builder.site.finding_views import FileView, RecordsView, RecordView
from site_builder.site.page import Download
from site_builder.site.pages.explore import explore_records
from site_builder.site.permalinks import Permalink
from site_builder.site.scope import Scope
from site_builder.site.spreadsheets import spreadsheet
from site_builder.site.views import LinkView

# The fact that says the same as a facet, in more words: it takes its column.
_TOLD_BY: Final[Mapping[str, str]] = {
    "commune": "fact_communes",
    "edition": "fact_edition",
    "evidence": "fact_evidence",
    "stage": "fact_stage",
    "theme": "fact_themes",
}


def downloads(scope: Scope) -> tuple[Download, ...]:
    """Return the table, then the JSON, beside the first page of the list."""
    view = explore_records(scope)
    name = f"{view.link}{scope.text('download_file')}"
    return (
        Download("CSV", Permalink(f"{name}.csv"), _table(view, scope)),
        Download("JSON", Permalink(f"{name}.json"), _json(view, scope)),
    )


def schema_links(scope: Scope) -> tuple[LinkView, ...]:
    """Return the links to what the source files of towns and of solutions may hold, in the language of the page."""
    files = schema_files(scope.address.base_url)
    paths = {name: f"schema/{scope.locale}/{name}.json" for name in ("communes", "solutions")}
    return tuple(
        LinkView(
            scope.text(f"schema_{name}"),
            scope.href(Permalink(f"/{path}")),
            note=f"JSON, {scope.interface.weight(len(files[path]))}",
        )
        for name, path in paths.items()
    )


def download_views(scope: Scope) -> tuple[FileView, ...]:
    """Return the links to the files: format and size are in their text (RGAA 4.1.2, criterion 13.3)."""
    return tuple(_file_view(one, scope) for one in downloads(scope))


def _file_view(download: Download, scope: Scope) -> FileView:
    size = scope.interface.weight(download.size)
    return FileView(
        text=scope.text("download_all", format=download.format, size=size),
        href=scope.href(download.link),
        chosen=scope.text("download_chosen", format=download.format, size=size),
    )


def _table(view: RecordsView, scope: Scope) -> str:
    """Return the entries as a table; the first cell is the identifier.

    The separator is what spreadsheets of the language expect: a semicolon where the comma is decimal. What an entry has
    and nobody published is said as such; a cell stays empty where there is nothing to say.
    """
    told = {key: scope.text(fact) for key, fact in _TOLD_BY.items()}
    labels = dict.fromkeys(label for record in view.records for label, _ in record.facts)
    facts = [label for label in labels if label not in told.values()]
    head = [
        *("id", scope.text("explore_title")),
        *(facet.label for facet in view.facets),
        *facts,
        *(scope.text(key) for key in ("explore_summary", "explore_updated", "download_address")),
        *_terms(scope, scope.text("data_licence"), scope.text("demonstration_label")),
    ]
    terms = _terms(scope, scope.words(scope.catalog.settings.data_licence), scope.notice)
    rows = ((*_cells(record, view, facts, told, scope), *terms) for record in view.records)
    return spreadsheet(head, rows, delimiter=";" if scope.locale is Locale.FR else ",")


def _terms(scope: Scope, licence: str, notice: str) -> tuple[str, ...]:
    """Return what is said of the licence, then of the site, which has nothing to say once it is official."""
    return (licence, notice) if scope.notice else (licence,)


def _cells(
    record: RecordView, view: RecordsView, facts: list[str], told: Mapping[str, str], scope: Scope
) -> Iterator[str]:
    """Yield the cells of an entry, terms apart."""
    known = {label: value or scope.text("unknown") for label, value in record.facts}
    yield from (record.id, record.title)
    for facet in view.facets:
        labels = {option.value: option.label for option in facet.options}
        values = ", ".join(labels[value] for value in record.traits.get(facet.key, ()))
        yield known.get(told.get(facet.key, ""), values)
    yield from (known.get(label, "") for label in facts)
    yield from (record.summary, record.updated, scope.address.abroad(record.href))


def _json(view: RecordsView, scope: Scope) -> str:
    """Return the entries with their identifiers, and each fact as the table names it; what is not known is null."""
    notice = {"notice": scope.notice} if scope.notice else {}
    content = {
        "language": scope.locale.value,
        "source": scope.address.absolute(view.link),
        "licence": scope.words(scope.catalog.settings.data_licence),
        **notice,
        "entries": [
            {
                "id": record.id,
                "title": record.title,
                "summary": record.summary,
                "updated": record.updated or None,
                "url": scope.address.abroad(record.href),
                **record.traits,
                "facts": [{"label": label, "value": value or None} for label, value in record.facts],
            }
            for record in view.records
        ],
    }
    return f"{json.dumps(content, ensure_ascii=False, indent=2)}\n"
