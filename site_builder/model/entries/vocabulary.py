"""Closed vocabularies and organisations: what entries refer to."""

from enum import StrEnum

from pydantic import Field

from site_builder.model.entries.parts import Part
from site_builder.model.entries.scalars import Name, Slug, Text, Url
from site_builder.model.locale import Locale


class Bilingual(Part):
    """Texte bilingue : les mêmes mots dans chaque langue.

    Bilingual text: the same words in each language.
    """

    fr: Text = Field(examples=['"Le texte"'])
    """Français : le texte français.

    French: the French text.
    """
    en: Text = Field(examples=['"The text"'])
    """Anglais : le texte anglais.

    English: the English text.
    """

    def __getitem__(self, locale: Locale) -> str:
        """Return the words of the locale."""
        return self.fr if locale is Locale.FR else self.en


class OrganisationKind(StrEnum):
    """Nature d'une organisation : ce qu'elle est.

    Kind of organisation: what it is.
    """

    START_UP = "start-up"
    """jeune pousse : une entreprise récente.

    start-up: a young company.
    """
    COMPANY = "company"
    """entreprise : toute autre entreprise.

    company: any other company.
    """
    ASSOCIATION = "association"
    """association : un groupement à but non lucratif.

    association: a non-profit group.
    """
    RESEARCH = "research"
    """recherche : un laboratoire, une école ou une université.

    research: a laboratory, a school or a university.
    """
    PUBLIC_BODY = "public-body"
    """organisme public : une collectivité, un établissement ou une agence publique.

    public body: a local authority, a public institution or agency.
    """
    CONSORTIUM = "consortium"
    """consortium : plusieurs organisations réunies pour un projet.

    consortium: several organisations gathered for one project.
    """


class Organisation(Part):
    """Organisation : qui porte une solution, y prend part ou la soutient.

    Organisation: who leads a solution, takes part in it or supports it.
    """

    id: Slug = Field(examples=["mon-identifiant"])
    """Identifiant : le nom du fichier, sans .yml ; c'est lui que citent les fiches.

    Identifier: the name of the file, without .yml; entries cite it.
    """
    name: Name = Field(examples=['"Ville de Paris"'])
    """Nom : le nom d'usage.

    Name: the name in use.
    """
    kind: OrganisationKind | None = Field(None, examples=["company"])
    """Nature : ce qu'elle est ; vide si aucune source ne le dit.

    Kind: what it is; empty if no source says so.
    """
    website: Url | None = Field(None, examples=['"https://www.exemple.fr/"'])
    """Site : l'adresse de son site officiel ; vide tant qu'elle n'est pas vérifiée.

    Website: the address of its official website; empty as long as it is not verified.
    """
    country: Name | None = Field(None, examples=["FR"])
    """Pays : le code du pays, en deux lettres ; vide s'il n'est pas connu.

    Country: the code of the country, in two letters; empty if unknown.
    """
    logo: Name | None = Field(None, examples=["logo.png"])
    """Logo : nom du fichier ; vide tant que l'organisation n'a pas donné son accord.

    Logo: name of the file; empty as long as the organisation has not agreed.
    """


class Term(Part):
    """Terme : un mot d'une liste fermée.

    Term: one word of a closed list.
    """

    id: Slug = Field(examples=["energie"])
    """Identifiant : ce que citent les fiches, en lettres sans accent ; il ne change jamais.

    Identifier: what entries cite, in letters without accents; it never changes.
    """
    label: Bilingual = Field(examples=['{fr: "Énergie", en: "Energy"}'])
    """Libellé : le terme, dans chaque langue.

    Label: the term, in each language.
    """
    description: Bilingual | None = Field(None, examples=['{fr: "Le texte", en: "The text"}'])
    """Description : ce que couvre le terme, en une phrase dans chaque langue ; vide s'il parle de lui-même.

    Description: what the term covers, in one sentence in each language; empty if it speaks for itself.
    """
    icon: Name | None = Field(None, examples=["material/leaf"])
    """Icône : nom d'une icône de Material ; vide s'il n'en faut pas.

    Icon: name of a Material icon; empty if none is needed.
    """
    iri: Url | None = Field(None, examples=['"https://www.exemple.fr/termes/energie"'])
    """Adresse permanente : ce qui identifie le terme sur le web ; vide s'il n'en a pas.

    Permanent address: what identifies the term on the web; empty if it has none.
    """


class Taxonomy(Part):
    """Liste fermée : les seuls termes que les fiches peuvent citer.

    Closed list: the only terms that entries may cite.
    """

    terms: tuple[Term, ...] = Field(
        examples=['[{id: energie, label: {fr: "Énergie", en: "Energy"}}]'],
        min_length=1,
    )
    """Termes : les termes, dans l'ordre d'affichage.

    Terms: the terms, in the order they are shown.
    """
