"""Pictures: which ones are published, under which name, with which words and rights."""

import shutil

import pytest

from site_builder.model.locale import Locale
from site_builder.site.images import target
from site_builder.site.page import PlannedImage
from site_builder.site.views import ImageView
from tests.site.planning import ALPHA, Project, tiny_page, tiny_scope, tiny_site

FOLDER = "communes/alpha-sur-marne"


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("place.png", "place.png"),
        ("place.jpg", "place.jpg"),
        ("place.jpeg", "place.jpeg.jpg"),
        ("PLACE.JPG", "PLACE.JPG.jpg"),
        ("place.webp", "place.webp.png"),
        ("plan.de.la.place.gif", "plan.de.la.place.gif.png"),
    ],
)
def test_two_pictures_never_share_an_address(file: str, expected: str) -> None:
    """The published name says the format, and pictures that differ by their suffix keep different names."""
    entry = tiny_scope().catalog.communes["alpha-sur-marne"]
    assert f"images/{FOLDER}/{expected}" == target(entry, file)


def test_only_pictures_that_are_shown_are_published(project: Project) -> None:
    """A picture that lies beside an entry and is shown nowhere stays in the content."""
    folder = project.root / "content" / FOLDER
    for name in ("unused.png", "body.png", "gallery.png"):
        shutil.copyfile(folder / "place.png", folder / name)
    project.replace(f"{ALPHA}.en.md", "- less heat;", "![A plan](body.png)")
    pictured = 'gallery:\n  - {file: gallery.png, decorative: true, credit: "C", licence: "L"}\n'
    pictured += '  - {file: body.png, decorative: true, credit: "C", licence: "L"}\nwebsite:'
    project.replace(f"{ALPHA}.fr.md", "website:", pictured)
    images = project.plan().images
    assert [f"images/{FOLDER}/{name}" for name in ("body.png", "gallery.png", "place.png")] == [
        image.target for image in images
    ]
    expected = ImageView(f"/images/{FOLDER}/gallery.png", "", "", "© C · L")
    assert expected == project.page(FOLDER).blocks.images[1]


def test_a_picture_has_its_words_and_its_rights() -> None:
    """Alternative text, caption, author and licence stand with the picture, in the language of the page."""
    source = f"content/{FOLDER}/place.png"
    assert (PlannedImage(source, f"images/{FOLDER}/place.png"),) == tiny_site().images
    (image,) = tiny_page(FOLDER, Locale.EN).blocks.images
    expected = ImageView(
        src=f"/images/{FOLDER}/place.png",
        alt="A square with trees",
        caption="The market square, as drawn.",
        credit="© Camille Exemple · Licence Ouverte 2.0",
    )
    assert expected == image


def test_a_picture_in_the_text_is_shown_once_with_its_rights(project: Project) -> None:
    """A declared picture that the text shows stands there with its rights, and is left out of the gallery."""
    project.replace(f"{ALPHA}.fr.md", "- moins de chaleur ;", "![La place](place.png)")
    page = project.page(FOLDER)
    assert () == page.blocks.images
    assert f"![La place](/images/{FOLDER}/place.png) *© Camille Exemple · Licence Ouverte 2.0*" in page.body


def test_signs_in_the_name_of_an_author_are_shown(project: Project) -> None:
    """What Markdown would take for a mark in a credit is shown as typed."""
    project.replace(f"{ALPHA}.fr.md", "- moins de chaleur ;", "![La place](place.png)")
    project.replace(f"{ALPHA}.fr.md", 'credit: "Camille Exemple"', 'credit: "C_*Exemple*"')
    assert "*© C\\_\\*Exemple\\* ·" in project.page(FOLDER).body
