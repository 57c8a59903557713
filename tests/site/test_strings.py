"""The strings of the interface: each one exists in both languages, is used, and has the same places to fill."""

import ast
import re
from collections.abc import Iterable, Iterator
from enum import StrEnum

import pytest

from site_builder.model.catalog import TAXONOMIES
from site_builder.model.entries.closed_lists import (
    CostBand,
    Evidence,
    LegalInstrument,
    OutcomeKind,
    PreconditionKind,
    Stage,
)
from site_builder.model.entries.parts import Access, FigureKind, SourceLanguage
from site_builder.model.entries.settings import Conformity
from site_builder.model.entries.vocabulary import OrganisationKind
from site_builder.model.locale import Locale
from site_builder.site.kits.facts import COLUMNS
from site_builder.site.pages.explore import FACETS, WORDS
from site_builder.site.scope import LISTED
from tests.site.planning import ROOT, interfaces

FRENCH, ENGLISH = interfaces()[Locale.FR], interfaces()[Locale.EN]
TEMPLATES = {path.name: path.read_text(encoding="utf-8") for path in sorted((ROOT / "overrides").rglob("*.html"))}
MODULES = {
    path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted((ROOT / "site_builder/site").rglob("*.py"))
}
# What the code calls what it asks for strings.
OWNERS = frozenset({"self", "scope", "interface", "scope.interface", "scope.elsewhere(locale)", "view"})
DATASETS = ("programme", "communes", "solutions", "figures", "sources", "organisations", *TAXONOMIES)
# Keys whose end is a value of the model: where the code writes f"stage_{…}", every stage must have its string.
FAMILIES: dict[tuple[str, str], Iterable[StrEnum | str]] = {
    ("accessibility_", ""): Conformity,
    ("api_", ""): (
        *("index", "commune", "solution", "terms", "several", "points", "openapi", "package", "catalog"),
        *("service", "about_service"),
        *(about for name in DATASETS for about in (name, f"about_{name}")),
    ),
    ("column_", ""): ("edition", "communes", "announced", "documented", "state"),
    ("cost_", ""): CostBand,
    ("coverage_", ""): LISTED,
    ("coverage_all_", ""): LISTED,
    ("coverage_", "_header"): LISTED,
    ("coverage_", "_summary"): LISTED,
    ("coverage_total_", ""): LISTED,
    ("evidence_", ""): Evidence,
    ("explore_", ""): WORDS,
    ("facet_", ""): FACETS,
    ("figure_", ""): FigureKind,
    ("kit_columns_", ""): COLUMNS,
    ("kit_document_", ""): Locale,
    ("kit_file_", ""): Locale,
    ("kit_of_", ""): ("programme", "edition", "commune", "solution"),
    ("kits_", ""): LISTED,
    ("kits_", "_summary"): LISTED,
    ("label_", ""): ("communes", "editions", "solutions"),
    ("legal_", ""): LegalInstrument,
    ("n_stage_", ""): Stage,
    ("open_ask_", ""): ("site", "staff", "cost", "legal"),
    ("open_", ""): ("news", "documents", "tables", "descriptions"),
    ("organisation_", ""): OrganisationKind,
    ("outcome_", ""): OutcomeKind,
    ("precondition_", ""): PreconditionKind,
    ("schema_", ""): ("communes", "solutions"),
    ("site_map_", ""): LISTED,
    ("site_map_", "_summary"): LISTED,
    ("social_", ""): ("plan", "map", "plots"),
    ("source_", ""): tuple(access for access in Access if access is not Access.WHOLE),
    ("source_in_", ""): SourceLanguage,
    ("stage_", ""): Stage,
}


def asked_keys() -> Iterator[ast.expr]:
    """Yield the first argument of every call that asks for a string of the interface."""
    for module in MODULES.values():
        for node in ast.walk(module):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args:
                owner = ast.unparse(node.func.value)
                asks = node.func.attr == "text" and owner in OWNERS
                if asks or (node.func.attr == "count" and owner.endswith("interface")):
                    yield node.args[0]


def asked_families() -> set[tuple[str, str]]:
    """Return the beginning and the end of every key that the code puts together."""
    families = set()
    for key in asked_keys():
        for joined in (node for node in ast.walk(key) if isinstance(node, ast.JoinedStr)):
            first, last = joined.values[0], joined.values[-1]
            start = str(first.value) if isinstance(first, ast.Constant) else ""
            families.add((start, str(last.value) if isinstance(last, ast.Constant) else ""))
    return families


def family_keys() -> set[str]:
    """Return every key of every family."""
    return {f"{start}{value}{end}" for (start, end), values in FAMILIES.items() for value in values}


def literals() -> set[str]:
    """Return every text written in the code of the room, docstrings apart from nothing."""
    nodes = (node for module in MODULES.values() for node in ast.walk(module))
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def template_keys() -> set[str]:
    """Return every string that a template names."""
    return {key for text in TEMPLATES.values() for key in re.findall(r"\bt\.(\w+)", text)}


def test_the_code_builds_no_key_that_this_test_ignores() -> None:
    """A new family of keys must be listed here, with the values that end it."""
    assert set(FAMILIES) == asked_families()


@pytest.mark.parametrize("locale", list(Locale))
def test_every_string_the_code_asks_for_exists(locale: Locale) -> None:
    """No page fails, and none shows a blank, for want of a string."""
    known = {*interfaces()[locale].strings, *interfaces()[locale].plurals}
    constants = {
        node.value
        for key in asked_keys()
        if not isinstance(key, ast.JoinedStr)
        for node in ast.walk(key)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert set() == (constants | family_keys()) - known


@pytest.mark.parametrize("locale", list(Locale))
def test_every_string_a_template_shows_exists(locale: Locale) -> None:
    """A template that names a string which does not exist would show nothing, without an error."""
    assert set() == template_keys() - set(interfaces()[locale].strings)


def test_no_string_is_left_unused() -> None:
    """A string that nothing shows is deleted: translators do not work for nothing."""
    used = literals() | family_keys() | template_keys()
    assert set() == {*FRENCH.strings, *FRENCH.plurals} - used


def test_both_languages_have_the_same_strings() -> None:
    """What one language says, the other says too."""
    assert set(FRENCH.strings) == set(ENGLISH.strings)
    assert set(FRENCH.plurals) == set(ENGLISH.plurals)


def test_no_string_is_empty() -> None:
    """An untranslated string is found here, not by a reader."""
    for interface in interfaces().values():
        assert [] == [key for key, text in interface.strings.items() if not text.strip()]
        assert [] == [key for key, forms in interface.plurals.items() if len(forms) != 2 or not all(forms)]


def places(text: str) -> set[str]:
    """Return the names in braces of a string."""
    return set(re.findall(r"\{(\w+)\}", text))


def test_places_to_fill_are_the_same_in_both_languages() -> None:
    """A translation that forgets a place would lose a date or a number."""
    for key, text in FRENCH.strings.items():
        assert places(text) == places(ENGLISH.strings[key]), key
    for key, forms in FRENCH.plurals.items():
        assert {frozenset(places(form)) for form in forms} == {
            frozenset(places(form)) for form in ENGLISH.plurals[key]
        }, key


def test_french_and_english_do_not_share_their_sentences() -> None:
    """A string of several words that is the same in both languages was not translated."""
    same = {key for key, text in FRENCH.strings.items() if text == ENGLISH.strings[key] and len(text.split()) > 1}
    assert {"image_credit", "page_n", "phase_n"} == same
