"""What each document of the API says besides its content, and the list of them all.

What `shapes` says of changes holds for these models too.
"""

from pydantic import Field

from site_builder.model.entries.parts import Part
from site_builder.model.entries.scalars import DateField, Name, Url
from site_builder.model.entries.vocabulary import Bilingual


class Document(Part):
    """Document : un fichier de données, avec ses conditions d'emploi.

    Document: a file of open data, with the terms of its use.
    """

    version: Name
    """Version : celle de la forme du document (Semantic Versioning) ; la première partie est dans son adresse.

    Version: that of the shape of the document (Semantic Versioning); its first part is in the address.
    """
    url: Url
    """Adresse : où se trouve ce document.

    Address: where this document is found.
    """
    described_by: Url
    """Schéma : l'adresse de la description de sa forme, en JSON Schema.

    Schema: the address of the description of its shape, in JSON Schema.
    """
    updated_on: DateField | None = Field(None)
    """Mis à jour le : le jour du dernier changement de fond de ce qu'il contient.

    Updated on: the day of the last change of substance of what it holds.
    """
    producer: Bilingual
    """Producteur : qui a compilé ces faits.

    Producer: who compiled these facts.
    """
    licence: Bilingual
    """Licence : les conditions de réutilisation.

    Licence: the terms of reuse.
    """
    notice: Bilingual | None = Field(None)
    """Avertissement : ce qu'il faut savoir avant d'en faire usage ; null s'il n'y a rien à dire.

    Notice: what to know before using it; null if there is nothing to say.
    """


class Listed(Part):
    """Document de la liste : l'un des fichiers de données du site.

    Document of the list: one of the files of open data of the site.
    """

    url: Url
    """Adresse : où se trouve le document.

    Address: where the document is found.
    """
    title: Bilingual
    """Titre : ce que contient le document.

    Title: what the document holds.
    """
    media_type: Name
    """Format : le type de média du document (IANA).

    Format: the media type of the document (IANA).
    """
    described_by: Url | None = Field(None)
    """Schéma : l'adresse de la description de sa forme ; null s'il n'en a pas.

    Schema: the address of the description of its shape; null if it has none.
    """
