"""Numbers are equal everywhere: on the pages, in the API, in the tables and in the kits, each with the same source."""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from babel.numbers import format_decimal
from lxml import html

from site_builder.model.locale import Locale
from tests.built import Built, plain
from tests.papers import squashed, words_of

pytestmark = pytest.mark.slow

API = "api/v1"


def document(site: Built, name: str) -> list[dict[str, Any]]:
    """Return what a document of the API holds."""
    held: list[dict[str, Any]] = json.loads((site.folder / API / f"{name}.json").read_text("utf-8"))[name]
    return held


def table(site: Built, name: str) -> list[dict[str, str]]:
    """Return the rows of a table by the names of their columns."""
    text = (site.folder / API / f"{name}.csv").read_text("utf-8")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def source_of(figure: dict[str, Any], site: Built) -> dict[str, Any]:
    """Return the document that a figure comes from."""
    (found,) = (
        one for one in document(site, "sources") if (one["entry"], one["id"]) == (figure["entry"], figure["source"])
    )
    return found


def places(page: html.HtmlElement, figure: dict[str, Any], locale: Locale) -> Iterator[html.HtmlElement]:
    """Yield the places of a page that show the value of a figure; in the list of figures, under its own label."""
    number = plain(format_decimal(Decimal(str(figure["value"])), locale=locale.value))
    label = plain(figure["label"][locale])
    for place in page.xpath("//dd | //tr | //figure[@role='figure'] | //*[contains(@class, 'progress')]/li"):
        if re.search(rf"(?<!\d){re.escape(number)}(?!\d)", plain(" ".join(place.itertext()))):
            yield place
    for place in page.xpath("//ul[@class='figures']/li"):
        if plain(place.findtext("b") or "").startswith(number) and label in plain(place.text_content()):
            yield place


def cited(page: html.HtmlElement, place: html.HtmlElement) -> set[str]:
    """Return the titles of the documents that a place of a page refers to."""
    anchors = {link.get("href").removeprefix("#") for link in place.xpath(".//a[starts-with(@href, '#source-')]")}
    listed = page.xpath("//ol[@class='sources']/li")
    return {_title(one.xpath("string(a | cite)")) for one in listed if one.get("id") in anchors}


def _title(text: str) -> str:
    """Return a title whatever its apostrophes: documents keep those of the source, pages those of their language."""
    return plain(text).replace("'", "’")


def missing(figures: Iterable[dict[str, Any]], site: Built, locale: Locale) -> list[tuple[str, str]]:
    """Return the figures that the page of their entry does not show with their source."""
    found = []
    for figure in figures:
        page = site.documents[site.file_of(figure["pages"][locale])]
        title = _title(source_of(figure, site)["title"])
        if not any(title in cited(page, place) for place in places(page, figure, locale)):
            found.append((figure["entry"], figure["id"]))
    return found


def test_there_are_figures(root_site: Built) -> None:
    """The tests below have something to compare."""
    assert 30 < len(document(root_site, "figures"))


@pytest.mark.parametrize("locale", list(Locale))
def test_a_figure_is_the_same_on_its_page(root_site: Built, locale: Locale) -> None:
    """Each figure of the API stands on the page of its entry, in each language, with the same source."""
    assert [] == missing(document(root_site, "figures"), root_site, locale)


@pytest.mark.parametrize("locale", list(Locale))
def test_a_figure_that_differs_is_met(root_site: Built, locale: Locale) -> None:
    """Another value, or another source, is found on no page."""
    figures = document(root_site, "figures")
    raised = [{**figure, "value": figure["value"] + 7919} for figure in figures]
    assert len(figures) == len(missing(raised, root_site, locale))
    moved = [{**figure, "source": "geonames"} for figure in figures if figure["id"] == "population"]
    assert len(moved) == len(missing(moved, root_site, locale))


def test_a_figure_is_the_same_in_the_tables(root_site: Built) -> None:
    """The table of figures and the entries of the API have the same values, units, dates and sources."""
    told = {(row["entry"], row["id"]): row for row in table(root_site, "figures")}
    figures = document(root_site, "figures")
    assert len(told) == len(figures)
    for figure in figures:
        row = told[figure["entry"], figure["id"]]
        for field in ("value", "unit", "as_of", "kind", "source"):
            assert ("" if figure[field] is None else str(figure[field])) == row[field]


def test_a_fact_has_one_date(root_site: Built) -> None:
    """What several entries count alike, from the same document, is dated alike; some facts are told more than once."""
    dates: dict[tuple[object, ...], list[str | None]] = {}
    for figure in document(root_site, "figures"):
        dates.setdefault((figure["value"], figure["unit"], figure["source_title"]), []).append(figure["as_of"])
    assert any(len(told) > 1 for told in dates.values())
    assert [] == [fact for fact, told in dates.items() if len(set(told)) > 1]


