"""Documents to typed entries: one message per cause, which shows what to type."""

import re
from typing import Final

import pytest
import yaml
from pydantic import BaseModel

from site_builder.diagnostics import Diagnostic
from site_builder.model.entries.commune import Commune
from site_builder.model.entries.page import Page
from site_builder.model.entries.settings import Settings
from site_builder.model.entries.shape import part_at
from site_builder.model.entries.solution import Solution
from site_builder.model.entries.vocabulary import Organisation, Taxonomy
from site_builder.model.reading.decode import decode, validate
from site_builder.source import Tree, parse_document

MODELS: Final = (Commune, Solution, Page, Organisation, Taxonomy, Settings)
SOLUTION: Final = """\
title: "Un titre"
summary: "Une phrase qui se comprend seule, sans avoir lu la page."
id: essai
communes: [meudon]
edition: 1
themes: [energie]
stage: announced
stage_as_of: 2024
stage_source: a
"""


def decoded(text: str, model: type[BaseModel] = Solution) -> tuple[BaseModel | None, list[Diagnostic]]:
    """Return the value of the text, and what is wrong in it."""
    document, found = parse_document(text.encode(), "content/a.yml")
    assert [] == found
    assert document is not None
    return decode(document, model)


def parts_of(model: type[BaseModel]) -> dict[str, type[BaseModel]]:
    """Return the model and those it is made of, by name."""
    found: dict[str, type[BaseModel]] = {model.__name__: model}
    for name in model.model_fields:
        part = part_at(model, (name,))
        if part is not None:
            found.update(parts_of(part))
    return found


PARTS: Final = {name: part for model in MODELS for name, part in parts_of(model).items()}
REQUIRED: Final = [
    (part, name) for part in PARTS.values() for name, declared in part.model_fields.items() if declared.is_required()
]


@pytest.mark.parametrize(("part", "name"), REQUIRED, ids=lambda value: getattr(value, "__name__", value))
def test_example_of_a_required_field_is_right(part: type[BaseModel], name: str) -> None:
    """What the message proposes for a missing field has the form that the field asks for."""
    (shown,) = part.model_fields[name].examples or ["…"]
    tree: dict[str, Tree] = {name: yaml.load(str(shown), Loader=yaml.BaseLoader)}  # noqa: S506 - builds text only
    _, errors = validate(tree, part)
    assert [] == [error for error in errors if error["loc"][0] == name]


