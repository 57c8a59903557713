"""A kit as the plan has it, and its documents: nothing is left to look up, to sort or to translate."""

from collections.abc import Mapping
from dataclasses import dataclass

from site_builder.model.locale import Locale
from site_builder.site.kits.prose import Section, Spans
from site_builder.site.permalinks import Permalink
from site_builder.site.views import CoverView, FigureView, ImageView, SourceView


@dataclass(frozen=True)
class OnePager:
    """A document ready to set, in one language.

    ``dated`` is the day of its facts (ISO 8601), which is that of the file: the day of the build is on no document.
    ``body`` is the prose of its page, in Markdown, and ``pictures`` are where all its pictures lie in the project.
    """

    link: Permalink
    lang: str
    kicker: str
    title: str
    summary: str
    drift: str
    site: str
    author: str
    notice: str
    address: str
    dated: str
    reviewed: str
    licence: str
    cover: CoverView | None
    picture: ImageView | None
    facts: tuple[tuple[Spans, Spans], ...]
    figures: tuple[FigureView, ...]
    body: str
    sections: tuple[Section, ...]
    sources: tuple[SourceView, ...]
    words: Mapping[str, str]
    pictures: tuple[str, ...]


@dataclass(frozen=True)
class KitImage:
    """A picture of a kit: where it lies in the project, what it is called without its ending, and its words."""

    source: str
    name: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class Kit:
    """All that one archive holds: documents, facts, pictures with their words, notes, and the addresses to encode."""

    link: Permalink
    name: str
    documents: tuple[OnePager, ...]
    facts: str
    images: tuple[KitImage, ...]
    notes: tuple[tuple[str, str], ...]
    addresses: Mapping[Locale, str]

    @property
    def links(self) -> tuple[Permalink, ...]:
        """Return the addresses of its files: the archive, then each document by itself."""
        return (self.link, *(document.link for document in self.documents))
