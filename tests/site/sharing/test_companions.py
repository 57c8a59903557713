"""Pages beside pages, and what leads to them."""

from typing import Final

import pytest

from site_builder.model.locale import Locale
from site_builder.site.sharing.addresses import citation_link, code_link, oembed_link
from site_builder.site.sharing.companions import sharing_view
from tests.site.planning import tiny_page, tiny_scope, tiny_site

ACCOMPANIED: Final = ("communes/alpha-sur-marne", "solutions/ombrieres", "editions/1", "pages/programme")
EMBEDDED: Final = ACCOMPANIED[:2]


@pytest.mark.parametrize("locale", list(Locale))
@pytest.mark.parametrize("key", ACCOMPANIED)
def test_a_page_and_its_companion_lead_to_one_another(key: str, locale: Locale) -> None:
    """The link at the foot of the page leads under its own address; the breadcrumb of the companion leads back."""
    page, companion = tiny_page(key, locale), tiny_page(f"{key}/share", locale)
    step = {Locale.FR: "partager", Locale.EN: "share"}[locale]
    assert f"{page.link}{step}/" == companion.link
    assert page.share
    assert companion.link == page.share.href
    assert (page.link, "") == (companion.breadcrumb[-2].href, companion.breadcrumb[-1].href)
    assert (companion.title, page.section) == (page.share.text, companion.section)


@pytest.mark.parametrize("key", ACCOMPANIED)
def test_a_companion_is_in_both_languages_and_unlisted(key: str) -> None:
    """It names its own twin, and is kept from search engines, the sitemap and the site map."""
    french, english = (tiny_page(f"{key}/share", locale) for locale in (Locale.FR, Locale.EN))
    assert french.head.alternates == english.head.alternates
    assert [english.link] == [link.href for link in french.switches]
    assert {(True, True)} == {(page.unlisted, page.head.noindex) for page in (french, english)}
    assert 40 <= len(french.summary) <= 250


def test_only_entries_are_embedded() -> None:
    """Communes and solutions have a card and tell programs of it; other pages have none."""
    for page in tiny_site().pages:
        entry = page.kind in {"commune", "solution"}
        assert entry == (page.oembed is not None), page.key
        if page.kind == "share":
            assert page.blocks.sharing
            embedded = page.key.removesuffix("/share").startswith(("communes/", "solutions/"))
            assert embedded == (page.blocks.sharing.embed is not None) == (page.blocks.sharing.snippet is not None)


@pytest.mark.parametrize("locale", list(Locale))
@pytest.mark.parametrize("key", ACCOMPANIED)
def test_references_are_those_of_the_files(key: str, locale: Locale) -> None:
    """What is shown is what is in the file, whose format and size are told; the address of the file is stable."""
    view = sharing_view(tiny_page(key, locale), tiny_scope(locale))
    files = {file.link: file for file in tiny_site().downloads}
    assert ["BibTeX", "CSL-JSON"] == [reference.name for reference in view.references]
    for reference, suffix in zip(view.references, ("bib", "json"), strict=True):
        file = files[citation_link(key, locale, suffix)]
        assert (file.text, file.link) == (f"{reference.text}\n", reference.file.href)
        assert tiny_scope(locale).interface.weight(file.size) in reference.file.text


@pytest.mark.parametrize("locale", list(Locale))
def test_the_code_is_that_of_the_page(locale: Locale) -> None:
    """The code holds the address of the page, not of its companion; parts of the address make it whole."""
    page = tiny_page(ACCOMPANIED[0], locale)
    code = sharing_view(page, tiny_scope(locale)).code
    assert (page.head.canonical, page.head.canonical) == (code.address, "".join(code.parts))
    assert [code_link(page.key, locale, suffix) for suffix in ("svg", "png")] == [link.href for link in code.files]


def test_other_pages_are_shared_on_the_spot() -> None:
    """Pages without a companion have a message and a reference, tools apart; no page has both kinds."""
    for page in tiny_site().pages:
        match page.kind:
            case "search" | "style" | "share" | "embed":
                assert (None, "") == (page.share, page.citation), page.key
            case "commune" | "solution" | "edition" | "programme":
                assert (True, "") == (page.share is not None, page.citation), page.key
            case _:
                assert page.share
                assert ("mailto:", True) == (page.share.href[:7], page.head.canonical in page.citation), page.key


def test_companions_offer_what_their_page_holds() -> None:
    """An entry offers its facts as a file; every page offers the way to the page for the press."""
    commune, programme = (tiny_page(f"{key}/share").blocks.sharing for key in (ACCOMPANIED[0], ACCOMPANIED[3]))
    assert commune
    assert programme
    assert [True, False] == [".json" in link.href for link in commune.more]
    assert [commune.more[-1]] == list(programme.more)


@pytest.mark.parametrize("locale", list(Locale))
@pytest.mark.parametrize("key", EMBEDDED)
def test_the_size_of_a_description_is_that_of_its_file(key: str, locale: Locale) -> None:
    """The picture of the page is in the description whose size its companion tells."""
    view = tiny_page(f"{key}/share", locale).blocks.sharing
    assert view
    assert view.snippet
    (file,) = (one for one in tiny_site().downloads if one.link == oembed_link(key, locale))
    assert "thumbnail_url" in file.text
    told = [link.text for link in view.snippet.links]
    assert any(tiny_scope(locale).interface.weight(file.size) in text for text in told)
