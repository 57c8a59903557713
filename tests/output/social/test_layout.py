"""The words of a card: all there, each in its zone, none over another, for any title."""

from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.model.locale import Locale
from site_builder.output.social.layout import laid_out
from site_builder.site.plan import plan
from site_builder.site.social.card import SocialCard
from tests.output.social.measuring import faults
from tests.site.planning import BASE_URL, ROOT, TODAY, catalog_of, interfaces, tiny_site

LONGEST = 80
GENERATED = {
    "wide letters": "MWÉ WM@ ŒWM WMW " * 5,
    "wide words": "Grammaticalement Mammouthwagon Œcuménisme Wwwmmmwww WMŒWMŒWMŒ MMMMMMMM WWWWWWWWWW",
    "no space": "Wagnermusikgesellschaftsmitgliedschaftsverwaltungsordnungsänderungsentwurfsmappenwesen",
    "only wide letters": "W" * LONGEST,
    "a word of forty letters": f"Une {'m' * 40} au milieu d’un titre assez long pour finir",
    "many short words": "Où l’on a vu si ça va et où ça n’a pu ni su y être à un an de là ou de ci et là !",
    "hyphens": "Saint-Rémy-lès-Chevreuse-sur-Marne-et-Villeneuve-la-Garenne-en-Brie-sous-Forêt-les-Bois",
    "spaces that do not break": "Quel~bilan_? «~Tout~va~bien~»_! 12_000~m² de~toits_; et~après_?".translate(
        {126: "\u00a0", 95: "\u202f"}
    ),
    "accents over tails": "Îpgqy ÉÈÊ jpgqy ÀÂÇ ÉÎÔ gypsy ÛÜÎ jpgqy ÉÈÊ ypgqj ÀÇÉ gqypj ÎÔÛ jjggpp ÉÀÙ yyqq",
    "a name between brackets": "Gestion des eaux de pluie à la parcelle (Compagnie générale des eaux urbaines)",
    "one letter": "Y",
}


@cache
def real_cards() -> tuple[SocialCard, ...]:
    """Return the cards of the real site, those with the longest titles first."""
    site = plan(catalog_of(ROOT), interfaces(), BASE_URL, TODAY)
    return tuple(sorted(site.social, key=lambda card: (-len(card.title), card.file)))


def titled(title: str, locale: Locale, promise: str = "") -> SocialCard:
    """Return the card of a solution under another title."""
    card = next(card for card in tiny_site().social if card.locale is locale and "/solutions/ombrieres/" in card.page)
    return replace(card, title=title[:LONGEST].strip(), promise=promise or card.promise)


def test_the_longest_real_titles_fit() -> None:
    """On the thirty cards with the longest titles of the site, nothing is cut, small, or over something else."""
    assert {card.title: [] for card in real_cards()[:30]} == {card.title: faults(card) for card in real_cards()[:30]}


def test_every_real_card_is_whole() -> None:
    """On every card of the site, the title is on few lines and the promise is not cut."""
    assert [] == [fault for card in real_cards() for fault in faults(card)]
    cut = [card.file for card in real_cards() if any(line.text.endswith("…") for line in laid_out(card).lines)]
    assert [] == cut


@pytest.mark.parametrize("locale", list(Locale))
@pytest.mark.parametrize("title", GENERATED.values(), ids=GENERATED)
def test_any_title_of_eighty_characters_fits(title: str, locale: Locale) -> None:
    """Wide letters, words that cannot be cut, hundreds of hyphens: the size changes, nothing overflows."""
    assert [] == faults(titled(title, locale))


@settings(max_examples=60, deadline=None)
@given(
    st.text("abimMWÉgjpÀ '’-()", min_size=1, max_size=LONGEST).filter(lambda text: text.strip(" ")),
    st.text("abcdefgé ", min_size=1, max_size=300).filter(lambda text: text.strip(" ")),
)
def test_no_title_overflows(title: str, promise: str) -> None:
    """Whatever is typed, the words stay in their zones."""
    card = titled(" ".join(title.split()), Locale.FR, " ".join(promise.split()))
    assert [] == faults(card)


