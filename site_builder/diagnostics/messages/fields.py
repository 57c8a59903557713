"""Messages about the fields of an entry: V020 to V039."""

from typing import Final

from site_builder.diagnostics.messages.message import Message, Wording

FIELDS: Final = (
    Message(
        "V020",
        Wording(
            "le champ « {key} » n'existe pas",
            "effacez cette ligne, ou choisissez parmi : {known}",
            "vouliez-vous dire « {suggestion} » ?",
        ),
        Wording(
            "there is no field “{key}”",
            "delete this line, or choose among: {known}",
            "did you mean “{suggestion}”?",
        ),
    ),
    Message(
        "V021",
        Wording(
            "« {value} » n'est pas {vocabulary}",
            "termes connus : {known}",
            "vouliez-vous dire « {suggestion} » ?",
        ),
        Wording(
            "“{value}” is not {vocabulary}",
            "known terms: {known}",
            "did you mean “{suggestion}”?",
        ),
    ),
    Message(
        "V022",
        Wording("champ obligatoire absent : {keys}", "ajoutez par exemple : {example}"),
        Wording("required field missing: {keys}", "add for instance: {example}"),
    ),
    Message(
        "V023",
        Wording(
            "« {value} » n'est pas une date possible",
            "écrivez l'année, le mois ou le jour ainsi : 2024, 2024-03 ou 2024-03-12",
            "écrivez {suggestion}",
        ),
        Wording(
            "“{value}” is not a possible date",
            "write the year, month or day like this: 2024, 2024-03 or 2024-03-12",
            "write {suggestion}",
        ),
    ),
    Message(
        "V024",
        Wording(
            "nombre attendu, « {value} » trouvé",
            "écrivez des chiffres seulement, avec un point pour les décimales : 3300 ou 12.5",
            "écrivez {suggestion}",
        ),
        Wording(
            "number expected, “{value}” found",
            "write digits only, with a point for decimals: 3300 or 12.5",
            "write {suggestion}",
        ),
    ),
    Message(
        "V025",
        Wording("le champ « {key} » attend {expected}", "écrivez par exemple : {example}"),
        Wording("the field “{key}” expects {expected}", "write for instance: {example}"),
    ),
    Message(
        "V026",
        Wording(
            "le champ « {key} » compte {length} caractères ; il en faut {range}",
            "reformulez le texte",
        ),
        Wording("the field “{key}” has {length} characters; {range} are expected", "rephrase the text"),
    ),
    Message(
        "V027",
        Wording(
            "« {value} » n'est pas un choix possible pour « {key} »",
            "choisissez parmi : {known}",
            "vouliez-vous dire « {suggestion} » ?",
        ),
        Wording(
            "“{value}” is not a possible choice for “{key}”",
            "choose among: {known}",
            "did you mean “{suggestion}”?",
        ),
    ),
    Message(
        "V028",
        Wording(
            "« {key} » est un fait : il se dit une seule fois, dans le fichier français",
            "effacez cette ligne du fichier anglais",
        ),
        Wording(
            "“{key}” is a fact: it is said once, in the French file",
            "delete this line from the English file",
        ),
    ),
    Message(
        "V029",
        Wording(
            "« {value} » n'a pas la forme attendue",
            "écrivez par exemple : {example}",
            "écrivez {suggestion}",
        ),
        Wording("“{value}” does not have the expected form", "write for instance: {example}", "write {suggestion}"),
    ),
    Message(
        "V031",
        Wording(
            "la coordonnée {value} est hors limites",
            "écrivez des degrés décimaux entre -{limit} et {limit}, par exemple lat: 48.938 et lon: 2.494",
        ),
        Wording(
            "the coordinate {value} is out of range",
            "write decimal degrees between -{limit} and {limit}, for instance lat: 48.938 and lon: 2.494",
        ),
    ),
    Message(
        "V032",
        Wording(
            "« {value} » n'est ni « true » ni « false »",
            "écrivez true (oui) ou false (non)",
            "écrivez {suggestion}",
        ),
        Wording("“{value}” is neither “true” nor “false”", "write true or false", "write {suggestion}"),
    ),
    Message(
        "V033",
        Wording(
            "le champ « {key} » compte {count} éléments ; il en faut {range}",
            "ajoutez ou retirez des éléments",
        ),
        Wording("the field “{key}” has {count} elements; {range} are expected", "add or remove elements"),
    ),
    Message(
        "V034",
        Wording("{value} est hors limites pour « {key} »", "écrivez un nombre de {minimum} à {maximum}"),
        Wording("{value} is out of range for “{key}”", "write a number from {minimum} to {maximum}"),
    ),
    Message(
        "V035",
        Wording(
            "la fin de la ligne, à partir de « # », est prise pour un commentaire",
            "si elle fait partie du texte, écrivez : {suggestion} ; sinon, mettez une espace après « # »",
        ),
        Wording(
            "the end of the line, from “#” on, is taken for a comment",
            "if it belongs to the text, write: {suggestion}; otherwise put a space after “#”",
        ),
    ),
)
