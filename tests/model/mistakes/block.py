"""Mistakes in the block between two ``---`` lines: quotes, colons, lists, indentation, fences."""

from typing import Final

from site_builder.diagnostics import Diagnostic
from tests.model.mistakes.fixes import (
    by_hand,
    delete_line,
    delete_marked,
    quote_value,
    retype_line,
    shown,
    spaces,
    take_suggestion,
    typing,
)
from tests.model.mistakes.mistake import AULNAY, SCEAUX, SOYPV, TITLE, TOP, Typed
from tests.model.mistakes.preparing import unrecorded

_NBSP: Final = "\u00a0"
_STEP: Final = 'text: "Essai temporaire sur la crèche du Onze-Novembre."'
_NEW_WORDS: Final = unrecorded("solutions/soypv")
_FENCE: Final = "---\n\n## La"


def _delete_above(text: str, found: Diagnostic) -> str:
    """Delete everything above the line of ``---`` that the message names."""
    return "\n".join(text.split("\n")[int(shown(found, found.param("suggestion"))) - 1 :])


def _close_block(text: str, found: Diagnostic) -> str:
    """Add a line of three hyphens before the line the message names."""
    lines = text.split("\n")
    lines.insert(int(shown(found, found.param("suggestion"))) - 1, shown(found, "---"))
    return "\n".join(lines)


_QUOTES: Final = (
    Typed("Word quotes", "V014", SOYPV, TITLE, TITLE.replace(' "', " “")[:-1] + "”", "title: ▸“", retype_line),
    Typed("German quotes", "V014", SOYPV, TITLE, TITLE.replace(' "', " „")[:-1] + "“", "title: ▸„", retype_line),
    Typed("single Word quotes", "V014", SOYPV, TITLE, TITLE.replace(' "', " ‘")[:-1] + "’", ": ▸‘", retype_line),
    Typed("guillemets", "V014", SOYPV, TITLE, TITLE.replace(' "', " « ")[:-1] + " »", "title: ▸«", retype_line),
    Typed(
        "guillemets with no-break spaces",
        "V014",
        SOYPV,
        TITLE,
        TITLE.replace(' "', f" «{_NBSP}")[:-1] + f"{_NBSP}»",
        "title: ▸«",
        retype_line,
    ),
    Typed("Word quote at the start", "V014", SOYPV, TITLE, TITLE.replace(' "', " “"), "title: ▸“", retype_line),
    Typed("Word quote at the end", "V014", SOYPV, TITLE, TITLE[:-1] + "”", 'title: ▸"', retype_line),
    Typed("closing quote missing", "V019", SOYPV, TITLE, TITLE[:-1], 'title: ▸"Stores', retype_line),
    Typed(
        "straight quotes inside straight quotes",
        "V019",
        SOYPV,
        TITLE,
        'title: "Des stores "pliables" (SoyPV)"',
        'title: ▸"Des',
        retype_line,
        _NEW_WORDS,
    ),
    Typed(
        "apostrophe in single quotes",
        "V019",
        SOYPV,
        _STEP,
        "text: 'L'essai temporaire sur la crèche.'",
        "text: ▸'L",
        retype_line,
        _NEW_WORDS,
    ),
    Typed(
        "backslash in double quotes",
        "V019",
        SOYPV,
        TITLE,
        r'title: "Stores C:\stores (SoyPV)"',
        'title: ▸"St',
        retype_line,
        _NEW_WORDS,
    ),
)

_SIGNS: Final = (
    Typed(
        "colon in a value",
        "V012",
        SOYPV,
        TITLE,
        "title: Stores pliables : SoyPV",
        "title: ▸Stores",
        retype_line,
        _NEW_WORDS,
    ),
    Typed("colon in a list", "V012", SOYPV, _STEP, "text: Essai : en ville", "▸Essai :", retype_line, _NEW_WORDS),
    Typed("no space after colon", "V019", SOYPV, "edition: 1", "edition:1", "▸edition:1", take_suggestion),
    Typed(
        "no space before a quoted value",
        "V019",
        SOYPV,
        TITLE,
        TITLE.replace(": ", ":"),
        "▸title:",
        take_suggestion,
    ),
    Typed(
        "no-break space after colon", "V019", SOYPV, TITLE, TITLE.replace(": ", f":{_NBSP}"), "▸title:", take_suggestion
    ),
    Typed(
        "no-break space before colon",
        "V002",
        SOYPV,
        TITLE,
        TITLE.replace(":", f"{_NBSP}:"),
        f"title▸{_NBSP}",
        delete_marked,
    ),
    Typed("equals sign", "V019", SOYPV, "edition: 1", "edition = 1", "▸edition =", take_suggestion),
    Typed(
        "value cut by a hash",
        "V035",
        SOYPV,
        TITLE,
        "title: Stores pliables #1",
        "pliables ▸#1",
        retype_line,
        _NEW_WORDS,
    ),
    Typed("bold in a field", "V017", SOYPV, TITLE, "title: **Stores**", "title: ▸*", quote_value, _NEW_WORDS),
    Typed("at sign first", "V017", SOYPV, TITLE, "title: @SoyPV", "title: ▸@", quote_value, _NEW_WORDS),
    Typed("percent sign first", "V017", SOYPV, TITLE, "title: % de soleil", "title: ▸%", quote_value, _NEW_WORDS),
    Typed("bracket first", "V017", SOYPV, TITLE, "title: [Essai] SoyPV", "title: ▸[", quote_value, _NEW_WORDS),
    Typed("chevron first", "V017", SOYPV, TITLE, "title: > SoyPV", "title: ▸>", quote_value, _NEW_WORDS),
    Typed("hyphen for nothing known", "V017", SOYPV, "start: 2024", "start: -", "start: ▸-", delete_marked),
    Typed("zero-width space in a key", "V002", SOYPV, "edition", "edi\u200btion", "edi▸\u200btion", delete_marked),
)

