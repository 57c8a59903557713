"""Messages about the text of a page: V080 to V089, V130 to V139."""

from typing import Final

from site_builder.diagnostics.messages.message import Message, Severity, Wording

TEXT: Final = (
    Message(
        "V080",
        Wording(
            "un seul « # » fait un titre de page, et la fiche en a déjà un : son champ « title »",
            "tapez : {suggestion}",
            "tapez : {suggestion}",
            cause="Une page n'a qu'un grand titre, que le site met lui-même en tête ; les parties du texte commencent"
            " par « ## ». Un texte copié d'un autre outil apporte souvent le sien.",
        ),
        Wording(
            "a single “#” makes a page title, and the entry already has one: its field “title”",
            "type: {suggestion}",
            "type: {suggestion}",
            cause="A page has one main title, which the site itself puts at the top; the parts of the text begin with"
            " “##”. Text copied from another tool often brings its own.",
        ),
        bad="# Étapes",
        good="## Étapes",
    ),
    Message(
        "V081",
        Wording(
            "le lien vers « {value} » ne mène nulle part",
            "écrivez une adresse complète (https://…), commune:nom-du-dossier, solution:nom-du-dossier ou"
            " page:nom-du-dossier",
            "écrivez {suggestion}",
            cause="Un lien vers une autre page du site nomme sa fiche, pour rester bon quand une adresse change ; un"
            " lien vers un autre site en donne l'adresse entière. Sans « https:// », une adresse serait cherchée dans"
            " le site même.",
        ),
        Wording(
            "the link to “{value}” leads nowhere",
            "write a full address (https://…), commune:folder-name, solution:folder-name or page:folder-name",
            "write {suggestion}",
            cause="A link to another page of the site names its entry, so that it stays good when an address changes; a"
            " link to another site gives its whole address. Without “https://”, an address would be looked for within"
            " the site itself.",
        ),
        bad="Voir [le plan](plan-du-site).",
        good="Voir [le plan](page:plan-du-site).",
    ),
    Message(
        "V130",
        Wording(
            "le sigle « {value} » n'est expliqué ni dans la page, ni dans le glossaire",
            "écrivez-le en toutes lettres la première fois, puis ({value}) ; ou inscrivez-le dans"
            " content/taxonomies/glossary.yml, avec son sens dans les deux langues, comme les sigles qui y sont ; un"
            " nom qui se passe d'explication n'y tient qu'une ligne : {line}",
            cause="Le site se lit dans d'autres villes et d'autres pays, où un sigle connu ici ne dit rien. Le"
            " glossaire l'explique à son premier emploi dans chaque page.",
        ),
        Wording(
            "the acronym “{value}” is explained neither on the page nor in the glossary",
            "write it in full the first time, then ({value}); or list it in content/taxonomies/glossary.yml, with its"
            " meaning in both languages, like the acronyms there; a name that needs no explanation takes one line only:"
            " {line}",
            cause="The site is read in other cities and countries, where an acronym known here means nothing. The"
            " glossary explains it at its first use on each page.",
        ),
        severity=Severity.WARNING,
        bad="La ville et son PLUI ont changé.",
        good="La ville et son plan local d'urbanisme intercommunal (PLUI) ont changé.",
    ),
)
