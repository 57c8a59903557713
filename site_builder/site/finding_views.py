"""What the templates and scripts that find, compare and show entries receive: facets, records, results, files."""

from collections.abc import Mapping
from dataclasses import dataclass

from site_builder.site.permalinks import Permalink
from site_builder.site.sharing_views import SharingView
from site_builder.site.views import CardView, CoverView, LinkView


@dataclass(frozen=True)
class OptionView:
    """A value that entries may have, and how many have it."""

    value: str
    label: str
    count: int


@dataclass(frozen=True)
class FacetView:
    """A question that entries answer, with the answers that some entry gives."""

    key: str
    label: str
    options: tuple[OptionView, ...]


@dataclass(frozen=True)
class ExploreView:
    """What filters stand on: where the list begins, where its records are, and which page of it this is.

    ``model`` is a card whose texts are the names of the texts of a record; ``map`` is the page whose map is shown.
    """

    facets: tuple[FacetView, ...]
    home: str
    entries: str
    number: int
    model: CardView
    map: str


@dataclass(frozen=True)
class FileView:
    """A file to download: what its link says, and what it says once the script keeps only the entries chosen."""

    text: str
    href: str
    chosen: str


@dataclass(frozen=True)
class RecordView:
    """An entry as the script of Explore reads it; ``facts`` are pairs of a label and a text, empty when unknown."""

    id: str
    title: str
    href: str
    kicker: str
    summary: str
    tags: str
    cover: CoverView | None
    updated: str
    date: str
    traits: Mapping[str, tuple[str, ...]]
    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class RecordsView:
    """Every entry of a locale, in the order of the list that stands at ``link``, and the words to show them with."""

    link: Permalink
    words: Mapping[str, str]
    counts: tuple[str, ...]
    facets: tuple[FacetView, ...]
    records: tuple[RecordView, ...]

    @property
    def file(self) -> Permalink:
        """Return where the entries are for the script of Explore."""
        return entries_file(self.link)


def entries_file(link: Permalink) -> Permalink:
    """Return where the entries of the list at this address are for the script of Explore."""
    return Permalink(f"{link}entries.json")


@dataclass(frozen=True)
class ComparedView:
    """Entries side by side; ``note`` of a title says what takes it out, each row begins with its label."""

    titles: tuple[LinkView, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class FoundView:
    """A result of a search for ``word``, what was said of the search, and the words around the one found."""

    word: str
    status: str
    title: str
    href: str
    kind: str
    before: str
    after: str


@dataclass(frozen=True)
class StyleView:
    """Which page of style this is, the way to the others, and what no other page shows before something happens."""

    part: str
    others: tuple[LinkView, ...]
    covers: tuple[CoverView, ...] = ()
    drift: LinkView | None = None
    chosen: tuple[LinkView, ...] = ()
    compared: ComparedView | None = None
    found: FoundView | None = None
    sharing: SharingView | None = None
