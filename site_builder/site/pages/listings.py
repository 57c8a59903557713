"""Lists of entries, twelve to a page: explore, communes, solutions, themes, editions."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from site_builder.model.entries.page import PageKind
from site_builder.model.entries.programme import Edition
from site_builder.model.entries.scalars import PartialDate
from site_builder.model.locale import Locale
from site_builder.site.blocks.cards import (
    commune_card,
    edition_card,
    pagination,
    part_summary,
    part_title,
    sliced,
    solution_card,
    theme_card,
)
from site_builder.site.blocks.map import commune_map
from site_builder.site.blocks.programme import call_state, edition_events, edition_progress, edition_sources
from site_builder.site.blocks.prose import prepare
from site_builder.site.drawings.covers import cover
from site_builder.site.frame import Subject, framed
from site_builder.site.kits.addresses import kit_link
from site_builder.site.page import Blocks, PlannedPage
from site_builder.site.pages.downloads import download_views
from site_builder.site.pages.explore import explore_entries, explore_view
from site_builder.site.permalinks import Permalink
from site_builder.site.scope import LISTED, Scope
from site_builder.site.views import CardView, GroupView, LinkView
from site_builder.site.words.citations import Citations, cite


def listing_pages(scope: Scope) -> Iterator[PlannedPage]:
    """Yield the lists of the site, in the order of the menus."""
    communes, solutions = ([(collection, slug) for slug in scope.listed(collection)] for collection in LISTED)
    yield from _index(PageKind.EXPLORE, explore_entries(scope), scope)
    yield from _index(PageKind.COMMUNES, communes, scope)
    yield from _index(PageKind.SOLUTIONS, solutions, scope)
    yield from _index(PageKind.THEMES, [("themes", theme) for theme in scope.terms("themes")], scope)
    yield from _index(PageKind.EDITIONS, [("editions", str(number)) for number in _editions(scope)], scope)
    for theme in scope.terms("themes"):
        yield from _theme_pages(theme, scope)
    for edition in scope.catalog.settings.editions:
        yield _edition_page(edition, scope)


def _editions(scope: Scope) -> tuple[int, ...]:
    return tuple(edition.number for edition in scope.catalog.settings.editions)


def card(collection: str, slug: str, scope: Scope) -> CardView:
    """Return an entry of any collection as lists show it."""
    match collection:
        case "communes":
            return commune_card(slug, scope)
        case "solutions":
            return solution_card(slug, scope)
        case "themes":
            return theme_card(slug, scope)
        case _:
            return edition_card(scope.edition(int(slug)), scope)


@dataclass(frozen=True)
class _List:
    """A list and the page it stands on; ``link`` gives the address of each of its pages in each locale."""

    key: str
    kind: str
    section: str
    title: str
    summary: str
    entries: Sequence[tuple[str, str]]
    link: Callable[[Scope, tuple[str, ...]], Permalink]
    trail: tuple[LinkView, ...] = ()
    origin: str = ""
    changed: PartialDate | None = None
    reviewed: PartialDate | None = None


def _index(kind: PageKind, entries: Sequence[tuple[str, str]], scope: Scope) -> Iterator[PlannedPage]:
    """Yield the pages of a list that has a page of its own in ``content/pages``."""
    slug = scope.slug_of(kind)
    entry = scope.catalog.pages[slug]
    page = entry.words[scope.locale]
    progress = kind in {PageKind.EXPLORE, PageKind.SOLUTIONS, PageKind.EDITIONS}
    citations = cite(page.sources, edition_sources(scope, events=False) if progress else ())
    changed, _ = _last_days(entries, scope)
    listed = _List(
        key=f"pages/{slug}",
        kind=kind.value,
        section=slug,
        title=scope.set(page.title),
        summary=scope.set(page.summary),
        entries=entries,
        link=lambda where, steps: where.page_link(slug, *steps),
        origin=entry.documents[scope.locale].path,
        changed=max((day for day in (changed, page.changed_on) if day), default=None),
    )
    shown = kind is PageKind.COMMUNES
    first = Blocks(
        progress=edition_progress(scope, citations) if progress else (),
        map=commune_map(scope.listed("communes"), scope, here=scope.catalog.communes) if shown else None,
        explore=explore_view(scope) if kind is PageKind.EXPLORE else None,
        files=download_views(scope) if kind is PageKind.EXPLORE else (),
    )
    body = prepare(entry, scope, citations)
    yield from _pages(listed, scope, first, citations, body)


def _pages(listed: _List, scope: Scope, first: Blocks, citations: Citations, body: str) -> Iterator[PlannedPage]:
    """Yield each page of a list; the first one also shows the text and the blocks of its page."""
    parts = list(sliced(listed.entries))
    hrefs = [scope.href(listed.link(scope, part.steps)) for part in parts]
    for part in parts:
        subject = Subject(
            key=f"{listed.key}{part.suffix}",
            kind=listed.kind,
            section=listed.section,
            title=listed.title,
            summary=listed.summary,
            links={locale: listed.link(scope.elsewhere(locale), part.steps) for locale in Locale},
            trail=listed.trail,
            origin=listed.origin,
            changed=listed.changed,
            reviewed=listed.reviewed,
            head_title=part_title(listed.title, part, scope),
            head_summary=part_summary(listed.summary, part, scope),
        )
        cards = tuple(card(collection, slug, scope) for collection, slug in part.slugs)
        opening = part.number == 1
        blocks = Blocks(
            cards=cards,
            list_label=_list_label(listed, scope),
            progress=first.progress if opening else (),
            notes=first.notes if opening else (),
            groups=first.groups if opening else (),
            chips=first.chips if opening else (),
            map=first.map if opening else None,
            cover=first.cover if opening else None,
            pagination=pagination(part, hrefs, scope),
            explore=replace(first.explore, number=part.number) if first.explore else None,
            files=first.files,
        )
        yield framed(subject, scope, blocks, citations if opening else cite(), None, body if opening else "")


def _list_label(listed: _List, scope: Scope) -> str:
    """Return how many entries the whole list holds."""
    counts = {
        "communes": "n_communes",
        "solutions": "n_documented",
        "themes": "n_themes",
        "editions": "n_editions",
    }
    collections = {collection for collection, _ in listed.entries}
    key = counts[collections.pop()] if len(collections) == 1 else "n_entries"
    return scope.interface.count(key, len(listed.entries))


# How many communes the page of a theme names; Explore has them all.
_NAMED = 24


def _theme_pages(theme: str, scope: Scope) -> Iterator[PlannedPage]:
    """Yield the landing pages of a theme."""
    term = scope.terms("themes")[theme]
    index = scope.slug_of(PageKind.THEMES)
    slugs = scope.solutions_in_order(
        slug for slug, entry in scope.catalog.solutions.items() if theme in entry.facts.themes
    )
    label = scope.words(term.label)
    entries = [("solutions", slug) for slug in slugs]
    changed, reviewed = _last_days(entries, scope)
    listed = _List(
        key=f"themes/{theme}",
        kind="theme",
        section=index,
        title=label,
        summary=scope.words(term.description) if term.description else label,
        entries=entries,
        link=lambda where, steps: where.entry_link("themes", "/".join((theme, *steps))),
        trail=(scope.page_ref(index),),
        changed=changed,
        reviewed=reviewed,
    )
    first = Blocks(
        notes=() if slugs else (scope.text("theme_empty"),),
        groups=tuple(_places(slugs, scope)),
        chips=(LinkView(scope.text("explore_theme"), _explore(scope, f"theme={theme}")),) if slugs else (),
        cover=cover(f"themes/{theme}", theme),
    )
    yield from _pages(listed, scope, first, cite(), "")


def _places(solutions: Sequence[str], scope: Scope) -> Iterator[GroupView]:
    """Yield the communes of the solutions, where there are any: all are counted, those with most of them are named."""
    counts = Counter(commune for slug in solutions for commune in scope.solution(slug).communes)
    if counts:
        most = sorted(scope.communes_in_order(counts), key=lambda slug: -counts[slug])[:_NAMED]
        title = scope.interface.count("theme_places", len(counts))
        yield GroupView(title, tuple(scope.commune_ref(slug) for slug in scope.communes_in_order(most)))


def _explore(scope: Scope, choices: str) -> str:
    """Return the address of Explore with these choices made."""
    return f"{scope.href(scope.page_link(scope.slug_of(PageKind.EXPLORE)))}?{choices}"


def _last_days(entries: Sequence[tuple[str, str]], scope: Scope) -> tuple[PartialDate | None, PartialDate | None]:
    """Return the days of the latest change and of the latest review of the entries, where any has one."""
    pages = [
        scope.commune(slug) if collection == "communes" else scope.solution(slug)
        for collection, slug in entries
        if collection in {"communes", "solutions"}
    ]
    changed = max((page.changed_on for page in pages if page.changed_on), default=None)
    return changed, max((page.reviewed_on for page in pages if page.reviewed_on), default=None)


# What the page of an edition shows of its communes and of its solutions: it is a landing, not a list.
_SHOWN = 6


def _whole_lists(communes: int, solutions: int, edition: str, scope: Scope) -> Iterator[LinkView]:
    """Yield the way to the communes and solutions of an edition that its page does not show, and to all its entries."""
    for kind, counts, number in (("communes", "all_communes", communes), ("solutions", "all_solutions", solutions)):
        if number > _SHOWN:
            choices = f"kind={kind}&edition={edition}"
            yield LinkView(scope.interface.count(counts, number), _explore(scope, choices))
    if communes or solutions:
        yield LinkView(scope.text("explore_edition"), _explore(scope, f"edition={edition}"))


def _edition_page(edition: Edition, scope: Scope) -> PlannedPage:
    """Return the landing page of an edition."""
    index = scope.slug_of(PageKind.EDITIONS)
    number = str(edition.number)
    citations = cite(edition_sources(scope, edition, events=True))
    communes = scope.communes_of(edition.number)
    solutions = scope.solutions_in_order(
        slug for slug, entry in scope.catalog.solutions.items() if entry.facts.edition == edition.number
    )
    changed, reviewed = _last_days(
        [*(("communes", slug) for slug in communes), *(("solutions", slug) for slug in solutions)], scope
    )
    subject = Subject(
        key=f"editions/{number}",
        kind="edition",
        section=index,
        title=scope.words(edition.title),
        summary=scope.words(edition.summary),
        links={locale: scope.elsewhere(locale).entry_link("editions", number) for locale in Locale},
        trail=(scope.page_ref(index),),
        changed=changed,
        reviewed=reviewed,
        kit=kit_link(f"editions/{number}"),
    )
    blocks = Blocks(
        progress=edition_progress(scope, citations, edition),
        events=edition_events(edition, scope, citations),
        cards=tuple(solution_card(slug, scope) for slug in solutions[:_SHOWN]),
        related=tuple(commune_card(slug, scope) for slug in communes[:_SHOWN]),
        chips=tuple(_whole_lists(len(communes), len(solutions), number, scope)),
        list_label=scope.interface.count("n_documented", len(solutions)),
        notes=call_state(scope, edition.number),
        map=commune_map(scope.listed("communes"), scope, here=communes),
    )
    return framed(subject, scope, blocks, citations)
