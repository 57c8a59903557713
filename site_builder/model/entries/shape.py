"""Which fields of a model are words, wherever they are nested: derived from the model, never listed by hand."""

import types
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Final, Union, get_args, get_origin

from pydantic import BaseModel

from site_builder.model.entries.parts import Part
from site_builder.model.entries.words import Words
from site_builder.source import Loc, Tree


@dataclass(frozen=True)
class Shape:
    """The words of a mapping: ``words`` by field, ``parts`` one level down, ``lists`` of keyed mappings."""

    fields: tuple[str, ...]
    words: frozenset[str]
    parts: Mapping[str, "Shape"]
    lists: Mapping[str, tuple[str, "Shape"]]

    @property
    def has_words(self) -> bool:
        """Return whether anything in the mapping, or below, changes with the language."""
        return bool(self.words or self.parts or self.lists)


@dataclass(frozen=True)
class Text:
    """The value of a field that changes with the language.

    ``name`` is its path by names, the same in each language: elements of lists go by their identifiers. ``loc`` is its
    path in this very file.
    """

    name: str
    loc: Loc
    value: str


STEP: Final = " > "


def texts_in(tree: Mapping[str, Tree], shape: Shape, loc: Loc = (), name: str = "") -> Iterator[Text]:
    """Yield every text of the mapping that changes with the language, in the order of the file."""
    for field, value in tree.items():
        here, where = f"{name}{field}", (*loc, field)
        if field in shape.words:
            if isinstance(value, str):
                yield Text(here, where, value)
        elif field in shape.parts:
            if isinstance(value, dict):
                yield from texts_in(value, shape.parts[field], where, f"{here}{STEP}")
        elif field in shape.lists and isinstance(value, list):
            key, nested = shape.lists[field]
            for index, element in enumerate(value):
                if isinstance(element, dict):
                    yield from texts_in(element, nested, (*where, index), f"{here}{STEP}{element.get(key)}{STEP}")


@cache
def shape_of(model: type[BaseModel]) -> Shape:
    """Return the shape of the words of the model."""
    words: set[str] = set()
    parts: dict[str, Shape] = {}
    lists: dict[str, tuple[str, Shape]] = {}
    for name, declared in model.model_fields.items():
        if any(isinstance(mark, Words) for mark in declared.metadata) or _is_word(declared.annotation):
            words.add(name)
            continue
        part, repeated = _part_of(declared.annotation)
        if part is None or not (nested := shape_of(part)).has_words:
            continue
        if repeated:
            lists[name] = (part.key, nested)
        else:
            parts[name] = nested
    return Shape(tuple(model.model_fields), frozenset(words), parts, lists)


def _is_word(annotation: object) -> bool:
    if get_origin(annotation) is Annotated:
        return any(isinstance(mark, Words) for mark in get_args(annotation)[1:])
    if get_origin(annotation) in {Union, types.UnionType}:
        return any(_is_word(option) for option in get_args(annotation))
    return False


def _part_of(annotation: object) -> tuple[type[Part] | None, bool]:
    """Return the mapping a field holds, and whether it holds a list of them."""
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return annotation, False
    for option in get_args(annotation):
        part, _ = _part_of(option)
        if part is not None:
            return part, get_origin(annotation) is tuple
    return None, False


@cache
def part_at(model: type[BaseModel], steps: tuple[str, ...]) -> type[BaseModel] | None:
    """Return the model of the mapping that a path of field names leads to."""
    here: type[BaseModel] = model
    for step in steps:
        declared = here.model_fields.get(step)
        part, _ = _part_of(declared.annotation) if declared else (None, False)
        if part is None:
            return None
        here = part
    return here
