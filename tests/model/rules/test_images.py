"""Pictures beside the entries: named, described, with their rights, and used; each mistake told once, at its place."""

import pytest

from site_builder.diagnostics import Diagnostic, Severity, sort_diagnostics
from site_builder.model.rules.images import images
from tests.model.mistakes import SCEAUX
from tests.model.project import Project

FOLDER = "content/communes/sceaux"
SCEAUX_EN = SCEAUX.replace(".fr.", ".en.")
RIGHTS = '    credit: "Exemple"\n    licence: "CC0"\n'


@pytest.fixture
def pictured(project: Project) -> Project:
    """Return the real content with a described picture at the head of an entry."""
    project.add_cover(FOLDER)
    return project


def told(project: Project) -> tuple[Diagnostic, ...]:
    """Return what is wrong in the entries themselves and in their pictures."""
    catalog, tree, found = project.catalog()
    assert catalog is not None
    return sort_diagnostics([*found, *images(catalog, tree)])


def marked(found: Diagnostic) -> str:
    """Return the characters that the message marks."""
    return found.span.excerpt[found.span.column - 1 :][: found.span.length]


def add_picture(project: Project, name: str) -> None:
    """Put a file in the folder of the entry."""
    (project.root / FOLDER / name).write_bytes(b"picture")


def say_alt(project: Project, alt: str) -> None:
    """Describe the cover otherwise."""
    project.replace(SCEAUX, 'alt: "La place"', f'alt: "{alt}"')


def show(project: Project, markdown: str, path: str = SCEAUX) -> None:
    """Add a line to the text of the entry."""
    project.write(path, project.read(path).rstrip("\n") + f"\n\n{markdown}\n")


def test_described_picture_is_accepted(pictured: Project) -> None:
    """A cover with its words and its rights is no mistake, nor is the text that shows it again."""
    show(pictured, "![La place](place.jpg)")
    show(pictured, "![The square](place.jpg)", SCEAUX_EN)
    assert () == told(pictured)


def test_missing_picture_is_told_in_each_place(pictured: Project) -> None:
    """A field and each text that show a missing picture are told, and the picture left aside is not."""
    pictured.replace(SCEAUX, "file: place.jpg", "file: plaza.jpg")
    show(pictured, "![Une rue](plase.jpg)")
    found = told(pictured)
    assert [("V050", "plaza.jpg"), ("V050", "plase.jpg")] == [(one.code, marked(one)) for one in found]
    assert "place.jpg" == found[0].param("suggestion")


def test_picture_of_the_text_without_words_is_told(pictured: Project) -> None:
    """The message shows the line to type."""
    show(pictured, "![](place.jpg)")
    (found,) = told(pictured)
    assert ("V051", "place.jpg") == (found.code, marked(found))


@pytest.mark.parametrize(
    ("typed", "suggestion"),
    [
        ("None", "none"),
        ("aucune", "none"),
        ('"consent: accord-12"', "consent:accord-12"),
        ("consent:accord 12", "consent:accord-12"),
        ("consentement:accord-12", "consent:accord-12"),
        ("oui", ""),
        ('"consent:"', ""),
    ],
)
def test_people_are_nobody_or_have_agreed(pictured: Project, typed: str, suggestion: str) -> None:
    """Anything but one of the two forms is told, with the nearest one."""
    pictured.replace(SCEAUX, "  file: place.jpg", f"  file: place.jpg\n  people: {typed}")
    (found,) = told(pictured)
    assert ("V053", typed, suggestion) == (found.code, marked(found), found.param("suggestion"))


@pytest.mark.parametrize("typed", ["none", "consent:accord-2024-07", "consent:DOSSIER_12/3.b", ""])
def test_agreement_of_people_is_accepted(pictured: Project, typed: str) -> None:
    """The two forms are accepted, and an empty field says nobody."""
    pictured.replace(SCEAUX, "  file: place.jpg", f"  file: place.jpg\n  people: {typed}")
    assert () == told(pictured)


@pytest.mark.parametrize(("length", "expected"), [(80, []), (81, ["V054"]), (160, ["V054"]), (161, ["V026"])])
def test_words_of_a_picture_are_short(pictured: Project, length: int, expected: list[str]) -> None:
    """Beyond 80 characters a warning, beyond 160 an error, in a field and in a text alike."""
    say_alt(pictured, "a" * length)
    assert expected == [found.code for found in told(pictured)]
    pictured.replace(SCEAUX, "a" * length, "La place")
    show(pictured, f"Voir : ![{'a' * length}](place.jpg)")
    assert [(code, "a" * length) for code in expected] == [(found.code, marked(found)) for found in told(pictured)]


def test_words_are_looked_at_in_each_language(pictured: Project) -> None:
    """Long words of the translation are told in the translation, whatever the order of its pictures."""
    for name in ("a.jpg", "b.jpg"):
        add_picture(pictured, name)
    gallery = "".join(f'  - file: {name}.jpg\n    alt: "Une rue {name}"\n{RIGHTS}' for name in "ab")
    pictured.replace(SCEAUX, "cover:", f"gallery:\n{gallery}cover:")
    words = f'gallery:\n  - file: b.jpg\n    alt: "{"b" * 90}"\n  - file: a.jpg\n    alt: "A street"\n'
    pictured.replace(SCEAUX_EN, "cover:", f"{words}cover:")
    (found,) = told(pictured)
    assert ("V054", SCEAUX_EN, f'"{"b" * 90}"') == (found.code, found.span.path, marked(found))
    assert Severity.WARNING is found.severity


