"""``content/site.yml``: what the whole site shares."""

from enum import StrEnum

from pydantic import Field

from site_builder.model.locale import Locale
from site_builder.model.parts import Part, Source, SourcedCount
from site_builder.model.scalars import DateField, Email, Flag, Name, Reference, Slug, Text, Url, WholeNumber
from site_builder.model.vocabulary import Bilingual


class Status(StrEnum):
    """Whether the site may speak in the name of its publisher."""

    DEMONSTRATION = "demonstration"
    OFFICIAL = "official"


class Contact(Part):
    """Whom to write to; an empty field is not shown."""

    name: Name | None = Field(None, title="Nom", description="Service ou personne.")
    email: Email | None = Field(None, title="Courriel", description="Adresse électronique.")
    phone: Name | None = Field(None, title="Téléphone", description="Numéro complet.")
    address: Text | None = Field(None, title="Adresse", description="Adresse postale.")


class Legal(Part):
    """Who publishes and who hosts (law 2004-575, art. 1-1); empty fields show as "to be completed"."""

    publisher: Name | None = Field(None, title="Éditeur", description="Personne morale qui publie le site.")
    publisher_address: Text | None = Field(None, title="Adresse", description="Adresse de l'éditeur.")
    director: Name | None = Field(None, title="Directeur de la publication", description="Prénom et nom.")
    host: Contact = Field(
        examples=['{name: "GitHub Pages"}'], title="Hébergeur", description="Nom, adresse et téléphone."
    )


class EditionEvent(Part):
    """A dated step of an edition."""

    date: DateField = Field(examples=["2024-03"], title="Date", description="AAAA, AAAA-MM ou AAAA-MM-JJ.")
    until: DateField | None = Field(None, title="Jusqu'au", description="Fin, si l'étape a duré.")
    text: Bilingual = Field(
        examples=['{fr: "Le texte", en: "The text"}'], title="Texte", description="L'étape, en une phrase."
    )
    source: Reference = Field(
        examples=["identifiant-de-la-source"], title="Source", description="L'identifiant d'une source de site.yml."
    )


class Phase(Part):
    """A part of an edition with its own call."""

    number: WholeNumber = Field(examples=["1"], title="Phase", description="Numéro de la phase.")
    solutions_announced: SourcedCount | None = Field(None, title="Solutions annoncées", description="Vide si inconnu.")


class Edition(Part):
    """One round of the programme."""

    number: WholeNumber = Field(examples=["1"], title="Édition", description="Numéro.")
    title: Bilingual = Field(
        examples=['{fr: "Le texte", en: "The text"}'], title="Titre", description="Nom de l'édition."
    )
    summary: Bilingual = Field(
        examples=['{fr: "Le texte", en: "The text"}'], title="Résumé", description="Une ou deux phrases."
    )
    finished: Flag = Field(default=False, title="Terminée", description="true quand l'édition est close.")
    solutions_announced: SourcedCount | None = Field(None, title="Solutions annoncées", description="Vide si inconnu.")
    phases: tuple[Phase, ...] = Field((), title="Phases", description="Si l'édition en compte.")
    timeline: tuple[EditionEvent, ...] = Field((), title="Étapes", description="Dates de l'édition.")


class Call(Part):
    """A call for applications; whether it is open is computed from its dates."""

    id: Slug = Field(examples=["mon-identifiant"], title="Identifiant", description="Nom court.")
    label: Bilingual = Field(
        examples=['{fr: "Le texte", en: "The text"}'], title="Libellé", description="Nom de l'appel."
    )
    edition: WholeNumber = Field(examples=["1"], title="Édition", description="Numéro.")
    opens: DateField = Field(examples=["2024-03-09"], title="Ouvre le", description="Premier jour.")
    closes: DateField = Field(examples=["2024-04-09"], title="Ferme le", description="Dernier jour.")
    url: Url | None = Field(None, title="Adresse", description="Où répondre.")
    source: Reference = Field(
        examples=["identifiant-de-la-source"], title="Source", description="L'identifiant d'une source de site.yml."
    )


