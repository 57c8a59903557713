"""Signs that the page would show as they were typed: each other tool has its own for lists, tables and sources."""

import re
from collections.abc import Iterator
from typing import Final

from site_builder.diagnostics import Diagnostic, problem
from site_builder.model.catalog import Catalog
from site_builder.source import Document, Paragraph, SourceTree

# "• point" and "1) point" come from a word processor, "[lien] (adresse)" from a hand that adds a space.
_BULLETS: Final = "•▪◦‣●■·"
_BULLET: Final = re.compile(rf"^[ \t]*([{_BULLETS}][ \t]*(\S.*))$", re.MULTILINE)
_NUMBERED: Final = re.compile(r"^ {0,3}((\d{1,2})\)[ \t]+(\S.*))$", re.MULTILINE)
_PARTED: Final = re.compile(r"(\[[^\[\]\n]+\]) +(\((?:https?://|mailto:|tel:|commune:|solution:|page:)[^\s()]*\))")
# "[1]" for a source; not "[1](…)" nor "[1]: …", which are links.
_NUMBER: Final = re.compile(r"\[(?<![\]\\!]\[)\d{1,2}\](?![(\[:])")
_DEFINED: Final = re.compile(r"^ {0,3}(\[[^\]^][^\]]*\]):", re.MULTILINE)
_RULE: Final = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t:|-]*)?")


def literal(catalog: Catalog, _tree: SourceTree) -> Iterator[Diagnostic]:
    """Yield the first sign of each kind that a text shows instead of what was meant."""
    for _, entry in catalog.entries():
        for document in entry.documents.values():
            shown = document.body.shown
            yield from _lists(document, shown)
            if "[" in shown:
                yield from _brackets(document, shown)
            if "|" in shown:
                yield from _tables(document)


def _lists(document: Document, shown: str) -> Iterator[Diagnostic]:
    if any(sign in shown for sign in _BULLETS) and (bullet := _BULLET.search(shown)):
        yield _told(document, shown, bullet.start(1), bullet[1], f"- {bullet[2].rstrip()}")
    if (") " in shown or ")\t" in shown) and (number := _NUMBERED.search(shown)):
        yield _told(document, shown, number.start(1), number[1], f"{number[2]}. {number[3].rstrip()}")


def _brackets(document: Document, shown: str) -> Iterator[Diagnostic]:
    if "] (" in shown and (link := _PARTED.search(shown)):
        yield _told(document, shown, link.start(), link[0], f"{link[1]}{link[2]}")
    defined = _DEFINED.findall(shown) if "]:" in shown else []
    number = next((mark for mark in _NUMBER.finditer(shown) if mark[0] not in defined), None)
    if number:
        yield _told(document, shown, number.start(), number[0], f"[^{_first_source(document)}]")


def _first_source(document: Document) -> str:
    """Return the source that the text cites first, to show how one is cited."""
    return document.body.citations[0].source if document.body.citations else "rapport-2025"


def _tables(document: Document) -> Iterator[Diagnostic]:
    """Yield the first table that lacks its rule, or the blank line above it: it would be a paragraph of bars."""
    table = next((paragraph for paragraph in document.body.paragraphs if _is_broken(paragraph)), None)
    if table is None:
        return
    rows = [row for row in table.text.split("\n") if row.startswith("|")]
    line = table.line + table.text.split("\n").index(rows[0])
    rule = "|" + " --- |" * max(rows[0].strip().strip("|").count("|") + 1, 1)
    ruled = any(_RULE.fullmatch(row) for row in rows)
    yield problem(
        "V123",
        document.span(line, 1, len(rows[0])),
        value=rows[0],
        suggestion="\n" if ruled else rule,
        suggestion_fr="une ligne vide au-dessus du tableau" if ruled else f"sous cette première ligne : {rule}",
        suggestion_en="a blank line above the table" if ruled else f"below this first line: {rule}",
    )


def _is_broken(paragraph: Paragraph) -> bool:
    rows = [line.lstrip() for line in paragraph.text.split("\n")]
    barred = [row.startswith("|") and row.count("|") > 1 for row in rows]
    if True not in barred:
        return False
    start = barred.index(True)
    return start > 0 or len(rows) == 1 or not _RULE.fullmatch(rows[1])


def _told(document: Document, shown: str, at: int, value: str, suggestion: str) -> Diagnostic:
    line = shown.count("\n", 0, at)
    column = at - (shown.rfind("\n", 0, at) + 1) + 1
    span = document.span(line + document.body.first_line, column, len(value.rstrip()))
    return problem("V123", span, value=value.rstrip(), suggestion=suggestion)
