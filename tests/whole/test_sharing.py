"""What the real site gives to pass on: each page its companion, its references, its code, and entries their card."""

import json
from collections.abc import Iterator

import pytest
from lxml import html

from site_builder.output.qr import qr_png, qr_svg
from tests.built import Built, plain
from tests.quality.sample import kind

pytestmark = pytest.mark.slow

_STEPS = {"fr": "partager", "en": "share"}


def pages(site: Built, *kinds: str) -> Iterator[tuple[str, html.HtmlElement]]:
    """Yield the pages of these kinds with the keys of their addresses, such as "communes/meudon"."""
    for file, page in site.documents.items():
        if kind(page) in kinds:
            yield file.removeprefix("en/").removesuffix("/index.html"), page


def entries(site: Built) -> list[tuple[str, html.HtmlElement]]:
    """Return the pages of communes and of solutions."""
    return list(pages(site, "commune", "solution"))


def canonical(page: html.HtmlElement) -> str:
    """Return the address that a page gives as its own."""
    return str(page.xpath("string(/html/head/link[@rel='canonical']/@href)"))


def described(site: Built, page: html.HtmlElement) -> dict[str, str]:
    """Return the description of the card of a page, found as programs find it (oEmbed 1.0, section 4)."""
    (link,) = page.xpath("/html/head/link[@rel='alternate'][@type='application/json+oembed']")
    assert link.get("title")
    assert link.get("href").startswith(site.base_url)
    description = json.loads((site.folder / site.file_of(link.get("href"))).read_text("utf-8"))
    assert isinstance(description, dict)
    return description


def frame(description: dict[str, str]) -> html.HtmlElement:
    """Return the frame of a description."""
    return html.fragment_fromstring(description["html"])


def test_every_entry_has_a_companion(each_site: Built) -> None:
    """Ten communes, six solutions, two editions and the programme lead to a page beside them, in each language."""
    accompanied = [*entries(each_site), *pages(each_site, "edition", "programme")]
    assert 2 * (10 + 6 + 2 + 1) == len(accompanied) == len(list(pages(each_site, "share")))
    for key, page in accompanied:
        step = _STEPS[str(page.get("lang"))]
        (link,) = page.xpath(f"//div[@class='meta']/a[contains(@href, '/{step}/')]/@href")
        companion = each_site.documents[each_site.file_of(str(link))]
        assert f"{canonical(page)}{step}/" == canonical(companion), key
        assert page.get("lang") == companion.get("lang")


def test_programs_find_the_card_of_every_entry(each_site: Built) -> None:
    """The description names the card, and the card names the page as the real one, in the same language."""
    assert 2 * (10 + 6) == len(entries(each_site)) == len(list(pages(each_site, "embed")))
    for key, page in entries(each_site):
        shown = frame(described(each_site, page))
        card = each_site.documents[each_site.file_of(str(shown.get("src")))]
        assert ("embed", canonical(page), page.get("lang")) == (kind(card), canonical(card), card.get("lang")), key
        assert [canonical(page)] == card.xpath("//a/@href")
        assert plain(page.xpath("string(//h1)")) == plain(card.xpath("string(//h1)"))


def test_only_entries_are_described(root_site: Built) -> None:
    """No other page offers programs a card that does not exist."""
    offered = {
        file
        for file, page in root_site.documents.items()
        if page.xpath("/html/head/link[@type='application/json+oembed']")
    }
    assert {"commune", "solution"} == {kind(root_site.documents[file]) for file in offered}


def test_what_people_copy_is_what_programs_read(each_site: Built) -> None:
    """The frame shown on the companion is that of the description, sign for sign."""
    for key, page in entries(each_site):
        step = _STEPS[str(page.get("lang"))]
        companion = each_site.documents[each_site.file_of(f"{canonical(page)}{step}/")]
        copied = companion.xpath("//section[@aria-labelledby='v-embed']/pre")[0].text_content()
        assert described(each_site, page)["html"] == copied, key


def test_cards_hold_nothing_that_runs_or_loads(each_site: Built) -> None:
    """A card is one document: no script, no picture, no letters, no style from elsewhere, no field, no frame."""
    for key, card in pages(each_site, "embed"):
        assert [] == card.xpath("//script | //img | //iframe | //object | //form | //input | //button | //@style"), key
        assert ["canonical", "icon"] == sorted(card.xpath("//link/@rel"))
        assert [] == [text for text in card.xpath("//style/text()") if "url(" in text or "@import" in text]
        assert ["_top"] == card.xpath("//a/@target")


def test_cards_say_what_the_site_is(each_site: Built) -> None:
    """The notice of the demonstration and the licence stand on every card, and on every page beside another."""
    for key, page in pages(each_site, "embed", "share"):
        notice = each_site.plan.shells[next(one for one in each_site.plan.shells if one == page.get("lang"))].notice
        assert plain(notice) in plain(page.text_content()), key


def test_codes_hold_the_address_of_the_page(each_site: Built) -> None:
    """The drawing on a companion, and the files to take away, are the code of the page, in its language."""
    for key, companion in pages(each_site, "share"):
        address = plain(companion.xpath("string(//section[@aria-labelledby='v-address']/p)")).replace(" ", "")
        shown = companion.xpath("//img[@class='code']/@src")
        drawing, picture = companion.xpath("//section[@aria-labelledby='v-address']//a[@download]/@href")
        assert [drawing] == shown, key
        assert canonical(companion).rpartition("/")[0].rpartition("/")[0] + "/" == address
        assert qr_svg(address) == (each_site.folder / each_site.file_of(str(drawing))).read_bytes()
        assert qr_png(address) == (each_site.folder / each_site.file_of(str(picture))).read_bytes()


def test_references_lead_back_to_their_page(each_site: Built) -> None:
    """What reference managers take names the address, the title and the authors, never the Métropole."""
    for key, companion in pages(each_site, "share"):
        (href,) = [one for one in companion.xpath("//a[@download]/@href") if str(one).endswith(".json")]
        (reference,) = json.loads((each_site.folder / each_site.file_of(str(href))).read_text("utf-8"))
        page = each_site.documents[each_site.file_of(reference["URL"])]
        assert (plain(page.xpath("string(//h1)")), page.get("lang")) == (
            plain(reference["title"]),
            companion.get("lang"),
        ), key
        (author,) = reference["author"]
        assert "Métropole" not in author["literal"]
        assert "accessed" not in reference


def test_other_pages_are_cited_where_they_are(each_site: Built) -> None:
    """A page without a companion says its own reference and address, and shares itself in a message."""
    cited = 0
    for file, page in each_site.standing.items():
        for words in page.xpath("//div[@class='meta']/details"):
            cited += 1
            assert canonical(page) in words.text_content(), file
            assert 1 == len(page.xpath("//div[@class='meta']/a[starts-with(@href, 'mailto:?subject=')]"))
    assert 50 < cited


def test_searches_do_not_find_what_is_beside_pages(root_site: Built) -> None:
    """Neither companions nor cards are indexed: they would say twice what a page says."""
    for key, page in pages(root_site, "embed", "share"):
        assert [] == page.xpath("//*[@data-pagefind-body]"), key
