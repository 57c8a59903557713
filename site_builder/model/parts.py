"""The parts entries are made of: sources, figures, images, places, dated events.

Field titles are the labels of the editing form; descriptions become the editors' reference.
"""

from enum import StrEnum
from typing import ClassVar, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from site_builder.model.scalars import (
    DateField,
    Flag,
    Label,
    Latitude,
    Longitude,
    Name,
    Number,
    Reference,
    Sentence,
    Slug,
    Summary,
    Text,
    Title,
    Url,
    WholeNumber,
)


class Part(BaseModel):
    """A frozen mapping that knows all its keys; in a list, ``key`` names the field that tells one from another."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)
    key: ClassVar[str] = "id"


class Access(StrEnum):
    """How much of a source could be read."""

    EXTRACT = "extract"
    WHOLE = "whole"
    ARCHIVE = "archive"


class SourceLanguage(StrEnum):
    """The language a source is written in."""

    FR = "fr"
    EN = "en"


class Source(Part):
    """A published document a fact rests on."""

    id: Slug = Field(
        examples=["mon-identifiant"],
        title="Identifiant",
        description="Nom court, cité ailleurs dans la fiche et dans le texte : [^id].",
    )
    title: Text = Field(
        examples=['"Le titre"'], title="Titre", description="Le titre du document, tel qu'il est publié."
    )
    url: Url | None = Field(
        None, title="Adresse", description="L'adresse de la page ; vide si le document n'est pas en ligne."
    )
    publisher: Name | None = Field(None, title="Éditeur", description="Qui publie le document.")
    published: DateField | None = Field(
        None, title="Publié le", description="Date écrite sur le document, à sa précision."
    )
    consulted: DateField | None = Field(None, title="Consulté le", description="Date à laquelle le document a été lu.")
    access: Access = Field(
        examples=["extract"],
        title="Lu",
        description="extract : début seulement ; whole : en entier ; archive : copie archivée.",
    )
    lang: SourceLanguage = Field(SourceLanguage.FR, title="Langue", description="Langue du document : fr ou en.")


class FigureKind(StrEnum):
    """Where a figure comes from: foreseen, said by someone, or measured."""

    PLANNED = "planned"
    DECLARED = "declared"
    MEASURED = "measured"


class Figure(Part):
    """A number with its unit, its date and its source."""

    id: Slug = Field(
        examples=["mon-identifiant"],
        title="Identifiant",
        description="Nom court du chiffre, unique dans la fiche.",
    )
    label: Label = Field(examples=['"Le libellé"'], title="Libellé", description="Ce que le nombre compte.")
    value: Number = Field(
        examples=["3300"],
        title="Valeur",
        description="Le nombre, en chiffres, avec un point pour les décimales.",
    )
    unit: Reference | None = Field(None, title="Unité", description="Un terme de taxonomies/units.yml.")
    as_of: DateField | None = Field(
        None, title="À la date du", description="Date du chiffre ; vide si la source ne la dit pas."
    )
    kind: FigureKind = Field(
        examples=["declared"],
        title="Nature",
        description="planned : prévu ; declared : déclaré ; measured : mesuré.",
    )
    method: Sentence | None = Field(None, title="Méthode", description="Comment le chiffre a été obtenu.")
    source: Reference = Field(
        examples=["identifiant-de-la-source"],
        title="Source",
        description="L'identifiant d'une source de la fiche.",
    )


class SourcedCount(Part):
    """A count announced by a source."""

    value: WholeNumber = Field(examples=["30"], title="Nombre", description="Nombre annoncé.")
    source: Reference = Field(
        examples=["identifiant-de-la-source"], title="Source", description="L'identifiant d'une source du même fichier."
    )


class Point(Part):
    """A position in degrees (WGS 84)."""

    lat: Latitude = Field(examples=["48.938"], title="Latitude", description="En degrés décimaux.")
    lon: Longitude = Field(examples=["2.494"], title="Longitude", description="En degrés décimaux.")
    source: Reference = Field(
        examples=["identifiant-de-la-source"],
        title="Source",
        description="L'identifiant d'une source de la fiche.",
    )


class Image(Part):
    """A picture lying beside the entry."""

    key: ClassVar[str] = "file"
    file: Name = Field(
        examples=["photo.jpg"], title="Fichier", description="Nom du fichier, dans le dossier de la fiche."
    )
    alt: Label | None = Field(
        None, title="Texte de remplacement", description="Ce que montre l'image, pour qui ne la voit pas."
    )
    decorative: Flag = Field(
        default=False, title="Décorative", description="true si l'image n'apporte rien de plus que le texte."
    )
    caption: Sentence | None = Field(None, title="Légende", description="Texte affiché sous l'image.")
    credit: Name = Field(examples=['"Prénom Nom"'], title="Crédit", description="Auteur ou titulaire des droits.")
    licence: Name = Field(
        examples=['"Licence Ouverte 2.0"'], title="Licence", description="Ce qui autorise la publication."
    )
    people: Name = Field("none", title="Personnes", description="none, ou consent: suivi de la référence de l'accord.")

    @model_validator(mode="after")
    def _require_alt(self) -> Self:
        """Refuse a picture without words for who cannot see it (WCAG 2.2, 1.1.1)."""
        if self.alt or self.decorative:
            return self
        raise PydanticCustomError("V051", "{value}", {"value": self.file, "example": 'alt: "Une place arborée"'})


class Event(Part):
    """Something that happened, or is due, at a date."""

    id: Slug = Field(
        examples=["mon-identifiant"],
        title="Identifiant",
        description="Nom court de l'étape, unique dans la fiche.",
    )
    date: DateField = Field(examples=["2024-03"], title="Date", description="AAAA, AAAA-MM ou AAAA-MM-JJ.")
    until: DateField | None = Field(None, title="Jusqu'au", description="Fin, si l'étape a duré.")
    text: Sentence = Field(examples=['"Une phrase."'], title="Texte", description="Ce qui s'est passé, en une phrase.")
    source: Reference = Field(
        examples=["identifiant-de-la-source"],
        title="Source",
        description="L'identifiant d'une source de la fiche.",
    )


class EntryFields(Part):
    """What communes, solutions and pages have in common."""

    title: Title = Field(examples=['"Le titre"'], title="Titre", description="Titre de la page, 80 caractères au plus.")
    summary: Summary = Field(
        examples=['"Une phrase qui se comprend seule, sans avoir lu la page."'],
        title="Résumé",
        description="Une phrase qui se comprend seule, de 40 à 200 caractères.",
    )
    published_on: DateField | None = Field(None, title="Publié le", description="Première mise en ligne.")
    updated_on: DateField | None = Field(None, title="Mis à jour le", description="Dernier changement de fond.")
    reviewed_on: DateField | None = Field(None, title="Relu le", description="Dernière vérification des faits.")
    cover: Image | None = Field(
        None, title="Image principale", description="Une photographie libre de droits, ou rien."
    )
    gallery: tuple[Image, ...] = Field((), title="Galerie", description="D'autres images.")
    figures: tuple[Figure, ...] = Field(
        (), title="Chiffres", description="Les chiffres de la fiche, chacun avec sa source."
    )
    sources: tuple[Source, ...] = Field((), title="Sources", description="Les documents cités.")
    draft: Flag = Field(default=False, title="Brouillon", description="true : vérifiée mais non publiée.")
