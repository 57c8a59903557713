"""Addresses as pages of a folder write them."""

from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.output.offline.addresses import Addresses

BASE = "https://example.org/qmi/"
FILES = ("index.html", "en/index.html", "communes/meudon/index.html", "explorer/toutes.csv", "images/été 1.png")
ADDRESSES = Addresses(BASE, frozenset(FILES))
PAGE = "communes/meudon/index.html"


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("/qmi/", "../../index.html"),
        ("/qmi/en/", "../../en/index.html"),
        ("/qmi/communes/meudon/", "index.html"),
        ("/qmi/communes/meudon/#v-solutions", "index.html#v-solutions"),
        ("/qmi/?theme=energie&q=a%20b#x", "../../index.html?theme=energie&q=a%20b#x"),
        ("https://example.org/qmi/en/", "../../en/index.html"),
        ("/qmi/explorer/toutes.csv", "../../explorer/toutes.csv"),
        ("/qmi/images/%C3%A9t%C3%A9%201.png", "../../images/%C3%A9t%C3%A9%201.png"),
        ("../../en/", "../../en/index.html"),
        ("/qmi/feed.xml", "https://example.org/qmi/feed.xml"),
        ("/qmi/pagefind/", "https://example.org/qmi/pagefind/"),
        ("#v-content", "#v-content"),
        ("", ""),
        ("https://example.org/", "https://example.org/"),
        ("https://example.org/qmi-autre/", "https://example.org/qmi-autre/"),
        ("https://www.paris.fr/qmi/en/", "https://www.paris.fr/qmi/en/"),
        ("mailto:a@example.org?subject=/qmi/", "mailto:a@example.org?subject=/qmi/"),
        ("data:image/png;base64,AA", "data:image/png;base64,AA"),
    ],
)
def test_an_address_is_written_from_the_page(address: str, written: str) -> None:
    """What the edition holds is named from file to file, the rest of the site by its public address, others as is."""
    assert written == ADDRESSES.seen_from(PAGE, address)


@given(st.sampled_from(FILES), st.sampled_from(FILES), st.sampled_from(["", "?a=1&b=%20", "#x", "?q=é#y"]))
def test_the_address_leads_to_the_same_page(page: str, target: str, rest: str) -> None:
    """From any page to any file, what is written leads where the address of the site led."""
    address = f"{BASE}{target.removesuffix('index.html')}{rest}".replace(" ", "%20")
    written = ADDRESSES.seen_from(page, address)
    assert not written.startswith(("/", "http"))
    assert ADDRESSES.file(address, page) == ADDRESSES.file(urljoin(f"{BASE}{page}", written), page) == target
    assert written.endswith(rest)


def test_a_list_keeps_its_widths() -> None:
    """Each address of a list that a browser chooses from is written from the page."""
    listed = "/qmi/images/%C3%A9t%C3%A9%201.png 480w, /qmi/explorer/toutes.csv 2x"
    written = "../../images/%C3%A9t%C3%A9%201.png 480w, ../../explorer/toutes.csv 2x"
    assert written == ADDRESSES.listed(PAGE, listed)


@pytest.mark.parametrize(
    ("content", "written"),
    [("0; url=/qmi/en/", "0; url=../../en/index.html"), ("5;URL=/qmi/", "5;URL=../../index.html"), ("30", "30")],
)
def test_a_page_that_sends_on_sends_to_the_file(content: str, written: str) -> None:
    """Pages that have moved lead to the file of the new one."""
    assert written == ADDRESSES.refreshed(PAGE, content)


def test_a_style_names_its_files_from_the_page() -> None:
    """Faces and pictures of a style are named from the page that holds it; drawings in the style stay."""
    style = 'a{src:url("/qmi/explorer/toutes.csv") format("woff2")}b{background:url(data:image/svg+xml,x)}'
    written = 'a{src:url("../../explorer/toutes.csv") format("woff2")}b{background:url(data:image/svg+xml,x)}'
    assert written == ADDRESSES.styled(PAGE, style)
