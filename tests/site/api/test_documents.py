"""The documents of the API: what they hold, that their schemas say so, and that every reference leads somewhere."""

import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from site_builder.model.locale import Locale
from tests.site.api.opened import Opened, opened, real, texts, tiny
from tests.site.planning import Project, tiny_scope


def closed(schema: Any) -> Any:  # noqa: ANN401 - any piece of a schema
    """Return the schema, refusing what it does not describe."""
    if isinstance(schema, list):
        return [closed(element) for element in schema]
    if not isinstance(schema, dict):
        return schema
    told = {name: closed(value) for name, value in schema.items()}
    return {**told, "additionalProperties": False} if isinstance(schema.get("properties"), dict) else told


def faults(document: dict[str, Any], schema: dict[str, Any]) -> list[str]:
    """Return what the schema refuses in the document."""
    validator = Draft202012Validator(closed(schema), format_checker=Draft202012Validator.FORMAT_CHECKER)
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(document)]


@pytest.mark.parametrize("locale", list(Locale))
def test_every_document_is_as_its_schema_says(either: Opened, locale: Locale) -> None:
    """Each document holds every field that its schema names, no other, and values of the right form."""
    found = {name: faults(one, either.schema(name, locale)) for name, one in either.documents.items()}
    assert {} == {name: told for name, told in found.items() if told}


@pytest.mark.parametrize("locale", list(Locale))
def test_a_document_that_is_not_as_its_schema_says_is_met(locale: Locale) -> None:
    """A field too many, one too few, a text in one language only and a false date are each refused."""
    schema = tiny().schema("communes/94901", locale)
    for damage in (_add_a_field, _take_a_field, _leave_a_language, _break_a_date):
        document = deepcopy(tiny().documents["communes/94901"])
        damage(document["commune"])
        assert 1 == len(faults(document, schema))


def _add_a_field(entry: dict[str, Any]) -> None:
    entry["mayor"] = "A"


def _take_a_field(entry: dict[str, Any]) -> None:
    del entry["population"]


def _leave_a_language(entry: dict[str, Any]) -> None:
    del entry["summary"]["en"]


def _break_a_date(entry: dict[str, Any]) -> None:
    entry["updated_on"] = "2025-13"


def test_schemas_are_schemas(either: Opened) -> None:
    """Each schema holds against the dialect it names, and says where it is found."""
    for name in either.files:
        if "/schema/" in name:
            schema = either.json(name)
            Draft202012Validator.check_schema(schema)
            assert f"{either.base_url.rstrip('/')}{name}" == schema["$id"]


def test_facts_are_said_once_and_words_twice() -> None:
    """A figure has one value and two labels; what editors left empty is null; steps stay in the order of the facts."""
    alpha = tiny().content("communes/94901")
    assert {
        "id": "arbres",
        "label": {"fr": "Part d’ombre à midi", "en": "Share of shade at noon"},
        "value": 12.5,
        "unit": "pourcent",
        "as_of": None,
        "kind": "planned",
        "method": None,
        "source": "letter",
    } == alpha["figures"][0]
    assert [
        ("essai", "L’essai commence.", "The test starts."),
        ("choix", "La commune est retenue.", "The town is selected."),
    ] == [(step["id"], step["text"]["fr"], step["text"]["en"]) for step in alpha["timeline"]]
    assert (None, 10250, 48.801) == (alpha["wikidata"], alpha["population"]["value"], alpha["point"]["lat"])


def test_an_entry_goes_by_its_permanent_identifier() -> None:
    """Renaming its folder changes its addresses, never what other programs keep."""
    alpha, ombrieres = tiny().content("communes/94901"), tiny().content("solutions/ombrieres")
    assert ("94901", "alpha-sur-marne", ["ombrieres"]) == (alpha["id"], alpha["slug"], alpha["solutions"])
    assert (["94901"], "ombrieres") == (ombrieres["communes"], ombrieres["id"])
    assert {
        "fr": "https://vitrine.invalid/communes/alpha-sur-marne/",
        "en": "https://vitrine.invalid/en/communes/alpha-sur-marne/",
    } == alpha["pages"]


