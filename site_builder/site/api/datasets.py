"""What portals harvest: the datasets of the site as a Data Package (v2) and as a DCAT-AP 3 catalog."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from pydantic import JsonValue

from site_builder.model.entries.page import PageKind
from site_builder.model.entries.settings import Status
from site_builder.model.locale import SOURCE_LOCALE, Locale
from site_builder.site.api.addresses import DESCRIPTIONS, INDEX, PACKAGE, VERSION
from site_builder.site.api.composed import Json, bilingual, tagged
from site_builder.site.api.documents import name_of_all, titled
from site_builder.site.api.entries import own_pages
from site_builder.site.api.referred import AUTHORITY, CITIES, STABLE, THEMES, referred
from site_builder.site.api.tables import Table, table_schema
from site_builder.site.page import Download
from site_builder.site.permalinks import permanent_id
from site_builder.site.scope import Scope

MEDIA_TYPES: Final = {
    "JSON-LD": "application/ld+json",
    "CSV": "text/csv",
    "GeoJSON": "application/geo+json",
    "JSON": "application/json",
}
_PUBLIC: Final = f"{AUTHORITY}access-right/PUBLIC"
_LANGUAGES: Final = {Locale.FR: "FRA", Locale.EN: "ENG"}
# The Licence Ouverte 2.0 of Etalab, by its name in the SPDX list.
_OPEN_LICENCE: Final = "https://spdx.org/licenses/etalab-2.0"
# GeoJSON (RFC 7946).
_POINTS: Final = "https://www.rfc-editor.org/rfc/rfc7946"
# The region that holds the Métropole (NUTS 2021, Eurostat): no authority table names the Métropole itself.
_REGION: Final = "http://data.europa.eu/nuts/code/FR10"
_CONTEXT: Final[Json] = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "dcatap": "http://data.europa.eu/r5r/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


@dataclass(frozen=True)
class Dataset:
    """What a portal lists: its permanent name, its title, what it holds, its first and last days, its files.

    ``schema`` is the address of what its document holds, ``table`` what the columns of its table do.
    """

    name: str
    title: Json
    description: Json
    issued_on: str | None
    updated_on: str | None
    files: tuple[Download, ...]
    schema: str
    table: Table | None = None

    @property
    def identifier(self) -> str:
        """Return what identifies the dataset for ever, wherever the site stands."""
        return permanent_id("datasets", self.name)


def file_title(dataset: Dataset, file: Download, scope: Scope) -> Json:
    """Return what a file of the dataset is called, in each language: what it shows, then its format."""
    shown = titled("points", scope) if file.format == "GeoJSON" else dataset.title
    return {locale: f"{words} ({file.format})" for locale, words in shown.items()}


def data_package(datasets: Iterable[Dataset], terms: Json, scope: Scope) -> Json:
    """Return the description of the tables and of what their columns hold (Data Package v2)."""
    title, about = name_of_all(scope), _about(terms, scope)
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": scope.catalog.settings.acronym.casefold(),
        "title": title[Locale.EN],
        **_by_language("title", title),
        "description": about[Locale.EN],
        **_by_language("description", about),
        "version": VERSION,
        "homepage": scope.address.absolute(scope.page_link(scope.slug_of(PageKind.HOME))),
        "contributors": [{"title": _english(terms["producer"]), "roles": ["creator"]}],
        "licenses": [{"title": _english(terms["licence"]), "path": _legal_notice(scope)}],
        **terms,
        "resources": [_resource(dataset, scope) for dataset in datasets if dataset.table],
    }


def _by_language(name: str, words: Mapping[str, JsonValue]) -> Json:
    return {f"{name}_{locale}": words[locale] for locale in Locale}


def _english(words: JsonValue) -> JsonValue:
    return words[Locale.EN] if isinstance(words, dict) else None


def _about(terms: Json, scope: Scope) -> Json:
    """Return what the programme is, and that the site is not official while it is not."""
    return _with_notice(bilingual(scope.catalog.settings.tagline), terms)


def _with_notice(words: Json, terms: Json) -> Json:
    notice = terms["notice"]
    return {locale: f"{text} {notice[locale]}" for locale, text in words.items()} if isinstance(notice, dict) else words


def _legal_notice(scope: Scope) -> JsonValue:
    """Return the page that tells the licence: while the facts have several owners, no known licence fits."""
    return own_pages(scope, scope.slug_of(PageKind.LEGAL))[Locale.EN]


def _resource(dataset: Dataset, scope: Scope) -> JsonValue:
    (file,) = (file for file in dataset.files if file.format == "CSV")
    text = file.text.encode()
    if dataset.table is None:
        raise TypeError(dataset)
    return {
        "name": dataset.name,
        "type": "table",
        "path": file.link.rpartition("/")[2],
        "title": _english(dataset.title),
        **_by_language("title", dataset.title),
        "format": "csv",
        "mediatype": MEDIA_TYPES[file.format],
        "encoding": "utf-8",
        "bytes": len(text),
        "hash": f"sha256:{sha256(text).hexdigest()}",
        "description": _english(dataset.description),
        **_by_language("description", dataset.description),
        "schema": table_schema(dataset.table, titled("several", scope)),
    }


def catalog(datasets: Iterable[Dataset], terms: Json, url: str, scope: Scope) -> Json:
    """Return the catalog as JSON-LD; ``url`` is its own address, from which its datasets are named."""
    held = tuple(datasets)
    days = [dataset.updated_on for dataset in held if dataset.updated_on]
    named: list[JsonValue] = [_dataset(dataset, terms, url, scope) for dataset in held]
    about: Json = {
        "@id": url,
        "@type": "dcat:Catalog",
        "dct:title": tagged(name_of_all(scope)),
        "dct:description": tagged(_about(terms, scope)),
        # DCAT-AP 3 wants one home page at most: that of the language of the facts.
        "foaf:homepage": {"@id": own_pages(scope, scope.slug_of(PageKind.HOME))[SOURCE_LOCALE]},
        **_shared(terms, url, scope),
        **({"dct:modified": _day(max(days))} if days else {}),
        "dct:license": {"@id": _licence_id(url, scope)},
        "dcat:themeTaxonomy": {"@id": THEMES},
        "dcat:dataset": [{"@id": f"{url}#{dataset.name}"} for dataset in held],
        "dcat:service": {"@id": f"{url}#api"},
    }
    publisher: Json = {"@id": f"{url}#publisher", "@type": "foaf:Agent", "foaf:name": tagged(terms["producer"])}
    graph: list[JsonValue] = [about, publisher, _licence(terms, url, scope), _service(held, terms, url, scope), *named]
    return {"@context": _CONTEXT, "@graph": [*graph, *referred(graph)]}


def _shared(terms: Json, url: str, scope: Scope) -> Json:
    """Return what is true of the catalog and of each of its datasets."""
    return {
        "dct:publisher": {"@id": f"{url}#publisher"},
        "dct:language": [{"@id": f"{AUTHORITY}language/{_LANGUAGES[locale]}"} for locale in Locale],
        "dct:spatial": {"@id": _REGION},
        **_contact(terms, url, scope),
    }


def _contact(terms: Json, url: str, scope: Scope) -> Json:
    """Return whom to write to, once the site has an address."""
    email = scope.catalog.settings.contact.email
    if not email:
        return {}
    name = scope.catalog.settings.contact.name or _english(terms["producer"])
    card: Json = {"@id": f"{url}#contact", "@type": ["vcard:Kind", "vcard:Organization"], "vcard:fn": name}
    return {"dcat:contactPoint": {**card, "vcard:hasEmail": {"@id": f"mailto:{email}"}}}


def _licence_id(url: str, scope: Scope) -> str:
    official = scope.catalog.settings.status is Status.OFFICIAL
    return _OPEN_LICENCE if official else f"{url}#licence"


def _licence(terms: Json, url: str, scope: Scope) -> Json:
    return {
        "@id": _licence_id(url, scope),
        "@type": "dct:LicenseDocument",
        "dct:title": tagged(terms["licence"]),
        "rdfs:label": tagged(terms["licence"]),
        "foaf:page": _in_each_language(PageKind.LEGAL, scope),
    }


def _in_each_language(kind: PageKind, scope: Scope) -> list[JsonValue]:
    """Return the addresses of a page, one for each language."""
    return [{"@id": address} for address in own_pages(scope, scope.slug_of(kind)).values()]


def _service(datasets: Iterable[Dataset], terms: Json, url: str, scope: Scope) -> Json:
    """Return the API, which answers for every dataset."""
    return {
        "@id": f"{url}#api",
        "@type": "dcat:DataService",
        "dct:title": tagged(titled("service", scope)),
        "dct:description": tagged(_with_notice(titled("about_service", scope), terms)),
        "dct:publisher": {"@id": f"{url}#publisher"},
        "dct:license": {"@id": _licence_id(url, scope)},
        "dct:accessRights": {"@id": _PUBLIC},
        "dcat:landingPage": _in_each_language(PageKind.SOURCES, scope),
        # A folder answers nothing on a static host; its list of documents does.
        "dcat:endpointURL": {"@id": scope.address.absolute(INDEX)},
        "dcat:endpointDescription": [{"@id": scope.address.absolute(link)} for link in DESCRIPTIONS.values()],
        "dcat:servesDataset": [{"@id": f"{url}#{dataset.name}"} for dataset in datasets],
    }


def _dataset(dataset: Dataset, terms: Json, url: str, scope: Scope) -> JsonValue:
    return {
        "@id": f"{url}#{dataset.name}",
        "@type": "dcat:Dataset",
        "dct:identifier": dataset.identifier,
        "dct:title": tagged(dataset.title),
        "dct:description": tagged(_with_notice(dataset.description, terms)),
        **_shared(terms, url, scope),
        "dct:accessRights": {"@id": _PUBLIC},
        "dct:accrualPeriodicity": {"@id": f"{AUTHORITY}frequency/IRREG"},
        "dcat:theme": {"@id": CITIES},
        "dcat:keyword": _keywords(scope),
        "dcat:landingPage": _in_each_language(PageKind.SOURCES, scope),
        **({"dct:issued": _day(dataset.issued_on)} if dataset.issued_on else {}),
        **({"dct:modified": _day(dataset.updated_on)} if dataset.updated_on else {}),
        "dcat:distribution": [*_distributions(dataset, url, scope)],
    }


def _keywords(scope: Scope) -> list[JsonValue]:
    """Return the name of the programme, then the themes that some solution has, in each language."""
    settings = scope.catalog.settings
    used = {theme for entry in scope.catalog.solutions.values() for theme in entry.facts.themes}
    labels = [term.label for name, term in scope.terms("themes").items() if name in used]
    return [
        {"@language": locale.value, "@value": scope.elsewhere(locale).words(words)}
        for words in (settings.programme, *labels)
        for locale in Locale
    ]


def _distributions(dataset: Dataset, url: str, scope: Scope) -> Iterator[JsonValue]:
    for file in dataset.files:
        address = scope.address.absolute(file.link)
        yield {
            "@id": address,
            "@type": "dcat:Distribution",
            "dct:title": tagged(file_title(dataset, file, scope)),
            "dct:description": tagged(dataset.description),
            "dcat:accessURL": {"@id": address},
            "dcat:downloadURL": {"@id": address},
            "dcat:mediaType": {"@id": f"https://www.iana.org/assignments/media-types/{MEDIA_TYPES[file.format]}"},
            "dct:format": {"@id": f"{AUTHORITY}file-type/{file.format.upper()}"},
            "dct:conformsTo": {"@id": _followed(dataset, file, scope)},
            "dcat:byteSize": {"@type": "xsd:nonNegativeInteger", "@value": str(file.size)},
            "dct:license": {"@id": _licence_id(url, scope)},
            "dcatap:availability": {"@id": STABLE},
        }


def _followed(dataset: Dataset, file: Download, scope: Scope) -> str:
    """Return what says how a file is made: its schema, that of its columns, or the standard of points."""
    match file.format:
        case "CSV":
            return scope.address.absolute(PACKAGE)
        case "GeoJSON":
            return _POINTS
        case _:
            return dataset.schema


def _day(day: str) -> JsonValue:
    kind = {4: "gYear", 7: "gYearMonth"}.get(len(day), "date")
    return {"@type": f"xsd:{kind}", "@value": day}
