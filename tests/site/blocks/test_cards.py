"""Lists cut in pages: twelve entries each, in order, none lost and none twice."""

from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.locale import Locale
from site_builder.site.blocks.cards import PAGE_SIZE, pagination, part_summary, part_title, sliced
from site_builder.site.views import LinkView
from tests.site.planning import tiny_scope

HREFS = ("/liste/", "/liste/page-2/", "/liste/page-3/")


def slugs(count: int) -> list[tuple[str, str]]:
    """Return that many references to solutions."""
    return [("solutions", str(number)) for number in range(count)]


@given(count=st.integers(min_value=0, max_value=200))
def test_every_entry_is_on_one_page(count: int) -> None:
    """The pages together hold the whole list in its order, and no page holds more than twelve."""
    parts = list(sliced(slugs(count)))
    assert slugs(count) == [slug for part in parts for slug in part.slugs]
    assert all(len(part.slugs) <= PAGE_SIZE for part in parts)
    assert [(number, len(parts)) for number in range(1, len(parts) + 1)] == [(one.number, one.total) for one in parts]


def test_an_empty_list_has_one_page() -> None:
    """A list without entries still has an address."""
    (part,) = sliced([])
    assert (1, 1, ()) == (part.number, part.total, part.slugs)


def test_the_first_page_stands_at_the_address_of_the_list() -> None:
    """The first page adds nothing to the address and the key of its list, the others add their number."""
    first, second = sliced(slugs(PAGE_SIZE + 1))
    assert ((), "") == (first.steps, first.suffix)
    assert (("page-2",), "/2") == (second.steps, second.suffix)


def test_a_list_of_one_page_has_no_pager() -> None:
    """There is nothing to turn when everything fits."""
    (part,) = sliced(slugs(PAGE_SIZE))
    assert None is pagination(part, HREFS[:1], tiny_scope())


def test_the_pager_leads_to_both_neighbours() -> None:
    """The first page has no previous one, the last no next one, and the middle has both."""
    pagers = [pagination(part, HREFS, tiny_scope()) for part in sliced(slugs(2 * PAGE_SIZE + 1))]
    previous, following = LinkView("Page précédente", HREFS[0]), LinkView("Page suivante", HREFS[2])
    assert [None, previous, LinkView("Page précédente", HREFS[1])] == [one.previous for one in pagers if one]
    assert [LinkView("Page suivante", HREFS[1]), following, None] == [one.following for one in pagers if one]
    assert ["Page 1 sur 3", "Page 2 sur 3", "Page 3 sur 3"] == [one.label for one in pagers if one]


def test_pages_of_a_list_have_different_titles() -> None:
    """The title of the window names the page, so that no two pages of the site are called the same."""
    first, second = sliced(slugs(PAGE_SIZE + 1))
    assert "Explorer" == part_title("Explorer", first, tiny_scope())
    assert "Explorer, page 2" == part_title("Explorer", second, tiny_scope())


def test_pages_of_a_list_have_different_descriptions() -> None:
    """The page is named first, where search results do not cut it."""
    first, second = sliced(slugs(PAGE_SIZE + 1))
    assert "Toutes les fiches." == part_summary("Toutes les fiches.", first, tiny_scope())
    assert "Page 2 sur 2. Toutes les fiches." == part_summary("Toutes les fiches.", second, tiny_scope())
    english = part_summary("Every entry.", second, tiny_scope(Locale.EN))
    assert "Page 2 of 2. Every entry." == english
