"""Every address of another site that the content gives, and where."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from site_builder.diagnostics import Span
from site_builder.model.catalog import Catalog
from site_builder.source import Document, Loc, SourceTree, Tree

_SCHEMES: Final = ("http://", "https://")
_BETWEEN_CHEVRONS: Final = re.compile(r"<(https?://[^<>\s]+)>")


@dataclass(frozen=True)
class ExternalLink:
    """An address, without what follows its ``#``, and its place in the content."""

    url: str
    span: Span


def external_links(catalog: Catalog, tree: SourceTree) -> tuple[ExternalLink, ...]:
    """Return each address of another site once, at the first place that gives it, in the order of the files."""
    own = catalog.settings.base_url
    first: dict[str, Span] = {}
    for document in tree.documents.values():
        for typed, span in (*_in_fields(document), *_in_text(document)):
            url = typed.partition("#")[0]
            if url.startswith(_SCHEMES) and not url.startswith(own):
                first.setdefault(url, span)
    return tuple(ExternalLink(url, span) for url, span in first.items())


def _in_fields(document: Document) -> Iterator[tuple[str, Span]]:
    for loc, value in _texts(document.tree, ()):
        if value.startswith(_SCHEMES):
            yield value.strip(), document.value_span(loc)


def _texts(tree: Tree, loc: Loc) -> Iterator[tuple[Loc, str]]:
    match tree:
        case str():
            yield loc, tree
        case dict():
            for key, value in tree.items():
                yield from _texts(value, (*loc, key))
        case list():
            for index, element in enumerate(tree):
                yield from _texts(element, (*loc, index))


def _in_text(document: Document) -> Iterator[tuple[str, Span]]:
    for target in document.body.targets:
        url = _whole(target.address, document.lines[target.line - 1][target.column - 1 :])
        yield url, document.span(target.line, target.column, len(url))
    for line in sorted(document.body.prose_lines):
        text = document.lines[line - 1] if line <= len(document.lines) else ""
        for match in _BETWEEN_CHEVRONS.finditer(text):
            yield match[1], document.span(line, match.start(1) + 1, len(match[1]))


def _whole(address: str, rest: str) -> str:
    """Return the address with the parentheses it holds: "…/Sceaux_(Hauts-de-Seine)" (CommonMark 0.31, 6.3)."""
    end = len(address)
    while rest[:end].count("(") > rest[:end].count(")") and rest[end : end + 1] == ")":
        end += 1
        while end < len(rest) and not rest[end].isspace() and rest[end] != ")":
            end += 1
    return rest[:end]
