"""JSON Schemas: they accept the real content, refuse what the model refuses, and say it in two languages."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import JsonValue, TypeAdapter, ValidationError

from site_builder.model.entries import scalars
from site_builder.model.entries.closed_lists import Stage
from site_builder.model.entries.commune import Commune
from site_builder.model.entries.solution import Solution
from site_builder.model.locale import Locale
from site_builder.model.reading.decode import without_empty
from site_builder.model.reference.schema import COLLECTIONS, schema_files, schemas, types_of
from site_builder.source import parse_document
from tests.model.project import REAL_CONTENT

ROOT: Final = Path(__file__).parents[3]
PATHS: Final = sorted(schema_files())
MODELS: Final = {collection.name: collection.model for collection in COLLECTIONS}
COMMUNE: Final = "communes/sceaux/index.fr.md"
SOLUTION: Final = "solutions/soypv/index.fr.md"
WORDS: Final = frozenset({"title", "description"})


class Yaml12(yaml.SafeLoader):
    """Gives values the types of YAML 1.2 (chapter 10.3), as editors' tools do: a date is a text."""


Yaml12.yaml_implicit_resolvers = {}
for _tag, _form, _first in (
    ("null", r"(?:~|null|Null|NULL|)\Z", ["~", "n", "N", ""]),
    ("bool", r"(?:true|false)\Z", ["t", "f"]),
    ("int", r"[-+]?(?:0|[1-9][0-9]*)\Z", list("-+0123456789")),
    ("float", r"[-+]?(?:[0-9]+\.[0-9]*)\Z", list("-+0123456789")),
):
    Yaml12.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(_form), _first)


def block_of(text: str) -> str:
    """Return the front matter of a file, or the whole of a file that is nothing else."""
    return text.split("\n---\n", maxsplit=1)[0].removeprefix("---\n") if text.startswith("---\n") else text


def typed(text: str) -> dict[str, Any]:
    """Return the front matter of the file, with the types that a reader of YAML gives."""
    tree = yaml.load(block_of(text), Loader=Yaml12)  # noqa: S506 - derives from the safe loader
    assert isinstance(tree, dict)
    return tree


@cache
def validator(name: str) -> Draft202012Validator:
    """Return what checks a file against the schema of the name."""
    return Draft202012Validator(json.loads(schema_files()[f"schema/fr/{name}.json"]))


def faults(name: str, value: JsonValue) -> list[str]:
    """Return where the schema refuses the value, and why."""
    return [f"{error.json_path}: {error.message}" for error in validator(name).iter_errors(value)]


def schema_name(path: Path) -> str:
    """Return the name of the schema of a content file."""
    collection = path.relative_to(REAL_CONTENT).parts[0].removesuffix(".yml")
    if path.name == "index.en.md":
        return f"{collection}-translation"
    return path.stem if path.stem == "glossary" else collection


FILES: Final = sorted(path for path in REAL_CONTENT.rglob("*") if path.suffix in {".md", ".yml"})


@pytest.mark.parametrize("path", PATHS)
def test_schema_is_a_schema(path: str) -> None:
    """Each schema follows the metaschema of JSON Schema 2020-12, and is identified by its address."""
    schema = json.loads(schema_files()[path])
    Draft202012Validator.check_schema(schema)
    assert ("https://json-schema.org/draft/2020-12/schema", f"https://qmi.example/{path}") == (
        schema["$schema"],
        schema["$id"],
    )


def test_strict_readers_take_the_schemas() -> None:
    """Patterns are regular expressions for JavaScript too (ECMA 262), which is what most tools are written in."""
    files = sorted((ROOT / "schema").glob("*/*.json"))
    command = [sys.executable, "-m", "check_jsonschema", "--check-metaschema", *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (0, "") == (done.returncode, done.stderr)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(REAL_CONTENT).as_posix())
def test_real_content_is_accepted(path: Path) -> None:
    """Every real file passes the schema of its collection, facts and translations alike."""
    assert [] == faults(schema_name(path), typed(path.read_text(encoding="utf-8")))


