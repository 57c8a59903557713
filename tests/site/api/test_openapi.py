"""The description of the API: every document is of a path it names, and is as it says."""

import re
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.site.api.opened import HOME, tiny

DESCRIPTIONS = ["openapi.json", "openapi.fr.json"]


def description(name: str) -> dict[str, Any]:
    """Return a description of the API."""
    return tiny().json(f"{HOME}{name}")


def path_of(document: str, paths: dict[str, Any]) -> str:
    """Return the only path of the description that leads to the document."""
    (found,) = (
        path for path in paths if re.fullmatch(re.escape(path).replace(r"\{id\}", r"[^/]+"), f"/{document}.json")
    )
    return found


@pytest.mark.parametrize("name", DESCRIPTIONS)
def test_every_document_answers_a_path(name: str) -> None:
    """Each document is of one path, and of the schema that this path promises; no path is without a document."""
    told = description(name)
    met = set()
    for document, content in tiny().documents.items():
        path = path_of(document, told["paths"])
        met.add(path)
        answer = told["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
        validator = Draft202012Validator({**answer, "components": told["components"]})
        assert [] == [error.message for error in validator.iter_errors(content)]
    files = {path for path in told["paths"] if not path.endswith(".json")}
    assert met == set(told["paths"]) - files
    assert {f"{HOME.rstrip('/')}{path}" for path in files} == {
        name for name in tiny().files if name.endswith((".csv", ".geojson"))
    }


def test_the_two_descriptions_differ_by_their_words_only() -> None:
    """French and English readers call the same paths, under the same names."""
    french, english = (description(name) for name in reversed(DESCRIPTIONS))
    assert french["paths"].keys() == english["paths"].keys()
    assert french["components"]["schemas"].keys() == english["components"]["schemas"].keys()
    assert "Le programme : éditions, appels et partenaires" == french["paths"]["/programme.json"]["get"][
        "summary"
    ].replace("\u00a0", " ")
    assert "The programme: editions, calls and partners" == english["paths"]["/programme.json"]["get"]["summary"]


def test_operations_have_names_of_their_own() -> None:
    """Programs that write clients need a name for each operation; one entry asks for its identifier."""
    paths = description("openapi.json")["paths"]
    titles = {entry["title"]["en"] for name in ("communes", "solutions") for entry in tiny().content(name)}
    assert set() == titles & {path["get"]["summary"] for path in paths.values()}
    names = [path["get"]["operationId"] for path in paths.values()]
    assert sorted(set(names)) == sorted(names)
    assert ["id"] == [one["name"] for one in paths["/communes/{id}.json"]["get"]["parameters"]]
    assert "parameters" not in paths["/communes.json"]["get"]


@pytest.mark.parametrize("name", DESCRIPTIONS)
def test_an_identifier_comes_with_its_form_and_an_example(name: str) -> None:
    """Whoever tries the API asks for the first entry of a collection; its identifier has the form of the model."""
    told = description(name)
    for collection in ("communes", "solutions"):
        (asked,) = told["paths"][f"/{collection}/{{id}}.json"]["get"]["parameters"]
        assert tiny().content(collection)[0]["id"] == asked["example"]
        assert re.search(asked["schema"]["pattern"], asked["example"])
        assert f"{HOME}{collection}/{asked['example']}.json" in tiny().files


@pytest.mark.parametrize("name", DESCRIPTIONS)
def test_paths_start_from_the_home_of_the_api(name: str) -> None:
    """The server is the folder of the documents: each path is added to its address."""
    assert [{"url": "https://vitrine.invalid/api/v1"}] == description(name)["servers"]
