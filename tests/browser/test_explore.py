"""Explore in a real browser: filters, addresses, words, order and pages, on the real site and on a large one."""

import pytest
from playwright.sync_api import Page, Request, expect

from tests.browser.exploring import (
    ENGLISH,
    FRENCH,
    Key,
    cards,
    choose,
    corpus,
    expect_search,
    expect_status,
    focused,
    folded,
    options,
)
from tests.built import Built

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def test_the_list_can_be_filtered_before_anything_is_fetched(page: Page, site: tuple[Built, str]) -> None:
    """The page shows every value with its count; records come with the first choice, once, and nothing before."""
    built, served = site
    asked: list[str] = []

    def hear(request: Request) -> None:
        asked.append(request.url.removeprefix(served))

    page.on("request", hear)
    page.goto(f"{served}{FRENCH}")
    known = corpus(built)
    for facet in known.facets:
        assert known.options(facet["key"]) == options(page, facet["key"])
    page.get_by_label("Mots cherchés").focus()
    page.mouse.wheel(0, 2000)
    page.wait_for_timeout(300)
    assert [FRENCH, "assets/explore.js"] == [one for one in asked if not one.endswith((".svg", ".woff2"))]
    asked.clear()
    choose(page, "kind", "communes")
    expect_search(page, "?kind=communes")
    choose(page, "edition", "2")
    expect_search(page, "?kind=communes&edition=2")
    assert ["assets/explore-corpus.js", "assets/explore-drawing.js", "explorer/entries.json"] == sorted(
        one for one in asked if one != "favicon.svg"
    )


def test_values_widen_and_facets_narrow(page: Page, site: tuple[Built, str]) -> None:
    """Two values of a facet show both, another facet narrows, and every count is that of what it would show."""
    built, served = site
    known = corpus(built)
    page.goto(f"{served}{FRENCH}")
    choices: list[dict[str, list[str]]] = [
        {"theme": ["energie"]},
        {"theme": ["energie", "mobilite"]},
        {"theme": ["energie", "mobilite"], "stage": ["tested"]},
    ]
    for choice in choices:
        key = list(choice)[-1]
        choose(page, key, choice[key][-1])
        expect_search(page, "?" + "&".join(f"{name}={value}" for name, values in choice.items() for value in values))
        assert known.titles(**choice)[:12] == cards(page)
        for facet in known.facets:
            assert known.options(facet["key"], **choice) == options(page, facet["key"])
    number = len(known.titles(**choices[-1]))
    total = f"{number} sur {len(known.records)} fiches"
    expect(page.locator("#v-list")).to_have_text(total)
    expect_status(page, f"{total}. Page 1 sur {-(-number // 12)}.")


def test_a_chip_takes_a_filter_away(page: Page, served_root: str) -> None:
    """Each value chosen is a button that removes it; the keyboard finds itself at the list it came from."""
    page.goto(f"{served_root}{FRENCH}?theme=energie&theme=mobilite&stage=tested")
    chip = page.get_by_role("button", name="Retirer le filtre Mobilité", exact=True)
    expect(chip).to_have_text("Mobilité")
    chip.focus()
    page.keyboard.press("Enter")
    expect_search(page, "?theme=energie&stage=tested")
    assert "Thème" == focused(page)
    page.get_by_role("button", name="Tout effacer").click()
    expect_search(page, "")
    expect(page.locator("#v-list")).to_have_text("16 fiches")
    expect(page.locator(".chips")).to_have_count(0)


def test_the_back_button_goes_through_choices(page: Page, root_site: Built, served_root: str) -> None:
    """Each choice is a step back: its address, its list, its chips, its words and its order come back with it."""
    known = corpus(root_site)
    page.goto(f"{served_root}{FRENCH}")
    choose(page, "theme", "energie")
    expect_search(page, "?theme=energie")
    page.get_by_label("Ordre").select_option("title")
    expect_search(page, "?theme=energie&sort=title")
    page.get_by_label("Mots cherchés").fill("istya")
    expect_search(page, "?theme=energie&q=istya&sort=title")
    assert 1 == len(cards(page))
    choose(page, "stage", "tested")
    expect_search(page, "?theme=energie&stage=tested&q=istya&sort=title")
    page.go_back()
    expect_search(page, "?theme=energie&q=istya&sort=title")
    expect(page.get_by_label("Mots cherchés")).to_have_value("istya")
    page.go_back()
    expect(page.locator(".chips button")).to_have_text(["Transition énergétique", "Tout effacer"])
    expect(page.get_by_label("Mots cherchés")).to_have_value("")
    expect(page.get_by_label("Ordre")).to_have_value("")
    assert known.titles(theme=["energie"]) == cards(page)
    page.go_back()
    expect(page.locator("#v-list")).to_have_text("16 fiches")
    assert known.titles()[:12] == cards(page)
    page.go_forward()
    expect_search(page, "?theme=energie")
    assert known.titles(theme=["energie"]) == cards(page)


