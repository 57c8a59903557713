"""Pages read as tags with their places, and changed there only."""

import pytest

from site_builder.output.offline.markup import MarkupError, edited, element, tags, valued

DRAWING = '<svg viewBox="0 0 9 9"><path d="M0 0"/><PATH D=M1 /></svg>'


def test_a_tag_stands_where_it_is_written() -> None:
    """The text between the places of a tag is the tag, on whatever line it stands."""
    page = f"<!DOCTYPE html>\n<p\n class='a b'>é &amp; <b>x</b>\n{DRAWING}</p>"
    written = [page[tag.start : tag.end] for tag in tags(page) if tag.end > tag.start]
    assert written == [
        *("<p\n class='a b'>", "<b>", "</b>", '<svg viewBox="0 0 9 9">', '<path d="M0 0"/>'),
        *("<PATH D=M1 />", "</svg>", "</p>"),
    ]


@pytest.mark.parametrize(
    ("markup", "name", "value"),
    [
        ('<a href="/a?b=1&amp;c=2">', "href", "/a?b=1&c=2"),
        ("<a href='/a\"b'>", "href", '/a"b'),
        ("<a href=/a>", "href", "/a"),
        ("<a HREF = '/a'>", "href", "/a"),
        ("<input disabled>", "disabled", ""),
        ("<a>", "href", None),
    ],
)
def test_a_value_is_read_as_a_browser_does(markup: str, name: str, value: str | None) -> None:
    """Quotes, references and case are those of HTML."""
    assert value == tags(markup)[0].get(name)


def test_a_value_is_given_in_its_place() -> None:
    """Nothing but the value changes, and what must be escaped is."""
    page = "<svg viewBox='0 0 1 1'><a\n  href = /a id=b>&nbsp;é</a></svg>"
    link = tags(page)[1]
    assert page.replace("/a ", '"x?a&amp;&quot;" ') == edited(page, [valued(link.attributes[0], 'x?a&"')])


def test_scripts_and_styles_hold_no_tag() -> None:
    """What looks like a tag in a script or in a style is left alone."""
    page = "<style>a::before{content:'<b>'}</style><script>'<a href=\"/x\">'</script>"
    assert ["style", "style", "script", "script"] == [tag.name for tag in tags(page)]


def test_an_element_ends_with_its_own_tag() -> None:
    """An element of the same name inside does not end it, and neither does one without content."""
    page = "<div><div>a</div><p>b</div><div></div>"
    found = tags(page)
    (start, end), (inner, outer) = element(found[0], found)
    assert ("<div><div>a</div><p>b</div>", "<div>a</div><p>b") == (page[start:end], page[inner:outer])


def test_an_element_without_end_is_refused() -> None:
    """A page cut in two is a defect, not a page."""
    found = tags("<div><p>a</p>")
    with pytest.raises(MarkupError, match="<div> is never closed"):
        element(found[0], found)


def test_two_changes_of_one_place_are_refused() -> None:
    """Edits that overlap would write nonsense."""
    with pytest.raises(MarkupError, match="two changes at 2"):
        edited("abcdef", [(0, 3, "x"), (2, 4, "y")])


def test_attributes_that_are_not_understood_are_refused() -> None:
    """Where the place of a value is in doubt, nothing is guessed."""
    with pytest.raises(MarkupError, match="attributes"):
        tags('<a x"y="/z" href="/a">')
