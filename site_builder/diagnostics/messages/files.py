"""Messages about files and bytes: V001 to V009."""

from typing import Final

from site_builder.diagnostics.messages.message import Message, Severity, Wording


def _warning(code: str, fr: Wording, en: Wording) -> Message:
    return Message(code, fr, en, Severity.WARNING)


FILES: Final = (
    Message(
        "V001",
        Wording(
            "le fichier n'est pas enregistré en UTF-8 (ici sans doute « {likely} »)",
            "dans le Bloc-notes : Fichier > Enregistrer sous > Encodage : UTF-8",
        ),
        Wording(
            "the file is not saved as UTF-8 (here probably “{likely}”)",
            "in Notepad: File > Save as > Encoding: UTF-8",
        ),
    ),
    Message(
        "V002",
        Wording(
            "un caractère invisible ({name}) s'est glissé ici",
            "effacez ce caractère et retapez le texte autour",
        ),
        Wording("an invisible character ({name}) slipped in here", "delete it and retype the text around it"),
    ),
    Message(
        "V003",
        Wording(
            "le fichier dépasse la limite de {limit} ko",
            "vérifiez qu'une image n'a pas été collée dans le texte, ou partagez la page en deux",
        ),
        Wording(
            "the file exceeds the limit of {limit} kB",
            "check that no picture was pasted into the text, or split the page in two",
        ),
    ),
    Message(
        "V004",
        Wording(
            "ceci est un raccourci vers un autre fichier, ou mène hors du dossier content",
            "remplacez le raccourci par le fichier lui-même",
        ),
        Wording(
            "this is a shortcut to another file, or leads out of the content folder",
            "replace the shortcut by the file itself",
        ),
    ),
    _warning(
        "V005",
        Wording(
            "le fichier commence par une marque invisible (BOM)",
            "rien à faire pour publier ; pour l'ôter, enregistrez en « UTF-8 » et non « UTF-8 avec BOM »",
        ),
        Wording(
            "the file begins with an invisible mark (BOM)",
            "nothing to do to publish; to remove it, save as “UTF-8”, not “UTF-8 with BOM”",
        ),
    ),
    _warning(
        "V006",
        Wording(
            "les fins de ligne ne sont pas celles du site ({found})",
            "rien à faire pour publier ; votre éditeur peut enregistrer avec des fins de ligne « LF »",
        ),
        Wording(
            "line endings are not those of the site ({found})",
            "nothing to do to publish; your editor can save with “LF” line endings",
        ),
    ),
    Message(
        "V007",
        Wording(
            "le fichier est enregistré en UTF-16",
            "dans le Bloc-notes : Fichier > Enregistrer sous > Encodage : UTF-8",
        ),
        Wording("the file is saved as UTF-16", "in Notepad: File > Save as > Encoding: UTF-8"),
    ),
    Message(
        "V008",
        Wording(
            "ce fichier n'est pas à sa place",
            "fichiers attendus ici : {expected}",
            "renommez-le « {suggestion} »",
        ),
        Wording("this file is out of place", "files expected here: {expected}", "rename it “{suggestion}”"),
    ),
    Message(
        "V009",
        Wording("le fichier « {path} » manque", "créez-le à partir du modèle de docs/editeurs/modeles"),
        Wording("the file “{path}” is missing", "create it from the template in docs/editeurs/modeles"),
    ),
)
