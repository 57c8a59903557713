"""What kits hold: the same words and the same facts as pages, in both languages."""

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from site_builder.model.entries.page import PageKind
from site_builder.model.locale import Locale
from site_builder.site.api.ledger import sources
from site_builder.site.kits.documents import Kit, OnePager
from site_builder.site.kits.facts import HEAD
from site_builder.site.kits.prose import BlockKind, Span, SpanKind, Spans
from site_builder.site.kits.sheets import whole
from site_builder.site.planned import Site
from tests.site.planning import OMBRIERES, ROOT, TINY, Project, tiny_page, tiny_site

ALPHA = "/kits/communes/alpha-sur-marne.zip"


def kit(link: str, site: Site | None = None) -> Kit:
    """Return the kit at an address."""
    (found,) = (one for one in (site or tiny_site()).kits if one.link == link)
    return found


def document(link: str, locale: Locale) -> OnePager:
    """Return the document of a kit in a language."""
    (found,) = (one for one in kit(link).documents if one.lang == locale.value)
    return found


def rows(facts: str) -> list[dict[str, str]]:
    """Return the rows of a table of facts, as a program reads them."""
    return list(csv.DictReader(io.StringIO(facts.removeprefix("\ufeff"), newline=""), strict=True))


def words(spans: Spans) -> str:
    """Return what the runs say."""
    return "".join(span.text + words(span.spans) for span in spans)


def all_spans(sheet: OnePager) -> Iterator[Span]:
    """Yield every run of text of a document, those inside of others too."""
    blocks = [block for part in sheet.sections for block in part.blocks]
    runs = [*(value for _, value in sheet.facts), *(part.title for part in sheet.sections)]
    while blocks:
        block = blocks.pop()
        blocks.extend(block.blocks)
        runs += [block.spans, *(cell for row in block.rows for cell in row)]
    while runs:
        for span in runs.pop():
            yield span
            runs.append(span.spans)


def test_each_subject_has_its_kit() -> None:
    """The programme, each edition, each commune and each published solution have a kit, and nothing else has."""
    expected = [
        "/kits/programme.zip",
        "/kits/editions/1.zip",
        "/kits/editions/2.zip",
        ALPHA,
        "/kits/communes/beta-sur-seine.zip",
        "/kits/solutions/ombrieres.zip",
    ]
    assert expected == [one.link for one in tiny_site().kits]


def test_a_kit_gives_its_files_one_address_each() -> None:
    """The archive stands beside its documents, one for each language."""
    stem = "/kits/communes/alpha-sur-marne"
    assert (f"{stem}.zip", f"{stem}-fr.pdf", f"{stem}-en.pdf") == kit(ALPHA).links


def test_a_day_stays_with_its_month() -> None:
    """In the dated steps of a document no line ends between the two, whichever day it is; other spaces are plain."""
    dates = {
        words(term)
        for one in tiny_site().kits
        for sheet in one.documents
        for part in sheet.sections
        for block in part.blocks
        if block.kind is BlockKind.TERMS
        for term, _ in block.rows
    }
    days = sorted(date for date in dates if date[:1].isdigit() and "\u00a0" in date)
    assert days
    assert [] == [date for date in dates if re.search(r"\b\d{1,2}(er)? [a-zéû]+", date, re.IGNORECASE)]
    assert all(" " in date.partition("\u00a0")[2] for date in days)


@pytest.mark.parametrize("locale", list(Locale))
def test_a_document_says_what_its_page_says(locale: Locale) -> None:
    """Title, summary, figures and sources are those of the page, and the document bears its address and the notice."""
    page, sheet = tiny_page("solutions/ombrieres", locale), document("/kits/solutions/ombrieres.zip", locale)
    assert (page.title, page.summary, page.blocks.figures) == (sheet.title, sheet.summary, sheet.figures)
    assert (page.sources, page.head.canonical, page.body) == (sheet.sources, sheet.address, sheet.body)
    assert ("demonstration" in sheet.notice) or ("démonstration" in sheet.notice)
    assert [fact.label for fact in page.blocks.facts] == [words(label) for label, _ in sheet.facts]


