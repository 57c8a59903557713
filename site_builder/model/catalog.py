"""All entries, and what holds between them: identifiers, references, translations, requirements."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final, Generic, TypeVar

from site_builder.model.entries.commune import Commune
from site_builder.model.entries.entry import EntryFields
from site_builder.model.entries.glossary import GlossaryTerm
from site_builder.model.entries.page import Page, PageKind
from site_builder.model.entries.settings import Settings
from site_builder.model.entries.solution import Solution
from site_builder.model.entries.vocabulary import Organisation, Taxonomy, Term
from site_builder.model.locale import SOURCE_LOCALE, Locale
from site_builder.source import Body, Document, Geography, Lock

EntryT_co = TypeVar("EntryT_co", bound=EntryFields, covariant=True)
FieldsT = TypeVar("FieldsT", bound=EntryFields)

TAXONOMIES: Final = ("themes", "challenges", "units")


@dataclass(frozen=True)
class Entry(Generic[EntryT_co]):
    """One entry in all its locales; the facts are the same in each, the words are not.

    ``lock`` tells what its languages said when they last agreed; None when that was never recorded.
    """

    slug: str
    words: Mapping[Locale, EntryT_co]
    documents: Mapping[Locale, Document]
    images: tuple[str, ...] = ()
    lock: Lock | None = None

    @property
    def facts(self) -> EntryT_co:
        """Return the entry in the source locale."""
        return self.words[SOURCE_LOCALE]

    def body(self, locale: Locale) -> Body:
        """Return the prose of the locale."""
        return self.documents[locale].body

    @property
    def folder(self) -> str:
        """Return the folder of the entry, from the project's root."""
        return self.documents[SOURCE_LOCALE].path.rpartition("/")[0]


@dataclass(frozen=True)
class Catalog:
    """Every entry that is right in itself, by collection, ordered by slug; drafts are kept apart by `published`.

    ``registry`` holds every address that the site has published.
    """

    settings: Settings
    settings_document: Document
    communes: Mapping[str, Entry[Commune]]
    solutions: Mapping[str, Entry[Solution]]
    pages: Mapping[str, Entry[Page]]
    organisations: Mapping[str, Organisation]
    taxonomies: Mapping[str, Mapping[str, Term]]
    glossary: Mapping[str, GlossaryTerm] = field(default_factory=lambda: MappingProxyType({}))
    geography: Geography = field(default_factory=Geography)
    registry: tuple[str, ...] = ()

    def taxonomy(self, name: str) -> Mapping[str, Term]:
        """Return the terms of a vocabulary by id, in the order of display."""
        return self.taxonomies.get(name, MappingProxyType({}))

    def entries(self) -> Iterator[tuple[str, Entry[EntryFields]]]:
        """Yield every entry with the name of its collection."""
        for name, entries in (
            ("communes", self.communes),
            ("solutions", self.solutions),
            ("pages", self.pages),
        ):
            for entry in entries.values():
                yield name, entry

    def page_of_kind(self, kind: PageKind) -> Entry[Page] | None:
        """Return the page that shows what the kind says."""
        return next((page for page in self.pages.values() if page.facts.kind is kind), None)

    def published(self) -> "Catalog":
        """Return the catalog without drafts."""
        return Catalog(
            self.settings,
            self.settings_document,
            _without_drafts(self.communes),
            _without_drafts(self.solutions),
            _without_drafts(self.pages),
            self.organisations,
            self.taxonomies,
            self.glossary,
            self.geography,
            self.registry,
        )


def _without_drafts(entries: Mapping[str, Entry[FieldsT]]) -> Mapping[str, Entry[FieldsT]]:
    return MappingProxyType({slug: entry for slug, entry in entries.items() if not entry.facts.draft})


def terms_by_id(taxonomy: Taxonomy) -> Mapping[str, Term]:
    """Return the terms of the taxonomy by id, in their order."""
    return MappingProxyType({term.id: term for term in taxonomy.terms})
