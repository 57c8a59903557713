"""Sections and fields of the two languages, set face to face."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property, lru_cache
from operator import attrgetter
from typing import Final, TypeVar

from site_builder.diagnostics import Diagnostic, Span, problem
from site_builder.model.entries.sections import SECTIONS, section_headed
from site_builder.model.entries.shape import Shape, texts_in
from site_builder.model.locale import SOURCE_LOCALE, Locale
from site_builder.source import BodyImage, Citation, Document, Loc, Target
from site_builder.source.body import SECTION_LEVEL

_TRANSLATION: Final = Locale.EN
# An address is chosen for each language, not translated.
_ADDRESS: Final = "path"
_DIGIT: Final = re.compile(r"\d")
# Nobody writes so many sections, and matching them one by one takes the square of their number.
_MOST: Final = 200
_SHOWN: Final = 12


_MarkT = TypeVar("_MarkT", Citation, Target, BodyImage)
_line_of = attrgetter("line")


@dataclass(frozen=True)
class Part:
    """A section of a text with its heading, or the value of a field, whose lines are looked for when they are needed.

    ``end`` is the line after the last one.
    """

    document: Document
    line: int = 0
    end: int = 0
    heading: str = ""
    holds_code: bool = False
    loc: Loc = ()
    value: str = ""

    @cached_property
    def text(self) -> str:
        """Return the prose: lines of code are left empty, so that places stay true."""
        if self.loc:
            return self.value
        lines = self.document.lines[self.line - 1 : self.end - 1]
        if not self.holds_code:
            return "\n".join(lines)
        prose = self.document.body.prose_lines
        return "\n".join(line if number in prose else "" for number, line in enumerate(lines, start=self.line))

    @property
    def head(self) -> Span:
        """Return the place of the heading, of the first words of a text without one, or of the field."""
        if self.loc:
            return self.document.value_span(self.loc)
        lines = self.document.lines
        line = next((line for line in range(self.line, self.end) if lines[line - 1].strip()), self.line)
        return self.document.span(line, 1, len(lines[line - 1]))

    def span(self, start: int, length: int) -> Span:
        """Return the place of some characters of the text."""
        if self.loc:
            whole = self.document.value_span(self.loc)
            words = self.value[start : start + length]
            at = whole.excerpt.find(words, whole.column - 1)
            return self.document.span(whole.line, at + 1, length) if at >= 0 else whole
        line = self.line + self.text.count("\n", 0, start)
        column = start - self.text.rfind("\n", 0, start)
        first = self.text[start : start + length].partition("\n")[0]
        return self.document.span(line, column, len(first))

    @property
    def citations(self) -> Sequence[Citation]:
        """Return the marks of sources in the section."""
        return self._here(self.document.body.citations)

    @property
    def targets(self) -> Sequence[Target]:
        """Return where the links of the section lead."""
        return self._here(self.document.body.targets)

    @property
    def images(self) -> Sequence[BodyImage]:
        """Return the pictures of the section."""
        return self._here(self.document.body.images)

    def _here(self, marks: Sequence[_MarkT]) -> Sequence[_MarkT]:
        if self.loc or not marks:
            return ()
        return marks[bisect_left(marks, self.line, key=_line_of) : bisect_left(marks, self.end, key=_line_of)]


Pairs = Sequence[tuple[Part, Part]]


def paired_sections(collection: str, source: Document, translation: Document) -> tuple[Pairs, list[Diagnostic]]:
    """Return the sections that stand in both languages, with one message at most on those that do not.

    Communes and solutions have sections known by their names; those of pages go by their order. Without text in one
    of the languages, or with a heading that is not allowed, there is nothing to pair.
    """
    if any(heading.level < SECTION_LEVEL for one in (source, translation) for heading in one.body.headings):
        return (), []
    french, english = _parts(source), _parts(translation)
    if not french or not english:
        return (), []
    if collection in SECTIONS:
        return _by_name(french, english, collection)
    return _by_order(french, english)


def _parts(document: Document) -> list[Part]:
    """Return the sections of the text; what stands before the first heading is one, unless it is empty."""
    body = document.body
    sections = body.sections()
    last = len(document.lines) + 1
    ends = [*(section.line for section in sections), last][1:]
    holds_code = len(body.prose_lines) < last - body.first_line
    return [
        Part(document, section.line, end, section.heading.text if section.heading else "", holds_code)
        for section, end in zip(sections, ends, strict=True)
    ]


def _by_name(french: list[Part], english: list[Part], collection: str) -> tuple[Pairs, list[Diagnostic]]:
    ours, theirs = _named(french, collection, SOURCE_LOCALE), _named(english, collection, _TRANSLATION)
    if ours is None or theirs is None:
        return (), []
    pairs = [(part, theirs[name]) for name, part in ours.items() if name in theirs]
    only_ours = [part for name, part in ours.items() if name not in theirs]
    only_theirs = [part for name, part in theirs.items() if name not in ours]
    if not only_ours and not only_theirs:
        return pairs, []
    due = [section.en for section in SECTIONS[collection] if section.id in ours and section.id not in theirs]
    return pairs, [_unpaired(only_ours, only_theirs, pairs, due, english[0])]


def _named(parts: list[Part], collection: str, locale: Locale) -> dict[str, Part] | None:
    """Return the parts by the permanent name of their section, or None when a heading is not allowed."""
    named: dict[str, Part] = {}
    for part in parts:
        name = _section_name(part.heading, collection, locale) if part.heading else ""
        if name is None or name in named:
            return None
        named[name] = part
    return named


@lru_cache(maxsize=64)
def _section_name(heading: str, collection: str, locale: Locale) -> str | None:
    """Return the permanent name; the same few headings stand in thousands of entries."""
    section = section_headed(heading, SECTIONS[collection], locale)
    return section.id if section else None


def _by_order(french: list[Part], english: list[Part]) -> tuple[Pairs, list[Diagnostic]]:
    if len(french) == len(english):
        return tuple(zip(french, english, strict=True)), []
    only_french, only_english = _left_over(french, english)
    before = max(french.index(only_french[0]) - 1, 0) if only_french else 0
    return (), [_unpaired(only_french, only_english, (), (), english[min(before, len(english) - 1)])]


def _left_over(french: list[Part], english: list[Part]) -> tuple[list[Part], list[Part]]:
    """Return the sections that seem to be too many: those whose marks, or place, have no like on the other side."""
    longer, shorter = (french, english) if len(french) > len(english) else (english, french)
    excess = len(longer) - len(shorter)
    if len(longer) > _MOST:
        return (longer[-excess:], []) if longer is french else ([], longer[-excess:])
    ours, theirs = ([_likeness(part) for part in parts] for parts in (longer, shorter))
    matcher = SequenceMatcher(a=ours, b=theirs, autojunk=False)
    alone = [
        part
        for _, start, end, first, last in matcher.get_opcodes()
        for part in longer[start + max(last - first, 0) : end]
    ]
    found = alone if len(alone) == excess else longer[-excess:]
    return (found, []) if longer is french else ([], found)


def _likeness(part: Part) -> tuple[bool, frozenset[str]]:
    marks = [one.source for one in part.citations]
    return bool(part.heading), frozenset([*marks, *(one.address for one in part.targets)])


def _unpaired(
    french: Sequence[Part], english: Sequence[Part], pairs: Pairs, due: Sequence[str], first: Part
) -> Diagnostic:
    """Return the message on sections without counterpart, where the missing one is due or the other stands."""
    place = english[0] if english else first
    if french and not english:
        place = next((theirs for ours, theirs in reversed(pairs) if ours.line < french[0].line), first)
    return problem(
        "V096",
        place.head,
        sections_fr=_listed("fr", french, english),
        sections_en=_listed("en", french, english),
        suggestion=due[0] if len(due) == 1 and not english else "",
    )


def _listed(language: str, french: Sequence[Part], english: Sequence[Part]) -> str:
    words = {
        "fr": (", ", " ; ", "« {} » (ligne {})", "texte avant le premier titre (ligne {})", "français", "anglais"),
        "en": (", ", "; ", "“{}” (line {})", "text before the first heading (line {})", "French", "English"),
    }
    colon, semicolon, titled, untitled, *sides = words[language]
    only = ("en {} seulement", "in {} only")[language == "en"]
    said = [
        f"{only.format(side)}{colon}"
        + ", ".join(
            titled.format(part.heading, part.line) if part.heading else untitled.format(part.head.line)
            for part in parts[:_SHOWN]
        )
        + (", …" if len(parts) > _SHOWN else "")
        for side, parts in zip(sides, (french, english), strict=True)
        if parts
    ]
    return semicolon.join(said)


def paired_words(source: Document, translation: Document, shape: Shape) -> Pairs:
    """Return each translated field in which a figure stands, in both languages; elements of lists go by their names."""
    french = {text.name: text for text in texts_in(source.tree, shape)}
    return [
        (
            Part(source, loc=french[text.name].loc, value=french[text.name].value),
            Part(translation, loc=text.loc, value=text.value),
        )
        for text in texts_in(translation.tree, shape)
        if text.name in french and text.name != _ADDRESS and _DIGIT.search(f"{french[text.name].value} {text.value}")
    ]
