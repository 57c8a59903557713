"""How a page is cited: in words (ISO 690), for LaTeX (BibTeX) and for reference managers (CSL-JSON).

None says when the page was read: only its reader knows. The author is whoever publishes the site, and while it is a
demonstration nobody else than its own authors.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from site_builder.model.locale import Locale
from site_builder.site.page import Download, PlannedPage
from site_builder.site.scope import Scope
from site_builder.site.sharing.addresses import citation_link

# BibTeX, "month": names of the standard styles, without quotes.
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# Names that the package babel of LaTeX gives to languages, and those of BCP 47.
_BABEL: Final[Mapping[Locale, str]] = {Locale.FR: "french", Locale.EN: "british"}
_TAGS: Final[Mapping[Locale, str]] = {Locale.FR: "fr-FR", Locale.EN: "en-GB"}
# What LaTeX would run, and the spaces that do not break, which many of its fonts lack.
_LATEX: Final = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "&%#_${}"},
        **dict.fromkeys("\u00a0\u202f", "~"),
    }
)


@dataclass(frozen=True)
class Cited:
    """What a reference says of a page, in the language of the page."""

    key: str
    locale: Locale
    author: str
    title: str
    site: str
    address: str
    updated: date | None
    note: str


def cited(page: PlannedPage, scope: Scope) -> Cited:
    """Return what there is to say of the page."""
    return Cited(
        key=page.key,
        locale=page.locale,
        author=scope.publisher,
        title=page.title,
        site=scope.words(scope.catalog.settings.title),
        address=page.head.canonical,
        updated=page.updated_on,
        note=scope.notice,
    )


def citation(one: Cited, scope: Scope) -> str:
    """Return the reference in words, as ISO 690:2021 orders them."""
    words = {"author": one.author, "title": one.title, "site": one.site, "address": one.address}
    if one.updated:
        return scope.text("cite_words", date=scope.interface.day(one.updated), **words)
    return scope.text("cite_words_undated", **words)


def citation_files(one: Cited, acronym: str) -> tuple[Download, Download]:
    """Return the files of the reference, BibTeX first."""
    return (
        Download("BibTeX", citation_link(one.key, one.locale, "bib"), _bibtex(one, acronym)),
        Download("CSL-JSON", citation_link(one.key, one.locale, "json"), _csl(one, acronym)),
    )


def _bibtex(one: Cited, acronym: str) -> str:
    """Return the reference as every BibTeX style reads it; an address is written as it is, no sign of it escaped."""
    fields = {
        "author": f"{{{_latex(one.author)}}}",
        "title": f"{{{_latex(one.title)}}}",
        "howpublished": _latex(one.site),
        **({"year": str(one.updated.year)} if one.updated else {}),
        "url": one.address,
        "langid": _BABEL[one.locale],
        **({"note": _latex(one.note)} if one.note else {}),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items()]
    if one.updated:
        lines.insert(4, f"  month = {_MONTHS[one.updated.month - 1]},")
    return "\n".join((f"@misc{{{_name(one, acronym)},", *lines, "}", ""))


def _latex(text: str) -> str:
    return text.translate(_LATEX)


def _csl(one: Cited, acronym: str) -> str:
    """Return the reference as citeproc reads it (CSL-JSON 1.0.2): a list of one."""
    parts = [one.updated.year, one.updated.month, one.updated.day] if one.updated else []
    reference = {
        "id": _name(one, acronym),
        "type": "webpage",
        "title": one.title,
        "container-title": one.site,
        "author": [{"literal": one.author}],
        **({"issued": {"date-parts": [parts]}} if parts else {}),
        "URL": one.address,
        "language": _TAGS[one.locale],
        **({"note": one.note} if one.note else {}),
    }
    # A member on each line: dates in four lists of one number would fill a screen.
    lines = ",\n".join(
        f"    {json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}" for name, value in reference.items()
    )
    return f"[\n  {{\n{lines}\n  }}\n]\n"


def _name(one: Cited, acronym: str) -> str:
    """Return what texts call the reference: letters, digits and hyphens, which no tool refuses."""
    words = re.findall(r"[a-z0-9]+", f"{acronym} {one.key} {one.locale}".lower())
    return "-".join(words)
