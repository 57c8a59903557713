"""What editors ask for besides a site: an answer, a dashboard, records of translations, outlines, reference pages."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from site_builder import pipeline
from site_builder.diagnostics import Diagnostic, Severity
from site_builder.diagnostics.reference import reference_pages
from site_builder.diagnostics.report import REPORT_SCHEMA_PATH, report_schema
from site_builder.model.coverage.status import LockUpdate, Status, status_of, unknown_entries
from site_builder.model.coverage.status_report import STATUS_SCHEMA_PATH, status_schema
from site_builder.model.geography.simplify import simplified
from site_builder.model.locale import SOURCE_LOCALE
from site_builder.model.reading.gather import SETTINGS_PATH, gather
from site_builder.model.reference.field_reference import FIELD_REFERENCE_PATH, field_reference
from site_builder.model.reference.schema import schema_files
from site_builder.output.locks import written_locks
from site_builder.output.tree import put_in_place, write_if_changed
from site_builder.output.verdict import remember, remembered, verdict_key
from site_builder.source import (
    GEOGRAPHY_FOLDER,
    GEOGRAPHY_PATH,
    Geography,
    fingerprint,
    read_content,
    write_geography,
)
from site_builder.web.hosts import Manners, is_typed_inward
from site_builder.web.outlines import LICENCE, SOURCE, Refusal, Wanted, official_outlines
from site_builder.web.words import Words

_MEMORY: Final = ".build/check.json"
_TANGLED: Final = Words(
    "ses lignes se croisent dès qu'on les simplifie ; signalez-le à qui développe le site",
    "its lines cross as soon as they are simplified; report it to the developers of the site",
)


@dataclass(frozen=True)
class OutlinesUpdate:
    """What became of the outlines: how many were written, or why none was.

    ``broken`` names the files whose mistakes come first; ``refusals`` tells which communes have no outline.
    """

    written: int = 0
    broken: tuple[str, ...] = ()
    refusals: tuple[Refusal, ...] = ()


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


def update_outlines(root: Path, api: str, today: date, announce: Callable[[str], None]) -> OutlinesUpdate:
    """Ask for the outline of every commune of the content, and write them; unless all are there, nothing is written."""
    tree, found = read_content(root / "content")
    catalog, gathered = gather(tree)
    broken = {one.span.path for one in (*found, *gathered) if one.severity is Severity.ERROR and _is_needed(one)}
    if catalog is None or broken:
        return OutlinesUpdate(broken=tuple(sorted(broken)) or (SETTINGS_PATH,))
    communes = tuple(
        Wanted(entry.facts.insee, entry.facts.name, entry.documents[SOURCE_LOCALE].path)
        for entry in catalog.communes.values()
    )
    # Whoever types an address of their own network means it; a name of the public one must not lead there.
    manners = Manners(catalog.settings.base_url, pause=0.2, private_hosts=is_typed_inward(api), program="VitrineGeo")
    outlines, refusals = official_outlines(communes, api, manners, announce)
    light, tangled = simplified(outlines)
    told = {outline.insee for outline in tangled}
    refusals += tuple(Refusal(_TANGLED, wanted) for wanted in communes if wanted.insee in told)
    if refusals or not light:
        return OutlinesUpdate(refusals=refusals)
    geography = Geography(light, SOURCE, api, LICENCE, today)
    put_in_place(root / GEOGRAPHY_PATH, write_geography(geography))
    return OutlinesUpdate(written=len(light))


def _is_needed(found: Diagnostic) -> bool:
    path = found.span.path
    return path.startswith("content/communes/") or path in {SETTINGS_PATH, GEOGRAPHY_FOLDER}


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
