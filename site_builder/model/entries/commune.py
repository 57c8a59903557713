"""A commune of the programme: ten facts that never change of language, and its words."""

from pydantic import Field

from site_builder.model.entries.entry import EntryFields
from site_builder.model.entries.parts import Event, Figure, Part, Point, SourcedCount
from site_builder.model.entries.scalars import (
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
    """Quartier : la partie de la commune où les solutions sont testées.

    District: the part of the commune where solutions are tested.
    """

    name: Name = Field(examples=['"Porte Saint-Germain"'])
    """Nom : le nom du quartier, tel que la source l'écrit.

    Name: the name of the district, as the source writes it.
    """
    area_ha: Number | None = Field(None, examples=["12.5"])
    """Surface (ha) : en hectares, avec un point pour les décimales ; vide si la source ne la dit pas.

    Area (ha): in hectares, with a point for decimals; empty if the source does not say.
    """
    source: Reference = Field(examples=["rapport-2025"])
    """Source : identifiant de la source qui décrit le quartier, dans la liste sources de la fiche.

    Source: identifier of the source that describes the district, in the list sources of the entry.
    """


class OfficeHolder(Part):
    """Élu : une personne en fonction à une date, nommée par une source.

    Office holder: a person in office at a date, named by a source.
    """

    id: Slug = Field(examples=["maire"])
    """Identifiant : nom court du mandat, unique dans la fiche.

    Identifier: short name of the office, unique in the entry.
    """
    name: Name = Field(examples=['"Prénom Nom"'])
    """Nom : le prénom et le nom, tels que la source les écrit.

    Name: the first and last names, as the source writes them.
    """
    role: Label = Field(examples=['"maire à la date de l\'annonce (2024)"'])
    """Fonction : la fonction, dite à la date de la source et jamais au présent.

    Role: the office, told as of the date of the source and never in the present.
    """
    as_of: DateField = Field(examples=["2024"])
    """À la date du : la date à laquelle la source nomme cette personne.

    As of: the date at which the source names this person.
    """
    source: Reference = Field(examples=["rapport-2025"])
    """Source : identifiant de la source qui nomme cette personne, dans la liste sources de la fiche.

    Source: identifier of the source that names this person, in the list sources of the entry.
    """


class Commune(EntryFields):
    """Commune : une commune du programme.

    Commune: a commune of the programme.
    """

    insee: Insee = Field(examples=['"93005"'])
    """Code INSEE : les cinq caractères du code de la commune, entre guillemets ; il ne change jamais.

    INSEE code: the five characters of the code of the commune, in quotation marks; it never changes.
    """
    name: Name = Field(examples=['"Aulnay-sous-Bois"'])
    """Nom : le nom officiel de la commune.

    Name: the official name of the commune.
    """
    ept: Name | None = Field(None, examples=['"Paris Terres d\'Envol"'])
    """Territoire (EPT) : l'établissement public territorial de la commune ; vide s'il n'est pas connu.

    Territory (EPT): the intermunicipal body (établissement public territorial) of the commune; empty if unknown.
    """
    edition: WholeNumber = Field(examples=["1"])
    """Édition : le numéro de l'édition du programme, déclarée dans content/site.yml.

    Edition: the number of the edition of the programme, declared in content/site.yml.
    """
    phase: WholeNumber | None = Field(None, examples=["2"])
    """Phase : le numéro de la phase, si l'édition en compte plusieurs ; vide sinon.

    Phase: the number of the phase, if the edition has several; empty otherwise.
    """
    district: District | None = Field(None)
    """Quartier : le quartier d'innovation ; vide si aucune source ne le nomme.

    District: the innovation district; empty if no source names it.
    """
    point: Point | None = Field(None)
    """Position : un point pour la commune, sur la carte ; vide si aucune source ne le donne.

    Position: a point for the commune, on the map; empty if no source gives it.
    """
    population: Figure | None = Field(None)
    """Population : la population légale, un chiffre avec sa source ; vide si elle n'est pas connue.

    Population: the legal population, a figure with its source; empty if unknown.
    """
    office_holders: tuple[OfficeHolder, ...] = Field(())
    """Élus : les personnes qu'une source nomme, à sa date ; vide si aucune n'est nommée.

    Office holders: the people a source names, as of its date; empty if none is named.
    """
    solutions_announced: SourcedCount | None = Field(None)
    """Solutions annoncées : le nombre de solutions annoncées pour la commune ; vide si aucune source ne le dit.

    Solutions announced: how many solutions are announced for the commune; empty if no source says so.
    """
    challenges: tuple[Reference, ...] = Field((), examples=["[espaces-publics]"])
    """Défis : identifiants de termes de content/taxonomies/challenges.yml ; vide si aucune source n'en dit.

    Challenges: identifiers of terms of content/taxonomies/challenges.yml; empty if no source tells any.
    """
    timeline: tuple[Event, ...] = Field(())
    """Étapes datées : les dates de la commune dans le programme ; vide si aucune n'est connue.

    Timeline: the dates of the commune in the programme; empty if none is known.
    """
    website: Url | None = Field(None, examples=['"https://www.exemple.fr/"'])
    """Site : l'adresse du site officiel de la commune ; vide tant qu'elle n'est pas vérifiée.

    Website: the address of the official website of the commune; empty as long as it is not verified.
    """
    wikidata: Wikidata | None = Field(None, examples=["Q90"])
    """Wikidata : l'identifiant de la commune dans Wikidata ; vide tant qu'il n'est pas vérifié.

    Wikidata: the identifier of the commune in Wikidata; empty as long as it is not verified.
    """
