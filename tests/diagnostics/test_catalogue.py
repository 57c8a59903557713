"""The catalogue of messages: whole in both languages, and written for people who do not program."""

import re
from typing import Final

import pytest

from site_builder.diagnostics import CATALOGUE, Message, Wording
from site_builder.model import catalog  # noqa: F401 - every part of an entry is known once this is imported
from site_builder.model.entries.parts import Part

MESSAGES: Final = list(CATALOGUE.values())
CODES: Final = list(CATALOGUE)
JARGON: Final = re.compile(
    r"\b(invalid\w*|int|integer|str|string|bool|boolean|float|none|null|dict|list of str|tuple|array|object|mapping|"
    r"regex|regexp|pattern|yaml|json|parse\w*|schemas?|syntax|slug\w*|front[- ]?matter|tokens?|exceptions?|"
    r"bytes?|strip|nodes?|invalides?|chaîne de caractères|booléen\w*|flottant|syntaxe|octets?|schémas?|"
    r"nœuds?|expression régulière|expression rationnelle)\b",
    re.IGNORECASE,
)


def typed_names(part: type[Part]) -> set[str]:
    """Return the names of the fields of every part, which editors type with a colon right after."""
    return {*part.model_fields, *(name for kind in part.__subclasses__() for name in typed_names(kind))}


# A colon right after a word is right in "title: …", which is what editors type, and in an address.
FIELDS: Final = "|".join(sorted({*typed_names(Part), "nom"}))
TYPED: Final = re.compile(
    r"\b(?:https?|mailto|tel|data|file|javascript|C):|\b(?:commune|solution|page):(?=\w)"
    rf"|\b(?:{FIELDS}):(?= )|\{{\w+\}}:(?= \{{)"
)
BAD_FRENCH: Final = re.compile(r"[^\s][;:!?]|«[^ ]|[^ ]»|\.\.\.|’| ,| \.(?!\w)|  ")
BAD_ENGLISH: Final = re.compile(r"[«»]| [;:!?,]|\.\.\.|’|“ | ”|  ")
# Straight quotes are for what is typed in a file: after a colon and a space.
STRAIGHT: Final = re.compile(r'(?<!: )"[^"]*"(?!…)')
SENTENCE: Final = re.compile(r"(?:[A-ZÀÂÇÉÈÊÎÔŒ]|[«“]).*\.", re.DOTALL)


def texts(message: Message) -> list[str]:
    """Return every text of the message."""
    return french(message) + english(message)


def french(message: Message) -> list[str]:
    """Return every French text of the message."""
    return spoken(message.fr)


def english(message: Message) -> list[str]:
    """Return every English text of the message."""
    return spoken(message.en)


def spoken(wording: Wording) -> list[str]:
    """Return every text in one language."""
    return [text for text in (wording.message, wording.fix, wording.suggested, wording.cause) if text]


def names(text: str) -> set[str]:
    """Return the names between braces."""
    return set(re.findall(r"\{(\w+)\}", text))


def test_each_code_is_the_key_of_its_message() -> None:
    """A code leads to the message that bears it, and no message is lost to a code used twice."""
    assert CODES == [message.code for message in MESSAGES]
    assert [] == [code for code in CODES if not re.fullmatch(r"V[01]\d\d", code)]


@pytest.mark.parametrize("message", MESSAGES, ids=CODES)
def test_message_speaks_both_languages(message: Message) -> None:
    """A message, its fix and its cause exist in French and in English, and a suggestion in both or in neither."""
    for wording in (message.fr, message.en):
        assert [True, True, True] == [bool(text) for text in (wording.message, wording.fix, wording.cause)]
    assert bool(message.fr.suggested) == bool(message.en.suggested)
    assert [] == [text for text in texts(message) if text != text.strip()]


@pytest.mark.parametrize("message", MESSAGES, ids=CODES)
def test_message_has_an_example(message: Message) -> None:
    """Each message shows a few lines typed wrong, then right, and the two differ."""
    assert [True, True] == [0 < len(lines.splitlines()) <= 12 for lines in (message.bad, message.good)]
    assert [] == [lines for lines in (message.bad, message.good) if lines != lines.lstrip("\n").rstrip(" ")]
    assert message.bad != message.good


@pytest.mark.parametrize("message", MESSAGES, ids=CODES)
def test_cause_is_one_or_two_whole_sentences(message: Message) -> None:
    """A cause begins with a capital, ends with a full stop, and stays short: three sentences at most."""
    for wording in (message.fr, message.en):
        assert SENTENCE.fullmatch(wording.cause)
        assert 1 <= len(re.findall(r"[.!?](?= [A-ZÀÂÇÉÈÊÎÔŒ]|$)", wording.cause)) <= 3
        assert set() == names(wording.cause)
        assert 300 >= len(wording.cause)


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
    """Texts other than causes are read after a colon: no capital at the beginning, no full stop at the end."""
    causes = {message.fr.cause, message.en.cause}
    read_on = [text for text in texts(message) if text not in causes]
    assert [] == [text for text in read_on if text[0].isupper() or text.endswith(".")]


@pytest.mark.parametrize("message", MESSAGES, ids=CODES)
def test_french_is_set_as_french(message: Message) -> None:
    """A space stands before ; : ! ? and inside « », three dots are one sign, nothing is spaced twice."""
    set_apart = [TYPED.sub("…", text) for text in french(message)]
    assert [] == [text for text in set_apart if BAD_FRENCH.search(text) or "“" in text or "”" in text]
    assert [] == [text for text in french(message) if STRAIGHT.search(text)]


@pytest.mark.parametrize("message", MESSAGES, ids=CODES)
def test_english_is_set_as_english(message: Message) -> None:
    """No space stands before a sign, quotation marks are curly, three dots are one sign."""
    assert [] == [text for text in english(message) if BAD_ENGLISH.search(text) or STRAIGHT.search(text)]