def test_a_document_tells_the_sections_of_its_page() -> None:
    """Prose, tables, dated steps and links follow each other as on the page; addresses are absolute."""
    sheet = whole(document("/kits/solutions/ombrieres.zip", Locale.FR))
    titles = [words(part.title) for part in sheet.sections]
    assert ["Le problème", "La solution", "Résultats", "Ce qui a aidé, ce qui a freiné"] == titles[:4]
    assert {"Repères", "Ailleurs sur le web"} <= set(titles)
    (paragraph,) = sheet.sections[1].blocks
    assert ["https://vitrine.invalid/communes/alpha-sur-marne/"] == [
        span.href for span in paragraph.spans if span.kind is SpanKind.LINK
    ]


@pytest.mark.parametrize("locale", list(Locale))
def test_a_reference_leads_to_its_source(locale: Locale) -> None:
    """The number of a source leads to it, or to where the page lists it: a reader of a file has no page to go down."""
    sheets = [whole(one) for kit in Project(ROOT).plan().kits for one in kit.documents if one.lang == locale.value]
    for sheet in sheets:
        wanted = {one.number: one.url or f"{sheet.address}#{one.anchor}" for one in sheet.sources}
        inside = [span for span in all_spans(sheet) if span.kind is SpanKind.REFERENCE]
        told = [(int(span.text), span.href) for span in inside]
        told += [(ref.number, ref.href) for figure in sheet.figures for ref in figure.refs]
        assert [(number, wanted[number]) for number, _ in told] == told
    assert any(sheet.sources for sheet in sheets)


def test_what_is_not_known_is_said_in_the_document() -> None:
    """A fact without a value is a declared unknown, in words."""
    facts = {words(label): value for label, value in document("/kits/communes/beta-sur-seine.zip", Locale.FR).facts}
    assert (SpanKind.UNKNOWN, "non publié à ce jour") == (facts["Quartier"][0].kind, facts["Quartier"][0].text)


def test_the_table_has_the_facts_in_both_languages() -> None:
    """A fact has its labels, its words, and what programs read, with its source."""
    table = {row["field"]: row for row in rows(kit("/kits/solutions/ombrieres.zip").facts)}
    assert list(HEAD) == list(table["stage"])
    stage = ("fact", "Étape", "Stage", "closed", "2025-02", "etude", "Étude de la place")
    assert stage == tuple(
        table["stage"][name] for name in ("type", "label_fr", "label_en", "value", "as_of", "source", "source_title")
    )
    assert ("10-50k", "ombrieres") == (table["cost"]["value"], kit("/kits/solutions/ombrieres.zip").name)


def test_the_table_has_the_figures() -> None:
    """A figure has its value for programs and for readers, its unit, its date, its kind, its method and its source."""
    (figure,) = (row for row in rows(kit("/kits/solutions/ombrieres.zip").facts) if row["type"] == "figure")
    expected = {
        "field": "ombre",
        "value_fr": "48\u202f%",
        "value_en": "48%",
        "value": "48",
        "unit": "pourcent",
        "as_of": "2024-10",
        "kind": "measured",
        "method_fr": "Photographie à midi.",
        "source": "etude",
        "source_url": "https://exemple.invalid/etude",
    }
    assert expected == {name: figure[name] for name in expected}


def test_the_table_has_a_figure_once() -> None:
    """The population of a commune, which is a fact and a figure, takes one row."""
    names = [row["field"] for row in rows(kit(ALPHA).facts) if row["type"] != "event"]
    assert len(names) == len(set(names))
    assert 1 == names.count("population")


def test_an_unknown_fact_has_no_value_for_programs() -> None:
    """What is not published is said to readers, and is an empty cell for programs."""
    table = {row["field"]: row for row in rows(kit("/kits/communes/beta-sur-seine.zip").facts)}
    unknown = table["district"]
    assert ("non publié à ce jour", "not published yet", "", "") == tuple(
        unknown[name] for name in ("value_fr", "value_en", "value", "source")
    )