def changed(path: str, old: str, new: str) -> str:
    """Return the text of a real file with one thing changed."""
    text = (REAL_CONTENT / path).read_text(encoding="utf-8")
    assert old in text
    return text.replace(old, new, 1)


def refused_by_model(name: str, text: str) -> bool:
    """Return whether the model refuses the front matter."""
    document, _ = parse_document(block_of(text).encode(), "content/a.yml")
    if document is None:
        return True
    try:
        MODELS[name].model_validate(without_empty(document.tree))
    except ValidationError:
        return True
    return False


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (COMMUNE, "title:", "titre:"),
        (COMMUNE, 'title: "Sceaux"', 'title: "Sceaux"\ncolour: red'),
        (COMMUNE, 'title: "Sceaux"', "title:"),
        (COMMUNE, 'title: "Sceaux"', 'title: "  "'),
        (COMMUNE, 'title: "Sceaux"', f'title: "{"a" * 81}"'),
        (COMMUNE, 'summary: "', 'summary: "Trop court"  # '),
        (COMMUNE, 'summary: "', f'summary: "Trop court{" " * 40}"  # '),
        (COMMUNE, 'summary: "', f'summary: "{"trop long " * 21}"  # '),
        (COMMUNE, '"92071"', '"9207"'),
        (COMMUNE, '"92071"', '"2C071"'),
        (COMMUNE, "edition: 1", "edition: une"),
        (COMMUNE, "edition: 1", "edition: -1"),
        (COMMUNE, "edition: 1", "edition: 1.5"),
        (COMMUNE, "edition: 1", "edition: [1]"),
        (COMMUNE, "lat: 48.776", 'lat: "48,776"'),
        (COMMUNE, "lat: 48.776", "lat: 98.776"),
        (COMMUNE, "value: 20884", 'value: "20 884"'),
        (COMMUNE, "kind: measured", "kind: mesuré"),
        (COMMUNE, "unit: habitants", "unit: [habitants]"),
        (COMMUNE, "date: 2023-03-08", "date: 08/03/2023"),
        (COMMUNE, "date: 2023-03-08", "date: 2023-13-08"),
        (COMMUNE, "date: 2023-03-08", "date: 2023-02-30"),
        (COMMUNE, "date: 2023-03-08", "date: 2023-04-31"),
        (COMMUNE, "date: 2023-03-08", "date: 2023-00"),
        (COMMUNE, "date: 2023-03-08", "date: mars 2023"),
        (COMMUNE, "date: 2023-03-08", "date: 23"),
        (COMMUNE, "date: 2023-03-08", "date: 20230308"),
        (COMMUNE, "    source: 94-2023", "    sauce: 94-2023"),
        (COMMUNE, "- id: selection", "- nom: selection"),
        (COMMUNE, "- id: selection", "- id: Sélection"),
        (COMMUNE, '"https://www.sceaux.fr"', '"www.sceaux.fr"'),
        (COMMUNE, '"https://www.sceaux.fr"', '"https://www.sceaux.fr et après"'),
        (COMMUNE, "access: extract", "access: extrait"),
        (COMMUNE, "lang: fr", "lang: de"),
        (COMMUNE, "edition: 1", "edition: 1\nchallenges: espaces-publics"),
        (COMMUNE, "edition: 1", "edition: 1\nwikidata: P90"),
        (COMMUNE, "edition: 1", "edition: 1\ndraft: oui"),
        (COMMUNE, "edition: 1", "edition: 1\ncover: {file: a.jpg, credit: a, licence: b}"),
        (COMMUNE, "edition: 1", "edition: 1\ncover: {file: a.jpg, alt: , credit: a, licence: b}"),
        (COMMUNE, "edition: 1", "edition: 1\ncover: {file: a.jpg, alt: a, credit: a, licence: b, people: Paul}"),
        (SOLUTION, "stage: tested", "stage: testé"),
        (SOLUTION, "  - energie", "  - a\n  - b\n  - c\n  - d"),
        (SOLUTION, "themes:\n  - energie", "themes: []"),
        (SOLUTION, "evidence: none", "evidence: aucune"),
        (SOLUTION, "evidence: none", 'cost: {band: "10k", source: a}'),
        (SOLUTION, "evidence: none", "legal_instrument: AOT"),
        (SOLUTION, "evidence: none", 'sdgs: [{id: a, goal: 18, why: "x", source: a}]'),
        (SOLUTION, "evidence: none", "place: Paris"),
        ("pages/donnees/index.fr.md", '"/donnees/"', '"donnees"'),
        ("pages/donnees/index.fr.md", '"/donnees/"', '"/en/"'),
        ("pages/donnees/index.fr.md", "kind: data", "kind: page"),
        ("organisations/istya.yml", "kind:", "kind: boîte"),
        ("organisations/istya.yml", 'name: "Istya"', ""),
        ("taxonomies/units.yml", "- id: arbres", "- id: Arbres"),
        ("taxonomies/units.yml", 'en: "trees"', ""),
        ("site.yml", "status: demonstration", "status: démo"),
        ("site.yml", "email:", "email: presse"),
        ("site.yml", "conformity: not-compliant", "conformity: non"),
        ("site.yml", "  - fr\n  - en", "  - fr\n  - de"),
    ],
)
def test_schema_refuses_what_the_model_refuses(path: str, old: str, new: str) -> None:
    """A wrong value is refused by both: an editor's tool does not approve what the check will stop."""
    text = changed(path, old, new)
    name = schema_name(REAL_CONTENT / path)
    assert (True, True) == (refused_by_model(name, text), bool(faults(name, typed(text))))


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (COMMUNE, "date: 2023-03-08", "date: 2024-02-29"),
        (COMMUNE, "date: 2023-03-08", "date: 2023"),
        (COMMUNE, "date: 2023-03-08", 'date: "2023-12-31"'),
        (COMMUNE, "edition: 1", "edition: 1\nphase:\ngallery:\ndraft:"),
        (COMMUNE, "edition: 1", "edition: 1\ncover: {file: a.jpg, decorative: true, credit: a, licence: b}"),
        (COMMUNE, "edition: 1", "edition: 1\ncover: {file: a, alt: b, credit: a, licence: b, people: consent:a-1}"),
        (COMMUNE, 'summary: "', f'summary: " {"é" * 40} "  # '),
        (SOLUTION, "evidence: none", 'cost: {band: "<10k", source: a}'),
        ("pages/donnees/index.fr.md", '"/donnees/"', '"/"'),
    ],
)
def test_schema_accepts_what_the_model_accepts(path: str, old: str, new: str) -> None:
    """An unusual but right value is accepted by both."""
    text = changed(path, old, new)
    name = schema_name(REAL_CONTENT / path)
    assert (False, []) == (refused_by_model(name, text), faults(name, typed(text)))


