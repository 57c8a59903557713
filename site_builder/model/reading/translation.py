"""English words laid over French facts: the result is a whole entry, or the words that are missing."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from pydantic import BaseModel

from site_builder.diagnostics import Diagnostic, problem
from site_builder.model.entries.shape import STEP, Shape, part_at, shape_of
from site_builder.model.reading.decode import ModelT, explain, labels_of, validate, without_empty
from site_builder.model.suggest import closest, folded, listed
from site_builder.source import Document, Loc, Tree

_FACT: Final = "V028"
_FIELDS: Final = ("ses champs", "its fields")


@dataclass
class _Overlay:
    """The work of one overlay: the translation, the words found missing, the other problems."""

    document: Document
    model: type[BaseModel]
    missing: list[str] = field(default_factory=list)
    found: list[Diagnostic] = field(default_factory=list)
    places: dict[Loc, Loc] = field(default_factory=dict)


@dataclass(frozen=True)
class _At:
    """A path in the facts, and the path in the translation where its words are looked for."""

    loc: Loc = ()
    place: Loc = ()

    def down(self, step: str) -> "_At":
        return _At((*self.loc, step), (*self.place, step))


def translate(source: Document, translation: Document, model: type[ModelT]) -> tuple[ModelT | None, list[Diagnostic]]:
    """Return the entry in the language of the translation: facts of the source, words of the translation."""
    work = _Overlay(translation, model)
    facts, words = without_empty(source.tree), without_empty(translation.tree)
    merged = _lay(work, facts, words, shape_of(model), _At())
    if work.missing:
        example = _example(work.missing[0].split(STEP), shape_of(model))
        work.found.append(problem("V046", translation.top(), keys=", ".join(work.missing), example=example))
    if work.found:
        return None, list(_facts_told_once(work.found))
    value, errors = validate(merged, model)
    for error in errors:
        error["loc"] = _place(work.places, tuple(error["loc"]))
    found = explain(errors, translation, model)
    return (None if found else value), found


def _facts_told_once(found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield one message for all the facts that the translation repeats: it was made by copying the French file."""
    repeated = [fault for fault in found if fault.code == _FACT]
    for fault in found:
        if fault.code != _FACT:
            yield fault
        elif fault is repeated[0]:
            others = ", ".join(f"{other.span.line} ({other.param('key')})" for other in repeated[1:])
            yield problem(_FACT, fault.span, key=fault.param("key"), suggestion=others)


def _example(steps: list[str], shape: Shape) -> str:
    """Return what to type for a missing word, on one line, as deep as the word lies."""
    match steps:
        case [field, element, *_, word] if field in shape.lists:
            return f'{field}: [{{{shape.lists[field][0]}: {element}, {word}: "…"}}]'
        case [field, *_, word]:
            return f'{field}: {{{word}: "…"}}'
        case _:
            return f'{steps[0]}: "…"'


def _lay(
    work: _Overlay, facts: Mapping[str, Tree], words: Mapping[str, Tree], shape: Shape, at: _At
) -> dict[str, Tree]:
    """Return the facts with the words over them."""
    merged = dict(facts)
    excused: set[str] = set()
    for key in words:
        if key not in shape.words and key not in shape.parts and key not in shape.lists:
            unsaid = [name for name in facts if name not in words]
            misplaced = _misplaced(work, (*at.place, key), shape, unsaid)
            work.found.append(misplaced)
            excused.add(misplaced.param("suggestion"))
        elif key not in facts:
            span = work.document.key_span((*at.place, key))
            work.found.append(problem("V047", span, value=key, **_where(at.loc), known=listed(facts)))
    for key in facts:
        if key in excused:
            continue
        if key in shape.words:
            if key in words:
                merged[key] = words[key]
            else:
                work.missing.append(_path((*at.loc, key)))
        elif key in shape.parts:
            merged[key] = _lay_part(work, facts[key], words.get(key), shape.parts[key], at.down(key))
        elif key in shape.lists:
            merged[key] = _lay_list(work, facts[key], words.get(key), shape.lists[key], at.down(key))
    return merged


def _misplaced(work: _Overlay, place: Loc, shape: Shape, unsaid: Iterable[str]) -> Diagnostic:
    """Return the message for a key that the translation may not hold; ``unsaid`` are the fields it lacks."""
    key = str(place[-1])
    span = work.document.key_span(place)
    if key in shape.fields:
        return problem(_FACT, span, key=key)
    allowed = [*sorted(shape.words), *shape.parts, *shape.lists]
    due = {*allowed} & {*unsaid}
    # A translator types "lieu" for "place": the fields have names in both languages.
    part = part_at(work.model, tuple(step for step in place[:-1] if isinstance(step, str))) or work.model
    named = labels_of(part).get(folded(key), "")
    suggestion = named if named in due else closest(key, due)
    return problem("V020", span, key=key, known=", ".join(allowed), suggestion=suggestion)


