"""Social cards: what each one says and shows, and the address that follows from it."""

import re
from cmath import rect
from collections import Counter
from dataclasses import fields, replace
from math import radians

import pytest

from site_builder.model.locale import Locale
from site_builder.site.blocks.cards import solution_cover
from site_builder.site.drawings.colours import (
    BAR,
    INK,
    MARK,
    PAPER,
    RAISED,
    TONES,
    Colours,
    channels,
    mixed,
    tone,
)
from site_builder.site.drawings.covers import cover
from site_builder.site.drawings.plots import plots
from site_builder.site.permalinks import Permalink
from site_builder.site.social.card import SocialCard
from site_builder.site.social.shapes import PANEL, Drawing, map_drawing, plan_drawing, plots_drawing
from site_builder.site.views import MapPointView, MapView, SocialView
from tests.site.planning import BASE_URL, ROOT, Project, page_of, tiny_page, tiny_scope, tiny_site

CORE = (ROOT / "overrides/assets/css/palette.css").read_text(encoding="utf-8")
SPOT = re.compile(r"M(-?\d+) (-?\d+)")


def card_of(key: str, locale: Locale = Locale.FR) -> SocialCard:
    """Return the card of a page of the tiny project."""
    link = tiny_page(key, locale).link
    (card,) = (card for card in tiny_site().social if (card.locale, card.page) == (locale, link))
    return card


