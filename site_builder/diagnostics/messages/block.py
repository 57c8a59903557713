"""Messages about the block between two ``---`` lines: V010 to V019."""

from typing import Final

from site_builder.diagnostics.messages.message import Message, Wording

BLOCK: Final = (
    Message(
        "V010",
        Wording(
            "le fichier doit commencer par une ligne « --- »",
            "mettez « --- » seul sur la toute première ligne, puis les champs, puis « --- » de nouveau",
        ),
        Wording(
            "the file must begin with a “---” line",
            "put “---” alone on the very first line, then the fields, then “---” again",
        ),
    ),
    Message(
        "V011",
        Wording(
            "le bloc ouvert par « --- » n'est jamais fermé",
            "ajoutez une ligne « --- » après le dernier champ",
            "ajoutez une ligne « --- » avant la ligne {suggestion}",
        ),
        Wording(
            "the block opened by “---” is never closed",
            "add a “---” line after the last field",
            "add a “---” line before line {suggestion}",
        ),
    ),
    Message(
        "V012",
        Wording(
            "un deux-points dans une valeur : la suite serait prise pour un autre champ",
            "mettez la valeur entre guillemets droits",
            "mettez la valeur entre guillemets : {suggestion}",
        ),
        Wording(
            "a colon inside a value: what follows would be taken for another field",
            "put the value in straight quotes",
            "put the value in quotes: {suggestion}",
        ),
    ),
    Message(
        "V013",
        Wording(
            "{name} en début de ligne, là où il faut des espaces",
            "effacez-la et tapez deux espaces par niveau",
        ),
        Wording(
            "{name} at the beginning of a line, where spaces are due",
            "delete it and type two spaces per level",
        ),
    ),
    Message(
        "V014",
        Wording(
            "la valeur est entourée de guillemets typographiques ({quotes})",
            "utilisez des guillemets droits : {suggestion}",
            "utilisez des guillemets droits : {suggestion}",
        ),
        Wording(
            "the value is wrapped in typographic quotes ({quotes})",
            "use straight quotes: {suggestion}",
            "use straight quotes: {suggestion}",
        ),
    ),
    Message(
        "V015",
        Wording(
            "le champ « {key} » est écrit deux fois ; la première est à la ligne {first}",
            "gardez une seule des deux lignes",
        ),
        Wording("the field “{key}” is written twice; first on line {first}", "keep only one of the two lines"),
    ),
    Message(
        "V016",
        Wording(
            "ce qui est attendu ici, ce sont des champs « nom: valeur »",
            'écrivez un champ par ligne, par exemple : title: "Argenteuil"',
        ),
        Wording(
            "fields written “name: value” are expected here",
            'write one field per line, for instance: title: "Argenteuil"',
        ),
    ),
    Message(
        "V017",
        Wording(
            "« {mark} » en début de valeur a un sens spécial",
            "si ce signe fait partie du texte, mettez la valeur entre guillemets droits ; sinon effacez-le",
        ),
        Wording(
            "“{mark}” at the beginning of a value has a special meaning",
            "if the sign belongs to the text, put the value in straight quotes; otherwise delete it",
        ),
    ),
    Message(
        "V018",
        Wording(
            "les champs sont emboîtés trop profondément (plus de {limit} niveaux)",
            "reprenez le retrait des lignes, ou comptez les crochets et accolades",
        ),
        Wording(
            "the fields are nested too deeply (more than {limit} levels)",
            "check the indentation, or count the brackets and braces",
        ),
    ),
    Message(
        "V019",
        Wording(
            "cette ligne ne peut pas être lue",
            "vérifiez le retrait, les guillemets et les crochets de cette ligne et de la précédente",
            "{suggestion}",
        ),
        Wording(
            "this line cannot be read",
            "check the indentation, quotes and brackets of this line and the one before",
            "{suggestion}",
        ),
    ),
)
