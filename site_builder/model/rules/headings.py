"""How a text is divided: headings well typed, levels one by one, and the sections imposed on communes and solutions."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final

from site_builder.diagnostics import Diagnostic, Span, problem
from site_builder.model.catalog import Catalog
from site_builder.model.entries.sections import SECTIONS, Section, section_headed, section_meant
from site_builder.model.locale import Locale
from site_builder.source import SECTION_LEVEL, Document, Heading, SourceTree

# A file of the largest size could hold forty thousand of them.
_MOST: Final = 200
_BRACES: Final = re.compile(r"\s*\{[^{}]*\}\s*$")
_UNDERLINE: Final = re.compile(r" {0,3}(?:=+|-+)\s*")


def headings(catalog: Catalog, _tree: SourceTree) -> Iterator[Diagnostic]:
    """Yield the headings that are mistyped, out of step, or not those that the kind of entry allows."""
    for collection, entry in catalog.entries():
        sections = SECTIONS.get(collection, ())
        for locale, document in entry.documents.items():
            found = document.body.headings[:_MOST]
            if found:
                yield from _levels(document, found, sections, locale)
                if sections:
                    yield from _sections(document, found, sections, locale)


def _levels(
    document: Document, found: Sequence[Heading], sections: Sequence[Section], locale: Locale
) -> Iterator[Diagnostic]:
    """Yield headings that are mistyped, titles that the entry has already, and levels skipped."""
    above = SECTION_LEVEL - 1
    for heading in found:
        level = max(heading.level, SECTION_LEVEL)
        span = _line(document, heading)
        if not heading.neat or not heading.text:
            suggestion = _typed(level, heading.text, sections, locale) if heading.text else ""
            hashtag = heading.level < SECTION_LEVEL and not span.excerpt.lstrip().startswith("# ")
            yield problem("V120", span, value=span.excerpt.strip(), suggestion="" if hashtag else suggestion)
        elif heading.level < SECTION_LEVEL:
            yield problem("V080", span, suggestion=_typed(level, heading.text, sections, locale))
        elif level > above + 1:
            yield _skipped(span, heading, above, sections, locale)
        above = level


def _line(document: Document, heading: Heading) -> Span:
    return document.span(heading.line, 1, len(document.lines[heading.line - 1]))


def _typed(level: int, text: str, sections: Sequence[Section], locale: Locale) -> str:
    """Return the line to type for a heading; the name of a section is told as it must be."""
    meant = section_meant(text, sections, locale) if level == SECTION_LEVEL else None
    return f"{'#' * level} {meant.heading(locale) if meant else text}"


def _skipped(span: Span, heading: Heading, above: int, sections: Sequence[Section], locale: Locale) -> Diagnostic:
    """Return the message for a level that does not follow the one above."""
    due = "#" * (above + 1)
    suggestion = _typed(above + 1, heading.text, sections, locale)
    # The first heading of a commune or a solution must be a section: a mere change of level would not mend it.
    if sections and above < SECTION_LEVEL and not section_meant(heading.text, sections, locale):
        suggestion = ""
    return problem("V085", span, value="#" * heading.level, due=due, suggestion=suggestion)


def _sections(
    document: Document, found: Sequence[Heading], sections: Sequence[Section], locale: Locale
) -> Iterator[Diagnostic]:
    """Yield headings of level two that are no section of the entry, or one told twice, or not in its place."""
    right: dict[str, Heading] = {}
    wrong: list[Heading] = []
    for heading in found:
        if heading.level != SECTION_LEVEL or not heading.neat or not heading.text:
            continue
        # What stands between braces has its own message.
        section = section_headed(_BRACES.sub("", heading.text), sections, locale)
        if section is None:
            wrong.append(heading)
        elif section.id in right:
            first = right[section.id].line
            yield problem("V083", _line(document, heading), value=heading.text, line=str(first))
        else:
            right[section.id] = heading
    free = [section for section in sections if section.id not in right]
    for heading in wrong:
        yield _misnamed(document, heading, sections, free, locale)
    order = [section.id for section in sections if section.id in right]
    if list(right) != order:
        yield from _misplaced(document, right, order)


def _misnamed(
    document: Document, heading: Heading, sections: Sequence[Section], free: Sequence[Section], locale: Locale
) -> Diagnostic:
    """Return the message for a heading that is no section."""
    span = _line(document, heading)
    meant = section_meant(heading.text, free, locale)
    if meant is None and not span.excerpt.lstrip().startswith("#"):
        lines = range(heading.line, len(document.lines))
        under = next((line for line in lines if _UNDERLINE.fullmatch(document.lines[line])), heading.line)
        rule = document.lines[under]
        return problem("V121", document.span(under + 1, 1, len(rule)), value=heading.text, rule=rule.strip())
    return problem(
        "V082",
        span,
        value=heading.text,
        known_fr=", ".join(f"« ## {section.heading(locale)} »" for section in sections),
        known_en=", ".join(f"“## {section.heading(locale)}”" for section in sections),
        suggestion=f"## {meant.heading(locale)}" if meant else "",
    )


def _misplaced(document: Document, right: dict[str, Heading], order: Sequence[str]) -> Iterator[Diagnostic]:
    """Yield the fewest sections to move, and where to; the others are in order already."""
    typed = list(right)
    kept = next(
        picked
        for size in range(len(typed) - 1, 0, -1)
        for picked in combinations(typed, size)
        if [order.index(name) for name in picked] == sorted(order.index(name) for name in picked)
    )
    for name in typed:
        if name not in kept:
            after = next((other for other in kept if order.index(other) > order.index(name)), None)
            neighbour = right[after or kept[-1]].text
            yield problem(
                "V084",
                _line(document, right[name]),
                value=right[name].text,
                where_fr=f"{'avant' if after else 'après'} « ## {neighbour} »",
                where_en=f"{'before' if after else 'after'} “## {neighbour}”",
            )
