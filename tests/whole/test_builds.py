"""How a site is built and put in place: the same each time, and whole or not at all."""

import re
import shutil
from itertools import pairwise
from pathlib import Path

import pytest

from site_builder import pipeline
from site_builder.engine.render import EngineError
from tests.built import ROOT_ADDRESS, TODAY, Built, copy_project, tree, vitrine

pytestmark = pytest.mark.slow

ELSEWHERE = (
    {"TZ": "Pacific/Auckland", "PYTHONHASHSEED": "1", "LC_ALL": "C.UTF-8"},
    {"TZ": "America/Los_Angeles", "PYTHONHASHSEED": "2", "LC_ALL": "C"},
)

# What a sentence more in the French page of Meudon changes.
EDITED = {"communes/meudon/index.html", "kits/communes/meudon-fr.pdf", "kits/communes/meudon.zip"}
# They tell the sizes of these files, which may become another number of kB, and nothing else of the edit.
TOLD = {"en/communes/meudon/index.html", "en/press/communes/index.html", "presse/communes/index.html"}


@pytest.fixture
def built(root_site: Built, tmp_path: Path) -> Path:
    """Return a project whose site has been built, to be changed by the test."""
    shutil.copytree(root_site.project, tmp_path / "project")
    return tmp_path / "project"


def request(project: Path, output: str = "site") -> pipeline.Request:
    """Return the order to build the project."""
    return pipeline.Request(project, project / output, TODAY, ROOT_ADDRESS)


def dates_of(site: Path) -> dict[str, int]:
    """Return the date of each file of a site."""
    return {file.relative_to(site).as_posix(): file.stat().st_mtime_ns for file in site.rglob("*") if file.is_file()}


def left_of(site: Path) -> tuple[int, dict[str, bytes], dict[str, int]]:
    """Return what a visitor and a web server can tell of a folder: its date, its files, their dates."""
    dates = {path.name: path.stat().st_mtime_ns for path in site.rglob("*")}
    return site.stat().st_mtime_ns, tree(site), dates


def test_the_same_inputs_give_the_same_bytes(tmp_path: Path) -> None:
    """Two machines in two time zones, hashing in two ways, build the same site on the same day."""
    trees = []
    for place, environment in enumerate(ELSEWHERE):
        project = copy_project(tmp_path / f"place-{place}" / ("sub" * place))
        answer = vitrine(project, "build", SOURCE_DATE_EPOCH="1796083200", **environment)
        assert 0 == answer.returncode, answer.stderr
        trees.append(tree(project / "site"))
    first, second = trees
    assert sorted(first) == sorted(second)
    assert [] == [file for file in first if first[file] != second[file]]


def test_building_again_changes_nothing(built: Path, root_site: Built) -> None:
    """A build over the remains of the former one gives the same site as a build from nothing."""
    assert () == pipeline.build(request(built), lambda _: None).diagnostics
    assert tree(root_site.folder) == tree(built / "site")


def told_of(site: Path) -> dict[str, str]:
    """Return the pages of a site that tell the sizes of what an edit makes again."""
    return {file: (site / file).read_text("utf-8") for file in TOLD}


def test_only_what_changed_is_written(built: Path) -> None:
    """Files that are the same keep their dates from one site to the next; an edit, and its undoing, date their own."""
    source = built / "content/communes/meudon/index.fr.md"
    first = source.read_text("utf-8")
    dates, told = [dates_of(built / "site")], [told_of(built / "site")]
    for text in (first, first, f"{first}\nUne phrase de plus.\n", first):
        source.write_text(text, "utf-8")
        assert () == pipeline.build(request(built), lambda _: None).diagnostics
        dates.append(dates_of(built / "site"))
        told.append(told_of(built / "site"))
    before, again, once_more, edited, undone = dates
    assert before == again == once_more
    for old, new in ((once_more, edited), (edited, undone)):
        written = {file for file in new if new[file] != old.get(file) and "pagefind" not in file}
        assert EDITED == written - TOLD
        assert all(new[file] > old[file] for file in written)
    sizes = re.compile(r"\d+\s?k[Bo]\b")
    for file in TOLD:
        texts = [pages[file] for pages in told]
        changed = [one != other for one, other in pairwise(texts)]
        assert changed == [one[file] != other[file] for one, other in pairwise(dates)]
        assert 1 == len({sizes.sub("", text) for text in texts})


