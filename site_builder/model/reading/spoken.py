"""Texts written in another language than their file says."""

from collections.abc import Iterator
from types import MappingProxyType
from typing import Final

from pydantic import BaseModel

from site_builder.diagnostics import Diagnostic, Span, problem
from site_builder.model.entries.shape import Shape, shape_of
from site_builder.model.locale import Locale
from site_builder.model.wording.language import language_of
from site_builder.source import Document, Loc, Tree

_NAMES: Final = MappingProxyType({Locale.FR: ("français", "French"), Locale.EN: ("anglais", "English")})
# Eight small words and what they link do not fit in less; most labels are shorter.
_SHORTEST: Final = 50


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
