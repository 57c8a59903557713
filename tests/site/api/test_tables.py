"""Tables: what their cells hold is what the documents hold, and their schemas say what each column is."""

import csv
import hashlib
import io
import re
from typing import Any

import pytest

from site_builder.model.entries.closed_lists import Stage
from site_builder.model.locale import Locale
from site_builder.site.api.tables import TABLES, Table, columns
from tests.site.api.opened import HOME, tiny

NAMES = [table.name for table in TABLES]


def rows(name: str) -> list[dict[str, str]]:
    """Return each row of a table by the names of its columns, read as strictly as RFC 4180 allows."""
    text = io.StringIO(tiny().files[f"{HOME}{name}.csv"], newline="")
    return list(csv.DictReader(text, strict=True))


def at(entry: dict[str, Any], path: str) -> Any:  # noqa: ANN401 - whatever the entry holds
    """Return what the way of names leads to; nothing where it stops."""
    here: Any = entry
    for step in path.split("."):
        here = here[step] if here is not None else None
    return here


def shown(value: Any) -> str:  # noqa: ANN401 - any fact
    """Return a fact as a cell shows it: nothing for null, elements parted by semicolons."""
    if isinstance(value, list):
        return "; ".join(one["field"] if isinstance(one, dict) else str(one) for one in value)
    return "" if value is None else str(value)


@pytest.mark.parametrize("table", TABLES, ids=NAMES)
def test_cells_are_what_the_documents_hold(table: Table) -> None:
    """Each row is an entry of the document of the same name; each cell is its field, in its language."""
    entries = tiny().content(table.name)
    told = rows(table.name)
    assert len(entries) == len(told)
    for entry, row in zip(entries, told, strict=True):
        for column in columns(table)[:-4]:
            value = at(entry, column.path)
            value = value[column.locale] if column.locale and value else value
            assert shown(value) == row[column.name], column.name


@pytest.mark.parametrize("table", TABLES, ids=NAMES)
def test_a_row_is_known_by_its_key(table: Table) -> None:
    """No two rows have the same key, and no column the same name."""
    keys = [tuple(row[name] for name in table.key) for row in rows(table.name)]
    assert sorted(set(keys)) == sorted(keys)
    names = [column.name for column in columns(table)]
    assert sorted(set(names)) == sorted(names)


def test_the_terms_of_use_follow_each_row() -> None:
    """A row keeps its licence and its notice wherever it is copied, in both languages."""
    document = tiny().documents["figures"]
    expected = {f"{name}_{locale}": document[name][locale] for name in ("licence", "notice") for locale in ("fr", "en")}
    for row in rows("figures"):
        assert expected == {name: row[name] for name in expected}


def test_counts_that_somebody_announced_are_figures() -> None:
    """Announced solutions of an edition, of a phase and of a commune stand among the figures, each with its source.

    Their date is that of the announcement; where it is not typed, that of the source.
    """
    fields = ("entry", "id", "value", "as_of", "source")
    announced = [tuple(row[field] for field in fields) for row in rows("figures") if "announced" in row["id"]]
    assert [
        ("programme", "solutions-announced-edition-1", "3", "2023-01", "annonce"),
        ("programme", "solutions-announced-edition-2-phase-1", "1", "2024-05", "bilan"),
    ] == announced


def test_the_package_describes_each_table() -> None:
    """Each resource is a file of the right size and sum; its fields are the columns, called in both languages."""
    package = tiny().json(f"{HOME}datapackage.json")
    assert NAMES == [resource["name"] for resource in package["resources"]]
    for resource, table in zip(package["resources"], TABLES, strict=True):
        text = tiny().files[f"{HOME}{resource['path']}"].encode()
        assert (len(text), f"sha256:{hashlib.sha256(text).hexdigest()}") == (resource["bytes"], resource["hash"])
        fields = resource["schema"]["fields"]
        assert [column.name for column in columns(table)] == [field["name"] for field in fields]
        assert [] == [field["name"] for field in fields if not (field["title_fr"] and field["title_en"])]


def test_a_column_says_what_it_holds() -> None:
    """Its title goes from the outside in, and names the language of a text; its type is that of its cells."""
    (communes, *_) = tiny().json(f"{HOME}datapackage.json")["resources"]
    fields = {field["name"]: field for field in communes["schema"]["fields"]}
    area = fields["district_area_ha"]
    assert ("Quartier · Surface (ha)", "District · Area (ha)", "number") == (
        area["title_fr"],
        area["title_en"],
        area["type"],
    )
    assert ("Résumé (en)", "string") == (fields["summary_en"]["title_fr"], fields["summary_en"]["type"])
    assert "integer" == fields["edition"]["type"]
    assert fields["challenges"]["description_en"].endswith("Several values are separated by a semicolon.")


def test_no_cell_is_null() -> None:
    """CSV has no null: descriptions speak of empty cells, where the schemas of the documents speak of null."""
    resources = tiny().json(f"{HOME}datapackage.json")["resources"]
    said = [
        (field["description_fr"], field["description_en"]) for one in resources for field in one["schema"]["fields"]
    ]
    assert [] == [words for pair in said for words in pair if re.search(r"\bnull\b", words)]
    assert (
        "Celle du document ; vide s'il n'est pas en ligne.",
        "That of the document; empty if it is not online.",
    ) in said
    listed = tiny().schema("figures", Locale.EN)["$defs"]["ListedFigure"]["properties"]
    assert "That of the document; null if it is not online." == listed["source_url"]["description"]


def test_a_closed_list_is_told() -> None:
    """A column of a closed list names its values, those of the documents; any other column has no constraint."""
    (_, solutions, *_) = tiny().json(f"{HOME}datapackage.json")["resources"]
    fields = {field["name"]: field for field in solutions["schema"]["fields"]}
    assert {"enum": [stage.value for stage in Stage]} == fields["stage"]["constraints"]
    closed = {"stage", "evidence", "cost_band", "legal_instrument", "outcome_kind"}
    assert closed == {name for name, field in fields.items() if "constraints" in field}
