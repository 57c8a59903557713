"""Bodies made ready for the engine: links resolved, sources numbered, pictures addressed, spaces set."""

import re
from collections.abc import Mapping
from typing import Final

from site_builder.model.catalog import Entry
from site_builder.model.parts import EntryFields
from site_builder.site.citations import Citations
from site_builder.site.scope import Scope
from site_builder.site.typography import CODE_SPAN, typeset_lines

_CITATION: Final = re.compile(r"\[\^([^\]\s]+)\]")
_LINK: Final = re.compile(r"\]\((commune|solution|page):([^)\s#]*)")
_IMAGE: Final = re.compile(r"(!\[[^\]]*\]\()([^)\s]+)")
_CODE_SPAN: Final = re.compile(f"({CODE_SPAN})")


def prepare(entry: Entry[EntryFields], scope: Scope, citations: Citations, images: Mapping[str, str]) -> str:
    """Return the prose as plain Markdown that needs nothing but an engine.

    ``images`` gives the published address of each picture of the entry.
    """
    body = entry.body(scope.locale)
    if not body.text.strip():
        return ""
    lines = body.text.split("\n")
    for position, line in enumerate(lines):
        if position + body.first_line in body.prose_lines:
            lines[position] = _resolve(line, scope, citations, images)
    text = typeset_lines("\n".join(lines), body.first_line, body.prose_lines, scope.locale)
    return text.strip("\n") + "\n"


def _resolve(line: str, scope: Scope, citations: Citations, images: Mapping[str, str]) -> str:
    def address(target: re.Match[str]) -> str:
        return f"]({scope.href(scope.entry_link(f'{target[1]}s', target[2]))}"

    def reference(mark: re.Match[str]) -> str:
        return "".join(f"[\\[{ref.number}\\]]({ref.href})" for ref in citations.refs(mark[1]))

    def picture(image: re.Match[str]) -> str:
        return f"{image[1]}{images.get(image[2], image[2])}"

    pieces = _CODE_SPAN.split(line)
    pieces[::2] = [_CITATION.sub(reference, _IMAGE.sub(picture, _LINK.sub(address, piece))) for piece in pieces[::2]]
    return "".join(pieces)
