"""The communes on a map: each a link, its name written where it hides no other."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from math import dist
from typing import Final

from site_builder.site.drawings.schematic import SIZE, ring, spot
from site_builder.site.scope import Scope
from site_builder.site.views import AreaView, MapPointView, MapView

# In units of the map: the size of the letters, how wide one is on average, the radius of a point.
_LETTERS: Final = 13
_LETTER_WIDTH: Final = 0.56
_POINT: Final = 7
_MARGIN: Final = 2
# A name this close to the point of another would be read as its name.
_APART: Final = 13
# Links closer than this would lie under one another; it is about the size of a target (WCAG 2.5.8).
_ROOM: Final = 24


@dataclass(frozen=True)
class _Box:
    """A rectangle that something takes up on the map."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "_Box") -> bool:
        """Return whether the two share some place."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def far(self, place: tuple[int, int]) -> bool:
        """Return whether the rectangle is far enough from a point not to be taken for its name."""
        x, y = place
        return dist(place, (min(max(x, self.left), self.right), min(max(y, self.top), self.bottom))) > _APART

    @property
    def inside(self) -> bool:
        """Return whether the whole of it is on the map."""
        return self.left >= 0 and self.top >= 0 and self.right <= SIZE and self.bottom <= SIZE


@dataclass(frozen=True)
class _Label:
    """Where a name may be written: its starting point, the side it grows to, what it takes up."""

    x: int
    y: int
    anchor: str
    box: _Box


def commune_map(slugs: Iterable[str], scope: Scope, *, here: Collection[str] = ()) -> MapView | None:
    """Return the map of the communes that have a point, or None when none has; ``here`` are those the page is about."""
    placed = [slug for slug in slugs if scope.commune(slug).point]
    if not placed:
        return None
    spots = {slug: _spot(slug, scope) for slug in placed}
    names = {slug: scope.commune(slug).name for slug in placed}
    labels = _labels(spots, names, here)
    linked = _linked(spots, here)
    drawn = (_point(slug, spots[slug], labels.get(slug), scope, here=slug in here) for slug in placed)
    points = tuple(point if point.key in linked else replace(point, href="") for point in drawn)
    areas = tuple(_areas(slugs=placed, scope=scope, here=here))
    return MapView(_caption(scope, outlined=bool(areas)), scope.text("map_label"), points, areas)


def _caption(scope: Scope, *, outlined: bool) -> str:
    """Return what the drawing is and whom to credit for it, as the licence of the outlines asks."""
    geography = scope.catalog.geography
    if not outlined or geography.consulted is None:
        return scope.text("map_schematic")
    when = scope.interface.day(geography.consulted)
    return scope.text("map_outlines", source=geography.source, licence=geography.licence, date=when)


def _spot(slug: str, scope: Scope) -> tuple[int, int]:
    point = scope.commune(slug).point
    assert point is not None  # noqa: S101 - only communes with a point are placed
    return spot(float(point.lon), float(point.lat))


def _areas(slugs: Iterable[str], scope: Scope, here: Collection[str]) -> Iterator[AreaView]:
    """Yield the official outlines of the communes, where ``content/geo`` holds them."""
    outlines = scope.catalog.geography.outlines
    for slug in slugs:
        path = "".join(ring(points) for points in outlines.get(scope.commune(slug).insee, ()))
        if path:
            yield AreaView(slug, path, slug in here)


def _point(slug: str, place: tuple[int, int], label: _Label | None, scope: Scope, *, here: bool) -> MapPointView:
    ref = scope.commune_ref(slug)
    x, y, anchor = (label.x, label.y, label.anchor) if label else (0, 0, "")
    return MapPointView(slug, ref.text, ref.href, *place, x, y, anchor, here)


def _linked(spots: dict[str, tuple[int, int]], here: Collection[str]) -> Collection[str]:
    """Return the communes whose points are links: those of the page first, each far enough from the others."""
    found: dict[str, tuple[int, int]] = {}
    for slug in sorted(spots, key=lambda one: (one not in here, one)):
        if all(dist(spots[slug], other) >= _ROOM for other in found.values()):
            found[slug] = spots[slug]
    return found


def _labels(spots: dict[str, tuple[int, int]], names: dict[str, str], here: Collection[str]) -> dict[str, _Label]:
    """Return where each name is written; a name for which there is no room is left out.

    The communes of the page are placed first, then those whose names have the fewest places to stand.
    """
    points = {slug: _around(place) for slug, place in spots.items()}
    inside = {slug: [label for label in _choices(spots[slug], names[slug]) if label.box.inside] for slug in spots}
    clear = {
        slug: [label for label in labels if all(label.box.far(spots[one]) for one in spots if one != slug)]
        for slug, labels in inside.items()
    }
    found: dict[str, _Label] = {}
    for slug in sorted(spots, key=lambda one: (one not in here, len(clear[one]), one)):
        taken = [*points.values(), *(label.box for label in found.values())]
        free = [label for label in (*clear[slug], *inside[slug]) if not any(label.box.meets(box) for box in taken)]
        # The page is about this one alone: its name is written, even over the point of another.
        for label in (free or (inside[slug] if [slug] == list(here) else []))[:1]:
            found[slug] = label
    return found


def _around(place: tuple[int, int]) -> _Box:
    x, y = place
    return _Box(x - _POINT, y - _POINT, x + _POINT, y + _POINT)


def _choices(place: tuple[int, int], name: str) -> Iterator[_Label]:
    """Yield the places around a point where its name may stand, the best first: beside, then above and below."""
    x, y = place
    wide, gap = len(name) * _LETTERS * _LETTER_WIDTH, _POINT + 3
    level, above, below = y + 4, y - gap - 2, y + gap + _LETTERS - 2
    after = [_label(x + gap, base, wide, "start") for base in (level, level - 11, level + 11)]
    before = [_label(x - gap, base, wide, "end") for base in (level, level - 11, level + 11)]
    around = [_label(x, base, wide, "middle") for base in (above, below)]
    aside = [_label(x + _POINT, base, wide, "end") for base in (below, above)]
    yield after[0]
    # Names of the west are best written outwards, where there is room.
    yield from (*before[:1], *around) if x < SIZE // 2 else (*around, *before[:1])
    yield from (*after[1:], *before[1:], *aside)


def _label(x: int, base: int, wide: float, anchor: str) -> _Label:
    left = {"start": x, "middle": x - wide / 2, "end": x - wide}[anchor]
    return _Label(x, base, anchor, _Box(left, base - _LETTERS + _MARGIN, left + wide, base + _MARGIN + 1))
