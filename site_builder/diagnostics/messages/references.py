"""Messages about references and translations: V040 to V049."""

from typing import Final

from site_builder.diagnostics.messages.message import Message, Wording

REFERENCES: Final = (
    Message(
        "V040",
        Wording(
            "« {value} » ne désigne {target}",
            "existants : {known}",
            "vouliez-vous dire « {suggestion} » ?",
        ),
        Wording(
            "“{value}” does not name {target}",
            "existing: {known}",
            "did you mean “{suggestion}”?",
        ),
    ),
    Message(
        "V041",
        Wording(
            "« {value} » est déjà l'identifiant de {other}",
            "donnez à chaque fiche un identifiant qui n'est qu'à elle",
        ),
        Wording("“{value}” is already the identifier of {other}", "give each entry an identifier of its own"),
    ),
    Message(
        "V042",
        Wording(
            "la source « {value} » n'est pas dans la liste « sources » de la fiche",
            "ajoutez-la à « sources », ou citez-en une de : {known}",
            "vouliez-vous dire « {suggestion} » ?",
        ),
        Wording(
            "the source “{value}” is not in the entry's list of sources",
            "add it to “sources”, or cite one of: {known}",
            "did you mean “{suggestion}”?",
        ),
    ),
    Message(
        "V043",
        Wording(
            "le même identifiant « {value} » sert deux fois dans « {key} »",
            "donnez un autre nom à l'un des deux",
        ),
        Wording("the same identifier “{value}” is used twice in “{key}”", "rename one of the two"),
    ),
    Message(
        "V044",
        Wording(
            "la version anglaise « {path} » manque",
            "créez ce fichier avec le titre, le résumé et le texte en anglais, ou mettez « draft: true »",
        ),
        Wording(
            "the English version “{path}” is missing",
            "create this file with the title, the summary and the text in English, or set “draft: true”",
        ),
    ),
    Message(
        "V045",
        Wording(
            "la version française « {path} » manque",
            "créez-la : c'est elle qui porte les faits",
        ),
        Wording("the French version “{path}” is missing", "create it: it is the one that holds the facts"),
    ),
    Message(
        "V046",
        Wording(
            "pas de traduction pour : {keys}",
            "ajoutez au fichier anglais : {example}",
        ),
        Wording("no translation for: {keys}", "add to the English file: {example}"),
    ),
    Message(
        "V047",
        Wording(
            "« {value} » n'existe pas dans « {key} » du fichier français",
            "identifiants français : {known}",
            "vouliez-vous dire « {suggestion} » ?",
        ),
        Wording(
            "“{value}” does not exist in “{key}” of the French file",
            "identifiers in French: {known}",
            "did you mean “{suggestion}”?",
        ),
    ),
    Message(
        "V048",
        Wording(
            "ce texte semble écrit en {found}, alors que le fichier est en {expected}",
            "écrivez ici la version en {expected}",
        ),
        Wording(
            "this text seems to be written in {found}, while the file is in {expected}",
            "write the {expected} version here",
        ),
    ),
    Message(
        "V049",
        Wording(
            "le texte de la page manque en anglais, alors qu'il existe en français",
            "écrivez la traduction dans ce fichier, sous les champs, après la ligne « --- » qui les ferme",
        ),
        Wording(
            "the text of the page is missing in English, while it exists in French",
            "write the translation in this file, below the fields, after the “---” line that closes them",
        ),
    ),
)
