"""The validators of each field agree: Data Package, DCAT shapes, GeoJSON, OpenAPI."""

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from frictionless import Package
from geojson_pydantic import FeatureCollection
from openapi_spec_validator import OpenAPIV31SpecValidator
from pydantic import ValidationError
from pyshacl import validate
from rdflib import Graph

from site_builder.site.api.addresses import CATALOG
from tests.site.api.opened import HOME, Opened, tiny

# rdflib reads JSON-LD through a class of its own that it has deprecated.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")

SHAPES = Path(__file__).with_name("dcat.ttl")


def package_faults(folder: Path) -> list[str]:
    """Return what frictionless says of a package that lies in a folder: its description, its tables, its sums."""
    report = Package(str(folder / "datapackage.json")).validate()
    return [*(str(error) for error in report.errors), *(task.name for task in report.tasks if not task.valid)]


def written(held: Opened, folder: Path) -> Path:
    """Write the files of the API in a folder, as they lie on the site."""
    for name, text in held.files.items():
        if name.startswith(HOME):
            file = folder / name.removeprefix(HOME)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode())
    return folder


def test_the_package_is_sound(either: Opened, tmp_path: Path) -> None:
    """Each table is as its schema says, of the right size and sum, without a key twice."""
    assert [] == package_faults(written(either, tmp_path))


@pytest.mark.parametrize(
    ("table", "right", "wrong", "fault"),
    [
        ("communes", b",12.5,", b",wide,", "type-error"),
        ("figures", b",declared,", b",rumoured,", "constraint-error"),
    ],
    ids=["another type", "a value that its list has not"],
)
def test_a_package_with_a_fault_is_met(table: str, right: bytes, wrong: bytes, fault: str, tmp_path: Path) -> None:
    """A cell that its column refuses does not pass."""
    folder = written(tiny(), tmp_path)
    file = folder / f"{table}.csv"
    content = file.read_bytes()
    assert right in content
    file.write_bytes(content.replace(right, wrong, 1))
    report = Package(str(folder / "datapackage.json")).validate()
    assert fault in {kind for (kind,) in report.flatten(["type"])}


def dcat_faults(catalog: dict[str, Any]) -> str:
    """Return what the shapes of DCAT-AP say of a catalog; nothing when it has no fault."""
    graph = Graph().parse(data=json.dumps(catalog), format="json-ld")
    conforms, _, said = validate(graph, shacl_graph=Graph().parse(SHAPES), inference="none")
    return "" if conforms else str(said)


def test_the_catalog_can_be_harvested(either: Opened) -> None:
    """Catalog, datasets and distributions have what DCAT-AP 3 asks, in the vocabularies it prescribes."""
    assert "" == dcat_faults(either.json(CATALOG))


@pytest.mark.parametrize(
    ("kind", "field", "value"),
    [
        ("dcat:Catalog", "dct:publisher", None),
        ("dcat:Catalog", "dct:title", [{"@language": "fr", "@value": "Catalogue"}]),
        ("dcat:Dataset", "dct:identifier", "communes"),
        ("dcat:Dataset", "dcat:theme", {"@id": "https://example.org/towns"}),
        ("dcat:Dataset", "dcat:distribution", []),
        ("dcat:Dataset", "dcat:landingPage", {"@id": "https://vitrine.invalid/en/data/"}),
        ("dct:LicenseDocument", "foaf:page", {"@id": "https://vitrine.invalid/en/legal-notice/"}),
        ("dcat:DataService", "dcat:endpointURL", {"@id": "https://vitrine.invalid/api/v1"}),
        ("dct:Frequency", "@type", "dct:Location"),
        ("foaf:Document", "@type", "rdfs:Resource"),
        ("skos:Concept", "skos:prefLabel", []),
        ("skos:ConceptScheme", "dct:title", []),
        ("foaf:Agent", "foaf:name", []),
    ],
)
def test_a_catalog_with_a_fault_is_met(kind: str, field: str, value: object) -> None:
    """A catalog that lacks something, or says it in words of its own, does not pass."""
    catalog = deepcopy(tiny().json(CATALOG))
    damaged = next(node for node in catalog["@graph"] if node["@type"] == kind)
    damaged[field] = value
    assert "" != dcat_faults(catalog)


def test_points_hold_against_the_standard(either: Opened) -> None:
    """The file of points is a collection of features (RFC 7946)."""
    collection: FeatureCollection[Any] = FeatureCollection.model_validate_json(either.files[f"{HOME}communes.geojson"])
    assert len(either.content("communes")) == len(collection.features)


def test_points_with_a_fault_are_met() -> None:
    """A point of one number is refused."""
    points = tiny().json(f"{HOME}communes.geojson")
    points["features"][0]["geometry"]["coordinates"] = [2.4]
    with pytest.raises(ValidationError):
        FeatureCollection.model_validate(points)


@pytest.mark.parametrize("name", ["openapi.json", "openapi.fr.json"])
def test_the_description_of_the_api_is_openapi(either: Opened, name: str) -> None:
    """The description is as OpenAPI 3.1 wants it, its schemas and references included."""
    found = OpenAPIV31SpecValidator(either.json(f"{HOME}{name}")).iter_errors()
    assert [] == [str(error) for error in found]


def test_a_description_with_a_fault_is_met() -> None:
    """A path that does not say what it answers, and a reference that leads nowhere, are each refused."""
    for damage in (_say_no_answer, _lead_nowhere):
        description = tiny().json(f"{HOME}openapi.json")
        damage(description["paths"]["/communes.json"]["get"])
        with pytest.raises(Exception, match=r"responses|Unresolvable|Pointer|\$ref"):
            OpenAPIV31SpecValidator(description).validate()


def _say_no_answer(operation: dict[str, Any]) -> None:
    operation["responses"] = {"200": {}}


def _lead_nowhere(operation: dict[str, Any]) -> None:
    operation["responses"]["200"]["content"]["application/json"]["schema"] = {"$ref": "#/components/schemas/Gone"}
