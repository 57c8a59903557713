"""Archives that are the same wherever they are made, and the sums of what they hold."""

import hashlib
from collections.abc import Mapping
from datetime import date
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from site_builder.site.kits.notes import SUMS_FILE

# The first day that an archive can tell (ZIP, 4.4.6).
_FIRST_DAY: Final = date(1980, 1, 1)
_UNIX: Final = 3
_PLAIN_FILE: Final = 0o100644 << 16
# The highest level takes twice the time for a hundredth of the bytes.
_LEVEL: Final = 6


def with_sums(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files with the list that ``sha256sum --check`` reads beside them."""
    lines = (f"{hashlib.sha256(files[path]).hexdigest()}  {path}\n" for path in sorted(files))
    return {**files, SUMS_FILE: "".join(lines).encode()}


def in_folder(name: str, files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files by their paths in a folder of that name."""
    return {f"{name}/{path}": content for path, content in files.items()}


def zipped(files: Mapping[str, bytes], day: date | None) -> bytes:
    """Return the files as a zip: sorted, all of one day (None: the first that can be told), readable by everyone."""
    when = max(day or _FIRST_DAY, _FIRST_DAY)
    written = BytesIO()
    with ZipFile(written, "w") as archive:
        for path in sorted(files):
            entry = ZipInfo(path, (when.year, when.month, when.day, 0, 0, 0))
            entry.create_system, entry.external_attr = _UNIX, _PLAIN_FILE
            archive.writestr(entry, files[path], ZIP_DEFLATED, _LEVEL)
    return written.getvalue()
