"""Every entry of a locale as files to download: a table for spreadsheets, and JSON for programs.

Both are static files, so that a download needs no script; the script of Explore only keeps some of their entries.

Both carry the licence, and the notice of an unofficial site while there is one. In JSON they stand once, beside the
entries. In the table they are its last columns: lines before the header would break every reader, RFC 4180 has no
comment, and a second file is soon lost, while a column follows each row wherever it is copied.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final, TypeAlias

from site_builder.model.entries.page import PageKind
from site_builder.model.locale import Locale
from site_builder.model.reference.schema import schema_files
from site_builder.site.api.ledger import ANNOUNCED
from site_builder.site.finding_views import FileView, RecordsView, RecordView
from site_builder.site.page import Download
from site_builder.site.pages.explore import entry_facts, explore_entries, explore_records, fact_text
from site_builder.site.permalinks import Permalink
from site_builder.site.scope import Scope
from site_builder.site.sizes import size_of
from site_builder.site.spreadsheets import spreadsheet
from site_builder.site.views import FactView, LinkView

Facts: TypeAlias = Mapping[str, tuple[FactView, ...]]

# The fact that says the same as a facet, in more words: it takes its column.
_TOLD_BY: Final[Mapping[str, str]] = {
    "commune": "communes",
    "edition": "edition",
    "evidence": "evidence",
    "stage": "stage",
    "theme": "themes",
}
# The other facts and the names of their columns, as the pages of solutions, then of communes, tell them from top to
# bottom: were the columns those that entries fill, they would move with each entry and differ between languages.
_COLUMNS: Final[Mapping[str, str]] = {
    "holder": "fact_holder",
    "place": "fact_place",
    "start": "fact_start",
    "end": "fact_end",
    "partners": "fact_partners",
    "cost": "fact_cost",
    "legal_instrument": "fact_legal",
    "outcome": "fact_outcome",
    ANNOUNCED: "fact_announced",
    "district": "fact_district",
    "challenges": "fact_challenges",
    "population": "fact_population",
    "departement": "fact_departement",
    "ept": "fact_ept",
    "insee": "fact_insee",
    "point": "fact_position",
    "website": "fact_website",
}


def downloads(scope: Scope) -> tuple[Download, ...]:
    """Return the table, then the JSON, beside the first page of the list."""
    view = explore_records(scope)
    facts = {"/".join(entry): tuple(_facts(*entry, scope)) for entry in explore_entries(scope)}
    texts = (_table(view, facts, scope), _json(view, facts, scope))
    return tuple(Download(form, link, text) for (form, link), text in zip(_links(scope).items(), texts, strict=True))


def _links(scope: Scope) -> Mapping[str, Permalink]:
    """Return where the table and the JSON are, by format."""
    name = f"{scope.page_link(scope.slug_of(PageKind.EXPLORE))}{scope.text('download_file')}"
    return {form: Permalink(f"{name}.{form.casefold()}") for form in ("CSV", "JSON")}


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
    return tuple(_file_view(form, link, scope) for form, link in _links(scope).items())


def _file_view(form: str, link: Permalink, scope: Scope) -> FileView:
    return FileView(
        text=scope.text("download_all", format=form, size=size_of(link)),
        href=scope.href(link),
        chosen=scope.text("download_chosen", format=form, size=size_of(link)),
    )


def _facts(collection: str, slug: str, scope: Scope) -> Iterator[FactView]:
    """Yield the facts of an entry as its page tells them, but for the dates of a test: they are told one by one.

    A page says a start or a period in words; a reader sorts by dates that stand apart (ISO 8601).
    """
    population = scope.commune(slug).population if collection == "communes" else None
    for fact in entry_facts(collection, slug, scope):
        if population and fact.key == population.id:
            yield replace(fact, key="population")
        elif collection == "solutions" and fact.key == "start":
            solution = scope.solution(slug)
            yield FactView(scope.text("fact_start"), solution.start.iso if solution.start else "", key="start")
            yield FactView(scope.text("fact_end"), solution.end.iso if solution.end else "", key="end")
        else:
            yield fact


def _table(view: RecordsView, facts: Facts, scope: Scope) -> str:
    """Return the entries as a table; the first cell is the identifier.

    The separator is what spreadsheets of the language expect: a semicolon where the comma is decimal. What an entry has
    and nobody published is said as such; a cell stays empty where there is nothing to say.
    """
    columns = {key: scope.text(name) for key, name in _COLUMNS.items()}
    head = [
        *("id", scope.text("explore_title")),
        *(facet.label for facet in view.facets),
        *columns.values(),
        *(scope.text(key) for key in ("explore_summary", "explore_updated", "download_address")),
        *_terms(scope, scope.text("data_licence"), scope.text("demonstration_label")),
    ]
    terms = _terms(scope, scope.words(scope.catalog.settings.data_licence), scope.notice)
    rows = ((*_cells(record, view, _known(facts[record.id], columns, scope), scope), *terms) for record in view.records)
    return spreadsheet(head, rows, delimiter=";" if scope.locale is Locale.FR else ",")


def _terms(scope: Scope, licence: str, notice: str) -> tuple[str, ...]:
    """Return what is said of the licence, then of the site, which has nothing to say once it is official."""
    return (licence, notice) if scope.notice else (licence,)


def _known(facts: Iterable[FactView], columns: Mapping[str, str], scope: Scope) -> dict[str, str]:
    """Return what an entry says in each column; a fact that does not have the name of its column keeps its own."""
    known: dict[str, list[str]] = {}
    for fact in facts:
        text = fact_text(fact) or scope.text("unknown")
        named = columns.get(fact.key, fact.label) == fact.label
        known.setdefault(fact.key, []).append(text if named else f"{text} ({fact.label})")
    return {key: ", ".join(texts) for key, texts in known.items()}


def _cells(record: RecordView, view: RecordsView, known: Mapping[str, str], scope: Scope) -> Iterator[str]:
    """Yield the cells of an entry, terms apart."""
    yield from (record.id, record.title)
    for facet in view.facets:
        labels = {option.value: option.label for option in facet.options}
        values = ", ".join(labels[value] for value in record.traits.get(facet.key, ()))
        yield known.get(_TOLD_BY.get(facet.key, ""), values)
    yield from (known.get(key, "") for key in _COLUMNS)
    yield from (record.summary, record.updated, scope.address.abroad(record.href))


def _json(view: RecordsView, facts: Facts, scope: Scope) -> str:
    """Return the entries with their identifiers, and each fact as its page names it; what is not known is null."""
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
                "facts": [{"label": fact.label, "value": fact_text(fact) or None} for fact in facts[record.id]],
            }
            for record in view.records
        ],
    }
    return f"{json.dumps(content, ensure_ascii=False, indent=2)}\n"
