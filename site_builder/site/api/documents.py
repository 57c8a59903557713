"""The documents of the API: which there are, what surrounds their content, and their text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from pydantic import JsonValue
from pydantic_core import to_json

from site_builder.model.catalog import TAXONOMIES
from site_builder.model.locale import Locale
from site_builder.model.reference.schema import DIALECT
from site_builder.site.api.addresses import HOME, VERSION
from site_builder.site.api.composed import Json, bilingual
from site_builder.site.api.described import SHAPES, Shape, shape_schema
from site_builder.site.api.entries import communes, organisations, programme, solutions, terms
from site_builder.site.api.ledger import figures, latest_change, sources
from site_builder.site.page import Download
from site_builder.site.permalinks import Permalink
from site_builder.site.scope import Scope

_SHAPES: Final = {shape.name: shape for shape in SHAPES}


@dataclass(frozen=True)
class Record:
    """A document before it is surrounded: its name in addresses, its title, its shape, its content, its day.

    The document of one entry is named by its collection and its identifier.
    """

    name: str
    title: Json
    shape: Shape
    content: JsonValue
    updated_on: str | None

    @property
    def link(self) -> Permalink:
        """Return where the document is."""
        return self.file("json")

    @property
    def is_collection(self) -> bool:
        """Return whether the document holds more than one entry."""
        return "/" not in self.name

    @property
    def path(self) -> str:
        """Return the path of documents of this kind, under `HOME`: that of an entry holds ``{id}``."""
        return f"/{self.name}.json" if self.is_collection else f"/{self.name.partition('/')[0]}/{{id}}.json"

    def file(self, extension: str) -> Permalink:
        """Return where what the document holds is found in another form."""
        return Permalink(f"{HOME}/{self.name}.{extension}")


def api_records(scope: Scope) -> tuple[Record, ...]:
    """Return every document but the index: the collections, each followed by one document for each of its entries."""
    towns, tests = communes(scope), solutions(scope)
    latest = _latest_day(scope)
    named = [
        Record("programme", titled("programme", scope), _SHAPES["programme"], programme(scope), latest),
        *_collection("communes", "commune", towns, scope),
        *_collection("solutions", "solution", tests, scope),
    ]
    # What has no date of its own is as old as what refers to it.
    for name, shape, entries in (
        ("figures", "figures", figures(scope)),
        ("sources", "sources", sources(scope)),
        ("organisations", "organisations", organisations(scope)),
        *((vocabulary, "terms", terms(vocabulary, scope)) for vocabulary in TAXONOMIES),
    ):
        named.append(Record(name, titled(name, scope), _SHAPES[shape], list[JsonValue](entries), latest))
    return tuple(named)


def _latest_day(scope: Scope) -> str | None:
    """Return the day of the last change of all: ISO 8601, at its own precision."""
    latest = latest_change(scope)
    return latest.iso if latest else None


def _latest_update(entries: Iterable[Json]) -> str | None:
    """Return the day of the last change among the entries: ISO 8601, at its own precision."""
    days = (entry["updated_on"] or entry["published_on"] for entry in entries)
    return max((str(day) for day in days if day), default=None)


def _collection(name: str, single: str, entries: tuple[Json, ...], scope: Scope) -> Iterator[Record]:
    title = titled(name, scope)
    yield Record(name, title, _SHAPES[name], list[JsonValue](entries), _latest_update(entries))
    for entry in entries:
        own = entry["title"]
        if not isinstance(own, dict):
            raise TypeError(own)
        yield Record(f"{name}/{entry['id']}", own, _SHAPES[single], entry, _latest_update([entry]))


def titled(name: str, scope: Scope) -> Json:
    """Return what something of the API is called, in each language."""
    return {locale.value: scope.elsewhere(locale).text(f"api_{name}") for locale in Locale}


def name_of_all(scope: Scope) -> Json:
    """Return what the open data are called as a whole, in each language: their title, with the programme's name."""
    views = [scope.elsewhere(locale) for locale in Locale]
    programme = scope.catalog.settings.programme
    return {view.locale.value: view.text("api_catalogue", programme=view.words(programme)) for view in views}


def index(records: Iterable[Record], others: Iterable[Json], scope: Scope) -> Record:
    """Return the list of the documents and of the ``others``, as a document."""
    documents: list[JsonValue] = [
        listed(record.link, record.title, "application/json", schema_url(record.shape, Locale.EN, scope), scope)
        for record in records
    ]
    return Record("index", titled("index", scope), _SHAPES["index"], [*documents, *others], _latest_day(scope))


def listed(link: Permalink, title: Json, media_type: str, described_by: str | None, scope: Scope) -> Json:
    """Return a file as the index lists it; ``described_by`` is the address of what says its shape."""
    url = scope.address.absolute(link)
    return {"url": url, "title": title, "media_type": media_type, "described_by": described_by}


def document(record: Record, scope: Scope) -> Download:
    """Return the document with what surrounds its content."""
    content: Json = {
        "version": VERSION,
        "url": scope.address.absolute(record.link),
        "described_by": schema_url(record.shape, Locale.EN, scope),
        "updated_on": record.updated_on,
        **terms_of_use(scope),
        record.shape.key: record.content,
    }
    return json_file(record.link, content)


def terms_of_use(scope: Scope) -> Json:
    """Return who compiled the facts, the licence, and the notice of an unofficial site, in both languages."""
    settings = scope.catalog.settings
    views = [scope.elsewhere(locale) for locale in Locale]
    return {
        "producer": {view.locale.value: view.publisher for view in views},
        "licence": bilingual(settings.data_licence),
        "notice": {view.locale.value: view.notice for view in views} if scope.notice else None,
    }


def schemas(scope: Scope) -> Iterator[Download]:
    """Yield the schema of each shape, in each language."""
    for locale in Locale:
        for shape in SHAPES:
            head: Json = {"$schema": DIALECT, "$id": schema_url(shape, locale, scope)}
            said: Json = {"title": scope.elsewhere(locale).text(f"api_{shape.name}")}
            yield json_file(_schema_link(shape, locale), head | shape_schema(shape, locale) | said)


def _schema_link(shape: Shape, locale: Locale) -> Permalink:
    return Permalink(f"{HOME}/schema/{locale}/{shape.name}.json")


def schema_url(shape: Shape, locale: Locale, scope: Scope) -> str:
    """Return the address of the schema of a shape, with the words of the locale."""
    return scope.address.absolute(_schema_link(shape, locale))


def listed_schemas(scope: Scope) -> Iterator[Json]:
    """Yield what the index says of each schema, in each language: documents name the English one only."""
    for locale in Locale:
        for shape in SHAPES:
            title: Json = {one: f"{words} (JSON Schema, {locale})" for one, words in titled(shape.name, scope).items()}
            yield listed(_schema_link(shape, locale), title, "application/json", DIALECT, scope)


def json_file(link: Permalink, content: Json, form: str = "JSON") -> Download:
    """Return the content as a file: UTF-8, indented, so that people can read it too."""
    return Download(form, link, f"{to_json(content, indent=1).decode()}\n")