@pytest.mark.parametrize("typed", ["energetique", "ÉNERGÉTIQUE", "transition-energetique", "  tique   energe "])
def test_words_are_found_without_their_accents(page: Page, root_site: Built, served_root: str, typed: str) -> None:
    """Case, accents, punctuation and the order of words do not count, and typing adds no step to go back through."""
    page.goto(f"{served_root}{FRENCH}")
    steps = page.evaluate("history.length")
    page.get_by_label("Mots cherchés").press_sequentially(typed)
    page.wait_for_function("document.querySelector('#v-list').textContent !== '16 fiches'")
    known = corpus(root_site)
    expected = [one["title"] for one in known.records if "energetique" in folded(str(one))]
    assert expected
    assert (expected, steps) == (cards(page), page.evaluate("history.length"))
    assert "Mots cherchés" in page.evaluate("document.activeElement.parentElement.textContent")


def test_equipement_finds_an_accent(page: Page, served_root: str) -> None:
    """A word typed without its accent finds the word as it is written, wherever the record holds it."""
    page.route("**/entries.json", lambda route: route.fulfill(body=_with_equipment(route.fetch().text())))
    page.goto(f"{served_root}{FRENCH}?q=equipement")
    expect(page.locator(".card h3")).to_have_text(["Des Équipements & l’œuvre"])
    page.get_by_label("Mots cherchés").fill("l'oeuvre")
    expect_search(page, "?q=l%27oeuvre")
    expect(page.locator(".card h3")).to_have_text(["Des Équipements & l’œuvre"])


def _with_equipment(records: str) -> str:
    return records.replace('"title":"Argenteuil"', '"title":"Des Équipements & l’œuvre"')


@pytest.mark.parametrize("order", ["title", "updated", "commune", "stage"])
def test_the_order_of_the_list(page: Page, site: tuple[Built, str], order: str) -> None:
    """The list is sorted by title, by latest update, by commune or by most advanced stage; equals keep their order."""
    built, served = site
    known = corpus(built)
    labels = {facet["key"]: [value for value, _ in facet["options"]] for facet in known.facets}
    keys: dict[str, Key] = {
        "title": lambda one: folded(one["title"]),
        "updated": lambda one: -int(one.get("updated", "0").replace("-", "")),
        "commune": lambda one: labels["commune"].index(one["traits"]["commune"][0]),
        "stage": lambda one: -labels["stage"].index(one["traits"]["stage"][0]) if "stage" in one["traits"] else 1,
    }
    page.goto(f"{served}{FRENCH}")
    page.get_by_label("Ordre").select_option(order)
    expect_search(page, f"?sort={order}")
    assert [one["title"] for one in sorted(known.records, key=keys[order])][:12] == cards(page)


def test_pages_of_twelve(page: Page, corpus_site: Built, served_corpus: str) -> None:
    """The links of the list turn its pages without leaving, with their own address, and read on from the heading."""
    known = corpus(corpus_site)
    page.goto(f"{served_corpus}{FRENCH}")
    page.get_by_role("link", name="Page suivante").click()
    expect_search(page, "?page=2")
    assert known.titles()[12:24] == cards(page)
    assert "200 fiches" == focused(page)
    page.get_by_role("link", name="Page suivante").click()
    expect_search(page, "?page=3")
    page.get_by_role("link", name="Page précédente").click()
    expect_search(page, "?page=2")
    choose(page, "kind", "communes")
    expect_search(page, "?kind=communes")
    assert known.titles(kind=["communes"])[:12] == cards(page)
    page.goto(f"{served_corpus}{FRENCH}?page=99&kind=communes")
    expect(page.locator("#v-list")).to_have_text("50 sur 200 fiches")
    assert known.titles(kind=["communes"])[48:] == cards(page)


def test_a_later_page_of_the_list_can_be_filtered(page: Page, corpus_site: Built, served_corpus: str) -> None:
    """Who comes by the address of a later page turns and filters from there, and finds it again on the way back."""
    known = corpus(corpus_site)
    page.goto(f"{served_corpus}{FRENCH}page-2/")
    page.get_by_role("link", name="Page suivante").click()
    expect_search(page, "?page=3")
    assert (f"{served_corpus}{FRENCH}?page=3", known.titles()[24:36]) == (page.url, cards(page))
    page.go_back()
    expect(page.locator(".card h3").first).to_have_text(known.titles()[12])
    assert f"{served_corpus}{FRENCH}page-2/" == page.url
    choose(page, "theme", "energie")
    expect_search(page, "?theme=energie")
    assert known.titles(theme=["energie"])[:12] == cards(page)


def test_what_an_address_should_not_hold_is_passed_over(page: Page, root_site: Built, served_root: str) -> None:
    """Unknown values, orders, views and pages are ignored; words of others leave the page as it is."""
    page.goto(f"{served_root}{FRENCH}?theme=atlantis&theme=energie&sort=x&view=x&page=-3&compare=x&q=%20")
    expect(page.locator(".hint")).to_be_visible()
    assert corpus(root_site).titles(theme=["energie"]) == cards(page)
    page.goto(f"{served_root}{FRENCH}?utm_source=lettre")
    page.wait_for_load_state("networkidle")
    expect(page.locator("#v-list")).to_have_text("16 fiches")
    expect(page.locator("nav.pager a")).to_have_attribute("href", "/explorer/page-2/")


