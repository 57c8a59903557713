"""Mistakes in the fields of one entry: names, terms, choices, numbers, dates, places, addresses, lengths."""

from typing import Final

from tests.model.mistakes.fixes import (
    add_example,
    add_inside,
    by_hand,
    delete_line,
    delete_marked,
    digits_only,
    take_suggestion,
    typing,
)
from tests.model.mistakes.mistake import (
    AULNAY,
    HOLDER,
    HOME,
    PRESS,
    SCEAUX,
    SETTINGS,
    SOYPV,
    SOYPV_EN,
    TITLE,
    TOP,
    Typed,
)
from tests.model.mistakes.preparing import editing, unrecorded

_NEW_WORDS: Final = unrecorded("solutions/soypv")
_SUMMARY: Final = (
    "Une crèche d'Aulnay-sous-Bois a accueilli, le temps d'un essai, des stores souples qui produisent"
    " de l'électricité."
)
_LONG: Final = "une ville de la première édition du programme, située en Seine-Saint-Denis, au nord-est de Paris, "
_GOAL: Final = editing(
    (
        SOYPV,
        "evidence:",
        'sdgs:\n  - id: villes\n    goal: 11\n    why: "La Ville le dit."\n    source: aulnay-solarisation\nevidence:',
    ),
    (SOYPV_EN, "timeline:", 'sdgs:\n  - id: villes\n    why: "The town says so."\ntimeline:'),
)
_SCEAUX_URL: Final = '"https://www.sceaux.fr"'

_KEYS: Final = (
    Typed("misspelt key", "V020", SOYPV, "summary:", "sumary:", "▸sumary", take_suggestion),
    Typed("misspelt optional key", "V020", SOYPV, "holder:", "hodler:", "▸hodler", take_suggestion),
    Typed("French key", "V020", SOYPV, "summary:", "résumé:", "▸résumé", take_suggestion),
    Typed("French key of a part", "V020", SOYPV, '  name: "Cr', '  nom: "Cr', "▸nom", take_suggestion),
    Typed("label for a key", "V020", SOYPV, "holder:", "Porteur:", "▸Porteur", take_suggestion),
    Typed("capital in a key", "V020", SOYPV, "title:", "Title:", "▸Title", take_suggestion),
    Typed("hyphens in a key", "V020", SOYPV, "stage_as_of", "stage-as-of", "▸stage-as-of", take_suggestion),
    Typed("misspelt nested key", "V020", SCEAUX, "  publisher:", "  publihser:", "▸publihser", take_suggestion),
    Typed("unknown key", "V020", SOYPV, "stage:", "budget: 12000\nstage:", "▸budget", delete_line),
    Typed("missing edition", "V022", SOYPV, "edition: 1\n", "", TOP, add_example),
    Typed("missing title", "V022", SOYPV, TITLE + "\n", "", TOP, add_example, _NEW_WORDS),
    Typed(
        "empty field",
        "V022",
        SOYPV,
        "themes:\n  - energie",
        "themes:",
        "▸themes",
        by_hand("themes:", "themes: [energie]", as_told="themes: [energie]"),
    ),
    Typed("source without title", "V022", SOYPV, '\n    title: "Plan muni', "\n    # ", "- ▸id: aul", add_example),
    Typed("site without title", "V022", SETTINGS, "base_url:", "# ", "▸# ", add_example),
    Typed("organisation without name", "V022", HOLDER, "name:", "# ", "▸id", add_example),
    Typed("place without source", "V022", SOYPV, "  source: aulnay-solarisation\nstart", "start", "▸place", add_inside),
)

_TERMS: Final = (
    Typed("plural of a term", "V021", SOYPV, "- energie", "- energies", "- ▸energies", take_suggestion),
    Typed("accent in a term", "V021", SOYPV, "- energie", "- énergie", "- ▸énergie", take_suggestion),
    Typed("capital in a term", "V021", SOYPV, "- energie", "- Energie", "- ▸Energie", take_suggestion),
    Typed("English term", "V021", SOYPV, "- energie", "- energy", "- ▸energy", take_suggestion),
    Typed("label of a term", "V021", AULNAY, "- coupures-urb", "- Coupures urb", "- ▸Coupures", take_suggestion),
    Typed("unknown term", "V021", SOYPV, "- energie", "- soleil", "- ▸soleil", typing("energie")),
    Typed(
        "unit in the singular", "V021", SCEAUX, "unit: habitants", "unit: habitant", ": ▸habitant\n", take_suggestion
    ),
    Typed("percent sign as a unit", "V021", HOME, "unit: pourcent", 'unit: "%"', 'unit: ▸"%', take_suggestion),
    Typed("stage in French", "V027", SOYPV, ": tested", ": testée", "stage: ▸testée", take_suggestion),
    Typed("kind in French", "V027", SCEAUX, ": measured", ": mesuré", "kind: ▸mesuré", take_suggestion),
    Typed("language in words", "V027", SOYPV, "lang: fr", "lang: français", "lang: ▸français", typing("fr")),
    Typed("evidence in French", "V027", SOYPV, ": none", ": aucune", "evidence: ▸aucune", typing("none")),
    Typed("yes in French", "V032", SOYPV, "evidence: none", "draft: Non", "draft: ▸Non", take_suggestion),
    Typed("capital truth value", "V032", SOYPV, "evidence: none", "draft: FALSE", "draft: ▸FALSE", take_suggestion),
)