_LISTS: Final = (
    Typed("no hyphen", "V025", SOYPV, "\n  - energie", "\n  energie", "  ▸energie", typing("[energie]")),
    Typed("hyphen without space", "V025", SOYPV, "- energie", "-energie", "▸-energie", typing("[energie]")),
    Typed("hyphen without space among others", "V019", AULNAY, "- mobi", "-mobi", "▸-mobi", take_suggestion),
    Typed("bullet from Word", "V019", AULNAY, "- mobi", "• mobi", "▸• mobi", take_suggestion),
    Typed("dash from Word", "V019", SOYPV, "- id: essai", "– id: essai", "▸– id", take_suggestion),
    Typed("star for a hyphen", "V019", SOYPV, "- energie", "* energie", "▸* energie", take_suggestion),
    Typed("no-break space after hyphen", "V019", SOYPV, "- ene", f"-{_NBSP}ene", f"-▸{_NBSP}ene", spaces(1)),
    Typed("tab after hyphen", "V013", SOYPV, "- ene", "-\tene", "-▸\tene", spaces(2)),
    Typed("two hyphens", "V025", SOYPV, "- energie", "- - energie", "- ▸- ene", typing("energie")),
    Typed(
        "bracket never closed",
        "V019",
        SOYPV,
        "themes:\n  - energie",
        "themes: [energie",
        "themes: ▸[",
        by_hand("[energie", "[energie]", as_told="vérifiez où va « ] »"),
    ),
    Typed(
        "key held down",
        "V018",
        SOYPV,
        "themes:\n  - energie",
        f"themes: {'[' * 13}energie{']' * 13}",
        f"themes: {'[' * 11}▸[[ene",
        by_hand(f"{'[' * 13}energie{']' * 13}", "[energie]", as_told="crochets"),
    ),
    Typed(
        "semicolon between terms",
        "V021",
        SOYPV,
        "themes:\n  - energie",
        "themes: [energie; mobilite]",
        "[▸energie;",
        take_suggestion,
    ),
)

_CHECK_INDENT: Final = "vérifiez le retrait"
_INDENTATION: Final = (
    Typed("tab", "V013", SOYPV, '  name: "Cr', '\tname: "Cr', "▸\tname", spaces(2)),
    Typed("no-break indentation", "V013", SOYPV, "  - ene", f"{_NBSP * 2}- ene", f"▸{_NBSP * 2}- ene", spaces(2)),
    Typed(
        "field too far in",
        "V019",
        SOYPV,
        "edition: 1",
        "  edition: 1",
        "  ▸edition: 1",
        by_hand("  edition", "edition", as_told=_CHECK_INDENT),
    ),
    Typed(
        "field of an element too little in",
        "V019",
        SOYPV,
        "    date: 2024\n",
        "   date: 2024\n",
        "   ▸date: 2024\n",
        by_hand("   date: 2024\n", "    date: 2024\n", as_told=_CHECK_INDENT),
    ),
    Typed(
        "sentence among the fields",
        "V019",
        SOYPV,
        "edition: 1\n",
        "edition: 1\nEssai à la crèche\n",
        "▸Essai à la",
        delete_line,
    ),
)

_FENCES: Final = (
    Typed("unclosed block", "V011", SOYPV, _FENCE, "\n## La", TOP, _close_block),
    Typed("dashes made by Word", "V011", SOYPV, _FENCE, "———\n\n## La", "▸———", typing("---")),
    Typed("block closed by equal signs", "V011", SOYPV, _FENCE, "===\n\n## La", "▸===", typing("---")),
    Typed("dash opening the block", "V010", SOYPV, "---\n", "—\n", "▸—\n", typing("---")),
    Typed("four hyphens", "V010", SOYPV, "---\n", "----\n", "▸----\n", typing("---")),
    Typed("unopened block", "V010", SOYPV, "---\n", "", "▸title", lambda text, _: "---\n" + text),
    Typed("blank line first", "V010", SOYPV, "---\n", "\n---\n", "▸\n---", _delete_above),
    Typed("title first", "V010", SOYPV, "---\n", "# Fiche\n\n---\n", "▸# Fiche", _delete_above),
    Typed("field twice", "V015", SOYPV, "holder:", "edition: 1\nholder:", "▸edition: 1\nthemes", delete_line),
    Typed(
        "field twice in a part", "V015", SCEAUX, "  lon:", "  lat: 48.776\n  lon:", "▸lat: 48.776\n  lon", delete_line
    ),
)

_CONFLICT: Final = (
    Typed(
        "conflict in the fields",
        "V101",
        SOYPV,
        "edition: 1\n",
        "<<<<<<< HEAD\nedition: 1\n=======\nedition: 2\n>>>>>>> relecture\n",
        "▸<<<<<<< HEAD",
        by_hand(
            "<<<<<<< HEAD\nedition: 1\n=======\nedition: 2\n>>>>>>> relecture\n",
            "edition: 1\n",
            as_told="effacez les lignes 8, 10 et 12",
        ),
    ),
)

_DAMAGED: Final = (
    Typed(
        "accents saved twice over",
        "V102",
        SOYPV,
        TITLE,
        'title: "Stores photovoltaÃ¯ques pliables (SoyPV)"',
        '"Stores ▸photovoltaÃ¯ques',
        typing("photovoltaïques"),
    ),
)

BLOCK: Final = (*_QUOTES, *_SIGNS, *_LISTS, *_INDENTATION, *_FENCES, *_CONFLICT, *_DAMAGED)