def test_entry_is_read() -> None:
    """A document without mistake gives its entry and no message."""
    value, found = decoded(SOLUTION)
    assert [] == found
    assert isinstance(value, Solution)
    assert ("essai", ("meudon",), None) == (value.id, value.communes, value.holder)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("title:", "titre:", [("V020", "title")]),
        ("title:", "Titre:", [("V020", "title")]),
        ("id:", "Identifiant:", [("V020", "id")]),
        ("stage_source:", "Source of the stage:", [("V020", "stage_source")]),
        ("title:", 'titel: "b"\ntitle:', [("V020", "")]),
        ("title:", 'Titre: "b"\ntitle:', [("V020", "")]),
        ("edition: 1", "edition: [1]", [("V025", "")]),
        ("title: ", "title:\n  - ", [("V025", "")]),
        ("[energie]", "energie", [("V025", "")]),
        ("[energie]", "{energie: oui}", [("V025", "")]),
        ("[energie]", "[energie, ]", []),
        ("[energie]", "\n  - energie\n  -", [("V025", "")]),
        ("[energie]", "[]", [("V033", "")]),
        ("[energie]", "[a, b, c, d]", [("V033", "")]),
        ("[energie]", "[[a]]", [("V025", "")]),
        ("[energie]", "[[a], {b: c}]", [("V025", ""), ("V025", "")]),
        ("[energie]", "[Énergie]", []),
        ("id: essai", "id: Essai", [("V029", "essai")]),
        ("stage: announced", "stage: Announced", [("V027", "announced")]),
        ("stage: announced", "stage: fini", [("V027", "")]),
        ("stage: announced", "stage: [announced]", [("V025", "")]),
        ("stage: announced", "stage: {a: b}", [("V025", "")]),
        ("stage:", "place: Paris\nstage:", [("V025", "")]),
        ('"Un titre"', '""', [("V026", "")]),
        ('"Un titre"', f'"{"a" * 81}"', [("V026", "")]),
        ("stage:", 'sdgs: [{id: a, goal: 18, why: "x", source: a}]\nstage:', [("V034", "")]),
        ("stage:", 'sdgs: [{id: a, goal: 0, why: "x", source: a}]\nstage:', [("V034", "")]),
        ("stage:", "cover: {file: a.jpg, credit: a, licence: b}\nstage:", [("V051", "")]),
        ("stage:", "cover: {file: a.jpg, credit: a, licence: b, decorative: true}\nstage:", []),
        ("stage:", "gallery: [{file: a, decorative: bof}]\nstage:", [("V032", ""), ("V022", "")]),
        ("stage:", "figures: [{id: a, value: 3, kind: planned}]\nstage:", [("V060", ""), ("V022", "")]),
    ],
)
def test_mistake_is_one_message(old: str, new: str, expected: list[tuple[str, str]]) -> None:
    """Each cause gives one message with what was probably meant, and no entry."""
    value, found = decoded(SOLUTION.replace(old, new, 1))
    assert expected == [(fault.code, fault.param("suggestion")) for fault in found]
    assert bool(expected) is (value is None)


@pytest.mark.parametrize(
    ("name", "fields"),
    [("sources", "title: t, access: whole"), ("gallery", "alt: x, credit: a, licence: b")],
)
def test_identifier_used_twice_is_shown_at_its_second_use(name: str, fields: str) -> None:
    """Two elements of a list cannot bear the same identifier, nor show the same file."""
    key = "id" if name == "sources" else "file"
    text = f"{SOLUTION}{name}:\n  - {{{fields}, {key}: a}}\n  - {{{fields}, {key}: a}}\n"
    (found,) = decoded(text)[1]
    assert ("V043", name, "a") == (found.code, found.param("key"), found.param("value"))
    assert (12, text.split("\n")[11].rindex("a}") + 1) == (found.span.line, found.span.column)


def test_missing_fields_of_one_mapping_are_one_message() -> None:
    """Fields that lack in the same place are said together, with an example of each."""
    (found,) = decoded(re.sub(r"(title|edition): .*\n", "", SOLUTION))[1]
    assert ("« title », « edition »", "“title”, “edition”") == (found.param("keys_fr"), found.param("keys_en"))
    assert 'title: "Le titre" · edition: 1' == found.param("example")


def test_unsourced_figure_is_called_by_its_identifier() -> None:
    """A figure without source is named by its identifier, or by its field when it has none."""
    figure = "label: x, value: 3, kind: planned"
    text = f"{SOLUTION}figures:\n  - {{id: arbres, {figure}}}\n  - {{{figure}}}\n"
    found = [fault for fault in decoded(text)[1] if fault.code == "V060"]
    assert ["arbres", "figures"] == [fault.param("value") for fault in found]
    assert [11, 12] == [fault.span.line for fault in found]


def test_empty_field_is_a_field_left_out() -> None:
    """A field with nothing after its colon is an unknown, at any depth."""
    value, found = decoded(SOLUTION + "holder:\nplace:\n  name: x\n  source: a\n  point:\n")
    assert [] == found
    assert isinstance(value, Solution)
    assert value.place is not None
    assert (None, None) == (value.holder, value.place.point)


def test_part_that_leads_nowhere_is_none() -> None:
    """A path of field names that no mapping answers to has no model."""
    assert (None, None) == (part_at(Solution, ("title",)), part_at(Solution, ("nowhere", "title")))
