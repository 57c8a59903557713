"""``content/site.yml``: what the whole site shares."""

from enum import StrEnum

from pydantic import Field

from site_builder.model.entries.parts import Part, Source
from site_builder.model.entries.programme import Call, Edition, ProgrammePartner
from site_builder.model.entries.scalars import DateField, Email, Name, Reference, Text, Url
from site_builder.model.entries.vocabulary import Bilingual
from site_builder.model.locale import Locale


class Status(StrEnum):
    """Statut : ce qui dit si le site parle au nom de son éditeur.

    Status: whether the site may speak in the name of its publisher.
    """

    DEMONSTRATION = "demonstration"
    """démonstration : chaque page dit que le site n'est pas officiel, et les moteurs de recherche l'ignorent.

    demonstration: every page says that the site is not official, and search engines leave it out.
    """
    OFFICIAL = "official"
    """officiel : le site parle au nom de son éditeur ; tous les champs des mentions légales sont dus.

    official: the site speaks in the name of its publisher; every field of the legal notice is due.
    """


class Contact(Part):
    """Contact : à qui écrire.

    Contact: whom to write to.
    """

    name: Name | None = Field(None, examples=['"Service communication"'])
    """Nom : le service ou la personne ; vide, rien n'est affiché.

    Name: the department or the person; empty, nothing is shown.
    """
    email: Email | None = Field(None, examples=['"contact@exemple.fr"'])
    """Courriel : l'adresse électronique ; vide, rien n'est affiché.

    E-mail: the e-mail address; empty, nothing is shown.
    """
    phone: Name | None = Field(None, examples=['"01 23 45 67 89"'])
    """Téléphone : le numéro complet, entre guillemets ; vide, rien n'est affiché.

    Telephone: the whole number, in quotation marks; empty, nothing is shown.
    """
    address: Text | None = Field(None, examples=['"1 rue de l\'Exemple, 75000 Paris"'])
    """Adresse : l'adresse postale, sur une ligne ; vide, rien n'est affiché.

    Address: the postal address, on one line; empty, nothing is shown.
    """


class Legal(Part):
    """Mentions légales : qui publie le site et qui l'héberge (loi 2004-575, article 1-1).

    Legal notice: who publishes the site and who hosts it (French law 2004-575, article 1-1).
    """

    publisher: Name | None = Field(None, examples=['"Nom de la collectivité"'])
    """Éditeur : la personne morale qui publie le site ; vide, la page dit que la mention reste à compléter.

    Publisher: the legal person who publishes the site; empty, the page says it is still to be filled in.
    """
    publisher_address: Text | None = Field(None, examples=['"1 rue de l\'Exemple, 75000 Paris"'])
    """Adresse de l'éditeur : l'adresse postale ; vide, la page dit que la mention reste à compléter.

    Publisher's address: the postal address; empty, the page says it is still to be filled in.
    """
    director: Name | None = Field(None, examples=['"Prénom Nom"'])
    """Direction de la publication : le prénom et le nom ; vide, la page dit que la mention reste à compléter.

    Director of publication: the first and last names; empty, the page says it is still to be filled in.
    """
    host: Contact = Field(examples=['{name: "GitHub Pages"}'])
    """Hébergeur : son nom, son adresse et son téléphone.

    Host: its name, address and telephone.
    """


class Conformity(StrEnum):
    """État de conformité : les trois états que connaît une déclaration d'accessibilité (RGAA 4.1.2).

    Compliance: the three states a French accessibility statement may declare (RGAA 4.1.2).
    """

    NOT_COMPLIANT = "not-compliant"
    """non conforme : moins de la moitié des critères sont respectés, ou aucun audit valide n'existe.

    not compliant: fewer than half of the criteria are met, or there is no valid audit.
    """
    PARTIALLY_COMPLIANT = "partially-compliant"
    """partiellement conforme : la moitié des critères au moins sont respectés.

    partially compliant: half of the criteria at least are met.
    """
    FULLY_COMPLIANT = "fully-compliant"
    """totalement conforme : tous les critères sont respectés.

    fully compliant: every criterion is met.
    """


class AccessibilityAudit(Part):
    """Accessibilité : le relevé d'audit, d'où vient la déclaration d'accessibilité.

    Accessibility: the record of the audit, from which the accessibility statement comes.
    """

    conformity: Conformity = Field(examples=["not-compliant"])
    """État : la conformité du site ; « not-compliant » tant qu'aucun audit valide n'existe.

    State: the compliance of the site; not-compliant as long as there is no valid audit.
    """
    standard: Name = Field(examples=['"RGAA 4.1.2"'])
    """Référentiel : le RGAA et sa version.

    Standard: the RGAA and its version.
    """
    audited_on: DateField | None = Field(None, examples=["2026-11-23"])
    """Audité le : la date de l'audit ; vide s'il n'a pas eu lieu.

    Audited on: the date of the audit; empty if there was none.
    """
    auditor: Name | None = Field(None, examples=['"Nom du cabinet"'])
    """Auditeur : qui a mené l'audit ; vide s'il n'a pas eu lieu.

    Auditor: who carried out the audit; empty if there was none.
    """
    statement_on: DateField | None = Field(None, examples=["2026-11-23"])
    """Déclaration du : la date de la déclaration ; vide tant qu'elle n'est pas signée.

    Statement of: the date of the statement; empty as long as it is not signed.
    """


