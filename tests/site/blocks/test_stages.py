"""How far solutions have come: counted by stage, the most advanced first, those stopped told apart."""

import pytest

from site_builder.model.entries.closed_lists import Stage
from site_builder.model.locale import Locale
from site_builder.site.blocks.stages import by_stage, stage_sentence
from tests.site.planning import OMBRIERES, Project, tiny_page, tiny_scope


def with_announced(project: Project) -> Project:
    """Return the project with two more solutions, only announced, in the commune of the closed one."""
    for number in (1, 2):
        project.add_solution(number, "themes: [ombre]\ncommunes: [alpha-sur-marne]\nedition: 2")
    return project


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        (Locale.FR, "1 close, 2 annoncées. Arrêtées, à notre connaissance\u00a0: 1\u00a0sur\u00a03."),
        (Locale.EN, "1 closed, 2 announced. Known to have been stopped: 1\u00a0of\u00a03."),
    ],
)
def test_each_stage_is_counted_and_the_stopped_share_told(project: Project, locale: Locale, expected: str) -> None:
    """Stages without solutions are left out; a number has its plural, a stopped solution counts at its stage too."""
    scope = with_announced(project).scope(locale)
    assert expected == stage_sentence(scope.catalog.solutions, scope)


def test_an_outcome_that_is_not_a_stop_is_not_counted_as_one(project: Project) -> None:
    """Where no source tells of a stop, the sentence says that none is known."""
    project.replace(f"{OMBRIERES}.fr.md", "kind: stopped", "kind: continued")
    scope = project.scope()
    assert "1 close. Arrêtées, à notre connaissance\u00a0: aucune." == stage_sentence(["ombrieres"], scope)


def test_nothing_is_said_of_no_solution() -> None:
    """A commune without solutions has no sentence: its page says in words that none is documented."""
    assert "" == stage_sentence((), tiny_scope())
    assert "" == tiny_page("communes/beta-sur-seine").blocks.stages


def test_the_most_advanced_come_first(project: Project) -> None:
    """Stage decides, then the order the solutions were in."""
    scope = with_announced(project).scope()
    assert ("ombrieres", "essai-2", "essai-1") == by_stage(["essai-2", "ombrieres", "essai-1"], scope)


def test_a_commune_and_the_programme_say_it(project: Project) -> None:
    """The page of a commune counts its own solutions, in the order of its cards; the programme counts them all."""
    with_announced(project).add_solution(3)
    site = project.plan()
    pages = {page.key: page.blocks for page in site.pages if page.locale is Locale.FR}
    alpha = pages["communes/alpha-sur-marne"]
    assert ["Ombrières pliantes", "Essai 01", "Essai 02"] == [card.title for card in alpha.cards]
    assert alpha.stages.startswith("1 close, 2 annoncées.")
    assert pages["pages/programme"].stages.startswith("1 close, 3 annoncées.")


@pytest.mark.parametrize("locale", tuple(Locale))
@pytest.mark.parametrize("stage", tuple(Stage))
def test_a_stage_has_one_name(locale: Locale, stage: Stage) -> None:
    """What is counted at a stage is called what the stage is called."""
    scope = tiny_scope(locale)
    assert f"1 {scope.text(f'stage_{stage}')}" == scope.interface.count(f"n_stage_{stage}", 1)
