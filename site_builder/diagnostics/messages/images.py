"""Messages about pictures: V050 to V059."""

from typing import Final

from site_builder.diagnostics.messages.message import Message, Wording

IMAGES: Final = (
    Message(
        "V050",
        Wording(
            "l'image « {value} » n'est pas dans le dossier de la fiche",
            "déposez-la à côté de ce fichier ; images présentes : {known}",
            "vouliez-vous dire « {suggestion} » ?",
        ),
        Wording(
            "the picture “{value}” is not in the entry's folder",
            "put it beside this file; pictures there: {known}",
            "did you mean “{suggestion}”?",
        ),
    ),
    Message(
        "V052",
        Wording(
            "cette image ne peut pas être lue",
            "ouvrez-la sur votre ordinateur pour vérifier, puis enregistrez-la de nouveau en JPEG ou en PNG",
        ),
        Wording(
            "this picture cannot be read",
            "open it on your computer to check, then save it again as JPEG or PNG",
        ),
    ),
    Message(
        "V051",
        Wording(
            "l'image « {value} » n'a pas de texte de remplacement",
            "décrivez ce qu'elle montre : {example}",
        ),
        Wording("the picture “{value}” has no alternative text", "describe what it shows: {example}"),
    ),
)
