"""The prose of a page as a tree of blocks, for what is not HTML: read from the same Markdown as the page.

The text comes from ``site.blocks.prose.prepare``: acronyms explained, links resolved, sources numbered, spaces set.
CommonMark reads it here, Python-Markdown on the page; what the engine knows besides (callouts, definitions, languages
of passages) is read the same way.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

_PARSER: Final = MarkdownIt("commonmark", {"html": False}).enable("table")
_WORD_JOINER: Final = "\u2060"
_SOURCE: Final = "#source-"
_LANGUAGE: Final = re.compile(r"\{lang=[\"']?([A-Za-z-]{2,12})[\"']?\}")
# What the engine reads in the first line of a callout (Python-Markdown, Admonition; pymdown-extensions, Details).
_CALLOUT: Final = re.compile(r"(?:!!!|\?\?\?\+?) ?[\w -]+?(?: +\"(?P<title>.*)\")? *")
_INDENT: Final = "    "
_DEFINITION: Final = re.compile(r":[ ]{1,3}(\S.*)")


class SpanKind(StrEnum):
    """What a run of text is."""

    TEXT = "text"
    STRONG = "strong"
    EMPHASIS = "emphasis"
    CODE = "code"
    LINK = "link"
    REFERENCE = "reference"
    BREAK = "break"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Span:
    """A run of text, or of others; ``href`` is the address of a link, or the anchor of the source referred to."""

    kind: SpanKind
    text: str = ""
    spans: tuple["Span", ...] = ()
    href: str = ""
    lang: str = ""


Spans = tuple[Span, ...]


class BlockKind(StrEnum):
    """What a block is.

    ``terms`` are pairs of a label and what it labels, ``entries`` have a title, what they are and a sentence, ``lots``
    are the names of what is not known.
    """

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    BULLETS = "bullets"
    NUMBERS = "numbers"
    PART = "part"
    QUOTE = "quote"
    CODE = "code"
    TABLE = "table"
    TERMS = "terms"
    ENTRIES = "entries"
    LOTS = "lots"
    NOTE = "note"
    PICTURE = "picture"
    RULE = "rule"


@dataclass(frozen=True)
class Block:
    """A block: its own text, the blocks in it, or its rows; the first row of a table holds its headers.

    ``source`` is where the picture lies in the project; ``text`` is its alternative text, ``spans`` stand below it.
    """

    kind: BlockKind
    spans: Spans = ()
    blocks: tuple["Block", ...] = ()
    rows: tuple[tuple[Spans, ...], ...] = ()
    text: str = ""
    source: str = ""


@dataclass(frozen=True)
class Section:
    """A titled part of a document."""

    title: Spans
    blocks: tuple[Block, ...]


def plain(text: str, lang: str = "") -> Spans:
    """Return a text without marks as a run; an empty text is none."""
    return (Span(SpanKind.TEXT, text, lang=lang),) if text else ()


def text_of(spans: Spans) -> str:
    """Return the text without its marks."""
    return "".join(span.text + text_of(span.spans) for span in spans)


def paragraph(text: str) -> Block:
    """Return a paragraph of plain text."""
    return Block(BlockKind.PARAGRAPH, plain(text))


def sections(body: str) -> tuple[Section, ...]:
    """Return the prose cut at its headings of level two; what stands before the first one has no title."""
    tree = SyntaxTreeNode(_PARSER.parse(_as_commonmark(body)))
    parts: list[tuple[Spans, list[Block]]] = [((), [])]
    for node in tree.children:
        if node.type == "heading" and node.tag in {"h1", "h2"}:
            parts.append((_spans(node), []))
        else:
            parts[-1][1].extend(_blocks([node]))
    return tuple(Section(title, tuple(blocks)) for title, blocks in parts if title or blocks)


def _as_commonmark(body: str) -> str:
    """Return the text with callouts as quotations, whose first line is their title in bold."""
    lines, inside = [], False
    for line in body.split("\n"):
        callout = _CALLOUT.fullmatch(line)
        if callout:
            inside = True
            lines.append(f"> **{callout['title']}**\n>" if callout["title"] else ">")
        elif inside and (line.startswith(_INDENT) or not line.strip()):
            lines.append(f"> {line.removeprefix(_INDENT)}")
        else:
            if inside:
                lines.append("")
            inside = False
            lines.append(line)
    return "\n".join(lines)


def _blocks(nodes: Sequence[SyntaxTreeNode]) -> Iterator[Block]:
    for node in nodes:
        match node.type:
            case "paragraph":
                yield from _paragraph(node)
            case "heading":
                yield Block(BlockKind.HEADING, _spans(node))
            case "bullet_list":
                yield Block(BlockKind.BULLETS, blocks=_parts(node))
            case "ordered_list":
                yield Block(BlockKind.NUMBERS, blocks=_parts(node))
            case "blockquote":
                yield Block(BlockKind.QUOTE, blocks=tuple(_blocks(node.children)))
            case "table":
                yield Block(BlockKind.TABLE, rows=tuple(_rows(node)))
            case "hr":
                yield Block(BlockKind.RULE)
            case _:
                # Code, fenced or indented; HTML is refused by the check and shows as the text it is.
                yield Block(BlockKind.CODE, text=node.content.rstrip("\n"))


def _parts(node: SyntaxTreeNode) -> tuple[Block, ...]:
    return tuple(Block(BlockKind.PART, blocks=tuple(_blocks(part.children))) for part in node.children)


def _rows(table: SyntaxTreeNode) -> Iterator[tuple[Spans, ...]]:
    for part in table.children:
        for row in part.children:
            yield tuple(_spans(cell) for cell in row.children)


def _paragraph(node: SyntaxTreeNode) -> Iterator[Block]:
    """Yield a paragraph, terms with what defines them, or pictures, each with the words that follow it."""
    shown: SyntaxTreeNode | None = None
    words: list[Span] = []
    for child in (one for inline in node.children for one in inline.children):
        if child.type == "image":
            yield from _words(tuple(words), shown)
            shown, words = child, []
        else:
            _add(words, child)
    yield from _words(tuple(words), shown)


def _words(spans: Spans, picture: SyntaxTreeNode | None) -> Iterator[Block]:
    if picture is not None:
        source = str(picture.attrs.get("src", ""))
        yield Block(BlockKind.PICTURE, _unmarked(spans), text=picture.content, source=source)
    elif any(span.text.strip() or span.spans for span in spans):
        terms = tuple(_terms(spans))
        yield Block(BlockKind.TERMS, rows=terms) if terms else Block(BlockKind.PARAGRAPH, spans)


def _unmarked(spans: Spans) -> Spans:
    """Return the words below a picture, which the prose marks as one emphasis, without this mark."""
    words = tuple(span for span in spans if span.text.strip() or span.spans)
    return words[0].spans if len(words) == 1 and words[0].kind is SpanKind.EMPHASIS else words


def _terms(spans: Spans) -> Iterator[tuple[Spans, Spans]]:
    """Yield each term with its definition, where every second line of the paragraph begins with a colon."""
    lines = list(_lines(spans))
    marked = [line[0].kind is SpanKind.TEXT and _DEFINITION.match(line[0].text) for line in lines if line]
    if not any(marked) or len(marked) != len(lines) or any(marked[::2]) or not all(marked[1::2]):
        return
    for term, definition in zip(lines[::2], lines[1::2], strict=False):
        opening = _DEFINITION.match(definition[0].text)
        own = opening[1] if opening else ""
        yield term, (Span(SpanKind.TEXT, own), *definition[1:])


def _lines(spans: Spans) -> Iterator[Spans]:
    line: list[Span] = []
    for span in spans:
        if span.kind is SpanKind.TEXT and span.text == "\n":
            yield tuple(line)
            line = []
        else:
            line.append(span)
    yield tuple(line)


def _spans(node: SyntaxTreeNode) -> Spans:
    """Return the runs of text of a block, the language of a passage taken from the mark that follows it."""
    found: list[Span] = []
    for child in (one for inline in node.children for one in (inline.children or ())):
        _add(found, child)
    return tuple(found)


def _add(found: list[Span], node: SyntaxTreeNode) -> None:
    """Add a node to the runs before it; a text that begins with a language gives it to the run that it follows."""
    match node.type:
        case "text":
            text = node.content.replace(_WORD_JOINER, "")
            language = _LANGUAGE.match(text)
            if language and found and found[-1].spans:
                last = found.pop()
                found.append(Span(last.kind, last.text, last.spans, last.href, language[1]))
                text = text[language.end() :]
            found.extend(plain(text))
        case "softbreak":
            found.append(Span(SpanKind.TEXT, "\n"))
        case "hardbreak":
            found.append(Span(SpanKind.BREAK))
        case "code_inline":
            found.append(Span(SpanKind.CODE, node.content))
        case "strong" | "em" | "link":
            found.append(_marked(node))
        case "image":
            pass  # Shown by its paragraph; in the middle of a text, what is around it tells what matters.
        case _:
            found.extend(plain(node.content))


def _marked(node: SyntaxTreeNode) -> Span:
    inside: list[Span] = []
    for child in node.children:
        _add(inside, child)
    if node.type != "link":
        return Span(SpanKind.STRONG if node.type == "strong" else SpanKind.EMPHASIS, spans=tuple(inside))
    href = str(node.attrs.get("href", ""))
    if href.startswith(_SOURCE):
        number = "".join(span.text for span in inside).strip("[]")
        return Span(SpanKind.REFERENCE, number, href=href.removeprefix("#"))
    return Span(SpanKind.LINK, spans=tuple(inside), href=href)
