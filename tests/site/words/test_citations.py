"""Sources: numbered once on a page, in one order, with what is known of each."""

from site_builder.model.entries.parts import Access, Source, SourceLanguage
from site_builder.model.entries.scalars import PartialDate
from site_builder.model.locale import Locale
from site_builder.site.views import RefView
from site_builder.site.words.citations import cite
from tests.site.planning import interfaces


def source(name: str, lang: SourceLanguage = SourceLanguage.FR, access: Access = Access.WHOLE) -> Source:
    """Return a source of which little is known."""
    return Source(id=name, title=f"L'étude {name}", access=access, lang=lang)


def test_sources_are_numbered_in_order_and_once() -> None:
    """A source listed by two groups keeps the number it had first."""
    citations = cite([source("a"), source("b")], [source("b"), source("c")])
    assert ["a", "b", "c"] == [one.id for one in citations.sources]
    assert [1, 2, 3] == [view.number for view in citations.views(interfaces()[Locale.FR])]


def test_references_are_not_repeated_and_unknown_ones_are_left_out() -> None:
    """References follow the order in which they are asked for; a source of another page has none here."""
    citations = cite([source("a"), source("b")])
    assert (RefView(2, "#source-b"), RefView(1, "#source-a")) == citations.refs("b", "a", "b", "elsewhere")


def test_a_source_says_what_is_not_known_of_it() -> None:
    """No date and no address are said as such, never left blank."""
    (view,) = cite([source("a")]).views(interfaces()[Locale.FR])
    assert ("date non indiquée", "adresse en ligne non trouvée") == view.details
    assert ("", "", "", "L’étude a", "source-a") == (view.url, view.publisher, view.lang, view.title, view.anchor)


def test_a_source_says_how_it_was_read() -> None:
    """Dates, language and access stand beside the title, which is set in its own language."""
    known = Source(
        id="a",
        title="L'étude",
        url="https://a.invalid/a",
        publisher="Agence",
        published=PartialDate(2024, 2),
        consulted=PartialDate(2025, 3, 1),
        access=Access.EXTRACT,
    )
    (view,) = cite([known]).views(interfaces()[Locale.EN])
    expected = (
        "published: February 2024",
        "consulted: 1 March 2025",
        "in French",
        interfaces()[Locale.EN].text("source_extract"),
    )
    assert expected == view.details
    assert ("fr", "https://a.invalid/a", "Agence") == (view.lang, view.url, view.publisher)


def test_an_english_source_is_announced_to_french_readers() -> None:
    """A title in another language carries its language, and says so in words."""
    (view,) = cite([source("a", SourceLanguage.EN, Access.ARCHIVE)]).views(interfaces()[Locale.FR])
    assert "en" == view.lang
    assert ("en anglais", "copie archivée") == view.details[1:3]
