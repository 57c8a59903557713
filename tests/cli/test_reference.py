"""`vitrine reference`: what is made from the catalogue and the model is in the repository as made."""

from pathlib import Path

from click.testing import CliRunner

from site_builder.cli import cli
from site_builder.editing import reference_files

ROOT = Path(__file__).parents[2]


def test_the_repository_is_in_step() -> None:
    """Every reference page and schema holds what the program would write today: run `make reference` if not."""
    behind = [path for path, content in reference_files().items() if (ROOT / path).read_bytes() != content]
    assert [] == behind


def test_nothing_else_lies_in_the_folder_of_schemas() -> None:
    """A schema that is no longer made does not stay behind."""
    lying = {path.relative_to(ROOT).as_posix() for path in (ROOT / "schema").rglob("*") if path.is_file()}
    assert lying == {path for path in reference_files() if path.startswith("schema/")}


def test_the_command_writes_them_all(tmp_path: Path) -> None:
    """The command writes every file in its place and names it."""
    (tmp_path / "content").mkdir()
    answer = CliRunner().invoke(cli, ["--root", str(tmp_path), "reference"])
    assert (0, sorted(reference_files())) == (answer.exit_code, answer.output.splitlines())
    written = {path: (tmp_path / path).read_bytes() for path in reference_files()}
    assert reference_files() == written
