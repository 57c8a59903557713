"""Messages about the block between two ``---`` lines: V010 to V019."""

from typing import Final

from site_builder.diagnostics.messages.message import Message, Wording

BLOCK: Final = (
    Message(
        "V010",
        Wording(
            "le fichier doit commencer par une ligne « --- »",
            "mettez « --- » seul sur la toute première ligne, puis les champs, puis « --- » de nouveau",
            "{suggestion}",
            cause="Les champs d'une fiche se trouvent entre deux lignes « --- », dont la première commence le fichier."
            " Une ligne vide ou un titre s'est glissé au-dessus, ou cette ligne a été effacée.",
        ),
        Wording(
            "the file must begin with a “---” line",
            "put “---” alone on the very first line, then the fields, then “---” again",
            "{suggestion}",
            cause="The fields of an entry stand between two “---” lines, the first of which is the first line of the"
            " file. An empty line or a title slipped in above it, or the line was deleted.",
        ),
        bad='title: "À propos"',
        good='---\ntitle: "À propos"',
    ),
    Message(
        "V011",
        Wording(
            "le bloc ouvert par « --- » n'est jamais fermé",
            "ajoutez une ligne « --- » après le dernier champ",
            "{suggestion}",
            cause="Sans la seconde ligne « --- », rien ne dit où les champs s'arrêtent et où le texte de la page"
            " commence. Elle disparaît souvent quand on efface le début du texte.",
        ),
        Wording(
            "the block opened by “---” is never closed",
            "add a “---” line after the last field",
            "{suggestion}",
            cause="Without the second “---” line, nothing says where the fields end and where the text of the page"
            " begins. It often disappears when the beginning of the text is deleted.",
        ),
        bad='path: "/a-propos/"\n\n## Étapes',
        good='path: "/a-propos/"\n---\n\n## Étapes',
    ),
    Message(
        "V012",
        Wording(
            "un deux-points dans une valeur : la suite serait prise pour un autre champ",
            "mettez la valeur entre guillemets droits",
            "mettez la valeur entre guillemets droits : {suggestion}",
            cause="Dans le bloc, un deux-points suivi d'une espace sépare le nom d'un champ de sa valeur. Un titre qui"
            " en contient un doit être entre guillemets droits, pour que le site le lise comme du texte.",
        ),
        Wording(
            "a colon inside a value: what follows would be taken for another field",
            "put the value in straight quotes",
            "put the value in straight quotes: {suggestion}",
            cause="In the block, a colon followed by a space separates the name of a field from its value. A title that"
            " holds one must stand between straight quotes, so that the site reads it as text.",
        ),
        bad="title: À propos : le programme",
        good='title: "À propos : le programme"',
    ),
    Message(
        "V013",
        Wording(
            "le retrait de cette ligne contient {name}, là où il faut des espaces ordinaires",
            "effacez-la et tapez deux espaces par niveau",
            cause="Le retrait d'une ligne dit à quel champ elle appartient, et il se compte en espaces ordinaires."
            " La touche Tab, ou un texte collé depuis Word, met autre chose à leur place.",
        ),
        Wording(
            "the indentation of this line holds {name}, where ordinary spaces are needed",
            "delete it and type two spaces per level",
            cause="The indentation of a line says which field it belongs to, and it is counted in ordinary spaces."
            " The Tab key, or text pasted from Word, puts something else in their place.",
        ),
        bad='    label:\n\t\tfr: "Bruit"\n\t\ten: "Noise"',
        good='    label:\n      fr: "Bruit"\n      en: "Noise"',
    ),
    Message(
        "V014",
        Wording(
            "la valeur est entourée de guillemets typographiques ({quotes})",
            "utilisez des guillemets droits : {suggestion}",
            "utilisez des guillemets droits : {suggestion}",
            cause="Seuls les guillemets droits entourent une valeur ; les autres s'afficheraient avec le texte. Word,"
            " Pages et les téléphones remplacent d'eux-mêmes les uns par les autres.",
        ),
        Wording(
            "the value is wrapped in typographic quotes ({quotes})",
            "use straight quotes: {suggestion}",
            "use straight quotes: {suggestion}",
            cause="Only straight quotes wrap a value; others would be shown with the text. Word, Pages and phones"
            " turn one kind into the other of their own accord.",
        ),
        bad="title: « À propos »",
        good='title: "À propos"',
    ),
    Message(
        "V015",
        Wording(
            "le champ « {key} » est écrit deux fois ; la première, à la ligne {first}",
            "gardez une seule des deux lignes",
            cause="Un champ n'a qu'une valeur, et rien ne dit laquelle des deux est la bonne. La ligne a sans doute"
            " été copiée pour la modifier, et l'ancienne est restée.",
        ),
        Wording(
            "the field “{key}” is written twice; the first time, on line {first}",
            "keep only one of the two lines",
            cause="A field has one value only, and nothing says which of the two is right. The line was probably"
            " copied in order to change it, and the old one stayed.",
        ),
        bad='kind: prose\npath: "/a-propos/"\nkind: prose',
        good='kind: prose\npath: "/a-propos/"',
    ),
    Message(
        "V016",
        Wording(
            "des champs écrits « nom: valeur » sont attendus ici",
            'écrivez un champ par ligne, par exemple : title: "Argenteuil"',
            cause="Cette partie du fichier ne contient que des champs : un nom, un deux-points, une espace, une"
            " valeur. Une liste à tirets, une phrase ou un bloc vide a pris leur place.",
        ),
        Wording(
            "fields written “name: value” are expected here",
            'write one field per line, for instance: title: "Argenteuil"',
            cause="This part of the file holds nothing but fields: a name, a colon, a space, a value. A list with"
            " dashes, a sentence or an empty block has taken their place.",
        ),
        bad='- id: agence-fictive\n- name: "Agence fictive"\n- kind: public-body',
        good='id: agence-fictive\nname: "Agence fictive"\nkind: public-body',
    ),
    Message(
        "V017",
        Wording(
            "« {mark} » en début de valeur a un sens spécial",
            "si ce signe fait partie du texte, mettez la valeur entre guillemets droits ; sinon effacez-le",
            cause="Quelques signes placés au début d'une valeur (comme *, & ou @) sont des commandes que le site"
            " refuse. On les tape souvent pour mettre en gras ; or un champ n'a pas de mise en forme.",
        ),
        Wording(
            "“{mark}” at the beginning of a value has a special meaning",
            "if the sign belongs to the text, put the value in straight quotes; otherwise delete it",
            cause="A few signs at the beginning of a value (such as *, & or @) are commands that the site refuses."
            " They are often typed to make text bold; but a field has no formatting.",
        ),
        bad="title: **À propos**",
        good='title: "À propos"',
    ),
    Message(
        "V018",
        Wording(
            "les champs sont emboîtés trop profondément (plus de {limit} niveaux)",
            "reprenez le retrait des lignes, ou ôtez les crochets et les accolades en trop",
            cause="Aucun champ du site n'a besoin d'autant de niveaux. Une touche est sans doute restée enfoncée, ou"
            " un texte venu d'ailleurs a été collé ici.",
        ),
        Wording(
            "the fields are nested too deeply (more than {limit} levels)",
            "check the indentation, or remove the brackets and braces in excess",
            cause="No field of the site needs that many levels. A key was probably held down, or text from elsewhere"
            " was pasted here.",
        ),
        bad="challenges: [[[[[[[[[[[[[chaleur]]]]]]]]]]]]]",
        good="challenges: [chaleur]",
    ),
    Message(
        "V019",
        Wording(
            "cette ligne ne peut pas être lue",
            "vérifiez le retrait, les guillemets et les crochets de cette ligne et de la précédente",
            "{suggestion}",
            cause="Un guillemet ou un crochet ouvert n'est pas refermé, le retrait a changé en cours de route, ou il"
            " manque une espace après le deux-points. Le site s'arrête là où il ne comprend plus ; la faute est parfois"
            " une ligne plus haut.",
        ),
        Wording(
            "this line cannot be read",
            "check the indentation, quotes and brackets of this line and the one before",
            "{suggestion}",
            cause="A quote or a bracket was opened and not closed, the indentation changed half-way, or a space is"
            " missing after the colon. The site stops where it no longer understands; the mistake is sometimes one line"
            " higher.",
        ),
        bad="kind:prose",
        good="kind: prose",
    ),
)
