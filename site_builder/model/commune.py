"""A commune of the programme: ten facts that never change of language, and its words."""

from pydantic import Field

from site_builder.model.parts import EntryFields, Event, Figure, Part, Point, SourcedCount
from site_builder.model.scalars import (
    DateField,
    Insee,
    Label,
    Name,
    Number,
    Reference,
    Slug,
    Url,
    WholeNumber,
    Wikidata,
)


class District(Part):
    """The part of the commune where solutions are tested."""

    name: Name = Field(
        examples=['"Aulnay-sous-Bois"'],
        title="Nom",
        description="Nom du quartier, tel que la source l'écrit.",
    )
    area_ha: Number | None = Field(
        None, title="Surface (ha)", description="En hectares ; vide si la source ne la dit pas."
    )
    source: Reference = Field(
        examples=["identifiant-de-la-source"],
        title="Source",
        description="L'identifiant d'une source de la fiche.",
    )


class OfficeHolder(Part):
    """A person in office at a date, named by a source."""

    id: Slug = Field(examples=["maire"], title="Identifiant", description="Nom court du mandat : maire.")
    name: Name = Field(examples=['"Aulnay-sous-Bois"'], title="Nom", description="Prénom et nom.")
    role: Label = Field(
        examples=['"maire à la date de l\'annonce (2024)"'],
        title="Fonction",
        description="Fonction à la date de la source.",
    )
    as_of: DateField = Field(
        examples=["2024"], title="À la date du", description="Date à laquelle la source nomme cette personne."
    )
    source: Reference = Field(
        examples=["identifiant-de-la-source"],
        title="Source",
        description="L'identifiant d'une source de la fiche.",
    )


class Commune(EntryFields):
    """One commune: ``content/communes/<slug>/index.fr.md``."""

    insee: Insee = Field(
        examples=['"93005"'], title="Code INSEE", description="Cinq caractères ; identifiant permanent."
    )
    name: Name = Field(examples=['"Aulnay-sous-Bois"'], title="Nom", description="Nom officiel de la commune.")
    ept: Name | None = Field(None, title="Territoire (EPT)", description="Établissement public territorial.")
    edition: WholeNumber = Field(examples=["1"], title="Édition", description="Numéro de l'édition du programme.")
    phase: WholeNumber | None = Field(
        None, title="Phase", description="Phase de l'édition, si elle en compte plusieurs."
    )
    district: District | None = Field(None, title="Quartier", description="Le quartier d'innovation.")
    point: Point | None = Field(None, title="Position", description="Un point pour la commune.")
    population: Figure | None = Field(
        None, title="Population", description="Population légale, un chiffre avec sa source."
    )
    office_holders: tuple[OfficeHolder, ...] = Field(
        (), title="Élus", description="À une date dite, jamais au présent."
    )
    solutions_announced: SourcedCount | None = Field(
        None, title="Solutions annoncées", description="Nombre annoncé pour la commune ; vide si inconnu."
    )
    challenges: tuple[Reference, ...] = Field((), title="Défis", description="Termes de taxonomies/challenges.yml.")
    timeline: tuple[Event, ...] = Field((), title="Étapes", description="Dates de la commune dans le programme.")
    website: Url | None = Field(None, title="Site", description="Site officiel de la commune.")
    wikidata: Wikidata | None = Field(None, title="Wikidata", description="Identifiant Wikidata, s'il a été vérifié.")
