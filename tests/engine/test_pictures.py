"""Pictures of the prose: what the engine makes of the references that the compiler writes."""

import pytest
from lxml import html

from site_builder.output.images.renditions import DRAWING, PHOTOGRAPH, PROSE_SIZES, Picture, Renditions
from tests.engine.test_markdown import rendered

PHOTO = Picture("/qmi/images/0123456789abcdef", Renditions((480, 800), 533, PHOTOGRAPH))
PLAN = Picture("/qmi/images/fedcba9876543210", Renditions((300,), 200, DRAWING[1:]))


def shown(page: html.HtmlElement) -> list[tuple[str, list[str]]]:
    """Return the plain address of each picture, and the media types that stand before it."""
    return [
        (image.get("src"), image.xpath("ancestor::picture//source/@type"))
        for image in page.xpath(".//picture//img[@srcset]")
    ]


def test_a_picture_is_offered_in_every_format_and_width() -> None:
    """A reference becomes a picture with its sources, its sizes and its own size, asked for when it is near."""
    page = rendered(f"Voir ![Une place]({PHOTO.reference}) ici")
    assert [(PHOTO.src, ["image/avif", "image/webp"])] == shown(page)
    assert [addresses for _, addresses in PHOTO.sources] == page.xpath(".//source/@srcset")
    assert {PROSE_SIZES} == set(page.xpath(".//@sizes"))
    (image,) = page.iter("img")
    expected = {
        "alt": "Une place",
        "src": PHOTO.src,
        "srcset": PHOTO.srcset,
        "sizes": PROSE_SIZES,
        "width": "800",
        "height": "533",
        "loading": "lazy",
        "decoding": "async",
    }
    assert expected == dict(image.attrib)
    assert "Voir  ici" == page.text_content()


def test_title_and_language_stay_on_the_picture() -> None:
    """What an editor says of a picture beside its words is kept."""
    page = rendered(f'Voir ![A square]({PHOTO.reference} "Vue"){{lang=en}} ici')
    assert [("en", "Vue")] == [(image.get("lang"), image.get("title")) for image in page.iter("img")]


def test_a_picture_alone_with_its_words_is_a_figure() -> None:
    """Caption and credit stand below the picture and name the figure (RGAA 1.9.1)."""
    page = rendered(f"Avant.\n\n![a]({PHOTO.reference}) *La place. © C\\_\\* & L*\n\nAprès.")
    assert ["p", "figure", "p"] == [element.tag for element in page]
    assert ("figure", "La place. © C_* & L") == (page[1].get("role"), page[1].get("aria-label"))
    assert ["La place. © C_* & L"] == [legend.text_content() for legend in page.xpath("figure/figcaption")]
    assert [] == page.xpath("figure//em | figure//p")
    assert [(PHOTO.src, ["image/avif", "image/webp"])] == shown(page)


def test_pictures_in_a_row_are_as_many_figures() -> None:
    """Two pictures on two lines of a paragraph each keep their own words."""
    page = rendered(f"![a]({PHOTO.reference}) *un*\n![b]({PLAN.reference}) *deux*")
    assert ["un", "deux"] == [figure.get("aria-label") for figure in page.xpath("figure")]
    assert [(PHOTO.src, ["image/avif", "image/webp"]), (PLAN.src, ["image/webp"])] == shown(page)


@pytest.mark.parametrize(
    "text",
    [
        "Voir {} *un*",
        "{} *un* ici",
        "{}",
        "{} *un* *deux*",
        "{} [un](/)",
        "- {} *un*",
        "{} *un*\n{}",
    ],
)
def test_a_picture_among_words_stays_among_them(text: str) -> None:
    """What holds anything else than pictures and their words is no figure."""
    page = rendered(text.format(*[f"![a]({PHOTO.reference})"] * 2))
    assert [] == page.xpath(".//figure")
    assert {PHOTO.src} == {src for src, _ in shown(page)}


@pytest.mark.parametrize("address", ["/qmi/images/place.png", "https://example.org/a.png", PHOTO.src])
def test_other_pictures_are_left_as_they_are(address: str) -> None:
    """An address that is not the compiler's makes no picture: it is for `verify` to judge."""
    page = rendered(f"![a]({address}) *un*")
    assert [{"alt": "a", "src": address}] == [dict(image.attrib) for image in page.iter("img")]
    assert [] == page.xpath(".//picture | .//figure")
