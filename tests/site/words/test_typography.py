"""Spaces and apostrophes: set once, set right, and never where they would break something."""

import re
from unicodedata import normalize

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from site_builder.model.locale import Locale
from site_builder.site.words.typography import typeset, typeset_lines
from tests.fuzz.children import cost_of

FR, EN = Locale.FR, Locale.EN
LOCALES = st.sampled_from(list(Locale))
# Text dense in the signs that typography changes or must leave alone.
PIECES = st.sampled_from(
    [
        *" 'aàs10%€:;!?«»`[](){}<>^#|-*\n\".–—“”‘’…°_&\\,",
        "  ",
        "...",
        "2024-2026",
        "12-14 mois",
        "n° 4",
        "p. 4",
        "M. Nom",
        "6 mars",
        '*a "b"*{lang=fr}',
        "\u2060",
        "\ue000",
        "l'eau",
        "towns' ",
        "`l'a : b`",
        "[^l'a]",
        "](page:a'b)",
        "https://a.fr/l'x?y=1;z",
        "{lang=en}",
        "10 000 €",
        "\u00a0",
        "\u202f",
    ]
)
TEXTS = st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=60)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("l'eau, l'air", "l’eau, l’air"),
        ("« oui »", "«\u00a0oui\u00a0»"),
        ("«oui»", "«\u00a0oui\u00a0»"),
        ("quoi ? non ! si ;", "quoi\u202f? non\u202f! si\u202f;"),
        ("voir : ici", "voir\u00a0: ici"),
        ("à 12:30", "à 12:30"),
        ("10 000 habitants", "10\u202f000\u00a0habitants"),
        ("1 234 567 €", "1\u202f234\u202f567\u202f€"),
        ("48 %", "48\u202f%"),
        ("en 2024 200 communes", "en 2024 200\u00a0communes"),
        ("quoi? non! si; voir: ici", "quoi\u202f? non\u202f! si\u202f; voir\u00a0: ici"),
        ("**Combien?** **Note:** oui", "**Combien\u202f?** **Note\u00a0:** oui"),
        ("48% et 10€", "48\u202f% et 10\u202f€"),
        ("18 mois, 3 700 m², 6 février", "18\u00a0mois, 3\u202f700\u00a0m², 6\u00a0février"),
        ("le 1er mars, 2e étage", "le 1er\u00a0mars, 2e étage"),
        ("n°4, n° 12, p. 4, art. 47", "n°\u00a04, n°\u00a012, p.\u00a04, art.\u00a047"),
        ("M. Ollier, Mme Hidalgo, P. Ollier", "M.\u00a0Ollier, Mme\u00a0Hidalgo, P.\u00a0Ollier"),
        ("12 l'an dernier", "12 l’an dernier"),
        ("texte ![a](b.png)", "texte ![a](b.png)"),
    ],
)
def test_french_spaces(typed: str, expected: str) -> None:
    """French sets a no-break space before high punctuation, inside quotes, and between a number and its unit."""
    assert expected == typeset(typed, FR)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("the town's people", "the town’s people"),
        ("the towns' people", "the towns’ people"),
        ("the '90s, `x`'s", "the ’90s, `x`’s"),
        ("what ? no : yes ; 84 %", "what? no: yes; 84%"),
        ("text ![a](b.png) | :-", "text ![a](b.png) | :-"),
        ('the "smart" city ("so to speak").', "the “smart” city (“so to speak”)."),
        ('*"all"* [the "map"](page:presse "Le plan") "[a](b)"', '*“all”* [the “map”](page:presse "Le plan") “[a](b)”'),
        ("he said 'yes', didn't he", "he said ‘yes’, didn’t he"),
        ('a quotation that "goes on', "a quotation that “goes on"),
        ('on the next line", a 24" screen', 'on the next line”, a 24" screen'),
        ("18 months, 6 February, p. 4, no. 3", "18\u00a0months, 6\u00a0February, p.\u00a04, no.\u00a03"),
        ("Mr Ollier, Dr. Who", "Mr\u00a0Ollier, Dr.\u00a0Who"),
    ],
)
def test_english_signs(typed: str, expected: str) -> None:
    """English gets its quotation marks and apostrophes, and no space before its stops."""
    assert expected == typeset(typed, EN)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ('le "quartier" dit', "le «\u00a0quartier\u00a0» dit"),
        ('l\'"eau"', "l’«\u00a0eau\u00a0»"),
        ('« un "vrai" test »', "«\u00a0un “vrai” test\u00a0»"),
        ('un écran de 24"', 'un écran de 24"'),
        ("d'*un* essai", "d’*un* essai"),
    ],
)
def test_french_quotes(typed: str, expected: str) -> None:
    """Straight quotes typed in French become guillemets, or curly quotes within guillemets."""
    assert expected == typeset(typed, FR)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("et puis...", "et puis…"),
        ("A....B", "A....B"),
        ("deux  espaces", "deux espaces"),
        ("    - un  deux  ", "    - un deux  "),
        ("-   un élément", "-   un élément"),
        ("un mot - un autre", "un mot\u00a0– un autre"),
        ("un mot — un autre", "un mot\u00a0— un autre"),
        ("- un\n  - deux", "- un\n  - deux"),
        ("| - | x |", "| - | x |"),
        ("2024-2026", "2024–2026"),
        ("2024-03-12, 2026-2024, 2024-20", "2024-03-12, 2026-2024, 2024-20"),
        ("01-02-03-04-05, n° 2019-2024", None),
        ("A-2020-2021", "A-2020-2021"),
    ],
)
@pytest.mark.parametrize("locale", list(Locale))
def test_signs_of_both_languages(typed: str, expected: str | None, locale: Locale) -> None:
    """Ellipses, dashes and ranges of years are set; indents, line breaks, dates and codes are left as typed."""
    assert (typed if expected is None else expected) == typeset(typed, locale).replace("n°\u00a0", "n° ")


