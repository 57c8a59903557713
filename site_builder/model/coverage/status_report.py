"""The dashboard for programs, as JSON, and the schema that documents it."""

import json
from typing import Final

from site_builder.model.coverage.completeness import FIELD_NAMES
from site_builder.model.coverage.status import EntryStatus, Status, Total, Translation
from site_builder.model.drift.drift import PartKind, StalePart
from site_builder.model.entries.closed_lists import Stage

STATUS_SCHEMA_PATH: Final = "schema/status.json"
_VERSION: Final = 1
_COUNT: Final = {"type": "integer", "minimum": 0}
_TEXT: Final = {"type": "string"}
_COLLECTION: Final = {"enum": ["communes", "solutions", "pages"]}
_FIELD: Final = {"enum": list(FIELD_NAMES)}


def render_json(status: Status) -> str:
    """Return the dashboard as `status_schema` describes it."""
    return _dump(
        {
            "version": _VERSION,
            "collections": [_total(total) for total in status.totals()],
            "entries": [_entry(entry) for entry in status.entries],
            "files_with_errors": list(status.broken),
        }
    )


def status_schema() -> bytes:
    """Return the JSON Schema (2020-12) of the dashboard."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "vitrine status --format json",
        "description": "Where each entry stands. The shape changes with `version` only.",
        **_mapping(
            {
                "version": {"const": _VERSION},
                "collections": {"type": "array", "items": _mapping(_total_fields())},
                "entries": {"type": "array", "items": _mapping(_entry_fields())},
                "files_with_errors": {
                    "type": "array",
                    "items": _TEXT,
                    "description": "Paths from the root of the project; their entries may be absent.",
                },
            }
        ),
    }
    return _dump(schema).encode()


def _total_fields() -> dict[str, object]:
    often = _mapping({"field": _FIELD, "entries": _COUNT})
    return {
        "collection": _COLLECTION,
        "entries": _COUNT,
        "drafts": _COUNT,
        "known": _COUNT,
        "due": _COUNT,
        "unknown": {"type": "array", "items": often, "description": "The field most often unknown comes first."},
    }


def _entry_fields() -> dict[str, object]:
    part = _mapping(
        {
            "kind": {"enum": [kind.value for kind in PartKind], "description": "A field of the block, or a section."},
            "french": {**_TEXT, "description": "Its name in the French file; empty before the first heading."},
            "english": {**_TEXT, "description": "Its name in the English file."},
            "french_line": {"type": "integer", "minimum": 1},
            "english_line": {"type": "integer", "minimum": 1},
        }
    )
    return {
        "collection": _COLLECTION,
        "slug": _TEXT,
        "title": {**_TEXT, "description": "In French."},
        "draft": {"type": "boolean", "description": "Whether the entry is checked but not published."},
        "stage": {
            "enum": [*(stage.value for stage in Stage), None],
            "description": "How far a solution has come; null for communes and pages.",
        },
        "known": {**_COUNT, "description": "How many of the fields due are there."},
        "due": {**_COUNT, "description": "How many fields are asked for, at the stage of a solution; 0 for pages."},
        "unknown": {"type": "array", "items": _FIELD, "description": "The fields due whose value is not known."},
        "translation": {
            "enum": [state.value for state in Translation],
            "description": "fresh; stale: the French changed and the English did not; unrecorded: a passage was never"
            " said to agree, or changed in both languages; missing: a draft without English.",
        },
        "stale": {"type": "array", "items": part, "description": "The passages whose English is out of date."},
        "reviewed_on": {"type": ["string", "null"], "description": "Year, year and month, or day (ISO 8601)."},
    }


def _mapping(fields: dict[str, object]) -> dict[str, object]:
    return {"type": "object", "additionalProperties": False, "required": list(fields), "properties": fields}


def _total(total: Total) -> dict[str, object]:
    return {
        "collection": total.collection,
        "entries": total.entries,
        "drafts": total.drafts,
        "known": total.known,
        "due": total.due,
        "unknown": [{"field": field, "entries": count} for field, count in total.unknown],
    }


def _entry(entry: EntryStatus) -> dict[str, object]:
    return {
        "collection": entry.collection,
        "slug": entry.slug,
        "title": entry.title,
        "draft": entry.draft,
        "stage": entry.stage or None,
        "known": entry.known,
        "due": entry.due,
        "unknown": list(entry.unknown),
        "translation": entry.translation.value,
        "stale": [_part(part) for part in entry.stale],
        "reviewed_on": entry.reviewed_on or None,
    }


def _part(part: StalePart) -> dict[str, object]:
    return {
        "kind": part.kind.value,
        "french": part.source_name,
        "english": part.name,
        "french_line": part.source_line,
        "english_line": part.span.line,
    }


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
