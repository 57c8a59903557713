"""What portals harvest: the datasets of the site as a Data Package (v2) and as a DCAT-AP 3 catalog."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Final
from uuid import NAMESPACE_URL, uuid5

from pydantic import JsonValue

from site_builder.model.entries.page import PageKind
from site_builder.model.entries.settings import Status
from site_builder.model.locale import Locale
from site_builder.site.api.composed import Json
from site_builder.site.api.shapes import VERSION
from site_builder.site.api.tables import Table, table_schema
from site_builder.site.page import Download
from site_builder.site.scope import Scope

_MEDIA_TYPES: Final = {
    "CSV": "text/csv",
    "GeoJSON": "application/geo+json",
    "JSON": "application/json",
}
# The authority tables of the Publications Office of the European Union, which DCAT-AP 3 prescribes.
_AUTHORITY: Final = "http://publications.europa.eu/resource/authority/"
_LANGUAGES: Final = {Locale.FR: "FRA", Locale.EN: "ENG"}
_OPEN_LICENCE: Final = f"{_AUTHORITY}licence/ETALAB_20"
_CONTEXT: Final[Json] = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


@dataclass(frozen=True)
class Dataset:
    """What a portal lists: its permanent name, its title in each language, its last change, its files."""

    name: str
    title: Json
    updated_on: str | None
    files: tuple[Download, ...]
    table: Table | None = None

    @property
    def identifier(self) -> str:
        """Return what identifies the dataset for ever, wherever the site stands (RFC 9562, version 5)."""
        return uuid5(NAMESPACE_URL, f"https://qmi.example/datasets/{self.name}").urn


def data_package(datasets: Iterable[Dataset], terms: Json, scope: Scope) -> Json:
    """Return the description of the tables and of what their columns hold (Data Package v2)."""
    title = _words(scope, "api_index")
    notice = terms["notice"]
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": scope.catalog.settings.acronym.casefold(),
        "title": title[Locale.EN],
        **_by_language(title),
        **({"description": notice[Locale.EN]} if isinstance(notice, dict) else {}),
        "version": VERSION,
        "homepage": scope.address.absolute(scope.page_link(scope.slug_of(PageKind.HOME))),
        "contributors": [{"title": _english(terms["producer"]), "roles": ["creator"]}],
        "licenses": [_licence(terms, scope)],
        **terms,
        "resources": [_resource(dataset) for dataset in datasets if dataset.table],
    }


def _by_language(title: Mapping[str, JsonValue]) -> Json:
    return {f"title_{locale}": title[locale] for locale in Locale}


def _words(scope: Scope, key: str) -> Json:
    return {locale.value: scope.elsewhere(locale).text(key) for locale in Locale}


def _english(words: JsonValue) -> JsonValue:
    return words[Locale.EN] if isinstance(words, dict) else words


def _licence(terms: Json, scope: Scope) -> JsonValue:
    """Return the licence by the page that tells it: while the facts have several owners, no known licence fits."""
    legal = scope.elsewhere(Locale.EN).page_link(scope.slug_of(PageKind.LEGAL))
    return {"title": _english(terms["licence"]), "path": scope.address.absolute(legal)}


def _resource(dataset: Dataset) -> JsonValue:
    (file,) = (file for file in dataset.files if file.format == "CSV")
    text = file.text.encode()
    if dataset.table is None:
        raise TypeError(dataset)
    return {
        "name": dataset.name,
        "type": "table",
        "path": file.link.rpartition("/")[2],
        "title": _english(dataset.title),
        **_by_language(dataset.title),
        "format": "csv",
        "mediatype": _MEDIA_TYPES[file.format],
        "encoding": "utf-8",
        "bytes": len(text),
        "hash": f"sha256:{sha256(text).hexdigest()}",
        "schema": table_schema(dataset.table),
    }


def catalog(datasets: Iterable[Dataset], terms: Json, url: str, scope: Scope) -> Json:
    """Return the catalog as JSON-LD; ``url`` is its own address, from which its datasets are named."""
    held = tuple(datasets)
    publisher: Json = {"@id": f"{url}#publisher"}
    days = [dataset.updated_on for dataset in held if dataset.updated_on]
    named: list[JsonValue] = [_dataset(dataset, terms, url, scope) for dataset in held]
    return {
        "@context": _CONTEXT,
        "@graph": [
            {
                "@id": url,
                "@type": "dcat:Catalog",
                "dct:title": _tagged(_words(scope, "api_index")),
                "dct:description": _tagged(_descriptions(terms, scope)),
                "dct:publisher": publisher,
                "foaf:homepage": {"@id": scope.address.absolute(scope.page_link(scope.slug_of(PageKind.HOME)))},
                "dct:language": _languages(),
                **({"dct:modified": _day(max(days))} if days else {}),
                "dct:license": {"@id": f"{url}#licence"},
                "dcat:dataset": [{"@id": f"{url}#{dataset.name}"} for dataset in held],
            },
            {"@id": f"{url}#publisher", "@type": "foaf:Agent", "foaf:name": _tagged(terms["producer"])},
            _licence_document(terms, url, scope),
            *named,
        ],
    }


def _descriptions(terms: Json, scope: Scope) -> Json:
    """Return what the programme is, and that the site is not official while it is not."""
    notice = terms["notice"]
    return {
        locale.value: " ".join(
            (
                scope.elsewhere(locale).words(scope.catalog.settings.tagline),
                *([str(notice[locale])] if isinstance(notice, dict) else ()),
            )
        )
        for locale in Locale
    }


def _licence_document(terms: Json, url: str, scope: Scope) -> JsonValue:
    official = scope.catalog.settings.status is Status.OFFICIAL
    same: Json = {"dct:isVersionOf": {"@id": _OPEN_LICENCE}} if official else {}
    return {"@id": f"{url}#licence", "@type": "dct:LicenseDocument", "dct:title": _tagged(terms["licence"]), **same}


def _dataset(dataset: Dataset, terms: Json, url: str, scope: Scope) -> JsonValue:
    legal = scope.page_link(scope.slug_of(PageKind.SOURCES))
    return {
        "@id": f"{url}#{dataset.name}",
        "@type": "dcat:Dataset",
        "dct:identifier": dataset.identifier,
        "dct:title": _tagged(dataset.title),
        "dct:description": _tagged(_descriptions(terms, scope)),
        "dct:publisher": {"@id": f"{url}#publisher"},
        "dct:language": _languages(),
        "dct:accessRights": {"@id": f"{_AUTHORITY}access-right/PUBLIC"},
        "dct:accrualPeriodicity": {"@id": f"{_AUTHORITY}frequency/IRREG"},
        "dct:spatial": {"@id": f"{_AUTHORITY}country/FRA"},
        "dcat:theme": {"@id": f"{_AUTHORITY}data-theme/REGI"},
        "dcat:landingPage": {"@id": scope.address.absolute(legal)},
        **({"dct:modified": _day(dataset.updated_on)} if dataset.updated_on else {}),
        "dcat:distribution": [*_distributions(dataset, url, scope)],
    }


def _distributions(dataset: Dataset, url: str, scope: Scope) -> Iterator[JsonValue]:
    for file in dataset.files:
        address = scope.address.absolute(file.link)
        yield {
            "@id": address,
            "@type": "dcat:Distribution",
            "dct:title": _tagged({locale.value: f"{dataset.title[locale]} ({file.format})" for locale in Locale}),
            "dcat:accessURL": {"@id": address},
            "dcat:downloadURL": {"@id": address},
            "dcat:mediaType": {"@id": f"http://www.iana.org/assignments/media-types/{_MEDIA_TYPES[file.format]}"},
            "dct:format": {"@id": f"{_AUTHORITY}file-type/{file.format.upper()}"},
            "dcat:byteSize": {"@type": "xsd:nonNegativeInteger", "@value": str(file.size)},
            "dct:license": {"@id": f"{url}#licence"},
        }


def _languages() -> JsonValue:
    return [{"@id": f"{_AUTHORITY}language/{_LANGUAGES[locale]}"} for locale in Locale]


def _tagged(words: object) -> JsonValue:
    """Return a text with the language of each version."""
    if not isinstance(words, dict):
        raise TypeError(words)
    return [{"@language": str(locale), "@value": text} for locale, text in words.items()]


def _day(day: str) -> JsonValue:
    kind = {4: "gYear", 7: "gYearMonth"}.get(len(day), "date")
    return {"@type": f"xsd:{kind}", "@value": day}
