"""What each stage demands, and what is known."""

from typing import Final

import pytest
from pydantic import ValidationError

from site_builder.model.coverage.completeness import (
    FIELD_NAMES,
    Knowledge,
    commune_coverage,
    missing_at_stage,
    sections_of,
    solution_coverage,
)
from site_builder.model.entries.closed_lists import Stage
from site_builder.model.entries.commune import Commune
from site_builder.model.entries.sections import COMMUNE_SECTIONS, SOLUTION_SECTIONS
from site_builder.model.entries.solution import Solution
from site_builder.model.locale import Locale
from site_builder.source import read_body

LEAST: Final[dict[str, object]] = {
    "title": "Un titre",
    "summary": "Une phrase qui se comprend seule, sans avoir lu la page.",
    "id": "a",
    "communes": ("meudon",),
    "edition": 1,
    "themes": ("energie",),
    "stage_as_of": "2024",
    "stage_source": "a",
}
RESULT: Final[dict[str, object]] = {
    "id": "a",
    "label": "x",
    "value": "1",
    "kind": "measured",
    "method": "x",
    "source": "a",
}
MOST: Final[dict[str, object]] = {
    "holder": "a",
    "place": {"name": "x", "source": "a"},
    "start": "2024",
    "partners": [{"organisation": "a", "role": "x"}],
    "indicators": [{"id": "a", "label": "x", "source": "a"}],
    "evidence": "measured",
    "cost": {"band": "<10k", "source": "a"},
    "legal_instrument": "don",
    "preconditions": [{"id": "a", "kind": "site", "text": "x"}],
    "outcome": {"kind": "stopped", "reason": "x", "source": "a"},
    "figures": [RESULT],
}
BODY: Final = read_body("\n".join(f"## {section.fr}\n\nTexte.\n" for section in SOLUTION_SECTIONS), 1)
EMPTY: Final = read_body("Texte.", 1)
BASE: Final = ("section_solution",)
KNOWN: Final = ("section_problem", "holder", "place", "start", "partners")
MEASURED: Final = ("indicators", "results", "evidence")
CLOSED: Final = ("cost", "legal_instrument", "section_lessons", "preconditions", "outcome")


# What each stage asks, one letter a stage from announced to closed: Required, Expected, or nothing.
TABLE: Final = {
    "section_solution": "RRRRR",
    "section_problem": "EEERR",
    "holder": "EEERR",
    "place": "EEERR",
    "start": "EEERR",
    "partners": "EEERR",
    "indicators": "-EERR",
    "results": "--ERR",
    "evidence": "--ERR",
    "cost": "--EER",
    "legal_instrument": "--EER",
    "section_lessons": "--EER",
    "preconditions": "--EER",
    "outcome": "----R",
}
# What every stage requires is refused by the form of the entry itself.
ALWAYS: Final = ("title", "summary", "id", "communes", "edition", "themes", "stage", "stage_as_of", "stage_source")


def solution(stage: Stage, **facts: object) -> Solution:
    """Return a solution at the stage with the facts and no others."""
    return Solution.model_validate({**LEAST, **facts, "stage": stage.value})


@pytest.mark.parametrize(
    ("stage", "expected"),
    [
        (Stage.ANNOUNCED, BASE),
        (Stage.DEPLOYING, BASE),
        (Stage.TESTED, BASE),
        (Stage.MEASURED, (*BASE, *KNOWN, *MEASURED)),
        (Stage.CLOSED, (*BASE, *KNOWN, *MEASURED, *CLOSED)),
    ],
)
def test_requirements_rise_with_the_stage(stage: Stage, expected: tuple[str, ...]) -> None:
    """A bare solution lacks what its stage requires, and one that says everything lacks nothing."""
    assert expected == missing_at_stage(solution(stage), EMPTY, Locale.FR)
    assert () == missing_at_stage(solution(stage, **MOST), BODY, Locale.FR)


@pytest.mark.parametrize("stage", list(Stage))
def test_each_cell_of_the_table(stage: Stage) -> None:
    """What a bare solution lacks is required, expected or not asked for, field by field, as its stage says."""
    letters = {
        (Knowledge.UNKNOWN, True): "R",
        (Knowledge.UNKNOWN, False): "E",
        (Knowledge.NOT_APPLICABLE, False): "-",
    }
    covered = solution_coverage(solution(stage), EMPTY, Locale.FR)
    due = {field.field: letters[field.knowledge, field.required] for field in covered}
    assert {field: letters[list(Stage).index(stage)] for field, letters in TABLE.items()} == due


@pytest.mark.parametrize("field", ALWAYS)
def test_what_every_stage_requires_is_never_left_out(field: str) -> None:
    """A solution without its name, commune, edition, theme, or stage with date and source is no solution."""
    facts = {name: value for name, value in {**LEAST, "stage": "announced"}.items() if name != field}
    with pytest.raises(ValidationError, match=field):
        Solution.model_validate(facts)