def shown(drawing: Drawing, x: float, y: float) -> tuple[float, float]:
    """Return where a point of the drawing is in the panel, in pixels."""
    turned = complex(x, y) * rect(1, radians(drawing.angle))
    placed = (turned - complex(*drawing.middle)) * drawing.scale
    return placed.real + PANEL[0] / 2, placed.imag + PANEL[1] / 2


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour (WCAG 2.2)."""
    shares = (channel / 255 for channel in channels(colour))
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours (WCAG 2.2)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_every_listed_page_has_one_card_in_each_locale() -> None:
    """What may be shared has a picture; no two pages share one."""
    listed = [(page.locale, page.link) for page in tiny_site().pages if not page.unlisted]
    assert listed == [(card.locale, card.page) for card in tiny_site().social]
    assert {1} == set(Counter(card.file for card in tiny_site().social).values())


def test_a_page_names_its_card() -> None:
    """The head has the absolute address of the card, its size, and its words."""
    card = card_of("solutions/ombrieres", Locale.EN)
    expected = SocialView(f"{BASE_URL}{card.file}", 1200, 630, card.alt)
    assert expected == tiny_page("solutions/ombrieres", Locale.EN).head.image


def test_an_unlisted_page_has_no_card(project: Project) -> None:
    """A page for those who know its address is not drawn for others to share."""
    words = 'title: "Style"\nsummary: "Chaque élément graphique du site inventé, montré avec ce qu\'il contient."\n'
    project.write("content/pages/style/index.fr.md", f"---\n{words}kind: style\npath: /style/\n---\n\n## A\n\nB.\n")
    english = 'title: "The look"\nsummary: "Every graphic part of the invented site, shown with what the site holds."\n'
    project.write("content/pages/style/index.en.md", f"---\n{english}path: /style/\n---\n\n## A\n\nB.\n")
    site = project.plan()
    page = page_of(site, "pages/style", Locale.FR)
    assert (None, []) == (page.head.image, [card for card in site.social if "style" in card.page])


@pytest.mark.parametrize(
    ("key", "locale", "expected"),
    [
        ("solutions/ombrieres", Locale.FR, ("Solution · close", "Alpha-sur-Marne")),
        ("solutions/ombrieres", Locale.EN, ("Solution · closed", "Alpha-sur-Marne")),
        ("communes/alpha-sur-marne", Locale.FR, ("Commune · Deuxième édition", "Val-de-Marne (94)")),
        ("editions/1", Locale.EN, ("Edition · completed", "1 town · no documented solutions")),
        ("themes/energie", Locale.EN, ("Theme", "no documented solutions")),
        ("themes/ombre", Locale.FR, ("Thème", "1 solution documentée")),
        ("pages/communes", Locale.FR, ("Le programme", "2 communes")),
        ("pages/donnees", Locale.FR, ("Ce site", "1 solution documentée")),
        ("pages/mentions-legales", Locale.EN, ("This site", "")),
        ("pages/accueil", Locale.FR, ("", "2 communes · 1 solution documentée")),
    ],
)
def test_a_card_says_what_its_page_is(key: str, locale: Locale, expected: tuple[str, str]) -> None:
    """Above the title stand the kind of page and its place or size, in the language of the page."""
    card = card_of(key, locale)
    assert expected == (card.kicker, card.place)


@pytest.mark.parametrize("locale", list(Locale))
def test_a_card_has_the_words_of_its_page(locale: Locale) -> None:
    """Title, promise, programme and notice are those of the page, in its language and typography."""
    page, scope = tiny_page("communes/alpha-sur-marne", locale), tiny_scope(locale)
    card = card_of("communes/alpha-sur-marne", locale)
    programme = scope.words(scope.catalog.settings.programme)
    expected = (page.title, page.summary, programme, scope.notice, "vitrine.invalid")
    assert expected == (card.title, card.promise, card.programme, card.notice, card.host)


def test_the_words_beside_a_card_say_what_it_shows() -> None:
    """Whoever does not see the picture hears its title, its labels and what is drawn."""
    drawing = "Drawing: the plan of an imaginary district, with one plot circled."
    title = tiny_page("solutions/ombrieres", Locale.EN).title
    assert f"{title}. Solution · closed · Alpha-sur-Marne. {drawing}" == card_of("solutions/ombrieres", Locale.EN).alt


def test_only_a_demonstration_says_so(project: Project) -> None:
    """The cards of an official site carry no notice; all others do."""
    assert {""} != {card.notice for card in tiny_site().social}
    assert "" not in {card.notice for card in tiny_site().social}
    project.make_official()
    assert {""} == {card.notice for card in project.plan().social}


def test_a_later_page_of_a_list_says_its_number(project: Project) -> None:
    """Two pages of a list are told apart where they are shared."""
    for number in range(1, 14):
        project.add_solution(number)
    places = [card.place for card in project.plan().social if card.page.startswith("/solutions/page-")]
    assert ["Page 2 sur 2"] == places


@pytest.mark.parametrize("name", [field.name for field in fields(SocialCard) if field.name not in {"page", "alt"}])
def test_an_address_changes_with_what_is_drawn(name: str) -> None:
    """Networks keep a picture by its address: new words, colours or lines have a new one."""
    card = card_of("solutions/ombrieres")
    others = {
        "locale": Locale.EN,
        "colours": Colours(accent=MARK),
        "drawing": replace(card.drawing, angle=card.drawing.angle + 1),
    }
    assert card.file != replace(card, **{name: others.get(name, f"{getattr(card, name)}!")}).file  # type: ignore[arg-type]


def test_an_address_changes_with_nothing_else(project: Project) -> None:
    """The words beside the picture, and those of other pages, leave it where it is."""
    card = card_of("solutions/ombrieres")
    assert card.file == replace(card, alt="Autre chose").file
    project.replace("content/communes/beta-sur-seine/index.fr.md", 'summary: "', 'summary: "Autrement dit : ')
    before, after = ({one.page: one.file for one in site.social} for site in (tiny_site(), project.plan()))
    assert ["/communes/beta-sur-seine/"] == [page for page in before if before[page] != after[page]]


def test_an_address_can_be_read() -> None:
    """The name of the file says the language and the page, then what follows from its content."""
    assert re.fullmatch(
        r"social/en-solutions-ombrieres-[0-9a-f]{16}\.png", card_of("solutions/ombrieres", Locale.EN).file
    )
    assert re.fullmatch(r"social/fr-[0-9a-f]{16}\.png", card_of("pages/accueil").file)
    assert Permalink("/") == card_of("pages/accueil").page


def test_cards_have_the_colours_of_the_site() -> None:
    """The colours of pictures are those that the style sheet gives to light pages."""
    light = dict(re.findall(r"--([\w-]+):(#[0-9a-f]{6})", CORE.split("@media")[0]))
    own = {"paper": PAPER, "raised": RAISED, "ink": INK, "mark": MARK, "bar": BAR, **TONES}
    used = {**own, **{field.name.replace("_", "-"): getattr(Colours(), field.name) for field in fields(Colours)}}
    assert used == {name: light[name] for name in used}
    assert {name for name in light if name in TONES or name.startswith("edition-")} == set(TONES)


@pytest.mark.parametrize(
    ("words", "ground"), [("ink", "paper"), ("soft", "paper"), ("accent", "paper"), ("on_bar", "bar")]
)
def test_words_stand_out(words: str, ground: str) -> None:
    """Every text of a card has the contrast that small text needs (WCAG 2.2, 1.4.3)."""
    assert 4.5 <= contrast(getattr(Colours(), words), getattr(Colours(), ground))


def test_the_measure_of_contrast_finds_a_fault() -> None:
    """The orange of the mark, were it the colour of words, would be refused."""
    assert contrast(Colours().mark, Colours().paper) < 4.5
    assert 21 == round(contrast("#000000", "#ffffff"), 3)


def test_colours_are_mixed_as_browsers_do() -> None:
    """A share of one colour over another is the mean of their channels; a theme of no colour has that of others."""
    assert ("#000000", "#ffffff", "#404040") == (
        mixed("#000000", 100),
        mixed("#000000", 0, "#ffffff"),
        mixed("#000000", 75, "#ffffff"),
    )
    assert TONES["autre"] == tone("edition-9")


def test_the_card_of_an_entry_has_the_drawing_of_its_page() -> None:
    """The plan of a district is the same on the page and on its card, in the colours of its theme."""
    drawn = solution_cover("ombrieres", tiny_scope())
    shapes = {shape.path: shape for shape in card_of("solutions/ombrieres").drawing.shapes}
    assert {drawn.built, drawn.light, drawn.trees, drawn.site, drawn.ring} >= set(shapes)
    assert (tone("ombre"), MARK) == (shapes[drawn.built].fill, shapes[drawn.site].fill)


def test_a_page_with_a_photograph_keeps_its_plan() -> None:
    """A photograph has rights of its own: the card of such an entry is still drawn."""
    page = tiny_page("communes/alpha-sur-marne")
    assert (None, "plan") == (page.blocks.cover, card_of("communes/alpha-sur-marne").drawing.kind)


def test_the_ring_of_a_plan_is_whole_in_the_panel() -> None:
    """The place of the test shows whole on every card, whatever the entry."""
    for number in range(300):
        view = cover(f"solutions/{number}", "energie")
        drawing = plan_drawing(view)
        left, y, radius = (int(found) for found in re.findall(r"-?\d+", view.ring)[:3])
        x_shown, y_shown = shown(drawing, left + radius, y)
        reach = (radius + 1) * drawing.scale
        assert 0 <= x_shown - reach <= x_shown + reach <= PANEL[0]
        assert 0 <= y_shown - reach <= y_shown + reach <= PANEL[1]


def test_every_commune_of_the_map_is_in_the_panel() -> None:
    """The map comes as near as it can without losing a commune, even two at its corners."""
    for spots in ([(10, 10), (350, 350)], [(180, 30), (180, 340)], [(90, 60)]):
        points = tuple(MapPointView("", "", "", x, y, 0, 0, "", here=True) for x, y in spots)
        drawing = map_drawing(MapView("", "", points))
        for x, y in spots:
            across, down = shown(drawing, x, y)
            assert (True, True) == (20 <= across <= PANEL[0] - 20, 20 <= down <= PANEL[1] - 20)


def test_a_map_tells_the_communes_of_the_page_from_others() -> None:
    """The communes of an edition are filled with the colour of the programme, the others are open."""
    fills = [
        [shape.fill for shape in card_of(key).drawing.shapes if shape.line == INK]
        for key in ("editions/1", "editions/2")
    ]
    assert [[RAISED], [MARK]] == fills


def test_a_map_without_communes_shows_the_metropole() -> None:
    """Before any commune has a place, the card still has its map."""
    drawing = map_drawing(None)
    assert (180.0, 180.0) == drawing.middle
    assert [] == [shape for shape in drawing.shapes if shape.line == INK]


@pytest.mark.parametrize("rows", [[(4, 30), (0, 19), (2, None)], [(300, 900)], [(0, 1)], []])
def test_every_plot_is_in_the_panel(rows: list[tuple[int, int | None]]) -> None:
    """Plots can be counted: as many as the page has, all of them in sight."""
    views = [plots(documented, announced) for documented, announced in rows]
    drawing = plots_drawing(views)
    filled = sum(len(SPOT.findall(shape.path)) for shape in drawing.shapes if shape.fill)
    assert sum(documented for documented, _ in rows) == filled
    for shape in drawing.shapes:
        for x, y in SPOT.findall(shape.path):
            across, down = shown(drawing, int(x) + 8, int(y) + 8)
            assert (True, True) == (0 < across < PANEL[0], 0 < down < PANEL[1])