class Navigation(Part):
    """Menus : les pages que montrent les menus, dans l'ordre.

    Menus: the pages that the menus show, in order.
    """

    main: tuple[Reference, ...] = Field(examples=["[communes, solutions]"])
    """Menu : les pages du menu du haut ; noms de dossiers de content/pages/.

    Menu: the pages of the menu at the top; names of folders of content/pages/.
    """
    footer: tuple[Reference, ...] = Field(examples=["[donnees, plan-du-site]"])
    """Pied de page : les pages du menu du bas ; noms de dossiers de content/pages/.

    Footer: the pages of the menu at the bottom; names of folders of content/pages/.
    """


class Settings(Part):
    """Réglages du site : ce que toutes les pages partagent.

    Settings of the site: what all pages share.
    """

    base_url: Url = Field(examples=['"https://qmi.example/"'])
    """Adresse du site : l'adresse publique, barre finale comprise.

    Address of the site: the public address, with its final slash.
    """
    status: Status = Field(Status.DEMONSTRATION, examples=["demonstration"])
    """Statut : ce qui dit si le site parle au nom de son éditeur ; vide, c'est une démonstration.

    Status: whether the site speaks in the name of its publisher; empty, it is a demonstration.
    """
    locales: tuple[Locale, ...] = Field(examples=["[fr, en]"])
    """Langues : les langues du site, le français d'abord.

    Languages: the languages of the site, French first.
    """
    title: Bilingual = Field(examples=['{fr: "Le texte", en: "The text"}'])
    """Titre : le nom du site, dans chaque langue.

    Title: the name of the site, in each language.
    """
    programme: Bilingual = Field(examples=['{fr: "Le texte", en: "The text"}'])
    """Programme : le nom du programme, dans chaque langue.

    Programme: the name of the programme, in each language.
    """
    acronym: Name = Field(examples=['"QMI"'])
    """Sigle : le nom court du programme, pour les titres trop longs.

    Acronym: the short name of the programme, for titles that are too long.
    """
    tagline: Bilingual = Field(examples=['{fr: "Le texte", en: "The text"}'])
    """Accroche : le programme en une phrase, dans chaque langue.

    Tagline: the programme in one sentence, in each language.
    """
    repository: Url | None = Field(None, examples=['"https://github.com/exemple/site"'])
    """Dépôt : l'adresse où sont gardés le code et les contenus ; vide, aucun lien n'y mène.

    Repository: the address where code and content are kept; empty, no link leads there.
    """
    contact: Contact = Field(examples=['{name: "Service communication"}'])
    """Contact : à qui écrire ; un champ laissé vide n'est pas affiché.

    Contact: whom to write to; a field left empty is not shown.
    """
    legal: Legal = Field(examples=['{host: {name: "GitHub Pages"}}'])
    """Mentions légales : qui publie le site et qui l'héberge.

    Legal notice: who publishes the site and who hosts it.
    """
    data_licence: Bilingual = Field(examples=['{fr: "Le texte", en: "The text"}'])
    """Licence des données : à quelles conditions réutiliser les faits, en une ligne dans chaque langue.

    Licence of the data: on which terms facts may be reused, in one line in each language.
    """
    help_us_complete: Url = Field(examples=['"https://www.exemple.fr/page"'])
    """Article de la Métropole : la page où lire la liste des solutions qui ne sont pas encore dans le site.

    Article of the Métropole: the page where to read the list of the solutions that are not on the site yet.
    """
    navigation: Navigation = Field(examples=["{main: [communes], footer: [plan-du-site]}"])
    """Menus : les pages que montrent les menus, dans l'ordre.

    Menus: the pages that the menus show, in order.
    """
    partners: tuple[ProgrammePartner, ...] = Field(())
    """Partenaires : les organisations du programme ; vide si aucune source n'en nomme.

    Partners: the organisations of the programme; empty if no source names any.
    """
    editions: tuple[Edition, ...] = Field(
        examples=['[{number: 1, title: {fr: "Première", en: "First"}, summary: {fr: "Le texte", en: "The text"}}]'],
    )
    """Éditions : les éditions du programme, dans l'ordre.

    Editions: the editions of the programme, in order.
    """
    calls: tuple[Call, ...] = Field(())
    """Appels : les appels à candidatures, avec leurs dates ; vide s'il n'y en a pas eu.

    Calls: the calls for applications, with their dates; empty if there was none.
    """
    accessibility: AccessibilityAudit = Field(examples=['{conformity: not-compliant, standard: "RGAA 4.1.2"}'])
    """Accessibilité : le relevé d'audit, d'où vient la déclaration d'accessibilité.

    Accessibility: the record of the audit, from which the accessibility statement comes.
    """
    sources: tuple[Source, ...] = Field(())
    """Sources : les documents que cite ce fichier ; vide s'il n'en cite aucun.

    Sources: the documents that this file cites; empty if it cites none.
    """
