"""What the catalog refers to, each with the class that DCAT-AP 3 expects there.

A portal checks a catalog by itself: it may have neither the tables of the Publications Office at hand nor our pages.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from pydantic import JsonValue

from site_builder.model.locale import Locale
from site_builder.site.api.composed import Json, tagged

# The authority tables of the Publications Office of the European Union, which DCAT-AP 3 prescribes.
AUTHORITY: Final = "http://publications.europa.eu/resource/authority/"
THEMES: Final = f"{AUTHORITY}data-theme"
CITIES: Final = f"{THEMES}/REGI"
STABLE: Final = f"{AUTHORITY}planned-availability/STABLE"
# The ranges of DCAT-AP 3.0 (semiceu.github.io/DCAT-AP, sections on catalogues, datasets, distributions, services).
_CLASSES: Final[Mapping[str, str]] = {
    "dcat:accessURL": "rdfs:Resource",
    "dcat:downloadURL": "rdfs:Resource",
    "dcat:endpointDescription": "rdfs:Resource",
    "dcat:endpointURL": "rdfs:Resource",
    "dcat:landingPage": "foaf:Document",
    "dcat:mediaType": "dct:MediaType",
    "dcat:theme": "skos:Concept",
    "dcat:themeTaxonomy": "skos:ConceptScheme",
    "dcatap:availability": "skos:Concept",
    "dct:accessRights": "dct:RightsStatement",
    "dct:accrualPeriodicity": "dct:Frequency",
    "dct:conformsTo": "dct:Standard",
    "dct:format": "dct:MediaTypeOrExtent",
    "dct:language": "dct:LinguisticSystem",
    "dct:spatial": "dct:Location",
    "foaf:homepage": "foaf:Document",
    "foaf:page": "foaf:Document",
}
# What the tables call the concepts; a concept without a label is refused.
_NAMES: Final[Mapping[str, tuple[str, Mapping[Locale, str]]]] = {
    THEMES: ("dct:title", {Locale.FR: "Thèmes de données", Locale.EN: "Data themes"}),
    CITIES: ("skos:prefLabel", {Locale.FR: "Régions et villes", Locale.EN: "Regions and cities"}),
    STABLE: ("skos:prefLabel", {Locale.FR: "stable", Locale.EN: "stable"}),
}


def referred(graph: Iterable[JsonValue]) -> tuple[Json, ...]:
    """Return what the nodes of the graph refer to, as nodes with their class, in the order of their addresses."""
    pairs = sorted({pair for node in graph for pair in _pairs(node)})
    return tuple({"@id": address, "@type": kind, **_named(address)} for address, kind in pairs)


def _pairs(value: JsonValue) -> Iterator[tuple[str, str]]:
    """Yield the address and the class of each reference, in the value and in what it holds."""
    if isinstance(value, list):
        for element in value:
            yield from _pairs(element)
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key in _CLASSES:
                yield from ((address, _CLASSES[key]) for address in _addresses(inner))
            yield from _pairs(inner)


def _addresses(value: JsonValue) -> Iterator[str]:
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, dict):
            yield str(one["@id"])


def _named(address: str) -> Json:
    if address not in _NAMES:
        return {}
    key, words = _NAMES[address]
    return {key: tagged(words)}
