"""Bodies made ready for the engine: nothing left to resolve, and nothing touched that should not be."""

import pytest

from site_builder.model.locale import Locale
from tests.site.planning import ALPHA, Project, tiny_page

PAGE = "communes/alpha-sur-marne"
GLOSSARY = """terms:
  - {short: "EPT", long: {fr: "l'établissement", en: "the body"}}
"""


def body_with(project: Project, text: str) -> str:
    """Return the French body of a commune with the text put in, in both languages so that they agree."""
    project.replace(f"{ALPHA}.fr.md", "- moins de chaleur ;", text)
    project.replace(f"{ALPHA}.en.md", "- less heat;", text)
    return project.page(PAGE).body


def test_links_lead_to_pages_of_the_same_locale() -> None:
    """An internal link becomes the address of its target in the language of the page."""
    assert "[les ombrières](/solutions/ombrieres/)" in tiny_page(PAGE).body
    assert "[the sunshades](/en/solutions/ombrieres/)" in tiny_page(PAGE, Locale.EN).body
    assert "[le plan](/plan-du-site/)" in tiny_page("pages/a-propos").body
    assert "[the map](/en/site-map/)" in tiny_page("pages/a-propos", Locale.EN).body


def test_a_fragment_stays_on_its_link(project: Project) -> None:
    """The fragment after the target of an internal link is kept."""
    assert "[étapes](/programme/#etapes)" in body_with(project, "[étapes](page:programme#etapes)")


def test_every_link_of_a_line_is_resolved(project: Project) -> None:
    """Two links on one line are two links."""
    line = "[a](commune:beta-sur-seine) et [b](page:presse)"
    assert "[a](/communes/beta-sur-seine/) et [b](/presse/)" in body_with(project, line)


def test_paths_of_the_site_follow_it_where_it_is_published(project: Project) -> None:
    """A path of the site, and a link told below the text, lead to where the site stands."""
    text = "[a](/communes/beta-sur-seine/#b) [c] ![d](place.png)\n\n[c]: page:presse\n[e]: </presse/>"
    project.replace(f"{ALPHA}.fr.md", "- moins de chaleur ;", text)
    body = project.page(PAGE).body
    assert "[a](/communes/beta-sur-seine/#b)" in body
    assert "[c]: /presse/\n[e]: </presse/>" in body
    below = project.plan("https://vitrine.invalid/essai/").pages
    (body,) = [page.body for page in below if page.key == PAGE and page.locale is Locale.FR]
    assert "[a](/essai/communes/beta-sur-seine/#b)" in body
    assert "[c]: /essai/presse/\n[e]: </essai/presse/>" in body


def test_links_to_the_web_are_left_as_typed(project: Project) -> None:
    """An address elsewhere is not ours to change."""
    line = "[a](https://a.invalid/l'a?b=1;c)"
    assert line in body_with(project, line)


def test_citations_become_numbered_references() -> None:
    """A citation is a link to its source, whose number is that of the list."""
    assert "l’ombre y manque\u2060" + r"[\[1\]](#source-etude)." in tiny_page(PAGE).body


def test_a_reference_never_begins_a_line(project: Project) -> None:
    """A word joiner holds each mark to what stands before it, be it a stop or another mark."""
    marks = "\u2060[\\[1\\]](#source-etude)" * 2
    assert f"fini.{marks} Un" in body_with(project, "C'est fini.[^etude][^etude] Un")


def test_acronyms_are_explained_where_they_are_first_used(project: Project) -> None:
    """A body is emitted with the meanings of the glossary."""
    project.write("content/taxonomies/glossary.yml", GLOSSARY)
    assert "l’EPT (l’établissement) et l’EPT" in body_with(project, "Voir l'EPT et l'EPT")


def test_code_is_left_as_typed() -> None:
    """Fenced code and code spans keep their citations, links, spaces and apostrophes."""
    body = tiny_page(PAGE).body
    assert "```\nl'heure : [^etude] (solution:ombrieres)\n```" in body
    assert "`l'heure : [^etude]`" in body


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("![La place d'en haut](place.png)", "![La place d’en haut](content/{}/place.png) *La"),
        ("![La place](<place.png>)", "![La place](<content/{}/place.png>) *La"),
        ('![La [vraie] place](place.png "Vue")', '![La [vraie] place](content/{}/place.png "Vue") *La'),
        ("![La place](place.png){lang=fr}", "![La place](content/{}/place.png){{lang=fr}} *La"),
        ("`![La place](place.png)`", "`![La place](place.png)`"),
    ],
)
def test_a_picture_of_the_body_is_named_by_where_it_lies(project: Project, typed: str, expected: str) -> None:
    """Until it has a public name, a picture is named by its place in the project; code is left as typed."""
    assert expected.format(PAGE) in body_with(project, typed)


def test_prose_is_set_in_the_typography_of_its_locale(project: Project) -> None:
    """French prose gets its no-break spaces when the page is prepared."""
    assert "Un essai\u00a0: l’eau\u202f!" in body_with(project, "Un essai : l'eau !")


def test_a_body_ends_with_one_line_end(project: Project) -> None:
    """Blank lines around a body do not reach the waist, and a body of blank lines is no body."""
    project.write(f"{ALPHA}.fr.md", (project.root / f"{ALPHA}.fr.md").read_text(encoding="utf-8") + "\n\n\n")
    assert tiny_page(PAGE).body == project.page(PAGE).body
    assert "" == tiny_page("communes/beta-sur-seine").body
