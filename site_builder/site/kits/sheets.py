"""Documents of kits: a page of the plan as something to print, with its figures, its sources and its address."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final
from urllib.parse import urljoin

from site_builder.site.kits.addresses import document_link
from site_builder.site.kits.documents import OnePager
from site_builder.site.kits.prose import Block, BlockKind, Section, Span, SpanKind, Spans, paragraph, plain, sections
from site_builder.site.page import PlannedPage
from site_builder.site.scope import Scope
from site_builder.site.views import (
    CardView,
    CoverView,
    EventView,
    FactView,
    FigureView,
    LinkView,
    RefView,
    SourceView,
    TableView,
)

# What the sheet says of itself; the keys are those of the interface.
_WORDS: Final = (
    "at_a_glance",
    "figures",
    "page_of",
    "sources",
    "kit_counts",
    "kit_date",
    "kit_online",
    "kit_qr",
    "kit_value",
)
# More entries than this are named without their sentences: a sheet of the whole edition is no book.
_TOLD: Final = 24
_DAY: Final = re.compile(r"\b(\d{1,2}(?:er)?) (?=[^\W\d])")


@dataclass(frozen=True)
class Told:
    """What a kit tells besides its page: facts and figures of its own, sections, and the sources of all this."""

    facts: tuple[FactView, ...]
    figures: tuple[FigureView, ...]
    sources: tuple[SourceView, ...]
    sections: tuple[Section, ...] = ()
    cover: CoverView | None = None


def one_pager(  # noqa: PLR0913, PLR0917 - a document is its page, and what is told and shown besides
    key: str, kicker: str, page: PlannedPage, told: Told, pictures: tuple[str, ...], scope: Scope
) -> OnePager:
    """Return the document of a kit in the locale of its page; its prose is not read before it must be set."""
    locale = page.locale
    return OnePager(
        link=document_link(key, locale),
        lang=locale.value,
        kicker=kicker,
        title=page.title,
        summary=page.summary,
        drift=page.drift.text if page.drift else "",
        site=scope.words(scope.catalog.settings.title),
        # Never the programme, nor who leads it, unless they publish the site.
        author=scope.publisher,
        notice=scope.notice,
        address=page.head.canonical,
        dated=page.updated_on.isoformat() if page.updated_on else "",
        reviewed=f"{scope.text('reviewed')} {page.reviewed}" if page.reviewed else "",
        licence=scope.words(scope.catalog.settings.data_licence),
        cover=told.cover or page.blocks.cover,
        picture=page.blocks.photograph,
        facts=tuple((plain(fact.label), fact_spans(fact, scope)) for fact in told.facts),
        figures=told.figures,
        body=page.body,
        sections=(*told.sections, *_sections(page, scope)),
        sources=told.sources,
        words={key: scope.text(key) for key in _WORDS},
        pictures=pictures,
    )


def whole(document: OnePager) -> OnePager:
    """Return the document with its prose among its sections, and addresses that lead where they must from anywhere.

    A reference leads to the source itself, or to where the page lists it when it has no address.
    """
    lead = _Lead(
        document.address,
        {source.anchor: source.url or urljoin(document.address, f"#{source.anchor}") for source in document.sources},
    )
    parts = (*sections(document.body), *document.sections)
    return replace(
        document,
        facts=tuple((label, lead.spans(value)) for label, value in document.facts),
        figures=tuple(replace(figure, refs=lead.refs(figure.refs)) for figure in document.figures),
        sections=tuple(Section(lead.spans(part.title), lead.blocks(part.blocks)) for part in parts),
    )


@dataclass(frozen=True)
class _Lead:
    """Where the links of a document lead: relative ones from the address of its page, references by their anchors."""

    address: str
    sources: Mapping[str, str]

    def blocks(self, blocks: Iterable[Block]) -> tuple[Block, ...]:
        return tuple(
            replace(
                block,
                spans=self.spans(block.spans),
                blocks=self.blocks(block.blocks),
                rows=tuple(tuple(self.spans(cell) for cell in row) for row in block.rows),
            )
            for block in blocks
        )

    def spans(self, spans: Spans) -> Spans:
        return tuple(
            replace(span, spans=self.spans(span.spans), href=self._href(span)) if _leads(span) else span
            for span in spans
        )

    def refs(self, refs: Iterable[RefView]) -> tuple[RefView, ...]:
        return tuple(replace(ref, href=self.sources[_anchor(ref)]) for ref in refs)

    def _href(self, span: Span) -> str:
        match span.kind:
            case SpanKind.LINK:
                return urljoin(self.address, span.href)
            case SpanKind.REFERENCE:
                return self.sources[span.href]
            case _:
                return span.href


def _leads(span: Span) -> bool:
    """Return whether a run leads somewhere, or holds others."""
    return bool(span.spans) or span.kind in {SpanKind.LINK, SpanKind.REFERENCE}


def fact_spans(fact: FactView, scope: Scope) -> Spans:
    """Return the value of a fact, with its links and its references; what is not known is said."""
    links: list[Span] = []
    for link in fact.links:
        links += [*plain(", " if links else ""), _link(link)]
    told = plain(fact.value, fact.lang) if fact.value or links else (Span(SpanKind.UNKNOWN, scope.text("unknown")),)
    return (*links, *plain(", " if links and fact.value else ""), *told, *_references(fact.refs))


def card_section(title: str, cards: Sequence[CardView]) -> Section:
    """Return entries as a list: the name of each and where it stands, with its sentence unless they are many."""
    named = [((Span(SpanKind.LINK, spans=plain(card.title), href=card.href),), card) for card in cards]
    if len(cards) > _TOLD:
        rows = tuple((name, plain(" · ".join(card.tags))) for name, card in named)
        return Section(plain(title), (Block(BlockKind.TERMS, rows=rows),))
    entries = tuple((name, plain(" · ".join(card.tags)), plain(card.summary)) for name, card in named)
    return Section(plain(title), (Block(BlockKind.ENTRIES, rows=entries),))


def paragraph_section(title: str, texts: Iterable[str]) -> Section:
    """Return texts under a title."""
    return Section(plain(title), tuple(paragraph(text) for text in texts))


def _sections(page: PlannedPage, scope: Scope) -> Iterator[Section]:
    """Yield what the template of the page shows after its prose, in the same order."""
    blocks = page.blocks
    for table in blocks.tables:
        yield Section(plain(table.caption), (_table(table),))
    for opening in blocks.open:
        points = (Block(BlockKind.LOTS, rows=tuple((plain(point),) for point in opening.points)),)
        yield Section(plain(opening.title), (paragraph(opening.text), *(points if opening.points else ())))
    if blocks.events:
        yield Section(plain(scope.text("timeline")), (_timeline(blocks.events),))
    if blocks.people:
        yield Section(plain(scope.text("people")), tuple(_people(blocks.people, scope)))
    if blocks.unknowns:
        lots = Block(BlockKind.LOTS, rows=tuple((plain(field),) for field in blocks.unknowns))
        yield Section(plain(scope.text("unknowns")), (paragraph(scope.text("unknowns_text")), lots))
    if page.kind == "solution" and blocks.chips:
        links = tuple(Block(BlockKind.PART, blocks=(Block(BlockKind.PARAGRAPH, _spelt(one)),)) for one in blocks.chips)
        yield Section(plain(scope.text("links")), (Block(BlockKind.BULLETS, blocks=links),))


def _table(table: TableView) -> Block:
    head = tuple(plain(column) for column in table.columns)
    rows = (
        (
            (*((_link(row.header),) if row.header.href else plain(row.header.text)), *_references(row.refs)),
            *(plain(cell) for cell in row.cells),
        )
        for row in table.rows
    )
    return Block(BlockKind.TABLE, rows=(head, *rows))


def _timeline(events: Iterable[EventView]) -> Block:
    return Block(
        BlockKind.TERMS,
        rows=tuple((plain(_held(event.date)), (*plain(event.text), *_references(event.refs))) for event in events),
    )


def _held(dates: str) -> str:
    """Return the dates with each day held to its month: no line ends between them."""
    return _DAY.sub("\\1\u00a0", dates)


def _people(people: Iterable[FactView], scope: Scope) -> Iterator[Block]:
    rows = ((plain(fact.value), (*plain(fact.label), *_references(fact.refs))) for fact in people)
    yield Block(BlockKind.TERMS, rows=tuple(rows))
    yield Block(BlockKind.NOTE, plain(scope.text("people_caution")))


def _spelt(link: LinkView) -> Spans:
    """Return a link with its address in full: on paper, nothing else leads there."""
    return (*plain(f"{link.text}\u00a0: "), Span(SpanKind.LINK, spans=plain(link.href), href=link.href))


def _link(link: LinkView) -> Span:
    return Span(SpanKind.LINK, spans=plain(link.text), href=link.href, lang=link.lang)


def _references(refs: Iterable[RefView]) -> Spans:
    return tuple(Span(SpanKind.REFERENCE, str(ref.number), href=_anchor(ref)) for ref in refs)


def _anchor(ref: RefView) -> str:
    return ref.href.removeprefix("#")