def test_a_figure_is_the_same_in_its_entry(root_site: Built) -> None:
    """Figures, population and counts announced of an entry are those of the list of figures."""
    figures = {(one["entry"], one["id"]): (one["value"], one["source"]) for one in document(root_site, "figures")}
    for collection in ("communes", "solutions"):
        for entry in document(root_site, collection):
            name = f"{collection}/{entry['id']}"
            held = [(one["id"], one) for one in entry["figures"]]
            held += [("population", entry["population"])] if entry.get("population") else []
            held += [("solutions-announced", one)] if (one := entry.get("solutions_announced")) else []
            assert {(name, key): (one["value"], one["source"]) for key, one in held} == {
                key: value for key, value in figures.items() if key[0] == name
            }


def kit_of(figure: dict[str, Any], site: Built) -> Path:
    """Return where the kit that must hold the figure is, without its ending: its entry's own, else the programme's."""
    collection, _, _ = figure["entry"].partition("/")
    entry = site.file_of(figure["pages"]["fr"]).removesuffix("/index.html")
    return site.folder / "kits" / (entry if collection in {"communes", "solutions"} else "programme")


@cache
def facts_of(kit: Path) -> list[dict[str, str]]:
    """Return the rows of the table of a kit."""
    with ZipFile(kit.with_name(f"{kit.name}.zip")) as packed:
        (name,) = (name for name in packed.namelist() if name.endswith("/facts.csv"))
        text = packed.read(name).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


@cache
def sheet_of(kit: Path, locale: Locale) -> str:
    """Return what the document of a kit says in a language."""
    return words_of(kit.with_name(f"{kit.name}-{locale}.pdf").read_bytes())


def untold(figures: Iterable[dict[str, Any]], site: Built) -> list[tuple[str, str]]:
    """Return the figures that the table of their kit does not hold, with the same value, unit, date and source."""
    fields = ("id", "value", "unit", "as_of", "kind", "source")
    found = []
    for figure in figures:
        row = ["" if figure[field] is None else str(figure[field]) for field in fields]
        rows = [[one["field"], *(one[field] for field in fields[1:])] for one in facts_of(kit_of(figure, site))]
        if row not in rows:
            found.append((figure["entry"], figure["id"]))
    return found


def unprinted(figures: Iterable[dict[str, Any]], site: Built, locale: Locale) -> list[tuple[str, str]]:
    """Return the figures that the document of their kit does not show with their label and their source."""
    return [(one["entry"], one["id"]) for one in figures if not is_printed(one, site, locale)]


def is_printed(figure: dict[str, Any], site: Built, locale: Locale) -> bool:
    """Return whether a sheet shows the value by its label, or as a count announced, and then the number of its source.

    Paper has no links to read: the number is looked for in the list of sources, where its title must stand.
    """
    sheet = sheet_of(kit_of(figure, site), locale)
    number = squashed(format_decimal(Decimal(str(figure["value"])), locale=locale.value))
    unit = squashed(figure["unit_label"][locale]) if figure["unit_label"] else ""
    label, references = re.escape(squashed(figure["label"][locale])), r"((?:\[\d+\])+)"
    value = rf"(?<!\d){re.escape(number)}"
    announced = "annoncées?" if locale is Locale.FR else "announced"
    places = (
        rf"{value}{re.escape(unit)}{label}{references}",
        rf"{label}{value}(?:{re.escape(unit)})?{references}",
        rf"{value}{announced}{references}",
    )
    title = squashed(_title(source_of(figure, site)["title"]))
    cited_there = {
        one for place in places for marks in re.findall(place, sheet) for one in re.findall(r"\[\d+\]", marks)
    }
    return any(f"{mark}{title}" in squashed(_title(sheet)) for mark in cited_there)


def test_a_figure_is_the_same_in_its_kit(root_site: Built) -> None:
    """The table of a kit holds each figure of its entry; another value, or another source, is in none."""
    figures = document(root_site, "figures")
    assert [] == untold(figures, root_site)
    for planted in ({"value": 7919}, {"source": "geonames"}):
        assert len(figures) == len(untold([{**figure, **planted} for figure in figures], root_site))


def test_values_are_values_for_programs(root_site: Built) -> None:
    """No cell of a kit holds what only Python would read: words in two languages are in the columns of their own."""
    kits = sorted(root_site.folder.glob("kits/**/*.zip"))
    values = [row["value"] for kit in kits for row in facts_of(kit.with_suffix(""))]
    assert [] == [value for value in values if value.startswith(("{", "["))]
    assert len(values) > 100


@pytest.mark.parametrize("locale", list(Locale))
def test_a_figure_is_the_same_on_paper(root_site: Built, locale: Locale) -> None:
    """The document of a kit shows each figure of its entry with its source; another value, or source, is on none."""
    figures = document(root_site, "figures")
    assert [] == unprinted(figures, root_site, locale)
    raised = [{**figure, "value": figure["value"] + 7919} for figure in figures]
    assert len(figures) == len(unprinted(raised, root_site, locale))
    moved = [{**figure, "source": "geonames"} for figure in figures if figure["id"] == "population"]
    assert len(moved) == len(unprinted(moved, root_site, locale))
