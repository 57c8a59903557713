"""The facts of a text, compared from one language to the other."""

from typing import Final

import pytest

from site_builder.diagnostics import Diagnostic, Severity
from site_builder.model.locale import Locale
from site_builder.model.rules.parity import parity
from site_builder.model.wording.quantities import Prose
from tests.model.project import Project

ISSY: Final = "content/communes/issy-les-moulineaux/index.en.md"
ARGENTEUIL: Final = "content/communes/argenteuil/index.en.md"
PROGRAMME: Final = "content/pages/programme/index.en.md"
QUESTIONS: Final = "content/pages/questions/index.en.md"
PRESS: Final = "content/pages/presse/index.en.md"
SCEAUX: Final = "content/communes/sceaux/index.{}.md"


_DOZEN: Final = f"V091 in French only: {', '.join(f'“{number}”' for number in range(20, 32))}, …"


def found(project: Project) -> list[Diagnostic]:
    """Return what the rule says of the project, in which nothing was ever recorded."""
    catalog, tree, _ = project.catalog()
    assert catalog is not None
    return list(parity(catalog, tree))


def between(project: Project, french: str, english: str) -> list[str]:
    """Return what the rule says, in English, when Sceaux has these two texts."""
    for locale, heading, text in (("fr", "Le contexte", french), ("en", "The context", english)):
        path = SCEAUX.format(locale)
        front = "---\n".join(project.read(path).split("---\n", 2)[:2]) + "---\n"
        project.write(path, f"{front}\n## {heading}\n\n{text}\n")
    return [f"{one.code} {one.param('difference_en')}" for one in found(project)]


@pytest.fixture(autouse=True)
def without_locks(project: Project) -> None:
    """Forget what was recorded: a passage said to be out of date is not compared."""
    for lock in (project.root / "content").rglob("*.lock"):
        lock.unlink()


def test_real_content_says_the_same(project: Project) -> None:
    """The content we ship says the same facts in both languages."""
    assert [] == found(project)


@pytest.mark.parametrize(
    ("french", "english"),
    [
        ("Elle a planté 3 300 arbres.", "It planted 3,300 trees."),
        ("Elle a planté 3\u202f300 arbres.", "It planted 3 300 trees."),
        ("Un taux de 12,5 % puis 84 %.", "A rate of 12.5%, then 84%."),
        ("Un taux de 12,50 %.", "A rate of 12.5%."),
        ("Pour dix-huit mois.", "For 18 months."),
        ("Vingt et une communes, trente-et-une rues.", "21 communes, thirty-one streets."),
        ("Trois mille arbres, cent cinquante bancs.", "3,000 trees, 150 benches."),
        ("Deux cent cinquante mille euros.", "€250,000."),
        ("Un budget de 3 241 000 €.", "Three million two hundred and forty-one thousand euros."),
        ("Cinq millions d'arbres, zéro mille.", "5 million trees."),
        ("De 2,5 à 3 millions d'euros.", "€2.5 million to €3 million."),
        ("Tous les 15 jours, puis tous les quinze jours.", "Every two weeks, then every two weeks."),
        ("Pendant quinze jours.", "For two weeks."),
        ("Pour 18 mois.", "For eighteen months."),
        ("Les 21 agents.", "The twenty-one officers."),
        ("Quatre-vingt-dix-huit écoles.", "98 schools."),
        ("Le 12 mars 2024.", "On 12 March 2024."),
        ("Le 12 mars 2024.", "On March 12, 2024."),
        ("Le 1er mai 2024.", "On 1st May 2024."),
        ("Le 12/03/2024.", "On 12 March 2024."),
        ("Le 2024-03-12.", "On 12 March 2024."),
        ("Les 15 et 22 mars 2026.", "On March 15 and 22, 2026."),
        ("Du 20 au 23 février 2025.", "From 20 February to 23 February 2025."),
        ("En mars 2024.", "In March 2024."),
        ("Depuis 2020.", "Since 2020."),
        ("La 2e édition.", "The second edition."),
        ("À 14 h 30.", "At 2.30 pm."),
        ("Deux solutions, toutes les deux suivies.", "Both are monitored."),
        ("Plus de 3,3 millions d'euros, soit 50 k€.", "More than 3.3 million euros, or €50,000."),
        ("Un coût de 2 M€, puis 12 M€.", "A cost of €2m, then €12m."),
        ("Une école sur 1 rue.", "A school on one street."),
        ("1. Un projet.\n2. Un autre.", "1. A project.\n2. Another."),
        ("Le RGAA 4.1.2 et AI4CITIES.", "RGAA 4.1.2 and AI4CITIES."),
        ("Appelez le 01 23 45 67 89.", "Call +33 1 23 45 67 89."),
        ("Le site [a](https://a.fr/2023).", "The site [a](https://a.fr/en/2024)."),
        ("Lire `code 5`.\n\n```\n12\n```", "Read `code 6`."),
    ],
)
def test_the_same_said_otherwise_is_quiet(project: Project, french: str, english: str) -> None:
    """Each language writes numbers and dates its own way, in figures or in words."""
    assert [] == between(project, french, english)