class ProgrammePartner(Part):
    """An organisation of the programme and what it does there."""

    organisation: Reference = Field(
        examples=["paris-and-co"],
        title="Organisation",
        description="Identifiant d'un fichier de content/organisations/.",
    )
    role: Bilingual = Field(examples=['{fr: "Le texte", en: "The text"}'], title="Rôle", description="Ce qu'elle fait.")
    source: Reference = Field(
        examples=["identifiant-de-la-source"], title="Source", description="L'identifiant d'une source de site.yml."
    )


class Conformity(StrEnum):
    """The three states a French accessibility statement may declare (RGAA 4.1.2)."""

    NOT_COMPLIANT = "not-compliant"
    PARTIALLY_COMPLIANT = "partially-compliant"
    FULLY_COMPLIANT = "fully-compliant"


class AccessibilityAudit(Part):
    """The record the accessibility statement is rendered from; without a valid audit: not compliant."""

    conformity: Conformity = Field(
        examples=["not-compliant"], title="État", description="not-compliant tant qu'aucun audit valide n'existe."
    )
    standard: Name = Field(examples=['"RGAA 4.1.2"'], title="Référentiel", description="RGAA et sa version.")
    audited_on: DateField | None = Field(None, title="Audité le", description="Date de l'audit.")
    auditor: Name | None = Field(None, title="Auditeur", description="Qui a mené l'audit.")
    statement_on: DateField | None = Field(None, title="Déclaration du", description="Date de la déclaration.")


class Navigation(Part):
    """Which pages the menus show, in order."""

    main: tuple[Reference, ...] = Field(
        examples=["[communes, solutions]"], title="Menu", description="Dossiers de content/pages/."
    )
    footer: tuple[Reference, ...] = Field(
        examples=["[donnees, plan-du-site]"], title="Pied de page", description="Dossiers de content/pages/."
    )


class Settings(Part):
    """The whole of ``content/site.yml``."""

    base_url: Url = Field(
        examples=['"https://qmi.example/"'],
        title="Adresse du site",
        description="Adresse publique, avec la barre finale.",
    )
    status: Status = Field(Status.DEMONSTRATION, title="Statut", description="demonstration ou official.")
    locales: tuple[Locale, ...] = Field(examples=["[fr, en]"], title="Langues", description="fr, en.")
    title: Bilingual = Field(examples=['{fr: "Le texte", en: "The text"}'], title="Titre", description="Nom du site.")
    programme: Bilingual = Field(
        examples=['{fr: "Le texte", en: "The text"}'], title="Programme", description="Nom du programme."
    )
    acronym: Name = Field(
        examples=['"QMI"'], title="Sigle", description="Nom court du programme, pour les titres trop longs."
    )
    tagline: Bilingual = Field(
        examples=['{fr: "Le texte", en: "The text"}'], title="Accroche", description="Le programme en une phrase."
    )
    repository: Url | None = Field(None, title="Dépôt", description="Adresse du dépôt du code et des contenus.")
    contact: Contact = Field(
        examples=['{name: "Service communication"}'], title="Contact", description="Vide : non affiché."
    )
    legal: Legal = Field(
        examples=['{host: {name: "GitHub Pages"}}'], title="Mentions légales", description="Éditeur et hébergeur."
    )
    data_licence: Bilingual = Field(
        examples=['{fr: "Le texte", en: "The text"}'], title="Licence des données", description="Une ligne."
    )
    help_us_complete: Url = Field(
        examples=['"https://www.exemple.fr/page"'],
        title="Article de la Métropole",
        description="Où lire la liste des solutions.",
    )
    navigation: Navigation = Field(
        examples=["{main: [communes], footer: [plan-du-site]}"], title="Menus", description="Pages des menus."
    )
    partners: tuple[ProgrammePartner, ...] = Field((), title="Partenaires", description="Ceux du programme.")
    editions: tuple[Edition, ...] = Field(
        examples=['[{number: 1, title: {fr: "Première", en: "First"}, summary: {fr: "Le texte", en: "The text"}}]'],
        title="Éditions",
        description="Dans l'ordre.",
    )
    calls: tuple[Call, ...] = Field((), title="Appels", description="Appels à candidatures, avec leurs dates.")
    accessibility: AccessibilityAudit = Field(
        examples=['{conformity: not-compliant, standard: "RGAA 4.1.2"}'],
        title="Accessibilité",
        description="Relevé d'audit.",
    )
    sources: tuple[Source, ...] = Field((), title="Sources", description="Les documents cités par ce fichier.")
