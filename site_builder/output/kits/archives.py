"""Archives that are the same each time: sorted, dated by their content, with the sums of their files."""

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
_READABLE: Final = 0o100644 << 16
_LEVEL: Final = 9


def archive(folder: str, files: Mapping[str, bytes], day: date | None) -> bytes:
    """Return the files in one folder of an archive, with ``SHA256SUMS``, which ``sha256sum -c`` reads there."""
    held = {**files, SUMS_FILE: _sums(files)}
    when = max(day or _FIRST_DAY, _FIRST_DAY)
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED, compresslevel=_LEVEL) as packed:
        for path, content in sorted(held.items()):
            entry = ZipInfo(f"{folder}/{path}", (when.year, when.month, when.day, 0, 0, 0))
            entry.create_system, entry.external_attr, entry.compress_type = _UNIX, _READABLE, ZIP_DEFLATED
            packed.writestr(entry, content, compresslevel=_LEVEL)
    return stream.getvalue()


def _sums(files: Mapping[str, bytes]) -> bytes:
    lines = (f"{hashlib.sha256(content).hexdigest()}  {path}\n" for path, content in sorted(files.items()))
    return "".join(lines).encode()
