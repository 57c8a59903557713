"""What every page of a language shares: the notice, the menus, the words of the 404 page."""

from site_builder.model.locale import Locale
from tests.site.planning import Project, tiny_site


def test_a_demonstration_says_so_and_hides_from_search() -> None:
    """Until it is official, every page carries the notice, in its language, and asks not to be indexed."""
    french, english = tiny_site().shells[Locale.FR], tiny_site().shells[Locale.EN]
    assert french.notice.startswith("Site de démonstration, non officiel.")
    assert english.notice.startswith("Unofficial demonstration site")
    assert {True} == {page.head.noindex for page in tiny_site().pages}


def test_an_official_site_has_no_notice(project: Project) -> None:
    """Once official, the site is indexed, its unlisted pages apart, and its notice is gone."""
    project.make_official()
    site = project.plan()
    assert ["", ""] == [site.shells[locale].notice for locale in Locale]
    assert [page.unlisted for page in site.pages] == [page.head.noindex for page in site.pages]


def test_menus_follow_the_settings() -> None:
    """Menus show the pages that the settings list, in their order, in each language."""
    shells = tiny_site().shells
    assert ["/explorer/", "/communes/", "/solutions/"] == [link.href for link in shells[Locale.FR].main]
    assert ["Explore", "The towns", "The solutions"] == [link.text for link in shells[Locale.EN].main]
    expected = ["/en/legal-notice/", "/en/accessibility/", "/en/site-map/"]
    assert expected == [link.href for link in shells[Locale.EN].footer]


def test_every_page_leads_to_the_search() -> None:
    """The link to the page that searches is named as menus name it, in each language."""
    links = [tiny_site().shells[locale].search for locale in Locale]
    assert [("Rechercher", "/recherche/"), ("Search", "/en/search/")] == [(link.text, link.href) for link in links]


def test_the_footer_states_the_conformity() -> None:
    """The state of accessibility stands on every page, as a link to its statement (law 2005-102, art. 47)."""
    link = tiny_site().shells[Locale.FR].accessibility
    assert ("Accessibilité\u00a0: non conforme", "/accessibilite/") == (link.text, link.href)


def test_one_404_page_speaks_every_language() -> None:
    """The French build writes the only 404 page, which has words and links in both languages."""
    shells = tiny_site().shells
    assert () == shells[Locale.EN].not_found
    assert ["fr", "en"] == [view.lang for view in shells[Locale.FR].not_found]
    assert ["Page introuvable", "Page not found"] == [view.title for view in shells[Locale.FR].not_found]
    expected = ["/en/", "/en/explore/", "/en/site-map/"]
    assert expected == [link.href for link in shells[Locale.FR].not_found[1].links]


def test_the_404_page_has_no_page_of_its_own() -> None:
    """The words of the 404 page are in no page, no menu and no site map."""
    assert [] == [page.key for page in tiny_site().pages if "introuvable" in page.key or "/404/" in page.link]


def test_under_a_sub_path_every_link_stays_inside(project: Project) -> None:
    """Links of the shell carry the path under which the site is published."""
    shell = project.plan("https://exemple.invalid/vitrine/").shells[Locale.EN]
    links = [shell.home, *shell.main, *shell.footer, shell.accessibility]
    assert [] == [link.href for link in links if not link.href.startswith("/vitrine/en/")]
