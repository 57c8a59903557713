"""Pictures: which ones are published, under which name, with which words and rights."""

import shutil

from site_builder.model.locale import Locale
from site_builder.site.views import ImageView
from tests.site.planning import ALPHA, Project, tiny_page, tiny_site

FOLDER = "communes/alpha-sur-marne"


def test_only_pictures_that_are_shown_are_published(project: Project) -> None:
    """A picture that lies beside an entry and is shown nowhere stays in the content."""
    folder = project.root / "content" / FOLDER
    for name in ("unused.png", "body.png", "gallery.png"):
        shutil.copyfile(folder / "place.png", folder / name)
    project.replace(f"{ALPHA}.en.md", "- less heat;", "![A plan](body.png)")
    pictured = 'gallery:\n  - {file: gallery.png, decorative: true, credit: "C", licence: "L"}\n'
    pictured += '  - {file: body.png, decorative: true, credit: "C", licence: "L"}\nwebsite:'
    project.replace(f"{ALPHA}.fr.md", "website:", pictured)
    sources = [f"content/{FOLDER}/{name}" for name in ("body.png", "gallery.png", "place.png")]
    assert sources == [source for source in project.plan().images if FOLDER in source]
    expected = ImageView(f"content/{FOLDER}/gallery.png", "", "", "© C · L")
    assert expected == project.page(FOLDER).blocks.images[0]


def test_a_picture_has_its_words_and_its_rights() -> None:
    """Alternative text, caption, author and licence stand with the picture, in the language of the page."""
    source = f"content/{FOLDER}/place.png"
    assert (source,) == tiny_site().images
    blocks = tiny_page(FOLDER, Locale.EN).blocks
    expected = ImageView(
        source=source,
        alt="A square with trees",
        caption="The market square, as drawn.",
        credit="© Camille Exemple · Licence Ouverte 2.0",
    )
    assert (expected, ()) == (blocks.photograph, blocks.images)


def test_a_picture_in_the_text_is_shown_once_with_its_rights(project: Project) -> None:
    """A declared picture that the text shows stands there with its caption and its rights, and nowhere else."""
    project.replace(f"{ALPHA}.fr.md", "- moins de chaleur ;", "![La place](place.png)")
    page = project.page(FOLDER)
    assert (None, ()) == (page.blocks.photograph, page.blocks.images)
    below = "La place du marché, dessinée. © Camille Exemple · Licence Ouverte 2.0"
    assert f"![La place](content/{FOLDER}/place.png) *{below}*" in page.body


def test_signs_in_the_name_of_an_author_are_shown(project: Project) -> None:
    """What Markdown would take for a mark in a credit is shown as typed."""
    project.replace(f"{ALPHA}.fr.md", "- moins de chaleur ;", "![La place](place.png)")
    project.replace(f"{ALPHA}.fr.md", 'credit: "Camille Exemple"', 'credit: "C_*Exemple*"')
    assert " © C\\_\\*Exemple\\* ·" in project.page(FOLDER).body
