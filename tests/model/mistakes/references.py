"""Mistakes between entries, and in what figures and stages rest on: names that lead nowhere, missing sources."""

from typing import Final

from tests.model.mistakes.fixes import by_hand, delete_line, take_suggestion, typing
from tests.model.mistakes.mistake import (
    AULNAY,
    HOME,
    PRESS,
    PROGRAMME,
    SCEAUX,
    SETTINGS,
    SOYPV,
    TITLE,
    Typed,
)
from tests.model.mistakes.preparing import first, unrecorded
from tests.model.project import Project

_MODULATIO: Final = 'title: "Passerelle végétalisée ouverte aux vélos (Modulatio)"'
_LIST_SAYS: Final = "ajoutez-la à « sources »"
_PLAN: Final = "  - id: aulnay-solarisation\n    title"
_GONE: Final = "  - id: mairie\n    title"


def _measure(project: Project) -> None:
    """Give the solution a declared figure in both languages."""
    figure = (
        'figures:\n  - id: stores\n    label: "Stores"\n    value: 3\n    kind: declared\n'
        "    source: aulnay-solarisation\nsources:"
    )
    project.replace(SOYPV, "sources:", figure)
    project.replace(SOYPV.replace("fr", "en"), "timeline:", 'figures:\n  - id: stores\n    label: "Blinds"\ntimeline:')


_NAMES: Final = (
    Typed("commune by its name", "V040", SOYPV, "- aulnay", "- Aulnay", "- ▸Aulnay", take_suggestion),
    Typed("organisation by its name", "V040", SOYPV, ": soypv\ncom", ": SoyPV\ncom", ": ▸SoyPV", take_suggestion),
    Typed("unknown organisation", "V040", SOYPV, "holder: soypv", "holder: soyp", "holder: ▸soyp", take_suggestion),
    Typed("unknown edition", "V040", SOYPV, "edition: 1", "edition: 7", "edition: ▸7", typing("1")),
    Typed("partner by its name", "V040", SETTINGS, ": paris-and-co", ": Paris&Co", ": ▸Paris&Co", take_suggestion),
    Typed("unknown menu page", "V040", SETTINGS, "- explorer", "- explore", "- ▸explore\n", take_suggestion),
    Typed("unknown door page", "V040", HOME, "page: explorer", "page: explore", "page: ▸explore\n", take_suggestion),
    Typed("edition of another commune", "V063", SOYPV, "edition: 1", "edition: 2", "edition: ▸2", typing("1")),
    Typed(
        "wrong commune",
        "V063",
        SOYPV,
        "- aulnay-sous-bois",
        "- argenteuil",
        "edition: ▸1",
        by_hand("- argenteuil", "- aulnay-sous-bois", as_told="« Argenteuil »"),
    ),
    Typed("wrong edition of a commune", "V063", AULNAY, "edition: 1", "edition: 2", "edition: ▸2", typing("1")),
    Typed("phase of no edition", "V064", SCEAUX, "edition: 1", "edition: 1\nphase: 3", "phase: ▸3", delete_line),
    Typed(
        "copied INSEE code",
        "V041",
        SCEAUX,
        '"92071"',
        '"93005"',
        'insee: ▸"93005"',
        by_hand("93005", "92071", as_told="content/communes/aulnay-sous-bois/index.fr.md"),
    ),
    Typed(
        "former address in use",
        "V078",
        SCEAUX,
        'insee: "92071"',
        'insee: "92071"\nredirect_from: ["/communes/meudon/"]',
        '[▸"/communes/meudon/"',
        delete_line,
    ),
    Typed(
        "former address with the name of the site",
        "V029",
        SCEAUX,
        'insee: "92071"',
        'insee: "92071"\nredirect_from: ["https://qmi.example/communes/sceaux-ouest"]',
        '[▸"https://qmi',
        take_suggestion,
    ),
    Typed(
        "copied identifier of a solution",
        "V041",
        SOYPV,
        "id: soypv",
        "id: istya",
        "id: ▸istya",
        by_hand("id: istya", "id: soypv", as_told="un identifiant qui n'est qu'à elle"),
    ),
    Typed(
        "copied title",
        "V075",
        SOYPV,
        TITLE,
        _MODULATIO,
        'title: ▸"Pass',
        by_hand(_MODULATIO, TITLE, as_told="content/solutions/modulatio/index.fr.md"),
    ),
    Typed(
        "copied address of a page",
        "V070",
        PRESS,
        '"/presse/"',
        '"/explorer/"',
        'path: ▸"/explorer/"',
        by_hand("/explorer/", "/presse/", as_told="changez l'une des deux adresses"),
    ),
    Typed(
        "identifier twice",
        "V043",
        SOYPV,
        "id: cloture",
        "id: essai",
        "- id: ▸essai\n    date: 2025",
        by_hand("id: essai\n    date: 2025", "id: cloture\n    date: 2025", as_told="donnez un autre nom"),
    ),
)

_SOURCES: Final = (
    Typed("misspelt source", "V042", SOYPV, "source: aulnay-sol", "source: aulnaysol", ": ▸aulnaysol", take_suggestion),
    Typed(
        "publisher for a source",
        "V042",
        SOYPV,
        "source: smartcity-2025\n",
        "source: Smart City Mag\n",
        ": ▸Smart City Mag\n",
        take_suggestion,
    ),
    Typed("misspelt source of the site", "V042", SETTINGS, ": jgp-2024", ": jgp-24", ": ▸jgp-24", take_suggestion),
    Typed(
        "misspelt source in the text",
        "V042",
        SOYPV,
        "[^smartcity-2025] ;",
        "[^smartcity] ;",
        "▸[^smartcity]",
        take_suggestion,
    ),
    Typed(
        "renamed source cited elsewhere",
        "V042",
        SOYPV,
        _PLAN,
        _GONE,
        "source: ▸aulnay-solarisation\nstart",
        by_hand(_GONE, _PLAN, as_told=_LIST_SAYS),
    ),
    Typed(
        "population without source",
        "V060",
        SCEAUX,
        "  source: insee\n",
        "",
        "▸population:",
        by_hand("measured\n", "measured\n  source: insee\n", as_told="source:"),
    ),
    Typed(
        "figure without source",
        "V060",
        PROGRAMME,
        "    kind: planned\n    source: communique\n",
        "    kind: planned\n",
        "- ▸id: duree-des-essais",
        by_hand("kind: planned\n", "kind: planned\n    source: communique\n", as_told="source:"),
    ),
    Typed(
        "stage too high",
        "V061",
        SOYPV,
        ": tested",
        ": measured",
        "stage: ▸measured",
        by_hand(": measured", ": tested", as_told="revenez à une étape qu'une source atteste"),
    ),
    Typed(
        "measure without method",
        "V065",
        SOYPV,
        "kind: declared",
        "kind: measured",
        "kind: ▸measured",
        typing("declared"),
        first(unrecorded("solutions/soypv"), _measure),
    ),
)

REFERENCES: Final = (*_NAMES, *_SOURCES)
