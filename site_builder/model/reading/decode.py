"""Trees of text to typed values; what pydantic refuses becomes messages an editor can act on."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from site_builder.diagnostics import Diagnostic, Span, problem
from site_builder.model.entries.docstrings import field_definition
from site_builder.model.entries.parts import Figure
from site_builder.model.entries.shape import part_at
from site_builder.model.locale import Locale
from site_builder.model.reading.amounts import amount
from site_builder.model.reading.placeholders import is_placeholder
from site_builder.model.suggest import closest, folded
from site_builder.source import Document, Loc, Tree

ModelT = TypeVar("ModelT", bound=BaseModel)

# What a field expects, in words; keys are pydantic's error types and the names used in `scalars`.
_EXPECTED: Final[Mapping[str, tuple[str, str, str]]] = {
    "string_type": ("un texte", "a text", 'title: "Argenteuil"'),
    "text": ("un texte", "a text", 'title: "Argenteuil"'),
    "tuple_type": ("une liste", "a list", "themes: [energie, mobilite]"),
    "model_type": ("des champs en retrait", "indented fields", 'district:\n  name: "Centre-Gare"'),
    "date": ("une date", "a date", "2024-03-12"),
    "number": ("un nombre", "a number", "3300"),
    "flag": ("true ou false", "true or false", "true"),
}


def decode(document: Document, model: type[ModelT]) -> tuple[ModelT | None, list[Diagnostic]]:
    """Return the typed value of the document, or None with every reason why it has none."""
    facts = without_empty(document.tree)
    value, errors = validate(facts, model)
    found = explain(errors, document, model)
    found.extend(_repeated_keys(document, facts))
    return (None if errors or found else value), found


def validate(tree: Mapping[str, Tree], model: type[ModelT]) -> tuple[ModelT | None, list[ErrorDetails]]:
    """Return the typed value of the tree, or the errors pydantic reports."""
    try:
        return model.model_validate(tree), []
    except ValidationError as fault:
        return None, fault.errors(include_url=False)


def without_empty(tree: dict[str, Tree]) -> dict[str, Tree]:
    """Return the tree without empty fields: an empty field is a field left out."""
    return {key: _without_empty(value) for key, value in tree.items() if value is not None}


def _without_empty(value: Tree) -> Tree:
    if isinstance(value, dict):
        return without_empty(value)
    if isinstance(value, list):
        return [_without_empty(element) for element in value]
    return value


def explain(errors: Sequence[ErrorDetails], document: Document, model: type[BaseModel]) -> list[Diagnostic]:
    """Return one message per cause: a misspelt key and the field it hides are one, missing fields are one."""
    unknown: list[Loc] = []
    missing: dict[Loc, list[str]] = {}
    found: list[Diagnostic] = []
    # pydantic counts the elements it accepted: a list is not too short because one of them is wrong.
    broken = {error["loc"][:-1] for error in errors}
    for error in errors:
        loc: Loc = tuple(error["loc"])
        match error["type"]:
            case "too_short" if loc in broken:
                continue
            case "missing":
                missing.setdefault(loc[:-1], []).append(str(loc[-1]))
            case "extra_forbidden":
                unknown.append(loc)
            case _:
                found.append(_refused_value(error, loc, document, model))
    found.extend([_unknown_key(loc, missing, document, model) for loc in unknown])
    for parent, keys in missing.items():
        found.extend(_missing_keys(parent, keys, document, model))
    return found


def _unknown_key(loc: Loc, missing: dict[Loc, list[str]], document: Document, model: type[BaseModel]) -> Diagnostic:
    key, parent = str(loc[-1]), loc[:-1]
    part = part_at(model, _names(parent)) or model
    labels = labels_of(part)
    absent = missing.get(parent, [])
    suggestion = closest(key, absent) or labels.get(folded(key)) or closest(key, part.model_fields)
    suggestion = suggestion or labels.get(closest(key, labels), "")
    if document.holds((*parent, suggestion)):
        suggestion = ""
    if suggestion in absent:
        absent.remove(suggestion)
    known = ", ".join(part.model_fields)
    return problem("V020", document.key_span(loc), key=key, known=known, suggestion=suggestion)


def labels_of(part: type[BaseModel]) -> Mapping[str, str]:
    """Return the field that each label names, in either language, folded."""
    return {folded(field_definition(part, name, locale).label): name for locale in Locale for name in part.model_fields}


def _missing_keys(parent: Loc, keys: list[str], document: Document, model: type[BaseModel]) -> Iterable[Diagnostic]:
    part = part_at(model, _names(parent)) or model
    if part is Figure and "source" in keys:
        keys.remove("source")
        yield problem("V060", _place_of_missing(document, parent, "source"), value=_name_of(document.tree, parent))
    if keys:
        shown = ", ".join(f"« {key} »" for key in keys)
        example = " · ".join(
            _cited(document) or _example(part, key) if key == "source" else _example(part, key) for key in keys
        )
        yield problem(
            "V022",
            _place_of_missing(document, parent, keys[0]),
            keys_fr=shown,
            keys_en=shown.replace("« ", "“").replace(" »", "”"),
            example=example,
        )


def _place_of_missing(document: Document, parent: Loc, key: str) -> Span:
    return document.key_span((*parent, key))


def _cited(document: Document) -> str:
    """Return the field as it cites the first source of the file, empty when it has none."""
    sources = document.tree.get("sources")
    first = sources[0] if isinstance(sources, list) and sources else None
    name = first.get("id") if isinstance(first, dict) else None
    return f"source: {name}" if isinstance(name, str) else ""


def _example(part: type[BaseModel], key: str) -> str:
    examples = part.model_fields[key].examples or ["…"]
    return f"{key}: {examples[0]}"


def _name_of(tree: Tree, loc: Loc) -> str:
    """Return the identifier of the mapping at the path, or the last field name of the path."""
    here = tree
    for step in loc:
        if isinstance(here, dict) and isinstance(step, str):
            here = here.get(step)
        elif isinstance(here, list) and isinstance(step, int) and step < len(here):
            here = here[step]
    named = here.get("id") if isinstance(here, dict) else None
    return named if isinstance(named, str) else str(next((step for step in reversed(loc) if isinstance(step, str)), ""))


def _refused_value(error: ErrorDetails, loc: Loc, document: Document, model: type[BaseModel]) -> Diagnostic:
    # A picture without words is shown by its name; the error is that of the whole mapping.
    span = document.value_span((*loc, "file") if error["type"] == "V051" else loc)
    context = {key: str(value) for key, value in error.get("ctx", {}).items()}
    key = str(next((step for step in reversed(loc) if isinstance(step, str)), ""))
    kind = context["expected"] if error["type"] == "V025" else error["type"]
    kind = "text" if kind == "enum" and not isinstance(error["input"], str) else kind
    if kind in _EXPECTED:
        french, english, example = _EXPECTED[kind]
        shown = _own_list(key, error["input"]) if kind == "tuple_type" else _own_example(loc, key, model)
        return problem("V025", span, key=key, expected_fr=french, expected_en=english, example=shown or example)
    given = str(error["input"])
    if isinstance(error["input"], str) and is_placeholder(given):
        return problem("V037", span, value=given)
    match kind:
        case "string_too_short" | "string_too_long":
            return _wrong_length("V026", error, span, key, len(given))
        case "too_short" | "too_long":
            return _wrong_length("V033", error, span, key, int(context.get("actual_length", "0")))
        case "enum":
            choices = re.findall(r"'([^']+)'", context.get("expected", ""))
            return problem(
                "V027",
                span,
                value=given,
                key=key,
                known=", ".join(choices),
                suggestion=closest(given, choices),
            )
        case code:
            return problem(code, span, key=key, **context)


def _own_list(key: str, given: object) -> str:
    """Return what was typed as the list it should be, or an empty text when it cannot be told."""
    terms = [term.strip(" -–—•*[]") for term in re.split(r"[,;\n]", given)] if isinstance(given, str) else []
    return f"{key}: [{', '.join(terms)}]" if all(re.fullmatch(r"[\w-]+", term) for term in terms) and terms else ""


def _own_example(loc: Loc, key: str, model: type[BaseModel]) -> str:
    """Return how the field is typed, with its own example or that of its first field; empty when it shows none."""
    names = _names(loc)
    declared = (part_at(model, names[:-1]) or model).model_fields.get(key)
    if declared is not None and declared.examples:
        return f"{key}: {declared.examples[0]}"
    part = part_at(model, names)
    return f"{key}: {{{_example(part, next(iter(part.model_fields)))}, …}}" if part else ""


def _wrong_length(code: str, error: ErrorDetails, span: Span, key: str, count: int) -> Diagnostic:
    context = error.get("ctx", {})
    return problem(code, span, key=key, **amount(code, count, context.get("min_length"), context.get("max_length")))


def _names(loc: Loc) -> tuple[str, ...]:
    return tuple(step for step in loc if isinstance(step, str))


def _repeated_keys(document: Document, tree: dict[str, Tree]) -> list[Diagnostic]:
    """Return a message for each identifier that serves twice in one list."""
    found = []
    for name, value in tree.items():
        seen: set[str] = set()
        for index, element in enumerate(value if isinstance(value, list) else ()):
            keys = ("id", "short", "number")
            field = next((name for name in keys if isinstance(element, dict) and name in element), "file")
            key = element.get(field) if isinstance(element, dict) else None
            if isinstance(key, str) and key in seen:
                found.append(problem("V043", document.value_span((name, index, field)), value=key, key=name))
            elif isinstance(key, str):
                seen.add(key)
    return found
