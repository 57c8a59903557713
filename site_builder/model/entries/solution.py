"""A solution tested, or to be tested, in one or several communes."""

from pydantic import Field

from site_builder.model.entries.closed_lists import Evidence, LegalInstrument, Stage
from site_builder.model.entries.entry import EntryFields
from site_builder.model.entries.parts import Event
from site_builder.model.entries.scalars import DateField, Reference, Slug, WholeNumber
from site_builder.model.entries.solution_parts import (
    Adaptation,
    Cost,
    Goal,
    Indicator,
    Link,
    Outcome,
    Partner,
    Place,
    Precondition,
)


class Solution(EntryFields):
    """Solution : une solution testée, ou à tester, dans une ou plusieurs communes.

    Solution: a solution tested, or to be tested, in one or several communes.
    """

    id: Slug = Field(examples=["banc-exemple"])
    """Identifiant : le nom de la solution en lettres sans accent, chiffres et traits d'union ; il ne change jamais.

    Identifier: the name of the solution in letters without accents, digits and hyphens; it never changes.
    """
    holder: Reference | None = Field(None, examples=["ostrea"])
    """Porteur : qui porte la solution ; nom d'un fichier de content/organisations/, sans .yml ; vide s'il n'est pas
    connu.

    Holder: who leads the solution; name of a file of content/organisations/, without .yml; empty if unknown.
    """
    communes: tuple[Reference, ...] = Field(examples=["[aulnay-sous-bois]"], min_length=1)
    """Communes : les communes où elle est testée, une au moins ; noms de dossiers de content/communes/.

    Communes: the communes where it is tested, one at least; names of folders of content/communes/.
    """
    edition: WholeNumber = Field(examples=["1"])
    """Édition : le numéro de l'édition du programme, déclarée dans content/site.yml.

    Edition: the number of the edition of the programme, declared in content/site.yml.
    """
    themes: tuple[Reference, ...] = Field(examples=["[energie]"], min_length=1, max_length=3)
    """Thèmes : un à trois identifiants de termes de content/taxonomies/themes.yml.

    Themes: one to three identifiers of terms of content/taxonomies/themes.yml.
    """
    sdgs: tuple[Goal, ...] = Field((), max_length=3)
    """ODD : les objectifs de développement durable qu'une source nomme, trois au plus ; vide si aucune n'en nomme.

    SDGs: the Sustainable Development Goals that a source names, three at most; empty if none does.
    """
    stage: Stage = Field(examples=["announced"])
    """Étape : jusqu'où la solution est arrivée ; plus elle avance, plus la fiche doit en dire.

    Stage: how far the solution has come; the further it is, the more the entry must tell.
    """
    stage_as_of: DateField = Field(examples=["2024-03"])
    """Étape à la date du : la date de la source qui dit l'étape.

    Stage as of: the date of the source that tells the stage.
    """
    stage_source: Reference = Field(examples=["rapport-2025"])
    """Source de l'étape : identifiant de la source qui dit l'étape, dans la liste sources de la fiche.

    Source of the stage: identifier of the source that tells the stage, in the list sources of the entry.
    """
    place: Place | None = Field(None)
    """Lieu : l'endroit où se tient l'essai ; vide si aucune source ne le dit.

    Place: where the test takes place; empty if no source tells it.
    """
    start: DateField | None = Field(None, examples=["2024-06"])
    """Début : le début de l'essai ; vide si aucune source ne le dit.

    Start: when the test starts; empty if no source tells it.
    """
    end: DateField | None = Field(None, examples=["2025-06"])
    """Fin : la fin de l'essai ; vide s'il dure encore ou si aucune source ne la dit.

    End: when the test ends; empty if it is still running or if no source tells it.
    """
    partners: tuple[Partner, ...] = Field(())
    """Partenaires : les organisations aux côtés du porteur ; vide si aucune n'est connue.

    Partners: the organisations beside the holder; empty if none is known.
    """
    indicators: tuple[Indicator, ...] = Field(())
    """Indicateurs : ce qu'il était prévu de mesurer, fixé avant l'essai ; vide si rien n'a été publié.

    Indicators: what was to be measured, fixed before the test; empty if nothing was published.
    """
    evidence: Evidence = Field(Evidence.NONE, examples=["none"])
    """Preuve : ce qui soutient les résultats ; vide veut dire none.

    Evidence: what supports the results; empty means none.
    """
    cost: Cost | None = Field(None)
    """Coût : la tranche de coût de l'essai, avec sa source ; vide si aucune source ne la dit.

    Cost: the cost band of the test, with its source; empty if no source tells it.
    """
    legal_instrument: LegalInstrument | None = Field(None, examples=["convention"])
    """Outil juridique : le contrat sous lequel l'essai a lieu ; vide si aucune source ne le dit.

    Legal instrument: the contract under which the test takes place; empty if no source tells it.
    """
    preconditions: tuple[Precondition, ...] = Field(())
    """Conditions : ce qu'il faut pour reproduire la solution ; vide si rien n'en a été publié.

    Preconditions: what is needed to do the same; empty if nothing was published about it.
    """
    timeline: tuple[Event, ...] = Field(())
    """Étapes datées : les dates de la solution ; vide si aucune n'est connue.

    Timeline: the dates of the solution; empty if none is known.
    """
    outcome: Outcome | None = Field(None)
    """Suite donnée : ce qu'elle est devenue après l'essai ; vide tant que rien n'est publié.

    Outcome: what became of it after the test; empty as long as nothing is published.
    """
    adapted_by: tuple[Adaptation, ...] = Field(())
    """Reprise : les autres lieux qui l'ont reprise ; vide si aucun n'est connu.

    Adapted by: the other places that took it up; empty if none is known.
    """
    links: tuple[Link, ...] = Field(())
    """Liens : des pages sur la solution, ailleurs sur le web ; vide s'il n'y en a pas.

    Links: pages about the solution, elsewhere on the web; empty if there is none.
    """
