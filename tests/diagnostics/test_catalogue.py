"""The catalogue of messages: whole in both languages, and written for people who do not program."""

import re
from typing import Final

import pytest

from site_builder.diagnostics import CATALOGUE, Message, Wording

MESSAGES: Final = list(CATALOGUE.values())
CODES: Final = list(CATALOGUE)
JARGON: Final = re.compile(
    r"\b(invalid\w*|int|integer|str|string|bool|boolean|float|none|dict|list of str|tuple|regex|regexp|yaml|parse\w*|"
    r"invalides?|chaîne de caractères|booléen|syntaxe)\b",
    re.IGNORECASE,
)


def texts(message: Message) -> list[str]:
    """Return every text of the message."""
    return [
        text
        for wording in (message.fr, message.en)
        for text in (wording.message, wording.fix, wording.suggested)
        if text
    ]


def names(text: str) -> set[str]:
    """Return the names between braces."""
    return set(re.findall(r"\{(\w+)\}", text))


def test_each_code_is_the_key_of_its_message() -> None:
    """A code leads to the message that bears it, and no message is lost to a code used twice."""
    assert CODES == [message.code for message in MESSAGES]
    assert [] == [code for code in CODES if not re.fullmatch(r"V[01]\d\d", code)]


@pytest.mark.parametrize("message", MESSAGES, ids=CODES)
def test_message_speaks_both_languages(message: Message) -> None:
    """A message and its fix exist in French and in English, and a suggestion in both or in neither."""
    assert [True, True] == [bool(wording.message and wording.fix) for wording in (message.fr, message.en)]
    assert bool(message.fr.suggested) == bool(message.en.suggested)
    assert [] == [text for text in texts(message) if text != text.strip()]


@pytest.mark.parametrize("message", MESSAGES, ids=CODES)
def test_both_languages_say_the_same_values(message: Message) -> None:
    """The names to fill are the same in French and in English, text by text."""

    def filled(wording: Wording) -> tuple[set[str], ...]:
        return tuple(names(text) for text in (wording.message, wording.fix, wording.suggested))

    assert filled(message.fr) == filled(message.en)


@pytest.mark.parametrize("message", MESSAGES, ids=CODES)
def test_suggestion_is_shown_where_it_is_promised(message: Message) -> None:
    """The text used when there is a suggestion shows it, and no other text needs one."""
    if message.fr.suggested:
        assert "suggestion" in names(message.fr.suggested)
    assert "suggestion" not in names(message.fr.message)


@pytest.mark.parametrize("message", MESSAGES, ids=CODES)
def test_message_has_no_jargon(message: Message) -> None:
    """A message shows what to type: no name of a type, no blame, no regular expression."""
    assert [] == [text for text in texts(message) if JARGON.search(text) or "\\" in text or "^" in text]


@pytest.mark.parametrize("message", MESSAGES, ids=CODES)
def test_message_begins_low_and_ends_without_a_stop(message: Message) -> None:
    """Texts are read after a colon: no capital at the beginning, no full stop at the end."""
    assert [] == [text for text in texts(message) if text[0].isupper() or text.endswith(".")]


@pytest.mark.parametrize("message", MESSAGES, ids=CODES)
def test_french_punctuation_keeps_its_spaces(message: Message) -> None:
    """French texts put a space before a semicolon and inside their quotation marks."""
    french = f"{message.fr.message} {message.fr.fix} {message.fr.suggested}"
    assert [] == re.findall(r"\S;|«\S|\S»", french)
