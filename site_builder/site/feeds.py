"""What is new: the communes and solutions of a locale, the last changed first, for readers who subscribe."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from site_builder.model.catalog import Entry
from site_builder.model.entries.commune import Commune
from site_builder.model.entries.page import PageKind
from site_builder.model.entries.solution import Solution
from site_builder.model.locale import Locale
from site_builder.model.suggest import folded
from site_builder.site.permalinks import Permalink, permalink, permanent_id
from site_builder.site.scope import Scope
from site_builder.site.views import LinkView

_LONGEST: Final = 50


@dataclass(frozen=True)
class FeedEntry:
    """An entry as a feed tells it: dates are days, ``kind`` is what its collection is called."""

    id: str
    title: str
    url: str
    summary: str
    collection: str
    kind: str
    published: date
    updated: date


@dataclass(frozen=True)
class Feed:
    """The feed of a locale; ``terms`` are the licence and the notice of an unofficial site."""

    id: str
    locale: Locale
    atom: Permalink
    json: Permalink
    title: str
    subtitle: str
    author: str
    terms: str
    home: str
    atom_url: str
    json_url: str
    entries: tuple[FeedEntry, ...]


def feed(scope: Scope) -> Feed:
    """Return the feed of the locale: fifty entries at most, the last changed first."""
    settings = scope.catalog.settings
    atom, json = (_link(scope.locale, name) for name in ("feed.xml", "feed.json"))
    entries = sorted(_entries(scope), key=lambda one: (folded(one.title), one.id))
    entries.sort(key=lambda one: one.updated, reverse=True)
    return Feed(
        id=permanent_id("feed", scope.locale),
        locale=scope.locale,
        atom=atom,
        json=json,
        title=scope.words(settings.title),
        subtitle=scope.words(settings.tagline),
        author=scope.publisher,
        terms=" ".join(text for text in (scope.words(settings.data_licence), scope.notice) if text),
        home=scope.address.absolute(scope.page_link(scope.slug_of(PageKind.HOME))),
        atom_url=scope.address.absolute(atom),
        json_url=scope.address.absolute(json),
        entries=tuple(entries[:_LONGEST]),
    )


def feed_links(scope: Scope) -> tuple[LinkView, ...]:
    """Return the links to the two files of the locale, their media types as keys."""
    title = scope.text("feed_title")
    return tuple(
        LinkView(f"{title} ({form})", scope.href(_link(scope.locale, name)), key=media_type)
        for form, name, media_type in (
            ("Atom", "feed.xml", "application/atom+xml"),
            ("JSON Feed", "feed.json", "application/feed+json"),
        )
    )


def _link(locale: Locale, name: str) -> Permalink:
    return Permalink(f"{permalink(locale)}{name}")


def _entries(scope: Scope) -> Iterator[FeedEntry]:
    for slug, commune in scope.catalog.communes.items():
        yield from _told("communes", slug, commune.facts.insee, commune, scope)
    for slug, solution in scope.catalog.solutions.items():
        yield from _told("solutions", slug, solution.facts.id, solution, scope)


def _told(
    collection: str, slug: str, permanent: str, entry: Entry[Commune] | Entry[Solution], scope: Scope
) -> Iterator[FeedEntry]:
    """Yield the entry, unless no day says when it was put online or changed."""
    words = entry.words[scope.locale]
    published, updated = words.published_on, words.changed_on
    if not updated:
        return
    yield FeedEntry(
        id=permanent_id(collection, permanent, scope.locale),
        title=scope.set(words.title),
        url=scope.address.absolute(scope.entry_link(collection, slug)),
        summary=scope.set(words.summary),
        collection=collection,
        kind=scope.text("commune") if collection == "communes" else scope.text("solution"),
        published=(published or updated).first_day,
        updated=updated.first_day,
    )