@pytest.mark.parametrize(
    ("typed", "locale", "expected"),
    [
        ("the *appel : l'essai*{lang=fr} ?", EN, "the *appel\u00a0: l’essai*{lang=fr}?"),
        ('le [the "call" :]{lang=en} :', FR, "le [the “call”:]{lang=en}\u00a0:"),
        ("le *was : l'x*{lang=de} :", FR, "le *was : l'x*{lang=de}\u00a0:"),
    ],
)
def test_a_passage_is_set_as_its_own_language(typed: str, locale: Locale, expected: str) -> None:
    """A passage that says its language gets the spaces of that language, or keeps its own when it is neither."""
    assert expected == typeset(typed, locale)


@pytest.mark.parametrize("locale", list(Locale))
def test_a_range_with_a_unit_takes_a_dash(locale: Locale) -> None:
    """A number, a hyphen and a number are a range when a unit follows."""
    assert "10–12\u00a0km" == typeset("10-12 km", locale)
    assert "10-12 B" == typeset("10-12 B", locale)


@pytest.mark.parametrize(
    "typed",
    [
        "`l'a : b`",
        "``l'a ` : b``",
        "](https://a.fr/l'a)",
        "](commune:l'a)",
        "[^l'a]",
        "<https://a.fr/l'a>",
        "https://a.fr/l'a;b!",
        "{lang=en}",
    ],
)
@pytest.mark.parametrize("locale", list(Locale))
def test_what_is_not_prose_is_left_as_typed(typed: str, locale: Locale) -> None:
    """Code, addresses, targets of links, citations and language marks are never set."""
    assert typed == typeset(typed, locale)


@given(text=TEXTS, locale=LOCALES)
def test_typesetting_twice_changes_nothing(text: str, locale: Locale) -> None:
    """A text already set is left alone: values pass through the same function on several ways to a page."""
    once = typeset(text, locale)
    assert once == typeset(once, locale)


@example(text="ﬀ", locale=Locale.FR)
@given(text=TEXTS, locale=LOCALES)
def test_only_spaces_and_signs_change(text: str, locale: Locale) -> None:
    """Typography never adds, drops or moves a letter or a digit, whatever it does to signs; tied letters are untied."""
    letters, tied = re.compile(r"[\W_]"), re.compile("[\ufb00-\ufb04]")
    untied = tied.sub(lambda sign: normalize("NFKC", sign[0]), text)
    assert letters.sub("", untied) == letters.sub("", typeset(text, locale))


@given(before=TEXTS, code=st.text(alphabet="l'a :;!«»10%", min_size=1, max_size=20), after=TEXTS, locale=LOCALES)
def test_code_is_never_touched(before: str, code: str, after: str, locale: Locale) -> None:
    """A code span comes out as typed, whatever stands around it."""
    span = f"`{code}`"
    text = f"{before.replace('`', '')} {span} {after.replace('`', '')}"
    # What stands before may hold the span in a stretch of its own, which is left as typed as well.
    assert span in typeset(text, locale)


def test_lines_that_are_not_prose_are_left_as_typed() -> None:
    """Fenced code and the rule under the headers of a table keep every sign."""
    text = "l'un :\n```\nl'autre :\n```\n| a : | b |\n|:--|--:|"
    expected = "l’un\u00a0:\n```\nl'autre :\n```\n| a\u00a0: | b |\n|:--|--:|"
    assert expected == typeset_lines(text, 7, {7, 11, 12}, FR)


@pytest.mark.parametrize(
    "piece",
    [" ", "\u00a0", "«", "»", '"', "'", "`", "``a", "[^", "](", "](  ", "*a", "{", "&", ":a", "1-", '« "', "x  "],
)
@pytest.mark.parametrize("locale", list(Locale))
def test_time_grows_with_the_text_only(piece: str, locale: Locale) -> None:
    """A file as large as files may be is set without hanging, whatever was pasted into it."""
    text = ("x" + piece * (256_000 // len(piece))) + "x"
    assert "" == cost_of(lambda: typeset_lines(text, 1, {1}, locale)).failure


@pytest.mark.parametrize("locale", list(Locale))
def test_what_cannot_be_seen_is_left_out(locale: Locale) -> None:
    """Soft hyphens, spaces of no width and tied letters, copied from a PDF, do not reach the page."""
    assert "identification" == typeset("iden\u00adti\u200b\ufb01cation", locale)


@pytest.mark.parametrize("sign", ["!!!", "???", "???+"])
def test_the_title_of_a_callout_keeps_its_quotes(sign: str) -> None:
    """The quotes around the title of a callout are signs of Markdown; inside of them the title is set."""
    typed = f'{sign} note "Ce qu\'il faut savoir : tout"\n    Il dit "oui".'
    expected = f'{sign} note "Ce qu’il faut savoir\u00a0: tout"\n    Il dit «\u00a0oui\u00a0».'
    assert expected == typeset_lines(typed, 1, range(1, 3), Locale.FR).replace("\u202f:", "\u00a0:")
