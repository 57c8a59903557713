"""The social cards of the real site, as networks get them."""

from io import BytesIO

import pytest
from PIL import Image

from tests.built import ROOT_ADDRESS, Built

pytestmark = pytest.mark.slow


def test_every_listed_page_has_its_card(root_site: Built) -> None:
    """Each page that the sitemap names has a card of its own in the published site, and no card is left over."""
    listed = [page for page in root_site.plan.pages if not page.unlisted]
    addresses = [page.head.image.url for page in listed if page.head.image]
    published = sorted(f"{ROOT_ADDRESS}social/{file.name}" for file in (root_site.folder / "social").iterdir())
    assert published == sorted(addresses)
    assert len(listed) == len(published)


def test_cards_are_light_and_of_one_size(root_site: Built) -> None:
    """1200 by 630 pixels, in a palette, under 120 kB: networks refuse what is large or take long to send."""
    found = set()
    for file in (root_site.folder / "social").iterdir():
        content = file.read_bytes()
        with Image.open(BytesIO(content)) as card:
            found.add((card.format, card.size, card.mode, len(content) < 120_000))
    assert {("PNG", (1200, 630), "P", True)} == found


def test_cards_are_not_those_of_another_page(root_site: Built) -> None:
    """No two pages, and no two languages, show the same picture."""
    contents = [file.read_bytes() for file in (root_site.folder / "social").iterdir()]
    assert len(contents) == len(set(contents))
