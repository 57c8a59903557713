"""Which fields are words: said once per locale, where every other field is said once for all."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Words:
    """Marks a field whose text belongs to one locale and must exist in each."""


WORDS: Final = Words()
