"""The editors' field reference and the docstrings it comes from: complete, bilingual, in step."""

import re
from enum import StrEnum
from pathlib import Path
from typing import Final

import pytest
from pydantic import BaseModel

from site_builder.model.entries.docstrings import Definition, field_definition, part_definition, value_definition
from site_builder.model.entries.entry import EntryFields, Image
from site_builder.model.entries.parts import Access, Figure, Part, SourceLanguage
from site_builder.model.entries.settings import Conformity
from site_builder.model.entries.solution import Solution
from site_builder.model.locale import Locale
from site_builder.model.reference.examples import example_of
from site_builder.model.reference.field_reference import FIELD_REFERENCE_PATH, anchor, field_reference
from site_builder.model.reference.schema import COLLECTIONS, types_of
from site_builder.site.words.interface import read_interface
from site_builder.site.words.typography import typeset

ROOT: Final = Path(__file__).parents[3]
TYPES: Final = {name: used for collection in COLLECTIONS for name, used in types_of(collection.model).items()}
PARTS: Final = {name: used for name, used in TYPES.items() if issubclass(used, Part)} | {"EntryFields": EntryFields}
LISTS: Final = {name: used for name, used in TYPES.items() if issubclass(used, StrEnum)}
FIELDS: Final = [(part, name) for part in PARTS.values() for name in part.model_fields]
VALUES: Final = [value for values in LISTS.values() for value in values]
EMPTY: Final = {Locale.FR: "vide", Locale.EN: "empty"}
# How the interface calls what closed lists hold: the first part of the ids of its strings.
SHOWN: Final = {
    "Stage": "stage",
    "Evidence": "evidence",
    "CostBand": "cost",
    "LegalInstrument": "legal",
    "PreconditionKind": "precondition",
    "OutcomeKind": "outcome",
    "FigureKind": "figure",
}


def is_sentence(definition: Definition) -> bool:
    """Return whether the label is short and the meaning ends as a sentence does."""
    return 0 < len(definition.label) <= 40 and definition.meaning.endswith(".") and "\n" not in definition.meaning


@pytest.mark.parametrize(("part", "name"), FIELDS, ids=lambda value: getattr(value, "__name__", value))
def test_field_is_told_in_both_languages(part: type[BaseModel], name: str) -> None:
    """Each field has a label and a sentence in each language, which says what leaving it empty means."""
    for locale in Locale:
        definition = field_definition(part, name, locale)
        assert is_sentence(definition)
        if not part.model_fields[name].is_required():
            assert EMPTY[locale] in re.findall(r"\w+", definition.meaning.casefold())


@pytest.mark.parametrize(("part", "name"), FIELDS, ids=lambda value: getattr(value, "__name__", value))
def test_example_has_the_form_of_its_field(part: type[BaseModel], name: str) -> None:
    """What the reference shows to type is right; only blocks, which have their own section, may show nothing."""
    if part.model_fields[name].examples:
        assert example_of(part, name) is not None
    else:
        assert not part.model_fields[name].is_required()


@pytest.mark.parametrize("described", TYPES.values(), ids=TYPES)
def test_part_is_told_in_both_languages(described: type[Part | StrEnum]) -> None:
    """Each part and each closed list has a label and a sentence in each language."""
    assert [True, True] == [is_sentence(part_definition(described, locale)) for locale in Locale]


@pytest.mark.parametrize("value", VALUES, ids=lambda value: f"{type(value).__name__}-{value}")
def test_value_is_told_in_both_languages(value: StrEnum) -> None:
    """Each value of a closed list has its words in each language."""
    assert [True, True] == [is_sentence(value_definition(value, locale)) for locale in Locale]


@pytest.mark.parametrize("locale", Locale)
def test_values_are_called_as_the_site_calls_them(locale: Locale) -> None:
    """An editor reads in the reference the very word that visitors read on the site."""
    strings = read_interface((ROOT / f"overrides/locale/{locale}.po").read_bytes(), locale).strings
    told = {
        f"{SHOWN[name]}_{value}": typeset(value_definition(value, locale).label, locale)
        for name, values in LISTS.items()
        if name in SHOWN
        for value in values
    }
    assert {key: strings[key] for key in told} == told


def test_reference_lists_every_field() -> None:
    """Each field of each part is a row of the section of its part."""
    sections = re.split(r"^##+ ", field_reference().decode(), flags=re.MULTILINE)
    rows = {section.partition("\n")[0]: re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE) for section in sections}
    common = rows.pop("Champs communs aux communes, aux solutions et aux pages")
    assert list(EntryFields.model_fields) == common
    for part in PARTS.values():
        if part is not EntryFields:
            own = [name for name in part.model_fields if not (issubclass(part, EntryFields) and name in common)]
            assert own == rows[part_definition(part, Locale.FR).label]


def test_reference_lists_every_value() -> None:
    """Each value of each closed list is a row with its French word."""
    page = field_reference().decode()
    for value in VALUES:
        assert f"| `{value}` | {value_definition(value, Locale.FR).label} |" in page


def test_links_of_the_reference_lead_somewhere() -> None:
    """Each link to a section finds its heading, and no two headings have the same address."""
    page = field_reference().decode()
    anchors = [anchor(heading) for heading in re.findall(r"^##+ (.+)$", page, re.MULTILINE)]
    assert len(set(anchors)) == len(anchors)
    assert set(re.findall(r"\]\(#([^)]+)\)", page)) <= set(anchors)
    files = re.findall(r"\]\(([^#)][^)]*)\)", page)
    assert [] == [path for path in files if not (ROOT / FIELD_REFERENCE_PATH).parent.joinpath(path).exists()]


def test_rows_of_a_table_have_the_cells_of_its_header() -> None:
    """No value breaks a table: each row has as many cells as the row above."""
    for table in re.findall(r"(?:^\|.*\|\n)+", field_reference().decode(), re.MULTILINE):
        (_,) = {line.count("|") for line in table.splitlines()}


@pytest.mark.parametrize(
    ("part", "name", "cells"),
    [
        (Figure, "id", ["Identifiant", "oui", "repère"]),
        (Figure, "label", ["Libellé", "oui", "oui"]),
        (Image, "file", ["Fichier", "oui", "repère"]),
        (Image, "credit", ["Crédit", "oui", "non"]),
        (Solution, "id", ["Identifiant", "oui", "non"]),
        (Solution, "place", ["Lieu", "non", "en partie"]),
    ],
)
def test_reference_says_what_is_translated(part: type[Part], name: str, cells: list[str]) -> None:
    """Words are translated, identifiers of elements are repeated, facts stay in the French file."""
    heading = re.escape(part_definition(part, Locale.FR).label)
    section = re.search(rf"^##+ {heading}\n(.*?)(?=^##|\Z)", field_reference().decode(), re.MULTILINE | re.DOTALL)
    assert section
    row = next(line for line in section[1].splitlines() if line.startswith(f"| `{name}` |"))
    assert cells == [cell.strip() for cell in row.split("|")[2:5]]


def test_inherited_field_is_told_by_its_owner() -> None:
    """A solution has the title that every entry has."""
    assert "Titre" == field_definition(Solution, "title", Locale.FR).label
    assert "Title" == field_definition(Solution, "title", Locale.EN).label


def test_value_is_read_from_its_own_list() -> None:
    """Two lists of one module do not mix their words."""
    assert ("en entier", "French", "not compliant") == (
        value_definition(Access.WHOLE, Locale.FR).label,
        value_definition(SourceLanguage.FR, Locale.EN).label,
        value_definition(Conformity.NOT_COMPLIANT, Locale.EN).label,
    )
