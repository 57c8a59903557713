"""Acronyms explained at their first use: once, in the language of the page, and where it reads well."""

import pytest

from site_builder.model.entries.glossary import GlossaryTerm
from site_builder.model.entries.vocabulary import Bilingual
from site_builder.model.locale import Locale
from site_builder.site.blocks.glossary import glossed
from site_builder.source import read_body
from tests.fuzz.children import cost_of


def term(short: str, fr: str, en: str) -> tuple[str, GlossaryTerm]:
    """Return a term of the glossary under its name."""
    return short, GlossaryTerm(short=short, long=Bilingual(fr=fr, en=en))


GLOSSARY = dict(
    [
        term("EPT", "établissement public territorial", "public territorial body"),
        term("GTB", "gestion technique du bâtiment", "building management system"),
        term("RGAA", "référentiel d'accessibilité", "accessibility standard"),
        term("CC BY", "Creative Commons Attribution", "Creative Commons Attribution"),
        ("LITI", GlossaryTerm(short="LITI")),
    ]
)


def french(text: str) -> str:
    """Return the French text with its meanings."""
    return "\n".join(glossed(read_body(text, 1), GLOSSARY, Locale.FR))


def english(text: str) -> str:
    """Return the English text with its meanings."""
    return "\n".join(glossed(read_body(text, 1), GLOSSARY, Locale.EN))


EPT = "(établissement public territorial)"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("L'EPT et l'EPT.", f"L'EPT {EPT} et l'EPT."),
        ("Un\n\nL'EPT\n\net l'EPT", f"Un\n\nL'EPT {EPT}\n\net l'EPT"),
        ("- **EPT** : oui", "- **EPT** : oui"),
        ("les **EPT** du lieu", f"les **EPT** {EPT} du lieu"),
        ("les **EPT voisins**", f"les **EPT {EPT} voisins**"),
        ("l'EPT[^a].", f"l'EPT {EPT}[^a]."),
        ("le RGAA 4.1.2, le RGAA", "le RGAA 4.1.2 (référentiel d'accessibilité), le RGAA"),
        ("sous licence CC BY.", "sous licence CC BY (Creative Commons Attribution)."),
        ("selon LITI", "selon LITI"),
        ("(selon l'EPT)", "(selon l'EPT, établissement public territorial)"),
        ("(selon l'EPT et nous) puis l'EPT", f"(selon l'EPT et nous) puis l'EPT {EPT}"),
        ("EPTA, EPT-9, demi-EPT, a&EPT, ept", "EPTA, EPT-9, demi-EPT, a&EPT, ept"),
        ("42 habitants (EPT)", "42 habitants (EPT, établissement public territorial)"),
        ("L'EPT, la Métropole", f"L'EPT {EPT}, la Métropole"),
    ],
)
def test_the_first_use_is_explained(typed: str, expected: str) -> None:
    """The meaning follows the first use, in parentheses, and what belongs to the name stays with it."""
    assert expected == french(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "un établissement public territorial (EPT)",
        "un établissement public du territoire (EPT)",
        "EPT (une autre explication)",
        "**EPT (une explication)** : oui",
        "l'établissement public territorial, ou EPT, décide",
        "un groupement (de communes, dit EPT) décide",
        "l'EPT, un groupement de communes, décide",
    ],
)
def test_what_the_text_explains_is_not_explained_again(typed: str) -> None:
    """An acronym that its own sentence explains is left alone, there and further on."""
    text = f"{typed}\n\nPuis l'EPT."
    assert text == french(text)


@pytest.mark.parametrize(
    "typed",
    [
        "# EPT",
        "EPT\n---",
        "`EPT`",
        "```\nEPT\n```",
        "[les EPT](page:EPT)",
        "![un EPT](EPT.png)",
        "un mot[^EPT]",
        "https://a.invalid/EPT",
        "« les EPT »",
        "“les EPT”",
        '"les EPT"',
        "*les EPT*{lang=en}",
    ],
)
def test_only_running_prose_is_explained(typed: str) -> None:
    """Headings, code, links, quotations and passages in another language wait for the next use."""
    assert f"{typed}\n\nL'EPT {EPT}" == french(f"{typed}\n\nL'EPT")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("The EPT's staff", "The EPT's (public territorial body) staff"),
        ("a system (*gestion technique du bâtiment*{lang=fr}, or GTB) runs", None),
        ("GTB, the French system", None),
        ("a building management system: GTB", None),
        ("under a CC BY licence", "under a CC BY (Creative Commons Attribution) licence"),
    ],
)
def test_english_gets_english_meanings(typed: str, expected: str | None) -> None:
    """The meaning is in the language of the page, and an explanation in either language is enough."""
    assert (expected or typed) == english(typed)


def test_each_term_is_explained_once() -> None:
    """Two acronyms of one line are both explained, each once on the page."""
    text = "EPT et GTB, GTB et EPT"
    assert f"EPT {EPT} et GTB (gestion technique du bâtiment), GTB et EPT" == french(text)


@pytest.mark.parametrize("piece", ["(EPT x", "EPT ", "[^EPT", "«EPT", "**EPT", "[EPT](", "EPT, (", "`EPT"])
def test_time_grows_with_the_text_only(piece: str) -> None:
    """A file as large as files may be is explained without hanging: a reader that hangs is stopped, and fails."""
    body = read_body(piece * (256_000 // len(piece)), 1)
    assert "" == cost_of(lambda: glossed(body, GLOSSARY, Locale.FR)).failure
