"""Numbers in prose: where one stands, a source is cited.

A paragraph, a table and a point of a list each answer for their own numbers; the paragraph that introduces a list or a
table with a colon may cite for the whole of it.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final

from site_builder.diagnostics import Diagnostic, problem
from site_builder.model.catalog import Catalog, Entry
from site_builder.model.entries.entry import EntryFields
from site_builder.model.entries.page import PageKind
from site_builder.model.suggest import listed
from site_builder.model.wording.numerals import MONTH_NAMES
from site_builder.source import Document, Paragraph, SourceTree

_KINDS: Final = frozenset({PageKind.PROGRAMME, PageKind.PRESS})
_DIGIT: Final = re.compile(r"[0-9]")
_SEEN: Final = re.compile(r"[^\n]")
_FIRST_OF_POINT: Final = frozenset("-*+0123456789")
_POINT: Final = re.compile(r"( {0,3})(?:[-*+]|[0-9]{1,9}[.)])\s")
_MONTHS: Final = "|".join(name for names in MONTH_NAMES.values() for name in names)
_WEEKDAYS: Final = (
    "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
)
_DAY: Final = r"[0-9]{1,2}(?:er|st|nd|rd|th)?"
_AND: Final = rf"(?:,?\s?(?:et|au|ou|and|to|or|-|–)\s?|,\s?)(?:(?:le|the)\s)?(?:(?:{_WEEKDAYS})\s)?"
_DAYS: Final = rf"{_DAY}(?:{_AND}{_DAY}){{0,6}}"
_YEAR: Final = r"(?:1[5-9]|20|21)[0-9]{2}"
# What counts things, and is no year, however much it looks like one.
_UNIT: Final = (
    r"\s?(?:%|€|m²|m2|m\b|km|kg|kWh|MWh|ha\b|tonnes|litres|euros|arbres|trees|habitants|inhabitants|residents|personnes"
    r"|people|logements|homes|emplois|jobs|entreprises|companies)"
)
# What is no number, or one that needs no source: an address, a name, a date, a rank.
_EXEMPT: Final = re.compile(
    r"\[(?:[^\[\]]|\[[^\[\]]*\])*\]\([^)\n]*\)|\[\^[^\]\n]{1,80}\]|\[[^\[\]\n]*\]\[[^\[\]\n]*\]|\{[^{}\n]*\}|https?://\S+"
    r"|^\s*(?:[-*+]\s+)?[0-9]{1,9}[.)]\s|^ {0,3}\[[^\[\]\n]+\]:.*"
    # Tags have their own message, with what they raise or run.
    r"|<(?:su[bp]|script|style)\b[^<>\n]*>[^<\n]*|</?[a-z][^<>\n]*>"
    # "[1]" for a source has its own message.
    r"|\\?\[[0-9]{1,2}\\?\]"
    # Names: CO2, Covid-19, 5G.
    r"|\b[^\W\d_]\w*-?[0-9]\w*|\b[2-6][DG]\b"
    rf"|\b{_DAYS}\s(?:{_MONTHS})\b(?:,?\s{_YEAR})?|\b(?:{_MONTHS})\s{_DAYS}(?:,\s{_YEAR})?\b"
    rf"|\b(?:{_WEEKDAYS})\s(?:the\s)?{_DAY}\b(?!{_UNIT})"
    # "18 h" is as often how long something lasts: it is the hour with its minutes, or after "à".
    r"|\b[0-9]{1,2}\s?h\s?[0-9]{2}\b|(?<=\bà\s)[0-9]{1,2}\s?h(?:eures?)?\b|\b[0-9]{1,2}(?:[.:][0-9]{2})?\s?[ap]\.?m\b"
    # Names of texts of law, which say a year as often as not.
    r"|\bn[°o]\.?\s?[0-9]{2,4}-[0-9]+\b|\bann[ée]es\s[0-9]0\b|\bthe\s[0-9]0s\b"
    rf"|\b[0-9]{{1,2}}[/.][0-9]{{1,2}}[/.]{_YEAR}\b|\b{_YEAR}-[0-9]{{2}}(?:-[0-9]{{2}})?\b"
    rf"|\b{_YEAR}(?:[-–/](?:{_YEAR}|[0-9]{{2}}))?s?\b(?!{_UNIT}|[.,][0-9]|[ \u00a0][0-9]{{3}}\b)"
    r"|\b[0-9]+(?:ers?|ères?|res?|nde?s?|es?|èmes?|st|rd|th|ᵉʳ?|ʳᵉ)\b"
    r"|\b(?:phases?|éditions?|editions?|étapes?|steps?)\s[0-9]{1,2}\b",
    re.IGNORECASE | re.MULTILINE,
)
_MARKS: Final = re.compile(r"\[\^[^\]\n]{1,80}\]")
_NUMBER: Final = re.compile(r"[0-9]+(?:[ \u00a0\u202f.,][0-9]+)*(?:[ \u00a0\u202f]?[%€])?")


def ledger(catalog: Catalog, _tree: SourceTree) -> Iterator[Diagnostic]:
    """Yield the first number of each paragraph that holds one and cites nothing."""
    names = _names(catalog.glossary)
    pages = (page for page in catalog.pages.values() if page.facts.kind in _KINDS)
    for entry in (*catalog.communes.values(), *catalog.solutions.values(), *pages):
        for document in entry.documents.values():
            for unit in _unsourced(document):
                found = _first_number(unit, document, names)
                if found:
                    yield _uncited(*found, document, entry)


def _names(glossary: Iterable[str]) -> re.Pattern[str] | None:
    """Return what finds the names of the glossary that hold a digit, the longest first."""
    names = sorted((name for name in glossary if _DIGIT.search(name)), key=len, reverse=True)
    return re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in names)) if names else None


def _unsourced(document: Document) -> Iterator[range]:
    """Yield the lines of each paragraph, table or point of a list that holds a digit and cites nothing."""
    body = document.body
    # A note typed by hand has its own message.
    cited = {mark.line for mark in (*body.citations, *body.notes)}
    introduced = False
    for paragraph in body.paragraphs:
        text = paragraph.text
        is_list = text[:1] in _FIRST_OF_POINT and _POINT.match(text) is not None
        if introduced and (is_list or text.startswith("|")):
            continue
        sourced = "[^" in text and not cited.isdisjoint(paragraph.lines)
        introduced = sourced and _introduces(text)
        if is_list and _DIGIT.search(text):
            yield from (lines for lines in _points(paragraph, document) if cited.isdisjoint(lines))
        elif not sourced and _DIGIT.search(text):
            yield paragraph.lines


def _introduces(text: str) -> bool:
    """Return whether the paragraph ends with a colon, marks of sources apart."""
    return _MARKS.sub("", text).rstrip().endswith(":")


def _points(paragraph: Paragraph, document: Document) -> Iterator[range]:
    """Yield the lines of each point of the list, with what is nested in it."""
    points = [(line, found.end(1)) for line in paragraph.lines if (found := _POINT.match(document.lines[line - 1]))]
    if not points:
        yield paragraph.lines
    starts = [line for line, indent in points if indent <= points[0][1]]
    for start, end in pairwise([*starts, paragraph.lines.stop]):
        yield range(start, end)


def _first_number(lines: range, document: Document, names: re.Pattern[str] | None) -> tuple[int, int, str] | None:
    """Return the line, the column and the text of the first number that needs a source."""
    first = document.body.first_line
    # Read as a whole: a date may begin on one line and end on the next.
    text = "\n".join(document.body.shown.split("\n")[lines.start - first : lines.stop - first])
    for pattern in (names, _EXEMPT):
        text = pattern.sub(_blank, text) if pattern else text
    number = _NUMBER.search(text)
    if number is None:
        return None
    return (
        lines.start + text.count("\n", 0, number.start()),
        number.start() - text.rfind("\n", 0, number.start()),
        number[0],
    )


def _blank(exempt: re.Match[str]) -> str:
    return _SEEN.sub(" ", exempt[0])


def _uncited(line: int, column: int, number: str, document: Document, entry: Entry[EntryFields]) -> Diagnostic:
    marks = [f"[^{source.id}]" for source in entry.facts.sources]
    return problem(
        "V062",
        document.span(line, column, len(number)),
        value=number,
        known=listed(marks),
        suggestion=marks[0] if len(marks) == 1 else "",
    )
