"""What parts, fields and values are called and mean, in each language: read from their docstrings when asked.

The first paragraph of such a docstring is French, « Libellé : sens. », the second is English, "Label: meaning.".
pydantic can read them too, but as each class is made: a tenth of a second at every start, for what messages about
unknown fields, schemas and the editors' reference alone need.
"""

import ast
import inspect
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import pairwise

from pydantic import BaseModel

from site_builder.model.locale import Locale


@dataclass(frozen=True)
class Definition:
    """The label of something, and the sentence that says what it means."""

    label: str
    meaning: str

    @property
    def sentence(self) -> str:
        """Return the meaning as it reads alone, with its capital."""
        return self.meaning[0].upper() + self.meaning[1:]


def part_definition(part: type[BaseModel | StrEnum], locale: Locale) -> Definition:
    """Return what a part or a closed list is called and means."""
    return _definitions(part.__doc__ or "")[locale]


def field_definition(model: type[BaseModel], name: str, locale: Locale) -> Definition:
    """Return what a field of the model, or of one it extends, is called and means."""
    return _definitions(_docstrings(owner_of(model, name))[name])[locale]


@cache
def owner_of(model: type[BaseModel], name: str) -> type[BaseModel]:
    """Return what declares a field of the model: itself, or one it extends."""
    return next(
        ancestor
        for ancestor in model.__mro__
        if issubclass(ancestor, BaseModel) and name in inspect.get_annotations(ancestor)
    )


def value_definition(value: StrEnum, locale: Locale) -> Definition:
    """Return what a value of a closed list is called and means."""
    return _definitions(_docstrings(type(value))[value.name])[locale]


@cache
def _definitions(docstring: str) -> Mapping[Locale, Definition]:
    french, english = (" ".join(paragraph.split()) for paragraph in inspect.cleandoc(docstring).split("\n\n"))
    return {
        Locale.FR: Definition(*french.split(" : ", maxsplit=1)),
        Locale.EN: Definition(*english.split(": ", maxsplit=1)),
    }


@cache
def _docstrings(owner: type) -> Mapping[str, str]:
    """Return the text that stands below each name the class declares."""
    tree = ast.parse(inspect.getsource(inspect.getmodule(owner) or owner))
    (body,) = (node.body for node in tree.body if isinstance(node, ast.ClassDef) and node.name == owner.__name__)
    return dict(_named_texts(body))


def _named_texts(body: list[ast.stmt]) -> Iterator[tuple[str, str]]:
    for declared, below in pairwise(body):
        match declared, below:
            case (
                ast.AnnAssign(target=ast.Name(id=name)) | ast.Assign(targets=[ast.Name(id=name)]),
                ast.Expr(value=ast.Constant(value=str(text))),
            ):
                yield name, text
