"""The page of a commune."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from site_builder.model.catalog import Entry
from site_builder.model.coverage.completeness import commune_coverage
from site_builder.model.entries.commune import Commune
from site_builder.model.entries.page import PageKind
from site_builder.model.geography.departements import departement, departement_name
from site_builder.model.locale import Locale
from site_builder.site.api.addresses import entry_document
from site_builder.site.api.ledger import ANNOUNCED
from site_builder.site.blocks.cards import PAGE_SIZE, commune_card, commune_cover, solution_card
from site_builder.site.blocks.images import gallery_views, photograph_view
from site_builder.site.blocks.map import commune_map
from site_builder.site.blocks.openings import commune_openings, untold
from site_builder.site.blocks.prose import prepare
from site_builder.site.blocks.stages import by_stage, stage_sentence
from site_builder.site.frame import Subject, framed
from site_builder.site.kits.addresses import kit_link
from site_builder.site.page import Blocks, PlannedPage
from site_builder.site.pages.coverage import coverage_ref, unknown_fields
from site_builder.site.permalinks import permalink
from site_builder.site.scope import Scope
from site_builder.site.structured.things import commune_thing
from site_builder.site.views import CardView, FactView, GroupView, LinkView
from site_builder.site.words.citations import Citations, cite

_NEIGHBOURS = 3


def commune_page(entry: Entry[Commune], scope: Scope) -> PlannedPage:
    """Return the page of the commune in the locale."""
    commune = entry.words[scope.locale]
    citations = cite(commune.sources)
    coverage = commune_coverage(commune, entry.body(scope.locale), scope.locale)
    openings = commune_openings(coverage, scope)
    solutions = by_stage(scope.solutions_in(entry.slug), scope)
    others = _others(entry, scope)
    blocks = Blocks(
        facts=tuple(commune_facts(commune, scope, citations)),
        people=_people(commune, scope, citations),
        figures=scope.figures(commune.figures, citations),
        events=scope.events(commune.timeline, citations),
        cards=tuple(solution_card(slug, scope) for slug in solutions),
        stages=stage_sentence(solutions, scope),
        related=_neighbours(entry, scope),
        groups=tuple(_by_edition(others[:PAGE_SIZE], scope)),
        chips=(_all_communes(scope),) if len(others) > PAGE_SIZE else (),
        open=tuple(opening.view for opening in openings),
        unknowns=unknown_fields(untold(coverage, openings), scope),
        coverage=coverage_ref("communes", scope),
        photograph=photograph_view(entry, commune, scope),
        images=gallery_views(entry, commune, scope),
        map=commune_map(scope.listed("communes"), scope, here=(entry.slug,)) if commune.point else None,
        cover=None if commune.cover else commune_cover(entry.slug, scope),
    )
    index = scope.slug_of(PageKind.COMMUNES)
    subject = Subject(
        key=f"communes/{entry.slug}",
        kind="commune",
        section=index,
        title=commune.name if commune.title == commune.name else scope.set(commune.title),
        summary=scope.set(commune.summary),
        links={locale: permalink(locale, "communes", entry.slug) for locale in Locale},
        trail=(scope.page_ref(index),),
        origin=entry.documents[scope.locale].path,
        document=entry_document("communes", commune.insee),
        about=commune_thing(entry, departement_name(commune.insee), scope),
        kit=kit_link(f"communes/{entry.slug}"),
    )
    body = prepare(entry, scope, citations)
    return framed(subject, scope, blocks, citations, commune, body)


def commune_facts(commune: Commune, scope: Scope, citations: Citations) -> Iterator[FactView]:
    """Yield the commune at a glance; a fact without a value is a declared unknown."""
    yield FactView(
        scope.text("fact_edition"),
        links=(scope.edition_ref(commune.edition),),
        value=_phase(commune, scope),
        key="edition",
    )
    count = commune.solutions_announced
    if count:
        yield FactView(scope.text("fact_announced"), str(count.value), citations.refs(count.source), key=ANNOUNCED)
    else:
        yield FactView(scope.text("fact_announced"), key=ANNOUNCED)
    yield _district(commune, scope, citations)
    challenges = " · ".join(scope.term("challenges", term) for term in commune.challenges)
    yield FactView(scope.text("fact_challenges"), challenges, key="challenges")
    population = commune.population
    if population:
        told, refs = scope.quantity(population), citations.refs(population.source)
        yield FactView(scope.set(population.label), told, refs, key=population.id)
    else:
        yield FactView(scope.text("fact_population"), key="population")
    yield FactView(scope.text("fact_departement"), departement(commune.insee), key="departement")
    yield FactView(scope.text("fact_ept"), scope.set(commune.ept), key="ept")
    yield FactView(scope.text("fact_insee"), commune.insee, key="insee")
    point = commune.point
    if point:
        degrees = scope.interface.degrees
        place = scope.text("coordinates", lat=degrees(point.lat), lon=degrees(point.lon))
        yield FactView(scope.text("fact_position"), place, citations.refs(point.source), key="point")
    if commune.website:
        shown = commune.website.partition("://")[2].rstrip("/")
        yield FactView(scope.text("fact_website"), links=(LinkView(shown, commune.website),), key="website")


def _district(commune: Commune, scope: Scope, citations: Citations) -> FactView:
    district = commune.district
    if district is None:
        return FactView(scope.text("fact_district"), key="district")
    area = f" ({scope.interface.number(district.area_ha)}\u00a0ha)" if district.area_ha is not None else ""
    return FactView(
        scope.text("fact_district"),
        f"{scope.set(district.name)}{area}",
        citations.refs(district.source),
        key="district",
    )


def _phase(commune: Commune, scope: Scope) -> str:
    return scope.text("phase_n", n=str(commune.phase)) if commune.phase else ""


def _people(commune: Commune, scope: Scope, citations: Citations) -> tuple[FactView, ...]:
    """Return the people of the commune, each with the role that a source gives."""
    return tuple(
        FactView(scope.set(holder.role), holder.name, citations.refs(holder.source))
        for holder in commune.office_holders
    )


def _neighbours(entry: Entry[Commune], scope: Scope) -> tuple[CardView, ...]:
    """Return the communes that share a challenge, those that share most first."""
    own = set(entry.facts.challenges)
    shared = {
        slug: len(own & set(other.facts.challenges))
        for slug, other in scope.catalog.communes.items()
        if slug != entry.slug
    }
    near = [slug for slug in scope.communes_in_order(shared) if shared[slug]]
    near.sort(key=lambda slug: -shared[slug])
    return tuple(commune_card(slug, scope) for slug in near[:_NEIGHBOURS])


def _others(entry: Entry[Commune], scope: Scope) -> tuple[str, ...]:
    """Return the other communes of the programme, those of the same edition first, then the newest edition."""
    others = [slug for slug in scope.listed("communes") if slug != entry.slug]
    own = entry.facts.edition
    others.sort(key=lambda slug: (scope.commune(slug).edition != own, -scope.commune(slug).edition))
    return tuple(others)


def _by_edition(slugs: Sequence[str], scope: Scope) -> Iterator[GroupView]:
    """Yield the communes under the name of their edition: the map of the page, as a list."""
    for number, group in groupby(slugs, key=lambda slug: scope.commune(slug).edition):
        title = scope.words(scope.edition(number).title)
        yield GroupView(title, tuple(scope.commune_ref(slug) for slug in group), key=str(number))


def _all_communes(scope: Scope) -> LinkView:
    text = scope.interface.count("all_communes", len(scope.catalog.communes))
    return LinkView(text, scope.href(scope.page_link(scope.slug_of(PageKind.COMMUNES))))
