"""Archives: the same each time, dated by their content, and checked by the program that everyone has."""

import io
import subprocess
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from zipfile import ZipFile

from site_builder.output.archives import in_folder, with_sums, zipped

FILES = {"b.txt": b"deux", "qr/a.svg": b"<svg/>"}
DAY = date(2026, 11, 23)


def archive(folder: str, files: Mapping[str, bytes], day: date | None) -> bytes:
    """Return the files and their sums in a folder of an archive."""
    return zipped(in_folder(folder, with_sums(files)), day)


def unpacked(content: bytes, folder: Path) -> Path:
    """Return the folder that the archive makes."""
    with ZipFile(io.BytesIO(content)) as packed:
        packed.extractall(folder)
    return folder / "alpha"


def checked(folder: Path) -> int:
    """Return how ``sha256sum -c`` judges the folder."""
    command = ["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"]
    return subprocess.run(command, cwd=folder, capture_output=True, check=False).returncode


def test_the_sums_are_those_of_the_files(tmp_path: Path) -> None:
    """``sha256sum -c`` finds each file of the archive as it was packed, and meets one that was changed."""
    folder = unpacked(archive("alpha", FILES, DAY), tmp_path)
    assert 0 == checked(folder)
    (folder / "b.txt").write_bytes(b"trois")
    assert 1 == checked(folder)


def test_files_are_in_one_folder_in_order() -> None:
    """Nothing is scattered where the archive is opened, whatever the order in which files were made."""
    with ZipFile(io.BytesIO(archive("alpha", FILES, DAY))) as packed:
        assert ["alpha/SHA256SUMS", "alpha/b.txt", "alpha/qr/a.svg"] == packed.namelist()
    assert archive("alpha", FILES, DAY) == archive("alpha", dict(reversed(FILES.items())), DAY)


def test_files_bear_the_day_of_their_facts() -> None:
    """No clock is read: the day is that of the content, or the first one that an archive can tell."""
    for day, expected in ((DAY, (2026, 11, 23)), (None, (1980, 1, 1)), (date(1975, 5, 1), (1980, 1, 1))):
        with ZipFile(io.BytesIO(archive("alpha", FILES, day))) as packed:
            assert {(*expected, 0, 0, 0)} == {entry.date_time for entry in packed.infolist()}
            assert {0o644} == {entry.external_attr >> 16 & 0o777 for entry in packed.infolist()}
