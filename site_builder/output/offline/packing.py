"""The edition as it is handed over: a folder with its checksums, and the same folder in one zip."""

import hashlib
from collections.abc import Mapping
from datetime import date
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from site_builder.output.offline.edition import OfflineEdition
from site_builder.output.publish import BUILT_HERE

_SUMS: Final = "SHA256SUMS"
_UNIX: Final = 3
_PLAIN_FILE: Final = 0o100644


def packed(edition: OfflineEdition, day: date) -> dict[str, bytes]:
    """Return the files to put in place: the folder, its zip, and the mark of a folder that was built here."""
    folder = {f"{edition.name}/{path}": content for path, content in with_sums(edition.files).items()}
    return {BUILT_HERE: b"", **folder, f"{edition.name}.zip": zipped(folder, day)}


def with_sums(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files with the list that ``sha256sum --check`` reads."""
    lines = (f"{hashlib.sha256(files[path]).hexdigest()}  {path}\n" for path in sorted(files))
    return {**files, _SUMS: "".join(lines).encode()}


def zipped(files: Mapping[str, bytes], day: date) -> bytes:
    """Return a zip that is the same wherever it is made: sorted names, one date, plain permissions."""
    written = BytesIO()
    with ZipFile(written, "w") as archive:
        for path in sorted(files):
            entry = ZipInfo(path, (day.year, day.month, day.day, 0, 0, 0))
            entry.create_system, entry.external_attr = _UNIX, _PLAIN_FILE << 16
            archive.writestr(entry, files[path], ZIP_DEFLATED, 9)
    return written.getvalue()
