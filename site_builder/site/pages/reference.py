"""Pages of reference: programme, press, data, legal notice, accessibility, site map, search, and plain prose."""

from collections.abc import Iterator
from dataclasses import replace

from site_builder.model.catalog import Entry
from site_builder.model.entries.page import Page, PageKind
from site_builder.model.entries.parts import Source
from site_builder.model.suggest import folded
from site_builder.site.api.ledger import latest_change
from site_builder.site.blocks.conformity import conformity_sentence
from site_builder.site.blocks.images import gallery_views, photograph_view
from site_builder.site.blocks.programme import (
    call_state,
    edition_progress,
    edition_sources,
    editions_table,
)
from site_builder.site.blocks.prose import prepare
from site_builder.site.blocks.stages import stage_sentence
from site_builder.site.frame import framed, page_subject
from site_builder.site.kits.addresses import PROGRAMME, kit_link
from site_builder.site.page import Blocks, PlannedPage
from site_builder.site.pages.bibliography import bibliography_pages, bibliography_ref
from site_builder.site.pages.contents import sections_around
from site_builder.site.pages.downloads import download_views, schema_links
from site_builder.site.pages.kit_lists import first_kits, kit_lists, kit_pages
from site_builder.site.pages.open_data import examples, open_data_groups
from site_builder.site.pages.sublists import Sublist, sublist_pages
from site_builder.site.scope import Scope
from site_builder.site.structured.things import dataset_thing
from site_builder.site.views import FactView, GroupView, LinkView
from site_builder.site.words.citations import Citations, cite

# Kinds that have a module of their own.
_ELSEWHERE = frozenset(
    {
        PageKind.HOME,
        PageKind.EXPLORE,
        PageKind.COMMUNES,
        PageKind.SOLUTIONS,
        PageKind.THEMES,
        PageKind.EDITIONS,
        PageKind.COVERAGE,
        PageKind.NOT_FOUND,
        PageKind.STYLE,
    }
)


def reference_pages(scope: Scope) -> Iterator[PlannedPage]:
    """Yield the pages of ``content/pages`` that are not lists."""
    for slug, entry in scope.catalog.pages.items():
        if entry.facts.kind not in _ELSEWHERE:
            yield _reference_page(slug, entry, scope)
            if entry.facts.kind is PageKind.SITE_MAP:
                yield from _site_map_pages(slug, scope)
            if entry.facts.kind is PageKind.SOURCES:
                yield from bibliography_pages(scope)
            if entry.facts.kind is PageKind.PRESS:
                yield from kit_pages(scope)


def _reference_page(slug: str, entry: Entry[Page], scope: Scope) -> PlannedPage:
    page = entry.words[scope.locale]
    citations = cite(page.sources, _shared_sources(page.kind, scope))
    kit = kit_link(PROGRAMME) if page.kind is PageKind.PROGRAMME else None
    subject = replace(page_subject(slug, scope), kit=kit)
    body = prepare(entry, scope, citations)
    blocks = replace(
        _blocks(page, scope, citations),
        figures=scope.figures(page.figures, citations),
        photograph=photograph_view(entry, page, scope),
        images=gallery_views(entry, page, scope),
    )
    if page.kind is PageKind.SOURCES:
        subject = replace(subject, about=dataset_thing(blocks.files, blocks.groups, scope))
    before, after = sections_around(page.kind, blocks, citations, scope)
    blocks = replace(blocks, before=before, after=after)
    return framed(subject, scope, blocks, citations, page, body)


def _shared_sources(kind: PageKind, scope: Scope) -> tuple[Source, ...]:
    """Return the sources of ``site.yml`` that the blocks of the page cite."""
    return edition_sources(scope, events=False) if kind in {PageKind.PROGRAMME, PageKind.PRESS} else ()


def _blocks(page: Page, scope: Scope, citations: Citations) -> Blocks:  # noqa: PLR0911 - one kind, one answer
    """Return what the page shows besides its prose and its figures."""
    match page.kind:
        case PageKind.PROGRAMME:
            return Blocks(
                tables=(editions_table(scope, citations),),
                notes=call_state(scope),
                stages=stage_sentence(scope.catalog.solutions, scope),
            )
        case PageKind.PRESS:
            return Blocks(
                facts=_contact_facts(scope),
                progress=edition_progress(scope, citations),
                kits=first_kits(scope),
                kit_lists=kit_lists(scope),
            )
        case PageKind.SOURCES:
            return Blocks(
                facts=_data_facts(scope),
                chips=(bibliography_ref(scope), *schema_links(scope)),
                files=download_views(scope),
                groups=open_data_groups(scope),
                examples=examples(scope),
            )
        case PageKind.LEGAL:
            return Blocks(legal_facts=_legal_facts(scope))
        case PageKind.ACCESSIBILITY:
            return Blocks(facts=_accessibility_facts(scope), stage=conformity_sentence(scope))
        case PageKind.SITE_MAP:
            return Blocks(groups=tuple(_site_map(scope)))
        case PageKind.SEARCH:
            return Blocks(groups=(other_ways(scope),), fallback=scope.page_ref(scope.slug_of(PageKind.EXPLORE)))
        case _:
            return Blocks()