@pytest.mark.parametrize(
    ("part", "key"), [("figures", "source"), ("indicators", "source"), ("cost", "source"), ("outcome", "reason")]
)
def test_a_fact_is_never_without_its_source(part: str, key: str) -> None:
    """A figure, an indicator, a cost has its source, and an outcome its reason, or they are refused."""
    whole = MOST[part]
    first = whole[0] if isinstance(whole, list) else whole
    assert isinstance(first, dict)
    less = {name: value for name, value in first.items() if name != key}
    with pytest.raises(ValidationError, match=key):
        solution(Stage.CLOSED, **{**MOST, part: [less] if isinstance(whole, list) else less})


@pytest.mark.parametrize("field", ["title", "summary", "name", "insee", "edition"])
def test_what_a_commune_requires_is_never_left_out(field: str) -> None:
    """A commune has its name, its INSEE code, its edition and its summary; nothing else is required of it."""
    with pytest.raises(ValidationError, match=field):
        Commune.model_validate({name: value for name, value in _commune().items() if name != field})


@pytest.mark.parametrize("field", [*KNOWN[1:], "indicators", "evidence", *CLOSED[:2], "preconditions", "outcome"])
def test_each_fact_is_required_by_itself(field: str) -> None:
    """A closed solution that lacks one fact lacks that very one."""
    facts = {name: value for name, value in MOST.items() if name != field}
    assert (field,) == missing_at_stage(solution(Stage.CLOSED, **facts), BODY, Locale.FR)


@pytest.mark.parametrize("change", [{"kind": "declared"}, {"method": None}])
def test_result_is_measured_and_explained(change: dict[str, object]) -> None:
    """A figure is a result only when it was measured and says how, under a heading of results."""
    facts = {**MOST, "figures": [{**RESULT, **change}]}
    assert ("results",) == missing_at_stage(solution(Stage.MEASURED, **facts), BODY, Locale.FR)
    assert ("results",) == missing_at_stage(
        solution(Stage.MEASURED, **MOST), read_body(BODY.text.replace("## Résultats", "## R"), 1), Locale.FR
    )


@pytest.mark.parametrize(
    ("stage", "expected"),
    [
        (Stage.ANNOUNCED, Knowledge.NOT_APPLICABLE),
        (Stage.DEPLOYING, Knowledge.UNKNOWN),
        (Stage.TESTED, Knowledge.UNKNOWN),
    ],
)
def test_missing_fact_is_unknown_or_not_due(stage: Stage, expected: Knowledge) -> None:
    """Indicators are not asked of a solution only announced, and are a declared unknown afterwards."""
    covered = {field.field: field for field in solution_coverage(solution(stage), EMPTY, Locale.FR)}
    assert (expected, False) == (covered["indicators"].knowledge, covered["indicators"].required)


def test_known_fact_counts_at_any_stage() -> None:
    """What is known is known, even when the stage does not ask for it."""
    covered = solution_coverage(solution(Stage.ANNOUNCED, **MOST), BODY, Locale.FR)
    assert {Knowledge.KNOWN} == {field.knowledge for field in covered}


def test_each_covered_field_has_a_name() -> None:
    """Every field of a coverage table is named in French and in English."""
    commune = Commune.model_validate({**_commune(), "insee": "93005"})
    covered = [
        *solution_coverage(solution(Stage.CLOSED), EMPTY, Locale.FR),
        *commune_coverage(commune, EMPTY, Locale.FR),
    ]
    assert [] == [field.field for field in covered if not all(FIELD_NAMES[field.field])]
    assert set(FIELD_NAMES) == {field.field for field in covered}


def _commune() -> dict[str, object]:
    return {"title": "Meudon", "summary": LEAST["summary"], "name": "Meudon", "insee": "92048", "edition": 1}


def test_commune_that_says_everything() -> None:
    """A commune is covered field by field; nothing it leaves out is an error, and to name nobody is a choice."""
    bare = Commune.model_validate(_commune())
    figure = {"id": "a", "label": "x", "value": "1", "kind": "measured", "source": "a"}
    full = Commune.model_validate(
        {
            **_commune(),
            "ept": "x",
            "district": {"name": "x", "source": "a"},
            "point": {"lat": "48", "lon": "2", "source": "a"},
            "population": figure,
            "challenges": ("sport",),
            "office_holders": [{"id": "maire", "name": "x", "role": "x", "as_of": "2024", "source": "a"}],
            "timeline": [{"id": "a", "date": "2024", "text": "x", "source": "a"}],
            "website": "https://a.fr",
            "solutions_announced": {"value": "1", "source": "a"},
        }
    )
    body = read_body("\n".join(f"## {section.fr}\n" for section in COMMUNE_SECTIONS), 1)
    left = {field.field: field.knowledge for field in commune_coverage(bare, EMPTY, Locale.FR)}
    assert Knowledge.NOT_APPLICABLE == left.pop("office_holders")
    assert {Knowledge.UNKNOWN} == set(left.values())
    assert {Knowledge.KNOWN} == {field.knowledge for field in commune_coverage(full, body, Locale.FR)}


def test_sections_are_found_in_each_language() -> None:
    """A section is known by its heading of level two in the language of the body, and by no other."""
    body = read_body("## The problem\n\n### Results\n\n## Other\n", 1)
    assert frozenset({"problem"}) == sections_of(body, SOLUTION_SECTIONS, Locale.EN)
    assert frozenset() == sections_of(body, SOLUTION_SECTIONS, Locale.FR)