_NUMBERS: Final = (
    Typed("decimal comma", "V024", SCEAUX, "lat: 48.", "lat: 48,", "lat: ▸48,", take_suggestion),
    Typed("space in a number", "V024", SCEAUX, ": 20884", ": 20 884", "value: ▸20 884", take_suggestion),
    Typed("narrow space in a number", "V024", SCEAUX, ": 20884", ": 20\u202f884", ": ▸20\u202f884", take_suggestion),
    Typed("thousands comma", "V024", SCEAUX, ": 20884", ": 20,884", "value: ▸20,884", digits_only),
    Typed("thousands point", "V066", SCEAUX, ": 20884", ": 20.884", "value: ▸20.884", take_suggestion),
    Typed("unit in a number", "V024", SCEAUX, ": 20884", ": 20884 habitants", "value: ▸20884 hab", digits_only),
    Typed("percent sign in a number", "V024", HOME, "value: 84", "value: 84 %", "value: ▸84 %", digits_only),
    Typed("currency in a number", "V024", SCEAUX, ": 20884", ": 20884 €", "value: ▸20884 €", digits_only),
    Typed("number in words", "V024", SCEAUX, ": 20884", ": vingt mille", "value: ▸vingt", typing("3300")),
    Typed("rank for a number", "V024", SOYPV, "edition: 1", "edition: 1re", "edition: ▸1re", digits_only),
    Typed(
        "goal that does not exist",
        "V034",
        SOYPV,
        "goal: 11",
        "goal: 111",
        "goal: ▸111",
        by_hand("111", "11", as_told="un nombre de 1 à 17"),
        _GOAL,
    ),
    Typed("latitude without a point", "V031", SCEAUX, "lat: 48.776", "lat: 48776", "lat: ▸48776", typing("48.938")),
    Typed(
        "degrees and minutes",
        "V024",
        SCEAUX,
        "lat: 48.776",
        "lat: 48°46'34\"",
        "lat: ▸48°",
        by_hand("48°46'34\"", "48.776", as_told="un point pour les décimales"),
    ),
    Typed("compass letter", "V024", SCEAUX, "lat: 48.776", "lat: 48.776 N", "lat: ▸48.776 N", digits_only),
    Typed(
        "latitude and longitude exchanged",
        "V038",
        SCEAUX,
        "lat: 48.776\n  lon: 2.290",
        "lat: 2.290\n  lon: 48.776",
        "lat: ▸2.290",
        by_hand("lat: 2.290\n  lon: 48.776", "lat: 48.776\n  lon: 2.290", as_told="lat: 48.776, lon: 2.290"),
    ),
    Typed(
        "longitude to the west",
        "V038",
        SCEAUX,
        "lon: 2.290",
        "lon: -2.290",
        "lon: ▸-2.290",
        by_hand("-2.290", "2.290", as_told="lon de 2.4"),
    ),
)

_DATES: Final = (
    Typed("French date", "V023", SOYPV, "date: 2025-02-13", "date: 13/02/2025", "date: ▸13", take_suggestion),
    Typed("French month", "V023", SOYPV, "as_of: 2025-02", "as_of: 02/2025", "as_of: ▸02", take_suggestion),
    Typed("date in words", "V023", SOYPV, "date: 2025-02-13", "date: 13 février 2025", ": ▸13 f", take_suggestion),
    Typed("month in words", "V023", SOYPV, "as_of: 2025-02", "as_of: février 2025", ": ▸févr", take_suggestion),
    Typed("month and day swapped", "V023", SOYPV, "e: 2025-02-13", "e: 2025-13-02", "e: ▸2025-13", take_suggestion),
    Typed("slashes in a date", "V023", SOYPV, "e: 2025-02-13", "e: 2025/02/13", "e: ▸2025/02", take_suggestion),
    Typed("month of one digit", "V023", SOYPV, "e: 2025-02-13", "e: 2025-2-13", "e: ▸2025-2-", take_suggestion),
    Typed("year of two digits", "V023", SOYPV, "e: 2025-02-13", "e: 13/02/25", "e: ▸13/02/25", typing("2024-03-12")),
    Typed("impossible day", "V023", SOYPV, "of: 2025-02", "of: 2025-02-30", "of: ▸2025-02-30", typing("2024-03")),
    Typed("year of five digits", "V023", SOYPV, "of: 2025-02", "of: 20255", "of: ▸20255", typing("2024")),
    Typed(
        "end before the start",
        "V036",
        SCEAUX,
        "date: 2023-03-09\n    until: 2023-04-09",
        "date: 2023-04-09\n    until: 2023-03-09",
        "until: ▸2023-03-09",
        by_hand(
            "date: 2023-04-09\n    until: 2023-03-09",
            "date: 2023-03-09\n    until: 2023-04-09",
            as_told="date: 2023-03-09 et until: 2023-04-09",
        ),
    ),
    Typed(
        "typing mistake in a year",
        "V036",
        SOYPV,
        "start: 2024",
        "start: 2042",
        "end: ▸2024",
        by_hand("start: 2042", "start: 2024", as_told="corrigez l'une des deux dates"),
    ),
)

