"""Official outlines of communes, asked one by one of the French administrative API (https://geo.api.gouv.fr).

``GET /communes/{code}?format=geojson&geometry=contour`` answers a Feature whose properties are ``nom`` and ``code``;
404 for a code that no commune bears today; and no geometry where no outline is known (github.com/datagouv/api-geo).
"""

import json
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPException
from time import sleep
from typing import Final
from urllib.parse import urljoin

from site_builder.source import Outline, read_polygons
from site_builder.web.hosts import ELSEWHERE, Manners, Reply, UnreachableError, ask, plain_address
from site_builder.web.words import GARBLED, LOOP, Words, refusal, what_broke

OFFICIAL_API: Final = "https://geo.api.gouv.fr/"
# Whom to credit, and under which licence (https://www.data.gouv.fr/datasets/contours-administratifs).
SOURCE: Final = "IGN, Admin Express, Etalab, API Découpage administratif"
LICENCE: Final = "Licence Ouverte 2.0"
# Communes have a few hundred corners each, of forty characters at most.
MOST_BYTES: Final = 2 * 1024 * 1024
_QUERY: Final = "fields=nom,code,contour&format=geojson&geometry=contour"
_HOPS: Final = 4
_LONGEST_NAME: Final = 100

_NO_SUCH_CODE: Final = Words(
    "aucune commune ne porte ce code aujourd'hui ; corrigez « insee »",
    "no town bears this code today; correct “insee”",
)
_NO_OUTLINE: Final = Words(
    "l'administration ne publie pas le contour de cette commune",
    "the administration publishes no outline of this town",
)
_OTHER_COMMUNE: Final = Words("la réponse parle d'une autre commune", "the answer is about another town")
_TOO_LARGE: Final = Words(
    f"la réponse dépasse {MOST_BYTES // 1024**2} Mo", f"the answer is larger than {MOST_BYTES // 1024**2} MB"
)


@dataclass(frozen=True)
class Wanted:
    """A commune whose outline is asked for, and the file that gives its code."""

    insee: str
    name: str
    path: str


@dataclass(frozen=True)
class Refusal:
    """Why an outline could not be had; without a commune, why none could."""

    words: Words
    wanted: Wanted | None = None


def official_outlines(
    communes: Sequence[Wanted], api: str, manners: Manners, announce: Callable[[str], None]
) -> tuple[tuple[Outline, ...], tuple[Refusal, ...]]:
    """Return the outlines by INSEE code, and those that could not be had; a host that is not there is asked once."""
    outlines: dict[str, Outline] = {}
    refusals: list[Refusal] = []
    for number, wanted in enumerate(communes):
        announce(wanted.name)
        sleep(manners.pause if number else 0)
        try:
            answer = _answer(wanted, api, manners)
        except UnreachableError as fault:
            return (), (Refusal(what_broke(fault.__cause__, manners.timeout)),)
        if isinstance(answer, Outline):
            outlines[wanted.insee] = answer
        else:
            refusals.append(Refusal(answer, wanted))
    return tuple(outlines[insee] for insee in sorted(outlines)), tuple(refusals)


def _answer(wanted: Wanted, api: str, manners: Manners) -> Outline | Words:
    try:
        reply = _asked(urljoin(api, f"communes/{wanted.insee}?{_QUERY}"), manners)
    except (OSError, HTTPException, ValueError) as fault:
        return what_broke(fault, manners.timeout)
    if isinstance(reply, Words):
        return reply
    if reply.status == HTTPStatus.NOT_FOUND:
        return _NO_SUCH_CODE
    if reply.status >= HTTPStatus.BAD_REQUEST:
        return refusal(reply.status)
    if reply.status != HTTPStatus.OK:
        return GARBLED
    return _TOO_LARGE if len(reply.content) > MOST_BYTES else _read(reply.content, wanted)


def _asked(address: str, manners: Manners) -> Reply | Words:
    """Return the last answer, wherever the first ones send; what is asked safely is never asked in the clear."""
    for _ in range(_HOPS):
        reply = ask(address, "GET", manners, most=MOST_BYTES + 1)
        if reply.status not in ELSEWHERE or not reply.location:
            return reply
        following = urljoin(address, plain_address(reply.location))
        if not following.startswith(("https://", address.partition("//")[0] + "//")):
            return GARBLED
        address = following
    return LOOP


def _read(content: bytes, wanted: Wanted) -> Outline | Words:
    """Return the outline that the content holds, when it is that of the commune."""
    try:
        feature = json.loads(content)
    except (ValueError, RecursionError):
        return GARBLED
    properties = feature.get("properties") if isinstance(feature, dict) else None
    if not isinstance(properties, dict) or not _is_name(properties.get("nom")):
        return GARBLED
    if other := _other_commune(properties, wanted):
        return other
    if feature.get("geometry") is None:
        return _NO_OUTLINE
    polygons = read_polygons(feature["geometry"])
    return Outline(wanted.insee, properties["nom"], polygons) if polygons else GARBLED


def _is_name(name: object) -> bool:
    """Return whether this is a name that can be printed and kept."""
    return isinstance(name, str) and bool(name.strip()) and name.isprintable() and len(name) <= _LONGEST_NAME


def _other_commune(properties: dict[str, str], wanted: Wanted) -> Words | None:
    """Return what to say of a commune that is not the one wanted: that of another code, or of another name."""
    if properties.get("code") != wanted.insee:
        return _OTHER_COMMUNE
    name = properties["nom"]
    if _letters(name) == _letters(wanted.name):
        return None
    return Words(
        f"ce code est celui de « {name} » ; corrigez « insee » ou « name »",
        f"this code is that of “{name}”; correct “insee” or “name”",
    )


def _letters(name: str) -> str:
    """Return the letters of a name, without accents, capitals, hyphens or apostrophes."""
    return "".join(char for char in unicodedata.normalize("NFKD", name.casefold()) if char.isalnum())
