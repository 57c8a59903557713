"""Addresses: French at the root, other locales in their folder, with and without a sub-path."""

import pytest

from site_builder.model.locale import Locale
from site_builder.site.permalinks import Address, Permalink, output_file, permalink


@pytest.mark.parametrize(
    ("locale", "steps", "expected"),
    [
        (Locale.FR, (), "/"),
        (Locale.EN, (), "/en/"),
        (Locale.FR, ("/",), "/"),
        (Locale.EN, ("/",), "/en/"),
        (Locale.FR, ("communes", "sceaux"), "/communes/sceaux/"),
        (Locale.EN, ("communes", "sceaux"), "/en/communes/sceaux/"),
        (Locale.EN, ("/explore/", "page-2"), "/en/explore/page-2/"),
    ],
)
def test_a_permalink_follows_its_locale(locale: Locale, steps: tuple[str, ...], expected: str) -> None:
    """French stands at the root and English in its folder, and an address begins and ends with a slash."""
    assert expected == permalink(locale, *steps)


@pytest.mark.parametrize(
    ("base_url", "href", "absolute"),
    [
        ("https://qmi.example/", "/en/", "https://qmi.example/en/"),
        ("https://example.org/qmi/", "/qmi/en/", "https://example.org/qmi/en/"),
        ("https://example.org/qmi", "/qmi/en/", "https://example.org/qmi/en/"),
    ],
)
def test_a_sub_path_is_in_every_address(base_url: str, href: str, absolute: str) -> None:
    """A site published under a sub-path links inside it, and so does the rest of the world."""
    address = Address(base_url)
    assert href == address.href(Permalink("/en/"))
    assert absolute == address.absolute(Permalink("/en/"))


@pytest.mark.parametrize(
    ("link", "expected"),
    [("/", "index.html"), ("/en/", "en/index.html"), ("/communes/sceaux/", "communes/sceaux/index.html")],
)
def test_a_web_server_finds_the_file_of_an_address(link: str, expected: str) -> None:
    """The file of an address is the index of its folder, relative to the root of the site."""
    assert expected == output_file(Permalink(link))
