"""Bodies made ready for the engine: acronyms explained, links and pictures resolved, sources numbered, spaces set."""

import re
from collections.abc import Mapping
from typing import Final

from site_builder.model.catalog import Entry
from site_builder.model.entries.entry import EntryFields
from site_builder.site.blocks.glossary import glossed
from site_builder.site.blocks.images import pictures_in_text
from site_builder.site.permalinks import Permalink
from site_builder.site.scope import Scope
from site_builder.site.words.citations import Citations
from site_builder.site.words.typography import CODE_SPAN, typeset_lines

_CITATION: Final = re.compile(r"\[\^([^\[\]\s]+)\]")
# Holds a mark to the word or the stop before it: a line never begins with "[1]" (Unicode line breaking, rule LB11).
_WORD_JOINER: Final = "\u2060"
_ADDRESSED: Final = r"(\]\(\s*<?|^ {0,3}\[[^\]^][^\]]*\]:\s*<?)"
_LINK: Final = re.compile(rf"{_ADDRESSED}(commune|solution|page):([^)\s#>]*)")
_PATH: Final = re.compile(rf"{_ADDRESSED}(/[^)\s>]*)")
_IMAGE: Final = re.compile(r"(!\[(?:[^\[\]]|\[[^\[\]]*\])*\]\(\s*<?)([^)\s<>]+)([^)]*\)(?:\{[^{}]*\})?)?")
# What Markdown would read in a caption, or in the name of an author.
_MARKS: Final = re.compile(r"([\\`*_\[\]<])")
_CODE_SPAN: Final = re.compile(f"({CODE_SPAN})")


def prepare(entry: Entry[EntryFields], scope: Scope, citations: Citations) -> str:
    """Return the prose as plain Markdown that needs nothing but an engine, and the public names of its pictures."""
    body = entry.body(scope.locale)
    if not body.text.strip():
        return ""
    pictures = pictures_in_text(entry, scope)
    lines = glossed(body, scope.catalog.glossary, scope.locale)
    for position, line in enumerate(lines):
        if position + body.first_line in body.prose_lines:
            lines[position] = _resolve(line, scope, citations, pictures)
    text = typeset_lines("\n".join(lines), body.first_line, body.prose_lines, scope.locale)
    return text.strip("\n") + "\n"


def _resolve(line: str, scope: Scope, citations: Citations, pictures: Mapping[str, tuple[str, str]]) -> str:
    def address(target: re.Match[str]) -> str:
        return f"{target[1]}{scope.href(scope.entry_link(f'{target[2]}s', target[3]))}"

    def path(target: re.Match[str]) -> str:
        return f"{target[1]}{scope.href(Permalink(target[2]))}"

    def reference(mark: re.Match[str]) -> str:
        return "".join(f"{_WORD_JOINER}[\\[{ref.number}\\]]({ref.href})" for ref in citations.refs(mark[1]))

    def picture(image: re.Match[str]) -> str:
        if image[2] not in pictures:
            return image[0]
        lies, legend = pictures[image[2]]
        plain = _MARKS.sub(r"\\\1", legend) if image[3] else ""
        return f"{image[1]}{lies}{image[3] or ''}" + (f" *{plain}*" if plain else "")

    pieces = _CODE_SPAN.split(line)
    # Paths first: the addresses that the others put in their place begin with "/" too.
    for pattern, address_of in ((_PATH, path), (_LINK, address), (_IMAGE, picture), (_CITATION, reference)):
        pieces[::2] = [pattern.sub(address_of, piece) for piece in pieces[::2]]
    return "".join(pieces)
