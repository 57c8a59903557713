"""A solution tested, or to be tested, in one or several communes."""

from enum import StrEnum

from pydantic import Field

from site_builder.model.parts import EntryFields, Event, Part, Point
from site_builder.model.scalars import DateField, GoalNumber, Label, Name, Reference, Sentence, Slug, Url, WholeNumber


class Stage(StrEnum):
    """How far a solution has come; requirements rise with it."""

    ANNOUNCED = "announced"
    DEPLOYING = "deploying"
    TESTED = "tested"
    MEASURED = "measured"
    CLOSED = "closed"


class Evidence(StrEnum):
    """What supports the results."""

    NONE = "none"
    DECLARED = "declared"
    OBSERVED = "observed"
    MEASURED = "measured"
    INDEPENDENT = "independent"


class CostBand(StrEnum):
    """Order of magnitude of what the test cost, in euros."""

    UNDER_10K = "<10k"
    FROM_10K_TO_50K = "10-50k"
    FROM_50K_TO_200K = "50-200k"
    OVER_200K = ">200k"
    IN_KIND = "in-kind"


class LegalInstrument(StrEnum):
    """The contract under which the test took place (AOT: temporary occupation of public space)."""

    CONVENTION = "convention"
    AOT = "aot"
    MARCHE = "marche"
    DON = "don"
    OTHER = "other"


class PreconditionKind(StrEnum):
    """What a city must have before it can do the same."""

    SITE = "site"
    PERMIT = "permit"
    POWER = "power"
    STAFF = "staff"
    LEAD_TIME = "lead-time"
    DATA = "data"
    FUNDING = "funding"
    OTHER = "other"


class OutcomeKind(StrEnum):
    """What became of the solution after its test."""

    CONTINUED = "continued"
    CONTRACTED = "contracted"
    EXTENDED = "extended"
    STOPPED = "stopped"


class Goal(Part):
    """A Sustainable Development Goal that a source names."""

    id: Slug = Field(examples=["mon-identifiant"], title="Identifiant", description="Nom court.")
    goal: GoalNumber = Field(examples=["11"], title="Objectif", description="Numéro de l'objectif, de 1 à 17.")
    target: Name | None = Field(None, title="Cible", description="Numéro de la cible, si la source la dit.")
    why: Sentence = Field(examples=['"Une phrase."'], title="Pourquoi", description="Ce que dit la source.")
    source: Reference = Field(
        examples=["identifiant-de-la-source"],
        title="Source",
        description="L'identifiant d'une source de la fiche.",
    )


class Place(Part):
    """Where the test takes place."""

    name: Label = Field(examples=['"La crèche"'], title="Lieu", description="Le lieu, tel que la source le dit.")
    point: Point | None = Field(None, title="Position", description="Position exacte, si une source la donne.")
    source: Reference = Field(
        examples=["identifiant-de-la-source"],
        title="Source",
        description="L'identifiant d'une source de la fiche.",
    )


class Partner(Part):
    """An organisation beside the holder."""

    key = "organisation"
    organisation: Reference = Field(
        examples=["paris-and-co"],
        title="Organisation",
        description="Identifiant d'un fichier de content/organisations/.",
    )
    role: Label = Field(examples=['"Le rôle"'], title="Rôle", description="Ce que fait ce partenaire.")


class Indicator(Part):
    """What was to be measured, fixed before the test."""

    id: Slug = Field(examples=["mon-identifiant"], title="Identifiant", description="Nom court.")
    label: Label = Field(examples=['"Le libellé"'], title="Libellé", description="Ce qui est mesuré.")
    baseline: Label | None = Field(None, title="Au départ", description="Situation avant le test.")
    target: Label | None = Field(None, title="Visé", description="Ce qui était visé.")
    method: Sentence | None = Field(None, title="Méthode", description="Comment on mesure.")
    source: Reference = Field(
        examples=["identifiant-de-la-source"],
        title="Source",
        description="L'identifiant d'une source de la fiche.",
    )


class Cost(Part):
    """What the test cost, and who paid."""

    band: CostBand = Field(
        examples=["10-50k"],
        title="Tranche",
        description="<10k, 10-50k, 50-200k, >200k ou in-kind (en nature).",
    )
    paid_by: Label | None = Field(None, title="Payé par", description="Qui a payé.")
    source: Reference = Field(
        examples=["identifiant-de-la-source"],
        title="Source",
        description="L'identifiant d'une source de la fiche.",
    )