def test_what_is_not_known_is_said() -> None:
    """The fields that no source gives are listed under their own names."""
    unknown = {entry["id"]: entry["unknown"] for entry in real().content("communes")}
    assert [
        {"field": "website", "label": {"fr": "site officiel", "en": "official website"}},
        {"field": "section_change", "label": {"fr": "ce qui a changé", "en": "what has changed"}},
    ] == unknown["95018"]


def test_every_reference_resolves(either: Opened) -> None:
    """Towns, solutions, organisations, terms, editions and sources that a document names are in the others."""
    assert [] == broken_references(either)


@pytest.mark.parametrize(
    ("document", "field", "value"),
    [
        ("communes/94901", "solutions", ["gone"]),
        ("communes/94901", "edition", 9),
        ("solutions/ombrieres", "communes", ["94999"]),
        ("solutions/ombrieres", "holder", "nobody"),
        ("solutions/ombrieres", "themes", ["gone"]),
        ("solutions/ombrieres", "stage_source", "gone"),
        ("figures", "entry", "communes/94999"),
    ],
)
def test_a_reference_that_leads_nowhere_is_met(document: str, field: str, value: object) -> None:
    """A document that names what no other holds does not pass."""
    damaged = Opened(tiny().base_url, tiny().files)
    content = damaged.content(document)
    (content[0] if isinstance(content, list) else content)[field] = value
    last = value[0] if isinstance(value, list) else value
    assert (document, field, last) in broken_references(damaged)


def broken_references(held: Opened) -> list[tuple[str, str, object]]:
    """Return the document, the field and the value of each reference that leads nowhere."""
    known = {
        name: {one["id"] for one in held.content(name)}
        for name in ("communes", "solutions", "organisations", "themes", "challenges", "units")
    }
    known |= {"holder": known["organisations"], "organisation": known["organisations"], "unit": known["units"]}
    known["edition"] = {edition["number"] for edition in held.content("programme")["editions"]}
    sources = {(source["entry"], source["id"]) for source in held.content("sources")}
    # Pages of prose have no document: their figures and sources give their addresses.
    prose = {one["entry"] for name in ("figures", "sources") for one in held.content(name) if one["pages"]}
    entries = {*held.documents, *(name for name in prose if name.startswith("pages/"))}
    return [
        (name, field, value)
        for name, document in held.documents.items()
        for entry, field, value in references(document, name)
        if (field in known and value not in known[field])
        or (field in {"source", "stage_source"} and (entry, value) not in sources)
        or (field == "entry" and value not in entries)
    ]


def references(value: Any, entry: str) -> Iterator[tuple[str, str, Any]]:  # noqa: ANN401 - any piece of a document
    """Yield each scalar under a value with its field and the entry it is said in."""
    if isinstance(value, list):
        for element in value:
            yield from references(element, entry)
    if not isinstance(value, dict):
        return
    own = value.get("entry") or (entry_of(entry, value) if "slug" in value else entry)
    for field, held in value.items():
        for one in held if isinstance(held, list) else [held]:
            if isinstance(one, dict):
                yield from references(one, own)
            elif one is not None:
                yield own, field, one


def entry_of(document: str, value: dict[str, Any]) -> str:
    """Return the permanent name of an entry, whether its document holds it alone or with others."""
    return f"{document.partition('/')[0]}/{value['id']}"


def test_the_index_lists_every_document(either: Opened) -> None:
    """Each file is listed once, the schemas of both languages too, with a title of its own in each language."""
    listed = [one["url"].removeprefix(either.base_url.rstrip("/")) for one in either.content("index")]
    assert sorted(set(listed)) == sorted(listed)
    assert set(either.files) - {"/api/v1/index.json"} == set(listed)
    for locale in Locale:
        titles = [one["title"][locale] for one in either.content("index")]
        assert "" not in titles
        assert sorted(set(titles)) == sorted(titles)


def test_a_demonstration_says_so_and_names_no_public_body_as_its_producer() -> None:
    """Every document warns in both languages; the producer is never the Métropole nor its agency."""
    for document in real().documents.values():
        assert {"fr", "en"} == document["notice"].keys()
        assert [] == [name for name in texts(document["producer"]) if "Métropole" in name or "Paris" in name]


