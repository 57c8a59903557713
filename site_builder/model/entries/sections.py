"""The sections (level-two headings) a body may hold, in order, named in each locale."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from site_builder.model.locale import Locale
from site_builder.model.suggest import closest, folded

_SPACES: Final = re.compile(r"\s+")


@dataclass(frozen=True)
class Section:
    """A section of a body: its permanent id and its heading in each locale."""

    id: str
    fr: str
    en: str

    def heading(self, locale: Locale) -> str:
        """Return the heading an editor types."""
        return self.fr if locale is Locale.FR else self.en


COMMUNE_SECTIONS: Final = (
    Section("context", "Le contexte", "The context"),
    Section("district", "Le quartier", "The district"),
    Section("challenges", "Les défis", "The challenges"),
    Section("change", "Ce qui a changé", "What has changed"),
)

SOLUTION_SECTIONS: Final = (
    Section("problem", "Le problème", "The problem"),
    Section("solution", "La solution", "The solution"),
    Section("ground", "Sur le terrain", "On the ground"),
    Section("results", "Résultats", "Results"),
    Section("lessons", "Ce qui a aidé, ce qui a freiné", "What helped, what hindered"),
    Section("replicate", "Pour la reproduire", "To replicate it"),
)

# By collection; the pages have the headings their writers choose.
SECTIONS: Final[Mapping[str, tuple[Section, ...]]] = MappingProxyType(
    {"communes": COMMUNE_SECTIONS, "solutions": SOLUTION_SECTIONS}
)


def section_headed(heading: str, sections: Iterable[Section], locale: Locale) -> Section | None:
    """Return the section of the heading; apostrophes and spaces may be plain or typographic."""
    typed = _SPACES.sub(" ", unicodedata.normalize("NFC", heading).replace("’", "'")).strip()
    return next((section for section in sections if section.heading(locale) == typed), None)


def section_meant(heading: str, sections: Collection[Section], locale: Locale) -> Section | None:
    """Return the section whose heading, in any language, looks most like this one."""
    names = {section.heading(locale): section for section in sections}
    others = {section.heading(other): section for section in sections for other in Locale if other is not locale}
    same = next((section for name, section in others.items() if folded(name) == folded(heading)), None)
    return same or names.get(closest(heading, names)) or others.get(closest(heading, others))
