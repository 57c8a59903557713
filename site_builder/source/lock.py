"""The lock beside a translation: prints of the passages that said the same in both languages, last time one looked."""

import json
import re
from dataclasses import dataclass
from typing import Final

from site_builder.source.decoding import MAX_BYTES

LOCK_SUFFIX: Final = ".lock"
LOCK_FILE: Final = "index.en.lock"
_RECORD: Final = re.compile(r"([0-9a-f]{16}) ([0-9a-f]{16})(?: (.*))?")
_FIELDS: Final = "fields"
_SECTIONS: Final = "sections"


@dataclass(frozen=True)
class Record:
    """The prints of a French passage and of its translation when they agreed; ``label`` names the passage."""

    source: str
    translation: str
    label: str


@dataclass(frozen=True)
class Lock:
    """What agreed: fields, labelled by their path, and sections, in the order of the text."""

    fields: tuple[Record, ...] = ()
    sections: tuple[Record, ...] = ()


def read_lock(raw: bytes) -> Lock | None:
    """Return the lock the bytes hold, or None when they are not what `write_lock` writes, line endings apart."""
    if len(raw) > MAX_BYTES:
        return None
    try:
        held = json.loads(raw)
    except (ValueError, RecursionError):
        return None
    if not isinstance(held, dict) or held.keys() != {_FIELDS, _SECTIONS}:
        return None
    fields, sections = held[_FIELDS], held[_SECTIONS]
    if not isinstance(fields, dict) or not isinstance(sections, list):
        return None
    lines = [*(f"{line} {path}" for path, line in fields.items()), *sections]
    matches = [_RECORD.fullmatch(line) for line in lines if isinstance(line, str)]
    records = [Record(match[1], match[2], match[3] or "") for match in matches if match]
    if len(records) < len(lines):
        return None
    return Lock(tuple(records[: len(fields)]), tuple(records[len(fields) :]))


def write_lock(lock: Lock) -> bytes:
    """Return the lock as a file: one passage a line, so that two changes to one entry rarely meet in git."""
    held = {
        _FIELDS: {record.label: f"{record.source} {record.translation}" for record in lock.fields},
        _SECTIONS: [f"{record.source} {record.translation} {record.label}".rstrip() for record in lock.sections],
    }
    return f"{json.dumps(held, ensure_ascii=False, indent=2, sort_keys=True)}\n".encode()
