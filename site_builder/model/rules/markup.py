"""What a text may not hold: HTML, attributes other than a language, notes typed by hand."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from html import unescape
from itertools import islice
from typing import Final

from site_builder.diagnostics import Diagnostic, Span, problem
from site_builder.model.catalog import Catalog
from site_builder.source import Document, SourceTree

# A whole page pasted into a text is one cause, and its first tags show it well enough.
_MOST: Final = 200
_ATTRIBUTES: Final = r"""(?:"[^"<]*"|'[^'<]*'|[^'"<>])*"""
_TAG: Final = re.compile(
    # Not the address of a link between chevrons.
    rf"(?<!\\)(?<!\]\()(?<!\]: )(?:<!--.*?(?:-->|\Z)|<[!?][a-z\[][^>\n]*>?"
    rf"|<(?P<end>/?)(?P<name>(?:[a-z]:)?[a-z][a-z0-9-]*)(?P<attributes>(?:[\s/]{_ATTRIBUTES})?)>"
    # Without its end, it is a tag as soon as it has an attribute.
    rf"|<[a-z][a-z0-9-]*\s+[a-z-]+\s*=[^\n<]*)",
    re.IGNORECASE | re.DOTALL,
)
_NO_TEXT: Final = frozenset({"script", "style", "iframe", "object", "svg"})
_VOID: Final = frozenset({"br", "hr", "img", "input", "wbr", "link", "meta", "source", "embed", "area", "col"})
_MARKS: Final = {"b": "**", "strong": "**", "i": "*", "em": "*", "cite": "*", "code": "`", "tt": "`"}
_HEADINGS: Final = {f"h{level}": f"{'#' * max(level, 2)} " for level in range(1, 7)}
_POWERS: Final = {"2": "²", "3": "³"}
_ATTRIBUTE: Final = r"""(?:^|[\s"'/]){}\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))"""
_BRACES: Final = re.compile(r"(?<!\\)\{[^{}\n]*\}")
_LANGUAGE: Final = re.compile(r"""\{:? ?lang=(["']?)[a-z]{2,3}(?:-[A-Z]{2})?\1 ?\}""")
_NEAR_LANGUAGE: Final = re.compile(
    r"""\{:?\s*((?:xml:)?lang\w*\s*[=:]\s*)?["'«“]?\s*([^\W_]+)\s*(?:[-_](\w\w))?\W*\}""", re.IGNORECASE
)
_LANGUAGES: Final = {
    "francais": "fr",
    "français": "fr",
    "french": "fr",
    "fr": "fr",
    "anglais": "en",
    "english": "en",
    "en": "en",
    "gb": "en",
    "uk": "en",
}
_LONGEST_CODE: Final = 3
_END_OF_CELL: Final = re.compile(r" *\|")
_TOUCHING: Final = ("*", "_", ")", "]", "`")


def markup(catalog: Catalog, _tree: SourceTree) -> Iterator[Diagnostic]:
    """Yield what the texts hold besides Markdown; code may hold anything."""
    for _, entry in catalog.entries():
        for document in entry.documents.values():
            shown = document.body.shown
            if "<" in shown:
                yield from islice(_tags(document, shown), _MOST)
            if "{" in shown:
                yield from islice(_attributes(document, shown), _MOST)
            for note in document.body.notes:
                span = document.span(note.line, note.column, len(note.source) + 4)
                yield problem("V089", span, value=note.source)


def _tags(document: Document, shown: str) -> Iterator[Diagnostic]:
    """Yield each piece of HTML once, from its first tag to the one that closes it."""
    tags = list(_TAG.finditer(shown))
    places = _Places(document, shown)
    closings = _closings(tags)
    covered = 0
    for position, tag in enumerate(tags):
        if tag.start() < covered:
            continue
        last = tags[closings.get(position, position)]
        covered = last.end()
        typed = shown[tag.start() : covered]
        whole = typed if "\n" not in typed else tag[0]
        suggestion, french, english = _instead(tag, whole)
        words = {"suggestion_fr": french, "suggestion_en": english} if french else {}
        span = places.span(tag.start(), len(whole.split("\n", 1)[0]))
        yield problem("V086", span, value=tag[0], suggestion=suggestion, **words)


def _closings(tags: list[re.Match[str]]) -> dict[int, int]:
    """Return the position of the tag that closes each one."""
    opened: dict[str, list[int]] = {}
    closings = {}
    for position, tag in enumerate(tags):
        name = (tag["name"] or "").lower()
        if tag["end"]:
            if opened.get(name):
                closings[opened[name].pop()] = position
        elif name and name not in _VOID:
            opened.setdefault(name, []).append(position)
    return closings


def _instead(tag: re.Match[str], whole: str) -> tuple[str, str, str]:
    """Return what to type instead, and the same told in words in each language when it cannot be shown."""
    name = (tag["name"] or "").lower()
    if name == "br":
        return "\n\n", "une ligne vide, qui commence un paragraphe", "a blank line, which starts a paragraph"
    if name == "img":
        return f"![{_value(tag, 'alt') or 'description'}]({_value(tag, 'src') or 'image.jpg'})", "", ""
    end = f"</{name}>"
    if (
        name in _NO_TEXT
        or tag["end"]
        or not name
        or not whole.lower().endswith(end)
        or "<" in whole[len(tag[0]) : -len(end)]
    ):
        return "", "", ""
    inner = whole[len(tag[0]) : -len(end)].strip()
    address = _value(tag, "href")
    if name == "a" and address:
        return f"[{inner}]({address})", "", ""
    mark = _MARKS.get(name, "") if inner else ""
    text = _POWERS.get(inner, inner) if name == "sup" else inner
    return f"{_HEADINGS.get(name, '')}{mark}{text}{mark}", "", ""


def _value(tag: re.Match[str], name: str) -> str:
    found = re.search(_ATTRIBUTE.format(name), tag["attributes"] or "", re.IGNORECASE)
    return unescape(next((value for value in found.groups() if value), "")) if found else ""


def _attributes(document: Document, shown: str) -> Iterator[Diagnostic]:
    """Yield what stands between braces and is no language, or a language that touches no passage."""
    places = _Places(document, shown)
    for braces in _BRACES.finditer(shown):
        span = places.span(braces.start(), len(braces[0]))
        if not _LANGUAGE.fullmatch(braces[0]):
            yield problem("V087", span, value=braces[0], suggestion=_language(braces[0]))
        elif not _is_attached(document.body.text, braces, span.excerpt):
            yield problem("V122", span, value=braces[0])


def _language(braces: str) -> str:
    """Return the language that was meant, as it must be typed."""
    near = _NEAR_LANGUAGE.fullmatch(braces)
    if near is None:
        return ""
    code = _LANGUAGES.get(near[2].lower(), near[2].lower())
    known = code in _LANGUAGES.values() or (near[1] and len(code) <= _LONGEST_CODE)
    region = f"-{near[3].upper()}" if near[3] else ""
    return f"{{lang={code}{region}}}" if known else ""


def _is_attached(text: str, braces: re.Match[str], line: str) -> bool:
    """Return whether the language belongs to something: what it touches, its heading or cell, the lines above it."""
    before = text[max(braces.start() - 1, 0) : braces.start()]
    if before in _TOUCHING or _END_OF_CELL.match(text, braces.end()):
        return True
    ending = line.rstrip()
    return ending.endswith(braces[0]) and (line.startswith("#") or ending.lstrip() == braces[0])


class _Places:
    """Where the characters of a text are in its file."""

    def __init__(self, document: Document, text: str) -> None:
        """Note where each line begins."""
        self._document = document
        self._starts = [0, *(end.end() for end in re.finditer(r"\n", text))]

    def span(self, at: int, length: int) -> Span:
        """Return the place of so many characters from a position of the text."""
        line = bisect_right(self._starts, at) - 1
        return self._document.span(line + self._document.body.first_line, at - self._starts[line] + 1, length)