_PLAIN_TEXTS: Final = (
    Typed("unfinished field", "V037", SCEAUX, '"Vallée Sud-Grand Paris"', '"à compléter"', 'ept: ▸"à', delete_marked),
    Typed("date to come", "V037", SOYPV, "start: 2024", "start: à venir", "start: ▸à", delete_marked),
    Typed("N/A for an address", "V037", SCEAUX, _SCEAUX_URL, '"N/A"', 'website: ▸"N', delete_marked),
    Typed(
        "summary too short",
        "V026",
        SOYPV,
        _SUMMARY,
        "Des stores à la crèche.",
        'summary: ▸"',
        by_hand("Des stores à la crèche.", _SUMMARY, as_told="40 au moins"),
    ),
    Typed(
        "summary too long",
        "V026",
        SOYPV,
        "Bois a accueilli, ",
        f"Bois, {_LONG}a accueilli, ",
        'summary: ▸"',
        by_hand(f"Bois, {_LONG}a accueilli, ", "Bois a accueilli, ", as_told="200 au plus"),
    ),
    Typed(
        "too many themes",
        "V033",
        SOYPV,
        "- energie",
        "- energie\n  - mobilite\n  - espaces-publics\n  - economie-circulaire",
        "▸- energie",
        by_hand("\n  - mobilite\n  - espaces-publics\n  - economie-circulaire", "", as_told="3 au plus"),
    ),
    Typed(
        "empty brackets",
        "V033",
        SOYPV,
        "themes:\n  - energie",
        "themes: []",
        "themes: ▸[]",
        by_hand("[]", "[energie]", as_told="1 au moins"),
    ),
    Typed(
        "text for a list",
        "V025",
        SOYPV,
        "s:\n  - aulnay-sous-bois",
        "s: aulnay-sous-bois",
        "s: ▸aul",
        typing("[aulnay-sous-bois]"),
    ),
    Typed(
        "terms parted by commas",
        "V025",
        SOYPV,
        "themes:\n  - energie",
        "themes: energie, mobilite",
        "themes: ▸ene",
        typing("[energie, mobilite]"),
    ),
    Typed("list for a text", "V025", SOYPV, "holder: soypv", "holder: [soypv]", "holder: ▸[", typing("ostrea")),
    Typed(
        "text for a part",
        "V025",
        SCEAUX,
        "point:\n  lat: 48.776\n  lon: 2.290\n  source: geonames",
        "point: 48.776",
        "point: ▸48",
        by_hand("48.776", "{lat: 48.776, lon: 2.290, source: geonames}", as_told="des champs en retrait"),
    ),
    Typed(
        "page address without slashes",
        "V029",
        PRESS,
        '"/presse/"',
        '"presse"',
        'path: ▸"',
        by_hand('"presse"', '"/presse/"', as_told="/mentions-legales/"),
    ),
    Typed("address without https", "V029", SCEAUX, _SCEAUX_URL, '"www.sceaux.fr"', 'site: ▸"', take_suggestion),
    Typed("space in an address", "V029", SCEAUX, _SCEAUX_URL, '"https: //www.sceaux.fr"', 'site: ▸"', take_suggestion),
    Typed("spaced INSEE code", "V029", SCEAUX, '"92071"', '"92 071"', 'insee: ▸"92', take_suggestion),
    Typed(
        "postal code for the INSEE code",
        "V039",
        SCEAUX,
        '"92071"',
        '"92330"',
        'insee: ▸"92330"',
        by_hand("92330", "92071", as_told="le code INSEE n'est pas le code postal"),
    ),
    Typed(
        "town of another region",
        "V039",
        SCEAUX,
        '"92071"',
        '"33063"',
        'insee: ▸"33063"',
        by_hand("33063", "92071", as_told="cherchez « Sceaux » sur insee.fr"),
    ),
    Typed("capitals in an identifier", "V029", SOYPV, "id: smart", "id: Smart", "id: ▸Smart", take_suggestion),
)

FIELDS: Final = (*_KEYS, *_TERMS, *_NUMBERS, *_DATES, *_PLAIN_TEXTS)
