"""What a solution is made of: goals, places, partners, indicators, costs, conditions and outcomes."""

from pydantic import Field

from site_builder.model.entries.closed_lists import CostBand, OutcomeKind, PreconditionKind
from site_builder.model.entries.parts import Part, Point
from site_builder.model.entries.scalars import GoalNumber, Label, Name, Reference, Sentence, Slug, Url


class Goal(Part):
    """Objectif de développement durable : un objectif des Nations unies, qu'une source nomme.

    Sustainable Development Goal: a goal of the United Nations, named by a source.
    """

    id: Slug = Field(examples=["villes-durables"])
    """Identifiant : nom court, unique dans la fiche.

    Identifier: short name, unique in the entry.
    """
    goal: GoalNumber = Field(examples=["11"])
    """Objectif : le numéro de l'objectif, de 1 à 17.

    Goal: the number of the goal, from 1 to 17.
    """
    target: Name | None = Field(None, examples=['"11.7"'])
    """Cible : le numéro de la cible, entre guillemets ; vide si la source ne la dit pas.

    Target: the number of the target, in quotation marks; empty if the source does not say.
    """
    why: Sentence = Field(examples=['"Le rapport rattache le banc à l\'accès de tous aux espaces verts."'])
    """Pourquoi : ce que dit la source, en une phrase.

    Why: what the source says, in one sentence.
    """
    source: Reference = Field(examples=["rapport-2025"])
    """Source : identifiant de la source qui nomme l'objectif, dans la liste sources de la fiche.

    Source: identifier of the source that names the goal, in the list sources of the entry.
    """


class Place(Part):
    """Lieu : l'endroit où se tient l'essai.

    Place: where the test takes place.
    """

    name: Label = Field(examples=['"La crèche du centre"'])
    """Nom : le lieu, tel que la source le dit.

    Name: the place, as the source tells it.
    """
    point: Point | None = Field(None)
    """Position : la position exacte ; vide si aucune source ne la donne.

    Position: the exact position; empty if no source gives it.
    """
    source: Reference = Field(examples=["rapport-2025"])
    """Source : identifiant de la source qui dit le lieu, dans la liste sources de la fiche.

    Source: identifier of the source that tells the place, in the list sources of the entry.
    """


class Partner(Part):
    """Partenaire : une organisation aux côtés du porteur.

    Partner: an organisation beside the holder.
    """

    key = "organisation"
    organisation: Reference = Field(examples=["paris-and-co"])
    """Organisation : nom d'un fichier de content/organisations/, sans .yml.

    Organisation: name of a file of content/organisations/, without .yml.
    """
    role: Label = Field(examples=['"Entretient les plantes"'])
    """Rôle : ce que fait ce partenaire.

    Role: what this partner does.
    """


class Indicator(Part):
    """Indicateur : ce qu'il était prévu de mesurer, fixé avant l'essai.

    Indicator: what was to be measured, fixed before the test.
    """

    id: Slug = Field(examples=["temperature"])
    """Identifiant : nom court, unique dans la fiche.

    Identifier: short name, unique in the entry.
    """
    label: Label = Field(examples=['"Température ressentie à midi, en été"'])
    """Libellé : ce qui est mesuré.

    Label: what is measured.
    """
    baseline: Label | None = Field(None, examples=['"34 °C sur la place"'])
    """Au départ : la situation avant l'essai ; vide si la source ne la dit pas.

    Baseline: how things stood before the test; empty if the source does not say.
    """
    target: Label | None = Field(None, examples=['"31 °C près du banc"'])
    """Visé : ce qui était visé ; vide si la source ne le dit pas.

    Target: what was aimed at; empty if the source does not say.
    """
    method: Sentence | None = Field(None, examples=['"Un relevé par jour, en juillet et en août."'])
    """Méthode : comment on mesure, en une phrase ; vide si la source ne le dit pas.

    Method: how it is measured, in one sentence; empty if the source does not say.
    """
    source: Reference = Field(examples=["rapport-2025"])
    """Source : identifiant de la source qui fixe l'indicateur, dans la liste sources de la fiche.

    Source: identifier of the source that sets the indicator, in the list sources of the entry.
    """


class Cost(Part):
    """Coût : l'ordre de grandeur du coût de l'essai, et qui l'a payé.

    Cost: the order of magnitude of what the test cost, and who paid.
    """

    band: CostBand = Field(examples=["10-50k"])
    """Tranche : l'ordre de grandeur du coût, en euros.

    Band: the order of magnitude of the cost, in euros.
    """
    paid_by: Label | None = Field(None, examples=['"La commune"'])
    """Payé par : qui a payé ; vide si la source ne le dit pas.

    Paid by: who paid; empty if the source does not say.
    """
    source: Reference = Field(examples=["rapport-2025"])
    """Source : identifiant de la source qui dit le coût, dans la liste sources de la fiche.

    Source: identifier of the source that tells the cost, in the list sources of the entry.
    """


class Precondition(Part):
    """Condition : ce qu'une autre ville doit avoir avant d'en faire autant.

    Precondition: what another city must have before it can do the same.
    """

    id: Slug = Field(examples=["eau"])
    """Identifiant : nom court, unique dans la fiche.

    Identifier: short name, unique in the entry.
    """
    kind: PreconditionKind = Field(examples=["site"])
    """Nature : de quel ordre est la condition.

    Kind: of what order the precondition is.
    """
    text: Sentence = Field(examples=['"Une arrivée d\'eau à moins de dix mètres."'])
    """Texte : ce qu'il faut, en une phrase.

    Text: what is needed, in one sentence.
    """


class Outcome(Part):
    """Suite : ce qu'est devenue la solution ; un arrêt compte aussi, avec sa raison.

    Outcome: what became of the solution; stopping counts too, with its reason.
    """

    kind: OutcomeKind = Field(examples=["continued"])
    """Suite : ce qu'elle est devenue après l'essai.

    Outcome: what became of it after the test.
    """
    reason: Sentence = Field(examples=['"L\'arrosage demandait trop de temps aux équipes."'])
    """Raison : pourquoi, en une phrase.

    Reason: why, in one sentence.
    """
    source: Reference = Field(examples=["rapport-2025"])
    """Source : identifiant de la source qui dit la suite, dans la liste sources de la fiche.

    Source: identifier of the source that tells the outcome, in the list sources of the entry.
    """


class Adaptation(Part):
    """Reprise : un autre lieu qui a repris la solution.

    Adaptation: another place that took the solution up.
    """

    id: Slug = Field(examples=["lyon"])
    """Identifiant : nom court, unique dans la fiche.

    Identifier: short name, unique in the entry.
    """
    place: Label = Field(examples=['"Lyon, France"'])
    """Lieu : la ville et le pays.

    Place: the city and the country.
    """
    source: Reference = Field(examples=["rapport-2025"])
    """Source : identifiant de la source qui dit la reprise, dans la liste sources de la fiche.

    Source: identifier of the source that tells of it, in the list sources of the entry.
    """


class Link(Part):
    """Lien : une page sur la solution, ailleurs sur le web.

    Link: a page about the solution, elsewhere on the web.
    """

    id: Slug = Field(examples=["page-du-porteur"])
    """Identifiant : nom court, unique dans la fiche.

    Identifier: short name, unique in the entry.
    """
    label: Label = Field(examples=['"Le banc expliqué par son porteur"'])
    """Libellé : le texte du lien, qui dit où il mène.

    Label: the text of the link, which says where it leads.
    """
    url: Url = Field(examples=['"https://www.exemple.fr/page"'])
    """Adresse : l'adresse complète de la page.

    Address: the whole address of the page.
    """
