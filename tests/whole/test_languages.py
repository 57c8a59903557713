"""Nothing is shown in the wrong language: neither the words of the interface nor those of the content."""

import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Final

import pytest
from lxml import html
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from site_builder.model.locale import Locale
from site_builder.pipeline import read_interfaces
from tests.built import ROOT, Built, own_words, plain

pytestmark = pytest.mark.slow

# Shorter strings are found inside names and words of the other language.
_SHORTEST: Final = 5
# Strings of the interface that are written the same in both languages, by name.
_SAME: Final = frozenset(
    {
        "contact",
        "coverage_solutions_header",
        "data_licence",
        "fact_departement",
        "fact_population",
        "image_credit",
        "kit_of_programme",
        "kit_of_solution",
        "menu_button",
        "organisation_start-up",
        "page_n",
        "phase_n",
        "site_map_pages",
        "solution",
        "source",
        "sources",
    }
)
# French words that English pages use on purpose, explained where they are first met.
_GLOSSED: Final = frozenset({"commune", "communes"})
# Words of both languages, whatever they mean in each: an edition "closes", solutions are "closes".
_SHARED: Final = frozenset({"closes"})
# An address keeps its words, whatever the page that cites it.
_ADDRESS: Final = re.compile(r"https?://\S+")
# Fewer words than this do not say which language they are in.
_FEWEST_WORDS: Final = 12
_FEWEST_WORDS_OF_PROSE: Final = 25
_BLOCKS: Final = ".//p | .//li | .//dd | .//td | .//th | .//figcaption | .//caption"


def strings(locale: Locale) -> Iterator[str]:
    """Yield every string of the interface, cut where values are written in."""
    interface = read_interfaces(ROOT)[locale]
    for text in (*interface.strings.values(), *(form for forms in interface.plurals.values() for form in forms)):
        yield from (plain(piece).strip(" .,:;()·") for piece in re.split(r"\{\w+\}", text))


def foreign_strings(language: str) -> list[str]:
    """Return the strings of the other language that this one could not have used."""
    own = "\n".join(strings(Locale(language))).lower()
    others = {text for locale in Locale if locale != language for text in strings(locale)}
    known = _GLOSSED | _SHARED
    return sorted(
        text for text in others if len(text) >= _SHORTEST and text.lower() not in own and text.lower() not in known
    )


def test_every_string_is_translated() -> None:
    """A string that is the same in both languages is one that we know to be; a forgotten translation shows here."""
    french, english = (read_interfaces(ROOT)[locale] for locale in (Locale.FR, Locale.EN))
    assert (set(french.strings), set(french.plurals)) == (set(english.strings), set(english.plurals))
    same = {name for name, text in french.strings.items() if text == english.strings[name]}
    assert set() == same - _SAME
    assert [] == [name for name, forms in french.plurals.items() if forms == english.plurals[name]]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_there_are_strings_to_look_for(language: str) -> None:
    """The comparison below has something to compare: most strings differ from one language to the other."""
    assert 100 < len(foreign_strings(language))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_interface_string_of_the_other_language(root_site: Built, language: str) -> None:
    """No string of the French interface is on an English page, nor the reverse."""
    words = "|".join(re.escape(text) for text in foreign_strings(language))
    foreign = re.compile(rf"(?<!\w)(?:{words})(?!\w)")
    for file, page in root_site.pages(language).items():
        found = [(match[0], text) for text in own_words(page) for match in foreign.finditer(_ADDRESS.sub("", text))]
        assert [] == found, file


@pytest.fixture(scope="module")
def language_of() -> Callable[[str], str]:
    """Return what tells the language of a text, out of the two of the site."""
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(["fr", "en"])
    return lambda words: str(identifier.classify(words)[0])


def own_part(page: html.HtmlElement) -> html.HtmlElement:
    """Return the main part of a page without titles of sources and passages marked as another language."""
    main: html.HtmlElement = deepcopy(page.xpath("//main")[0])
    for element in main.xpath(".//cite | .//*[@lang]"):
        if element.tag == "cite" or element.get("lang") != page.get("lang"):
            element.drop_tree()
    return main


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_text_is_in_the_language_of_its_page(
    root_site: Built, language: str, language_of: Callable[[str], str]
) -> None:
    """Each paragraph, list entry and cell long enough to be recognised is in the page's language."""
    for file, page in root_site.pages(language).items():
        for block in own_part(page).xpath(_BLOCKS):
            words = plain(block.text_content())
            if len(words.split()) >= _FEWEST_WORDS and not block.xpath(".//p | .//li"):
                assert language == language_of(words), f"{file}: {words}"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_body_is_in_the_language_of_its_page(
    root_site: Built, language: str, language_of: Callable[[str], str]
) -> None:
    """The prose of each page, taken as a whole, is in the page's language."""
    read = 0
    for file, page in root_site.pages(language).items():
        words = plain(" ".join(own_part(page).xpath(".//*[@class='prose']//text()")))
        if len(words.split()) >= _FEWEST_WORDS_OF_PROSE:
            read += 1
            assert language == language_of(words), file
    assert 25 < read


def test_both_halves_of_the_missing_page_are_in_their_language(root_site: Built) -> None:
    """The 404 page speaks French in its French part and English in its English part."""
    for part in root_site.documents["404.html"].xpath("//main//*[@lang]"):
        words = plain(" ".join(part.itertext()))
        assert [] == [text for text in foreign_strings(part.get("lang")) if re.search(rf"\b{re.escape(text)}\b", words)]
