"""The edition as it is handed over."""

import hashlib
from datetime import date
from io import BytesIO
from zipfile import ZipFile

from site_builder.output.offline import OfflineEdition, packed
from site_builder.output.publish import BUILT_HERE

DAY = date(2026, 12, 1)
EDITION = OfflineEdition("qmi-hors-ligne", {"index.html": b"<p>\n", "LISEZ-MOI.txt": "é".encode(), "a/b.csv": b"1\r\n"})


def test_the_folder_says_how_to_check_it() -> None:
    """Every file but the list itself has its line in it, as sha256sum reads it, in order."""
    sums = packed(EDITION, DAY)["qmi-hors-ligne/SHA256SUMS"].decode().splitlines()
    expected = [f"{hashlib.sha256(EDITION.files[path]).hexdigest()}  {path}" for path in sorted(EDITION.files)]
    assert expected == sums


def test_the_zip_holds_the_folder() -> None:
    """What comes out of the zip is the folder, byte for byte, under its name."""
    files = packed(EDITION, DAY)
    with ZipFile(BytesIO(files.pop("qmi-hors-ligne.zip"))) as archive:
        assert archive.testzip() is None
        held = {name: archive.read(name) for name in archive.namelist()}
    assert b"" == files.pop(BUILT_HERE)
    assert (sorted(held), held) == (list(held), files)


def test_the_zip_is_the_same_whoever_makes_it() -> None:
    """The order in which files were found, the clock and the machine leave no trace."""
    turned = OfflineEdition(EDITION.name, dict(reversed(list(EDITION.files.items()))))
    assert packed(EDITION, DAY) == packed(turned, DAY)
    with ZipFile(BytesIO(packed(EDITION, DAY)["qmi-hors-ligne.zip"])) as archive:
        told = {(one.date_time, one.external_attr >> 16, one.create_system) for one in archive.infolist()}
    assert {((2026, 12, 1, 0, 0, 0), 0o100644, 3)} == told
