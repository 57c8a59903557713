"""The body of a document, inspected (not rendered): what it cites, links to, shows, and how it is divided."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.token import Token

from site_builder.source.code import blank_comments, blank_lines, blank_spans

SECTION_LEVEL: Final = 2
# A mark that begins a line and is followed by a colon is a note typed by hand.
_CITATION: Final = re.compile(r"^ {0,3}\[\^([^\]\s]{1,80})\]:|\[\^([^\]\s]{1,80})\]")
_BRACKET: Final = re.compile(r"\\.|!?\[|\]\(?")
_ADDRESS: Final = re.compile(r"\s*<?((?:[^\s()<>]|\([^\s()]*\))*)")
_DEFINITION: Final = re.compile(r" {0,3}\[[^\]^][^\]]*\]:\s*<?([^\s<>]+)")
_LABELLED: Final = re.compile(r"(?<!\\)!\[[^\[\]]+\](?!\()(?:\[[^\[\]]*\])?")
_HASH_OR_SPACE: Final = ("#", " ")
# A no-break space parts nothing: the line is no heading for the engine.
_UNTIDY: Final = re.compile(r" {1,3}#|#{1,6}[^# \t]|[ \t]+#{1,6} ")
_GLUED: Final = re.compile(r" {0,3}(#{1,6})([^# \t].*)")
_UNDERLINE: Final = re.compile(r" {0,3}(?:=+|-+)\s*")
_INTERNAL: Final = re.compile(r"(commune|solution|page):([^#]*)")
# Headings and code are all that the block structure must tell: the rest is searched by line, where positions are
# known. Lists, quotes and tables are therefore read as paragraphs, which takes half the time. Raw HTML is refused
# and would be shown as the text it is: it is read as prose.
_BLOCKS: Final = MarkdownIt("commonmark")
_BLOCKS.core.ruler.enableOnly(["normalize", "block"])
_BLOCKS.block.ruler.enableOnly(["fence", "heading", "lheading", "paragraph"])


@dataclass(frozen=True)
class Heading:
    """A heading: its level, its text and its line in the file.

    ``neat`` is false when the space after ``##`` is missing, or when there is one before: the engine and CommonMark
    do not agree on what that is.
    """

    level: int
    text: str
    line: int
    neat: bool = True


@dataclass(frozen=True)
class Citation:
    """A mark ``[^source]`` in the prose, or at the start of a note typed by hand."""

    source: str
    line: int
    column: int


@dataclass(frozen=True)
class InternalLink:
    """A link written ``commune:slug``, ``solution:slug`` or ``page:slug``; the place is that of the target."""

    collection: str
    slug: str
    line: int
    column: int


@dataclass(frozen=True)
class Target:
    """Where any link of the prose leads, as typed; the place is that of the address, or of an empty one."""

    address: str
    line: int
    column: int


@dataclass(frozen=True)
class BodyImage:
    """A picture in the prose; the place is that of its file name."""

    file: str
    alt: str
    line: int
    column: int


@dataclass(frozen=True)
class Paragraph:
    """A run of prose: its text and its first line in the file."""

    text: str
    line: int

    @property
    def lines(self) -> range:
        """Return the numbers of its lines in the file."""
        return range(self.line, self.line + self.text.count("\n") + 1)


@dataclass(frozen=True)
class Body:
    """The Markdown of a document, and what was found in it; lines count from the top of the file.

    ``shown`` is the text with its code as spaces, each sign in its place. ``notes`` are footnotes typed by hand.
    """

    text: str = ""
    first_line: int = 1
    headings: tuple[Heading, ...] = ()
    citations: tuple[Citation, ...] = ()
    notes: tuple[Citation, ...] = ()
    links: tuple[InternalLink, ...] = ()
    targets: tuple[Target, ...] = ()
    images: tuple[BodyImage, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    prose_lines: frozenset[int] = frozenset()
    shown: str = ""

    def sections(self) -> tuple["BodySection", ...]:
        """Return the text cut at its level-two headings; what stands before the first one has no heading.

        A heading of level one, which is refused, was meant to be of level two.
        """
        lines = self.text.split("\n")
        starts = [heading for heading in self.headings if heading.level <= SECTION_LEVEL]
        ends = [*(heading.line for heading in starts), self.first_line + len(lines)]
        sections = [BodySection(None, self.first_line, "\n".join(lines[: ends[0] - self.first_line]))]
        for heading, end in zip(starts, ends[1:], strict=True):
            below = heading.line - self.first_line + 1
            # A heading may be underlined rather than begun by "##": the line is part of it.
            underlined = lines[below : below + 1] and _UNDERLINE.fullmatch(lines[below])
            below += 1 if underlined and not lines[below - 1].lstrip().startswith("#") else 0
            text = "\n".join(lines[below : end - self.first_line])
            sections.append(BodySection(heading, heading.line, text))
        return tuple(section for section in sections if section.heading or section.text.strip())


@dataclass(frozen=True)
class BodySection:
    """A level-two heading and the text below it; ``line`` is that of the heading, or of the text without one."""

    heading: Heading | None
    line: int
    text: str


def read_body(text: str, first_line: int) -> Body:
    """Return the body whose first line is line ``first_line`` of its file."""
    if not text.strip():
        return Body(text, first_line)
    tokens = _BLOCKS.parse(text)
    code = _code_lines(tokens)
    shown = blank_spans(blank_lines(text, code) if code else text)
    lines = blank_comments(shown).split("\n")
    # Citations, links and pictures all hold a bracket: most lines have none.
    visible = [(number, line) for number, line in enumerate(lines, start=first_line) if "[" in line or "](" in line]
    marks = [
        (bool(match[1]), Citation(match[1] or match[2], number, match.start(1 if match[1] else 2) - 1))
        for number, line in visible
        if "[^" in line
        for match in _CITATION.finditer(line)
    ]
    targets, images = _addresses(visible)
    return Body(
        text=text,
        first_line=first_line,
        headings=_headings(tokens, lines, first_line),
        citations=tuple(mark for is_note, mark in marks if not is_note),
        notes=tuple(mark for is_note, mark in marks if is_note),
        links=tuple(
            InternalLink(match[1], match[2], target.line, target.column)
            for target in targets
            if (match := _INTERNAL.match(target.address))
        ),
        targets=targets,
        images=images,
        paragraphs=tuple(_paragraphs(tokens, first_line)),
        prose_lines=frozenset(range(first_line, first_line + len(lines))).difference(
            number + first_line for number in code
        ),
        shown=shown,
    )


def _code_lines(tokens: list[Token]) -> list[int]:
    return [number for token in tokens if token.type == "fence" and token.map for number in range(*token.map)]


def _addresses(lines: list[tuple[int, str]]) -> tuple[tuple[Target, ...], tuple[BodyImage, ...]]:
    """Return the links and the pictures of the lines, in their order."""
    targets: list[Target] = []
    images: list[BodyImage] = []
    for number, line in lines:
        if "![" in line:
            # "![plan][2]": the engine would take the address of the note below, wherever it leads.
            images.extend(BodyImage(found[0], "", number, found.start() + 1) for found in _LABELLED.finditer(line))
        if "](" in line:
            for opening, closing in _bracketed(line):
                if (address := _ADDRESS.match(line, closing + 2)) is None:
                    continue
                column = address.start(1) + 1
                if address[1] and line.startswith("!", opening):
                    images.append(BodyImage(address[1], line[opening + 2 : closing], number, column))
                else:
                    targets.append(Target(address[1], number, column))
        elif "]:" in line and (definition := _DEFINITION.match(line)):
            targets.append(Target(definition[1], number, definition.start(1) + 1))
    return tuple(targets), tuple(images)


def _bracketed(line: str) -> Iterator[tuple[int, int]]:
    """Yield where each text followed by an address opens, which may be on a line before, and where it closes."""
    openings = []
    for sign in _BRACKET.finditer(line):
        if sign[0].endswith("["):
            openings.append(sign.start())
        elif sign[0].startswith("]"):
            opening = openings.pop() if openings else 0
            if sign[0] == "](":
                yield opening, sign.start()


def _headings(tokens: list[Token], shown: list[str], first_line: int) -> tuple[Heading, ...]:
    headings = [
        Heading(int(opening.tag[1:]), inline.content.strip(), opening.map[0] + first_line)
        for opening, inline in pairwise(tokens)
        if opening.type == "heading_open" and opening.map
    ]
    untidy = [number for number, line in enumerate(shown) if line[:1] in _HASH_OR_SPACE and _UNTIDY.match(line)]
    if not untidy:
        return tuple(headings)
    neat = [replace(heading, neat=heading.line - first_line not in untidy) for heading in headings]
    glued = [
        Heading(len(match[1]), match[2].rstrip("# ").strip(), number + first_line, neat=False)
        for number in untidy
        if (match := _GLUED.match(shown[number]))
    ]
    return tuple(sorted([*neat, *glued], key=lambda heading: heading.line))


def _paragraphs(tokens: list[Token], first_line: int) -> Iterator[Paragraph]:
    for opening, inline in pairwise(tokens):
        if inline.type == "inline" and opening.type != "heading_open" and inline.map:
            yield Paragraph(inline.content, inline.map[0] + first_line)
