"""What no source says yet, told as a section of the page: openness reads better than a list of holes.

Each opening tells some of the fields that the coverage of the entry declares unknown; the list of unknown fields leaves
out those, and only those.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from site_builder.model.coverage.completeness import Coverage, Knowledge
from site_builder.model.entries.sections import COMMUNE_SECTIONS, SOLUTION_SECTIONS, Section
from site_builder.site.scope import Scope
from site_builder.site.views import OpenView

# What another city asks first, and the field of the coverage that would answer; staff is one kind of precondition.
_ASKED: Final = (
    ("site", "preconditions"),
    ("staff", "preconditions"),
    ("cost", "cost"),
    ("legal", "legal_instrument"),
)


@dataclass(frozen=True)
class Opening:
    """A section that says what is not known, and the fields that it tells."""

    view: OpenView
    fields: frozenset[str]


def untold(coverage: Sequence[Coverage], openings: Sequence[Opening]) -> tuple[Coverage, ...]:
    """Return the coverage without the fields that a section tells already."""
    told = frozenset[str]().union(*(opening.fields for opening in openings))
    return tuple(field for field in coverage if field.field not in told)


def commune_openings(coverage: Sequence[Coverage], scope: Scope) -> tuple[Opening, ...]:
    """Return the section about what changed, where the text has none."""
    unknown = _unknown(coverage) & {"section_change"}
    if not unknown:
        return ()
    title = _heading("change", COMMUNE_SECTIONS, scope)
    return (Opening(OpenView("change", title, scope.text("open_change")), unknown),)


def solution_openings(coverage: Sequence[Coverage], sections: frozenset[str], scope: Scope) -> tuple[Opening, ...]:
    """Return the sections about results and about other cities; ``sections`` are those the text has."""
    return tuple(_solution_openings(coverage, sections, scope))


def _solution_openings(coverage: Sequence[Coverage], sections: frozenset[str], scope: Scope) -> Iterator[Opening]:
    unknown = _unknown(coverage)
    if "results" in unknown and "results" not in sections:
        told = unknown & {"results", "evidence"}
        text = scope.text("open_results") if len(told) == 1 else scope.text("open_no_evidence")
        yield Opening(OpenView("results", _heading("results", SOLUTION_SECTIONS, scope), text), told)
    if "replicate" in sections:
        return
    asked = {field for _, field in _ASKED}
    missing = tuple(scope.text(f"open_ask_{key}") for key, field in _ASKED if field in unknown)
    title = scope.text("open_replicate")
    if missing:
        yield Opening(OpenView("replicate", title, scope.text("open_replicate_text"), missing), unknown & asked)
    elif all(one.knowledge is Knowledge.NOT_APPLICABLE for one in coverage if one.field in asked):
        yield Opening(OpenView("replicate", title, scope.text("open_too_early")), frozenset())


def _unknown(coverage: Sequence[Coverage]) -> frozenset[str]:
    return frozenset(field.field for field in coverage if field.knowledge is Knowledge.UNKNOWN)


def _heading(name: str, sections: Sequence[Section], scope: Scope) -> str:
    """Return the heading that editors would give to the section."""
    return scope.set(next(section.heading(scope.locale) for section in sections if section.id == name))
