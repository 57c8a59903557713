"""The programme as ``content/site.yml`` tells it: editions, phases, calls and partners."""

from pydantic import Field

from site_builder.model.entries.parts import Part, SourcedCount
from site_builder.model.entries.scalars import DateField, Flag, Reference, Slug, Url, WholeNumber
from site_builder.model.entries.vocabulary import Bilingual


class EditionEvent(Part):
    """Étape d'une édition : ce qui s'est passé, ou doit se passer, à une date.

    Step of an edition: what happened, or is due, at a date.
    """

    date: DateField = Field(examples=["2024-03"])
    """Date : l'année, le mois ou le jour, à la précision de la source.

    Date: the year, the month or the day, as precise as the source.
    """
    until: DateField | None = Field(None, examples=["2024-06"])
    """Jusqu'au : la fin, si l'étape a duré ; vide sinon.

    Until: the end, if the step lasted; empty otherwise.
    """
    text: Bilingual = Field(examples=['{fr: "L\'édition est lancée.", en: "The edition is launched."}'])
    """Texte : ce qui s'est passé, en une phrase dans chaque langue.

    Text: what happened, in one sentence in each language.
    """
    source: Reference = Field(examples=["rapport-2025"])
    """Source : identifiant de la source qui dit l'étape, dans la liste sources du même fichier.

    Source: identifier of the source that tells the step, in the list sources of the same file.
    """


class Phase(Part):
    """Phase : une partie d'une édition, avec son propre appel.

    Phase: a part of an edition, with its own call.
    """

    number: WholeNumber = Field(examples=["1"])
    """Numéro : le numéro de la phase dans son édition.

    Number: the number of the phase in its edition.
    """
    solutions_announced: SourcedCount | None = Field(None)
    """Solutions annoncées : le nombre de solutions annoncées pour la phase ; vide si aucune source ne le dit.

    Solutions announced: how many solutions are announced for the phase; empty if no source says so.
    """


class Edition(Part):
    """Édition : un tour du programme, de l'appel à la clôture.

    Edition: one round of the programme, from the call to its close.
    """

    number: WholeNumber = Field(examples=["1"])
    """Numéro : celui que citent les fiches, dans leur champ « edition ».

    Number: the one that entries cite, in their field edition.
    """
    title: Bilingual = Field(examples=['{fr: "Première édition", en: "First edition"}'])
    """Titre : le nom de l'édition, dans chaque langue.

    Title: the name of the edition, in each language.
    """
    summary: Bilingual = Field(examples=['{fr: "Quatre communes participent.", en: "Four towns take part."}'])
    """Résumé : une ou deux phrases, dans chaque langue.

    Summary: one or two sentences, in each language.
    """
    finished: Flag = Field(default=False, examples=["true"])
    """Terminée : mettez true quand l'édition est close ; vide ou false tant qu'elle est en cours.

    Finished: write true once the edition is over; empty or false as long as it is running.
    """
    solutions_announced: SourcedCount | None = Field(None)
    """Solutions annoncées : le nombre de solutions annoncées pour l'édition ; vide si aucune source ne le dit.

    Solutions announced: how many solutions are announced for the edition; empty if no source says so.
    """
    phases: tuple[Phase, ...] = Field(())
    """Phases : les phases de l'édition, dans l'ordre ; vide si elle n'en compte pas.

    Phases: the phases of the edition, in order; empty if it has none.
    """
    timeline: tuple[EditionEvent, ...] = Field(())
    """Étapes : les dates de l'édition ; vide si aucune n'est connue.

    Timeline: the dates of the edition; empty if none is known.
    """


class Call(Part):
    """Appel : un appel à candidatures ; ses dates disent s'il est ouvert ou clos.

    Call: a call for applications; whether it is open is worked out from its dates.
    """

    id: Slug = Field(examples=["communes-2023"])
    """Identifiant : nom court de l'appel, unique dans le fichier.

    Identifier: short name of the call, unique in the file.
    """
    label: Bilingual = Field(examples=['{fr: "l\'appel à projets", en: "the call for projects"}'])
    """Libellé : le nom de l'appel avec son article, sans majuscule, car il entre dans une phrase.

    Label: the name of the call with its article and no capital, since it stands inside a sentence.
    """
    edition: WholeNumber = Field(examples=["1"])
    """Édition : le numéro de l'édition qu'il ouvre.

    Edition: the number of the edition it opens.
    """
    opens: DateField = Field(examples=["2024-03-09"])
    """Ouvre le : le premier jour pour répondre.

    Opens on: the first day to answer.
    """
    closes: DateField = Field(examples=["2024-04-09"])
    """Ferme le : le dernier jour pour répondre.

    Closes on: the last day to answer.
    """
    url: Url | None = Field(None, examples=['"https://www.exemple.fr/page"'])
    """Adresse : la page où répondre ; vide s'il n'y en a pas.

    Address: the page where to answer; empty if there is none.
    """
    source: Reference = Field(examples=["rapport-2025"])
    """Source : identifiant de la source qui dit les dates, dans la liste sources du même fichier.

    Source: identifier of the source that tells the dates, in the list sources of the same file.
    """


class ProgrammePartner(Part):
    """Partenaire du programme : une organisation, et ce qu'elle y fait.

    Partner of the programme: an organisation, and what it does there.
    """

    organisation: Reference = Field(examples=["paris-and-co"])
    """Organisation : nom d'un fichier de content/organisations/, sans .yml.

    Organisation: name of a file of content/organisations/, without .yml.
    """
    role: Bilingual = Field(examples=['{fr: "Soutient le programme.", en: "Supports the programme."}'])
    """Rôle : ce qu'elle fait, dans chaque langue.

    Role: what it does, in each language.
    """
    source: Reference = Field(examples=["rapport-2025"])
    """Source : identifiant de la source qui dit ce rôle, dans la liste sources du même fichier.

    Source: identifier of the source that tells this role, in the list sources of the same file.
    """
