"""Acronyms explained where a page first uses them: "la GTB (gestion technique du bâtiment)"."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from site_builder.model.entries.glossary import GlossaryTerm
from site_builder.model.locale import Locale
from site_builder.model.wording.explained import NEAR, is_explained, prose_of
from site_builder.source import Body

# What stays with the name: a version ("RGAA 4.1.2"), an English genitive.
_TAIL: Final = r"(?:[ \u00a0\u202f]v?\d{1,3}(?:\.\d+)*(?!\d|,\d|\s?%))?(?:['’]s(?!\w))?"


def glossed(body: Body, glossary: Mapping[str, GlossaryTerm], locale: Locale) -> list[str]:
    """Return the lines of the body, each acronym followed by its meaning where it is first used.

    Headings, code, links, quotations and passages in another language are left as they are, and so is an acronym
    that the text explains itself.
    """
    lines = body.text.split("\n")
    pending = {name: term.long[locale] for name, term in glossary.items() if term.long and name in body.text}
    headings = {heading.line for heading in body.headings}
    for position, line in enumerate(lines):
        number = position + body.first_line
        if not pending:
            break
        if number in body.prose_lines and number not in headings and any(name in line for name in pending):
            context = "\n".join(lines[max(0, position - 1) : position + 2]).casefold()
            lines[position] = _glossed_line(line, context, pending)
    return lines


def _glossed_line(line: str, context: str, pending: dict[str, str]) -> str:
    """Return the line with its meanings; the names it explains are pending no more."""
    prose = prose_of(line)
    pieces, written = [], 0
    for match in _pattern(tuple(pending)).finditer(prose):
        name = match[1]
        if name not in pending:
            continue
        end = _end_of_emphasis(prose, match)
        meaning = _meaning(prose, match.start(), end, pending[name])
        if not meaning:
            continue
        long = pending.pop(name)
        if long.casefold() not in context and not is_explained(line, match.start(), match.end()):
            pieces += [line[written:end], meaning]
            written = end
    return "".join([*pieces, line[written:]])


def _end_of_emphasis(prose: str, name: re.Match[str]) -> int:
    """Return where the name ends, with the marks that close an emphasis opened just before it."""
    if prose[: name.start()].endswith(("*", "_")):
        return name.end() + len(prose[name.end() :]) - len(prose[name.end() :].lstrip("*_"))
    return name.end()


def _meaning(prose: str, start: int, end: int, long: str) -> str:
    """Return the meaning as it is written after the name; empty inside a parenthesis that goes on."""
    nearest = max(0, start - NEAR)
    if prose.rfind("(", nearest, start) <= prose.rfind(")", nearest, start):
        return f" ({long})"
    return f", {long}" if prose.startswith(")", end) else ""


@lru_cache(maxsize=64)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<![\w&@#/.-])({'|'.join(map(re.escape, longest_first))})(?![\w&@]|[-/.]\w){_TAIL}")
