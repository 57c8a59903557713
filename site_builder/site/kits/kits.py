"""Every kit of the site."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from operator import itemgetter

from pydantic import JsonValue

from site_builder.model.catalog import Entry
from site_builder.model.entries.entry import EntryFields, Image
from site_builder.model.entries.page import PageKind
from site_builder.model.geography.departements import departement_code
from site_builder.model.locale import SOURCE_LOCALE, Locale
from site_builder.model.suggest import closest_slug
from site_builder.site.api.composed import Json
from site_builder.site.api.entries import communes, solutions
from site_builder.site.api.ledger import figures, sources
from site_builder.site.blocks.images import listed_images, shown_images, source
from site_builder.site.kits.addresses import PROGRAMME, kit_link, stem
from site_builder.site.kits.documents import Kit, KitImage
from site_builder.site.kits.facts import facts_table
from site_builder.site.kits.notes import note_file
from site_builder.site.kits.sheets import Told, one_pager
from site_builder.site.kits.told import told_of_commune, told_of_edition, told_of_programme, told_of_solution
from site_builder.site.page import PlannedPage
from site_builder.site.scope import Scope

_Tell = Callable[[PlannedPage, Scope], Told]


@dataclass(frozen=True)
class _Subject:
    """What a kit is about: its key, its page, its pictures, and what the open data tell of it."""

    key: str
    page: str
    kicker: str
    tell: _Tell
    entry: Json
    figures: tuple[Json, ...]
    pictures: Entry[EntryFields] | None = None


def planned_kits(pages: Iterable[PlannedPage], scopes: Iterable[Scope]) -> tuple[Kit, ...]:
    """Return the kits of the programme, of the editions, of the communes and of the solutions, in this order."""
    views = {scope.locale: scope for scope in scopes}
    by_key = {(page.key, page.locale): page for page in pages}
    return tuple(_kit(subject, by_key, views) for subject in _subjects(views[SOURCE_LOCALE]))


def _subjects(scope: Scope) -> Iterator[_Subject]:
    told, cited = figures(scope), sources(scope)
    slug = scope.slug_of(PageKind.PROGRAMME)
    of_pages = tuple(_each_once(one for one in told if not str(one["entry"]).startswith(("communes/", "solutions/"))))
    shared = list[JsonValue]([one for one in cited if one["entry"] == PROGRAMME])
    yield _Subject(
        PROGRAMME,
        f"pages/{slug}",
        "programme",
        told_of_programme,
        {"sources": [*(one for one in cited if one["entry"] == f"pages/{slug}"), *shared]},
        of_pages,
        scope.catalog.pages[slug],
    )
    for edition in scope.catalog.settings.editions:
        number = edition.number
        own = tuple(one for one in told if f"{one['id']}-".startswith(f"solutions-announced-edition-{number}-"))
        key = f"editions/{number}"
        yield _Subject(key, key, "edition", partial(told_of_edition, number), {"sources": shared}, own)
    yield from _entries(scope, told)


def _entries(scope: Scope, told: tuple[Json, ...]) -> Iterator[_Subject]:
    for record in sorted(communes(scope), key=itemgetter("slug")):
        slug = str(record["slug"])
        tell = partial(told_of_commune, slug)
        known = {**record, "departement": departement_code(str(record["insee"]))}
        yield _of_entry("communes", "commune", tell, known, told, scope.catalog.communes[slug])
    for record in sorted(solutions(scope), key=itemgetter("slug")):
        entry = scope.catalog.solutions[str(record["slug"])]
        yield _of_entry("solutions", "solution", told_of_solution, record, told, entry)


def _of_entry(  # noqa: PLR0913, PLR0917 - a subject is all of this
    collection: str, kicker: str, tell: _Tell, record: Json, told: Iterable[Json], entry: Entry[EntryFields]
) -> _Subject:
    key = f"{collection}/{record['slug']}"
    own = tuple(one for one in told if one["entry"] == f"{collection}/{record['id']}")
    return _Subject(key, key, kicker, tell, record, own, entry)


def _kit(subject: _Subject, pages: Mapping[tuple[str, Locale], PlannedPage], views: Mapping[Locale, Scope]) -> Kit:
    own = {locale: pages[subject.page, locale] for locale in views}
    told = {locale: subject.tell(page, views[locale]) for locale, page in own.items()}
    events = {locale: page.blocks.events for locale, page in own.items()}
    images = tuple(_images(subject.pictures, views)) if subject.pictures else ()
    pictures = tuple(shown_images(subject.pictures)) if subject.pictures else ()
    return Kit(
        link=kit_link(subject.key),
        name=stem(subject.key),
        documents=tuple(
            one_pager(subject.key, _kicker(subject, page, views[locale]), page, told[locale], pictures, views[locale])
            for locale, page in own.items()
        ),
        facts=facts_table(told, events, subject.figures, subject.entry, views[SOURCE_LOCALE]),
        images=images,
        notes=tuple(note_file(subject.key, page, len(images), views[locale]) for locale, page in own.items()),
        addresses={locale: page.head.canonical for locale, page in own.items()},
    )


def _kicker(subject: _Subject, page: PlannedPage, scope: Scope) -> str:
    """Return what stands above the title: of what kind the page is, and its stage where it has one."""
    kind = scope.text(f"kit_of_{subject.kicker}")
    return f"{kind} · {page.blocks.stage}" if page.blocks.stage else kind


def _each_once(told: Iterable[Json]) -> Iterator[Json]:
    """Yield the figures but those that another page of the programme gives already, from the same source."""
    seen = set()
    for figure in told:
        fact = (figure["id"], str(figure["value"]), figure["unit"], figure["source"])
        if fact not in seen:
            seen.add(fact)
            yield figure


def _images(entry: Entry[EntryFields], views: Mapping[Locale, Scope]) -> Iterator[KitImage]:
    """Yield the pictures of the entry, numbered in their order, with their rights and their words."""
    words = zip(*(listed_images(entry.words[locale]) for locale in Locale), strict=True)
    for number, versions in enumerate(words, start=1):
        said: dict[Locale, Image] = dict(zip(Locale, versions, strict=True))
        first = said[SOURCE_LOCALE]
        alternatives = (views[locale].set(said[locale].alt) for locale in Locale)
        captions = (views[locale].set(said[locale].caption) for locale in Locale)
        yield KitImage(
            source=source(entry, first.file),
            name=f"{number:02d}-{closest_slug(first.file.rpartition('.')[0])}",
            words=(first.credit, first.licence, *alternatives, *captions),
        )
