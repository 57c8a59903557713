"""What the templates of companion pages, of cards for other sites and of lists of kits receive."""

from dataclasses import dataclass

from site_builder.site.views import CoverView, LinkView


@dataclass(frozen=True)
class EmbedFactView:
    """A line of a card: a value and its source, in a language of its own or not; no value is a declared unknown."""

    label: str
    value: str = ""
    source: str = ""
    source_lang: str = ""


@dataclass(frozen=True)
class EmbedView:
    """The card of an entry, as it stands in pages of other sites; ``terms`` are the notice, then the licence."""

    kicker: str
    title: str
    href: str
    summary: str
    facts: tuple[EmbedFactView, ...]
    cover: CoverView
    site_title: str
    terms: tuple[str, ...]


@dataclass(frozen=True)
class SnippetView:
    """What is copied to show a card elsewhere, the size it takes in a narrow column, and what describes it."""

    text: str
    narrow: str
    links: tuple[LinkView, ...]


@dataclass(frozen=True)
class ReferenceView:
    """A reference in a format of bibliographies: its name, its text, and the file that holds the same text."""

    name: str
    text: str
    file: LinkView


@dataclass(frozen=True)
class CodeView:
    """The QR code of a permanent address: the drawing, what replaces it, and the files to take away.

    The address is in ``parts`` too: lines may end after each.
    """

    address: str
    parts: tuple[str, ...]
    src: str
    alt: str
    files: tuple[LinkView, ...]


@dataclass(frozen=True)
class SharingView:
    """All that a companion page offers about a page: links, references, code and, for an entry, a card."""

    links: tuple[LinkView, ...]
    citation: str
    references: tuple[ReferenceView, ...]
    code: CodeView
    more: tuple[LinkView, ...]
    embed: EmbedView | None = None
    snippet: SnippetView | None = None


@dataclass(frozen=True)
class KitView:
    """A kit in a list: what it is about, its archive, and each of its documents."""

    title: str
    archive: LinkView
    documents: tuple[LinkView, ...]
