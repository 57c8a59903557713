"""The API keeps what it promised: nothing that programs read goes or changes without a new version."""

from typing import Any

import pytest

from site_builder.site.api.addresses import VERSION
from tests.site.api.promises import broken, promised, promises, read, record_of, written

SCHEMA: dict[str, Any] = {
    "type": "object",
    "properties": {
        "value": {"type": "number"},
        "stage": {"type": "string", "oneOf": [{"const": "announced"}, {"const": "tested"}]},
        "place": {"anyOf": [{"$ref": "#/$defs/Place"}, {"type": "null"}]},
        "steps": {"type": "array", "items": {"$ref": "#/$defs/Place"}},
    },
}
PARTS: dict[str, Any] = {"Place": {"type": "object", "properties": {"name": {"type": ["string", "null"]}}}}


def held() -> dict[str, frozenset[str]]:
    """Return the promises of a schema that has everything ours have."""
    return dict(promises(SCHEMA, PARTS, "/entry"))


def test_what_was_promised_is_kept() -> None:
    """The shapes of this version break none of those recorded, and every addition is recorded under a new version.

    To record an addition: raise the second part of ``VERSION``, then ``python -m tests.site.api.promises``.
    """
    version, former = read(record_of(VERSION).read_text(encoding="utf-8"))
    assert [] == broken(former, promised())
    assert (VERSION, promised()) == (version, former)


def test_a_promise_is_a_place_and_its_forms() -> None:
    """Parts are followed wherever they stand, in lists too; the values of a closed list are its forms."""
    assert {
        "/entry": {"object"},
        "/entry.value": {"number"},
        "/entry.stage": {'"announced"', '"tested"'},
        "/entry.place": {"object", "null"},
        "/entry.place.name": {"string", "null"},
        "/entry.steps": {"array"},
        "/entry.steps[]": {"object"},
        "/entry.steps[].name": {"string", "null"},
    } == held()


@pytest.mark.parametrize(
    ("path", "forms", "expected"),
    [
        ("/entry.value", None, ["/entry.value is gone"]),
        ("/entry.value", {"string"}, ["/entry.value may be string"]),
        ("/entry.value", {"number", "null"}, ["/entry.value may be null"]),
        ("/entry.stage", {'"announced"', '"tested"', '"closed"'}, ['/entry.stage may be "closed"']),
        ("/entry.stage", {'"announced"'}, []),
        ("/entry.added", {"string"}, []),
    ],
)
def test_what_breaks_programs_is_met(path: str, forms: set[str] | None, expected: list[str]) -> None:
    """A field that goes and a form never seen break them; a field more, or a form less, does not."""
    latest = {**held(), path: frozenset(forms or ())}
    if forms is None:
        del latest[path]
    assert expected == broken(held(), latest)


def test_what_is_written_is_read() -> None:
    """The record gives back the promises it was made from."""
    assert ("1.2.0", held()) == read(written("1.2.0", held()))