def test_a_title_far_too_long_is_small() -> None:
    """Five times the longest title that the check accepts still stands above the mark, without a promise."""
    card = replace(titled("Un titre", Locale.FR), title="Des mots et des mots " * 19 + "enfin", promise="")
    assert [] == faults(card)


def test_long_places_are_cut_after_a_word() -> None:
    """The communes of a solution that is tried everywhere end with an ellipsis, never in the middle of a name."""
    card = replace(titled("Un titre", Locale.FR), place=", ".join(["Boulogne-Billancourt"] * 6))
    (place,) = (line.text for line in laid_out(card).lines if line.role == "place")
    assert "Boulogne-Billancourt, Boulogne-Billancourt…" == place
    assert [] == faults(card)


def test_a_long_promise_is_cut_after_a_word() -> None:
    """What does not fit under the title ends with an ellipsis after a whole word, without a comma before it."""
    card = titled("Un titre de trois mots " * 3, Locale.FR, "mot, " * 90)
    lines = [line.text for line in laid_out(card).lines if line.role == "promise"]
    assert lines[-1].endswith(" mot…")
    assert [] == faults(card)


def test_an_address_too_long_is_left_out() -> None:
    """Where the site stands is written where there is room beside the programme, smaller if it must be."""
    card = titled("Un titre", Locale.FR)
    hosts = [f"{'i' * length}.example" for length in range(1, 80)]
    sizes = [
        size
        for host in hosts
        for size in [line.size for line in laid_out(replace(card, host=host)).lines if line.role == "host"] or [0]
    ]
    assert [25, 24, 0] == sorted(set(sizes), reverse=True)
    assert sorted(sizes, reverse=True) == sizes
    assert [] == [fault for host in hosts for fault in faults(replace(card, host=host))]


def test_labels_of_one_long_word_are_cut() -> None:
    """A name of a hundred letters breaks neither the card nor its zones."""
    card = replace(titled("Un titre", Locale.FR), place="m" * 100, programme="n" * 100, promise="p" * 300)
    lines = {line.role: line.text for line in laid_out(card).lines}
    assert ("m…", "n…", "p…") == tuple(lines[role][-2:] for role in ("place", "programme", "promise"))
    assert ["programme says " + repr(lines["programme"])] == faults(card)


def test_without_notice_there_is_no_bar() -> None:
    """The card of an official site gives the room of the notice to its words."""
    layout = laid_out(replace(titled("Un titre", Locale.FR), notice=""))
    assert (None, []) == (layout.bar, [line for line in layout.lines if line.role == "notice"])
    assert [] == faults(replace(titled("Un titre " * 8, Locale.FR), notice=""))


def test_without_labels_nor_promise_the_title_stands_alone() -> None:
    """A page that says nothing of itself still has a card."""
    card = replace(titled("Titre", Locale.FR), kicker="", place="", promise="")
    assert ["Titre"] == [line.text for line in laid_out(card).lines if line.role in {"kicker", "place", "title"}]
    assert [] == faults(card)
    assert [] == [fault for title in GENERATED.values() for fault in faults(replace(card, title=title[:LONGEST]))]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"x": 700.0}, "out of its zone"),
        ({"y": 40.0}, "out of its zone"),
        ({"y": 330.0}, "meets"),
        ({"size": 20}, "too small"),
        ({"text": "Un titr"}, "title says"),
    ],
)
def test_the_measure_finds_a_planted_fault(changes: dict[str, float | str], expected: str) -> None:
    """A title moved out of its column, over the promise, made small or cut is told."""
    card = titled("Un titre d’un seul tenant", Locale.FR)
    layout = laid_out(card)
    spoilt = tuple(
        replace(line, **changes) if line.role == "title" else line  # type: ignore[arg-type]
        for line in layout.lines
    )
    assert any(expected in fault for fault in faults(card, replace(layout, lines=spoilt)))
    assert [] == faults(card)