SCALARS: Final = {
    name: TypeAdapter[object](getattr(scalars, name))
    for name in ("DateField", "Slug", "Insee", "Wikidata", "Url", "Email", "People", "LocalizedPath")
}
NEARLY: Final = st.one_of(
    st.text(max_size=12),
    st.text("0123456789-/.:AQaeé ", max_size=12),
    st.dates().map(str),
    st.from_regex(r"[0-9]{4}-[0-3][0-9]-[0-3][0-9]", fullmatch=True),
    st.from_regex(r"(none|consent:|https://|/)[a-z.\-/@A1 ]{0,12}", fullmatch=True),
)


@given(name=st.sampled_from(sorted(SCALARS)), text=NEARLY)
@settings(max_examples=500)
def test_patterns_let_in_what_the_model_lets_in(name: str, text: str) -> None:
    """For a text without blanks around, the pattern and the model agree, but for the 29 February of other years."""
    text = text.strip()
    try:
        SCALARS[name].validate_python(text)
        known = True
    except ValidationError:
        known = False
    accepted = Draft202012Validator(SCALARS[name].json_schema()).is_valid(text)
    assert accepted is known or (accepted and name == "DateField" and text.endswith("-02-29"))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('title: "Sceaux"', 'title: "Sceaux"\nedition: 1'),
        ('title: "Sceaux"', ""),
        ("  - id: appel\n", "  - nom: appel\n"),
        ("  - id: appel\n", "  - id: appel\n    date: 2023\n"),
        ('  label: "Official population"', '  label: "Official population"\n  value: 20884'),
        ('  label: "Official population"', '  libellé: "Official population"'),
    ],
)
def test_translation_holds_words_only(old: str, new: str) -> None:
    """A fact repeated in English, or an element that nothing tells apart, is refused."""
    assert faults("communes-translation", typed(changed("communes/sceaux/index.en.md", old, new)))


