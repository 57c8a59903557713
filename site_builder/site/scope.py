"""One locale's view of the catalog: links between pages, and values as that locale writes them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Final

from site_builder.model.catalog import Catalog
from site_builder.model.entries.commune import Commune
from site_builder.model.entries.page import Page, PageKind
from site_builder.model.entries.parts import Event, Figure
from site_builder.model.entries.programme import Edition
from site_builder.model.entries.settings import Status
from site_builder.model.entries.solution import Solution
from site_builder.model.entries.vocabulary import Bilingual, Term
from site_builder.model.locale import Locale
from site_builder.model.suggest import folded
from site_builder.site.permalinks import Address, Permalink, permalink
from site_builder.site.views import EventView, FigureView, LinkView
from site_builder.site.words.citations import Citations
from site_builder.site.words.interface import Interface
from site_builder.site.words.typography import typeset

# Those whose entries are listed, counted and shown alike.
LISTED: Final = ("communes", "solutions")


@dataclass(frozen=True)
class Scope:
    """Everything a page of one locale may look at; ``today`` is the day of the build."""

    catalog: Catalog
    interfaces: Mapping[Locale, Interface]
    address: Address
    today: date
    locale: Locale

    @property
    def interface(self) -> Interface:
        """Return the words of the locale."""
        return self.interfaces[self.locale]

    @property
    def notice(self) -> str:
        """Return what every page and file of a demonstration must say; an official site says nothing."""
        demonstration = self.catalog.settings.status is Status.DEMONSTRATION
        return self.text("demonstration_notice") if demonstration else ""

    @property
    def publisher(self) -> str:
        """Return who publishes the site; a demonstration is published by its authors, whatever its settings say."""
        official = self.catalog.settings.legal.publisher if not self.notice else None
        return self.set(official) or self.text("api_producer")

    def elsewhere(self, locale: Locale) -> "Scope":
        """Return the same view in another locale."""
        return replace(self, locale=locale)

    def text(self, key: str, **values: str) -> str:
        """Return a string of the interface."""
        return self.interface.text(key, **values)

    def words(self, words: Bilingual) -> str:
        """Return the words of the locale, set in its typography."""
        return self.set(words[self.locale])

    def set(self, text: str | None) -> str:
        """Return the text in the typography of the locale; an absent text is empty."""
        return typeset(text, self.locale) if text else ""

    def commune(self, slug: str) -> Commune:
        """Return a commune in the locale."""
        return self.catalog.communes[slug].words[self.locale]

    def solution(self, slug: str) -> Solution:
        """Return a solution in the locale."""
        return self.catalog.solutions[slug].words[self.locale]

    def page(self, slug: str) -> Page:
        """Return a page in the locale."""
        return self.catalog.pages[slug].words[self.locale]

    def slug_of(self, kind: PageKind) -> str:
        """Return the folder of the page of a kind; the check has made sure that there is one."""
        return next(slug for slug, page in self.catalog.pages.items() if page.facts.kind is kind)

    def page_link(self, slug: str, *steps: str) -> Permalink:
        """Return the address of a page, or of what lies under it."""
        return permalink(self.locale, self.page(slug).path, *steps)

    def entry_link(self, collection: str, slug: str) -> Permalink:
        """Return the address of an entry, a theme or an edition."""
        return self.page_link(slug) if collection == "pages" else permalink(self.locale, collection, slug)

    def href(self, link: Permalink) -> str:
        """Return the address as pages link to it."""
        return self.address.href(link)

    def page_ref(self, slug: str) -> LinkView:
        """Return a link to a page, named as menus name it."""
        page = self.page(slug)
        return LinkView(self.set(page.nav_title or page.title), self.href(self.page_link(slug)), key=slug)

    def commune_ref(self, slug: str) -> LinkView:
        """Return a link to a commune."""
        return LinkView(self.commune(slug).name, self.href(self.entry_link("communes", slug)), key=slug)

    def solution_ref(self, slug: str) -> LinkView:
        """Return a link to a solution."""
        return LinkView(self.set(self.solution(slug).title), self.href(self.entry_link("solutions", slug)), key=slug)

    def theme_ref(self, theme: str) -> LinkView:
        """Return a link to a theme."""
        return LinkView(self.term("themes", theme), self.href(self.entry_link("themes", theme)), key=theme)

    def edition_ref(self, number: int) -> LinkView:
        """Return a link to an edition."""
        edition = self.edition(number)
        return LinkView(self.words(edition.title), self.href(self.entry_link("editions", str(number))), key=str(number))

    def edition(self, number: int) -> Edition:
        """Return an edition of the programme."""
        return next(edition for edition in self.catalog.settings.editions if edition.number == number)

    def term(self, vocabulary: str, term: str) -> str:
        """Return the label of a term."""
        return self.words(self.terms(vocabulary)[term].label)

    def terms(self, vocabulary: str) -> dict[str, Term]:
        """Return the terms of a vocabulary, in their order."""
        return dict(self.catalog.taxonomy(vocabulary))

    def communes_of(self, edition: int) -> tuple[str, ...]:
        """Return the communes of an edition, in the order of their names."""
        return self.communes_in_order(
            slug for slug, entry in self.catalog.communes.items() if entry.facts.edition == edition
        )

    def solutions_in(self, commune: str) -> tuple[str, ...]:
        """Return the solutions of a commune, in the order of their titles."""
        return self.solutions_in_order(
            slug for slug, entry in self.catalog.solutions.items() if commune in entry.facts.communes
        )

    def listed(self, collection: str) -> tuple[str, ...]:
        """Return the communes, or the solutions, in the order of their list."""
        if collection == "communes":
            return self.communes_in_order(self.catalog.communes)
        return self.solutions_in_order(self.catalog.solutions)

    def communes_in_order(self, slugs: Iterable[str]) -> tuple[str, ...]:
        """Return the communes in the order of their names, accents and case apart."""
        return tuple(sorted(slugs, key=lambda slug: (folded(self.commune(slug).name), slug)))

    def solutions_in_order(self, slugs: Iterable[str]) -> tuple[str, ...]:
        """Return the solutions in the order of their titles, accents and case apart."""
        return tuple(sorted(slugs, key=lambda slug: (folded(self.solution(slug).title), slug)))

    def quantity(self, figure: Figure) -> str:
        """Return the value of a figure with its unit; the space between them does not break."""
        return self.measure(figure.value, figure.unit)

    def measure(self, value: Decimal, name: str | None) -> str:
        """Return a number with its unit, which goes by its name among the units."""
        number = self.interface.number(value)
        if name is None:
            return number
        unit = self.term("units", name)
        if unit == "%":
            return f"{number}%" if self.locale is Locale.EN else f"{number}\u202f%"
        return f"{number}\u00a0{unit}"

    def figures(self, figures: Iterable[Figure], citations: Citations) -> tuple[FigureView, ...]:
        """Return the figures, each with its kind, its date and its source."""
        return tuple(
            FigureView(
                label=self.set(figure.label),
                value=self.quantity(figure),
                kind=self.text(f"figure_{figure.kind}"),
                as_of=self.interface.date(figure.as_of) if figure.as_of else self.text("undated"),
                method=self.set(figure.method),
                refs=citations.refs(figure.source),
            )
            for figure in figures
        )

    def events(self, events: Iterable[Event], citations: Citations) -> tuple[EventView, ...]:
        """Return the dated steps, oldest first."""
        return tuple(
            EventView(
                date=self.interface.period(event.date, event.until),
                iso=event.date.iso,
                text=self.set(event.text),
                refs=citations.refs(event.source),
                until=event.until.iso if event.until else "",
            )
            for event in sorted(events, key=lambda event: (event.date, event.id))
        )
