"""Mistakes in the text of a page: headings, HTML, links, notes, numbers, acronyms."""

from typing import Final

from site_builder.diagnostics import Diagnostic, Severity
from tests.model.mistakes.fixes import (
    by_hand,
    delete_line,
    delete_marked,
    over,
    retype_line,
    shown,
    take_suggestion,
    typing,
)
from tests.model.mistakes.mistake import AULNAY, QUESTIONS, SCEAUX_EN, SOYPV, SOYPV_EN, Typed
from tests.model.mistakes.preparing import editing, first, unrecorded

_LINK: Final = "(commune:aulnay-sous-bois)"
_CLOTH: Final = "toile photovoltaïque"
_SOLUTION: Final = "## La solution"
_LAST: Final = "Les sources lues ne donnent ni la surface"
_NEW_WORDS: Final = unrecorded("solutions/soypv")


def _unwrap(text: str, found: Diagnostic) -> str:
    """Type what the message shows in the place of the tags, blank lines included."""
    return over(text, found, found.param("suggestion"))


def _suggested_line(text: str, found: Diagnostic) -> str:
    """Type what the message shows in the place of the whole line."""
    return over(text, found, shown(found, found.param("suggestion")))


_WITHOUT_LINK: Final = first(_NEW_WORDS, editing((SOYPV_EN, f"[Aulnay-sous-Bois]{_LINK}", "Aulnay-sous-Bois")))
_WITH_MAILBOX: Final = first(
    _NEW_WORDS, editing((SOYPV_EN, f"[Aulnay-sous-Bois]{_LINK}", "[Write to us](mailto:presse@exemple.fr)"))
)

_HEADINGS: Final = (
    Typed("heading of another kind", "V082", AULNAY, "## Le contexte", "## Contexte", "▸## Contexte", retype_line),
    Typed("English heading", "V082", SOYPV, _SOLUTION, "## The solution", "▸## The sol", retype_line),
    Typed("French heading in English", "V082", SOYPV_EN, "## The solution", _SOLUTION, "▸## La", retype_line),
    Typed("colon after a heading", "V082", SOYPV, _SOLUTION, "## La solution :", "▸## La", retype_line),
    Typed("bold heading", "V082", SOYPV, _SOLUTION, "## **La solution**", "▸## **La", retype_line),
    Typed("invented heading", "V082", SOYPV, _SOLUTION, "## Présentation", "▸## Prés", typing(_SOLUTION)),
    Typed(
        "heading twice",
        "V083",
        SOYPV,
        f"{_LAST}",
        f"## Sur le terrain\n\n{_LAST}",
        f"▸## Sur le terrain\n\n{_LAST}",
        delete_line,
    ),
    Typed("heading without space", "V120", SOYPV, _SOLUTION, "##La solution", "▸##La", take_suggestion),
    Typed("no-break space in a heading", "V120", SOYPV, _SOLUTION, "##\u00a0La solution", "▸##\u00a0La", retype_line),
    Typed("heading set in", "V120", SOYPV, _SOLUTION, f" {_SOLUTION}", f"▸ {_SOLUTION}", _suggested_line),
    Typed("title of the page in the text", "V080", SOYPV, _SOLUTION, "# La solution", "▸# La", retype_line),
    Typed("heading too small", "V085", SOYPV, _SOLUTION, "#### La solution", "▸#### La", retype_line),
    Typed("heading two levels down", "V085", QUESTIONS, "### Combien", "#### Combien", "▸#### Combien", retype_line),
    Typed("empty heading", "V120", SOYPV, _LAST, f"##\n\n{_LAST}", f"▸##\n\n{_LAST}", delete_line),
    Typed("line under a text", "V121", SOYPV, f"\n\n{_LAST}", f"\n---\n\n{_LAST}", f"▸---\n\n{_LAST}", delete_line),
)

