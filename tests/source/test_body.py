"""What is found in the prose of a document, and where."""

import pytest

from site_builder.source import Body, BodyImage, Citation, Heading, InternalLink, Paragraph, Target, read_body

TEXT = """\
## La solution

Un texte.[^a] Voir [Meudon](commune:meudon#quartier) et `[^code]`.
Suite[^b-c].

![Une place](place.jpg "titre") ![](vide.png)

- élément [page](page:a-propos)

    suite[^l]

| A | B |
|---|---|
| c[^t] | d |

```
[^fence] ![x](y.png)
```

<div>[^html]</div>

### Détail
"""


def body() -> Body:
    """Return the body above, whose first line is line 10 of its file."""
    return read_body(TEXT, 10)


def test_headings_are_found() -> None:
    """Each heading has its level, its text and its line in the file."""
    assert (Heading(2, "La solution", 10), Heading(3, "Détail", 31)) == body().headings


def test_citations_are_found_in_prose_only() -> None:
    """Footnote marks count in text, in lists to their last paragraph, in tables and tags, and not in code."""
    expected = [("a", 12, 10), ("b-c", 13, 6), ("l", 19, 10), ("t", 23, 4), ("html", 29, 6)]
    assert expected == [(mark.source, mark.line, mark.column) for mark in body().citations]


def test_links_to_entries_are_found() -> None:
    """A link to an entry has the place of its target, without the anchor."""
    expected = (InternalLink("commune", "meudon", 12, 29), InternalLink("page", "a-propos", 17, 18))
    found = body().links
    assert expected == found
    line, column = found[0].line - 10, found[0].column - 1
    assert TEXT.split("\n")[line][column:].startswith("commune:meudon#")


def test_pictures_are_found_with_their_words() -> None:
    """A picture has its file, its words, and the place of its file name."""
    expected = [("place.jpg", "Une place", 15, 14), ("vide.png", "", 15, 37)]
    assert expected == [(image.file, image.alt, image.line, image.column) for image in body().images]


def test_paragraphs_leave_out_headings_and_code() -> None:
    """Prose is what a reader reads as sentences."""
    first = Paragraph(
        "Un texte.[^a] Voir [Meudon](commune:meudon#quartier) et `[^code]`.\nSuite[^b-c].",
        12,
    )
    assert first == body().paragraphs[0]
    read = "\n".join(paragraph.text for paragraph in body().paragraphs)
    assert [] == [word for word in ("La solution", "fence") if word in read]
    assert "élément" in read


@pytest.mark.parametrize("text", ["", "\n \n"])
def test_empty_body_has_nothing(text: str) -> None:
    """A body of blank lines has no paragraph and keeps its place."""
    assert Body(text, 3) == read_body(text, 3)


def test_lines_of_prose_are_known() -> None:
    """The lines of code are left out of those of prose; what looks like HTML is prose, since it is shown."""
    lines = TEXT.split("\n")
    prose = {lines[number - 10] for number in body().prose_lines}
    assert [] == [line for line in prose if "fence" in line]
    assert {"Suite[^b-c].", "<div>[^html]</div>"} <= prose


def test_every_link_has_its_target() -> None:
    """Links in the text and by reference have their address and its place; pictures and footnotes are no links."""
    text = "[a](https://exemple.fr/x) [b]() ![c](d.jpg) e[^f]\n\n[g]: data:text/html,x\n"
    expected = (Target("https://exemple.fr/x", 1, 5), Target("", 1, 31), Target("data:text/html,x", 3, 6))
    assert expected == read_body(text, 1).targets


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("##Titre", Heading(2, "Titre", 1, neat=False)),
        (" ##Titre ##", Heading(2, "Titre", 1, neat=False)),
        ("  ### Titre", Heading(3, "Titre", 1, neat=False)),
        ("# Titre #", Heading(1, "Titre", 1)),
        ("Titre\n===", Heading(1, "Titre", 1)),
        ("##", Heading(2, "", 1)),
    ],
)
def test_headings_badly_typed_are_headings(line: str, expected: Heading) -> None:
    """A heading without its space, or with one before, is known for what it was meant to be."""
    assert (expected,) == read_body(f"{line}\n\nTexte.\n", 1).headings


def test_notes_typed_by_hand_are_set_apart() -> None:
    """A mark that begins a line and is followed by a colon is a note, not a citation."""
    found = read_body("Voici[^a]: oui.\n\n[^a]: Une note.\n", 1)
    assert ((Citation("a", 1, 6),), (Citation("a", 3, 1),)) == (found.citations, found.notes)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("[a](https://a.fr/b_(c))", "https://a.fr/b_(c)"),
        ("[a](<page:b>)", "page:b"),
        ('[a]( page:b "Titre")', "page:b"),
        ("[un [b] c](page:b)", "page:b"),
        ("d'un texte\nlong](page:b)", "page:b"),
        ("\\[a](page:b)", "page:b"),
        ("[a\\](b](page:b)", "page:b"),
        ("[a]: <page:b>", "page:b"),
    ],
)
def test_addresses_are_read_whole(text: str, address: str) -> None:
    """Brackets in the text, parentheses in the address, titles and chevrons do not mislead."""
    assert [address] == [target.address for target in read_body(text, 1).targets]


def test_picture_may_be_a_link() -> None:
    """A picture between the brackets of a link is a picture, and the link is found too."""
    found = read_body("[![Une place](place.jpg)](page:b)", 1)
    assert ((BodyImage("place.jpg", "Une place", 1, 15),), ("page:b",)) == (
        found.images,
        tuple(target.address for target in found.targets),
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a `b` c", "a     c"),
        ("a `` b ` c `` d", "a             d"),
        ("a `b\nc` d", "a   \n   d"),
        ("a ` b\n\nc ` d", "a ` b\n\nc ` d"),
        ("a \\`b` c", "a \\`b` c"),
        ("a ``b` c", "a ``b` c"),
        ("```\na\n```\nb", "   \n \n   \nb"),
    ],
)
def test_code_is_blanked_in_place(text: str, shown: str) -> None:
    """Code becomes spaces, sign for sign, and nothing else moves."""
    assert shown == read_body(text, 1).shown
