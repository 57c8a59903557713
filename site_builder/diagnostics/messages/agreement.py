"""Messages about the two languages when they no longer say the same: V090 to V099."""

from typing import Final

from site_builder.diagnostics.messages.message import Message, Severity, Wording

AGREEMENT: Final = (
    Message(
        "V090",
        Wording(
            "{name} a changé dans {path} (ligne {line}), mais pas ici : l'anglais suit peut-être encore l'ancien texte",
            "mettez ce passage anglais à jour, puis tapez : vitrine status --update-locks ; s'il est encore juste,"
            " tapez : vitrine status --update-locks --accept {entry}",
            cause="Le français a été modifié après la dernière relecture de sa traduction. Cela arrive quand on"
            " corrige une fiche sans ouvrir sa version anglaise, ou quand deux personnes se partagent les langues.",
        ),
        Wording(
            "{name} has changed in {path} (line {line}), but not here: the English may still give the former text",
            "bring this English passage up to date, then type: vitrine status --update-locks; if it is still right,"
            " type: vitrine status --update-locks --accept {entry}",
            cause="The French was changed after its translation was last reviewed. It happens when an entry is"
            " corrected without opening its English version, or when two people share the languages.",
        ),
        Severity.WARNING,
        bad="## The context\n\nA former industrial town by the river.",
        good="## The context\n\nA former industrial town by the river, where half of the workshops became homes.",
    ),
    Message(
        "V091",
        Wording(
            "les nombres ne sont pas les mêmes dans les deux langues ({difference})",
            "relisez la ligne {line} du fichier français ; si elle dit juste, dites ici la même chose",
            "relisez la ligne {line} du fichier français ; si elle dit juste, tapez ici : {suggestion}",
            cause="Un nombre est le même dans toutes les langues, seule son écriture change : 3 300 et 12,5 % en"
            " français, 3,300 et 12.5% en anglais. L'écart vient d'une faute de frappe, d'un point mis pour une"
            " virgule, ou d'un chiffre corrigé dans une seule langue.",
        ),
        Wording(
            "the numbers are not the same in the two languages ({difference})",
            "read line {line} of the French file again; if it is right, say the same here",
            "read line {line} of the French file again; if it is right, type here: {suggestion}",
            cause="A number is the same in every language, only the way to write it changes: 3 300 and 12,5 % in"
            " French, 3,300 and 12.5% in English. The gap comes from a slip, from a point instead of a comma, or"
            " from a figure corrected in one language only.",
        ),
        Severity.WARNING,
        bad="The town planted 3.300 trees.",
        good="The town planted 3,300 trees.",
    ),
    Message(
        "V092",
        Wording(
            "les dates ne sont pas les mêmes dans les deux langues ({difference})",
            "relisez la ligne {line} du fichier français ; si elle dit juste, dites ici la même chose",
            "relisez la ligne {line} du fichier français ; si elle dit juste, tapez ici : {suggestion}",
            cause="Une date est la même dans toutes les langues, qu'elle dise le jour, le mois ou l'année. L'écart"
            " vient souvent d'une date corrigée dans une seule langue, ou d'un mois et d'un jour intervertis.",
        ),
        Wording(
            "the dates are not the same in the two languages ({difference})",
            "read line {line} of the French file again; if it is right, say the same here",
            "read line {line} of the French file again; if it is right, type here: {suggestion}",
            cause="A date is the same in every language, whether it gives the day, the month or the year. The gap often"
            " comes from a date corrected in one language only, or from a month and a day swapped.",
        ),
        Severity.WARNING,
        bad="The garden opened on 3 December 2024.",
        good="The garden opened on 12 March 2024.",
    ),
    Message(
        "V093",
        Wording(
            "les sources citées ne sont pas les mêmes dans les deux langues ({difference})",
            "relisez la ligne {line} du fichier français ; si elle dit juste, citez ici les mêmes sources",
            "relisez la ligne {line} du fichier français ; si elle dit juste, tapez ici : {suggestion}",
            cause="Ce qui est affirmé en anglais repose sur les mêmes documents qu'en français. L'écart vient d'un"
            " appel de note oublié à la traduction, ou ajouté dans une seule langue.",
        ),
        Wording(
            "the sources cited are not the same in the two languages ({difference})",
            "read line {line} of the French file again; if it is right, cite the same sources here",
            "read line {line} of the French file again; if it is right, type here: {suggestion}",
            cause="What is stated in English rests on the same documents as in French. The gap comes from a note"
            " mark forgotten in translation, or added in one language only.",
        ),
        Severity.WARNING,
        bad="The square is cooler at noon.[^etude]",
        good="The square is cooler at noon.[^etude] Residents say so too.[^letter]",
    ),
    Message(
        "V094",
        Wording(
            "les liens ne sont pas les mêmes dans les deux langues ({difference})",
            "relisez la ligne {line} du fichier français ; si elle dit juste, mettez ici les mêmes liens",
            "relisez la ligne {line} du fichier français ; si elle dit juste, tapez ici : {suggestion}",
            cause="Qui lit l'anglais doit trouver les mêmes liens que qui lit le français. Les liens vers d'autres"
            " sites sont seulement comptés, car ces sites ont parfois leurs propres pages anglaises.",
        ),
        Wording(
            "the links are not the same in the two languages ({difference})",
            "read line {line} of the French file again; if it is right, put the same links here",
            "read line {line} of the French file again; if it is right, type here: {suggestion}",
            cause="Those who read English should find the same links as those who read French. Links to other"
            " sites are only counted, since those sites may have English pages of their own.",
        ),
        Severity.WARNING,
        bad="See [the map](page:programme).",
        good="See [the map](page:plan-du-site).",
    ),
    Message(
        "V095",
        Wording(
            "les images ne sont pas les mêmes dans les deux langues ({difference})",
            "relisez la ligne {line} du fichier français ; si elle dit juste, montrez ici les mêmes images",
            "relisez la ligne {line} du fichier français ; si elle dit juste, tapez ici : {suggestion}",
            cause="Une image montre la même chose à tous les lecteurs ; seules sa description et sa légende se"
            " traduisent. L'écart vient d'une image ajoutée ou retirée dans une seule langue.",
        ),
        Wording(
            "the pictures are not the same in the two languages ({difference})",
            "read line {line} of the French file again; if it is right, show the same pictures here",
            "read line {line} of the French file again; if it is right, type here: {suggestion}",
            cause="A picture shows the same thing to every reader; only its description and its caption are"
            " translated. The gap comes from a picture added or taken away in one language only.",
        ),
        Severity.WARNING,
        bad="The square is hot in summer.",
        good="The square is hot in summer.\n\n![The square seen from the town hall](place.png)",
    ),
    Message(
        "V096",
        Wording(
            "le texte n'a pas les mêmes parties dans les deux langues : {sections}",
            "donnez aux deux fichiers les mêmes parties, dans le même ordre",
            "écrivez en anglais la partie qui manque, sous la ligne : ## {suggestion}",
            cause="Chaque partie du texte français a la sienne en anglais, sans quoi un lecteur en sait moins que"
            " l'autre. L'écart vient d'une partie ajoutée ou retirée dans une seule langue.",
        ),
        Wording(
            "the text does not have the same sections in the two languages: {sections}",
            "give both files the same sections, in the same order",
            "write the missing section in English, below the line: ## {suggestion}",
            cause="Each section of the French text has its own in English, or one reader knows less than the other."
            " The gap comes from a section added or taken away in one language only.",
        ),
        Severity.WARNING,
        bad="## The district\n\nThe square lies by the river.",
        good="## The context\n\nThe town is invented.\n\n## The district\n\nThe square lies by the river.",
    ),
    Message(
        "V097",
        Wording(
            "ce suivi de la traduction ne peut pas servir : {reason}",
            "tapez : vitrine status --update-locks, qui effacera ce fichier",
            "relisez {suggestion} en regard du français, puis tapez : vitrine status --update-locks",
            cause="Ce fichier retient ce que disaient les deux langues quand elles étaient d'accord ; il est écrit par"
            " une commande et ne se modifie pas à la main. Il s'abîme quand deux versions sont fusionnées, et reste"
            " seul quand une fiche est effacée.",
        ),
        Wording(
            "this record of the translation cannot be used: {reason}",
            "type: vitrine status --update-locks, which will delete this file",
            "read {suggestion} again alongside the French, then type: vitrine status --update-locks",
            cause="This file holds what the two languages said when they agreed; a command writes it and nobody edits"
            " it by hand. It gets damaged when two versions are merged, and is left alone when an entry is deleted.",
        ),
        Severity.WARNING,
        bad=(
            "<<<<<<< main\n"
            '    "summary": "c3653a017c360cab 1ea8cdf3e5145216",\n'
            "=======\n"
            '    "summary": "b1d3d7503a6e65f1 ad0b776608f96004",\n'
            ">>>>>>> relecture"
        ),
        good='    "summary": "c3653a017c360cab 1ea8cdf3e5145216",',
    ),
)
