"""What the API promises its readers, as lines to keep and compare: ``python -m tests.site.api.promises`` records them.

A line says where a value stands and which forms it may take. A line that goes, or a form that readers have never seen,
breaks their programs and needs a new major version, so a new address. A new line needs a new minor version.
"""

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final, TypeAlias

from site_builder.model.locale import Locale
from site_builder.site.api.addresses import VERSION
from site_builder.site.api.described import REFERENCE, SHAPES, shape_schema
from site_builder.site.api.tables import TABLES, columns

Promises: TypeAlias = Mapping[str, frozenset[str]]

_FOLDER: Final = Path(__file__).parents[3] / "docs" / "api"


def promised() -> dict[str, frozenset[str]]:
    """Return the forms that each value may take, in every document and in every table there is."""
    found: dict[str, frozenset[str]] = {}
    for shape in SHAPES:
        schema = shape_schema(shape, Locale.EN)
        found |= dict(promises(schema, schema["$defs"], f"/{shape.name}"))
    for table in TABLES:
        found |= {f"/{table.name}.csv.{column.name}": frozenset({column.type}) for column in columns(table)}
    return found


def promises(schema: Any, parts: Any, path: str) -> Iterator[tuple[str, frozenset[str]]]:  # noqa: ANN401 - JSON
    """Yield each path under a schema with the forms of its value; ``parts`` are what the schema refers to."""
    options = [_resolved(option, parts) for option in _options(_resolved(schema, parts))]
    yield path, frozenset(form for option in options for form in _forms(option))
    for option in options:
        for name, field in option.get("properties", {}).items():
            yield from promises(field, parts, f"{path}.{name}")
        if "items" in option:
            yield from promises(option["items"], parts, f"{path}[]")


def _resolved(schema: Any, parts: Any) -> Any:  # noqa: ANN401 - JSON
    return parts[schema["$ref"].removeprefix(REFERENCE)] if "$ref" in schema else schema


def _options(schema: Any) -> list[Any]:  # noqa: ANN401 - JSON
    return schema.get("anyOf") or schema.get("oneOf") or [schema]


def _forms(schema: Any) -> Iterator[str]:  # noqa: ANN401 - JSON
    if "const" in schema:
        yield f'"{schema["const"]}"'
    elif "oneOf" in schema:
        yield from (f'"{one["const"]}"' for one in schema["oneOf"])
    else:
        yield from [schema["type"]] if isinstance(schema["type"], str) else schema["type"]


def broken(former: Promises, latest: Promises) -> list[str]:
    """Return what programs that read the former shapes do not find, or have never met, in the latest."""
    gone = [f"{path} is gone" for path in former if path not in latest]
    unseen = [
        f"{path} may be {form}"
        for path, forms in former.items()
        for form in sorted(latest.get(path, frozenset()) - forms)
    ]
    return sorted((*gone, *unseen))


def record_of(version: str) -> Path:
    """Return the file that keeps the promises of a version: one file for each major version."""
    return _FOLDER / f"v{version.partition('.')[0]}.txt"


def written(version: str, held: Promises) -> str:
    """Return the promises as text: the version, then one line each."""
    lines = [f"{path}: {' | '.join(sorted(forms))}" for path, forms in sorted(held.items())]
    return "\n".join((version, *lines)) + "\n"


def read(text: str) -> tuple[str, dict[str, frozenset[str]]]:
    """Return the version and the promises that a text holds."""
    version, *lines = text.splitlines()
    parted = (line.split(": ", maxsplit=1) for line in lines)
    return version, {path: frozenset(forms.split(" | ")) for path, forms in parted}


def _record() -> str:
    """Write the promises of this version, unless they break those that were made; return what stands in the way."""
    file = record_of(VERSION)
    if file.exists():
        former, held = read(file.read_text(encoding="utf-8"))
        if found := broken(held, promised()):
            return "\n".join(("This breaks programs: raise the first part of VERSION.", *found))
        if promised() != held and former == VERSION:
            return "There is something new: raise the second part of VERSION."
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(written(VERSION, promised()), encoding="utf-8")
    return ""


if __name__ == "__main__":
    sys.exit(_record())
