"""Acronyms that neither the page nor the glossary explains: readers from elsewhere could not guess them."""

import re
from collections.abc import Iterator
from typing import Final

from site_builder.diagnostics import Diagnostic, problem
from site_builder.model.catalog import Catalog
from site_builder.model.entries.glossary import GLOSSARY_PATH
from site_builder.model.wording.explained import is_explained, prose_of
from site_builder.source import Body, SourceTree

_CAPITALS: Final = re.compile(r"[A-Z][A-Z0-9&]+")
_ACRONYM: Final = re.compile(r"(?<![\w&@#/.-])([A-Z][A-Z0-9&]{1,5})(?![A-Z0-9&@]|[-/.]\w|(?!s\b)\w)")
_TWO_LETTERS: Final = re.compile(r"[A-Z].*[A-Z]")
_ROMAN: Final = re.compile(r"[IVX]+")
# A word in capitals just before or after: a sentence in capitals is a shout, not a row of acronyms.
_SHOUT_BEFORE: Final = re.compile(r"[A-ZÀ-Þ]{2,}[\s,'’-]+$")
_SHOUT_AFTER: Final = re.compile(r"[\s,'’-]+[A-ZÀ-Þ]{2,}(?!\w)")
# Units, pollutants and words known in every language, or that a meaning would not make clearer.
_EVERYWHERE: Final = frozenset(
    (  # noqa: SIM905 - words, not punctuation
        "CO2 CO NO2 NOX SO2 CH4 PM10 PM2 KW MW GW TW KWH MWH GWH TWH KVA DB UV pH HT TTC TV CV SMS MMS GPS LED USB QR"
        " PDF CSV JSON XML URL FAQ OK UE EU UN USA US UK FR EN AM PM BP CS NB PS TGV CD DVD ID"
    ).split()
)


def acronyms(catalog: Catalog, tree: SourceTree) -> Iterator[Diagnostic]:
    """Yield each unexplained acronym once, at its first use: one line in the glossary answers for all pages."""
    if GLOSSARY_PATH in tree.unreadable:
        return
    known = set(_known(catalog))
    for _, entry in catalog.entries():
        for document in entry.documents.values():
            unknown = set(_CAPITALS.findall(document.body.text)) - known
            for acronym, line, column in _unexplained(document.body, unknown) if unknown else ():
                known.add(acronym)
                yield problem(
                    "V130",
                    document.span(line, column, len(acronym)),
                    value=acronym,
                    line=f'- short: "{acronym}"' if catalog.glossary else f'terms: [{{short: "{acronym}"}}]',
                )


def _known(catalog: Catalog) -> Iterator[str]:
    """Yield the capitals that are the name of something, or that everybody knows."""
    yield from _EVERYWHERE
    names = [catalog.settings.acronym, *catalog.glossary]
    names += [organisation.name for organisation in catalog.organisations.values()]
    names += [words.title for _, entry in catalog.entries() for words in entry.words.values()]
    for name in names:
        yield from _CAPITALS.findall(name or "")


def _unexplained(body: Body, unknown: set[str]) -> Iterator[tuple[str, int, int]]:
    """Yield the acronyms of the body among those, with the line and the column of their first use."""
    lines = body.text.split("\n")
    headings = {heading.line for heading in body.headings}
    told: set[str] = set()
    for number, line in enumerate(lines, start=body.first_line):
        if number not in body.prose_lines or number in headings or not _CAPITALS.search(line):
            continue
        prose = prose_of(line)
        for match in _ACRONYM.finditer(prose):
            acronym, start, end = match[1], *match.span(1)
            if acronym not in unknown or acronym in told or not _is_acronym(acronym) or _is_shouted(prose, start, end):
                continue
            told.add(acronym)
            if not _explained_somewhere(lines, acronym):
                yield acronym, number, start + 1


def _is_acronym(word: str) -> bool:
    return bool(_TWO_LETTERS.search(word)) and not _ROMAN.fullmatch(word)


def _is_shouted(prose: str, start: int, end: int) -> bool:
    return bool(_SHOUT_BEFORE.search(prose[max(0, start - 40) : start]) or _SHOUT_AFTER.match(prose, end))


def _explained_somewhere(lines: list[str], acronym: str) -> bool:
    """Return whether any line of the page says what the acronym means, or gives it in parentheses."""
    use = re.compile(rf"(?<!\w){re.escape(acronym)}(?!\w)")
    return any(
        is_explained(line, match.start(), match.end()) or f"({acronym})" in line
        for line in lines
        if acronym in line
        for match in use.finditer(line)
    )
