"""The offline edition: the assembled site as a folder that opens from a USB key, without any server, and as a zip.

Enters: a plan and the folder that its site was assembled in. Leaves: the files of the edition, by path.
Only the pipeline calls this room.
"""

from site_builder.output.offline.edition import (
    OfflineEdition,
    UnknownEditionError,
    edition_name,
    offline_edition,
    offline_notes,
)
from site_builder.output.offline.packing import packed

__all__ = ["OfflineEdition", "UnknownEditionError", "edition_name", "offline_edition", "offline_notes", "packed"]
