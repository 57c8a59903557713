"""Outlines that nobody could take for real ones: squares, around the points that the content gives."""

from datetime import date
from typing import Final

from site_builder.model.catalog import Catalog
from site_builder.source import Geography, Outline, Ring

DAY: Final = date(2026, 12, 1)
HALF: Final = 0.02


def square(lon: float, lat: float, half: float = HALF) -> Ring:
    """Return a square around the point, half of whose side is so many degrees, counterclockwise from its south-west."""
    corners = ((-1, -1), (1, -1), (1, 1), (-1, 1), (-1, -1))
    return tuple((round(lon + across * half, 6), round(lat + up * half, 6)) for across, up in corners)


def geography(*outlines: Outline) -> Geography:
    """Return the outlines with what they are credited to."""
    return Geography(outlines, "Exemple", "https://contours.invalid/", "Licence Ouverte 2.0", DAY)


def outlined(catalog: Catalog, *but: str) -> Geography:
    """Return a square around the point of each commune of the catalog, but for those of these codes."""
    communes = sorted((entry.facts for entry in catalog.communes.values()), key=lambda facts: facts.insee)
    return geography(
        *(
            Outline(facts.insee, facts.name, ((square(float(facts.point.lon), float(facts.point.lat)),),))
            for facts in communes
            if facts.point and facts.insee not in but
        )
    )
