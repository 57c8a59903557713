"""What the stage of a solution demands, told as it must be typed."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from site_builder.diagnostics import Diagnostic, problem
from site_builder.model.catalog import Catalog
from site_builder.model.coverage.completeness import FIELD_NAMES, has_measured_figure, missing_at_stage, sections_of
from site_builder.model.entries.sections import SOLUTION_SECTIONS, Section, section_headed, section_meant
from site_builder.model.entries.solution import Solution
from site_builder.model.locale import SOURCE_LOCALE
from site_builder.source import SECTION_LEVEL, Body, Heading, SourceTree

# A file of the largest size could hold forty thousand headings.
_MOST: Final = 200
_FIGURE: Final = (
    "un chiffre mesuré, avec sa méthode (sous « figures: », « kind: measured » et « method: »)",
    "a measured figure, with its method (under “figures:”, “kind: measured” and “method:”)",
)


def stages(catalog: Catalog, _tree: SourceTree) -> Iterator[Diagnostic]:
    """Yield the solutions that lack what their stage requires."""
    for solution in catalog.solutions.values():
        body = solution.body(SOURCE_LOCALE)
        # What a heading already told to be wrong stands for is not asked for a second time.
        missing = missing_at_stage(solution.facts, body, SOURCE_LOCALE) and missing_at_stage(
            solution.facts, _mended(body), SOURCE_LOCALE
        )
        if missing:
            names = [name for field in missing for name in _to_type(field, solution.facts, _mended(body))]
            fr, en = (", ".join(name[position] for name in names) for position in (0, 1))
            span = solution.documents[SOURCE_LOCALE].value_span(("stage",))
            yield problem("V061", span, stage=solution.facts.stage.value, keys_fr=fr, keys_en=en)


def _mended(body: Body) -> Body:
    """Return the body with each heading as it should have been; a heading of one's own may stand for any section."""
    meant: list[Section] = []
    for heading in body.headings[:_MOST]:
        if heading.level <= SECTION_LEVEL or heading is body.headings[0]:
            section = section_headed(heading.text, SOLUTION_SECTIONS, SOURCE_LOCALE) or section_meant(
                heading.text, SOLUTION_SECTIONS, SOURCE_LOCALE
            )
            meant.extend([section] if section else SOLUTION_SECTIONS)
    headings = (Heading(SECTION_LEVEL, section.heading(SOURCE_LOCALE), body.first_line) for section in meant)
    return replace(body, headings=tuple(headings))


def _to_type(field: str, solution: Solution, body: Body) -> Iterator[tuple[str, str]]:
    """Yield what to type for the field, in French and in English."""
    french, english = FIELD_NAMES[field]
    headings = {f"section_{section.id}": section.heading(SOURCE_LOCALE) for section in SOLUTION_SECTIONS}
    if field in headings:
        yield _part(headings[field])
    elif field == "results":
        if "results" not in sections_of(body, SOLUTION_SECTIONS, SOURCE_LOCALE):
            yield _part(headings["section_results"])
        if not has_measured_figure(solution):
            yield _FIGURE
    else:
        yield f"{french} (« {field}: »)", f"{english} (“{field}:”)"


def _part(heading: str) -> tuple[str, str]:
    return f"la partie « ## {heading} »", f"the section “## {heading}”"
