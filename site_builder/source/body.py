"""The body of a document, inspected (not rendered): what it cites, links to, shows, and how it is divided."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.token import Token

SECTION_LEVEL: Final = 2
_CITATION: Final = re.compile(r"\[\^([^\]\s]{1,80})\]")
_INTERNAL_LINK: Final = re.compile(r"\]\(((commune|solution|page):([^)\s#]*))(#[^)\s]*)?\)")
_TARGET: Final = re.compile(r"(?<!!)(\[[^\]]*\])\(\s*([^)\s]*)|^ {0,3}\[[^\]^][^\]]*\]:\s*(\S+)")
_IMAGE: Final = re.compile(r"!\[([^\]]*)\]\(([^)\s]+)[^)]*\)")
_CODE_SPAN: Final = re.compile(r"(`+)(?:(?!`).)+\1")
# Headings and code are all that the block structure must tell: the rest is searched by line, where positions are
# known. Lists, quotes and tables are therefore read as paragraphs, which takes half the time.
_BLOCKS: Final = MarkdownIt("commonmark")
_BLOCKS.core.ruler.enableOnly(["normalize", "block"])
_BLOCKS.block.ruler.enableOnly(["fence", "heading", "html_block", "lheading", "paragraph"])


@dataclass(frozen=True)
class Heading:
    """A heading: its level, its text and its line in the file."""

    level: int
    text: str
    line: int


@dataclass(frozen=True)
class Citation:
    """A mark ``[^source]`` in the prose."""

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


@dataclass(frozen=True)
class Body:
    """The Markdown of a document, and what was found in it; lines count from the top of the file."""

    text: str = ""
    first_line: int = 1
    headings: tuple[Heading, ...] = ()
    citations: tuple[Citation, ...] = ()
    links: tuple[InternalLink, ...] = ()
    targets: tuple[Target, ...] = ()
    images: tuple[BodyImage, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    prose_lines: frozenset[int] = frozenset()

    def sections(self) -> tuple["BodySection", ...]:
        """Return the text cut at its level-two headings; what stands before the first one has no heading."""
        lines = self.text.split("\n")
        starts = [heading for heading in self.headings if heading.level == SECTION_LEVEL]
        ends = [*(heading.line for heading in starts), self.first_line + len(lines)]
        sections = [BodySection(None, self.first_line, "\n".join(lines[: ends[0] - self.first_line]))]
        for heading, end in zip(starts, ends[1:], strict=True):
            text = "\n".join(lines[heading.line - self.first_line + 1 : end - self.first_line])
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
    lines = text.split("\n")
    prose = _prose_lines(tokens, len(lines))
    # Citations, links and pictures all begin with a bracket: most lines hold none.
    visible = [(number, _mask_code(lines[number])) for number in sorted(prose) if "[" in lines[number]]
    return Body(
        text=text,
        first_line=first_line,
        headings=tuple(_headings(tokens, first_line)),
        citations=tuple(
            Citation(match[1], number + first_line, match.start() + 1)
            for number, line in visible
            for match in _CITATION.finditer(line)
        ),
        links=tuple(
            InternalLink(match[2], match[3], number + first_line, match.start(1) + 1)
            for number, line in visible
            for match in _INTERNAL_LINK.finditer(line)
        ),
        targets=tuple(
            Target(match[2] or match[3] or "", number + first_line, match.start(3 if match[3] else 2) + 1)
            for number, line in visible
            if "](" in line or "]:" in line
            for match in _TARGET.finditer(line)
        ),
        images=tuple(
            BodyImage(match[2], match[1], number + first_line, match.start(2) + 1)
            for number, line in visible
            for match in _IMAGE.finditer(line)
        ),
        paragraphs=tuple(_paragraphs(tokens, first_line)),
        prose_lines=frozenset(number + first_line for number in prose),
    )


def _prose_lines(tokens: list[Token], count: int) -> set[int]:
    lines = set(range(count))
    for token in tokens:
        if token.type in {"fence", "html_block"} and token.map:
            lines.difference_update(range(*token.map))
    return lines


def _mask_code(line: str) -> str:
    """Return the line with its code spans blanked, so that positions do not move."""
    return _CODE_SPAN.sub(lambda span: " " * len(span[0]), line) if "`" in line else line


def _headings(tokens: list[Token], first_line: int) -> Iterator[Heading]:
    for opening, inline in pairwise(tokens):
        if opening.type == "heading_open" and opening.map:
            yield Heading(int(opening.tag[1:]), inline.content.strip(), opening.map[0] + first_line)


def _paragraphs(tokens: list[Token], first_line: int) -> Iterator[Paragraph]:
    for opening, inline in pairwise(tokens):
        if inline.type == "inline" and opening.type != "heading_open" and inline.map:
            yield Paragraph(inline.content, inline.map[0] + first_line)
