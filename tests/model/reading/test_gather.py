"""Documents to a catalog: each file in its place, each entry whole, drafts apart."""

import pytest

from site_builder.model.catalog import Catalog
from site_builder.model.entries.page import PageKind
from site_builder.model.locale import Locale
from tests.model.mistakes import SCEAUX, SETTINGS, SOYPV, SOYPV_EN, THEMES
from tests.model.project import Project


def catalog_of(project: Project) -> Catalog:
    """Return the catalog of the project, which must have one."""
    catalog, _, _ = project.catalog()
    assert catalog is not None
    return catalog


def test_catalog_holds_every_entry(project: Project) -> None:
    """The real content is gathered whole: each collection in the order of its slugs, in both languages."""
    catalog = catalog_of(project)
    assert [10, 6] == [len(catalog.communes), len(catalog.solutions)]
    assert sorted(catalog.communes) == list(catalog.communes)
    assert [] == [entry.slug for _, entry in catalog.entries() if set(entry.words) != set(Locale)]
    assert "content/solutions/soypv" == catalog.solutions["soypv"].folder
    assert {} == dict(catalog.taxonomy("unknown"))


def test_words_differ_and_facts_do_not(project: Project) -> None:
    """An entry has one title per language and the same facts in each."""
    entry = catalog_of(project).solutions["soypv"]
    french, english = (entry.words[locale] for locale in Locale)
    assert ("Foldable photovoltaic blinds (SoyPV)", True) == (english.title, french is entry.facts)
    assert (french.communes, french.stage) == (english.communes, english.stage)
    assert [english.title in line for line in entry.documents[Locale.EN].lines].count(True) == 1
    assert "solar energy" in entry.body(Locale.EN).text


def test_label_of_a_term_is_said_in_each_language(project: Project) -> None:
    """A term of a vocabulary has its words in both languages."""
    label = catalog_of(project).taxonomy("themes")["energie"].label
    assert ["Transition énergétique", "Energy transition"] == [label[locale] for locale in Locale]


def test_draft_is_checked_and_set_apart(project: Project) -> None:
    """A draft is in the catalog and not among what is published."""
    project.replace(SOYPV, "edition:", "draft: true\nedition:")
    catalog = catalog_of(project)
    assert [True, False] == ["soypv" in kept.solutions for kept in (catalog, catalog.published())]
    project.replace(SOYPV, "edition: 1", "edition: un")
    assert "V024" in project.codes()


def test_kind_without_page_has_none(project: Project) -> None:
    """A page is found by what it shows, and a draft does not stand for it once set apart."""
    catalog = catalog_of(project)
    home = catalog.page_of_kind(PageKind.HOME)
    assert "accueil" == (home and home.slug)
    project.replace("content/pages/presse/index.fr.md", "kind:", "draft: true\nkind:")
    assert None is catalog_of(project).published().page_of_kind(PageKind.PRESS)


@pytest.mark.parametrize(
    ("path", "code", "suggestion"),
    [
        ("content/solutions/soypv/index.md", "V008", ""),
        ("content/solutions/soypv/index.de.md", "V008", ""),
        ("content/solutions/soypv/notes.md", "V008", ""),
        ("content/solutions/lisez-moi.md", "V008", ""),
        ("content/lisez-moi.md", "V008", ""),
        ("content/sites.yml", "V008", ""),
        ("content/solutions/index.fr.md", "V008", ""),
        ("content/organisations/nouvelle.md", "V008", "nouvelle.yml"),
        ("content/organisations/a/b.yml", "V008", ""),
        ("content/solutions/Énergie Verte/index.fr.md", "V029", "energie-verte"),
        ("content/solutions/e\u0301nergie/index.fr.md", "V029", "energie"),
        ("content/solutions/---/index.fr.md", "V029", ""),
    ],
)
def test_misplaced_file_is_told_where_to_go(project: Project, path: str, code: str, suggestion: str) -> None:
    """A file that belongs nowhere gives one message with the name that was probably meant."""
    project.write(path, project.read(SOYPV) if path.endswith(".md") else "a: b\n")
    (found,) = project.check()
    assert (code, path, 1, suggestion) == (found.code, found.span.path, found.span.line, found.param("suggestion"))


@pytest.mark.parametrize(
    "path",
    [
        "content/sites.yml",
        "content/taxonomies/theme.yml",
        "content/organisations/soypv.md",
        "content/solutions/soypv/index.md",
        "content/solutions/soypv/index.fr (1).md",
        "content/solutions/soypv/index.fr - Copie.md",
        "content/solutions/soypv/Index.FR.md",
        "content/solutions/soypv/index.fr.md.txt",
    ],
)
def test_copy_of_a_file_never_takes_its_place(project: Project, path: str) -> None:
    """A file that looks like another, which is there, is not to be renamed over it."""
    project.write(path, project.read(SOYPV) if "soypv/" in path else "a: b\n")
    (found,) = project.check()
    assert ("V008", path, "") == (found.code, found.span.path, found.param("suggestion"))
    assert "qui s'y trouve déjà" in found.param("expected_fr")


@pytest.mark.parametrize(
    ("path", "folder"),
    [
        ("content/solutions/index.fr.md", "content/solutions/nom-de-la-fiche"),
        ("content/index.fr.md", "content/pages/nom-de-la-fiche"),
        ("content/commune/essai/index.fr.md", "« essai »"),
    ],
)
def test_entry_out_of_its_folder_is_told_where_to_go(project: Project, path: str, folder: str) -> None:
    """A text at the root of a collection needs a folder of its own; one in an unknown folder, a collection."""
    project.write(path, project.read(SOYPV))
    (found,) = project.check()
    assert "V008" == found.code
    assert folder in found.param("expected_fr")


