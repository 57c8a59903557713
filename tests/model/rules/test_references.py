"""What holds between entries, and what is said only once."""

import shutil

import pytest

from site_builder.diagnostics import Language, OutputFormat, render_report
from tests.model.mistakes import SCEAUX, SETTINGS, SOYPV, SOYPV_EN, THEMES
from tests.model.project import Project

AULNAY = "content/communes/aulnay-sous-bois/index.fr.md"
MEUDON = "content/communes/meudon/index.fr.md"
ISTYA = "content/solutions/istya/index.fr.md"
PRESS = "content/pages/presse/index.fr.md"
SITE_MAP = "content/pages/plan-du-site/index.fr.md"


def test_published_entry_may_not_refer_to_a_draft(project: Project) -> None:
    """A link to a draft is refused once, in French first, and the message says it is a draft."""
    project.replace(SOYPV, "edition:", "draft: true\nedition:")
    found = project.check()
    assert [("V040", " (ici et une autre fois ailleurs)")] == [
        (fault.code, fault.param("elsewhere_fr")) for fault in found
    ]
    assert {AULNAY} == {fault.span.path for fault in found}
    assert "c'est un brouillon" in render_report(found, Language.FR, OutputFormat.TEXT)


def test_draft_may_refer_to_a_draft(project: Project) -> None:
    """Two drafts that refer to each other are accepted."""
    for path in (SOYPV, AULNAY):
        project.replace(path, "edition:", "draft: true\nedition:")
    assert [] == [found for found in project.check() if found.span.path in {SOYPV, SOYPV_EN}]


def test_published_solution_may_not_stand_in_a_draft(project: Project) -> None:
    """A solution cannot be published in a commune that is not."""
    project.replace(AULNAY, "edition:", "draft: true\nedition:")
    found = [fault for fault in project.check() if fault.code == "V040"]
    assert [("V040", "aulnay-sous-bois")] == [(fault.code, fault.param("value")) for fault in found]


def test_draft_page_of_the_menu_is_refused(project: Project) -> None:
    """The site lacks a page that it cannot do without: the draft is told, and not each menu that rightly names it."""
    project.replace(PRESS, "kind:", "draft: true\nkind:")
    (found,) = project.check()
    assert ("V071", PRESS, "draft: true") == (found.code, found.span.path, found.span.excerpt)
    project.replace(PRESS, "draft: true\n", "")
    assert () == project.check()


def test_deleted_page_of_the_menu_is_one_message(project: Project) -> None:
    """A deleted page is asked for once; what leads to it is right and says nothing."""
    for locale in ("fr", "en"):
        project.remove(f"content/pages/presse/index.{locale}.md")
    assert ["V071"] == project.codes()


def test_missing_kind_of_page_is_named(project: Project) -> None:
    """Each kind of page the site cannot do without is asked for."""
    project.replace(PRESS, "kind: press", "kind: prose")
    (found,) = project.check()
    assert ("V071", "content/pages", "press") == (found.code, found.span.path, found.param("value"))


@pytest.mark.parametrize(
    ("path", "own", "taken", "other"),
    [(SCEAUX, "92071", "92048", MEUDON), (SOYPV, "id: soypv", "id: istya", ISTYA)],
)
def test_identifier_belongs_to_one_entry(project: Project, path: str, own: str, taken: str, other: str) -> None:
    """Two entries with one identifier are told apart: the second names the first."""
    project.replace(path, own, taken)
    (found,) = project.check()
    assert ("V041", path, other) == (found.code, found.span.path, found.param("other"))
    assert found.param("value") in taken


def test_kind_belongs_to_one_page(project: Project) -> None:
    """Two pages cannot both show what the site shows once: the second names the first."""
    eco_design = "content/pages/eco-conception/index.fr.md"
    project.replace(eco_design, "kind: prose", "kind: site-map")
    (found,) = project.check()
    assert ("V074", SITE_MAP, eco_design) == (found.code, found.span.path, found.param("other"))


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_title_belongs_to_one_entry(project: Project, locale: str) -> None:
    """Two entries with one title in a language are told apart: the second names the first."""
    path, other = (f"content/communes/{slug}/index.{locale}.md" for slug in ("sceaux", "meudon"))
    project.replace(path, 'title: "Sceaux"', 'title: "Meudon"')
    (found,) = project.check()
    assert ("V075", path, other) == (found.code, found.span.path, found.param("other"))


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_address_belongs_to_one_page(project: Project, locale: str) -> None:
    """Two pages cannot have the same address in one language."""
    path = f"content/pages/programme/index.{locale}.md"
    other = f"content/pages/presse/index.{locale}.md"
    address = project.read(other).split("path: ", 1)[1].split("\n", 1)[0]
    project.replace(path, project.read(path).split("path: ", 1)[1].split("\n", 1)[0], address)
    (found,) = project.check()
    assert ("V070", path, other, address.strip('"')) == (
        found.code,
        found.span.path,
        found.param("other"),
        found.param("value"),
    )


def test_draft_without_english_has_no_english_address(project: Project) -> None:
    """A draft page that is not translated takes part in the French addresses only."""
    project.write(
        "content/pages/brouillon/index.fr.md",
        '---\ntitle: "x"\nsummary: "Une phrase qui se comprend seule, sans avoir lu la page."\n'
        'path: "/brouillon/"\ndraft: true\n---\n',
    )
    assert () == project.check()