@pytest.mark.parametrize(
    ("french", "english", "expected"),
    [
        ("3 300 arbres.", "3.300 trees.", ["V091 in French only: “3 300”; in English only: “3.300”"]),
        ("3 300 arbres.", "Trees.", ["V091 in French only: “3 300”"]),
        ("Version 4.1.2 k.", "Version 4.1.3 k.", ["V091 in French only: “4.1.2”; in English only: “4.1.3”"]),
        ("9" * 5000, "1 2", [f"V091 in French only: “{'9' * 5000}”; in English only: “2”"]),
        ("Cent cent cent.", f"{'hundred ' * 3000} 7.", ["V091 in English only: “7”"]),
        ("3 000 arbres.", "Three, then a thousand.", ["V091 in French only: “3 000”; in English only: “Three”"]),
        (" ".join(f"{number} rues" for number in range(20, 34)), "Streets.", [_DOZEN]),
        ("Des arbres.", "3,300 trees.", ["V091 in English only: “3,300”"]),
        ("Six écoles.", "Five schools.", ["V091 in French only: “Six”; in English only: “Five”"]),
        ("18 mois.", "Twelve months.", ["V091 in French only: “18”; in English only: “Twelve”"]),
        ("3 millions.", "3 billion.", ["V091 in French only: “3 millions”; in English only: “3 billion”"]),
        (
            "Le 12 mars 2024.",
            "On 3 December 2024.",
            ["V092 in French only: “12 mars 2024”; in English only: “3 December 2024”"],
        ),
        ("En mars 2024.", "In 2024.", ["V092 in French only: “mars 2024”"]),
        ("Depuis 2020.", "Since 2021.", ["V092 in French only: “2020”; in English only: “2021”"]),
        (
            "Le 6 février 2024, puis le 23 février 2025.",
            "On 6 February 2024, then 23 February 2024.",
            ["V092 in French only: “23 février 2025”; in English only: “23 February 2024”"],
        ),
        (
            "Voir [a](page:presse).",
            "See [a](page:programme).",
            ["V094 in French only: “page:presse”; in English only: “page:programme”"],
        ),
        (
            "Voir [a](https://a.fr) et [b](https://b.fr).",
            "See [a](https://a.fr).",
            ["V094 in French only: “https://b.fr”"],
        ),
    ],
)
def test_what_differs_is_said_exactly(project: Project, french: str, english: str, expected: list[str]) -> None:
    """Each kind of fact has its message, which says what one language alone says."""
    assert expected == between(project, french, english)


@pytest.mark.parametrize(
    ("path", "old", "new", "code"),
    [
        (ISSY, "3,300 trees", "3.300 trees", "V091"),
        (ISSY, "6 February 2024", "2 June 2024", "V092"),
        (ARGENTEUIL, "Six companies began", "Five companies began", "V091"),
        (ARGENTEUIL, 'months."', 'months or 24."', "V091"),
        (PROGRAMME, "84% of", "48% of", "V091"),
        (PRESS, "on 15 and 22 March", "on 22 March", "V091"),
        (ISSY, ".[^sodigital-issy]", ".", "V093"),
        (QUESTIONS, "[Editions](page:editions)", "Editions", "V094"),
    ],
)
def test_a_slip_is_one_warning_in_the_english_file(project: Project, path: str, old: str, new: str, code: str) -> None:
    """A slip gives one warning, in the English file, on the words themselves when they are there."""
    project.replace(path, old, new)
    (one,) = found(project)
    marked = one.span.excerpt[one.span.column - 1 :][: one.span.length]
    assert (code, path, Severity.WARNING) == (one.code, one.span.path, one.severity)
    assert marked in new or marked.startswith("## ")
    assert one.span.excerpt == project.read(path).split("\n")[one.span.line - 1]