def test_a_demonstration_is_made_by_its_authors_whatever_is_typed(project: Project) -> None:
    """A publisher typed before the site is official is not told yet: not in the API, in feeds, nor on paper."""
    project.make_official()
    project.replace("content/site.yml", "status: official", "status: demonstration")
    site = project.plan()
    assert project.scope().catalog.settings.legal.publisher
    sheets = [sheet.author for kit in site.kits for sheet in kit.documents]
    told = [
        *texts(opened(project.scope()).documents["index"]["producer"]),
        *(feed.author for feed in site.feeds),
        *sheets,
    ]
    assert [] == [name for name in told if "Exemple" in name]


def test_an_official_site_has_a_producer_and_no_notice(project: Project) -> None:
    """Once official, the publisher of the legal notice is the producer."""
    project.make_official()
    document = opened(project.scope()).documents["index"]
    assert (None, {"fr": "Exemple", "en": "Exemple"}) == (document["notice"], document["producer"])


def test_every_language_gives_the_same_files() -> None:
    """The documents speak both languages, whichever scope they are made from."""
    assert tiny().files == opened(tiny_scope(Locale.EN)).files


def test_a_draft_is_in_no_document(project: Project) -> None:
    """An entry that is not published is not open data either."""
    project.replace("content/solutions/ombrieres/index.fr.md", "id: ombrieres\n", "id: ombrieres\ndraft: true\n")
    for place in ("content/communes/alpha-sur-marne/index", "content/pages/programme/index"):
        for locale in ("fr", "en"):
            file = project.root / f"{place}.{locale}.md"
            if file.exists():
                text = file.read_text(encoding="utf-8").replace("(solution:ombrieres)", "(page:programme)")
                file.write_text(text, encoding="utf-8")
    found = opened(project.scope())
    assert "solutions/ombrieres" not in found.documents
    assert [] == found.content("communes/94901")["solutions"]


@pytest.mark.parametrize("locale", list(Locale))
def test_descriptions_speak_to_those_who_read_values(locale: Locale) -> None:
    """No schema names a file of the content, an empty value that is null, or a way of typing."""
    typed = re.compile(r"content/|\.ya?ml|guillemets|quotation|\bMettez|\bWrite\b|\[\^|même fichier|same file")
    empty = {Locale.FR: "; vide", Locale.EN: "; empty"}[locale]
    for name in tiny().files:
        if f"/schema/{locale}/" in name:
            for field in described(tiny().json(name)):
                assert not typed.search(field["description"]), field["description"]
                assert field.get("type") == "array" or empty not in field["description"].replace("\u202f", ""), field


def described(schema: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - any piece of a schema
    """Yield what has a description of its own in a schema."""
    if isinstance(schema, list):
        for element in schema:
            yield from described(element)
    elif isinstance(schema, dict):
        if isinstance(schema.get("description"), str):
            yield schema
        for value in schema.values():
            yield from described(value)


def test_a_change_of_any_page_dates_the_figures(project: Project) -> None:
    """Figures and sources are of the day of the last change of what gives them, pages of prose included."""
    project.replace("content/pages/programme/index.fr.md", "---\ntitle", "---\nupdated_on: 2025-05-09\ntitle")
    found = opened(project.scope())
    assert ["2025-05-09"] * 2 == [found.documents[name]["updated_on"] for name in ("figures", "sources")]
    assert "2025-03-01" == found.documents["communes"]["updated_on"]


def test_a_figure_leads_to_its_page_and_its_source() -> None:
    """Its unit, its page and its source are told beside it: nobody needs another file to trace it."""
    (shade,) = (one for one in tiny().content("figures") if one["entry"] == "solutions/ombrieres")
    assert ({"fr": "%", "en": "%"}, "Étude de la place", "https://exemple.invalid/etude") == (
        shade["unit_label"],
        shade["source_title"],
        shade["source_url"],
    )
    assert "https://vitrine.invalid/en/solutions/ombrieres/" == shade["pages"]["en"]
