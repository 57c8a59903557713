"""The permanent catalogue of messages: a code never changes meaning and is never used again.

V00x files and bytes · V01x the block between the ``---`` · V02x and V03x fields · V04x references and
translations · V05x images · V06x figures and stages · V07x the site as a whole ·
V08x the text.
Texts hold ``{names}`` filled from the diagnostic; ``suggested`` replaces ``fix`` when there is a suggestion.
"""

from types import MappingProxyType
from typing import Final

from site_builder.diagnostics.messages.block import BLOCK
from site_builder.diagnostics.messages.fields import FIELDS
from site_builder.diagnostics.messages.files import FILES
from site_builder.diagnostics.messages.message import Message, Severity, Wording
from site_builder.diagnostics.messages.references import BODY, IMAGES, REFERENCES
from site_builder.diagnostics.messages.site import EVIDENCE, SITE

CATALOGUE: Final = MappingProxyType(
    {entry.code: entry for entry in (*FILES, *BLOCK, *FIELDS, *REFERENCES, *IMAGES, *EVIDENCE, *SITE, *BODY)}
)

__all__ = ["CATALOGUE", "Message", "Severity", "Wording"]
