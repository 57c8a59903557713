"""Files that are right, though few people would type them so: the check must say nothing."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from tests.model.mistakes.mistake import SCEAUX, SCEAUX_EN, SOYPV, SOYPV_EN, TITLE
from tests.model.mistakes.preparing import cover_on_sceaux, editing, first, unrecorded
from tests.model.project import Project

Step = Callable[[Project], None]

_ABOUT: Final = "content/pages/a-propos/index.fr.md"
_ABOUT_EN: Final = "content/pages/a-propos/index.en.md"
_OSTREA: Final = "content/solutions/ostrea/index.fr.md"
_OSTREA_EN: Final = "content/solutions/ostrea/index.en.md"
_PURPLE: Final = "content/solutions/purple-alternative-surface"
_TITLE_EN: Final = 'title: "Foldable photovoltaic blinds (SoyPV)"'
_SUMMARY: Final = (
    "Une crèche d'Aulnay-sous-Bois a accueilli, le temps d'un essai, des stores souples qui produisent"
    " de l'électricité."
)
_LAST: Final = "Les sources lues ne donnent ni"
_LAST_EN: Final = "The sources we read give neither"
_ESSAI: Final = '  - id: essai\n    date: 2024\n    text: "Essai temporaire sur la crèche du Onze-Novembre."\n'
_FREE: Final = unrecorded("solutions/soypv")


@dataclass(frozen=True)
class Unusual:
    """A change of real content that leaves it right."""

    name: str
    make: Step


def _both(name: str, french: str, english: str) -> Unusual:
    """Return the case that puts a passage before the last paragraph of a solution, in each language."""
    edits = editing((SOYPV, _LAST, f"{french}\n\n{_LAST}"), (SOYPV_EN, _LAST_EN, f"{english}\n\n{_LAST_EN}"))
    return Unusual(name, first(_FREE, edits))


def _typed(name: str, *edits: tuple[str, str, str]) -> Unusual:
    """Return the case of an entry whose words do not change: what was recorded still holds."""
    return Unusual(name, editing(*edits))


def _reworded(name: str, *edits: tuple[str, str, str]) -> Unusual:
    """Return the case of an entry whose words change, in both languages if need be."""
    return Unusual(name, first(_FREE, editing(*edits)))


def _whole(name: str, change: Callable[[str], str], path: str = SOYPV) -> Unusual:
    """Return the case of a whole file typed in another way."""
    return Unusual(name, lambda project: project.write(path, change(project.read(path))))


def _plain(text: str) -> str:
    """Return the folded form of a text: what Word and phones put for spaces and apostrophes."""
    return text.replace(" ;", "\u00a0;").replace(" :", "\u202f:").replace("'", "’")


def _typographic(project: Project) -> None:
    """Type the text, and not the fields, with typographic spaces and apostrophes."""
    fields, fence, body = project.read(SOYPV).partition("\n---\n")
    project.write(SOYPV, f"{fields}{fence}{_plain(body)}")


def _keys_reversed(project: Project) -> None:
    """Give the simple fields of the top of the entry in another order."""
    lines = "stage: tested\nstage_as_of: 2025-02\nstage_source: smartcity-2025\n"
    project.replace(SOYPV, lines, "")
    project.replace(SOYPV, TITLE, f"{lines}{TITLE}")


def _french_draft(project: Project) -> None:
    """Add a draft in French, with hardly more than what is compulsory."""
    project.write(
        "content/solutions/essai-neuf/index.fr.md",
        '---\ntitle: "Essai neuf"\nsummary: "Un essai en préparation, dont presque rien n\'est encore publié."\n'
        "draft: true\nid: essai-neuf\ncommunes: [sceaux]\nedition: 1\nthemes: [autre]\nstage: announced\n"
        "stage_as_of: 2025\nstage_source: note\nsources:\n  - id: note\n    title: Note\n    access: whole\n---\n"
        "\n## La solution\n\nUn essai.\n",
    )


def _bare_commune(project: Project) -> None:
    """Leave the summary and the fields of a commune alone, without any text."""
    unrecorded("communes/sceaux")(project)
    for path in (SCEAUX, SCEAUX_EN):
        fields, fence, _ = project.read(path).partition("\n---\n")
        project.write(path, f"{fields}{fence}")


def _organisation(project: Project) -> None:
    """Add an organisation with nothing but what is compulsory, and name it."""
    project.write("content/organisations/mairie.yml", "id: mairie\nname: Mairie\nkind: public-body\n")
    project.replace(SOYPV, "start:", "partners:\n  - {organisation: mairie, role: Accueil}\nstart:")
    project.replace(SOYPV_EN, "timeline:", "partners: [{organisation: mairie, role: Host}]\ntimeline:")


_BLOCK: Final = (
    _reworded("doubled apostrophe in single quotes", (SOYPV, TITLE, "title: 'Stores d''essai (SoyPV)'")),
    _reworded("escaped quotes", (SOYPV, TITLE, r'title: "Stores \"pliables\" (SoyPV)"')),
    _reworded("hash and colon in a quoted title", (SOYPV, TITLE, 'title: "Essai #1 : des stores"')),
    _reworded("year for a title", (SOYPV, TITLE, 'title: "2024"'), (SOYPV_EN, _TITLE_EN, 'title: "2024"')),
    _reworded("null for a title", (SOYPV, TITLE, 'title: "null"')),
    _reworded("unquoted title with signs", (SOYPV, TITLE, "title: Stores – l'essai, « pliable » & léger (n° un)")),
    _typed("yes and no for names", (SOYPV, 'publisher: "Smart City Mag"', 'publisher: "no"')),
    _typed("on without quotes", (SOYPV, 'publisher: "Smart City Mag"', "publisher: on")),
    _typed("summary folded", (SOYPV, f'"{_SUMMARY}"', f">-\n  {_SUMMARY.replace(', ', f',{chr(10)}  ')}")),
    _typed("summary as a block", (SOYPV, f'"{_SUMMARY}"', f"|\n  {_SUMMARY}")),
    _typed("summary on several lines", (SOYPV, f'"{_SUMMARY}"', '"' + _SUMMARY.replace(", ", ",\n  ") + '"')),
    _typed("lists in brackets", (SOYPV, "communes:\n  - aulnay-sous-bois", 'communes: ["aulnay-sous-bois"]')),
    _typed("lists without indentation", (SOYPV, "themes:\n  - energie", "themes:\n- energie")),
    _typed(
        "fields in braces",
        (SOYPV, _ESSAI, '  - {id: essai, date: 2024, text: "Essai temporaire sur la crèche du Onze-Novembre.",\n'),
        (SOYPV, "    source: aulnay-solarisation\n  - id: cl", "     source: aulnay-solarisation}\n  - id: cl"),
    ),
    _typed("list on a page in another order", (SOYPV_EN, "essai\n    text", "essai\n\n    text")),
    Unusual("fields in another order", _keys_reversed),
    _typed(
        "comments and blank lines", (SOYPV, "edition: 1\n", "# Le numéro, pas le nom\n\nedition: 1 # la première\n\n")
    ),
    _typed("space before the colon", (SOYPV, "edition: 1", "edition :   1")),
    _typed("quoted key and number", (SOYPV, "edition: 1", '"edition": "1"')),
    _typed("INSEE code without quotes", (SCEAUX, '"92071"', "92071")),
    _typed("quoted date", (SOYPV, "date: 2025-02-13", 'date: "2025-02-13"')),
    _typed("empty field", (SOYPV, "start: 2024\n", "start:\n")),
    _typed("wide indentation", (SOYPV, "themes:\n  - energie", "themes:\n      - energie")),
    _typed("spaces after the fences", (SOYPV, "---\n", "---  \n"), (SOYPV, "---\n\n## La", "--- \n\n## La")),
    _whole("spaces at the end of lines", lambda text: text.replace(".\n", ".   \n")),
    _whole("no final newline", lambda text: text.rstrip("\n")),
    _whole("extra blank lines", lambda text: text.replace("\n\n", "\n\n\n\n") + "\n\n\n"),
    _whole("decomposed accents", lambda text: unicodedata.normalize("NFD", text)),
    _typed("longitude of zero decimals", (SCEAUX, "lon: 2.290", "lon: 2.29")),
    _typed("population with a zero decimal", (SCEAUX, "value: 20884", "value: 20884.0")),
)

_FIGURE: Final = (
    "figures:\n  - {id: ecart, label: Écart, value: -0.5, unit: pourcent, kind: declared, source: smartcity-2025}\n"
    "  - {id: pannes, label: Pannes, value: 0, kind: declared, source: smartcity-2025}\nsources:"
)
_FIGURE_EN: Final = "figures:\n  - {id: pannes, label: Failures}\n  - {id: ecart, label: Gap}\ntimeline:"

_TEXT: Final = (
    Unusual("typographic spaces and apostrophes", _typographic),
    _typed("heading underlined", (SOYPV, "## La solution", "La solution\n-----------")),
    _typed("heading closed", (SOYPV, "## La solution", "## La solution ##")),
    _typed("no-break space in a heading", (SOYPV, "## Sur le terrain", "## Sur le\u00a0terrain")),
    _both("rule of stars", "***\n\nEncore un mot.", "***\n\nOne more word."),
    _both("rule of hyphens", "Un mot.\n\n---\n\nUn autre.", "A word.\n\n---\n\nAnother one."),
    _both(
        "code that shows anything",
        "```html\n<b>12</b> [^x] [x](nulle-part) # non\n## Rien\n```",
        "```html\n<b>12</b> [^x] [x](nulle-part) # non\n## Rien\n```",
    ),
    _both("tag in code", "On écrit `<b>` ou `[^note]` ici.", "Type `<b>` or `[^note]` here."),
    _both("address in chevrons", "Voir <https://exemple.fr>.", "See <https://exemple.fr>."),
    _both("passage in another language", "Un *living lab*{lang=en} ouvert.", "An open *atelier*{lang=fr}."),
    _both("emoji", "Le soleil brille ☀️ sur la crèche 👩🏽‍🔬.", "The sun shines ☀️ on the nursery 👩🏽‍🔬."),
    _both("very long paragraph", "La crèche est ouverte. " * 300, "The nursery is open. " * 300),
    _both(
        "table of cited numbers",
        "| Année | Stores |\n|---|---:|\n| 2024 | 12[^smartcity-2025] |\n| 2025 | 1 200,5 |",
        "| Year | Blinds |\n|---|---:|\n| 2024 | 12[^smartcity-2025] |\n| 2025 | 1,200.5 |",
    ),
    _both(
        "years without a source", "De 2023 à 2024, puis dans les années 2030.", "From 2023 to 2024, then in the 2030s."
    ),
    _both(
        "number in a subheading and in a link",
        "### Les 2 essais\n\nLire [les 10 communes](page:communes).",
        "### The 2 trials\n\nRead about [the 10 towns](page:communes).",
    ),
    _both(
        "less than",
        "La perte est < 10 % et > 2 %[^smartcity-2025].",
        "The loss is < 10% and > 2%.[^smartcity-2025]",
    ),
    _both("entities", "Paris&nbsp;&amp;&nbsp;Co &lt;ici&gt;.", "Paris&nbsp;&amp;&nbsp;Co &lt;here&gt;."),
    _both("escaped signs", r"Un astérisque \* et un crochet \[ici\].", r"A star \* and a bracket \[here\]."),
    _both(
        "links told below",
        "Voir [la ville][ville].\n\n[ville]: commune:aulnay-sous-bois",
        "See [the town][ville].\n\n[ville]: commune:aulnay-sous-bois",
    ),
    _both(
        "lists in lists",
        "- un point\n    - un autre\n        1. un dernier\n- la fin",
        "- one point\n    - another\n        1. a last one\n- the end",
    ),
    _both("bold line for a heading", "**En bref**\n\nUn essai.", "**In short**\n\nA trial."),
    _both(
        "words against digits",
        "Le store a 2 faces et 18 lames[^smartcity-2025].",
        "The blind has two sides and eighteen slats.[^smartcity-2025]",
    ),
    _both(
        "English pages of another site",
        "Voir [le site](https://exemple.fr/fr/projet).",
        "See [the site](https://exemple.fr/en/project).",
    ),
    _both(
        "link to a place in a page, with a title",
        'Voir [la méthode](page:programme#glossaire "Le glossaire").',
        'See [the method](page:programme#glossary "The glossary").',
    ),
    _both(
        "mail and telephone",
        "[Écrire](mailto:a@exemple.fr), [appeler](tel:+33100000000).",
        "[Write](mailto:a@exemple.fr), [call](tel:+33100000000).",
    ),
    _both(
        "quotation",
        "> Une citation de la Ville[^aulnay-solarisation].",
        "> A quotation of the town.[^aulnay-solarisation]",
    ),
    _both(
        "acronym explained on the page",
        "Le plan local d'urbanisme (PLU) compte. Le PLU change.",
        "The local plan (PLU) matters. The PLU changes.",
    ),
    _both(
        "same source cited twice",
        "Un mot[^smartcity-2025]. Deux mots[^smartcity-2025].",
        "A word.[^smartcity-2025] Two words.",
    ),
)

_ENTRIES: Final = (
    _reworded("zero and negative values", (SOYPV, "sources:", _FIGURE), (SOYPV_EN, "timeline:", _FIGURE_EN)),
    Unusual("draft in French alone", _french_draft),
    Unusual("commune without text", _bare_commune),
    Unusual("organisation with few fields", _organisation),
    Unusual(
        "picture with consent",
        first(cover_on_sceaux, editing((SCEAUX, "  licence:", "  people: consent:accord-2024-07\n  licence:"))),
    ),
    Unusual(
        "decorative picture",
        first(
            cover_on_sceaux,
            editing(
                (SCEAUX, '  alt: "La place"\n', "  decorative: true\n"),
                (SCEAUX_EN, 'cover:\n  alt: "The square"\n', ""),
            ),
        ),
    ),
    _typed(
        "consultation on the day of publication",
        (SOYPV, "    published: 2025-02\n", "    published: 2025-02\n    consulted: 2025-02-28\n"),
    ),
)

UNUSUAL: Final = (*_BLOCK, *_TEXT, *_ENTRIES)
