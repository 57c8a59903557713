"""What portals harvest: datasets with permanent names, a producer, a licence and files that exist."""

from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from site_builder.site.api.addresses import CATALOG
from site_builder.site.permalinks import Address
from tests.site.api.opened import HOME, opened, tiny
from tests.site.planning import Project, tiny_scope


def nodes(kind: str) -> list[dict[str, Any]]:
    """Return what the catalog says of each thing of a kind."""
    graph = tiny().json(CATALOG)["@graph"]
    return [node for node in graph if node["@type"] == kind]


def test_every_collection_is_a_dataset() -> None:
    """The catalog lists each collection once, and nothing else; titles and descriptions are in both languages."""
    collections = sorted(name for name in tiny().documents if "/" not in name and name != "index")
    datasets = nodes("dcat:Dataset")
    assert collections == sorted(dataset["@id"].partition("#")[2] for dataset in datasets)
    (catalog,) = nodes("dcat:Catalog")
    assert [one["@id"] for one in catalog["dcat:dataset"]] == [dataset["@id"] for dataset in datasets]
    for dataset in (catalog, *datasets):
        for words in (dataset["dct:title"], dataset["dct:description"]):
            assert ["fr", "en"] == [one["@language"] for one in words]


def test_a_dataset_keeps_its_name_for_ever() -> None:
    """Its identifier follows neither the address of the site nor the version of the program."""
    named = {dataset["@id"]: dataset["dct:identifier"] for dataset in nodes("dcat:Dataset")}
    assert len(named) == len(set(named.values()))
    assert "urn:uuid:c7de5ff2-f23d-576f-ba05-7739d7687abd" == named["https://vitrine.invalid/catalog.jsonld#communes"]
    elsewhere = replace(tiny_scope(), address=Address("https://other.invalid/showcase/"))
    graph = opened(elsewhere).json(CATALOG)["@graph"]
    again = [node["dct:identifier"] for node in graph if node["@type"] == "dcat:Dataset"]
    assert list(named.values()) == again


def test_each_file_is_told_as_it_is() -> None:
    """A distribution has the address, the size and the format of a file of the site."""
    formats = {"json": "JSON", "csv": "CSV", "geojson": "GEOJSON"}
    told = [one for dataset in nodes("dcat:Dataset") for one in dataset["dcat:distribution"]]
    for distribution in told:
        path = urlsplit(distribution["dcat:downloadURL"]["@id"]).path
        assert str(len(tiny().files[path].encode())) == distribution["dcat:byteSize"]["@value"]
        assert distribution["dct:format"]["@id"].endswith(f"/{formats[path.rpartition('.')[2]]}")
    assert {"/api/v1/communes.json", "/api/v1/units.json"} <= {
        urlsplit(one["dcat:downloadURL"]["@id"]).path for one in told
    }
    tables = [path for path in tiny().files if path.endswith((".csv", ".geojson"))]
    assert set(tables) <= {urlsplit(one["dcat:downloadURL"]["@id"]).path for one in told}


def test_each_file_has_a_title_of_its_own() -> None:
    """Two files of a dataset hold the same facts: their titles tell them apart, in each language."""
    told = [one["dct:title"] for dataset in nodes("dcat:Dataset") for one in dataset["dcat:distribution"]]
    for rank, points in enumerate(("Les communes sur une carte (GeoJSON)", "The towns on a map (GeoJSON)")):
        titles = [title[rank]["@value"] for title in told]
        assert sorted(set(titles)) == sorted(titles)
        assert points in titles


def test_the_catalog_leads_to_the_pages_of_both_languages() -> None:
    """Pages of the datasets and of the licence are told in each language; there is one home page (DCAT-AP 3)."""
    (catalog,), (licence,) = nodes("dcat:Catalog"), nodes("dct:LicenseDocument")
    assert {"@id": "https://vitrine.invalid/"} == catalog["foaf:homepage"]
    expected = [{"@id": f"https://vitrine.invalid{path}"} for path in ("/mentions-legales/", "/en/legal-notice/")]
    assert expected == licence["foaf:page"]
    expected = [{"@id": f"https://vitrine.invalid{path}"} for path in ("/donnees/", "/en/data/")]
    assert [expected] * len(nodes("dcat:Dataset")) == [one["dcat:landingPage"] for one in nodes("dcat:Dataset")]


def test_the_package_is_described_in_both_languages() -> None:
    """The package and each of its tables say what they hold in each language, as they say their titles."""
    package = tiny().json(f"{HOME}datapackage.json")
    for one in (package, *package["resources"]):
        assert one["description"] == one["description_en"]
        assert one["description_fr"] not in {"", one["description_en"]}
    assert "démonstration" in package["description_fr"]


