"""`vitrine explain`: one message in full, or the list of all."""

import re

import pytest
from click.testing import CliRunner, Result

from site_builder.cli import cli
from site_builder.diagnostics import CATALOGUE, Message

MESSAGES = list(CATALOGUE.values())
V021 = """\
V021 (erreur)

  « … » n'est pas un terme connu

Pourquoi
  Les thèmes, les défis et les unités viennent de listes fermées (dossier
  content/taxonomies), pour qu'un même sujet ait partout le même nom. On tape
  l'identifiant du terme, sans accent, et non son libellé.

À corriger
  themes: [énergies]

Corrigé
  themes: [energie]

Que faire
  - termes connus : …
  - vouliez-vous dire « … » ?
"""


def explain(*arguments: str) -> Result:
    """Return what `vitrine explain` answered."""
    return CliRunner().invoke(cli, ["explain", *arguments])


def words(text: str) -> str:
    """Return the text with one space between its words."""
    return " ".join(text.split())


@pytest.mark.parametrize("typed", ["V021", "v021", "21", "V21", "021", "[V021]", " v21 "])
def test_a_code_is_understood_however_it_is_typed(typed: str) -> None:
    """French is the default; capitals, zeros and the brackets of a report do not matter."""
    answer = explain(typed)
    assert (0, V021) == (answer.exit_code, answer.output)


@pytest.mark.parametrize("message", MESSAGES, ids=list(CATALOGUE))
@pytest.mark.parametrize("language", ["fr", "en"])
def test_each_message_is_explained_in_80_columns(message: Message, language: str) -> None:
    """What is said, why and the example are there; only an example may be wider than a terminal."""
    answer = explain(message.code, "--lang", language)
    wording = message.fr if language == "fr" else message.en
    assert 0 == answer.exit_code
    assert wording.cause in words(answer.output)
    examples = [f"  {line}".rstrip() for lines in (message.bad, message.good) for line in lines.rstrip().split("\n")]
    lines = answer.output.split("\n")
    assert [] == [line for line in examples if line not in lines]
    assert [] == [line for line in lines if len(line) > 80 and line not in examples]


def test_a_line_never_begins_with_a_lone_sign() -> None:
    """French punctuation stays with its word when lines are cut."""
    outputs = [explain(code).output for code in CATALOGUE]
    assert [] == [line for text in outputs for line in text.split("\n") if re.match(r"\s*[;:!?»](?: |$)", line)]


@pytest.mark.parametrize(("language", "end"), [("fr", "n'existe pas"), ("en", "there is no field “…”")])
def test_without_a_code_all_are_listed(language: str, end: str) -> None:
    """Each code is there once, in order within its family, with what it says."""
    answer = explain("--lang", language)
    listed = [line.split()[0] for line in answer.output.split("\n") if line.startswith("  V")]
    (line,) = [line for line in answer.output.split("\n") if line.startswith("  V020  ")]
    assert (0, sorted(CATALOGUE)) == (answer.exit_code, sorted(listed))
    assert line.endswith(end)
    assert [] == [line for line in answer.output.split("\n") if len(line) > 80]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("V030", "pas de message V030 ; les plus proches : V028, V029, V031"),
        ("V030", "no message V030; the nearest ones: V028, V029, V031"),
        ("V999", "pas de message V999 ; les plus proches : "),
        ("erreur", "« erreur » n'est pas un code ; essayez V021 / “erreur” is not a code; try V021"),
        ("V0210", "« V0210 » n'est pas un code"),
    ],
)
def test_an_unknown_code_is_a_wrong_use(typed: str, said: str) -> None:
    """A code that does not exist is refused with the nearest ones, in both languages, and ends with 2."""
    answer = explain(typed)
    assert (2, "") == (answer.exit_code, answer.stdout)
    assert said in words(answer.stderr)
