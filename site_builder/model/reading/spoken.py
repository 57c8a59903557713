"""Texts written in another language than their file says."""

from types import MappingProxyType
from typing import Final

from pydantic import BaseModel

from site_builder.diagnostics import Diagnostic, Span, problem
from site_builder.model.entries.shape import shape_of, texts_in
from site_builder.model.locale import Locale
from site_builder.model.wording.language import language_of
from site_builder.source import Document

_NAMES: Final = MappingProxyType({Locale.FR: ("français", "French"), Locale.EN: ("anglais", "English")})
# Eight small words and what they link do not fit in less; most labels are shorter.
_SHORTEST: Final = 50


def wrong_language(document: Document, expected: Locale, model: type[BaseModel]) -> list[Diagnostic]:
    """Return a message for the first text written in another language than its file says."""
    for text in texts_in(document.tree, shape_of(model)):
        # A title may well be a name in another language.
        if len(text.value) >= _SHORTEST and text.loc[-1] != "title" and (found := _other(text.value, expected)):
            return [_wrong(found, expected, document.value_span(text.loc))]
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
