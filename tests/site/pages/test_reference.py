"""Pages of reference: press, data, legal notice, accessibility, site map, search."""

import pytest

from site_builder.model.entries.page import PageKind
from site_builder.model.locale import Locale
from site_builder.output.exports import exports
from site_builder.site.page import PlannedPage
from site_builder.site.views import FactView, LinkView
from tests.site.planning import Project, fact, page_of, slug_of, tiny_page, tiny_site

SETTINGS = "content/site.yml"


def test_an_empty_contact_is_not_shown() -> None:
    """Names, phones and mailboxes come from the settings only; nothing is shown while they are empty."""
    assert () == tiny_page("pages/presse").blocks.facts


def test_a_contact_shows_what_it_has(project: Project) -> None:
    """Each field that is filled has its line, and the mailbox is a link."""
    filled = 'contact:\n  name: "Service presse"\n  email: "presse@vitrine.invalid"\n  phone: "+33 0"'
    project.replace(SETTINGS, "contact:\n  name:", filled)
    mail = LinkView("presse@vitrine.invalid", "mailto:presse@vitrine.invalid")
    expected = (
        FactView("Service", "Service presse"),
        FactView("Courriel", links=(mail,)),
        FactView("Téléphone", "+33 0"),
    )
    assert expected == project.page("pages/presse").blocks.facts


def test_the_legal_notice_shows_what_is_to_be_completed() -> None:
    """The mentions the law demands have a line each, filled or not (law 2004-575, art. 1-1)."""
    facts = {fact.label: fact.value for fact in tiny_page("pages/mentions-legales").blocks.legal_facts}
    expected = {
        "Éditeur du site": "",
        "Adresse de l’éditeur": "",
        "Directeur ou directrice de la publication": "",
        "Hébergeur": "Hébergeur fictif",
        "Adresse de l’hébergeur": "",
        "Téléphone de l’hébergeur": "",
    }
    assert expected == facts


@pytest.mark.parametrize(
    ("conformity", "expected"),
    [
        ("not-compliant", "Accessibilité\u00a0: non conforme"),
        ("partially-compliant", "Accessibilité\u00a0: partiellement conforme"),
        ("fully-compliant", "Accessibilité\u00a0: totalement conforme"),
    ],
)
def test_conformity_is_said_in_the_words_of_the_law(project: Project, conformity: str, expected: str) -> None:
    """The three states of RGAA 4.1.2 have their exact sentence, on the statement and in the footer."""
    project.replace(SETTINGS, "not-compliant", conformity)
    site = project.plan()
    assert expected == page_of(site, "pages/accessibilite").blocks.stage
    assert expected == site.shells[Locale.FR].accessibility.text


def test_the_accessibility_statement_follows_its_audit(project: Project) -> None:
    """Without an audit, that there was none is said; with one, its date and its author are shown."""
    page = tiny_page("pages/accessibilite")
    assert "RGAA 4.1.2" == fact(page, "Référentiel").value
    told = {fact(page, label).value for label in ("Audit mené le", "Audit mené par")}
    assert {"aucun audit à ce jour"} == told
    audited = '"RGAA 4.1.2"\n  audited_on: 2025-04-01\n  auditor: "Cabinet fictif"'
    project.replace(SETTINGS, '"RGAA 4.1.2"', audited)
    page = project.page("pages/accessibilite")
    assert ("1er avril 2025", "Cabinet fictif") == (
        fact(page, "Audit mené le").value,
        fact(page, "Audit mené par").value,
    )


def test_licence_and_repository_are_said(project: Project) -> None:
    """The licence is that of the settings, and the repository is a link when there is one."""
    assert () == fact(tiny_page("pages/donnees"), "Dépôt des contenus").links
    project.replace(SETTINGS, "repository:", 'repository: "https://depot.invalid/"')
    page = project.page("pages/donnees")
    assert (LinkView("https://depot.invalid/", "https://depot.invalid/"),) == fact(page, "Dépôt des contenus").links
    assert "Faits inventés\u202f; aucun droit réservé." == fact(page, "Licence").value


def listed(page: PlannedPage) -> list[tuple[str, str, str]]:
    """Return what a page of the bibliography lists: titles, the language of foreign ones, publishers."""
    return [(link.text, link.lang, link.note) for group in page.blocks.groups for link in group.links]


