"""The sections that templates add around the prose of a page, as its list of contents names them."""

from site_builder.model.entries.page import PageKind
from tests.site.planning import Project, slug_of, tiny_page


def around(kind: PageKind) -> tuple[list[str], list[str]]:
    """Return the addresses of the sections before and after the prose of a page of the tiny project."""
    blocks = tiny_page(f"pages/{slug_of(kind)}").blocks
    return [link.href for link in blocks.before], [link.href for link in blocks.after]


def test_pages_of_reference_name_the_sections_of_their_template() -> None:
    """What the law asks for comes before the prose; what the site counts comes after."""
    assert ["#v-mentions"] == around(PageKind.LEGAL)[0]
    assert ["#v-state"] == around(PageKind.ACCESSIBILITY)[0]
    programme = around(PageKind.PROGRAMME)
    assert ([], ["#v-stages", "#v-calls"]) == (programme[0], programme[1][:2])
    assert "#v-documented" in around(PageKind.PRESS)[1]


def test_a_section_with_nothing_to_show_is_not_named(project: Project) -> None:
    """The contact of the press page stands there only where site.yml has one."""
    press = f"pages/{slug_of(PageKind.PRESS)}"
    named = "#v-contact" in [link.href for link in tiny_page(press).blocks.before]
    assert bool(tiny_page(press).blocks.facts) == named
    (project.root / "content/solutions/ombrieres/index.fr.md").unlink()
    (project.root / "content/solutions/ombrieres/index.en.md").unlink()
    for locale, words in (
        ("fr", ("(solution:ombrieres) et", "(page:solutions) et")),
        ("en", ("(solution:ombrieres) and", "(page:solutions) and")),
    ):
        project.replace(f"content/communes/alpha-sur-marne/index.{locale}.md", *words)
    after = project.page(f"pages/{slug_of(PageKind.PROGRAMME)}").blocks.after
    assert "#v-stages" not in [link.href for link in after]


def test_other_kinds_have_no_list_of_contents() -> None:
    """A page whose template shows no list is given none."""
    assert ([], []) == around(PageKind.SOURCES)
