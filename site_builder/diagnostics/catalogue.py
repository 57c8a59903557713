"""The permanent catalogue of messages: a code never changes meaning and is never used again.

V00x and V10x files and bytes · V01x the block between the ``---`` · V02x and V03x fields · V04x references and
translations · V05x images · V06x figures and stages · V07x the site as a whole · V08x the text · V09x the two
languages when they no longer say the same · V11x what the stricter run asks for · V12x headings and markup, going
on from V08x · V13x acronyms.
Texts hold ``{names}`` filled from the diagnostic; ``suggested`` replaces ``fix`` when there is a suggestion.
"""

from types import MappingProxyType
from typing import Final

from site_builder.diagnostics.messages.agreement import AGREEMENT
from site_builder.diagnostics.messages.block import BLOCK
from site_builder.diagnostics.messages.body import HEADINGS, MARKUP
from site_builder.diagnostics.messages.fields import FIELDS
from site_builder.diagnostics.messages.files import FILES
from site_builder.diagnostics.messages.images import IMAGES
from site_builder.diagnostics.messages.message import Message, Severity, Wording
from site_builder.diagnostics.messages.references import REFERENCES
from site_builder.diagnostics.messages.release import RELEASE
from site_builder.diagnostics.messages.site import EVIDENCE, SITE
from site_builder.diagnostics.messages.text import TEXT
from site_builder.diagnostics.messages.values import VALUES

_ALL: Final = (
    *FILES,
    *BLOCK,
    *FIELDS,
    *VALUES,
    *REFERENCES,
    *IMAGES,
    *EVIDENCE,
    *SITE,
    *TEXT,
    *HEADINGS,
    *MARKUP,
    *AGREEMENT,
    *RELEASE,
)
CATALOGUE: Final = MappingProxyType({entry.code: entry for entry in sorted(_ALL, key=lambda entry: entry.code)})

__all__ = ["CATALOGUE", "Message", "Severity", "Wording"]
