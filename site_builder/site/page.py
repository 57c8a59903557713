"""A page of the plan, and a file of it that readers take away."""

from dataclasses import dataclass
from datetime import date

from site_builder.model.locale import Locale
from site_builder.site.finding_views import ExploreView, FileView, StyleView
from site_builder.site.permalinks import Permalink
from site_builder.site.sharing_views import EmbedView, KitView, SharingView
from site_builder.site.views import (
    CardView,
    CountView,
    CoverView,
    EventView,
    ExampleView,
    FactView,
    FigureView,
    GroupView,
    HeadView,
    ImageView,
    LinkView,
    MapView,
    OpenView,
    PaginationView,
    ProgressView,
    SourceView,
    StepView,
    TableView,
)


@dataclass(frozen=True)
class Blocks:
    """Everything a page may show besides its prose; what is empty is not shown."""

    facts: tuple[FactView, ...] = ()
    legal_facts: tuple[FactView, ...] = ()
    people: tuple[FactView, ...] = ()
    figures: tuple[FigureView, ...] = ()
    featured: tuple[FigureView, ...] = ()
    counts: tuple[CountView, ...] = ()
    progress: tuple[ProgressView, ...] = ()
    events: tuple[EventView, ...] = ()
    tables: tuple[TableView, ...] = ()
    cards: tuple[CardView, ...] = ()
    related: tuple[CardView, ...] = ()
    doors: tuple[CardView, ...] = ()
    groups: tuple[GroupView, ...] = ()
    latest: tuple[LinkView, ...] = ()
    open: tuple[OpenView, ...] = ()
    unknowns: tuple[str, ...] = ()
    coverage: LinkView | None = None
    notes: tuple[str, ...] = ()
    photograph: ImageView | None = None
    images: tuple[ImageView, ...] = ()
    chips: tuple[LinkView, ...] = ()
    before: tuple[LinkView, ...] = ()
    after: tuple[LinkView, ...] = ()
    list_label: str = ""
    stage: str = ""
    stages: str = ""
    steps: tuple[StepView, ...] = ()
    cover: CoverView | None = None
    map: MapView | None = None
    pagination: PaginationView | None = None
    explore: ExploreView | None = None
    files: tuple[FileView, ...] = ()
    kits: tuple[KitView, ...] = ()
    kit_lists: tuple[LinkView, ...] = ()
    examples: tuple[ExampleView, ...] = ()
    partners: tuple[FactView, ...] = ()
    style: StyleView | None = None
    fallback: LinkView | None = None
    sharing: SharingView | None = None
    embed: EmbedView | None = None


@dataclass(frozen=True)
class PlannedPage:
    """One page in one locale; ``key`` is the same in every locale, ``origin`` is the file its words come from.

    ``kind`` is what it is, and the name of its template: that of an entry of ``pages``, or one that only the plan has.
    ``drift`` is the note of a translation that lags behind, with the address of what it translates. An
    ``unlisted`` page is for those who know its address: neither the sitemap nor the site map names it. ``share`` leads
    to what helps to pass the page on, ``oembed`` to the description of its card. ``citation`` is said on the page
    itself, unless there is a page beside it that does.
    """

    key: str
    kind: str
    section: str
    locale: Locale
    link: Permalink
    title: str
    summary: str
    head: HeadView
    breadcrumb: tuple[LinkView, ...]
    switches: tuple[LinkView, ...]
    blocks: Blocks
    sources: tuple[SourceView, ...] = ()
    reviewed: str = ""
    tools: tuple[LinkView, ...] = ()
    document: LinkView | None = None
    kit: LinkView | None = None
    share: LinkView | None = None
    oembed: LinkView | None = None
    citation: str = ""
    body: str = ""
    origin: str = ""
    unlisted: bool = False
    updated_on: date | None = None
    drift: LinkView | None = None


@dataclass(frozen=True)
class Download:
    """A file of the site that readers take away: its format, its address and its whole text."""

    format: str
    link: Permalink
    text: str

    @property
    def size(self) -> int:
        """Return how many bytes are written, and travel where the host compresses nothing."""
        return len(self.text.encode())
