"""Messages about figures and stages, and the site as a whole: V060 to V079."""

from typing import Final

from site_builder.diagnostics.messages.message import Message, Wording

EVIDENCE: Final = (
    Message(
        "V060",
        Wording(
            "le chiffre « {value} » n'a pas de source",
            "ajoutez « source: » avec l'identifiant d'une source de la fiche ; sans source, retirez le chiffre",
        ),
        Wording(
            "the figure “{value}” has no source",
            "add “source:” with the identifier of a source of the entry; without a source, remove the figure",
        ),
    ),
    Message(
        "V061",
        Wording(
            "à l'étape « {stage} », il manque : {keys}",
            "ajoutez-les (modèle : docs/editeurs/modeles/solution.fr.md), ou revenez à une étape qu'une source atteste",
        ),
        Wording(
            "at the stage “{stage}”, this is missing: {keys}",
            "add it (template: docs/editeurs/modeles/solution.fr.md), or go back to a stage that a source supports",
        ),
    ),
)

SITE: Final = (
    Message(
        "V070",
        Wording(
            "deux pages auraient la même adresse {value} : celle-ci et {other}",
            "changez l'une des deux adresses",
        ),
        Wording(
            "two pages would have the same address {value}: this one and {other}",
            "change one of the two addresses",
        ),
    ),
    Message(
        "V071",
        Wording("la page du modèle « {value} » manque dans content/pages", "rétablissez-la : le site en a besoin"),
        Wording("the page of kind “{value}” is missing from content/pages", "restore it: the site needs it"),
    ),
    Message(
        "V072",
        Wording("la page construite {path} est fautive : {fault}", "c'est un défaut du logiciel : signalez-le"),
        Wording("the built page {path} is faulty: {fault}", "this is a defect of the software: report it"),
    ),
    Message(
        "V073",
        Wording(
            "sur la page {path}, le lien vers « {value} » ne mène nulle part",
            "corrigez ou retirez ce lien dans le texte de la page",
        ),
        Wording(
            "on the page {path}, the link to “{value}” leads nowhere",
            "correct or remove this link in the text of the page",
        ),
    ),
    Message(
        "V074",
        Wording(
            "deux pages ont le modèle « {value} » : celle-ci et {other}",
            "gardez-en une, ou écrivez pour celle-ci : kind: prose",
        ),
        Wording(
            "two pages are of the kind “{value}”: this one and {other}",
            "keep one of them, or write for this one: kind: prose",
        ),
    ),
    Message(
        "V075",
        Wording(
            "deux fiches ont le même titre « {value} » : celle-ci et {other}",
            "ajoutez à l'un des titres ce qui le distingue : un lieu, un nom",
        ),
        Wording(
            "two entries have the same title “{value}”: this one and {other}",
            "add to one of the titles what sets it apart: a place, a name",
        ),
    ),
)
