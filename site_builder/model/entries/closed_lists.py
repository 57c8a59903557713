"""The closed lists of a solution: any other word is refused."""

from enum import StrEnum


class Stage(StrEnum):
    """Étape : jusqu'où une solution est arrivée ; ce que sa fiche doit dire augmente avec elle.

    Stage: how far a solution has come; what its entry must tell rises with it.
    """

    ANNOUNCED = "announced"
    """annoncée : rendue publique, rien n'est encore installé.

    announced: made public, nothing is installed yet.
    """
    DEPLOYING = "deploying"
    """en cours d'essai : l'installation ou l'essai a commencé.

    being tested: the installation or the test has begun.
    """
    TESTED = "tested"
    """testée : l'essai a eu lieu.

    tested: the test took place.
    """
    MEASURED = "measured"
    """mesurée : l'essai a eu lieu et un résultat mesuré est publié.

    measured: the test took place and a measured result is published.
    """
    CLOSED = "closed"
    """close : l'histoire est finie et sa suite est connue, arrêt compris.

    closed: the story is over and its outcome is known, stopping included.
    """


class Evidence(StrEnum):
    """Preuve : ce qui soutient les résultats.

    Evidence: what supports the results.
    """

    NONE = "none"
    """aucune publiée à ce jour : aucun résultat n'est publié.

    none published yet: no result is published.
    """
    DECLARED = "declared"
    """résultats déclarés : dits par quelqu'un, sans la manière dont ils ont été obtenus.

    declared results: told by someone, without how they were obtained.
    """
    OBSERVED = "observed"
    """résultats observés : constatés sur place, sans mesure.

    observed results: seen on the ground, without measurement.
    """
    MEASURED = "measured"
    """résultats mesurés : mesurés par une méthode connue.

    measured results: measured by a known method.
    """
    INDEPENDENT = "independent"
    """évaluation indépendante : mesurés par quelqu'un d'autre que le porteur et ses partenaires.

    independent evaluation: measured by someone other than the holder and its partners.
    """


class CostBand(StrEnum):
    """Tranche de coût : l'ordre de grandeur de ce qu'a coûté l'essai, en euros.

    Cost band: the order of magnitude of what the test cost, in euros.
    """

    UNDER_10K = "<10k"
    """moins de 10 000 € : entre guillemets, "<10k".

    under €10,000: in quotation marks, "<10k".
    """
    FROM_10K_TO_50K = "10-50k"
    """de 10 000 à 50 000 € : sans guillemets, 10-50k.

    €10,000 to €50,000: without quotation marks, 10-50k.
    """
    FROM_50K_TO_200K = "50-200k"
    """de 50 000 à 200 000 € : sans guillemets, 50-200k.

    €50,000 to €200,000: without quotation marks, 50-200k.
    """
    OVER_200K = ">200k"
    """plus de 200 000 € : entre guillemets, ">200k".

    over €200,000: in quotation marks, ">200k".
    """
    IN_KIND = "in-kind"
    """en nature : du matériel, un lieu ou du temps, sans argent.

    in kind: equipment, a place or time, without money.
    """


class LegalInstrument(StrEnum):
    """Outil juridique : le contrat sous lequel l'essai a lieu.

    Legal instrument: the contract under which the test takes place.
    """

    CONVENTION = "convention"
    """convention : un accord signé entre la commune et le porteur.

    agreement: an agreement signed by the commune and the holder.
    """
    AOT = "aot"
    """autorisation d'occupation temporaire : le droit d'occuper un temps un lieu public.

    temporary occupation permit: the right to occupy a public place for a time.
    """
    MARCHE = "marche"
    """marché public : la commune achète l'essai.

    public contract: the commune buys the test.
    """
    DON = "don"
    """don : la solution est donnée à la commune.

    donation: the solution is given to the commune.
    """
    OTHER = "other"
    """autre : un autre outil, que le texte nomme.

    other: another instrument, which the text names.
    """


class PreconditionKind(StrEnum):
    """Nature d'une condition : de quel ordre est ce qu'il faut avant de commencer.

    Kind of precondition: of what order is what must be there before starting.
    """

    SITE = "site"
    """lieu : un endroit d'une certaine forme ou d'une certaine taille.

    site: a place of a certain shape or size.
    """
    PERMIT = "permit"
    """autorisation : un accord à obtenir.

    permit: an approval to obtain.
    """
    POWER = "power"
    """énergie : un branchement ou une puissance disponible.

    power: a connection or available power.
    """
    STAFF = "staff"
    """équipe : des personnes, pour installer ou entretenir.

    staff: people, to install or to maintain.
    """
    LEAD_TIME = "lead-time"
    """délai : du temps avant de commencer.

    lead time: time before starting.
    """
    DATA = "data"
    """données : des informations à fournir ou à recueillir.

    data: information to provide or to collect.
    """
    FUNDING = "funding"
    """financement : de l'argent, et qui l'apporte.

    funding: money, and who brings it.
    """
    OTHER = "other"
    """autre : ce qui n'entre dans aucune autre case.

    other: whatever fits nowhere else.
    """


class OutcomeKind(StrEnum):
    """Nature d'une suite : ce qu'est devenue la solution après son essai.

    Kind of outcome: what became of the solution after its test.
    """

    CONTINUED = "continued"
    """poursuivie : elle est restée en place.

    continued: it stayed in place.
    """
    CONTRACTED = "contracted"
    """contractualisée : la commune ou une autre l'a achetée.

    contracted: the commune or another one bought it.
    """
    EXTENDED = "extended"
    """étendue : elle a gagné d'autres lieux de la commune.

    extended: it reached other places of the commune.
    """
    STOPPED = "stopped"
    """arrêtée : elle n'a pas continué après l'essai.

    stopped: it did not go on after the test.
    """