def _contact_facts(scope: Scope) -> tuple[FactView, ...]:
    contact = scope.catalog.settings.contact
    mail = (LinkView(contact.email, f"mailto:{contact.email}"),) if contact.email else ()
    facts = (
        FactView(scope.text("contact_name"), scope.set(contact.name)),
        FactView(scope.text("contact_email"), links=mail),
        FactView(scope.text("contact_phone"), contact.phone or ""),
        FactView(scope.text("contact_address"), scope.set(contact.address)),
    )
    return tuple(fact for fact in facts if fact.value or fact.links)


def _legal_facts(scope: Scope) -> tuple[FactView, ...]:
    """Return the mentions the law demands (law 2004-575, art. 1-1); empty ones show as to be completed."""
    legal = scope.catalog.settings.legal
    return (
        FactView(scope.text("legal_publisher"), scope.set(legal.publisher)),
        FactView(scope.text("legal_publisher_address"), scope.set(legal.publisher_address)),
        FactView(scope.text("legal_director"), scope.set(legal.director)),
        FactView(scope.text("legal_host"), scope.set(legal.host.name)),
        FactView(scope.text("legal_host_address"), scope.set(legal.host.address)),
        FactView(scope.text("legal_host_phone"), legal.host.phone or ""),
    )


def _accessibility_facts(scope: Scope) -> tuple[FactView, ...]:
    audit = scope.catalog.settings.accessibility
    none = scope.text("accessibility_no_audit")
    return (
        FactView(scope.text("accessibility_standard"), audit.standard),
        FactView(
            scope.text("accessibility_audited"),
            scope.interface.date(audit.audited_on) if audit.audited_on else none,
        ),
        FactView(scope.text("accessibility_auditor"), scope.set(audit.auditor) or none),
    )


def _data_facts(scope: Scope) -> tuple[FactView, ...]:
    settings = scope.catalog.settings
    repository = (LinkView(settings.repository, settings.repository),) if settings.repository else ()
    changed = latest_change(scope)
    return (
        FactView(scope.text("data_licence"), scope.words(settings.data_licence)),
        FactView(scope.text("explore_updated"), scope.interface.date(changed) if changed else ""),
        FactView(scope.text("data_repository"), links=repository),
    )


def _site_map(scope: Scope) -> Iterator[GroupView]:
    """Yield the pages, the themes, the editions, and the way to the lists of entries."""
    pages = [
        scope.page_ref(slug)
        for slug, entry in scope.catalog.pages.items()
        if entry.facts.kind not in {PageKind.NOT_FOUND, PageKind.STYLE}
    ]
    pages.sort(key=lambda ref: (folded(ref.text), ref.key))
    slug = scope.slug_of(PageKind.SITE_MAP)
    lists = tuple(
        LinkView(scope.text(f"site_map_{name}"), scope.href(scope.page_link(slug, name)))
        for name in ("communes", "solutions")
    )
    yield GroupView(scope.text("site_map_entries"), lists)
    yield GroupView(scope.text("site_map_pages"), tuple(pages))
    yield GroupView(scope.text("site_map_themes"), tuple(scope.theme_ref(theme) for theme in scope.terms("themes")))
    yield GroupView(
        scope.text("site_map_editions"),
        tuple(scope.edition_ref(edition.number) for edition in scope.catalog.settings.editions),
    )


def other_ways(scope: Scope) -> GroupView:
    """Return the pages that lead to every other one, for whoever does not search."""
    kinds = (PageKind.SITE_MAP, PageKind.EXPLORE, PageKind.COMMUNES, PageKind.SOLUTIONS, PageKind.THEMES)
    return GroupView(scope.text("search_other_ways"), tuple(scope.page_ref(scope.slug_of(kind)) for kind in kinds))


# A list of plain links is light: a page of the site map holds far more of them than a list of cards.
_SITE_MAP_SIZE = 96


def _site_map_pages(slug: str, scope: Scope) -> Iterator[PlannedPage]:
    """Yield the site maps of the communes and of the solutions."""
    for name, refs in (
        ("communes", [scope.commune_ref(one) for one in scope.listed("communes")]),
        ("solutions", [scope.solution_ref(one) for one in scope.listed("solutions")]),
    ):
        listed = Sublist(
            kind="site-map",
            under=slug,
            name=name,
            title=scope.text(f"site_map_{name}"),
            summary=scope.text(f"site_map_{name}_summary"),
            size=_SITE_MAP_SIZE,
            entry=scope.page(slug),
        )
        yield from sublist_pages(listed, refs, lambda links: Blocks(groups=(GroupView("", links),)), scope)