def test_every_source_on_the_web_is_listed_once() -> None:
    """The bibliography lists each address once, by publisher, with the language of foreign titles."""
    expected = [
        ("A review of the trial programme", "en", "Autres éditeurs"),
        ("Étude de la place", "", "Agence fictive"),
        ("L’annonce du programme d’essai", "", "Agence fictive"),
    ]
    assert expected == listed(tiny_page("pages/donnees/sources"))
    assert "Other publishers" in {
        publisher for _, _, publisher in listed(tiny_page("pages/donnees/sources", Locale.EN))
    }


def test_publishers_are_in_order_accents_apart(project: Project) -> None:
    """An accent does not send a name to the end: "École" comes where readers look for it."""
    shown = '"A review of the trial programme"\n    publisher: "École fictive"'
    project.replace(SETTINGS, '"A review of the trial programme"', shown)
    publishers = [publisher for _, _, publisher in listed(project.page("pages/donnees/sources"))]
    assert ["Agence fictive", "Agence fictive", "École fictive"] == publishers


def test_the_page_of_data_leads_to_the_bibliography() -> None:
    """One link leads to the list, and says how many documents it holds."""
    link = tiny_page("pages/donnees").blocks.chips[0]
    assert ("/donnees/sources/", "3 documents en ligne") == (link.href, link.note)


@pytest.mark.parametrize("locale", list(Locale))
def test_the_page_of_data_leads_to_the_schemas(locale: Locale) -> None:
    """Schemas of the language are linked where they are published, with the size of the very bytes."""
    site = tiny_site()
    files = exports(site)
    unit = "ko" if locale is Locale.FR else "kB"
    links = page_of(site, "pages/donnees", locale).blocks.chips[1:]
    assert [f"/schema/{locale}/communes.json", f"/schema/{locale}/solutions.json"] == [link.href for link in links]
    for link in links:
        assert f"JSON, {-(-len(files[link.href.removeprefix('/')]) // 1000)}\u00a0{unit}" == link.note


def test_the_site_map_leads_everywhere() -> None:
    """From the site map and its lists, one link leads to every page but those that a page of the same name lists."""
    site = tiny_site()
    maps = [page for page in site.pages if page.kind == "site-map" and page.locale is Locale.FR]
    linked = {link.href for page in maps for group in page.blocks.groups for link in group.links}
    expected = {page.link for page in site.pages if page.locale is Locale.FR and not page.unlisted}
    below = {f"/{name}/{part}/" for name in ("couverture", "presse") for part in ("communes", "solutions")}
    assert {*below, "/donnees/sources/"} == expected - linked


def test_the_search_page_leads_to_the_lists() -> None:
    """Whoever does not search, or finds nothing, has the site map and the lists."""
    (group,) = tiny_page(f"pages/{slug_of(PageKind.SEARCH)}", Locale.EN).blocks.groups
    expected = ["/en/site-map/", "/en/explore/", "/en/communes/", "/en/solutions/", "/en/themes/"]
    assert expected == [link.href for link in group.links]


def test_the_site_map_is_cut_in_pages(project: Project) -> None:
    """Ninety-six links to a page, more than a page of cards holds."""
    for number in range(96):
        project.add_solution(number)
    site = project.plan()
    first, second = page_of(site, "pages/plan-du-site/solutions"), page_of(site, "pages/plan-du-site/solutions/2")
    assert [96, 1] == [len(page.blocks.groups[0].links) for page in (first, second)]
    assert "/plan-du-site/solutions/page-2/" == second.link


def test_plain_pages_show_their_figures_and_sources(project: Project) -> None:
    """Any page may cite figures, which stand with their source as they do in entries."""
    page = "content/pages/a-propos/index"
    sourced = (
        'path: "/a-propos/"\nfigures:\n  - {id: a, label: "Un nombre", value: 3, kind: planned, source: b}\n'
        'sources:\n  - {id: b, title: "Une source", access: whole}\n'
    )
    project.replace(f"{page}.fr.md", 'path: "/a-propos/"\n', sourced)
    project.replace(f"{page}.en.md", 'path: "/about/"\n', 'path: "/about/"\nfigures:\n  - {id: a, label: "A number"}\n')
    (figure,) = project.page("pages/a-propos").blocks.figures
    assert ("3", "prévu", "date non indiquée", 1) == (figure.value, figure.kind, figure.as_of, figure.refs[0].number)
