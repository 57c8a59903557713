"""What a page says of a picture: an address for each width and format, and one address that holds them all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.output.images.renditions import (
    DRAWING,
    PHOTOGRAPH,
    WIDTHS,
    Format,
    Picture,
    Renditions,
    ladder,
    picture_at,
)

STEM = "/qmi/images/0123456789abcdef"
PHOTO = Picture(STEM, Renditions((480, 800, 1000), 667, PHOTOGRAPH))
PLAN = Picture(STEM, Renditions((300,), 200, DRAWING[1:]))


@given(width=st.integers(1, 10_000))
def test_no_width_is_above_that_of_the_picture(width: int) -> None:
    """Widths rise, four at most, from one that the picture has to its own, or to the widest shown."""
    widths = ladder(width)
    assert sorted(set(widths)) == list(widths)
    assert min(width, WIDTHS[-1]) == widths[-1]
    assert len(widths) <= 4


def test_a_browser_chooses_among_the_widths_of_each_format() -> None:
    """Lighter formats stand first with their media type; the last one is what every browser knows."""
    assert [
        ("image/avif", f"{STEM}-480.avif 480w, {STEM}-800.avif 800w, {STEM}-1000.avif 1000w"),
        ("image/webp", f"{STEM}-480.webp 480w, {STEM}-800.webp 800w, {STEM}-1000.webp 1000w"),
    ] == list(PHOTO.sources)
    assert f"{STEM}-480.jpg 480w, {STEM}-800.jpg 800w, {STEM}-1000.jpg 1000w" == PHOTO.srcset
    assert [("image/webp", f"{STEM}-300.webp 300w")] == list(PLAN.sources)


def test_a_browser_that_cannot_choose_is_given_a_fair_width() -> None:
    """The plain address is that of a column of text, or of the whole picture when it is narrower."""
    assert (f"{STEM}-800.jpg", f"{STEM}-300.png") == (PHOTO.src, PLAN.src)


def test_the_size_is_that_of_the_widest_file() -> None:
    """A page keeps the place of the picture, and never shows it larger than it is."""
    assert ((1000, 667), (300, 200)) == ((PHOTO.width, PHOTO.height), (PLAN.width, PLAN.height))


def test_media_types_are_those_of_iana() -> None:
    """Browsers pass over a source whose type they do not know."""
    assert ["image/avif", "image/webp", "image/jpeg", "image/png"] == [form.media_type for form in Format]


@pytest.mark.parametrize("picture", [PHOTO, PLAN, Picture("/images/0123456789abcdef", PHOTO.renditions)])
def test_a_reference_holds_the_whole_picture(picture: Picture) -> None:
    """What was written as one address is read back whole; cut at its fragment, it is an address that works."""
    assert picture == picture_at(picture.reference)
    assert picture.src == picture.reference.partition("#")[0]


@pytest.mark.parametrize(
    "address",
    [
        "",
        "place.png",
        PHOTO.src,
        f"{PHOTO.reference}&",
        f"https://example.org{PHOTO.reference}",
        PHOTO.reference.replace("0123456789abcdef", "place"),
        PHOTO.reference.replace("avif", "AVIF"),
        PHOTO.reference.replace("480", "٤٨٠"),
        PHOTO.reference.replace(";667", ""),
        PHOTO.reference.replace(".jpg", ".jpg\n"),
    ],
)
def test_any_other_address_is_no_reference(address: str) -> None:
    """What an editor may have typed is left as it is."""
    assert picture_at(address) is None
