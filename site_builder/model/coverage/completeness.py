"""What is known of an entry, what is not published yet, and what its stage demands."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from site_builder.model.entries.closed_lists import Evidence, Stage
from site_builder.model.entries.commune import Commune
from site_builder.model.entries.parts import FigureKind
from site_builder.model.entries.sections import COMMUNE_SECTIONS, SOLUTION_SECTIONS, Section, section_headed
from site_builder.model.entries.solution import Solution
from site_builder.model.locale import Locale
from site_builder.source import SECTION_LEVEL, Body

# How each field is called, in French and in English, in messages and in coverage tables.
FIELD_NAMES: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "section_solution": ("description de la solution", "description of the solution"),
        "section_problem": ("problème traité", "problem addressed"),
        "holder": ("porteur", "provider"),
        "place": ("lieu", "place"),
        "start": ("début", "start"),
        "partners": ("partenaires", "partners"),
        "indicators": ("indicateurs fixés avant l’essai", "indicators fixed beforehand"),
        "results": ("résultat mesuré, avec sa méthode", "measured result, with its method"),
        "evidence": ("niveau de preuve", "level of evidence"),
        "cost": ("tranche de coût", "cost band"),
        "legal_instrument": ("outil juridique", "legal instrument"),
        "section_lessons": ("ce qui a aidé, ce qui a freiné", "what helped, what hindered"),
        "preconditions": ("conditions pour la reproduire", "preconditions"),
        "outcome": ("suite donnée", "outcome"),
        "ept": ("territoire (EPT)", "intermunicipal territory (EPT)"),
        "district": ("quartier d’innovation", "innovation district"),
        "point": ("position", "position"),
        "population": ("population", "population"),
        "challenges": ("défis", "challenges"),
        "solutions_announced": ("nombre de solutions annoncées", "number of solutions announced"),
        "office_holders": ("élus nommés par une source", "officials named by a source"),
        "timeline": ("étapes datées", "dated steps"),
        "website": ("site officiel", "official website"),
        "section_context": ("contexte", "context"),
        "section_district": ("présentation du quartier", "presentation of the district"),
        "section_challenges": ("présentation des défis", "presentation of the challenges"),
        "section_change": ("ce qui a changé", "what has changed"),
    }
)


class Knowledge(StrEnum):
    """The three answers of a coverage table."""

    KNOWN = "known"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not-applicable"


class Duty(StrEnum):
    """What a stage asks: required, expected (a declared unknown when missing), or nothing."""

    REQUIRED = "R"
    EXPECTED = "E"
    NONE = "-"


@dataclass(frozen=True)
class Coverage:
    """One field of one entry: its id in the interface strings, and what is known of it."""

    field: str
    knowledge: Knowledge
    required: bool = False


@dataclass(frozen=True)
class _Rule:
    field: str
    duties: str  # one letter per stage, in the order of `Stage`
    known: Callable[[Solution, frozenset[str]], bool]


def sections_of(body: Body, sections: tuple[Section, ...], locale: Locale) -> frozenset[str]:
    """Return the ids of the sections the body holds."""
    headings = (heading.text for heading in body.headings if heading.level == SECTION_LEVEL)
    found = (section_headed(heading, sections, locale) for heading in headings)
    return frozenset(section.id for section in found if section)


def _has_measured_result(solution: Solution, sections: frozenset[str]) -> bool:
    return has_measured_figure(solution) and "results" in sections


_RULES: Final = (
    _Rule("section_solution", "RRRRR", lambda _, sections: "solution" in sections),
    _Rule("section_problem", "EEERR", lambda _, sections: "problem" in sections),
    _Rule("holder", "EEERR", lambda solution, _: solution.holder is not None),
    _Rule("place", "EEERR", lambda solution, _: solution.place is not None),
    _Rule("start", "EEERR", lambda solution, _: solution.start is not None),
    _Rule("partners", "EEERR", lambda solution, _: bool(solution.partners)),
    _Rule("indicators", "-EERR", lambda solution, _: bool(solution.indicators)),
    _Rule("results", "--ERR", _has_measured_result),
    _Rule("evidence", "--ERR", lambda solution, _: solution.evidence is not Evidence.NONE),
    _Rule("cost", "--EER", lambda solution, _: solution.cost is not None),
    _Rule("legal_instrument", "--EER", lambda solution, _: solution.legal_instrument is not None),
    _Rule("section_lessons", "--EER", lambda _, sections: "lessons" in sections),
    _Rule("preconditions", "--EER", lambda solution, _: bool(solution.preconditions)),
    _Rule("outcome", "----R", lambda solution, _: solution.outcome is not None),
)


def solution_coverage(solution: Solution, body: Body, locale: Locale) -> tuple[Coverage, ...]:
    """Return what is known of the solution, field by field, at its stage."""
    sections = sections_of(body, SOLUTION_SECTIONS, locale)
    position = list(Stage).index(solution.stage)
    return tuple(
        Coverage(
            rule.field,
            _knowledge(known=rule.known(solution, sections), duty=Duty(rule.duties[position])),
            required=Duty(rule.duties[position]) is Duty.REQUIRED,
        )
        for rule in _RULES
    )


def _knowledge(*, known: bool, duty: Duty) -> Knowledge:
    if known:
        return Knowledge.KNOWN
    return Knowledge.NOT_APPLICABLE if duty is Duty.NONE else Knowledge.UNKNOWN


def commune_coverage(commune: Commune, body: Body, locale: Locale) -> tuple[Coverage, ...]:
    """Return what is known of the commune, field by field."""
    sections = sections_of(body, COMMUNE_SECTIONS, locale)
    known = {
        "ept": commune.ept is not None,
        "district": commune.district is not None,
        "point": commune.point is not None,
        "population": commune.population is not None,
        "challenges": bool(commune.challenges),
        "solutions_announced": commune.solutions_announced is not None,
        "office_holders": bool(commune.office_holders),
        "timeline": bool(commune.timeline),
        "website": commune.website is not None,
        "section_context": "context" in sections,
        "section_district": "district" in sections,
        "section_challenges": "challenges" in sections,
        "section_change": "change" in sections,
    }
    return tuple(Coverage(field, _known_of_commune(field, present=present)) for field, present in known.items())


def _known_of_commune(field: str, *, present: bool) -> Knowledge:
    if present:
        return Knowledge.KNOWN
    # To name nobody is a choice of editors: it says nothing of the sources.
    return Knowledge.NOT_APPLICABLE if field == "office_holders" else Knowledge.UNKNOWN


def has_measured_figure(solution: Solution) -> bool:
    """Return whether the solution has a figure that was measured, and says how."""
    return any(figure.kind is FigureKind.MEASURED and figure.method for figure in solution.figures)


def missing_at_stage(solution: Solution, body: Body, locale: Locale) -> tuple[str, ...]:
    """Return the fields the stage of the solution requires and that are missing."""
    return tuple(
        field.field
        for field in solution_coverage(solution, body, locale)
        if field.required and field.knowledge is not Knowledge.KNOWN
    )
