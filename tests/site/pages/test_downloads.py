"""The entries as files to download: a table and JSON that hold the same, with their licence and their notice."""

import csv
import io
import json
from typing import Any

import pytest

from site_builder.model.locale import Locale
from site_builder.output.exports import exports
from site_builder.site.finding_views import RecordView
from site_builder.site.pages.downloads import downloads
from site_builder.site.pages.explore import explore_records
from site_builder.site.sizes import with_sizes
from site_builder.site.views import FactView
from tests.site.planning import OMBRIERES, Project, page_of, tiny_page, tiny_scope, tiny_site, weights_of

SEPARATORS = {Locale.FR: ";", Locale.EN: ","}
# The columns of facts, and those around them, in each language.
COLUMNS = {
    Locale.FR: (
        *("Type de porteur", "Porteur", "Lieu de l’essai", "Début", "Fin", "Partenaires", "Coût de l’essai"),
        *("Outil juridique", "Suite", "Solutions annoncées", "Quartier", "Défis", "Population", "Département"),
        *("Territoire (EPT)", "Code INSEE", "Coordonnées", "Site officiel", "Résumé"),
    ),
    Locale.EN: (
        *("Kind of provider", "Provider", "Test site", "Start", "End", "Partners", "Cost of the test"),
        *("Legal instrument", "Outcome", "Solutions announced", "District", "Challenges", "Population", "Département"),
        *("Intermunicipal territory (EPT)", "INSEE code", "Coordinates", "Official website", "Summary"),
    ),
}


def text_of(kind: str, locale: Locale = Locale.FR) -> str:
    """Return the text of the file of a format, of the tiny project."""
    (file,) = (one for one in downloads(tiny_scope(locale)) if one.format == kind)
    return file.text


def rows(text: str, locale: Locale = Locale.FR) -> list[list[str]]:
    """Return the cells of a table, read as strictly as RFC 4180 allows."""
    lines = io.StringIO(text.removeprefix("\ufeff"), newline="")
    return list(csv.reader(lines, delimiter=SEPARATORS[locale], strict=True))


def table(text: str, locale: Locale = Locale.FR) -> list[dict[str, str]]:
    """Return each row of a table by the names of its columns."""
    head, *others = rows(text, locale)
    return [dict(zip(head, row, strict=True)) for row in others]


def content_of(text: str) -> dict[str, Any]:
    """Return the content of a file for programs."""
    content: dict[str, Any] = json.loads(text)
    return content


@pytest.mark.parametrize("locale", list(Locale))
def test_a_table_opens_in_a_spreadsheet_of_its_language(locale: Locale) -> None:
    """The mark of UTF-8, one line for each entry ended as RFC 4180 has it, as many quoted cells in each."""
    text = text_of("CSV", locale)
    lines = text.split("\r\n")
    assert ("\ufeff", "", 4) == (text[0], lines[-1], len(lines) - 1)
    assert "\n" not in text.replace("\r\n", "")
    assert {len(rows(text, locale)[0])} == {len(row) for row in rows(text, locale)}
    assert ["id", scope_title(locale)] == rows(text, locale)[0][:2]
    records = explore_records(tiny_scope(locale)).records
    assert [(one.id, one.title) for one in records] == [(row[0], row[1]) for row in rows(text, locale)[1:]]


def scope_title(locale: Locale) -> str:
    """Return how the locale calls a title."""
    return {Locale.FR: "Titre", Locale.EN: "Title"}[locale]


def test_no_column_is_there_twice() -> None:
    """A fact that says the same as a facet takes its column, and tells more."""
    head = rows(text_of("CSV"))[0]
    assert len(set(head)) == len(head)
    assert "Thèmes" not in head
    (sunshades,) = (row for row in table(text_of("CSV")) if row["id"] == "solutions/ombrieres")
    assert ("Ombre", "Alpha-sur-Marne") == (sunshades["Thème"], sunshades["Commune"])
    facts = dict(record_facts("solutions/ombrieres"))
    assert facts["Étape"] == sunshades["Étape"] != "close"


def written(project: Project, kind: str, locale: Locale = Locale.FR) -> str:
    """Return the text of the file of a format, of a project."""
    (file,) = (one for one in downloads(project.scope(locale)) if one.format == kind)
    return file.text