def test_a_departement_is_its_code() -> None:
    """Programs read the code of the département as a text, as they read the INSEE code that begins with it."""
    table = {row["field"]: row for row in rows(kit(ALPHA).facts)}
    said = tuple(table["departement"][name] for name in ("value_fr", "value"))
    assert (("Val-de-Marne (94)", "94"), "94901") == (said, table["insee"]["value"])


def test_a_unit_has_its_name_in_both_languages() -> None:
    """The unit of a figure, which programs know by its identifier, has the labels that the open data give it."""
    table = {row["field"]: row for row in rows(kit(ALPHA).facts)}
    names = ("unit", "unit_label_fr", "unit_label_en")
    assert ("habitants", "habitants", "residents") == tuple(table["population"][name] for name in names)
    assert ("", "", "") == tuple(table["insee"][name] for name in names)


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        (ALPHA, [("2024-02-01", "2024-02-15"), ("2024-09", "")]),
        ("/kits/editions/1.zip", [("2023-01-01", "2023-02-10"), ("2023-06", "")]),
    ],
)
def test_a_step_that_lasted_has_its_end(link: str, expected: list[tuple[str, str]]) -> None:
    """A program reads when a step began and when it ended; one of a single date has no end."""
    steps = [row for row in rows(kit(link).facts) if row["type"] == "event"]
    assert expected == [(row["as_of"], row["until"]) for row in steps]


@pytest.mark.parametrize("root", [TINY, ROOT])
def test_a_source_is_written_in_one_way(root: Path) -> None:
    """In each table, whatever the type of its rows, a source is told once, as the open data tell it."""
    project = Project(root)
    listed = {(str(one["title"]), str(one["url"] or "")) for one in sources(project.scope())}
    kinds: set[str] = set()
    for one in project.plan().kits:
        cited = [row for row in rows(one.facts) if row["source"]]
        # A title that begins as a formula does has an apostrophe before it.
        titles = {(row["source_title"].removeprefix("'"), row["source_url"]) for row in cited}
        assert set() == titles - listed
        for name in ("source", "source_url"):
            spelt = {(row[name], row["source_title"]) for row in cited if row[name]}
            assert len(spelt) == len({value for value, _ in spelt}), one.link
        kinds.update(row["type"] for row in cited)
    assert {"fact", "figure", "event"} == kinds


def test_a_source_is_that_of_its_page_first(project: Project) -> None:
    """Of two sources that bear one identifier, the page of the programme and its kit cite that of the page."""
    slug = project.scope().slug_of(PageKind.PROGRAMME)
    own = 'sources:\n  - {id: annonce, title: "L\'annonce de la page", access: whole}\n'
    path = f"content/pages/{slug}/index.fr.md"
    written = (project.root / path).read_text(encoding="utf-8")
    assert "sources:" not in written
    project.write(path, written.replace("\n---\n", f"\n{own}---\n", 1))
    titles = {
        row["source_title"] for row in rows(kit("/kits/programme.zip", project.plan()).facts) if row["type"] == "fact"
    }
    assert "L'annonce de la page" in titles


def test_each_row_bears_the_terms_of_use() -> None:
    """The licence and the notice follow each row wherever it is copied."""
    for one in tiny_site().kits:
        for row in rows(one.facts):
            assert row["licence_fr"]
            assert row["licence_en"]
            assert "démonstration" in row["notice_fr"]


def test_a_spreadsheet_computes_nothing(project: Project) -> None:
    """A text that begins like a formula is made plain."""
    project.replace(f"{OMBRIERES}.fr.md", '"Ombre gagnée à midi"', '"=1+1"')
    labels = [row["label_fr"] for row in rows(kit("/kits/solutions/ombrieres.zip", project.plan()).facts)]
    assert "'=1+1" in labels


def test_pictures_come_with_their_words() -> None:
    """Each picture is numbered, named in plain letters, and has its credit, its licence and its words."""
    images = kit(ALPHA).images
    assert images
    for rank, image in enumerate(images, start=1):
        assert image.name.startswith(f"{rank:02d}-")
        assert image.name.isascii()
        assert all(image.words[:2])


