"""The outlines of the communes against what the entries say: which are missing, and which points lie out of theirs."""

from collections.abc import Iterator
from typing import Final

from site_builder.diagnostics import Diagnostic, problem
from site_builder.model.catalog import Catalog, Entry
from site_builder.model.entries.entry import EntryFields
from site_builder.model.entries.parts import Point
from site_builder.model.geography.geometry import distance, is_inside, segments
from site_builder.model.locale import SOURCE_LOCALE
from site_builder.source import Loc, Ring, SourceTree

# In degrees of latitude: 220 metres, as outlines are simplified and points have three decimals.
_MARGIN: Final = 0.002


def outlines(catalog: Catalog, _tree: SourceTree) -> Iterator[Diagnostic]:
    """Yield the communes without an outline, where others have theirs, and the points that lie elsewhere."""
    known = catalog.geography.outlines
    if not known:
        return
    for commune in catalog.published().communes.values():
        if commune.facts.insee not in known:
            span = commune.documents[SOURCE_LOCALE].value_span(("insee",))
            yield problem("V076", span, value=commune.facts.name)
    for commune in catalog.communes.values():
        if commune.facts.point and commune.facts.insee in known:
            yield from _out_of_bounds(commune, ("point",), commune.facts.point, {commune.facts.insee}, catalog)
    for solution in catalog.solutions.values():
        communes = [catalog.communes.get(slug) for slug in solution.facts.communes]
        codes = {commune.facts.insee for commune in communes if commune}
        place = solution.facts.place
        # Of a commune without an outline, nobody knows how far it goes.
        if place and place.point and len(codes) == len(communes) and codes <= known.keys():
            yield from _out_of_bounds(solution, ("place", "point"), place.point, codes, catalog)


def _out_of_bounds(
    entry: Entry[EntryFields], loc: Loc, point: Point, codes: set[str], catalog: Catalog
) -> Iterator[Diagnostic]:
    """Yield the point when it lies in none of the communes, told at its latitude."""
    known = catalog.geography.outlines
    position = (float(point.lon), float(point.lat))
    if any(_is_within(position, known[insee]) for insee in codes):
        return
    names = sorted(commune.facts.name for commune in catalog.communes.values() if commune.facts.insee in codes)
    span = entry.documents[SOURCE_LOCALE].value_span((*loc, "lat"))
    yield problem("V077", span, value=f"lat: {point.lat}, lon: {point.lon}", name=", ".join(names))


def _is_within(position: tuple[float, float], rings: tuple[Ring, ...]) -> bool:
    return is_inside(position, rings) or any(distance(position, side) < _MARGIN for side in segments(rings))
