"""English words laid over French facts."""

from typing import Final

import pytest

from site_builder.diagnostics import Diagnostic
from site_builder.model.entries.commune import Commune
from site_builder.model.entries.page import Page
from site_builder.model.entries.parts import Source
from site_builder.model.entries.shape import shape_of
from site_builder.model.entries.solution import Solution
from site_builder.model.reading.translation import translate
from site_builder.source import Document, parse_document

FRENCH: Final = """\
title: "Un titre"
summary: "Une phrase qui se comprend seule, sans avoir lu la page."
id: essai
communes: [meudon]
edition: 1
themes: [energie]
stage: announced
stage_as_of: 2024
stage_source: a
place:
  name: "La crèche"
  source: a
figures:
  - id: arbres
    label: "Arbres"
    value: 3
    kind: planned
    source: a
  - id: bancs
    label: "Bancs"
    value: 5
    kind: planned
    source: a
"""
ENGLISH: Final = """\
title: "A title"
summary: "One sentence that can be understood without reading the page."
place:
  name: "The nursery"
figures:
  - id: bancs
    label: "Benches"
  - id: arbres
    label: "Trees"
"""


def document(text: str) -> Document:
    """Return the text as a document."""
    read, found = parse_document(text.encode(), "content/a.yml")
    assert [] == found
    assert read is not None
    return read


def translated(english: str, french: str = FRENCH) -> tuple[Solution | None, list[Diagnostic]]:
    """Return the entry in English, and what is wrong in the translation."""
    return translate(document(french), document(english), Solution)


def test_translation_keeps_the_facts_and_changes_the_words() -> None:
    """The English entry has English words in the French order, and the French numbers."""
    value, found = translated(ENGLISH)
    assert [] == found
    assert value is not None
    assert ("A title", "The nursery") == (value.title, value.place and value.place.name)
    assert [("arbres", "Trees", 3), ("bancs", "Benches", 5)] == [
        (figure.id, figure.label, int(figure.value)) for figure in value.figures
    ]
    assert ("essai", ("meudon",)) == (value.id, value.communes)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('title: "A title"\n', "", [("V046", "", 1)]),
        ('    label: "Trees"\n', "", [("V046", "", 1)]),
        ("title:", "titel:", [("V020", "title", 1)]),
        ("figures:", "figure:", [("V020", "figures", 5)]),
        ("title:", 'titel: "x"\ntitle:', [("V020", "", 1)]),
        ('label: "Trees"', 'lable: "Trees"', [("V020", "label", 9)]),
        ("title:", "edition: 1\ntitle:", [("V028", "", 1)]),
        ('    label: "Trees"', '    label: "Trees"\n    value: 3', [("V028", "", 10)]),
        ("  name:", "  source: a\n  name:", [("V028", "", 4)]),
        ("place:", 'outcome:\n  reason: "x"\nplace:', [("V047", "", 3)]),
        ("- id: arbres", "- id: arbre", [("V047", "arbres", 8)]),
        ("- id: arbres", "- id: zzz", [("V047", "arbres", 8)]),
        ("- id: arbres", "- id: bancs", [("V043", "", 8), ("V046", "", 1)]),
        ("- id: arbres\n    label", "- label", [("V022", "arbres", 8)]),
        ("- id: arbres", "- id: [a]", [("V022", "arbres", 8)]),
        ("place:\n  name:", "place:", [("V025", "", 3)]),
        ('"A title"', f'"{"a" * 81}"', [("V026", "", 1)]),
        ('"Trees"', f'"{"a" * 161}"', [("V026", "", 9)]),
        ('"Benches"', '""', [("V026", "", 7)]),
        ('"A title"', "[a]", [("V025", "", 1)]),
    ],
)
def test_mistake_is_one_message_in_the_english_file(old: str, new: str, expected: list[tuple[str, str, int]]) -> None:
    """Each cause gives one message, on the line of the English file, with what was probably meant."""
    value, found = translated(ENGLISH.replace(old, new, 1))
    assert expected == [(fault.code, fault.param("suggestion"), fault.span.line) for fault in found]
    assert value is None