class Precondition(Part):
    """Something another city needs first."""

    id: Slug = Field(examples=["mon-identifiant"], title="Identifiant", description="Nom court.")
    kind: PreconditionKind = Field(
        examples=["other"],
        title="Nature",
        description="site, permit, power, staff, lead-time, data, funding, other.",
    )
    text: Sentence = Field(examples=['"Une phrase."'], title="Texte", description="Ce qu'il faut, en une phrase.")


class Outcome(Part):
    """How the story ended; stopping counts, with its reason."""

    kind: OutcomeKind = Field(
        examples=["continued"], title="Suite", description="continued, contracted, extended ou stopped."
    )
    reason: Sentence = Field(examples=['"Une phrase."'], title="Raison", description="Pourquoi.")
    source: Reference = Field(
        examples=["identifiant-de-la-source"],
        title="Source",
        description="L'identifiant d'une source de la fiche.",
    )


class Adaptation(Part):
    """A place that took the solution up elsewhere."""

    id: Slug = Field(examples=["mon-identifiant"], title="Identifiant", description="Nom court.")
    place: Label = Field(examples=['"Lyon, France"'], title="Lieu", description="Ville, pays.")
    source: Reference = Field(
        examples=["identifiant-de-la-source"],
        title="Source",
        description="L'identifiant d'une source de la fiche.",
    )


class Link(Part):
    """A page about the solution elsewhere on the web."""

    id: Slug = Field(examples=["mon-identifiant"], title="Identifiant", description="Nom court.")
    label: Label = Field(examples=['"Le libellé"'], title="Libellé", description="Texte du lien.")
    url: Url = Field(examples=["https://www.exemple.fr/page"], title="Adresse", description="Adresse complète.")


class Solution(EntryFields):
    """One solution: ``content/solutions/<slug>/index.fr.md``."""

    id: Slug = Field(
        examples=["mon-identifiant"], title="Identifiant", description="Permanent, en lettres sans accent."
    )
    holder: Reference | None = Field(
        None, title="Porteur", description="Identifiant d'un fichier de content/organisations/."
    )
    communes: tuple[Reference, ...] = Field(
        examples=["[aulnay-sous-bois]"], title="Communes", description="Dossiers des communes.", min_length=1
    )
    edition: WholeNumber = Field(examples=["1"], title="Édition", description="Numéro de l'édition du programme.")
    themes: tuple[Reference, ...] = Field(
        examples=["[energie]"],
        title="Thèmes",
        description="Un à trois termes de taxonomies/themes.yml.",
        min_length=1,
        max_length=3,
    )
    sdgs: tuple[Goal, ...] = Field((), title="ODD", description="Seulement ceux qu'une source nomme.", max_length=3)
    stage: Stage = Field(
        examples=["announced"], title="Étape", description="announced, deploying, tested, measured ou closed."
    )
    stage_as_of: DateField = Field(
        examples=["2024-03"], title="Étape à la date du", description="Date de la source qui dit l'étape."
    )
    stage_source: Reference = Field(
        examples=["identifiant-de-la-source"],
        title="Source de l'étape",
        description="L'identifiant d'une source de la fiche.",
    )
    place: Place | None = Field(None, title="Lieu", description="Où se tient le test.")
    start: DateField | None = Field(None, title="Début", description="Début du test.")
    end: DateField | None = Field(None, title="Fin", description="Fin du test.")
    partners: tuple[Partner, ...] = Field((), title="Partenaires", description="Autres organisations.")
    indicators: tuple[Indicator, ...] = Field((), title="Indicateurs", description="Fixés avant le test.")
    evidence: Evidence = Field(
        Evidence.NONE, title="Preuve", description="none, declared, observed, measured, independent."
    )
    cost: Cost | None = Field(None, title="Coût", description="Tranche de coût, avec sa source.")
    legal_instrument: LegalInstrument | None = Field(
        None, title="Outil juridique", description="convention, aot, marche, don, other."
    )
    preconditions: tuple[Precondition, ...] = Field(
        (), title="Conditions", description="Ce qu'il faut pour la reproduire."
    )
    timeline: tuple[Event, ...] = Field((), title="Étapes", description="Dates de la solution.")
    outcome: Outcome | None = Field(None, title="Suite", description="Ce qu'elle est devenue.")
    adapted_by: tuple[Adaptation, ...] = Field((), title="Reprise", description="Lieux qui l'ont reprise.")
    links: tuple[Link, ...] = Field((), title="Liens", description="Pages ailleurs sur le web.")
