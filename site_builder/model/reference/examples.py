"""The examples of fields, as values: what editors type, read the way the model reads it."""

from decimal import Decimal
from functools import cache
from typing import Annotated, Any

from pydantic import BaseModel, Field, JsonValue, TypeAdapter

from site_builder.model.entries.scalars import PartialDate
from site_builder.source import parse_document


@cache
def example_of(model: type[BaseModel], name: str) -> JsonValue:
    """Return the example of the field as JSON has it; a field that shows none, or a wrong one, is our bug."""
    declared = model.model_fields[name]
    (shown,) = declared.examples or [None]
    document, _ = parse_document(f"{name}: {shown}\n".encode(), "example.yml")
    if document is None:
        raise ValueError(shown)
    form: Any = Annotated[(declared.annotation, Field(), *declared.metadata)]
    return _json(TypeAdapter(form).validate_python(document.tree[name]))


def _json(value: object) -> JsonValue:
    match value:
        case PartialDate():
            return value.iso
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case BaseModel():
            said = (name for name in type(value).model_fields if name in value.model_fields_set)
            return {name: _json(getattr(value, name)) for name in said}
        case tuple():
            return [_json(element) for element in value]
        case str() | int() | bool():
            return value
        case _:
            raise TypeError(value)
