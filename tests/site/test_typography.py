"""Spaces and apostrophes: set once, set right, and never where they would break something."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.locale import Locale
from site_builder.site.typography import typeset, typeset_lines

FR, EN = Locale.FR, Locale.EN
LOCALES = st.sampled_from(list(Locale))
# Text dense in the signs that typography changes or must leave alone.
PIECES = st.sampled_from(
    [
        *" 'aàs10%€:;!?«»`[](){}<>^#|-*\n",
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
        ("10 000 habitants", "10\u202f000 habitants"),
        ("1 234 567 €", "1\u202f234\u202f567\u202f€"),
        ("48 %", "48\u202f%"),
        ("en 2024 200 personnes", "en 2024\u202f200 personnes"),
    ],
)
def test_french_spaces(typed: str, expected: str) -> None:
    """French sets a no-break space before high punctuation, inside quotes and between groups of digits."""
    assert expected == typeset(typed, FR)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("the town's people", "the town’s people"),
        ("the towns' people", "the towns’ people"),
        ("what ? no : 10 000 %", "what ? no : 10 000 %"),
    ],
)
def test_english_apostrophes(typed: str, expected: str) -> None:
    """English gets its apostrophes and keeps its spaces as typed."""
    assert expected == typeset(typed, EN)


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


@given(text=TEXTS, locale=LOCALES)
def test_only_spaces_and_apostrophes_change(text: str, locale: Locale) -> None:
    """Typography never adds, drops or moves a letter, a digit or a sign."""
    bare = re.compile("[ \u00a0\u202f]")
    assert bare.sub("", text).replace("'", "’") == bare.sub("", typeset(text, locale)).replace("'", "’")


@given(before=TEXTS, code=st.text(alphabet="l'a :;!«»10%", min_size=1, max_size=20), after=TEXTS, locale=LOCALES)
def test_code_is_never_touched(before: str, code: str, after: str, locale: Locale) -> None:
    """A code span comes out as typed, whatever stands around it."""
    span = f"`{code}`"
    text = f"{before.replace('`', '')} {span} {after.replace('`', '')}"
    # What stands before may swallow the span in an address of its own, which is left as typed as well.
    assert span in typeset(text, locale)


def test_lines_that_are_not_prose_are_left_as_typed() -> None:
    """Fenced code and the rule under the headers of a table keep every sign."""
    text = "l'un :\n```\nl'autre :\n```\n| a : | b |\n|:--|--:|"
    expected = "l’un\u00a0:\n```\nl'autre :\n```\n| a\u00a0: | b |\n|:--|--:|"
    assert expected == typeset_lines(text, 7, {7, 11, 12}, FR)
