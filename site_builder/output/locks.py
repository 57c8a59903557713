"""The locks beside the translations, and the registry of addresses, brought up to date with the entries of today."""

from collections.abc import Iterator
from pathlib import Path

from site_builder.model.catalog import Catalog
from site_builder.model.drift.drift import agreed_lock
from site_builder.output.tree import put_in_place
from site_builder.site.former import published_addresses
from site_builder.source import LOCK_FILE, REGISTRY_PATH, write_registry


def written_locks(catalog: Catalog, root: Path, accepted: frozenset[str]) -> tuple[str, ...]:
    """Return the paths of the locks that were written or removed, in order.

    ``accepted`` names the entries ("communes/sceaux") whose translation is right although the French changed. Only
    the lock of an entry that is gone is removed: that of a draft, or of an entry to mend, will be needed again.
    """
    changed = list(_orphans(root))
    for path in changed:
        (root / path).unlink()
    if put_in_place(root / REGISTRY_PATH, write_registry({*catalog.registry, *published_addresses(catalog)})):
        changed.append(REGISTRY_PATH)
    for collection, entry in catalog.entries():
        content = agreed_lock(entry, accept=f"{collection}/{entry.slug}" in accepted)
        path = f"{entry.folder}/{LOCK_FILE}"
        if content is not None and put_in_place(root / path, content):
            changed.append(path)
    return tuple(sorted(changed))


def _orphans(root: Path) -> Iterator[str]:
    """Yield the locks whose folder holds no text any more; a shortcut to another folder is not followed."""
    for file in root.glob(f"content/*/*/{LOCK_FILE}"):
        if not file.parent.is_symlink() and not any(file.parent.glob("index.*.md")):
            yield file.relative_to(root).as_posix()
