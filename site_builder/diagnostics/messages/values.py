"""Messages about what a single value looks like: a date, a number, a choice, an address; from V023 to V034."""

from typing import Final

from site_builder.diagnostics.messages.message import Message, Wording

VALUES: Final = (
    Message(
        "V023",
        Wording(
            "« {value} » n'est pas une date que le site puisse lire",
            "écrivez l'année, le mois ou le jour ainsi : 2024, 2024-03 ou 2024-03-12",
            "écrivez {suggestion}",
            cause="Une date s'écrit de l'année vers le jour, avec des tirets, et peut s'arrêter à ce que l'on sait."
            " Ainsi, on ne prend pas le 3 avril pour le 4 mars, et personne n'invente un jour que la source tait.",
        ),
        Wording(
            "“{value}” is not a date that the site can read",
            "write the year, month or day like this: 2024, 2024-03 or 2024-03-12",
            "write {suggestion}",
            cause="A date is written from the year to the day, with hyphens, and may stop at what is known. So 3 April"
            " is not taken for 4 March, and no day is made up that the source does not say.",
        ),
        bad="published_on: 12/03/2025",
        good="published_on: 2025-03-12",
    ),
    Message(
        "V024",
        Wording(
            "il faut ici un nombre que le site puisse lire, et non « {value} »",
            "écrivez des chiffres seulement, avec un point pour les décimales : 3300 ou 12.5",
            "écrivez {suggestion}",
            cause="Le fichier contient le nombre seul ; le site ajoute lui-même les espaces, la virgule et l'unité,"
            " selon la langue de la page. Un nombre copié d'un tableur ou d'un article les apporte avec lui.",
        ),
        Wording(
            "a number that the site can read is needed here, not “{value}”",
            "write digits only, with a point for decimals: 3300 or 12.5",
            "write {suggestion}",
            cause="The file holds the bare number; the site adds spaces or commas and the unit by itself, to suit the"
            " language of the page. A number copied from a spreadsheet or an article brings them along.",
        ),
        bad="    value: 48,5",
        good="    value: 48.5",
    ),
    Message(
        "V026",
        Wording(
            "le champ « {key} » compte {length} ; il en faut {range}",
            "{resize} ce texte",
            cause="Ce texte paraît aussi dans les listes, les résultats de recherche et les partages, où la place est"
            " comptée : trop long, il serait coupé ; trop court, il n'apprendrait rien.",
        ),
        Wording(
            "the field “{key}” has {length}; there must be {range}",
            "{resize} this text",
            cause="This text also appears in lists, search results and shared links, where space is scarce: too long,"
            " it would be cut; too short, it would tell readers nothing.",
        ),
        bad='summary: "À propos du site."',
        good='summary: "À propos du site : qui le publie, d\'où viennent les faits, comment les corriger."',
    ),
    Message(
        "V027",
        Wording(
            "« {value} » n'est pas un choix possible pour « {key} »",
            "choisissez parmi : {known}",
            "vouliez-vous dire « {suggestion} » ?",
            cause="Ce champ n'accepte que quelques mots, que le site traduit lui-même dans chaque langue. Le mot a été"
            " tapé en français, ou mal recopié.",
        ),
        Wording(
            "“{value}” is not a possible choice for “{key}”",
            "choose among: {known}",
            "did you mean “{suggestion}”?",
            cause="This field takes a few words only, which the site itself translates into each language. The word was"
            " typed in French, or miscopied.",
        ),
        bad="stage: annonce",
        good="stage: announced",
    ),
    Message(
        "V029",
        Wording(
            "« {value} » n'est pas écrit comme le site l'attend ici",
            "écrivez-le sur ce modèle : {example}",
            "écrivez {suggestion}",
            cause="Les identifiants, les dossiers, les adresses et les codes s'écrivent d'une seule façon, pour que"
            " liens et machines les retrouvent. Une majuscule, un accent, une espace ou un « https:// » oublié suffit"
            " à les perdre.",
        ),
        Wording(
            "“{value}” is not written as the site expects it here",
            "write it like this example: {example}",
            "write {suggestion}",
            cause="Identifiers, folders, addresses and codes are written in one way only, so that links and machines"
            " find them. A capital, an accent, a space or a forgotten “https://” is enough to lose them.",
        ),
        bad='insee: "99 902"',
        good='insee: "99902"',
    ),
    Message(
        "V031",
        Wording(
            "la coordonnée {value} est hors limites",
            "écrivez des degrés décimaux entre -{limit} et {limit}, par exemple lat: 48.938 et lon: 2.494",
            cause="Ce nombre ne désigne aucun lieu sur Terre. Le point des décimales a sans doute été perdu en copiant"
            " la coordonnée d'une carte ou d'un tableur.",
        ),
        Wording(
            "the coordinate {value} is out of range",
            "write decimal degrees between -{limit} and {limit}, for instance lat: 48.938 and lon: 2.494",
            cause="This number names no place on Earth. The decimal point was probably lost when the coordinate was"
            " copied from a map or a spreadsheet.",
        ),
        bad="  lat: 48801",
        good="  lat: 48.801",
    ),
    Message(
        "V032",
        Wording(
            "« {value} » n'est ni « true » ni « false »",
            "écrivez true (oui) ou false (non)",
            "écrivez {suggestion}",
            cause="Ce champ répond par oui ou par non, et le site ne comprend que « true » et « false ». Il ne"
            " devine pas : une fiche en préparation pourrait être publiée par erreur.",
        ),
        Wording(
            "“{value}” is neither “true” nor “false”",
            "write true (yes) or false (no)",
            "write {suggestion}",
            cause="This field answers yes or no, and the site understands “true” and “false” only. It does not"
            " guess: an entry in preparation could be published by mistake.",
        ),
        bad="draft: oui",
        good="draft: true",
    ),
    Message(
        "V034",
        Wording(
            "{value} est hors limites pour « {key} »",
            "écrivez un nombre de {minimum} à {maximum}",
            cause="Ce champ donne le numéro d'un objectif de développement durable, et il y en a dix-sept. Une"
            " faute de frappe en a fait un nombre qui n'en désigne aucun.",
        ),
        Wording(
            "{value} is out of range for “{key}”",
            "write a number from {minimum} to {maximum}",
            cause="This field gives the number of a Sustainable Development Goal, and there are seventeen of them."
            " A typing mistake made it a number that is not theirs.",
        ),
        bad="  - id: villes\n    goal: 111",
        good="  - id: villes\n    goal: 11",
    ),
)