def _lay_part(work: _Overlay, facts: Tree, words: Tree, shape: Shape, at: _At) -> Tree:
    if not isinstance(facts, dict):
        return facts
    if words is not None and not isinstance(words, dict):
        work.found.append(
            _wrong_form(work.document, at.place, "des champs en retrait", "indented fields", 'label: "…"')
        )
        return facts
    return dict(_lay(work, facts, words or {}, shape, at))


def _lay_list(work: _Overlay, facts: Tree, words: Tree, keyed: tuple[str, Shape], at: _At) -> Tree:
    key, shape = keyed
    if not isinstance(facts, list):
        return facts
    translated = _by_key(work, facts, words, key, at.place)
    if translated is None:
        return facts
    merged: list[Tree] = []
    for index, fact in enumerate(facts):
        name = fact.get(key) if isinstance(fact, dict) else None
        if not isinstance(fact, dict) or not isinstance(name, str):
            merged.append(fact)
            continue
        here = translated.get(name)
        where = (*at.place, here) if here is not None else at.place
        element = words[here] if isinstance(words, list) and here is not None else {}
        own = {field: value for field, value in element.items() if field != key} if isinstance(element, dict) else {}
        work.places[*at.loc, index] = where
        merged.append(dict(_lay(work, fact, own, shape, _At((*at.loc, name), where))))
    return merged


def _by_key(work: _Overlay, facts: list[Tree], words: Tree, key: str, place: Loc) -> dict[str, int] | None:
    """Return the position in the translation of each element, by its identifier; None for what is no list.

    An element whose identifier is wrong stands for the one that was meant: its words are not missing as well.
    """
    if words is None:
        return {}
    if not isinstance(words, list) or not all(isinstance(element, dict) for element in words):
        example = f"- {key}: …"
        work.found.append(_wrong_form(work.document, place, "une liste de champs", "a list of fields", example))
        return None
    known = [str(fact[key]) for fact in facts if isinstance(fact, dict) and isinstance(fact.get(key), str)]
    names = [element.get(key) if isinstance(element, dict) else None for element in words]
    positions: dict[str, int] = {}
    strays, unsaid = sum(name not in known for name in names), sum(name not in names for name in known)
    for index, name in enumerate(names):
        if isinstance(name, str) and name in known and name not in positions:
            positions[name] = index
            continue
        unnamed = [identifier for identifier in known if identifier not in names and identifier not in positions]
        wrong = _wrong_identifier(work.document, (*place, index, key), name, known, unnamed)
        # "city" looks nothing like "ville"; as many without a like on each side, they stand for each other in order.
        if not wrong.param("suggestion") and unnamed and strays == unsaid:
            wrong = problem(wrong.code, wrong.span, **{**dict(wrong.params), "suggestion": unnamed[0]})
        work.found.append(wrong)
        positions.setdefault(wrong.param("suggestion"), index)
    return positions


def _wrong_identifier(document: Document, place: Loc, name: Tree, known: list[str], unnamed: list[str]) -> Diagnostic:
    span, key, path = document.value_span(place), str(place[-1]), place[:-2]
    if not isinstance(name, str):
        meant = unnamed[0] if unnamed else ""
        shown = {"keys_fr": f"« {key} »", "keys_en": f"“{key}”", "example": f"{key}: {meant or '…'}"}
        return problem("V022", span, **shown, suggestion=meant)
    if name in known:
        return problem("V043", span, value=name, key=str(path[-1]))
    return problem("V047", span, value=name, **_where(path), known=listed(known), suggestion=closest(name, unnamed))


def _wrong_form(document: Document, place: Loc, french: str, english: str, example: str) -> Diagnostic:
    span = document.value_span(place)
    return problem("V025", span, key=str(place[-1]), expected_fr=french, expected_en=english, example=example)


def _where(loc: Loc) -> dict[str, str]:
    """Return where the path leads, in words of both languages."""
    path = _path(loc)
    french, english = (f"« {path} »", f"“{path}”") if path else _FIELDS
    return {"key_fr": french, "key_en": english}


def _path(loc: Loc) -> str:
    return STEP.join(str(step) for step in loc)


def _place(places: Mapping[Loc, Loc], loc: Loc) -> Loc:
    """Return the path in the translation of a path in the merged entry."""
    for length in range(len(loc), 0, -1):
        if loc[:length] in places:
            return (*places[loc[:length]], *loc[length:])
    return loc
