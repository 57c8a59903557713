"""What the content may make the engine write, and what it may not."""

import pytest
from lxml import html
from markdown import Markdown

EXTENSIONS = ["admonition", "def_list", "tables", "toc", "pymdownx.details", "site_builder.engine.markdown"]


def rendered(text: str) -> html.HtmlElement:
    """Return the Markdown as the engine renders it, inside one element."""
    return html.fragment_fromstring(Markdown(extensions=EXTENSIONS).convert(text), create_parent="div")


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<iframe src='https://example.org/'></iframe>",
        "<div onclick='alert(1)'>\n\nsuite\n\n</div>",
        "<!-- une note -->",
        "<?php echo 1 ?>",
    ],
)
def test_raw_html_shows_as_text(text: str) -> None:
    """A block of HTML makes no element: readers see what was typed."""
    page = rendered(text)
    assert set() == {element.tag for element in page.iterdescendants()} - {"p"}
    assert text.partition("\n")[0] in page.text_content()


def test_inline_html_shows_as_text() -> None:
    """A tag inside a sentence makes no element either, and the words around it stay."""
    page = rendered("un <b onclick=alert(1)>mot</b> et <img src=x onerror=alert(1)> ici")
    assert ["p"] == [element.tag for element in page.iterdescendants()]
    assert "un <b onclick=alert(1)>mot</b> et <img src=x onerror=alert(1)> ici" == page.text_content()


def test_entities_stay_characters() -> None:
    """Character references are read as the characters they name, and a lone ampersand as itself."""
    assert "© & <" == rendered("&copy; & &lt;").text_content()


def test_a_passage_may_say_its_language() -> None:
    """The one attribute list that content may use is kept, without its braces."""
    page = rendered("*Greater Paris*{lang=en} et *Paris*{lang='fr'}, *Québec*{lang=fr-CA} {ou} {là}")
    expected = [("en", "Greater Paris"), ("fr", "Paris"), ("fr-CA", "Québec")]
    assert expected == [(one.get("lang"), one.text) for one in page.iter("em")]
    assert "Greater Paris et Paris, Québec {ou} {là}" == page.text_content()


@pytest.mark.parametrize("attributes", [".big", "#own", "onclick=alert(1)", "style=color:red", "lang=en .big", "lang"])
def test_any_other_attribute_is_dropped(attributes: str) -> None:
    """An attribute list that says something else than a language changes nothing and is not shown."""
    page = rendered(f"*mot*{{{attributes}}}")
    assert [{}] == [dict(one.attrib) for one in page.iter("em")]
    assert "mot" == page.text_content()


def test_attributes_of_blocks_are_dropped() -> None:
    """A paragraph and a heading take no attribute from the content, apart from the heading's own id."""
    page = rendered("Un texte.\n{: onclick=alert(1) .big }\n\n## Titre {#content .big}")
    assert [("p", {}), ("h2", {"id": "titre"})] == [(one.tag, dict(one.attrib)) for one in page]


def test_table_headers_have_a_scope() -> None:
    """Each column header of a table says that it heads a column, and other cells say nothing."""
    page = rendered("| Mois | Essais |\n|---|---|\n| mai | 2 |")
    assert ["col", "col"] == [header.get("scope") for header in page.iter("th")]
    assert [{}, {}] == [dict(cell.attrib) for cell in page.iter("td")]


def test_alignment_is_a_class() -> None:
    """A column set to the right takes a class, since a style attribute would keep the site from being published."""
    page = rendered("| Mois | Essais |\n|:--|--:|\n| mai | 2 |")
    assert [None, "num", None, "num"] == [cell.get("class") for cell in page.iter("th", "td")]
    assert [] == page.xpath(".//@style")


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "&#106;avascript:alert(1)",
        "java&Tab;script:alert(1)",
        "java&#10;script:alert(1)",
        "&#1;javascript:alert(1)",
        "java\tscript:alert(1)",
        "vbscript:alert(1)",
        "data:text/html,alert(1)",
        "file:///etc/passwd",
        "http://[",
    ],
)
@pytest.mark.parametrize("shape", ["[mot]({})", "[mot](<{}>)", "![mot]({})", "[mot][a]\n\n[a]: {}"])
def test_addresses_that_run_are_dropped(shape: str, address: str) -> None:
    """A link or a picture keeps its words and loses an address that is not one of a page or of a person."""
    page = rendered(shape.format(address))
    assert [] == page.xpath(".//@href | .//@src")
    assert "mot" in f"{page.text_content()}{page.xpath('string(.//@alt)')}"


@pytest.mark.parametrize(
    "address",
    [
        "/communes/meudon/",
        "#source-liti",
        "https://example.org/a?b=c&d=e#f",
        "mailto:a@example.org",
        "tel:+33100000000",
    ],
)
def test_other_addresses_are_kept(address: str) -> None:
    """Links to pages, to places in the page, to other sites and to persons stay as they are."""
    assert [address] == rendered(f"[mot]({address})").xpath(".//@href")


def test_same_headings_have_two_ids() -> None:
    """Two headings with the same words can both be linked to."""
    page = rendered("[TOC]\n\n## Défis\n\n## Défis")
    assert page.xpath(".//h2/@id") == [href.removeprefix("#") for href in page.xpath(".//a/@href")]
    assert 2 == len(set(page.xpath(".//h2/@id")))


def test_a_reference_is_left_out_of_what_is_searched() -> None:
    """The mark of a source and the sign that holds it to its word are passed over; other links are not."""
    page = rendered("Un *essai*\u2060[\\[1\\]](#source-a)\u2060[\\[2\\]](#source-b), [ici](#source).")
    marks = page.xpath("//a[@data-pagefind-ignore]")
    assert ["\u2060[1]", "\u2060[2]"] == [mark.text_content() for mark in marks]
    for mark in marks:
        mark.drop_tree()
    assert "Un essai, ici." == page.text_content().strip()


def test_a_reference_may_open_a_block() -> None:
    """A mark that no word comes before is passed over as well, and nothing is taken from before it."""
    (mark,) = rendered("[\\[1\\]](#source-a) mot").xpath("//a[@data-pagefind-ignore]")
    assert ("[1]", " mot") == (mark.text, mark.tail)


def test_references_in_a_row_keep_their_distance() -> None:
    """Only a reference right after another is marked as the next one."""
    text = "mot\u2060[\\[1\\]](#source-a)\u2060[\\[2\\]](#source-b), puis\u2060[\\[3\\]](#source-c)."
    marks = rendered(text).xpath("//a[@data-pagefind-ignore]")
    assert [None, "next", None] == [mark.get("class") for mark in marks]
