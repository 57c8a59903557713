"""Entries as lists show them, and lists cut in pages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from site_builder.model.entries.commune import Commune
from site_builder.model.entries.programme import Edition
from site_builder.site.drawings.covers import cover
from site_builder.site.scope import Scope
from site_builder.site.views import CardView, CoverView, LinkView, PaginationView

# Twelve cards keep a list under the number of elements a light page may hold, whatever the size of the corpus.
PAGE_SIZE: Final = 12


def commune_card(slug: str, scope: Scope) -> CardView:
    """Return a commune as lists show it."""
    commune = scope.commune(slug)
    number = len(scope.solutions_in(slug))
    return CardView(
        title=commune.name,
        href=scope.href(scope.entry_link("communes", slug)),
        kicker=f"{scope.text('commune')} · {scope.words(scope.edition(commune.edition).title)}",
        summary=scope.set(commune.summary),
        tags=(
            scope.interface.count("n_documented", number) if number else scope.text("none_documented"),
            *announced(commune, scope),
        ),
        cover=commune_cover(slug, scope),
    )


def commune_cover(slug: str, scope: Scope, *, whole: bool = False) -> CoverView:
    """Return the generated cover of a commune, in the colours of its edition."""
    commune = scope.commune(slug)
    return cover(f"communes/{commune.insee}", f"edition-{commune.edition}", whole=whole)


def announced(commune: Commune, scope: Scope) -> tuple[str, ...]:
    """Return how many solutions were announced for the commune; nothing where no source read says it."""
    count = commune.solutions_announced
    return (scope.interface.count("n_announced", count.value),) if count else ()


def solution_card(slug: str, scope: Scope) -> CardView:
    """Return a solution as lists show it."""
    solution = scope.solution(slug)
    places = ", ".join(scope.commune(commune).name for commune in solution.communes)
    return CardView(
        title=scope.set(solution.title),
        href=scope.href(scope.entry_link("solutions", slug)),
        kicker=f"{scope.text('solution')} · {places}",
        summary=scope.set(solution.summary),
        tags=(
            scope.text(f"stage_{solution.stage}"),
            *(scope.term("themes", theme) for theme in solution.themes),
        ),
        cover=solution_cover(slug, scope),
    )


def solution_cover(slug: str, scope: Scope, *, whole: bool = False) -> CoverView:
    """Return the generated cover of a solution, in the colours of its first theme."""
    solution = scope.solution(slug)
    return cover(f"solutions/{solution.id}", solution.themes[0], whole=whole)


def edition_card(edition: Edition, scope: Scope) -> CardView:
    """Return an edition as lists show it."""
    communes = scope.communes_of(edition.number)
    return CardView(
        title=scope.words(edition.title),
        href=scope.href(scope.entry_link("editions", str(edition.number))),
        kicker=scope.text("edition_finished" if edition.finished else "edition_running"),
        summary=scope.words(edition.summary),
        tags=(scope.interface.count("n_communes", len(communes)),),
    )


def theme_card(theme: str, scope: Scope) -> CardView:
    """Return a theme as lists show it."""
    term = scope.terms("themes")[theme]
    number = sum(theme in entry.facts.themes for entry in scope.catalog.solutions.values())
    return CardView(
        title=scope.words(term.label),
        href=scope.href(scope.entry_link("themes", theme)),
        kicker=scope.text("theme"),
        summary=scope.words(term.description) if term.description else "",
        tags=(scope.interface.count("n_documented", number) if number else scope.text("none_documented"),),
        icon=term.icon or "",
        tone=theme,
    )


@dataclass(frozen=True)
class Slice:
    """One page of a list: its number from 1, what it shows, and how many pages there are."""

    number: int
    total: int
    slugs: tuple[tuple[str, str], ...]

    @property
    def steps(self) -> tuple[str, ...]:
        """Return what the address of the page adds to that of the list."""
        return () if self.number == 1 else (f"page-{self.number}",)

    @property
    def suffix(self) -> str:
        """Return what the key of the page adds to that of the list."""
        return "" if self.number == 1 else f"/{self.number}"


def sliced(slugs: Sequence[tuple[str, str]], size: int = PAGE_SIZE) -> Iterator[Slice]:
    """Yield the pages of a list of (collection, slug); an empty list has one page."""
    total = max(-(-len(slugs) // size), 1)
    for number in range(1, total + 1):
        start = (number - 1) * size
        yield Slice(number, total, tuple(slugs[start : start + size]))


def pagination(part: Slice, hrefs: Sequence[str], scope: Scope) -> PaginationView | None:
    """Return where the page stands in its list, or None when the list has one page."""
    if part.total == 1:
        return None
    previous = LinkView(scope.text("previous_page"), hrefs[part.number - 2]) if part.number > 1 else None
    following = LinkView(scope.text("next_page"), hrefs[part.number]) if part.number < part.total else None
    return PaginationView(_place(part, scope), previous, following)


def part_title(title: str, part: Slice, scope: Scope) -> str:
    """Return the title of one page of a list, unlike that of every other."""
    return title if part.number == 1 else f"{title}, {scope.text('page_n', n=str(part.number))}"


def part_summary(summary: str, part: Slice, scope: Scope) -> str:
    """Return the description of one page of a list, unlike that of every other even where it is cut short."""
    return summary if part.number == 1 else f"{_place(part, scope)}. {summary}"


def _place(part: Slice, scope: Scope) -> str:
    return scope.text("page_of", number=str(part.number), total=str(part.total))
