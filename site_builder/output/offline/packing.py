"""The edition as it is handed over: a folder with its checksums, and the same folder in one zip."""

from datetime import date

from site_builder.output.archives import in_folder, with_sums, zipped
from site_builder.output.offline.edition import OfflineEdition
from site_builder.output.publish import BUILT_HERE


def packed(edition: OfflineEdition, day: date) -> dict[str, bytes]:
    """Return the files to put in place: the folder, its zip, and the mark of a folder that was built here."""
    folder = in_folder(edition.name, with_sums(edition.files))
    return {BUILT_HERE: b"", **folder, f"{edition.name}.zip": zipped(folder, day)}
