"""The card of each page of the plan: what it says, and what it shows."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property
from typing import Final
from urllib.parse import urlsplit

from site_builder.model.geography.departements import departement
from site_builder.site.blocks.cards import commune_cover, solution_cover
from site_builder.site.blocks.map import commune_map
from site_builder.site.blocks.programme import edition_progress, edition_sources
from site_builder.site.drawings.colours import OTHER, Colours, tone
from site_builder.site.drawings.covers import cover
from site_builder.site.page import PlannedPage
from site_builder.site.permalinks import Address
from site_builder.site.scope import Scope
from site_builder.site.social.card import SocialCard
from site_builder.site.social.shapes import Drawing, map_drawing, plan_drawing, plots_drawing
from site_builder.site.views import CoverView
from site_builder.site.words.citations import cite

# Pages about the programme; the others are about the site.
_PROGRAMME: Final = frozenset({"explore", "communes", "solutions", "themes", "editions", "programme", "press"})
_MAPPED: Final = frozenset({"home", "communes", "programme", "editions", "press"})
_COUNTED: Final = frozenset({"explore", "solutions", "coverage", "data", "bibliography"})


def social_cards(pages: Iterable[PlannedPage], scope: Scope) -> tuple[SocialCard, ...]:
    """Return the card of every page that others may know of, in the order of the pages."""
    common = _Common(scope)
    return tuple(_card(page, scope, common) for page in pages if not page.unlisted)


def with_social(pages: Iterable[PlannedPage], cards: Iterable[SocialCard], address: Address) -> tuple[PlannedPage, ...]:
    """Return the pages, each with the address of its card in its head."""
    views = {(card.locale, card.page): card.view(address) for card in cards}
    return tuple(replace(page, head=replace(page.head, image=views.get((page.locale, page.link)))) for page in pages)


class _Common:
    """Drawings that several pages of a locale show, made when first asked for."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    @cached_property
    def map(self) -> Drawing:
        """Return the map of all communes."""
        communes = self._scope.listed("communes")
        return map_drawing(commune_map(communes, self._scope, here=communes))

    @cached_property
    def plots(self) -> Drawing:
        """Return the plots that count solutions."""
        progress = edition_progress(self._scope, cite(edition_sources(self._scope, events=False)))
        return plots_drawing([row.plots for row in progress])


def _card(page: PlannedPage, scope: Scope, common: _Common) -> SocialCard:
    kicker, place = _labels(page, scope)
    drawing = _drawing(page, scope, common)
    site = urlsplit(scope.address.base_url)
    return SocialCard(
        locale=page.locale,
        page=page.link,
        kicker=kicker,
        place=place,
        title=page.title,
        promise=page.summary,
        programme=scope.words(scope.catalog.settings.programme),
        host=f"{site.netloc}{site.path}".rstrip("/"),
        notice=scope.notice,
        colours=Colours(),
        drawing=drawing,
        alt=scope.text(f"social_{drawing.kind}", title=page.title, about=_joined((kicker, place))),
    )


def _labels(page: PlannedPage, scope: Scope) -> tuple[str, str]:
    """Return what the page is, and where it is about or how much it holds."""
    slug = page.key.split("/")[1]
    match page.kind:
        case "home":
            communes = scope.interface.count("n_communes", len(scope.catalog.communes))
            return "", _joined((communes, _documented(len(scope.catalog.solutions), scope)))
        case "commune":
            commune = scope.commune(slug)
            edition = scope.words(scope.edition(commune.edition).title)
            return _joined((scope.text("commune"), edition)), departement(commune.insee)
        case "solution":
            solution = scope.solution(slug)
            places = ", ".join(scope.commune(one).name for one in solution.communes)
            return _joined((scope.text("solution"), scope.text(f"stage_{solution.stage}"))), places
        case "theme":
            number = sum(slug in entry.facts.themes for entry in scope.catalog.solutions.values())
            return scope.text("theme"), _part(page) or _documented(number, scope)
        case "edition":
            return _edition_labels(int(slug), scope)
        case _:
            return scope.text("social_programme" if page.kind in _PROGRAMME else "social_site"), _amount(page, scope)


def _amount(page: PlannedPage, scope: Scope) -> str:
    """Return how much the page holds, in the words of what is drawn beside."""
    if page.kind in _COUNTED:
        return _part(page) or _documented(len(scope.catalog.solutions), scope)
    return _part(page) or page.blocks.list_label


def _part(page: PlannedPage) -> str:
    """Return which page of its list this is; the first one does not say it."""
    pagination = page.blocks.pagination
    return pagination.label if pagination and pagination.previous else ""


def _edition_labels(number: int, scope: Scope) -> tuple[str, str]:
    state = scope.text("edition_finished" if scope.edition(number).finished else "edition_running")
    communes = scope.interface.count("n_communes", len(scope.communes_of(number)))
    documented = sum(entry.facts.edition == number for entry in scope.catalog.solutions.values())
    return _joined((scope.text("fact_edition"), state)), _joined((communes, _documented(documented, scope)))


def _documented(number: int, scope: Scope) -> str:
    return scope.interface.count("n_documented", number) if number else scope.text("none_documented")


def _joined(labels: Iterable[str]) -> str:
    return " · ".join(label for label in labels if label)


def _drawing(page: PlannedPage, scope: Scope, common: _Common) -> Drawing:
    """Return the drawing of the page itself where it has one; pages of reference have the plan of a grey district."""
    if page.kind == "edition":
        return map_drawing(page.blocks.map, tone(page.key.replace("editions/", "edition-")))
    if page.kind in _MAPPED:
        return map_drawing(page.blocks.map) if page.blocks.map else common.map
    if page.kind in _COUNTED:
        return common.plots
    return plan_drawing(_cover(page, scope))


def _cover(page: PlannedPage, scope: Scope) -> CoverView:
    """Return the whole plan that the cover of a page is a part of, or that of a page which shows none."""
    collection, slug = page.key.split("/")[:2]
    match collection:
        case "communes":
            return commune_cover(slug, scope, whole=True)
        case "solutions":
            return solution_cover(slug, scope, whole=True)
        case "themes":
            return cover(f"themes/{slug}", slug, whole=True)
        case _:
            return cover(page.key, OTHER, whole=True)