def test_a_demonstration_is_not_published_by_the_metropole() -> None:
    """The catalog says that the site is not official, and names its authors as such."""
    (publisher,) = nodes("foaf:Agent")
    assert ["Auteurs d’un site de démonstration non officiel", "Authors of an unofficial demonstration site"] == [
        name["@value"] for name in publisher["foaf:name"]
    ]
    (catalog,) = nodes("dcat:Catalog")
    assert "Unofficial demonstration site" in catalog["dct:description"][1]["@value"]


def test_an_official_catalog_names_its_publisher_and_the_open_licence(project: Project) -> None:
    """Once official, the licence is the Licence Ouverte 2.0 and the notice is gone."""
    project.make_official()
    graph = opened(project.scope()).json(CATALOG)["@graph"]
    (licence,) = (node for node in graph if node["@type"] == "dct:LicenseDocument")
    assert "https://spdx.org/licenses/etalab-2.0" == licence["@id"]
    assert {licence["@id"]} == {node["dct:license"]["@id"] for node in graph if "dct:license" in node}
    (publisher,) = (node for node in graph if node["@type"] == "foaf:Agent")
    assert {"Exemple"} == {name["@value"] for name in publisher["foaf:name"]}
    assert "demonstration" not in str(graph)


def test_points_are_geojson() -> None:
    """Longitude comes first (RFC 7946); a commune whose place no source gives has no geometry."""
    features = tiny().json(f"{HOME}communes.geojson")["features"]
    names = ["insee", "name", "edition", "page_fr", "page_en", "point_source_title", "point_source_url"]
    assert [names, names] == [list(one["properties"]) for one in features]
    assert [
        ("94901", {"type": "Point", "coordinates": [2.402, 48.801]}, "Étude de la place"),
        ("99902", None, None),
    ] == [(one["id"], one["geometry"], one["properties"]["point_source_title"]) for one in features]


def test_portals_know_whom_to_write_to_once_there_is_an_address(project: Project) -> None:
    """Without a contact none is invented; with one, the catalog and each dataset name it."""
    assert [] == [node["@id"] for node in tiny().json(CATALOG)["@graph"] if "dcat:contactPoint" in node]
    project.replace("content/site.yml", "contact:\n  name:", 'contact:\n  email: "ici@exemple.fr"\n  name:')
    graph = opened(project.scope()).json(CATALOG)["@graph"]
    cards = [node["dcat:contactPoint"] for node in graph if "dcat:contactPoint" in node]
    assert 1 + len(nodes("dcat:Dataset")) == len(cards)
    assert {"mailto:ici@exemple.fr"} == {card["vcard:hasEmail"]["@id"] for card in cards}


def test_the_api_is_a_service_of_the_catalog() -> None:
    """Portals find the description of the API in each language, and that it answers for every dataset."""
    (service,) = nodes("dcat:DataService")
    described = [f"https://vitrine.invalid/api/v1/openapi{ending}.json" for ending in ("", ".fr")]
    assert described == [one["@id"] for one in service["dcat:endpointDescription"]]
    assert len(nodes("dcat:Dataset")) == len(service["dcat:servesDataset"])
    assert urlsplit(service["dcat:endpointURL"]["@id"]).path in tiny().files


def test_a_portal_needs_no_other_file() -> None:
    """Whatever has an address and is not described by the catalog is named once with each of its classes."""
    graph = tiny().json(CATALOG)["@graph"]
    named = [(node["@id"], node["@type"]) for node in graph]
    assert sorted(set(named)) == sorted(named)
    assert ("http://data.europa.eu/nuts/code/FR10", "dct:Location") in named
    files = {
        one["dcat:downloadURL"]["@id"] for dataset in nodes("dcat:Dataset") for one in dataset["dcat:distribution"]
    }
    assert files <= {node["@id"] for node in nodes("rdfs:Resource")}


def test_a_file_names_what_it_follows() -> None:
    """A document leads to its schema, a table to the description of its columns: both are files of the site."""
    told = [one for dataset in nodes("dcat:Dataset") for one in dataset["dcat:distribution"]]
    for one in told:
        path, followed = (urlsplit(one[name]["@id"]).path for name in ("dcat:downloadURL", "dct:conformsTo"))
        if path.endswith(".json"):
            assert tiny().json(path)["described_by"] == one["dct:conformsTo"]["@id"]
        elif path.endswith(".csv"):
            assert path.rpartition("/")[2] in [table["path"] for table in tiny().json(followed)["resources"]]
        else:
            assert "/rfc/rfc7946" == followed
