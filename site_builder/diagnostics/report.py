"""Diagnostics for programs, as JSON, and the schema that documents it."""

import json
from collections.abc import Sequence
from typing import Final

from site_builder.diagnostics.catalogue import CATALOGUE, Severity
from site_builder.diagnostics.diagnostic import Diagnostic
from site_builder.diagnostics.wording import Language, fix_of, message_of

REPORT_SCHEMA_PATH: Final = "schema/report.json"
_VERSION: Final = 1
_COUNT: Final = {"type": "integer", "minimum": 1}


def render_json(diagnostics: Sequence[Diagnostic], language: Language) -> str:
    """Return the report as `report_schema` describes it."""
    rows = [
        {
            "code": found.code,
            "severity": found.severity.value,
            "path": found.span.path,
            "line": found.span.line,
            "column": found.span.column,
            "length": found.span.length,
            "message": message_of(found, language),
            "fix": fix_of(found, language),
        }
        for found in diagnostics
    ]
    return _dump({"version": _VERSION, "diagnostics": rows})


def report_schema() -> bytes:
    """Return the JSON Schema (2020-12) of the report."""
    fields = {
        "code": {"enum": list(CATALOGUE), "description": "Permanent; `vitrine explain` tells more."},
        "severity": {"enum": [severity.value for severity in Severity], "description": "An error stops a build."},
        "path": {"type": "string", "description": "From the root of the project, with `/`."},
        "line": {**_COUNT, "description": "Counted from 1."},
        "column": {**_COUNT, "description": "Counted from 1, in characters (Unicode code points)."},
        "length": {**_COUNT, "description": "How many characters of the line are at fault."},
        "message": {"type": "string", "description": "What is wrong, in the language asked for."},
        "fix": {"type": "string", "description": "What to type."},
    }
    row = {"type": "object", "additionalProperties": False, "required": list(fields), "properties": fields}
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "vitrine check --format json",
        "description": "Every problem of the content, by file, line and column. The shape changes with `version` only.",
        "type": "object",
        "additionalProperties": False,
        "required": ["version", "diagnostics"],
        "properties": {"version": {"const": _VERSION}, "diagnostics": {"type": "array", "items": row}},
    }
    return _dump(schema).encode()


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
