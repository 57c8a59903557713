"""The mistakes editors make in real files, and how each message asks to mend them: one module for each family."""

from typing import Final

from tests.model.mistakes.block import BLOCK
from tests.model.mistakes.fields import FIELDS
from tests.model.mistakes.files import FILES
from tests.model.mistakes.images import IMAGES
from tests.model.mistakes.mistake import SCEAUX, SETTINGS, SOYPV, SOYPV_EN, THEMES, Mistake
from tests.model.mistakes.outlines import OUTLINES
from tests.model.mistakes.references import REFERENCES
from tests.model.mistakes.text import TEXT
from tests.model.mistakes.translation import TRANSLATION

MISTAKES: Final[tuple[Mistake, ...]] = (
    *FILES,
    *BLOCK,
    *FIELDS,
    *REFERENCES,
    *TRANSLATION,
    *TEXT,
    *IMAGES,
    *OUTLINES,
)

__all__ = ["MISTAKES", "SCEAUX", "SETTINGS", "SOYPV", "SOYPV_EN", "THEMES", "Mistake"]
