"""Messages about the text of a page: V080 to V089."""

from typing import Final

from site_builder.diagnostics.messages.message import Message, Wording

TEXT: Final = (
    Message(
        "V080",
        Wording(
            "un seul « # » fait un titre de page, et la fiche en a déjà un : son champ « title »",
            "tapez : {suggestion}",
            "tapez : {suggestion}",
        ),
        Wording(
            "a single “#” makes a page title, and the entry has one already: its field “title”",
            "type: {suggestion}",
            "type: {suggestion}",
        ),
    ),
    Message(
        "V081",
        Wording(
            "le lien vers « {value} » ne mène nulle part",
            "écrivez une adresse complète (https://…), commune:nom-du-dossier, solution:nom-du-dossier ou"
            " page:nom-du-dossier",
            "écrivez {suggestion}",
        ),
        Wording(
            "the link to “{value}” leads nowhere",
            "write a full address (https://…), commune:folder-name, solution:folder-name or page:folder-name",
            "write {suggestion}",
        ),
    ),
)
