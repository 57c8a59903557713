"""The sections (level-two headings) a body may hold, in order, named in each locale."""

from dataclasses import dataclass
from typing import Final

from site_builder.model.locale import Locale


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
