"""The glossary: acronyms and names that readers from elsewhere cannot guess."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from pydantic import Field

from site_builder.model.entries.parts import Part
from site_builder.model.entries.scalars import Name
from site_builder.model.entries.vocabulary import Bilingual
from site_builder.source import Tree

GLOSSARY_PATH: Final = "content/taxonomies/glossary.yml"


class GlossaryTerm(Part):
    """Sigle ou nom : un sigle avec son sens, ou un nom qui se passe d'explication.

    Acronym or name: an acronym with its meaning, or a name that explains itself.
    """

    short: Name = Field(examples=['"EPT"'])
    """Sigle ou nom : tel qu'il s'écrit dans les textes, majuscules comprises.

    Acronym or name: as it is written in the texts, capitals included.
    """
    long: Bilingual | None = Field(
        None,
        examples=['{fr: "établissement public territorial", en: "public territorial body"}'],
    )
    """En toutes lettres : ce que veut dire le sigle, affiché entre parenthèses à son premier emploi ; vide pour un
    nom qui se passe d'explication.

    In full: what the acronym stands for, shown in brackets at its first use; empty for a name that explains itself.
    """


class Glossary(Part):
    """Glossaire : les sigles et les noms qu'un lecteur venu d'ailleurs ne peut pas deviner.

    Glossary: the acronyms and names that a reader from elsewhere cannot guess.
    """

    terms: tuple[GlossaryTerm, ...] = Field(
        examples=['[{short: "EPT", long: {fr: "établissement public territorial", en: "public territorial body"}}]'],
        min_length=1,
    )
    """Termes : les sigles et les noms, dans l'ordre alphabétique.

    Terms: the acronyms and names, in alphabetical order.
    """

    def by_name(self) -> Mapping[str, GlossaryTerm]:
        """Return the terms by the name they have in the texts, in their order."""
        return MappingProxyType({term.short: term for term in self.terms})


def names_in(tree: dict[str, Tree]) -> Mapping[str, GlossaryTerm]:
    """Return the names of a glossary that has a mistake somewhere, as terms without a meaning."""
    terms = tree.get("terms")
    shorts = [term.get("short") for term in terms if isinstance(term, dict)] if isinstance(terms, list) else []
    return MappingProxyType(
        {short: GlossaryTerm.model_construct(short=short) for short in shorts if isinstance(short, str) and short}
    )
