"""Explore: every entry as filters, tables, comparisons and downloads know it."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, TypeAlias

from site_builder.model.entries.closed_lists import Evidence, Stage
from site_builder.model.entries.page import PageKind
from site_builder.model.entries.vocabulary import OrganisationKind
from site_builder.site.blocks.cards import commune_card, solution_card
from site_builder.site.finding_views import ExploreView, FacetView, OptionView, RecordsView, RecordView, entries_file
from site_builder.site.pages.communes import commune_facts
from site_builder.site.pages.solutions import solution_facts
from site_builder.site.permalinks import Permalink
from site_builder.site.scope import LISTED, Scope
from site_builder.site.views import CardView, CoverView, FactView
from site_builder.site.words.citations import cite

Listed: TypeAlias = tuple[str, str]
Traits: TypeAlias = Mapping[str, tuple[str, ...]]

FACETS: Final = ("kind", "edition", "commune", "theme", "stage", "sdg", "evidence", "holder")
# What the script says besides the labels of the page: none of it is in the page before it is needed.
WORDS: Final = (
    "active",
    "clear",
    "compare",
    "compare_full",
    "compare_hint",
    "compare_one",
    "compare_remove",
    "compared",
    "file",
    "none",
    "of",
    "quoted",
    "relax",
    "remove",
    "summary",
    "title",
    "updated",
)
# What the script draws cards from: each text names the text of the record that takes its place.
_DRAWN: Final = CoverView(tone="autre", angle=0, built="M0 0", light="M0 0", trees="M0 0", site="M0 0", ring="M0 0")
_MODEL: Final = CardView(
    title="title", href="#v-list", kicker="kicker", summary="summary", tags=("tags",), cover=_DRAWN
)


def explore_entries(scope: Scope) -> tuple[Listed, ...]:
    """Return every entry, collection and slug: documented solutions first, then communes."""
    return tuple((collection, slug) for collection in reversed(LISTED) for slug in scope.listed(collection))


def explore_view(scope: Scope) -> ExploreView:
    """Return what the first page of the list needs to be filtered."""
    link = _link(scope)
    return ExploreView(
        facets=_facets(scope),
        home=scope.href(link),
        entries=scope.href(entries_file(link)),
        number=1,
        model=_MODEL,
        map=_map(scope),
    )


def _map(scope: Scope) -> str:
    """Return the page that holds the map, or nothing when no commune has a point to show on it."""
    placed = any(scope.commune(slug).point for slug in scope.catalog.communes)
    return scope.href(scope.page_link(scope.slug_of(PageKind.COMMUNES))) if placed else ""


def explore_records(scope: Scope) -> RecordsView:
    """Return every entry of the locale with the words that the script says about them."""
    own = {name: scope.text(f"explore_{name}") for name in WORDS}
    shared = {name: scope.text(name) for name in ("next_page", "page_of", "pagination", "previous_page", "unknown")}
    return RecordsView(
        link=_link(scope),
        words={**own, **shared},
        counts=scope.interface.plurals["n_entries"],
        facets=_facets(scope),
        records=tuple(_record(collection, slug, scope) for collection, slug in explore_entries(scope)),
    )


def _link(scope: Scope) -> Permalink:
    return scope.page_link(scope.slug_of(PageKind.EXPLORE))


def _traits(collection: str, slug: str, scope: Scope) -> Traits:
    """Return the values of an entry for each facet that it has something to say about."""
    if collection == "communes":
        commune = scope.commune(slug)
        return {"kind": (collection,), "edition": (str(commune.edition),), "commune": (slug,)}
    solution = scope.solution(slug)
    holder = scope.catalog.organisations[solution.holder].kind if solution.holder else None
    traits = {
        "kind": (collection,),
        "edition": (str(solution.edition),),
        "commune": solution.communes,
        "theme": solution.themes,
        "stage": (solution.stage.value,),
        "sdg": tuple(str(goal.goal) for goal in solution.sdgs),
        "evidence": (solution.evidence.value,),
        "holder": (holder.value,) if holder else (),
    }
    return {key: values for key, values in traits.items() if values}


def _facets(scope: Scope) -> tuple[FacetView, ...]:
    """Return the facets that some entry answers, with how many entries have each value; no value is without entry."""
    counts: dict[tuple[str, str], int] = {}
    for collection, slug in explore_entries(scope):
        for key, values in _traits(collection, slug, scope).items():
            for value in values:
                counts[key, value] = counts.get((key, value), 0) + 1
    facets = []
    for key in FACETS:
        options = tuple(
            OptionView(value, label, counts[key, value])
            for value, label in _values(key, scope)
            if (key, value) in counts
        )
        if options:
            facets.append(FacetView(key, scope.text(f"facet_{key}"), options))
    return tuple(facets)


def _values(key: str, scope: Scope) -> Iterable[tuple[str, str]]:  # noqa: PLR0911 - one facet, one answer
    """Return every value that the facet may take, in order, with its label."""
    match key:
        case "kind":
            return (("solutions", scope.text("solution")), ("communes", scope.text("commune")))
        case "edition":
            return ((str(one.number), scope.words(one.title)) for one in scope.catalog.settings.editions)
        case "commune":
            return ((slug, scope.commune(slug).name) for slug in scope.listed("communes"))
        case "theme":
            return ((theme, scope.words(term.label)) for theme, term in scope.terms("themes").items())
        case "stage":
            return ((stage.value, scope.text(f"stage_{stage}")) for stage in Stage)
        case "sdg":
            # The seventeen goals of the 2030 Agenda (United Nations, resolution A/RES/70/1).
            return ((str(goal), scope.text("sdg_n", n=str(goal))) for goal in range(1, 18))
        case "evidence":
            return ((kind.value, _evidence(kind, scope)) for kind in Evidence)
        case _:
            return ((kind.value, scope.text(f"organisation_{kind}")) for kind in OrganisationKind)


def _evidence(kind: Evidence, scope: Scope) -> str:
    """Return the evidence in words that stand alone: "none published yet" does not say what was not published."""
    return scope.text("no_result") if kind is Evidence.NONE else scope.text(f"evidence_{kind}")


def _record(collection: str, slug: str, scope: Scope) -> RecordView:
    commune = collection == "communes"
    entry = scope.commune(slug) if commune else scope.solution(slug)
    card = commune_card(slug, scope) if commune else solution_card(slug, scope)
    updated = entry.changed_on
    return RecordView(
        id=f"{collection}/{slug}",
        title=card.title,
        href=card.href,
        kicker=card.kicker,
        summary=card.summary,
        tags=" · ".join(card.tags),
        cover=card.cover,
        updated=updated.iso if updated else "",
        date=scope.interface.date(updated) if updated else "",
        traits=_traits(collection, slug, scope),
        facts=tuple((fact.label, fact_text(fact)) for fact in entry_facts(collection, slug, scope)),
    )


def entry_facts(collection: str, slug: str, scope: Scope) -> Iterator[FactView]:
    """Yield the entry at a glance, as its own page tells it."""
    if collection == "communes":
        commune = scope.commune(slug)
        yield from commune_facts(commune, scope, cite(commune.sources))
    else:
        solution = scope.solution(slug)
        yield from solution_facts(solution, scope, cite(solution.sources))


def fact_text(fact: FactView) -> str:
    """Return what a fact says, links and value; an empty text is a declared unknown."""
    return ", ".join((*(link.text for link in fact.links), *((fact.value,) if fact.value else ())))
