"""Closed vocabularies and organisations: what entries refer to."""

from enum import StrEnum

from pydantic import Field

from site_builder.model.locale import Locale
from site_builder.model.parts import Part
from site_builder.model.scalars import Name, Slug, Text, Url


class Bilingual(Part):
    """The same words in each locale."""

    fr: Text = Field(examples=['"Le texte"'], title="Français", description="Le texte français.")
    en: Text = Field(examples=['"The text"'], title="Anglais", description="Le texte anglais.")

    def __getitem__(self, locale: Locale) -> str:
        """Return the words of the locale."""
        return self.fr if locale is Locale.FR else self.en


class OrganisationKind(StrEnum):
    """What an organisation is."""

    START_UP = "start-up"
    COMPANY = "company"
    ASSOCIATION = "association"
    RESEARCH = "research"
    PUBLIC_BODY = "public-body"
    CONSORTIUM = "consortium"


class Organisation(Part):
    """A holder, a partner or the publisher: ``content/organisations/<id>.yml``."""

    id: Slug = Field(examples=["mon-identifiant"], title="Identifiant", description="Le nom du fichier, sans .yml.")
    name: Name = Field(examples=['"Ville de Paris"'], title="Nom", description="Nom d'usage.")
    kind: OrganisationKind | None = Field(None, title="Nature", description="Vide si aucune source ne la dit.")
    website: Url | None = Field(None, title="Site", description="Site officiel, s'il a été vérifié.")
    country: Name | None = Field(None, title="Pays", description="Code du pays en deux lettres : FR.")
    logo: Name | None = Field(None, title="Logo", description="Fichier, seulement avec l'accord de l'organisation.")


class Term(Part):
    """One word of a closed vocabulary."""

    id: Slug = Field(
        examples=["mon-identifiant"], title="Identifiant", description="En lettres sans accent ; permanent."
    )
    label: Bilingual = Field(
        examples=['{fr: "Le texte", en: "The text"}'], title="Libellé", description="Le terme dans chaque langue."
    )
    description: Bilingual | None = Field(None, title="Description", description="Une phrase dans chaque langue.")
    icon: Name | None = Field(None, title="Icône", description="Nom d'une icône de Material.")
    iri: Url | None = Field(None, title="Adresse permanente", description="Identifiant du terme sur le web.")


class Taxonomy(Part):
    """A closed list of terms: ``content/taxonomies/<name>.yml``."""

    terms: tuple[Term, ...] = Field(
        examples=['[{id: energie, label: {fr: "Énergie", en: "Energy"}}]'],
        title="Termes",
        description="Les termes, dans l'ordre d'affichage.",
        min_length=1,
    )