def test_the_french_number_is_offered_as_english_types_it(project: Project) -> None:
    """One number in the place of another: typing what the message offers mends it."""
    project.replace(ISSY, "3,300 trees", "3.300 trees")
    (one,) = found(project)
    assert "3,300" == one.param("suggestion")
    french = project.read(ISSY.replace(".en.", ".fr.")).split("\n")[int(one.param("line")) - 1]
    assert "3 300" in french
    project.replace(ISSY, "3.300", one.param("suggestion"))
    assert [] == found(project)


def test_what_another_rule_reports_is_left_to_it(project: Project) -> None:
    """A source or a page that does not exist is one mistake: that it differs from the other language is no second."""
    project.replace(ISSY, "[^sodigital-issy]", "[^sodigital]")
    project.replace(ISSY, "(commune:meudon)", "(commune:meudn)")
    project.replace(ARGENTEUIL, "## The challenges", "## Challenges of all kinds")
    assert [] == found(project)


def test_a_missing_section_is_one_message(project: Project) -> None:
    """A section without counterpart is named, with the heading to type, and its facts are not listed again."""
    text = project.read(ARGENTEUIL)
    start = text.index("## The challenges")
    project.write(ARGENTEUIL, text[:start])
    (one,) = found(project)
    assert ("V096", "The challenges") == (one.code, one.param("suggestion"))
    assert "## The district" == one.span.excerpt
    assert one.param("sections_fr").startswith("en français seulement, « Les défis » (ligne ")


def test_a_section_too_many_is_marked(project: Project) -> None:
    """A section that English alone has is marked at its heading."""
    project.write(ARGENTEUIL, project.read(ARGENTEUIL) + "\n## What has changed\n\nA street.\n")
    (one,) = found(project)
    assert ("V096", "", "## What has changed") == (one.code, one.param("suggestion"), one.span.excerpt)


@pytest.mark.parametrize(
    ("path", "heading", "french"),
    [
        (PROGRAMME, "Five kinds of support for towns", "Cinq soutiens pour les communes"),
        (QUESTIONS, "Frequently asked questions", "Questions fréquentes"),
    ],
)
def test_a_missing_section_of_a_page_is_named(project: Project, path: str, heading: str, french: str) -> None:
    """Sections of pages go by their order; the one too many is known by what it cites, and nothing else is said."""
    text = project.read(path)
    start = text.index(f"## {heading}")
    project.write(path, text[:start] + text[text.index("\n## ", start) + 1 :])
    (one,) = found(project)
    assert ("V096", True) == (one.code, f"“{french}” (line " in one.param("sections_en"))


def test_a_text_before_the_headings_counts(project: Project) -> None:
    """What stands before the first heading is a part of the text like another."""
    project.write(
        PROGRAMME, project.read(PROGRAMME).replace("## In a hundred words", "A word.\n\n## In a hundred words")
    )
    (one,) = found(project)
    assert ("V096", "A word.") == (one.code, one.span.excerpt)
    assert one.param("sections_en").startswith("in English only, text before the first heading (line ")


def test_pictures_are_the_same_in_both_languages(project: Project) -> None:
    """A picture may have one file for each language; otherwise both languages show the same ones."""
    for name in ("plan-fr.png", "plan-en.png", "rue.png"):
        (project.root / "content/communes/sceaux" / name).write_bytes(b"picture")
    assert [] == between(project, "![Plan](plan-fr.png)", "![Map](plan-en.png)")
    assert ["V095 in French only: “rue.png”"] == between(project, "![Rue](rue.png)", "A street.")
    assert [] == between(project, "![Rue](ruelle.png)", "A street.")


def test_an_out_of_date_passage_is_not_compared(project: Project) -> None:
    """What is said to be out of date is said once: its facts are not compared as well."""
    from site_builder.output.locks import written_locks  # noqa: PLC0415 - the only test that writes locks

    catalog, _, _ = project.catalog()
    assert catalog is not None
    written_locks(catalog, project.root, frozenset())
    project.replace(ISSY.replace(".en.", ".fr."), "3 300 arbres", "3 400 arbres")
    assert [] == found(project)
    assert ["V090"] == project.codes()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1.200.000 et 1 200 000,5", {"1200000", "1200000.5"}),
        ("0,50 et 007", {"0.5", "7"}),
        ("12.5", {"12.5"}),
    ],
)
def test_french_numbers_are_read(text: str, expected: set[str]) -> None:
    """Points and spaces group thousands, a comma or a lone point begins decimals."""
    assert expected == set(Prose(text, Locale.FR).said.numbers)