def test_collections_without_words_have_no_translation() -> None:
    """Organisations, vocabularies and settings hold both languages in one file."""
    assert ["communes-translation", "solutions-translation", "pages-translation"] == [
        name for name in schemas(Locale.EN) if name.endswith("-translation")
    ]


def titled(value: JsonValue, path: str = "$") -> Iterator[tuple[str, bool]]:
    """Yield each part of a schema that describes something, and whether it is titled and described."""
    if isinstance(value, list):
        for index, element in enumerate(value):
            yield from titled(element, f"{path}[{index}]")
    if not isinstance(value, dict):
        return
    for key, inner in value.items():
        if key in {"properties", "$defs"} and isinstance(inner, dict):
            if "anyOf" not in path:
                yield from (
                    (f"{path}.{name}", isinstance(one, dict) and one.keys() >= WORDS) for name, one in inner.items()
                )
            for name, one in inner.items():
                yield from titled(one, f"{path}.{name}")
        elif key not in {"examples", "default"}:
            yield from titled(inner, f"{path}.{key}")


@pytest.mark.parametrize("path", PATHS)
def test_everything_is_described(path: str) -> None:
    """Every field, part and closed list has a title and a description."""
    assert [] == [place for place, said in titled(json.loads(schema_files()[path])) if not said]


def without_words(value: JsonValue) -> JsonValue:
    """Return the schema without its titles and descriptions."""
    if isinstance(value, list):
        return [without_words(element) for element in value]
    if not isinstance(value, dict):
        return value
    return {key: without_words(inner) for key, inner in value.items() if key != "$id" and not is_word(key, inner)}


def is_word(key: str, value: JsonValue) -> bool:
    """Return whether a keyword says something to a person; a field may be called title too."""
    return key in WORDS and isinstance(value, str)


def test_languages_say_the_same() -> None:
    """Titles and descriptions apart, the French and the English schemas are the same, and those all differ."""
    for name in schemas(Locale.FR):
        french, english = (json.loads(schema_files()[f"schema/{locale}/{name}.json"]) for locale in Locale)
        assert without_words(french) == without_words(english)
        assert french["description"] != english["description"]


def test_fields_stay_in_the_order_of_the_model() -> None:
    """A form made from the schema shows fields as the model declares them."""
    properties = json.loads(schema_files()["schema/en/communes.json"])["properties"]
    assert list(Commune.model_fields) == list(properties)


def test_closed_lists_say_their_values() -> None:
    """A value of a closed list is found with its words in the language of the schema."""
    schema = json.loads(schema_files()["schema/fr/solutions.json"])
    options = schema["$defs"]["Stage"]["oneOf"]
    assert ([stage.value for stage in Stage], "annoncée") == (
        [option["const"] for option in options],
        options[0]["title"],
    )


def test_types_of_a_model_are_all_found() -> None:
    """Parts of parts and closed lists are found once, the model first."""
    found = list(types_of(Solution))
    assert "Solution" == found[0]
    assert {"Image", "Point", "CostBand", "SourceLanguage"} <= set(found)
    assert len(set(found)) == len(found)