def test_decorative_picture_needs_no_words(project: Project) -> None:
    """A picture that adds nothing may be without words if it says so, in the cover or the gallery."""
    for name in ("a.jpg", "b.jpg"):
        project.add_picture(f"content/communes/sceaux/{name}")
    picture = '"CC0"\n    licence: "CC0"\n    decorative: true\n'
    gallery = f"gallery:\n  - file: a.jpg\n    credit: {picture}  - file: c.jpg\n    credit: {picture}"
    project.replace(SCEAUX, "edition:", f"{gallery}edition:")
    (found,) = project.check()
    assert ("V050", "c.jpg", "a.jpg, b.jpg") == (found.code, found.param("value"), found.param("known"))


def test_empty_vocabulary_is_refused(project: Project) -> None:
    """A vocabulary without a term is a mistake of its own, not one of every entry."""
    project.write(THEMES, "terms: []\n")
    assert [("V033", THEMES)] == [(found.code, found.span.path) for found in project.check()]


@pytest.mark.parametrize(
    ("typed", "suggestion"), [("Habitants", "habitants"), ("residents", ""), ("habitant", "habitants")]
)
def test_unit_is_a_known_term(project: Project, typed: str, suggestion: str) -> None:
    """A unit out of the vocabulary is refused with the nearest one."""
    project.replace(SCEAUX, "unit: habitants", f"unit: {typed}")
    assert [("V021", suggestion)] == [(found.code, found.param("suggestion")) for found in project.check()]


def test_term_typed_by_its_label_is_recognised(project: Project) -> None:
    """A label typed for an identifier suggests the identifier."""
    project.replace(SOYPV, "- energie", "- Transition énergétique")
    assert [("V021", "energie")] == [(found.code, found.param("suggestion")) for found in project.check()]


@pytest.mark.parametrize(
    ("path", "old", "new", "value"),
    [
        (SOYPV, "stage:", "partners:\n  - organisation: zzz\n    role: x\nstage:", "zzz"),
        ("content/pages/accueil/index.fr.md", "page: presse", "page: zzz", "zzz"),
        (SCEAUX, "edition: 1", "edition: 9", "9"),
    ],
)
def test_reference_without_a_near_name_lists_what_exists(
    project: Project, path: str, old: str, new: str, value: str
) -> None:
    """A name that looks like nothing known is answered with what exists."""
    project.replace(path, old, new)
    if "partners" in new:
        project.replace(SOYPV_EN, "place:", "partners:\n  - organisation: zzz\n    role: x\nplace:")
    (found,) = project.check()
    assert ("V040", value, "") == (found.code, found.param("value"), found.param("suggestion"))
    assert found.param("known")


def test_source_in_english_must_be_one_of_the_entry(project: Project) -> None:
    """A footnote of the English text is looked for in the sources of the French file."""
    project.replace(SOYPV_EN, "[^smartcity-2025] while", "[^smartcity-2026] while")
    (found,) = project.check()
    assert ("V042", SOYPV_EN, "smartcity-2025") == (found.code, found.span.path, found.param("suggestion"))


def test_renamed_folder_is_one_message(project: Project) -> None:
    """What every reference names is said to be missing once, in a field, with the number of the other places."""
    (project.root / "content/communes/aulnay-sous-bois").rename(project.root / "content/communes/aulnay")
    (found,) = (fault for fault in project.check() if fault.code == "V040")
    assert "aulnay-sous-bois" == found.param("value")
    assert "ici et" in render_report([found], Language.FR, OutputFormat.TEXT)
    assert found.span.path.endswith(".fr.md")


def test_renamed_source_is_one_message(project: Project) -> None:
    """A source cited many times and declared no more is one message of its entry."""
    project.replace(SOYPV, "id: smartcity-2025", "id: zzz-2025")
    found = [fault for fault in project.check() if fault.code == "V042"]
    assert [("smartcity-2025", SOYPV)] == [(fault.param("value"), fault.span.path) for fault in found]


def test_deleted_commune_is_not_mistaken_for_another(project: Project) -> None:
    """A name that many use is no slip: another commune that looks like it is not offered in its place."""
    shutil.rmtree((project.root / AULNAY).parent)
    (found,) = project.check()
    assert ("V040", "aulnay-sous-bois", "") == (found.code, found.param("value"), found.param("suggestion"))


def test_renamed_term_is_told_once(project: Project) -> None:
    """A term that leaves its list is one message, however many entries use it."""
    project.replace(THEMES, "id: energie", "id: soleil")
    (found,) = project.check()
    assert ("V021", " (ici et une autre fois ailleurs)") == (found.code, found.param("elsewhere_fr"))


def test_call_opens_an_edition_that_exists(project: Project) -> None:
    """A call for an edition that nobody has described is told at its number."""
    project.replace(SETTINGS, "    edition: 1\n    opens", "    edition: 9\n    opens")
    (found,) = project.check()
    assert ("V040", "9") == (found.code, found.span.excerpt[found.span.column - 1 :])


def test_two_editions_with_one_number_are_one_message(project: Project) -> None:
    """A number that serves twice is told where it is typed, not where entries cite the one that is lost."""
    project.replace(SETTINGS, "  - number: 2\n", "  - number: 1\n")
    (found,) = project.check()
    assert ("V043", "1", SETTINGS) == (found.code, found.param("value"), found.span.path)
