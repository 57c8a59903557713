"""What surrounds a page: head, breadcrumb, the same page in the other language, how to report an error."""

from datetime import date

import pytest

from site_builder.model.locale import Locale
from site_builder.site.sizes import with_sizes
from site_builder.site.views import AlternateView, LinkView
from tests.site.planning import BETA, Project, page_of, tiny_page, tiny_site, weights_of

PAGE = "communes/beta-sur-seine"
FRENCH = "https://vitrine.invalid/communes/beta-sur-seine/"
ENGLISH = "https://vitrine.invalid/en/communes/beta-sur-seine/"


def test_alternates_are_absolute_and_strangers_read_english() -> None:
    """Each language and "x-default", which is the English page, with whole addresses."""
    expected = (AlternateView("fr", FRENCH), AlternateView("en", ENGLISH), AlternateView("x-default", ENGLISH))
    assert expected == tiny_page(PAGE).head.alternates
    assert (FRENCH, ENGLISH) == (tiny_page(PAGE).head.canonical, tiny_page(PAGE, Locale.EN).head.canonical)


def test_the_switch_leads_to_the_same_page() -> None:
    """A reader who changes language stays on the page."""
    assert (LinkView("English", "/en/communes/beta-sur-seine/", lang="en"),) == tiny_page(PAGE).switches
    expected = (LinkView("Français", "/communes/beta-sur-seine/", lang="fr"),)
    assert expected == tiny_page(PAGE, Locale.EN).switches


def test_the_breadcrumb_goes_from_home_to_the_page() -> None:
    """The page itself comes last and is not a link; the home page has no breadcrumb."""
    trail = [(step.text, step.href) for step in tiny_page(PAGE).breadcrumb]
    assert [("Accueil", "/"), ("Les communes", "/communes/"), ("Beta-sur-Seine", "")] == trail
    assert () == tiny_page("pages/accueil").breadcrumb


def test_a_title_names_the_programme() -> None:
    """Every title follows one pattern: "Page — Programme"."""
    assert "Beta-sur-Seine — Programme d’essai" == tiny_page(PAGE).head.title


def test_a_long_title_names_the_programme_by_its_acronym(project: Project) -> None:
    """Search results cut long titles: the acronym then stands for the programme."""
    long = "Une commune inventée dont le titre est vraiment très long"
    project.replace(f"{BETA}.fr.md", 'title: "Beta-sur-Seine"', f'title: "{long}"')
    assert f"{long} — ESSAI" == project.page(PAGE).head.title


def test_dates_come_from_the_entry(project: Project) -> None:
    """The last change is what the entry says, else its first publication, else unknown."""
    assert None is tiny_page(PAGE).updated_on
    assert "" == tiny_page(PAGE).reviewed
    assert date(2025, 3, 1) == tiny_page("communes/alpha-sur-marne").updated_on
    assert "2 mars 2025" == tiny_page("communes/alpha-sur-marne").reviewed
    project.replace(f"{BETA}.fr.md", "edition: 1", "edition: 1\npublished_on: 2025-02")
    assert date(2025, 2, 1) == project.page(PAGE).updated_on


def test_nothing_to_report_to_without_a_repository_or_a_contact() -> None:
    """A demonstration without either offers no link that leads nowhere."""
    assert () == tiny_page(PAGE).tools


def test_errors_go_to_the_repository_first(project: Project) -> None:
    """With a repository an error is an issue, and a contact is not asked as well."""
    project.replace("content/site.yml", "repository:", 'repository: "https://depot.invalid/vitrine/"')
    project.replace("content/site.yml", "contact:\n  name:", 'contact:\n  email: "a@vitrine.invalid"')
    expected = LinkView("Signaler une erreur", f"https://depot.invalid/vitrine/issues/new?title={FRENCH}")
    assert (expected,) == project.page(PAGE).tools


def test_errors_go_to_the_contact_otherwise(project: Project) -> None:
    """Without a repository an error is a message that names the page."""
    project.replace("content/site.yml", "contact:\n  name:", 'contact:\n  email: "a@vitrine.invalid"')
    expected = LinkView("Report an error", f"mailto:a@vitrine.invalid?subject={ENGLISH}")
    assert (expected,) == page_of(project.plan(), PAGE, Locale.EN).tools


@pytest.mark.parametrize("locale", list(Locale))
@pytest.mark.parametrize(
    ("key", "path"),
    [
        ("communes/alpha-sur-marne", "/api/v1/communes/94901.json"),
        ("solutions/ombrieres", "/api/v1/solutions/ombrieres.json"),
    ],
)
def test_an_entry_leads_to_its_facts_as_a_file(key: str, path: str, locale: Locale) -> None:
    """The link names the format and the size of the very bytes that are written."""
    (file,) = (one for one in tiny_site().downloads if one.link == path)
    sizes = weights_of(tiny_site(), locale)
    link = page_of(tiny_site(), key, locale).document
    unit = "ko" if locale is Locale.FR else "kB"
    assert link is not None
    assert (path, True) == (
        link.href,
        with_sizes(link.text, sizes).endswith(f"(JSON, {-(-file.size // 1000)}\u00a0{unit})"),
    )


def test_what_is_no_entry_has_no_file_of_its_own() -> None:
    """Lists and pages of prose tell what other documents hold: they name none as theirs."""
    kinds = {page.kind for page in tiny_site().pages if page.document}
    assert {"commune", "solution"} == kinds