@pytest.mark.parametrize("figures", ["x", "\n  arbres: x", "\n  - arbres"], ids=["text", "mapping", "list of texts"])
def test_list_of_another_form_is_one_message(figures: str) -> None:
    """Where a list of fields is due, anything else is one message, and its words are not missing as well."""
    (found,) = translated(ENGLISH.split("figures:", maxsplit=1)[0] + f"figures: {figures}\n")[1]
    assert ("V025", "figures") == (found.code, found.param("key"))


def test_missing_words_are_one_message() -> None:
    """All the words that lack are named together, each by its path."""
    (found,) = translated('summary: "One sentence that can be understood without reading the page."\n')[1]
    expected = "title, place > name, figures > arbres > label, figures > bancs > label"
    assert ("V046", expected, 'title: "…"') == (found.code, found.param("keys"), found.param("example"))


def test_word_without_a_french_one_names_the_place() -> None:
    """A word that French does not have is named with where it was looked for."""
    (found,) = translated(ENGLISH.replace("place:", "links: []\nplace:", 1))[1]
    assert ("links", "ses champs", "its fields") == tuple(found.param(name) for name in ("value", "key_fr", "key_en"))


def test_surplus_element_without_identifier_suggests_none() -> None:
    """When every French element has its words, one more without identifier has no name to suggest."""
    (found,) = translated(ENGLISH + '  - label: "Paths"\n')[1]
    assert ("V022", "", "id: …") == (found.code, found.param("suggestion"), found.param("example"))


def test_empty_words_are_missing_words() -> None:
    """A field left empty in English is a word that lacks."""
    (found,) = translated(ENGLISH.replace('"A title"', "", 1))[1]
    assert ("V046", "title") == (found.code, found.param("keys"))


@pytest.mark.parametrize(
    ("old", "new"),
    [("figures:", "figures: x\nlinks:"), ("  - id: arbres", "  - b\n  - id: arbres"), ("place:", "place: x\ncost:")],
)
def test_broken_facts_are_left_to_their_own_file(old: str, new: str) -> None:
    """Facts of a wrong form do not stop the reading of the words."""
    _, found = translated(ENGLISH, FRENCH.replace(old, new, 1))
    assert found


def test_shape_is_derived_from_the_model() -> None:
    """Words are found wherever they are nested: in the entry, in a part, in keyed lists."""
    shape = shape_of(Solution)
    assert frozenset({"title", "summary"}) == shape.words
    assert {"place", "cost", "outcome", "cover"} == set(shape.parts)
    assert {"id", "file", "organisation"} == {key for key, _ in shape.lists.values()}
    assert frozenset({"label", "method"}) == shape.lists["figures"][1].words
    assert ("file", frozenset({"alt", "caption"})) == (shape.lists["gallery"][0], shape.lists["gallery"][1].words)


def test_shape_of_other_models() -> None:
    """A page has its address among its words, a commune has no word in its place, a source has none at all."""
    assert {"title", "summary", "path", "nav_title"} == set(shape_of(Page).words)
    assert {"population", "cover"} == set(shape_of(Commune).parts)
    assert (False, True) == (shape_of(Source).has_words, shape_of(Page).has_words)


@pytest.mark.parametrize(
    ("old", "new", "meant"),
    [("title:", "Titre:", "title"), ("summary:", "résumé:", "summary"), ("place:", "lieu:", "place")],
)
def test_field_under_its_french_name_is_the_one_meant(old: str, new: str, meant: str) -> None:
    """A translator who translates the name of a field is given it back, and its words are not missing as well."""
    _, found = translated(ENGLISH.replace(old, new))
    assert [("V020", meant)] == [(one.code, one.param("suggestion")) for one in found]


def test_translated_identifiers_stand_for_each_other_in_order() -> None:
    """As many unknown identifiers as missing ones are taken in their order, and no word is missing."""
    _, found = translated(ENGLISH.replace("id: bancs", "id: seats").replace("id: arbres", "id: oaks"))
    assert [("V047", "arbres"), ("V047", "bancs")] == [(one.code, one.param("suggestion")) for one in found]