def test_a_kit_says_what_it_holds() -> None:
    """The note of each language lists the files, and says that there is no picture where there is none."""
    (french, told), (english, said) = kit("/kits/communes/beta-sur-seine.zip").notes
    assert ("LISEZ-MOI.txt", "README.txt") == (french, english)
    assert "Aucune image n’a encore été publiée" in told
    assert "No picture has been published" in said
    for text in (told, said):
        assert {"beta-sur-seine-fr.pdf", "beta-sur-seine-en.pdf", "facts.csv", "SHA256SUMS"} <= set(
            text.replace(":", " ").split()
        )


def test_a_kit_says_what_its_columns_hold() -> None:
    """The note of each language names every column of the table of facts, in order, each with some words."""
    for _, text in kit(ALPHA).notes:
        (told,) = (part for part in text.split("\n\n") if part.startswith(("Les colonnes de", "The columns of")))
        lines = [line.removeprefix("- ").partition(":") for line in told.splitlines()[1:]]
        assert [*HEAD] == [name for names, _, _ in lines for name in names.strip().split(", ")]
        assert all(said.strip() for _, _, said in lines)


def test_a_kit_says_how_to_check_it() -> None:
    """The note of each language gives the command of each system, as the offline edition does."""
    expected = (
        "    Linux    sha256sum --check --quiet SHA256SUMS\n"
        "    macOS    shasum -a 256 --check --quiet SHA256SUMS\n"
        "    Windows  certutil -hashfile facts.csv SHA256\n"
    )
    for _, text in kit(ALPHA).notes:
        assert text.endswith(f":\n\n{expected}")


def test_an_edition_tells_what_was_announced() -> None:
    """The document of an edition shows the counts announced as figures, each with its source."""
    for number in (1, 2):
        sheet = document(f"/kits/editions/{number}.zip", Locale.FR)
        assert all(figure.refs for figure in sheet.figures)
        assert any("annoncée" in words(value) or "annoncé" in words(value) for _, value in sheet.facts)


def test_an_edition_is_as_old_as_its_entries() -> None:
    """A sheet bears the day of the last change of what it tells, whether its page has one or not."""
    (edition,) = {sheet.dated for sheet in kit("/kits/editions/2.zip").documents}
    entries = {sheet.dated for link in (ALPHA, "/kits/solutions/ombrieres.zip") for sheet in kit(link).documents}
    assert max(entries) == edition


def test_only_calls_to_come_are_told() -> None:
    """A sheet is not printed again each day: that no call is open would soon be false on it."""
    sheet = document("/kits/programme.zip", Locale.FR)
    assert "aujourd’hui" not in " ".join(words(block.spans) for part in sheet.sections for block in part.blocks)


def test_the_day_of_the_build_is_in_no_kit(project: Project) -> None:
    """Kits of two days are the same: nothing is made again because a night has passed."""
    today, tomorrow = (
        project.plan(today=day).kits for day in (project.scope().today, project.scope().today.replace(day=2))
    )
    assert today == tomorrow


def test_the_author_is_who_publishes_the_site(project: Project) -> None:
    """An unofficial sheet never names the programme, nor who leads it, as its author; an official one its publisher."""
    assert "Auteurs d’un site de démonstration non officiel" == document(ALPHA, Locale.FR).author
    project.make_official()
    (french, _) = kit(ALPHA, project.plan()).documents
    assert ("Exemple", "") == (french.author, french.notice)


def test_many_entries_are_named_without_their_sentences(project: Project) -> None:
    """The sheet of an edition shows what its solutions are, and only names them when they are more than two dozen."""
    for number in range(23):
        project.add_solution(number)
    for count, kind in ((24, BlockKind.ENTRIES), (25, BlockKind.TERMS)):
        project.add_solution(count)
        (french, _) = kit("/kits/editions/1.zip", project.plan()).documents
        (listed,) = (part for part in french.sections if words(part.title).endswith("solutions documentées"))
        assert (kind, count) == (listed.blocks[0].kind, len(listed.blocks[0].rows))
