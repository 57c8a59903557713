"""What every entry has: its title and summary, its dates, its pictures, its figures and its sources."""

from typing import ClassVar, Final, Self

from pydantic import ConfigDict, Field, model_validator
from pydantic.config import JsonDict
from pydantic_core import PydanticCustomError

from site_builder.model.entries.parts import Figure, Part, Source
from site_builder.model.entries.scalars import (
    DateField,
    Flag,
    FormerAddress,
    Label,
    Name,
    People,
    Sentence,
    Summary,
    Title,
)

# A picture has words for who cannot see it, or says that it needs none (WCAG 2.2, 1.1.1).
_ALT_OR_DECORATIVE: Final[JsonDict] = {
    "anyOf": [
        {"properties": {"alt": {"type": "string"}}, "required": ["alt"]},
        {"properties": {"decorative": {"const": True}}, "required": ["decorative"]},
    ]
}


class Image(Part):
    """Image : une photographie ou un dessin, déposé dans le dossier de la fiche.

    Image: a photograph or a drawing, lying in the folder of the entry.
    """

    model_config = ConfigDict(json_schema_extra=_ALT_OR_DECORATIVE)
    key: ClassVar[str] = "file"
    file: Name = Field(examples=["photo.jpg"])
    """Fichier : nom du fichier, déposé à côté de index.fr.md.

    File: name of the file, lying beside index.fr.md.
    """
    alt: Label | None = Field(None, examples=['"Une place arborée"'])
    """Texte de remplacement : ce que montre l'image, pour qui ne la voit pas ; vide seulement pour une image
    décorative.

    Alternative text: what the image shows, for those who cannot see it; empty for a decorative image only.
    """
    decorative: Flag = Field(default=False, examples=["true"])
    """Décorative : mettez true si l'image n'apprend rien de plus que le texte ; vide ou false sinon.

    Decorative: write true if the image says nothing more than the text; empty or false otherwise.
    """
    caption: Sentence | None = Field(None, examples=['"La place, en juillet."'])
    """Légende : le texte affiché sous l'image ; vide, rien n'est affiché.

    Caption: the text shown under the image; empty, nothing is shown.
    """
    credit: Name = Field(examples=['"Prénom Nom"'])
    """Crédit : l'auteur de l'image, ou qui en détient les droits.

    Credit: who made the image, or who holds its rights.
    """
    licence: Name = Field(examples=['"Licence Ouverte 2.0"'])
    """Licence : ce qui autorise à publier l'image, licence libre ou accord écrit.

    Licence: what allows the image to be published, a free licence or a written agreement.
    """
    people: People = Field("none", examples=["none"])
    """Personnes : écrivez none si personne n'est reconnaissable, sinon consent: suivi de la référence de l'accord
    écrit, comme consent:accord-2024-07 ; vide veut dire none.

    People: write none if nobody can be recognised, otherwise consent: followed by the reference of the written
    agreement, as in consent:accord-2024-07; empty means none.
    """

    @model_validator(mode="after")
    def _require_alt(self) -> Self:
        """Refuse a picture without words for who cannot see it (WCAG 2.2, 1.1.1)."""
        if self.alt or self.decorative:
            return self
        raise PydanticCustomError("V051", "{value}", {"value": self.file, "example": 'alt: "Une place arborée"'})


class EntryFields(Part):
    """Fiche : ce que communes, solutions et pages ont en commun.

    Entry: what communes, solutions and pages have in common.
    """

    title: Title = Field(examples=['"Le titre"'])
    """Titre : ce dont parle la page en quelques mots, 80 caractères au plus ; deux pages n'ont jamais le même.

    Title: what the page is about in a few words, 80 characters at most; no two pages share one.
    """
    summary: Summary = Field(examples=['"Une phrase qui se comprend seule, sans avoir lu la page."'])
    """Résumé : une phrase qui se comprend seule, de 40 à 200 caractères ; les listes et les moteurs de recherche la
    montrent sans la page.

    Summary: one sentence that stands alone, from 40 to 200 characters; lists and search engines show it without
    the page.
    """
    published_on: DateField | None = Field(None, examples=["2026-11-23"])
    """Publié le : le jour de la première mise en ligne ; vide tant que la fiche n'est pas en ligne.

    Published on: the day it first went online; empty as long as the entry is not online.
    """
    updated_on: DateField | None = Field(None, examples=["2026-11-23"])
    """Mis à jour le : le jour du dernier changement de fond ; vide, c'est la date de publication qui compte.

    Updated on: the day of the last change of substance; empty, the date of publication counts.
    """
    reviewed_on: DateField | None = Field(None, examples=["2026-11-23"])
    """Relu le : le jour où les faits ont été vérifiés pour la dernière fois ; vide s'ils ne l'ont jamais été.

    Reviewed on: the day the facts were last checked; empty if they never were.
    """
    cover: Image | None = Field(None)
    """Image principale : l'image en tête de la fiche ; vide si aucune image n'a les droits qu'il faut.

    Cover image: the image at the head of the entry; empty if no image has the rights it needs.
    """
    gallery: tuple[Image, ...] = Field(())
    """Galerie : les autres images ; vide s'il n'y en a pas.

    Gallery: the other images; empty if there is none.
    """
    figures: tuple[Figure, ...] = Field(())
    """Chiffres : les chiffres de la fiche, chacun avec sa source ; vide si aucune source n'en donne.

    Figures: the figures of the entry, each with its source; empty if no source gives any.
    """
    sources: tuple[Source, ...] = Field(())
    """Sources : les documents que citent les champs et le texte ; vide si la fiche n'en cite aucun.

    Sources: the documents that the fields and the text cite; empty if the entry cites none.
    """
    redirect_from: tuple[FormerAddress, ...] = Field((), examples=['["/communes/ancien-nom/"]'])
    """Anciennes adresses : celles que la page a eues, sans le nom du site ; elles mènent alors à la nouvelle. Celle
    d'une commune ou d'une solution vaut pour les deux langues. Vide si l'adresse n'a jamais changé.

    Former addresses: those that the page has had, without the name of the site; they then lead to the new one. That of
    a commune or a solution stands for both languages. Empty if the address never changed.
    """
    draft: Flag = Field(default=False, examples=["true"])
    """Brouillon : mettez true pour une fiche à vérifier sans la publier ; vide ou false, elle est publiée.

    Draft: write true for an entry to check without publishing it; empty or false, it is published.
    """

    @property
    def changed_on(self) -> DateField | None:
        """Return the day of the last change of substance; until there is one, that of publication."""
        return self.updated_on or self.published_on
