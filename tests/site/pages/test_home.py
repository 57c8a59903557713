"""The home page: counts that are computed, the latest changes, the communes of each edition."""

from site_builder.model.locale import Locale
from site_builder.site.views import LinkView
from tests.site.planning import Project, tiny_page

HOME = tiny_page("pages/accueil")


def test_counts_are_computed_and_lead_to_their_list() -> None:
    """Communes, editions and solutions are counted from the content, drafts left out."""
    expected = [("2", "/communes/"), ("2", "/editions/"), ("1", "/solutions/")]
    assert expected == [(count.value, count.href) for count in HOME.blocks.counts]
    labels = [count.label for count in tiny_page("pages/accueil", Locale.EN).blocks.counts]
    assert ["selected towns", "editions", "documented solution"] == labels


def test_the_featured_figure_has_its_source() -> None:
    """One result is shown, with its kind, its date and its source."""
    (figure,) = HOME.blocks.featured
    assert ("48\u202f%", "mesuré", "octobre 2024") == (figure.value, figure.kind, figure.as_of)
    assert 1 == figure.refs[0].number


def test_doors_lead_to_pages() -> None:
    """Each kind of reader has an entrance, in the words of the page."""
    (door,) = HOME.blocks.doors
    assert ("Je dirige une ville", "/explorer/") == (door.title, door.href)


def test_communes_are_listed_by_edition() -> None:
    """Every commune of the programme can be reached from the home page."""
    listed = [(group.title, [link.text for link in group.links]) for group in HOME.blocks.groups]
    assert [("Première édition", ["Beta-sur-Seine"]), ("Deuxième édition", ["Alpha-sur-Marne"])] == listed


def test_the_latest_changes_come_first(project: Project) -> None:
    """Changes are listed newest first, solutions before communes on the same day; what has no date is left out.

    What was never changed since it was published is as new as that day.
    """
    project.add_solution(1, "themes: [energie]\ncommunes: [beta-sur-seine]\nupdated_on: 2025-04")
    project.add_solution(2, "themes: [energie]\ncommunes: [beta-sur-seine]\nupdated_on: 2024")
    project.add_solution(3)
    expected = (
        LinkView("Essai 01", "/solutions/essai-1/", key="avril 2025"),
        LinkView("Ombrières pliantes", "/solutions/ombrieres/", key="1er mars 2025"),
        LinkView("Alpha-sur-Marne", "/communes/alpha-sur-marne/", key="1er mars 2025"),
        LinkView("Essai 02", "/solutions/essai-2/", key="2024"),
    )
    assert expected == project.page("pages/accueil").blocks.latest


def test_four_changes_are_shown_at_most(project: Project) -> None:
    """The home page shows the last four changes, whatever their number."""
    for number in range(6):
        project.add_solution(number, f"themes: [energie]\ncommunes: [beta-sur-seine]\nupdated_on: 2025-0{number + 1}")
    titles = [link.text for link in project.page("pages/accueil").blocks.latest]
    assert ["Essai 05", "Essai 04", "Essai 03", "Ombrières pliantes"] == titles