def test_the_nearest_filter_is_offered(page: Page, root_site: Built, served_root: str) -> None:
    """When nothing is found, the filter whose removal brings most back is offered, with how many."""
    known = corpus(root_site)
    page.goto(f"{served_root}{FRENCH}?theme=energie&commune=meudon")
    without = {"Meudon": known.titles(theme=["energie"]), "Transition énergétique": known.titles(commune=["meudon"])}
    label = max(without, key=lambda one: len(without[one]))
    offer = page.get_by_role("button", name=f"Retirer le filtre {label} : {len(without[label])} fiches")
    expect_status(page, f"Aucune fiche ne répond à tous ces choix. {offer.text_content()}")
    assert [] == cards(page)
    offer.click()
    expect_search(page, "?theme=energie")
    assert without[label] == cards(page)


def test_everything_is_cleared_when_no_single_filter_is_enough(page: Page, served_root: str) -> None:
    """Where two filters each find nothing, the offer is to clear them all."""
    page.goto(f"{served_root}{FRENCH}?theme=energie&commune=meudon&q=atlantis")
    page.locator("#v-results").get_by_role("button", name="Tout effacer").click()
    expect_search(page, "")
    expect(page.locator("#v-list")).to_have_text("16 fiches")
    expect(page.get_by_label("Mots cherchés")).to_have_value("")


def test_arrows_choose_nothing_until_confirmed(page: Page, served_root: str) -> None:
    """Moving in a closed list with the keyboard filters nothing; Enter does, and so does leaving the list."""
    page.goto(f"{served_root}{FRENCH}")
    themes = page.locator("select[name=theme]")
    themes.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(themes).to_have_value("adaptation-climat")
    page.wait_for_timeout(300)
    assert "" == page.evaluate("location.search")
    page.keyboard.press("Enter")
    expect_search(page, "?theme=adaptation-climat")
    assert "Thème" == focused(page)
    page.locator("select[name=stage]").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    expect_search(page, "?theme=adaptation-climat&stage=tested")
    assert "Preuve" == focused(page)


def test_a_list_without_records_says_so(page: Page, served_root: str) -> None:
    """When records cannot be fetched, the reader is told, the list stays, and the next choice tries again."""
    page.route("**/entries.json", lambda route: route.fulfill(status=503))
    page.goto(f"{served_root}{FRENCH}")
    shown = cards(page)
    choose(page, "theme", "energie")
    expect(page.get_by_role("status")).to_contain_text("n’ont pas pu être chargées")
    expect(page.locator("select[name=theme]")).to_have_value("")
    assert ("", shown) == (page.evaluate("location.search"), cards(page))
    page.unroute("**/entries.json")
    choose(page, "theme", "energie")
    expect_search(page, "?theme=energie")


def test_english_readers_filter_in_english(page: Page, root_site: Built, served_root: str) -> None:
    """The English list has its own records and words, and the same addresses."""
    page.goto(f"{served_root}{ENGLISH}?theme=energie")
    titles = corpus(root_site, ENGLISH).titles(theme=["energie"])
    expect_status(page, f"{len(titles)} of 16 entries. Page 1 of 1.")
    assert titles == cards(page)
    expect(page.locator(".chips button").last).to_have_text("Clear all")


def test_the_list_works_in_a_folder_of_a_host(page: Page, served_sub_path: str) -> None:
    """Records, scripts and addresses are found under a sub-path too."""
    page.goto(f"{served_sub_path}{FRENCH}")
    choose(page, "theme", "energie")
    expect_search(page, "?theme=energie")
    assert f"{served_sub_path}{FRENCH}?theme=energie" == page.url


def test_the_other_language_shows_the_same_choice(page: Page, root_site: Built, served_root: str) -> None:
    """The switch of languages keeps what is chosen, from its first page on, and follows every change of it."""
    switch = page.locator("a.switch")
    page.goto(f"{served_root}{FRENCH}page-2/")
    expect(switch).to_have_attribute("href", f"{served_root}{ENGLISH}page-2/")
    choose(page, "theme", "energie")
    expect_search(page, "?theme=energie")
    expect(switch).to_have_attribute("href", f"{served_root}{ENGLISH}?theme=energie")
    page.get_by_label("Mots cherchés").fill("istya")
    expect_search(page, "?theme=energie&q=istya")
    expect(switch).to_have_attribute("href", f"{served_root}{ENGLISH}?theme=energie&q=istya")
    page.go_back()
    expect(switch).to_have_attribute("href", f"{served_root}{ENGLISH}page-2/")
    page.goto(f"{served_root}{FRENCH}?theme=energie&view=table&compare=solutions%2Fistya")
    switch.click()
    expect_search(page, "?theme=energie&view=table&compare=solutions%2Fistya")
    titles = corpus(root_site, ENGLISH).titles(theme=["energie"])
    expect(page.locator("#v-list")).to_have_text(f"{len(titles)} of 16 entries")
    expect(page.get_by_role("table", name="Compared entries")).to_be_visible()