def test_misnamed_folder_is_one_message(project: Project) -> None:
    """A folder whose name has capitals is said once, not once per file."""
    (project.root / "content/solutions/soypv").rename(project.root / "content/solutions/SoyPV")
    project.replace("content/communes/aulnay-sous-bois/index.fr.md", "solution:soypv", "page:a-propos")
    project.replace("content/communes/aulnay-sous-bois/index.en.md", "solution:soypv", "page:a-propos")
    (found,) = project.check()
    assert ("V029", "SoyPV", "soypv") == (found.code, found.param("value"), found.param("suggestion"))


@pytest.mark.parametrize("path", [SETTINGS, THEMES])
def test_missing_file_of_the_site_is_one_message(project: Project, path: str) -> None:
    """Without the settings or a vocabulary, its absence is said, and not repeated by all that refer to it."""
    project.remove(path)
    assert [("V009", path, path)] == [(found.code, found.span.path, found.param("path")) for found in project.check()]


@pytest.mark.parametrize("path", [SETTINGS, THEMES, SCEAUX, SOYPV_EN, "content/organisations/soypv.yml"])
@pytest.mark.parametrize("damage", ["{", "\x00", "zzz: a\n"], ids=["syntax", "bytes", "fields"])
def test_broken_file_is_one_message(project: Project, path: str, damage: str) -> None:
    """A file that cannot be used gives its own message alone, whoever refers to it."""
    text = project.read(path)
    project.write(path, text.replace("---\n", f"---\n{damage}", 1) if text.startswith("---") else damage + text)
    (found,) = project.check()
    assert path == found.span.path


def test_unreadable_settings_give_no_catalog(project: Project) -> None:
    """Without settings there is no catalog; with a broken one its own message is enough."""
    project.write(SETTINGS, "status: x\n")
    catalog, _, found = project.catalog()
    assert None is catalog
    assert {SETTINGS} == {fault.span.path for fault in found}


def test_broken_english_is_no_missing_english(project: Project) -> None:
    """An English file that cannot be read is not missing."""
    project.write(SOYPV_EN, "no block\n")
    assert ["V010"] == project.codes()


def test_english_alone_that_cannot_be_read(project: Project) -> None:
    """An English file without its French one is told so even when it cannot be read."""
    project.write("content/solutions/seul/index.en.md", "no block\n")
    found = project.check()
    assert [("V045", "index.fr.md"), ("V010", "index.en.md")] == sorted(
        ((fault.code, fault.span.path.rpartition("/")[2]) for fault in found), reverse=True
    )


def test_organisation_bears_the_name_of_its_file(project: Project) -> None:
    """The identifier of an organisation is the name of its file; the message says which to type."""
    project.replace("content/organisations/soypv.yml", "id: soypv", "id: soy")
    (found,) = project.check()
    assert ("V029", "soypv", 1, 5) == (found.code, found.param("suggestion"), found.span.line, found.span.column)


def test_french_file_in_english_is_told(project: Project) -> None:
    """A French file whose text is English is told which language it is in."""
    text = project.read(SCEAUX)
    english = project.read(SCEAUX.replace(".fr.", ".en.")).split("\n---\n", 1)[1]
    project.write(SCEAUX, text.split("\n---\n", 1)[0] + "\n---\n" + english)
    (found,) = project.check()
    assert ("V048", "anglais", "français") == (found.code, found.param("found_fr"), found.param("expected_fr"))


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_name_given_by_notepad_is_one_message(project: Project, locale: str) -> None:
    """A file saved as ``index.fr.md.txt`` is told its right name, and is not said to be missing as well."""
    file = project.root / "content" / "communes" / "sceaux" / f"index.{locale}.md"
    file.rename(file.with_name(f"{file.name}.txt"))
    (found,) = project.check()
    assert ("V008", file.name) == (found.code, found.param("suggestion"))


def test_the_glossary_is_read_by_name_and_may_be_absent(project: Project) -> None:
    """The glossary holds its terms under the names the texts use; a site without one has no term."""
    catalog, _, _ = project.catalog()
    assert catalog is not None
    assert "public territorial body" == getattr(catalog.glossary["EPT"].long, "en", "")
    assert catalog.glossary["AI4CITIES"].long is None
    assert catalog.glossary == catalog.published().glossary
    project.remove("content/taxonomies/glossary.yml")
    catalog, _, found = project.catalog()
    assert ([], {}) == (found, dict(catalog.glossary) if catalog else None)


def test_a_term_told_twice_in_the_glossary_is_one_message(project: Project) -> None:
    """A name that stands twice in the glossary is marked where it stands the second time."""
    glossary = "content/taxonomies/glossary.yml"
    project.write(glossary, project.read(glossary) + '  - short: "EPT"\n')
    (found,) = project.check()
    assert ("V043", "EPT", len(project.read(glossary).splitlines())) == (
        found.code,
        found.param("value"),
        found.span.line,
    )


@pytest.mark.parametrize(
    "mistake", ['  - short: "X1"\n    longue: rien\n', '  - short: ""\n', "  - [\n", "terms: rien\n"]
)
def test_a_broken_glossary_is_told_in_the_glossary_only(project: Project, mistake: str) -> None:
    """A mistake in the glossary is not told again wherever a text uses one of its names."""
    glossary = "content/taxonomies/glossary.yml"
    project.write(glossary, project.read(glossary) + mistake)
    assert {glossary} == {found.span.path for found in project.check()}
