"""Links that pass a page on."""

from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from site_builder.model.locale import Locale
from site_builder.site.sharing.links import share_links
from site_builder.site.views import LinkView
from tests.site.planning import tiny_page, tiny_scope

KEY = "communes/alpha-sur-marne"
ADDRESS = "https://vitrine.invalid/en/communes/alpha-sur-marne/"


def links(locale: Locale = Locale.EN) -> tuple[LinkView, ...]:
    """Return the links of a commune."""
    return tuple(share_links(tiny_page(KEY, locale), tiny_scope(locale)))


def test_the_message_says_what_the_page_is() -> None:
    """A message has the title as its subject, and the address as its body."""
    page, mail = tiny_page(KEY, Locale.EN), links()[0]
    fields = parse_qs(urlsplit(mail.href).query)
    assert ("mailto", "") == (urlsplit(mail.href).scheme, urlsplit(mail.href).path)
    assert [page.head.title] == fields["subject"]
    assert [ADDRESS] == fields["body"]


@pytest.mark.parametrize("link", links()[1:], ids=lambda link: link.text)
def test_other_sites_are_given_the_address(link: LinkView) -> None:
    """Each link is one of HTTPS, which names its service and hands it the address of the page, whole."""
    assert link.text.startswith("Share on ")
    assert "https" == urlsplit(link.href).scheme
    assert ADDRESS in unquote(link.href)
    assert [] == [sign for sign in ' "<>é“' if sign in link.href]


def test_links_are_in_the_language_of_the_page() -> None:
    """A French page shares its French address, in French words."""
    shared = links(Locale.FR)
    assert {True} == {link.text.startswith("Partager ") for link in shared}
    assert {True} == {"https://vitrine.invalid/communes/alpha-sur-marne/" in unquote(link.href) for link in shared}
