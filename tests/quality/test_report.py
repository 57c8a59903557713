"""The report of the gates: what it says of figures, and that the published one says all."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from tests.built import ROOT, Built
from tests.quality.account import Account
from tests.quality.gates import GATES, SINCE_REPORT, TESTED, Gate
from tests.quality.sample import kind
from tests.quality.written import Measured, Report, written

_KINDS = {"index.html": "home", "a/index.html": "prose"}


@pytest.fixture(scope="module")
def published() -> str:
    """Return the report of the repository."""
    return (ROOT / "docs" / "quality.md").read_text("utf-8")


def perfect() -> Account:
    """Return figures that every gate lets through."""
    account = Account(_KINDS)
    account.figures |= {key: dict.fromkeys(_KINDS, 9) for key in ("nodes", "requests", "transferred")}
    for gate in GATES:
        for file in _KINDS:
            account.note(gate.key, file, 100 if gate.least else 0)
    return account


def report(account: Account, **tested: bool | None) -> Report:
    """Return the report of one site."""
    return Report("2026-11-25", {"Chromium": "1"}, (Measured("Real site", account, perfect()),), tested)


def broken_gates() -> Iterator[tuple[Gate, float]]:
    """Yield each gate with a figure just beyond its limit."""
    yield from ((gate, gate.limit - 1 if gate.least else gate.limit + 1) for gate in GATES)


def test_nothing_fails() -> None:
    """Figures within the limits make a report without a failure."""
    found = report(perfect(), spelling=True, feeds=None)
    assert ([], True) == (found.failures, "**Every gate lets the site through.**" in written(found))
    assert "✗" not in written(found).replace("✗ marks a gate that fails", "")


@pytest.mark.parametrize(("gate", "figure"), tuple(broken_gates()), ids=lambda value: getattr(value, "key", ""))
def test_a_figure_beyond_its_limit_fails(gate: Gate, figure: float) -> None:
    """The gate is told, with the page and what was found in it, in each table that should."""
    account = perfect()
    account.note(gate.key, "index.html", figure)
    account.faults[gate.key]["index.html"] = ["because of this"]
    found = report(account)
    text = written(found)
    assert [gate.name] == found.failures
    assert 1 == text.count(f"\n| {gate.name} |")
    assert f"- **{gate.name}**, Real site: 1 page\n  - `/` " in text
    assert "`because of this`" in text


def test_a_test_that_fails_is_a_gate_that_fails() -> None:
    """A gate that tests keep fails with them; one without a test is said to have none."""
    found = report(perfect(), spelling=False, feeds=None)
    assert ["spelling"] == found.failures
    assert "| spelling | **✗** no |\n| feeds | no check yet |" in written(found)


def test_prose_must_cost_less() -> None:
    """A page of prose fails where a list passes; a tool may have the scripts it needs."""
    gates = {gate.key: gate for gate in GATES}
    assert (True, False) == (gates["ecoindex"].lets(86, "home"), gates["ecoindex"].lets(86, "prose"))
    assert (False, True) == (gates["script"].lets(9_000, "home"), gates["script"].lets(9_000, "search"))
    assert "≥ 85, ≥ 88 for prose" == gates["ecoindex"].rule()
    assert "≤ 5 kB, explore and search apart" == gates["script"].rule()
    assert "≤ 1 ms" == replace(gates["first-paint"], limit=1).rule()


def test_the_published_report_names_every_gate(published: str) -> None:
    """Every gate has its line with its limit, measured or kept by tests."""
    assert [] == [gate.name for gate in GATES if f"\n| {gate.name} | {_rule(gate)} |" not in published]
    assert [] == [name for name in TESTED if f"\n| {name} | " not in published]


def _rule(gate: Gate) -> str:
    """Return the limit as the published report, which does not know the youngest kinds of page, gives it."""
    return replace(
        gate, by_kind={name: limit for name, limit in gate.by_kind.items() if name not in SINCE_REPORT}
    ).rule()


@pytest.mark.slow
def test_the_published_report_names_every_kind_of_page(root_site: Built, published: str) -> None:
    """Every kind of page has its line in both tables of both sites; one younger than the report has none yet."""
    kinds = {kind(page) for page in root_site.documents.values()}
    assert {name: 0 if name in SINCE_REPORT else 4 for name in kinds} == {
        name: published.count(f"\n| {name} | ") for name in kinds
    }


@pytest.mark.parametrize("key", ["ecoindex", "document", "page", "first-paint"])
def test_the_public_is_told_what_was_measured(published: str, key: str) -> None:
    """The pages on eco-design give the day and the worst figures of the report, in both languages."""
    gate = next(gate for gate in GATES if gate.key == key)
    (row,) = [line.split(" | ") for line in published.splitlines() if line.startswith(f"| {gate.name} |")]
    figure = row[2].split()[0]
    unit = {"B": "kB", "ms": "ms"}.get(gate.unit, "")
    (day,) = re.findall(r"Measured on (\d{4}-\d{2}-\d{2}) ", published)
    folder = ROOT / "content" / "pages" / "eco-conception"
    english, french = ((folder / f"index.{lang}.md").read_text("utf-8") for lang in ("en", "fr"))
    assert f": {figure} {unit}".rstrip() in english
    assert f": {figure.replace('.', ',')} {unit.replace('kB', 'ko')}".rstrip() in french
    assert f"On {date.fromisoformat(day):%d %B %Y}, " in english


def test_gates_kept_by_tests_name_tests_that_exist() -> None:
    """What the report runs is there to be run."""
    assert [] == [path for tests in TESTED.values() for path in tests if not (ROOT / path).exists()]
