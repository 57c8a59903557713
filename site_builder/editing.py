"""What editors ask for besides a site: a quick answer, a dashboard, the record of translations, the reference pages."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from site_builder import pipeline
from site_builder.diagnostics import Diagnostic
from site_builder.diagnostics.reference import reference_pages
from site_builder.diagnostics.report import REPORT_SCHEMA_PATH, report_schema
from site_builder.model.coverage.status import LockUpdate, Status, status_of, unknown_entries
from site_builder.model.coverage.status_report import STATUS_SCHEMA_PATH, status_schema
from site_builder.model.reference.field_reference import FIELD_REFERENCE_PATH, field_reference
from site_builder.model.reference.schema import schema_files
from site_builder.output.locks import written_locks
from site_builder.output.tree import write_if_changed
from site_builder.output.verdict import remember, remembered, verdict_key
from site_builder.source import fingerprint

_MEMORY: Final = ".build/check.json"


def verdict(root: Path, *, fresh: bool = False) -> tuple[Diagnostic, ...]:
    """Return what a check finds; when no byte has changed since the last time, from memory, unless ``fresh``."""
    content, memory = root / "content", root / _MEMORY
    before = fingerprint(content)
    key = verdict_key(before.value)
    known = None if fresh else remembered(memory, key)
    if known is not None:
        return known
    _, diagnostics = pipeline.check(root)
    # Content that moved while it was read is not what the fingerprint says.
    if fingerprint(content) == before:
        remember(memory, key, diagnostics)
    return diagnostics


def status(root: Path) -> Status:
    """Return where each entry stands; those whose files hold errors are left out, and their files named."""
    return status_of(*pipeline.check(root))


def update_locks(root: Path, accepted: frozenset[str]) -> LockUpdate:
    """Write what the two languages say today into the locks; a name that no entry bears, and nothing is written."""
    catalog, _ = pipeline.check(root)
    if catalog is None:
        return LockUpdate(unknown=tuple((name, "") for name in sorted(accepted)))
    unknown = unknown_entries(catalog, sorted(accepted))
    return LockUpdate(unknown=unknown) if unknown else LockUpdate(written_locks(catalog, root, accepted))


def reference_files() -> Mapping[str, bytes]:
    """Return, by path, the pages and schemas made from the catalogue of messages and from the model."""
    return {
        **reference_pages(),
        **schema_files(),
        FIELD_REFERENCE_PATH: field_reference(),
        REPORT_SCHEMA_PATH: report_schema(),
        STATUS_SCHEMA_PATH: status_schema(),
    }


def write_reference(root: Path) -> tuple[str, ...]:
    """Bring the reference files of the repository up to date; return the paths of all of them."""
    files = reference_files()
    for path, content in files.items():
        write_if_changed(root / path, content)
    return tuple(sorted(files))