_HTML: Final = (
    Typed("line break in HTML", "V086", SOYPV, "solaire. Les", "solaire.<br>Les", "▸<br>", _unwrap, _NEW_WORDS),
    Typed("bold in HTML", "V086", SOYPV, _CLOTH, f"<b>{_CLOTH}</b>", "▸<b>", _unwrap, _NEW_WORDS),
    Typed("underlined text", "V086", SOYPV, _CLOTH, f"<u>{_CLOTH}</u>", "▸<u>", _unwrap),
    Typed(
        "style from Word",
        "V086",
        SOYPV,
        _CLOTH,
        f'<span style="mso-ansi-language:FR">{_CLOTH}</span>',
        "▸<span",
        _unwrap,
    ),
    Typed("empty paragraph from Word", "V086", SOYPV, _CLOTH, f"{_CLOTH}<o:p></o:p>", "▸<o:p>", delete_marked),
    Typed("comment", "V086", SOYPV, _SOLUTION, f"<!-- à revoir -->\n\n{_SOLUTION}", "▸<!--", delete_marked),
    Typed(
        "video frame",
        "V086",
        SOYPV,
        _SOLUTION,
        f'<iframe src="https://exemple.fr"></iframe>\n\n{_SOLUTION}',
        "▸<iframe",
        delete_marked,
    ),
    Typed("script", "V086", SOYPV, _SOLUTION, f"<script>alert(1)</script>\n\n{_SOLUTION}", "▸<script", delete_marked),
    Typed(
        "link in HTML",
        "V086",
        SOYPV,
        f"[Aulnay-sous-Bois]{_LINK}",
        '<a href="commune:aulnay-sous-bois">Aulnay-sous-Bois</a>',
        "▸<a href",
        _unwrap,
    ),
    Typed("attribute of a link", "V087", SOYPV, _LINK, f"{_LINK}{{target=_blank}}", "▸{target", delete_marked),
    Typed("anchor of a heading", "V087", SOYPV, _SOLUTION, f"{_SOLUTION} {{#solution}}", "▸{#sol", delete_marked),
    Typed(
        "language of a passage in words",
        "V087",
        SCEAUX_EN,
        "{lang=fr}",
        "{lang=français}",
        "▸{lang=fran",
        take_suggestion,
    ),
    Typed("language alone", "V087", SCEAUX_EN, "{lang=fr}", "{fr}", "▸{fr}", take_suggestion),
    Typed(
        "language that touches nothing",
        "V122",
        SCEAUX_EN,
        "*{lang=fr}",
        "* {lang=fr}",
        "* ▸{lang",
        by_hand("* {lang", "*{lang", as_told="collez-y les accolades"),
    ),
)

_LINKS: Final = (
    Typed(
        "link to a file",
        "V081",
        SOYPV,
        _LINK,
        "(../../communes/aulnay-sous-bois/index.fr.md)",
        "(▸../..",
        take_suggestion,
    ),
    Typed(
        "link to the English page", "V081", SOYPV, _LINK, "(/en/communes/aulnay-sous-bois/)", "(▸/en/", take_suggestion
    ),
    Typed(
        "link to a page that is not there",
        "V081",
        SOYPV,
        _LINK,
        "(/communes/aulnay/)",
        "(▸/communes/aul",
        take_suggestion,
    ),
    Typed("link in the plural", "V081", SOYPV, _LINK, "(communes:aulnay-sous-bois)", "(▸communes:", take_suggestion),
    Typed("link with a capital", "V081", SOYPV, _LINK, "(Commune:aulnay-sous-bois)", "(▸Commune:", take_suggestion),
    Typed("space in a link", "V081", SOYPV, _LINK, "(commune: aulnay-sous-bois)", "(▸commune: ", take_suggestion),
    Typed(
        "empty link",
        "V081",
        SOYPV,
        _LINK,
        "()",
        "[Aulnay-sous-Bois]▸()",
        by_hand("]()", f"]{_LINK}", as_told="commune:nom-du-dossier"),
    ),
    Typed(
        "link to a misspelt commune",
        "V040",
        SOYPV,
        _LINK,
        "(commune:aulnay-bois)",
        "(▸commune:aulnay-b",
        take_suggestion,
    ),
    Typed(
        "link to a commune by its name",
        "V040",
        SOYPV,
        _LINK,
        "(commune:Aulnay-sous-Bois)",
        "(▸commune:Aul",
        take_suggestion,
    ),
    Typed(
        "link to a commune elsewhere",
        "V040",
        SOYPV,
        _LINK,
        "(commune:paris)",
        "(▸commune:paris",
        by_hand("commune:paris", "commune:aulnay-sous-bois", as_told="aulnay-sous-bois"),
    ),
    Typed(
        "link that runs something",
        "V088",
        SOYPV,
        _LINK,
        "(javascript:void(0))",
        "(▸javascript",
        by_hand("[Aulnay-sous-Bois](javascript:void(0))", "Aulnay-sous-Bois", as_told="retirez le lien"),
        _WITHOUT_LINK,
    ),
    Typed(
        "link to one's own disk",
        "V088",
        SOYPV,
        _LINK,
        r"(C:\Users\moi\plan.pdf)",
        "(▸C:",
        by_hand(r"[Aulnay-sous-Bois](C:\Users\moi\plan.pdf)", "Aulnay-sous-Bois", as_told="retirez le lien"),
        _WITHOUT_LINK,
    ),
    Typed(
        "mailbox for a link",
        "V081",
        SOYPV,
        f"[Aulnay-sous-Bois]{_LINK}",
        "[Nous écrire](presse@exemple.fr)",
        "(▸presse@",
        take_suggestion,
        _WITH_MAILBOX,
    ),
)