@pytest.mark.parametrize("locale", list(Locale))
def test_columns_do_not_depend_on_entries(project: Project, locale: Locale) -> None:
    """Each fact has its column, at the same place in both languages, whichever entry comes first and whoever has it."""
    first, last = COLUMNS[locale][0], COLUMNS[locale][-1]
    heads = [rows(text_of("CSV", locale), locale)[0]]
    project.add_solution(1)
    for language, title in (("fr", "Abri"), ("en", "Zebra crossing")):
        former = {"fr": "Essai 01", "en": "Test 01"}[language]
        project.replace(f"content/solutions/essai-1/index.{language}.md", f'"{former}"', f'"{title}"')
    heads.append(rows(written(project, "CSV", locale), locale)[0])
    for head in heads:
        assert COLUMNS[locale] == tuple(head[head.index(first) : head.index(last) + 1])


def test_columns_are_in_the_order_of_the_pages() -> None:
    """A reader of the table finds the facts as the page of an entry tells them."""
    head = rows(text_of("CSV"))[0]
    for entry in ("solutions/ombrieres", "communes/alpha-sur-marne"):
        places = [head.index(fact.label) for fact in alone(entry) if fact.label in COLUMNS[Locale.FR]]
        assert sorted(places) == places


def alone(entry: str) -> list[FactView]:
    """Return the facts of a page of the tiny project that no facet tells."""
    facets = {"stage", "communes", "edition", "themes", "evidence"}
    return [fact for fact in tiny_page(entry).blocks.facts if fact.key not in facets]


DATES = {
    "start: 2024-09-01\nend: 2025-02\n": ("2024-09-01", "2025-02"),
    "start: 2024\nend: 2024\n": ("2024", "2024"),
    "start: 2024-09\n": ("2024-09", None),
    "": (None, None),
}


@pytest.mark.parametrize("locale", list(Locale))
@pytest.mark.parametrize("dates", list(DATES))
def test_the_dates_of_a_test_have_columns_of_their_own(project: Project, dates: str, locale: Locale) -> None:
    """Whatever is known of them, the start and the end are both told, as dates that sort, in each file."""
    project.add_solution(1, f"themes: [energie]\ncommunes: [beta-sur-seine]\n{dates}".rstrip())
    names = ("Début", "Fin") if locale is Locale.FR else ("Start", "End")
    unknown = "non publié à ce jour" if locale is Locale.FR else "not published yet"
    (row,) = (row for row in table(written(project, "CSV", locale), locale) if row["id"] == "solutions/essai-1")
    assert tuple(date or unknown for date in DATES[dates]) == tuple(row[name] for name in names)
    entries = content_of(written(project, "JSON", locale))["entries"]
    (entry,) = (one for one in entries if one["id"] == "solutions/essai-1")
    facts = [(fact["label"], fact["value"]) for fact in entry["facts"]]
    assert list(zip(names, DATES[dates], strict=True)) == [fact for fact in facts if fact[0] in names]
    assert {"Période", "Period"}.isdisjoint(label for label, _ in facts)


def test_a_fact_that_an_entry_names_keeps_its_name(project: Project) -> None:
    """The roles of partners are theirs, two of them may be the same, and a population says which one it is."""
    for language, role in (("fr", "Évaluation"), ("en", "Evaluation")):
        partner = f'  - organisation: agence-fictive\n    role: "{role}"\n'
        other = partner.replace("agence-fictive", "exemple-et-fils")
        project.replace(f"{OMBRIERES}.{language}.md", partner, other + partner)
    by_id = {row["id"]: row for row in table(written(project, "CSV"))}
    expected = "Exemple & Fils (Évaluation), Agence fictive (Évaluation)"
    assert expected == by_id["solutions/ombrieres"]["Partenaires"]
    shown = [by_id[f"communes/{slug}"]["Population"] for slug in ("alpha-sur-marne", "beta-sur-seine")]
    assert ["10\u202f250\u00a0habitants (Population légale)", "non publié à ce jour"] == shown


def record_facts(entry: str) -> tuple[tuple[str, str], ...]:
    """Return the facts of an entry of the tiny project."""
    (record,) = (one for one in explore_records(tiny_scope()).records if one.id == entry)
    return record.facts


def filed(record: RecordView, locale: Locale) -> list[tuple[str, str]]:
    """Return the facts of an entry of the tiny project as files tell them: a period is its two dates."""
    period = {Locale.FR: "Période", Locale.EN: "Period"}[locale]
    dates = {Locale.FR: ("Début", "Fin"), Locale.EN: ("Start", "End")}[locale]
    pair = list(zip(dates, ("2024-09-01", "2025-02"), strict=True))
    return [one for fact in record.facts for one in (pair if fact[0] == period else [fact])]


