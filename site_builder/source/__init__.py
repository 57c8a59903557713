"""The only reader of ``content/``: bytes become documents whose every value knows its place.

Enters: a folder. Leaves: documents (front matter tree with positions, body with its blocks) and diagnostics.
The model and the pipeline may call this room.
"""

from site_builder.source.body import (
    SECTION_LEVEL,
    Body,
    BodyImage,
    BodySection,
    Citation,
    Heading,
    InternalLink,
    Paragraph,
    Target,
    read_body,
)
from site_builder.source.document import Document, Loc, Tree
from site_builder.source.fingerprint import Fingerprint, fingerprint
from site_builder.source.geography import (
    GEOGRAPHY_FOLDER,
    GEOGRAPHY_PATH,
    Geography,
    Outline,
    Polygon,
    Position,
    Ring,
    read_geography,
    read_polygons,
    write_geography,
)
from site_builder.source.lock import LOCK_FILE, Lock, Record, write_lock
from site_builder.source.names import renamed
from site_builder.source.reader import SourceTree, parse_document, read_content
from site_builder.source.registry import REGISTRY_PATH, read_registry, write_registry

__all__ = [
    "GEOGRAPHY_FOLDER",
    "GEOGRAPHY_PATH",
    "LOCK_FILE",
    "REGISTRY_PATH",
    "SECTION_LEVEL",
    "Body",
    "BodyImage",
    "BodySection",
    "Citation",
    "Document",
    "Fingerprint",
    "Geography",
    "Heading",
    "InternalLink",
    "Loc",
    "Lock",
    "Outline",
    "Paragraph",
    "Polygon",
    "Position",
    "Record",
    "Ring",
    "SourceTree",
    "Target",
    "Tree",
    "fingerprint",
    "parse_document",
    "read_body",
    "read_content",
    "read_geography",
    "read_polygons",
    "read_registry",
    "renamed",
    "write_geography",
    "write_lock",
    "write_registry",
]
