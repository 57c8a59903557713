"""Explore in a real browser: the table, the map, the comparison, the downloads, and axe in each of these states."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final, Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.exploring import ENGLISH, FRENCH, Record, cards, corpus, expect_search, expect_status, focused
from tests.built import Built
from tests.quality.axe import AXE, broken_rules

pytestmark = [pytest.mark.browser, pytest.mark.slow]

STATES: Final = (
    "?theme=energie&theme=mobilite",
    "?view=table&compare=",
    "?view=map&edition=1",
    "?compare=communes%2Fargenteuil&compare=solutions%2Fistya&compare=solutions%2Fsoypv",
    "?theme=energie&commune=meudon",
)
MOST: Final = ("communes/argenteuil", "communes/meudon", "solutions/istya", "solutions/soypv")


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """Return a page that knows axe and moves nothing; whatever it complains of fails the test."""
    assert AXE.exists(), "no axe: run `make node`"
    context = chromium.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    context.add_init_script(path=AXE)
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    yield page
    context.close()
    assert [] == said


def answered(page: Page, address: str) -> None:
    """Open an address that holds a choice, and wait for its answer."""
    page.goto(address)
    expect(page.locator("#v-results")).to_have_attribute(
        "data-view", "list" if "view=" not in address else _view(address)
    )


def _view(address: str) -> str:
    return address.partition("view=")[2].partition("&")[0]


def downloaded(page: Page, name: str) -> tuple[str, bytes]:
    """Return the name and the bytes of the file that a link gives."""
    with page.expect_download() as waiting:
        page.get_by_role("link", name=name).click()
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()


def labels(record: Record, site: Built, path: str = FRENCH) -> dict[str, str]:
    """Return what a record says for each facet, in words."""
    return {
        facet["key"]: ", ".join(dict(facet["options"])[value] for value in record["traits"].get(facet["key"], ()))
        for facet in corpus(site, path).facets
    }


def test_the_table_shows_the_same_records(page: Page, root_site: Built, served_root: str) -> None:
    """The table has a caption, a header for each column and a row for each record of the page."""
    page.goto(f"{served_root}{FRENCH}?theme=energie")
    page.get_by_role("button", name="Tableau").click()
    expect_search(page, "?theme=energie&view=table")
    table = page.get_by_role("table", name=page.locator("#v-list").inner_text())
    expected = []
    for record in corpus(root_site).found(theme=["energie"]):
        told = labels(record, root_site)
        cells = [told[key] or "–" for key in ("kind", "edition", "commune", "theme", "stage")]
        expected.append([record["title"], *cells, record["date"]])
    shown = [row.locator("th, td").all_inner_texts() for row in table.locator("tbody tr").all()]
    assert expected == shown
    assert 7 == table.locator("thead th[scope=col]").count()
    expect(page.get_by_role("button", name="Tableau")).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#v-results .cards")).to_be_hidden()
    page.get_by_role("button", name="Liste").click()
    expect_search(page, "?theme=energie")
    assert [row[0] for row in expected] == cards(page)


def test_the_map_shows_the_communes_of_the_choice(page: Page, root_site: Built, served_root: str) -> None:
    """The map is hidden until asked for; it then links to the communes of what is found, beside the same list."""
    page.goto(f"{served_root}{FRENCH}")
    expect(page.locator("#v-map")).to_be_hidden()
    page.get_by_role("button", name="Carte").click()
    expect_search(page, "?view=map")
    visible = page.locator("#v-map [data-commune]:visible")
    expect(visible).to_have_count(10)
    page.locator("select[name=theme]").select_option("energie")
    expect_search(page, "?theme=energie&view=map")
    found = corpus(root_site).found(theme=["energie"])
    communes = {commune for record in found for commune in record["traits"]["commune"]}
    expect(visible).to_have_count(len(communes))
    assert communes == {link.get_attribute("data-commune") for link in visible.all()}
    assert [record["title"] for record in found] == cards(page)
    page.get_by_role("button", name="Liste").click()
    expect(page.locator("#v-map")).to_be_hidden()


def test_up_to_four_entries_are_compared(page: Page, root_site: Built, served_root: str) -> None:
    """Each card has a button that adds its entry; the fifth is refused aloud; each may be taken out again."""
    titles = {record["id"]: record["title"] for record in corpus(root_site).records}
    page.goto(f"{served_root}{FRENCH}?page=1")
    expect(page.get_by_role("button", name="Comparer", exact=False)).to_have_count(1)
    page.get_by_role("button", name="Comparer des fiches").click()
    expect_search(page, "?compare=")
    expect(page.locator(".hint")).to_contain_text("jusqu’à quatre fiches")
    first = list(titles.items())[:5]
    for _, title in first[:4]:
        page.locator(".card").get_by_role("button", name=f"Comparer {title}").click()
        expect(page.locator("#v-results").get_by_role("button", name=f"Comparer {title}")).to_be_focused()
    heads = page.get_by_role("table", name="Fiches comparées").locator("thead a")
    assert [title for _, title in first[:4]] == heads.all_inner_texts()
    fifth = page.get_by_role("button", name=f"Comparer {first[4][1]}")
    expect(fifth).to_have_attribute("aria-disabled", "true")
    fifth.press("Enter")
    expect_status(page, "Quatre fiches sont comparées, c’est le maximum : retirez-en une pour en ajouter une autre.")
    assert 4 == heads.count()
    page.get_by_role("button", name=f"Retirer {first[1][1]} de la comparaison").focus()
    page.keyboard.press("Enter")
    assert [first[0][1], first[2][1], first[3][1]] == heads.all_inner_texts()
    assert "Comparer des fiches" == focused(page)
    page.go_back()
    expect(heads).to_have_count(4)
    page.get_by_role("button", name="Comparer des fiches").click()
    expect_search(page, "")
    expect(page.get_by_role("table")).to_have_count(0)


def test_a_page_may_link_to_a_comparison(page: Page, root_site: Built, served_root: str) -> None:
    """An address alone shows entries side by side: a row for each fact, what is not known said as such."""
    page.goto(f"{served_root}{FRENCH}?compare=communes/argenteuil&compare=solutions/soypv")
    table = page.get_by_role("table", name="Fiches comparées")
    expect(table.get_by_role("rowheader", name="Résumé")).to_be_visible()
    chosen = [
        record for record in corpus(root_site).records if record["id"] in {"communes/argenteuil", "solutions/soypv"}
    ]
    chosen.sort(key=lambda record: record["id"])
    shown = {
        row[0]: row[1:] for row in (line.locator("th, td").all_inner_texts() for line in table.locator("tr").all())
    }
    assert [record["summary"] for record in chosen] == shown["Résumé"]
    for place, record in enumerate(chosen):
        for label, value in record["facts"]:
            assert (value or "non publié à ce jour") == shown[label][place]
        facts = {label for label, _ in record["facts"]}
        assert {"–"} == {cells[place] for label, cells in shown.items() if label not in {*facts, "Résumé", ""}}


def published(site: Built, path: str, name: str) -> str:
    """Return the text of a file of the site, the mark of UTF-8 included."""
    return (site.folder / path / name).read_bytes().decode()


@pytest.mark.parametrize(
    ("path", "link", "name", "whole"),
    [
        (FRENCH, "Télécharger les fiches choisies (CSV", "fiches-choisies.csv", "toutes-les-fiches.csv"),
        (ENGLISH, "Download the chosen entries (CSV", "chosen-entries.csv", "all-entries.csv"),
    ],
)
def test_the_choice_is_downloaded_as_a_table(  # noqa: PLR0913, PLR0917 - a case has an address and what it gives
    page: Page, root_site: Built, served_root: str, path: str, link: str, name: str, whole: str
) -> None:
    """The file is the published one, to the letter, with only the rows of the entries found, in their order."""
    answered(page, f"{served_root}{path}?kind=solutions&sort=updated")
    file, content = downloaded(page, link)
    lines = published(root_site, path, whole).split("\r\n")
    found = corpus(root_site, path).found(kind=["solutions"])
    ids = [record["id"] for record in sorted(found, key=lambda record: record["date"], reverse=True)]
    assert 6 == len(ids)
    expected = [lines[0], *(line for one in ids for line in lines if line.startswith(f'"{one}"')), ""]
    assert (name, "\r\n".join(expected)) == (file, content.decode())
    assert content.startswith(b"\xef\xbb\xbf")


def test_the_choice_is_downloaded_for_programs(page: Page, root_site: Built, served_root: str) -> None:
    """The JSON is the published one, its licence and its notice kept, with only the entries found."""
    answered(page, f"{served_root}{FRENCH}?theme=energie")
    file, content = downloaded(page, "Télécharger les fiches choisies (JSON")
    whole = json.loads(published(root_site, FRENCH, "toutes-les-fiches.json"))
    ids = [record["id"] for record in corpus(root_site).found(theme=["energie"])]
    whole["entries"] = [entry for entry in whole["entries"] if entry["id"] in ids]
    assert ids == [entry["id"] for entry in whole["entries"]]
    assert ("fiches-choisies.json", f"{json.dumps(whole, ensure_ascii=False, indent=2)}\n") == (file, content.decode())
    assert {"licence", "notice"} <= set(whole)


@pytest.mark.parametrize("search", ["", "?view=table", "?theme=energie&commune=meudon"])
def test_the_whole_is_downloaded_when_no_part_of_it_is_chosen(
    page: Page, root_site: Built, served_root: str, search: str
) -> None:
    """Before a choice, or when nothing answers it, links say "all" and give the published file as it is."""
    answered(page, f"{served_root}{FRENCH}{search}") if search else page.goto(f"{served_root}{FRENCH}")
    _, content = downloaded(page, "Télécharger toutes les fiches (CSV")
    assert published(root_site, FRENCH, "toutes-les-fiches.csv") == content.decode()


def test_links_follow_the_choice(page: Page, served_root: str) -> None:
    """A choice changes what the links say; taking it away gives them their first words back."""
    links = page.locator("#v-results > a[download]")
    page.goto(f"{served_root}{FRENCH}")
    first = links.all_inner_texts()
    page.locator("select[name=theme]").select_option("energie")
    expect(links.first).to_contain_text("fiches choisies (CSV")
    expect(links.first).to_contain_text("au plus")
    page.get_by_role("button", name="Tout effacer").click()
    expect(links).to_have_text(first)


def test_a_download_that_fails_says_so(page: Page, served_root: str) -> None:
    """When the published file does not come, nothing is saved and the reader is told; later it works again."""
    page.route("**/toutes-les-fiches.csv", lambda route: route.fulfill(status=200, body="{"))
    answered(page, f"{served_root}{FRENCH}?theme=energie")
    page.get_by_role("link", name="Télécharger les fiches choisies (CSV").click()
    expect(page.locator("#v-filters [role=status]")).to_contain_text("n’ont pas pu être chargées")
    page.unroute("**/toutes-les-fiches.csv")
    file, _ = downloaded(page, "Télécharger les fiches choisies (CSV")
    assert "fiches-choisies.csv" == file
    expect(page.locator("#v-filters.failed")).to_have_count(0)


def test_a_download_follows_what_is_chosen(page: Page, corpus_site: Built, served_corpus: str) -> None:
    """Whatever the page of the list that is shown, the whole choice is in the file, in its order."""
    answered(page, f"{served_corpus}{FRENCH}?kind=communes&sort=title&page=3&view=table")
    _, content = downloaded(page, "Télécharger les fiches choisies (JSON")
    titles = [entry["title"] for entry in json.loads(content)["entries"]]
    assert corpus(corpus_site).titles(kind=["communes"]) == titles


@pytest.mark.parametrize("search", STATES)
@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (1280, "dark"), (360, "light"), (360, "dark")])
def test_no_state_keeps_people_out(
    page: Page, served_root: str, search: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    """Filtered, as a table, as a map, compared or empty, the page breaks no rule of axe."""
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=scheme)
    answered(page, f"{served_root}{FRENCH}{search}")
    assert [] == broken_rules(page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_open_filters_keep_nobody_out(page: Page, served_root: str, scheme: Literal["light", "dark"]) -> None:
    """On a phone, with the filters unfolded, the page breaks no rule of axe either."""
    page.set_viewport_size({"width": 360, "height": 800})
    page.emulate_media(color_scheme=scheme)
    answered(page, f"{served_root}{FRENCH}?theme=energie")
    page.locator("#v-filters summary").click()
    expect(page.locator("select[name=theme]")).to_be_visible()
    assert [] == broken_rules(page)


def test_a_large_choice_keeps_nobody_out(page: Page, served_corpus: str) -> None:
    """On a large content, four entries compared over a table of many pages, axe finds nothing either."""
    chosen = "&".join(f"compare=communes/exemple-sur-marne-{number:04d}" for number in range(1, 5))
    answered(page, f"{served_corpus}{FRENCH}?view=table&theme=energie&theme=mobilite&{chosen}")
    expect(page.locator("thead th a")).to_have_count(4)
    assert [] == broken_rules(page)


def test_forced_colours_show_what_is_pressed(page: Page, served_root: str) -> None:
    """Where the reader imposes colours, the view in use still differs from the others."""
    page.emulate_media(forced_colors="active")
    answered(page, f"{served_root}{FRENCH}?view=table")
    ring = "one => getComputedStyle(one).outline"
    pressed, other = (page.get_by_role("button", name=name).evaluate(ring) for name in ("Tableau", "Liste"))
    assert pressed != other