def test_a_table_loses_no_fact() -> None:
    """Each fact stands in some cell of its entry; unknown is said in words, and empty means there is nothing to say."""
    for record, row in zip(explore_records(tiny_scope()).records, table(text_of("CSV")), strict=True):
        for label, value in filed(record, Locale.FR):
            told = {value or "non publié à ce jour", f"{value} ({label})"}
            assert told & set(row.values()), (record.id, label)
        assert (record.summary, record.updated) == (row["Résumé"], row["Mise à jour"])
        assert f"https://vitrine.invalid{record.href}" == row["Adresse"]
    (beta,) = (row for row in table(text_of("CSV")) if row["id"] == "communes/beta-sur-seine")
    assert ("non publié à ce jour", "") == (beta["Quartier"], beta["Lieu de l’essai"])


@pytest.mark.parametrize("title", ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("x";"y")'])
def test_a_spreadsheet_computes_nothing(project: Project, title: str) -> None:
    """A text that a spreadsheet would take for a formula is made plain text (OWASP, CSV injection)."""
    project.replace(f"{OMBRIERES}.fr.md", 'title: "Ombrières pliantes"', f"title: '{title}'")
    csv_file, json_file = downloads(project.scope())
    first = rows(csv_file.text)[1]
    (record, *_) = explore_records(project.scope()).records
    assert f"'{record.title}" == first[1]
    assert record.title == content_of(json_file.text)["entries"][0]["title"]


@pytest.mark.parametrize("locale", list(Locale))
def test_programs_receive_identifiers_and_facts(locale: Locale) -> None:
    """Each entry has its identifiers, the same in both languages, and each of its facts; what is unknown is null."""
    content = content_of(text_of("JSON", locale))
    assert locale.value == content["language"]
    for record, entry in zip(explore_records(tiny_scope(locale)).records, content["entries"], strict=True):
        expected = {
            "id": record.id,
            "title": record.title,
            "summary": record.summary,
            "updated": record.updated or None,
            "url": f"https://vitrine.invalid{record.href}",
            **{key: list(values) for key, values in record.traits.items()},
            "facts": [{"label": label, "value": value or None} for label, value in filed(record, locale)],
        }
        assert expected == entry


def test_each_file_tells_its_licence_and_that_it_is_unofficial() -> None:
    """In the table they follow each row; for programs they stand beside the entries; the header comes first."""
    shell = tiny_site().shells[Locale.FR]
    assert {(shell.licence, shell.notice)} == {(row["Licence"], row["Avertissement"]) for row in table(text_of("CSV"))}
    content = content_of(text_of("JSON"))
    assert (shell.licence, shell.notice) == (content["licence"], content["notice"])
    assert shell.notice.startswith("Site de démonstration")


def test_official_files_have_no_notice(project: Project) -> None:
    """Once official, the licence stays and the notice is gone, its column too."""
    project.make_official()
    csv_file, json_file = downloads(project.scope())
    assert "Licence" == rows(csv_file.text)[0][-1]
    assert "notice" not in content_of(json_file.text)
    assert "licence" in content_of(json_file.text)


@pytest.mark.parametrize("locale", list(Locale))
@pytest.mark.parametrize("key", ["pages/explorer", "pages/donnees"])
def test_links_tell_the_true_size(locale: Locale, key: str) -> None:
    """The page says the format and the size of the very bytes that are written, and leads to them."""
    unit, sizes = "ko" if locale is Locale.FR else "kB", weights_of(tiny_site(), locale)
    for kind, file in zip(("CSV", "JSON"), page_of(tiny_site(), key, locale).blocks.files, strict=True):
        size = -(-len(exports(tiny_site())[file.href.removeprefix("/")]) // 1000)
        assert with_sizes(file.text, sizes).endswith(f"({kind}, {size}\u00a0{unit})")
        assert f"({kind}, {size}\u00a0{unit} " in with_sizes(file.chosen, sizes)


def test_links_follow_the_folder_of_a_host(project: Project) -> None:
    """Under a sub-path the files are linked with it, and the addresses they hold are whole."""
    site = project.plan("https://exemple.invalid/vitrine/")
    csv_link, json_link = (file.href for file in page_of(site, "pages/explorer").blocks.files)
    assert ("/vitrine/explorer/toutes-les-fiches.csv", "/vitrine/explorer/toutes-les-fiches.json") == (
        csv_link,
        json_link,
    )
    entries = json.loads(exports(site)["explorer/toutes-les-fiches.json"])["entries"]
    assert "https://exemple.invalid/vitrine/solutions/ombrieres/" == entries[0]["url"]


def test_other_lists_have_no_file() -> None:
    """Only Explore and the page of data give files."""
    keys = {page.key for page in tiny_site().pages if page.blocks.files}
    assert {"pages/explorer", "pages/donnees"} == keys
    assert () == tiny_page("pages/communes").blocks.files
