"""The commands of the product, as the README tells them."""

import re
from pathlib import Path
from typing import Final

import click
import pytest

from site_builder.cli import cli

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")


def options(command: click.Command) -> list[str]:
    """Return the options of a command as they are typed."""
    return [name for option in command.params for name in option.opts if name.startswith("--")]


def typed_commands() -> dict[str, click.Command]:
    """Return every command by the words that are typed for it, those of a group with the name of the group."""
    commands: dict[str, click.Command] = {}
    for name, command in cli.commands.items():
        inner = command.commands.items() if isinstance(command, click.Group) else ()
        commands |= {f"{name} {word}": one for word, one in inner} or {name: command}
    return commands


COMMANDS: Final = typed_commands()


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_and_option_is_in_the_readme(name: str) -> None:
    """Nothing that can be typed is a secret."""
    assert f"\nvitrine {name} " in README
    assert [] == [option for option in options(COMMANDS[name]) if not re.search(rf"{option}(?![\w-])", README)]


def test_each_option_of_the_readme_exists() -> None:
    """Nothing that the README tells is refused."""
    known = {option for command in (cli, *COMMANDS.values()) for option in options(command)}
    commands = README.partition("Installed, the command is")[2].partition("## ")[0]
    assert set() == set(re.findall(r"--[a-z][a-z-]+", commands)) - known
    assert set(re.findall(r"\bvitrine ([a-z]+)", commands)) == set(cli.commands)


def test_commands_of_the_workflows_exist() -> None:
    """A workflow calls commands with options that they have."""
    for workflow in sorted((ROOT / ".github" / "workflows").glob("*.yml")):
        for name, arguments in re.findall(r"bin/vitrine (\w+)(.*)", workflow.read_text("utf-8")):
            typed = re.findall(r"(--[a-z-]+)", arguments)
            assert [] == [option for option in typed if option not in options(cli.commands[name])]