def test_what_left_the_content_leaves_the_site(built: Path) -> None:
    """A solution that comes and goes leaves no page, no link and no number behind it."""
    before, solutions = tree(built / "site"), built / "content" / "solutions"
    shutil.copytree(solutions / "istya", solutions / "istya-bis")
    for file in (solutions / "istya-bis").iterdir():
        words = file.read_text("utf-8").replace("(Istya)", "(Istya, encore)").replace("id: istya\n", "id: istya-bis\n")
        file.write_text(words, "utf-8")
    outcome = pipeline.build(request(built), lambda _: None)
    assert () == outcome.diagnostics
    assert {True} == {f"{prefix}solutions/istya-bis/index.html" in tree(built / "site") for prefix in ("", "en/")}
    shutil.rmtree(solutions / "istya-bis")
    pipeline.build(request(built), lambda _: None)
    assert before == tree(built / "site")


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("communes/meudon/index.fr.md", "edition:", "editoin:"),
        ("communes/meudon/index.fr.md", "---", "--"),
        ("solutions/soypv/index.en.md", "title:", "title: a: b #"),
        ("site.yml", "base_url", "base-url"),
    ],
)
def test_a_content_error_builds_nothing(built: Path, file: str, old: str, new: str) -> None:
    """With a damaged file the command ends with 1, and the former site keeps its bytes and its dates."""
    damaged = built / "content" / file
    damaged.write_text(damaged.read_text("utf-8").replace(old, new, 1), "utf-8")
    before = left_of(built / "site")
    answer = vitrine(built, "build")
    assert 1 == answer.returncode, answer.stderr
    assert f"content/{file}:" in answer.stderr
    assert "Rien n'a été construit ; le site précédent est intact." in answer.stderr
    assert before == left_of(built / "site")


def test_a_link_that_leads_nowhere_builds_nothing(built: Path) -> None:
    """A broken link, seen only on the built page, is an error of the content and keeps the former site."""
    page = built / "content" / "pages" / "a-propos" / "index.en.md"
    page.write_text(f"{page.read_text('utf-8')}\nSee [there](#nowhere).\n", "utf-8")
    before = left_of(built / "site")
    answer = vitrine(built, "build", "--lang", "en")
    assert (1, True) == (answer.returncode, "error[V073]" in answer.stderr)
    assert before == left_of(built / "site")


@pytest.mark.parametrize(
    "stage", ["drafted", "completed", "with_open_data", "emit", "render", "assemble", "index", "verify", "publish"]
)
def test_a_crash_leaves_the_former_site(built: Path, stage: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever stage breaks down, the site that visitors see is the former one, and the next build succeeds."""

    def crash(*_: object) -> None:
        msg = "the machine broke down"
        raise EngineError(msg)

    before = left_of(built / "site")
    with monkeypatch.context() as broken:
        broken.setattr(pipeline, stage, crash)
        with pytest.raises(EngineError, match="broke down"):
            pipeline.build(request(built), lambda _: None)
    assert before == left_of(built / "site")
    outcome = pipeline.build(request(built), lambda _: None)
    assert (before[1], ()) == (tree(built / "site"), outcome.diagnostics)
    assert [] == list(built.glob(".site.*"))


def test_stages_are_announced_in_order(project: Path) -> None:
    """Whoever waits is told of each stage as it begins, in the order of the pipeline."""
    announced: list[str] = []
    pipeline.build(request(project), announced.append)
    assert list(pipeline.STAGES) == announced


@pytest.mark.parametrize("output", ["photographs", "content", "."])
def test_a_foreign_folder_is_refused(project: Path, output: str) -> None:
    """A folder that holds something else than a built site is left as it is, and the command ends with 2."""
    (project / "photographs").mkdir()
    (project / "photographs" / "meudon.jpg").write_bytes(b"picture")
    before = tree(project)
    answer = vitrine(project, "build", "--output", str(project / output))
    assert (2, before) == (answer.returncode, tree(project))
    assert "Traceback" not in answer.stderr


def test_a_file_is_refused_as_output(project: Path) -> None:
    """An output that is a file is refused, and the file stays."""
    (project / "notes").write_text("à garder", "utf-8")
    answer = vitrine(project, "build", "--output", str(project / "notes"))
    assert (2, "à garder") == (answer.returncode, (project / "notes").read_text("utf-8"))


def test_an_empty_folder_is_filled(project: Path) -> None:
    """An empty folder, or one that is not there yet, is a place to build in."""
    (project / "empty").mkdir()
    for output in ("empty", "new/deep"):
        answer = vitrine(project, "build", "--output", str(project / output))
        assert (0, True) == (answer.returncode, (project / output / "index.html").is_file()), answer.stderr


def test_an_interrupted_publication_is_mended(built: Path) -> None:
    """If the machine stopped between two renames, the next build first puts the former site back."""
    before = tree(built / "site")
    (built / "site").rename(built / ".site.old")
    (built / "content" / "site.yml").unlink()
    answer = vitrine(built, "build")
    assert (1, before) == (answer.returncode, tree(built / "site"))