_NOTES: Final = (
    Typed("note typed by hand", "V089", SOYPV, _LAST, f"[^note]: Voir le site.\n\n{_LAST}", "▸[^note]:", delete_line),
    Typed(
        "number of a note",
        "V042",
        SOYPV,
        "façade[^smartcity-2025]",
        "façade[^1]",
        "▸[^1]",
        by_hand("[^1]", "[^smartcity-2025]", as_told="aulnay-solarisation, smartcity-2025"),
    ),
    Typed(
        "number without source",
        "V062",
        SOYPV,
        _LAST,
        f"Le store couvre 120 m². {_LAST}",
        "couvre ▸120",
        by_hand("Le store couvre 120 m². ", "", as_told="retirez le nombre"),
    ),
    Typed(
        "bullets from Word in a text",
        "V123",
        SOYPV,
        f"\n{_LAST}",
        f"\n• un banc\n• un arbre\n\n{_LAST}",
        "▸• un banc",
        lambda text, found: text.replace("• ", shown(found, "- ")),
        _NEW_WORDS,
        Severity.WARNING,
    ),
    Typed(
        "acronym nobody knows",
        "V130",
        SOYPV,
        _LAST,
        f"Le PLUI n'en dit rien. {_LAST}",
        "Le ▸PLUI",
        by_hand(
            "Le PLUI n'en",
            "Le plan local d'urbanisme intercommunal (PLUI) n'en",
            as_told="en toutes lettres la première fois, puis (PLUI)",
        ),
        _NEW_WORDS,
        Severity.WARNING,
    ),
    Typed(
        "conflict in a text",
        "V101",
        SOYPV,
        "L'essai s'est tenu",
        "<<<<<<< HEAD\nL'essai a eu lieu\n=======\nL'essai s'est tenu\n>>>>>>> relecture\n",
        "▸<<<<<<< HEAD",
        by_hand(
            "<<<<<<< HEAD\nL'essai a eu lieu\n=======\nL'essai s'est tenu\n>>>>>>> relecture\n",
            "L'essai s'est tenu",
            as_told="effacez les lignes 54, 56 et 58",
        ),
    ),
    Typed(
        "bullet of Word",
        "V002",
        SOYPV,
        "en façade",
        "en \uf0b7façade",
        "en ▸\uf0b7",
        by_hand("\uf0b7", "", as_told="(signe d'une seule police, U+F0B7)"),
    ),
    Typed("line separator", "V002", SOYPV, "en façade", "en \u2028façade", "en ▸\u2028", delete_marked),
    Typed(
        "lost letter",
        "V002",
        SOYPV,
        "en façade",
        "en fa\ufffdade",
        "fa▸\ufffd",
        by_hand("\ufffd", "ç", as_told="retapez le texte autour"),
    ),
)

TEXT: Final = (*_HEADINGS, *_HTML, *_LINKS, *_NOTES)
