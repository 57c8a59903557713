"""The prose of documents: what the engine shows on the page, as blocks."""

import pytest

from site_builder.site.kits.prose import Block, BlockKind, Section, Span, SpanKind, plain, sections


def only(body: str) -> Block:
    """Return the only block of a body without titles."""
    ((block,),) = [part.blocks for part in sections(body)]
    return block


def paragraph(*spans: Span) -> Block:
    """Return a paragraph of these runs."""
    return Block(BlockKind.PARAGRAPH, spans)


def text(words: str) -> Span:
    """Return a run of plain text."""
    return Span(SpanKind.TEXT, words)


def test_the_prose_is_cut_at_its_titles() -> None:
    """Each heading of level two opens a section; what stands before the first one has no title."""
    expected = (
        Section((), (paragraph(text("Avant.")),)),
        Section(plain("Un"), (paragraph(text("Dedans.")), Block(BlockKind.HEADING, plain("Plus fin")))),
        Section(plain("Deux"), ()),
    )
    assert expected == sections("Avant.\n\n## Un\n\nDedans.\n\n### Plus fin\n\n## Deux\n")


def test_a_page_without_prose_has_no_section() -> None:
    """An empty body makes no empty section."""
    assert () == sections("")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("**gras**", Span(SpanKind.STRONG, spans=(text("gras"),))),
        ("*titre*", Span(SpanKind.EMPHASIS, spans=(text("titre"),))),
        ("*title*{lang=en}", Span(SpanKind.EMPHASIS, spans=(text("title"),), lang="en")),
        ("[un lien](/communes/a/)", Span(SpanKind.LINK, spans=(text("un lien"),), href="/communes/a/")),
        ("[a link](/a/){lang=en}", Span(SpanKind.LINK, spans=(text("a link"),), href="/a/", lang="en")),
        ("\u2060[\\[2\\]](#source-etude)", Span(SpanKind.REFERENCE, "2", href="source-etude")),
        ("`code`", Span(SpanKind.CODE, "code")),
    ],
)
def test_runs_of_text(written: str, expected: Span) -> None:
    """Marks, links, languages and references are kept, in a sentence as on the page."""
    assert paragraph(text("Voici "), expected, text(".")) == only(f"Voici {written}.")


def test_lists_hold_blocks() -> None:
    """A list says whether its elements are numbered, and each may hold several blocks."""
    bullets, numbers = (part.blocks for part in sections("- un\n- deux\n\n## Suite\n\n1. trois\n\n   quatre\n"))
    parts = [[inner.spans for inner in part.blocks] for part in numbers[0].blocks]
    assert (BlockKind.BULLETS, 2) == (bullets[0].kind, len(bullets[0].blocks))
    assert (BlockKind.NUMBERS, [[plain("trois"), plain("quatre")]]) == (numbers[0].kind, parts)


def test_a_table_begins_with_its_headers() -> None:
    """The first row of a table names its columns."""
    table = only("| Nom | Sens |\n|---|---|\n| A | **B** |\n")
    strong = (Span(SpanKind.STRONG, spans=(text("B"),)),)
    assert ((plain("Nom"), plain("Sens")), (plain("A"), strong)) == table.rows


@pytest.mark.parametrize("mark", ["!!! note", "??? note", "???+ note"])
def test_a_callout_is_a_quotation_under_its_title(mark: str) -> None:
    """Callouts of the engine, open or closed, are shown in full: nothing unfolds on paper."""
    first, second = sections(f'{mark} "À savoir"\n    Un fait.\n\nAprès.')[0].blocks
    title = Span(SpanKind.STRONG, spans=(text("À savoir"),))
    expected = (paragraph(title), paragraph(text("Un fait.")))
    assert (BlockKind.QUOTE, expected) == (first.kind, first.blocks)
    assert paragraph(text("Après.")) == second


def test_terms_stand_with_what_defines_them() -> None:
    """A definition of the engine, which begins with a colon, is paired with its term."""
    block = only("Un terme\n:   Sa définition.\n")
    assert (BlockKind.TERMS, ((plain("Un terme"), plain("Sa définition.")),)) == (block.kind, block.rows)


def test_a_picture_stands_with_its_words() -> None:
    """A picture keeps where it lies, its alternative text, and what stands below it."""
    block = only("![Un plan](content/style/plan.png) *Un quartier. © Vitrine*")
    assert ("content/style/plan.png", "Un plan") == (block.source, block.text)
    assert plain("Un quartier. © Vitrine") == block.spans


def test_two_pictures_of_one_paragraph_are_both_kept() -> None:
    """Pictures that follow each other in a paragraph are shown one after the other."""
    (section,) = sections("![A](a.png) *Un*\n![B](b.png) *Deux*")
    assert [("a.png", plain("Un")), ("b.png", plain("Deux"))] == [(one.source, one.spans) for one in section.blocks]