@pytest.mark.parametrize(
    ("alt", "suggestion"),
    [
        ("IMG_1234.jpg", ""),
        ("DSC 0042", ""),
        ("photo", ""),
        ("Capture d'écran 2", ""),
        ("place-de-la-mairie.png", ""),
        ("Photo de la place", "La place"),
        ("Image d'une place arborée", "Une place arborée"),
        ("une photo du marché", "Le marché"),
        ("Photographie des élèves", "Les élèves"),
        ("Picture of the square", "The square"),
    ],
)
def test_words_describe_the_picture(pictured: Project, alt: str, suggestion: str) -> None:
    """The name of a file describes nothing, and "photo of" is said by the screen reader already."""
    say_alt(pictured, alt)
    (found,) = told(pictured)
    assert ("V055", Severity.WARNING, suggestion) == (found.code, found.severity, found.param("suggestion"))
    assert f'"{alt}"' == marked(found)


@pytest.mark.parametrize("alt", ["Photographe au travail", "Imagerie du quartier", "Carte de la commune", "Photos"])
def test_words_that_describe_are_kept(pictured: Project, alt: str) -> None:
    """Words that only look like an announcement are accepted."""
    say_alt(pictured, alt)
    assert () == told(pictured)


def test_picture_of_the_texts_has_rights(pictured: Project) -> None:
    """A picture that no field declares is told once for both languages, and the line given mends it."""
    add_picture(pictured, "rue.jpg")
    show(pictured, "![Une rue](rue.jpg)")
    show(pictured, "![A street](rue.jpg)", SCEAUX_EN)
    (found,) = told(pictured)
    assert ("V056", SCEAUX, "rue.jpg") == (found.code, found.span.path, marked(found))
    pictured.replace(SCEAUX, "cover:", f"{found.param('example')}\ncover:")
    pictured.replace(SCEAUX_EN, "cover:", 'gallery: [{file: rue.jpg, alt: "A street"}]\ncover:')
    assert () == told(pictured)


def test_picture_of_the_texts_joins_the_gallery(pictured: Project) -> None:
    """Where there is a gallery, the line given is one more of its elements."""
    for name in ("a.jpg", "rue.jpg"):
        add_picture(pictured, name)
    pictured.replace(SCEAUX, "cover:", f"gallery:\n  - file: a.jpg\n    decorative: true\n{RIGHTS}cover:")
    show(pictured, '![La rue "Grande"](rue.jpg)')
    (found,) = told(pictured)
    pictured.replace(SCEAUX, "gallery:\n", f"gallery:\n  {found.param('example')}\n")
    assert ["V046"] == [one.code for one in told(pictured)]


@pytest.mark.parametrize(
    ("name", "suggestion"),
    [
        ("Place d'été.JPG", "place-d-ete.jpg"),
        ("ma photo.png", "ma-photo.png"),
        ("(1).png", "1.png"),
        ("é.jpg", "e.jpg"),
    ],
)
def test_name_of_a_picture_holds_in_an_address(pictured: Project, name: str, suggestion: str) -> None:
    """A name with spaces or accents is told once, at the file, though a text that shows it cannot be understood."""
    add_picture(pictured, name)
    show(pictured, f"![Une rue]({name})")
    (found,) = [one for one in told(pictured) if one.code != "V056"]
    assert ("V058", f"{FOLDER}/{name}", suggestion) == (found.code, found.span.path, found.param("suggestion"))


@pytest.mark.parametrize("name", ["IMG_1234.JPG", "place.2.webp", "a-b.jpeg"])
def test_plain_name_is_accepted(pictured: Project, name: str) -> None:
    """Capitals, dots and hyphens are no mistake."""
    (pictured.root / FOLDER / "place.jpg").rename(pictured.root / FOLDER / name)
    pictured.replace(SCEAUX, "place.jpg", name)
    assert () == told(pictured)


def test_picture_that_nothing_shows_is_told(pictured: Project) -> None:
    """A picture left aside is a warning, beside an entry or an organisation, but for a logo."""
    add_picture(pictured, "vieille.jpg")
    for path in ("content/organisations/soypv.png", "content/organisations/autre.png"):
        (pictured.root / path).write_bytes(b"picture")
    holder = "content/organisations/soypv.yml"
    pictured.write(holder, pictured.read(holder) + "logo: soypv.png\n")
    found = told(pictured)
    assert {("V059", Severity.WARNING)} == {(one.code, one.severity) for one in found}
    assert [f"{FOLDER}/vieille.jpg", "content/organisations/autre.png"] == [one.span.path for one in found]


def test_entry_that_cannot_be_read_keeps_its_pictures(pictured: Project) -> None:
    """Nothing is said of pictures beside an entry whose own mistake hides what it shows."""
    pictured.replace(SCEAUX, "name:", "nom:")
    assert ["V020"] == [found.code for found in told(pictured)]


@pytest.mark.parametrize(
    "folder", ["content", "content/communes", "content/communes/sceaux/photos", "content/communes/nouvelle"]
)
def test_picture_beside_no_entry_is_out_of_place(project: Project, folder: str) -> None:
    """A picture at the wrong level, or in a folder without texts, is told to go beside the entry that shows it."""
    (project.root / folder).mkdir(exist_ok=True)
    (project.root / folder / "photo.jpg").write_bytes(b"")
    assert [("V008", f"{folder}/photo.jpg")] == [(found.code, found.span.path) for found in told(project)]


@pytest.mark.parametrize("typed", ["![Le parc][1]", "![Le parc][]", "![Le parc]"])
def test_picture_with_its_address_below_is_refused(project: Project, typed: str) -> None:
    """A picture that takes its address from another line could come from anywhere: it is typed with its file."""
    project.write(SCEAUX, f"{project.read(SCEAUX)}\n{typed}\n\n[1]: https://exemple.fr/parc.gif\n")
    (found,) = told(project)
    assert ("V050", typed, "![Le parc](photo.jpg)") == (found.code, marked(found), found.param("suggestion"))
