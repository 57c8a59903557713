"""The parts entries are made of: sources, figures, places, dated events.

Docstrings of parts, fields and values are the words of the editing form, of the published schemas and of the
editors' reference; `docstrings` says how they are written.
"""

from enum import StrEnum
from typing import ClassVar

from pydantic import BaseModel, ConfigDict, Field

from site_builder.model.entries.scalars import (
    DateField,
    Label,
    Latitude,
    Longitude,
    Name,
    Number,
    PartialDate,
    Reference,
    Sentence,
    Slug,
    Text,
    Url,
    WholeNumber,
)


class Part(BaseModel):
    """A frozen mapping that knows all its keys; in a list, ``key`` names the field that tells one from another."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    key: ClassVar[str] = "id"


class Access(StrEnum):
    """Lecture : ce qui a pu être lu d'un document.

    Reading: how much of a document could be read.
    """

    EXTRACT = "extract"
    """en extrait : seulement le début, un résumé ou les lignes citées par un moteur de recherche.

    in part: only the beginning, a summary or the lines a search engine quotes.
    """
    WHOLE = "whole"
    """en entier : tout le document.

    in full: the whole document.
    """
    ARCHIVE = "archive"
    """copie archivée : une copie gardée ailleurs, parce que la page d'origine a disparu ou ne s'ouvre plus.

    archived copy: a copy kept elsewhere, because the original page is gone or no longer opens.
    """


class SourceLanguage(StrEnum):
    """Langue : la langue dans laquelle un document est écrit.

    Language: the language a document is written in.
    """

    FR = "fr"
    """français : le document est en français.

    French: the document is in French.
    """
    EN = "en"
    """anglais : le document est en anglais.

    English: the document is in English.
    """


class Source(Part):
    """Source : un document publié, sur lequel repose un fait.

    Source: a published document that a fact rests on.
    """

    id: Slug = Field(examples=["rapport-2025"])
    """Identifiant : nom court par lequel la fiche cite le document, dans ses champs et dans son texte, où il
    s'écrit [^rapport-2025] ; unique dans la fiche.

    Identifier: short name by which the entry cites the document, in its fields and in its text, where it is
    written [^rapport-2025]; unique in the entry.
    """
    title: Text = Field(examples=['"Rapport annuel 2025"'])
    """Titre : le titre du document, tel qu'il est publié et dans sa langue.

    Title: the title of the document, as it is published and in its own language.
    """
    url: Url | None = Field(None, examples=['"https://www.exemple.fr/page"'])
    """Adresse : l'adresse complète de la page ; vide si le document n'est pas en ligne.

    Address: the whole address of the page; empty if the document is not online.
    """
    publisher: Name | None = Field(None, examples=['"Ville de Sceaux"'])
    """Éditeur : le journal, l'entreprise ou l'administration qui publie le document ; vide si rien ne le dit.

    Publisher: the newspaper, company or public body that publishes the document; empty if nothing says so.
    """
    published: DateField | None = Field(None, examples=["2025-02-13"])
    """Publié le : la date écrite sur le document, à sa précision ; vide s'il n'en porte pas.

    Published on: the date written on the document, as precise as it is; empty if it bears none.
    """
    consulted: DateField | None = Field(None, examples=["2026-11-23"])
    """Consulté le : le jour où le document a été lu ; vide si personne ne l'a noté.

    Consulted on: the day the document was read; empty if nobody wrote it down.
    """
    access: Access = Field(examples=["extract"])
    """Lu : ce qui a pu être lu du document.

    Read: how much of the document could be read.
    """
    lang: SourceLanguage = Field(SourceLanguage.FR, examples=["fr"])
    """Langue : la langue du document ; vide, c'est le français.

    Language: the language of the document; empty means French.
    """


class FigureKind(StrEnum):
    """Nature d'un chiffre : d'où il vient.

    Kind of figure: where it comes from.
    """

    PLANNED = "planned"
    """prévu : annoncé à l'avance, pas encore arrivé.

    planned: announced beforehand, not yet come about.
    """
    DECLARED = "declared"
    """déclaré : dit par quelqu'un, sans qu'on sache comment il l'a compté.

    declared: said by someone, without telling how it was counted.
    """
    MEASURED = "measured"
    """mesuré : compté ou mesuré, par une méthode connue.

    measured: counted or measured, by a known method.
    """


class Figure(Part):
    """Chiffre : un nombre, avec ce qu'il compte, sa date et sa source.

    Figure: a number, with what it counts, its date and its source.
    """

    id: Slug = Field(examples=["visiteurs"])
    """Identifiant : nom court du chiffre, unique dans la fiche.

    Identifier: short name of the figure, unique in the entry.
    """
    label: Label = Field(examples=['"Visiteurs en une semaine"'])
    """Libellé : ce que le nombre compte.

    Label: what the number counts.
    """
    value: Number = Field(examples=["3300"])
    """Valeur : le nombre, en chiffres, sans espace et avec un point pour les décimales.

    Value: the number, in digits, without spaces and with a point for decimals.
    """
    unit: Reference | None = Field(None, examples=["habitants"])
    """Unité : identifiant d'un terme de content/taxonomies/units.yml ; vide pour un nombre sans unité.

    Unit: identifier of a term of content/taxonomies/units.yml; empty for a number without a unit.
    """
    as_of: DateField | None = Field(None, examples=["2025-06"])
    """À la date du : la date à laquelle le nombre est vrai ; vide si la source ne la dit pas.

    As of: the date at which the number holds; empty if the source does not say.
    """
    kind: FigureKind = Field(examples=["declared"])
    """Nature : d'où vient le nombre.

    Kind: where the number comes from.
    """
    method: Sentence | None = Field(None, examples=['"Comptage à l\'entrée, sept jours de suite."'])
    """Méthode : comment le nombre a été obtenu, en une phrase ; vide si la source ne le dit pas.

    Method: how the number was obtained, in one sentence; empty if the source does not say.
    """
    source: Reference = Field(examples=["rapport-2025"])
    """Source : identifiant de la source qui donne le nombre, dans la liste sources du même fichier.

    Source: identifier of the source that gives the number, in the list sources of the same file.
    """


class SourcedCount(Part):
    """Nombre annoncé : un nombre entier, avec la source qui l'annonce.

    Announced count: a whole number, with the source that announces it.
    """

    value: WholeNumber = Field(examples=["30"])
    """Nombre : le nombre annoncé, en chiffres.

    Count: the number announced, in digits.
    """
    source: Reference = Field(examples=["rapport-2025"])
    """Source : identifiant de la source qui annonce le nombre, dans la liste sources du même fichier.

    Source: identifier of the source that announces the number, in the list sources of the same file.
    """
    as_of: DateField | None = Field(None, examples=["2024-09"])
    """À la date du : la date à laquelle le nombre a été annoncé ; vide, c'est celle de la source, si elle la dit.

    As of: the date on which the number was announced; empty means that of the source, if it says one.
    """

    def announced_on(self, source: Source) -> PartialDate | None:
        """Return the date of the announcement that the source makes, where it is known."""
        return self.as_of or source.published


class Point(Part):
    """Position : un point sur la carte, en degrés décimaux (WGS 84, comme le GPS).

    Position: a point on the map, in decimal degrees (WGS 84, as GPS uses).
    """

    lat: Latitude = Field(examples=["48.938"])
    """Latitude : de -90 à 90, avec un point pour les décimales.

    Latitude: from -90 to 90, with a point for decimals.
    """
    lon: Longitude = Field(examples=["2.494"])
    """Longitude : de -180 à 180, avec un point pour les décimales.

    Longitude: from -180 to 180, with a point for decimals.
    """
    source: Reference = Field(examples=["rapport-2025"])
    """Source : identifiant de la source qui donne la position, dans la liste sources du même fichier.

    Source: identifier of the source that gives the position, in the list sources of the same file.
    """


class Event(Part):
    """Étape datée : ce qui s'est passé, ou doit se passer, à une date.

    Dated step: what happened, or is due, at a date.
    """

    id: Slug = Field(examples=["lancement"])
    """Identifiant : nom court de l'étape, unique dans la fiche.

    Identifier: short name of the step, unique in the entry.
    """
    date: DateField = Field(examples=["2024-03"])
    """Date : l'année, le mois ou le jour, à la précision de la source.

    Date: the year, the month or the day, as precise as the source.
    """
    until: DateField | None = Field(None, examples=["2024-06"])
    """Jusqu'au : la fin, si l'étape a duré ; vide sinon.

    Until: the end, if the step lasted; empty otherwise.
    """
    text: Sentence = Field(examples=['"L\'essai commence place du Marché."'])
    """Texte : ce qui s'est passé, en une phrase.

    Text: what happened, in one sentence.
    """
    source: Reference = Field(examples=["rapport-2025"])
    """Source : identifiant de la source qui dit l'étape, dans la liste sources du même fichier.

    Source: identifier of the source that tells the step, in the list sources of the same file.
    """
