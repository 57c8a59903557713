"""Mistakes between the two languages: facts repeated, words left out or left in French, what no longer agrees."""

from typing import Final

from site_builder.diagnostics import Severity
from tests.model.mistakes.fixes import add_example, by_hand, delete_line, in_english, take_suggestion
from tests.model.mistakes.mistake import (
    AULNAY_EN,
    HOME_EN,
    SCEAUX_EN,
    SOYPV,
    SOYPV_EN,
    TITLE,
    TOP,
    Typed,
)

_OSTREA_EN: Final = "content/solutions/ostrea/index.en.md"
_ENGLISH: Final = "A flexible piece of equipment, known as photovoltaic, generates electricity from solar energy."
_FRENCH: Final = "Une toile souple qui produit de l'électricité avec la lumière du soleil. " * 12
_SUMMARY: Final = (
    "For the length of a trial, a day nursery in Aulnay-sous-Bois was fitted with flexible blinds that generate"
    " electricity."
)
_SUMMARY_FR: Final = (
    "Une crèche de la ville a accueilli, le temps d'un essai, des stores souples qui produisent de l'électricité."
)
_AGAIN: Final = "si elle dit juste"
_FACADE: Final = "fixés en façade"
_MEASURES: Final = (
    "## The challenges\n\nPublic space, nature in the city, the appeal of local shops, local life, mobility, waste"
    " management: the initial list was a broad one.[^mgp-fr-laureates] To these the town adds a question of its own:"
    " how to stitch back together districts split by deep urban barriers.[^mgp-fr-laureates]\n"
)

_FIELDS: Final = (
    Typed("fact in English", "V028", SOYPV_EN, "place:", "edition: 1\nplace:", "▸edition", delete_line),
    Typed(
        "several facts in English",
        "V028",
        SOYPV_EN,
        "place:",
        "edition: 1\nstage: tested\nplace:",
        "▸edition",
        by_hand("edition: 1\nstage: tested\n", "", as_told="à partir des lignes 5 (stage)"),
    ),
    Typed("fact in an English list", "V028", SOYPV_EN, "essai\n", "essai\n    date: 2024\n", "▸date", delete_line),
    Typed(
        "no English title",
        "V046",
        SOYPV_EN,
        'title: "Foldable photovoltaic blinds (SoyPV)"\n',
        "",
        TOP,
        in_english("Foldable photovoltaic blinds"),
    ),
    Typed(
        "no English label",
        "V046",
        SCEAUX_EN,
        'population:\n  label: "Official population"\n',
        "",
        TOP,
        in_english("Official population"),
    ),
    Typed(
        "English step left out",
        "V046",
        SOYPV_EN,
        '    text: "Temporary trial on the Onze-Novembre day nursery."\n',
        "",
        TOP,
        by_hand(
            "  - id: essai\n",
            '  - {id: essai, text: "Temporary trial on a day nursery."}\n',
            as_told='{id: essai, text: "…"}',
        ),
    ),
    Typed("misspelt English key", "V020", SOYPV_EN, "summary:", "sumary:", "▸sumary", take_suggestion),
    Typed("misspelt English list", "V020", SOYPV_EN, "timeline:", "timelin:", "▸timelin", take_suggestion),
    Typed("misspelt English identifier", "V047", SOYPV_EN, "id: essai", "id: esai", "- id: ▸esai", take_suggestion),
    Typed("translated identifier", "V047", HOME_EN, "id: ville", "id: city", "- id: ▸city", take_suggestion),
    Typed("no English identifier", "V022", SOYPV_EN, "- id: essai\n    te", "- te", "- ▸text", add_example),
    Typed(
        "English word without a French one",
        "V047",
        SOYPV_EN,
        "place:",
        'links:\n  - id: a\n    label: "A"\nplace:',
        "▸links",
        by_hand('links:\n  - id: a\n    label: "A"\n', "", as_told="effacez ceci"),
    ),
    Typed(
        "English title too long",
        "V026",
        SOYPV_EN,
        "Foldable",
        "Foldable, flexible, light, temporary and really quite long",
        'title: ▸"Fol',
        by_hand(", flexible, light, temporary and really quite long", "", as_told="raccourcissez"),
    ),
    Typed(
        "summary left in French",
        "V048",
        SOYPV_EN,
        _SUMMARY,
        _SUMMARY_FR,
        'summary: ▸"Une',
        by_hand(_SUMMARY_FR, _SUMMARY, as_told="en anglais"),
    ),
)

_TEXTS: Final = (
    Typed(
        "text left in French",
        "V048",
        SOYPV_EN,
        _ENGLISH,
        _FRENCH,
        "▸Une toile",
        by_hand(_FRENCH, _ENGLISH, as_told="en anglais"),
    ),
    Typed(
        "number swapped in English",
        "V091",
        _OSTREA_EN,
        "65%",
        "56%",
        "▸56%",
        by_hand("56%", "65%", as_told="65"),
        severity=Severity.WARNING,
    ),
    Typed(
        "other date in English",
        "V092",
        SOYPV_EN,
        "In February 2025 the",
        "In February 2024 the",
        "In ▸February 2024",
        take_suggestion,
        severity=Severity.WARNING,
    ),
    Typed(
        "source forgotten in English",
        "V093",
        SOYPV_EN,
        "had tested.[^smartcity-2025]",
        "had tested.",
        "▸## On the ground",
        by_hand("had tested.", "had tested.[^smartcity-2025]", as_told="[^smartcity-2025]"),
        severity=Severity.WARNING,
    ),
    Typed(
        "link forgotten in English",
        "V094",
        SOYPV_EN,
        "[Aulnay-sous-Bois](commune:aulnay-sous-bois)",
        "Aulnay-sous-Bois",
        "▸## On the ground",
        by_hand(
            "day nursery in Aulnay-sous-Bois. The",
            "day nursery in [Aulnay-sous-Bois](commune:aulnay-sous-bois). The",
            as_told="commune:aulnay-sous-bois",
        ),
        severity=Severity.WARNING,
    ),
    Typed(
        "other commune in English",
        "V094",
        SOYPV_EN,
        "(commune:aulnay-sous-bois)",
        "(commune:meudon)",
        "(▸commune:meudon",
        take_suggestion,
        severity=Severity.WARNING,
    ),
    Typed(
        "heading lost in English",
        "V096",
        SOYPV_EN,
        "## On the ground\n\n",
        "",
        "▸## The solution",
        by_hand("\n\nThe trial took", "\n\n## On the ground\n\nThe trial took", as_told="## On the ground"),
        severity=Severity.WARNING,
    ),
    Typed(
        "section forgotten in English",
        "V096",
        AULNAY_EN,
        _MEASURES,
        "",
        "▸## The district",
        lambda text, _: text + _MEASURES,
        severity=Severity.WARNING,
    ),
    Typed(
        "French text changed alone",
        "V090",
        SOYPV,
        _FACADE,
        "fixés au mur",
        "▸## The solution",
        by_hand("fixed to the façade", "fixed to the wall", as_told="mettez ce passage anglais à jour"),
        severity=Severity.WARNING,
        told=SOYPV_EN,
    ),
    Typed(
        "French title changed alone",
        "V090",
        SOYPV,
        TITLE,
        'title: "Stores solaires (SoyPV)"',
        "▸title",
        by_hand("Foldable photovoltaic", "Solar", as_told="mettez ce passage anglais à jour"),
        severity=Severity.WARNING,
        told=SOYPV_EN,
    ),
)

TRANSLATION: Final = (*_FIELDS, *_TEXTS)
