"""Which language a text is written in: French or English, by the small words no sentence does without.

Two languages and texts of a few sentences need no statistical model: function words that exist in one
language only decide in microseconds, and give the same answer on every machine. The tests hold this
answer against an independent detector.
"""

import re
from collections.abc import Iterator
from types import MappingProxyType
from typing import Final

from pydantic import BaseModel

from site_builder.diagnostics import Diagnostic, Span, problem
from site_builder.model.locale import Locale
from site_builder.model.shape import Shape, shape_of
from site_builder.source import Document, Loc, Tree

_NAMES: Final = MappingProxyType({Locale.FR: ("français", "French"), Locale.EN: ("anglais", "English")})

_MARKDOWN: Final = re.compile(r"\]\([^)\]]*\)|\[\^[^\[\]]*\]|`[^`]*`|\{[^{}]*\}")
# Words of somebody else, or said to be in another language.
_QUOTED: Final = re.compile(
    r"\*{1,3}[^*]+\*{1,3}\{lang=[^{}]*\}|\[[^\[\]]*\]\{lang=[^{}]*\}|«[^«»]*»|“[^“”]*”|\"[^\"\n]*\""
)
_FRENCH: Final = frozenset(
    (  # noqa: SIM905 - words, not punctuation
        "le la les une des du de au aux et est sont dans pour par sur avec que qui ne pas ce cette ces son sa ses"
        " leur leurs elle ils nous vous il être été ont mais où donc depuis entre sans chez comme deux trois plus même"
        " l' d' qu' n' s' c'"
    ).split()
)
_ENGLISH: Final = frozenset(
    (  # noqa: SIM905 - words, not punctuation
        "the of and to in is are was were for with that this these those which it its by from has have had not be"
        " been they their there at an as or but than when where who since into out would can could each two three more"
    ).split()
)
_ENOUGH: Final = 8
_MARGIN: Final = 2
# Eight small words and what they link do not fit in less; most labels are shorter.
_SHORTEST: Final = 50


def language_of(text: str) -> Locale | None:
    """Return the language of the text, or None when it is too short or too mixed to tell.

    Quotations, and passages that say their own language, do not count.
    """
    if "{lang=" in text or "«" in text or "“" in text or '"' in text:
        text = _QUOTED.sub(" ", text)
    # An elided word keeps its apostrophe: "l'été" is "l'" and "été".
    words = _MARKDOWN.sub(" ", text.lower()).replace("’", "'").replace("'", "' ").split()
    french = sum(map(_FRENCH.__contains__, words))
    english = sum(map(_ENGLISH.__contains__, words))
    if french + english < _ENOUGH:
        return None
    if french > english * _MARGIN:
        return Locale.FR
    if english > french * _MARGIN:
        return Locale.EN
    return None


def wrong_language(document: Document, expected: Locale, model: type[BaseModel]) -> list[Diagnostic]:
    """Return a message for the first text written in another language than its file says."""
    for text, loc in _words(document.tree, shape_of(model), ()):
        # A title may well be a name in another language.
        if len(text) >= _SHORTEST and loc[-1] != "title" and (found := _other(text, expected)):
            return [_wrong(found, expected, document.value_span(loc))]
    for paragraph in document.body.paragraphs:
        if found := _other(paragraph.text, expected):
            line = document.lines[paragraph.line - 1]
            return [_wrong(found, expected, document.span(paragraph.line, 1, len(line)))]
    return []


def _other(text: str, expected: Locale) -> Locale | None:
    """Return the language of the text when it has one and it is not the expected one."""
    found = language_of(text)
    return None if found is expected else found


def _wrong(found: Locale, expected: Locale, span: Span) -> Diagnostic:
    found_fr, found_en = _NAMES[found]
    expected_fr, expected_en = _NAMES[expected]
    return problem("V048", span, found_fr=found_fr, found_en=found_en, expected_fr=expected_fr, expected_en=expected_en)


def _words(tree: Tree, shape: Shape, loc: Loc) -> Iterator[tuple[str, Loc]]:
    """Yield the texts of the tree that belong to one language, each with its path."""
    if not isinstance(tree, dict):
        return
    for name, value in tree.items():
        if name in shape.words and isinstance(value, str):
            yield value, (*loc, name)
        elif name in shape.parts:
            yield from _words(value, shape.parts[name], (*loc, name))
        elif name in shape.lists and isinstance(value, list):
            for index, element in enumerate(value):
                yield from _words(element, shape.lists[name][1], (*loc, name, index))
