"""References: in words, for LaTeX, for reference managers."""

import json
import re
from dataclasses import replace
from datetime import date
from typing import Final

import pytest
from jsonschema import Draft202012Validator

from site_builder.model.locale import Locale
from site_builder.site.sharing.citing import Cited, citation, citation_files, cited
from tests.site.planning import Project, page_of, tiny_page, tiny_scope

COMMUNE: Final = "communes/alpha-sur-marne"
# CSL-JSON 1.0.2 (citation-style-language/schema, csl-data.json): the members that we write, and no other.
_CSL: Final = {
    "type": "array",
    "minItems": 1,
    "items": {
        "type": "object",
        "required": ["id", "type"],
        "additionalProperties": False,
        "properties": {
            "id": {"type": "string"},
            "type": {"const": "webpage"},
            **{name: {"type": "string"} for name in ("title", "container-title", "URL", "language", "note")},
            "author": {
                "type": "array",
                "items": {
                    "type": "object",
                    "required": ["literal"],
                    "additionalProperties": False,
                    "properties": {"literal": {"type": "string"}},
                },
            },
            "issued": {
                "type": "object",
                "required": ["date-parts"],
                "additionalProperties": False,
                "properties": {
                    "date-parts": {
                        "type": "array",
                        "minItems": 1,
                        "maxItems": 2,
                        "items": {"type": "array", "minItems": 1, "maxItems": 3, "items": {"type": "integer"}},
                    }
                },
            },
        },
    },
}
# An entry of BibTeX as every reader takes it: a name, then fields in braces or months without.
_ENTRY: Final = re.compile(r"@misc\{(?P<name>[a-z0-9-]+),\n(?P<fields>(?:  [a-z]+ = .+,\n)+)\}\n")
_FIELD: Final = re.compile(r"  (\w+) = (?:\{(.*)\}|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)),")


def one(locale: Locale = Locale.FR, **changes: object) -> Cited:
    """Return what a reference to a commune says, some of it changed."""
    return replace(cited(tiny_page(COMMUNE, locale), tiny_scope(locale)), **changes)  # type: ignore[arg-type]


def fields(text: str) -> dict[str, str]:
    """Return the fields of an entry of BibTeX, which must be well formed and whose braces must close."""
    entry = _ENTRY.fullmatch(text)
    assert entry, text
    plain = re.sub(r"\\[{}]", "", text)
    assert plain.count("{") == plain.count("}")
    found = [_FIELD.fullmatch(line) for line in entry["fields"].splitlines()]
    assert None not in found, text
    return {"": entry["name"], **{field[1]: field[2] or field[3] for field in found if field}}


def bibtex(what: Cited) -> dict[str, str]:
    """Return the fields of the BibTeX file."""
    return fields(citation_files(what, "QMI")[0].text)


def csl(what: Cited) -> dict[str, object]:
    """Return the only reference of the CSL-JSON file, which must be valid."""
    references = json.loads(citation_files(what, "QMI")[1].text)
    Draft202012Validator(_CSL).validate(references)
    (reference,) = references
    assert isinstance(reference, dict)
    return reference


def test_words_say_who_what_where_and_when() -> None:
    """The reference names the authors, the page, the site, the day of its last change, and the address."""
    french, english = (citation(one(locale), tiny_scope(locale)) for locale in (Locale.FR, Locale.EN))
    assert (
        "Auteurs d’un site de démonstration non officiel. «\u00a0Alpha-sur-Marne\u00a0». Vitrine d’essai [en ligne]. "
        "Mis à jour le 1er mars 2025. Disponible à l’adresse\u00a0: https://vitrine.invalid/communes/alpha-sur-marne/"
    ) == french
    assert (
        "Authors of an unofficial demonstration site. “Alpha-sur-Marne”. Trial showcase [online]. "
        "Updated 1 March 2025. Available at: https://vitrine.invalid/en/communes/alpha-sur-marne/"
    ) == english


def test_a_page_without_a_date_says_so() -> None:
    """No day is invented for a page that has none, in any form."""
    undated = one(updated=None)
    assert "Sans date." in citation(undated, tiny_scope())
    assert {"year", "month"}.isdisjoint(bibtex(undated))
    assert "issued" not in csl(undated)


def test_the_publisher_signs_an_official_site_alone(project: Project) -> None:
    """A demonstration is signed by its authors, even if its settings name a publisher; an official site by it."""
    project.replace("content/site.yml", "  publisher:\n", '  publisher: "Métropole inventée"\n')
    demonstration = cited(page_of(project.plan(), COMMUNE), project.scope())
    assert "Auteurs d’un site de démonstration non officiel" == demonstration.author
    project.replace("content/site.yml", '  publisher: "Métropole inventée"\n', "  publisher:\n")
    project.make_official()
    official = cited(page_of(project.plan(), COMMUNE), project.scope())
    assert ("Exemple", "") == (official.author, official.note)
    assert ("note" in bibtex(official), "note" in csl(official)) == (False, False)


def test_bibtex_says_the_same() -> None:
    """The entry is well formed; names that must not be cut are in braces of their own."""
    found = bibtex(one(updated=date(2026, 11, 23)))
    assert ("qmi-communes-alpha-sur-marne-fr", "{Auteurs d’un site de démonstration non officiel}") == (
        found[""],
        found["author"],
    )
    assert ("2026", "nov", "french") == (found["year"], found["month"], found["langid"])
    assert "https://vitrine.invalid/communes/alpha-sur-marne/" == found["url"]
    assert found["note"].startswith("Site de démonstration, non officiel.")


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("A & B", r"A \& B"),
        ("100\u202f%", r"100~\%"),
        ("a_b#c$d", r"a\_b\#c\$d"),
        ("{x}", r"\{x\}"),
        ("a~b^c\\d", r"a\textasciitilde{}b\textasciicircum{}c\textbackslash{}d"),
        ("Énergie\u00a0: l’air", "Énergie~: l’air"),
    ],
)
def test_what_latex_would_run_is_escaped(title: str, written: str) -> None:
    """Signs that LaTeX reads as orders are escaped; accents stay, spaces that do not break are its own."""
    assert f"{{{written}}}" == bibtex(one(title=title))["title"]


def test_an_address_is_not_escaped() -> None:
    """What LaTeX would run in a text stands as it is in an address, or the address would change."""
    assert "https://a.invalid/b_c%20d/" == bibtex(one(address="https://a.invalid/b_c%20d/"))["url"]


def test_csl_says_the_same() -> None:
    """The reference is that of a web page, with its date in parts and its language with its country."""
    found = csl(one(Locale.EN, updated=date(2026, 11, 23)))
    assert {
        "id": "qmi-communes-alpha-sur-marne-en",
        "type": "webpage",
        "title": "Alpha-sur-Marne",
        "container-title": "Trial showcase",
        "author": [{"literal": "Authors of an unofficial demonstration site"}],
        "issued": {"date-parts": [[2026, 11, 23]]},
        "URL": "https://vitrine.invalid/en/communes/alpha-sur-marne/",
        "language": "en-GB",
        "note": tiny_scope(Locale.EN).notice,
    } == found


def test_nobody_says_when_the_page_was_read() -> None:
    """Only the reader knows: no form has a day of consultation."""
    assert "accessed" not in csl(one())
    assert "urldate" not in bibtex(one())


def test_a_reference_has_one_name_for_ever() -> None:
    """The name is that of the page, in plain letters, whatever the acronym of the site."""
    assert "q-m-i-communes-alpha-sur-marne-fr" == fields(citation_files(one(), "Q.M.I")[0].text)[""]
