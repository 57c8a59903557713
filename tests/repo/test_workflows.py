"""The GitHub workflows: well formed, safe by zizmor's judgement, and pinned to exact commits."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
PINNED = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40}")


def run(tool: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Return what a tool of this very environment answered when started at the root of the repository."""
    command = [str(Path(sys.executable).parent / tool), *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def load(workflow: Path) -> dict[str, Any]:
    """Return a workflow with its keys as written: YAML 1.1 would read the key `on` as true."""
    loaded: dict[str, Any] = yaml.load(workflow.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
    return loaded


def jobs(workflow: Path) -> dict[str, dict[str, Any]]:
    """Return the jobs of a workflow by name."""
    found: dict[str, dict[str, Any]] = load(workflow)["jobs"]
    return found


def steps(workflow: Path) -> list[dict[str, Any]]:
    """Return the steps of every job of a workflow, in order."""
    return [step for job in jobs(workflow).values() for step in job["steps"]]


def test_the_workflows_are_these() -> None:
    """The repository has workflows for pull requests, links to other sites, publishing and releases, and no other."""
    assert ["check.yml", "links.yml", "pages.yml", "release.yml"] == [path.name for path in WORKFLOWS]


def test_workflows_follow_the_schema() -> None:
    """GitHub's own schema accepts every workflow."""
    answer = run("check-jsonschema", "--builtin-schema", "vendor.github-workflows", *WORKFLOWS)
    assert (0, "") == (answer.returncode, answer.stderr), answer.stdout


def test_dependabot_follows_the_schema() -> None:
    """GitHub's own schema accepts the file that proposes new action commits."""
    answer = run("check-jsonschema", "--builtin-schema", "vendor.dependabot", GITHUB / "dependabot.yml")
    assert (0, "") == (answer.returncode, answer.stderr), answer.stdout


def test_zizmor_finds_nothing() -> None:
    """The security linter for workflows has no finding, pedantic ones included."""
    answer = run("zizmor", "--offline", "--no-progress", "--persona", "pedantic", GITHUB)
    assert answer.returncode == 0, answer.stdout + answer.stderr


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_actions_are_pinned_by_commit(workflow: Path) -> None:
    """Every action is named by a full commit, since a tag can be moved to other code."""
    used = [step["uses"] for step in steps(workflow) if "uses" in step]
    assert used
    assert [] == [action for action in used if not PINNED.fullmatch(action)]


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_commands_expand_no_expression(workflow: Path) -> None:
    """No shell command contains an expression: the text of a pull request can never become a command."""
    assert [] == [step["run"] for step in steps(workflow) if "${{" in step.get("run", "")]


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_checkouts_keep_no_token(workflow: Path) -> None:
    """A checkout leaves no token behind for the commands that follow it."""
    checkouts = [step for step in steps(workflow) if step.get("uses", "").startswith("actions/checkout@")]
    assert checkouts
    assert {"false"} == {step.get("with", {}).get("persist-credentials") for step in checkouts}


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_permissions_start_from_none(workflow: Path) -> None:
    """A workflow grants nothing as a whole, and each of its jobs names what it needs."""
    assert {} == load(workflow)["permissions"]
    assert [] == [name for name, job in jobs(workflow).items() if not job.get("permissions")]


def test_only_publishing_may_write() -> None:
    """Nothing but the jobs that publish receives a permission to write, and neither of them runs code of ours."""
    writers = [
        name for workflow in WORKFLOWS for name, job in jobs(workflow).items() if "write" in job["permissions"].values()
    ]
    assert ["deploy", "release"] == writers
    published = (("pages.yml", "deploy"), ("release.yml", "release"))
    writing = [step for name, job in published for step in jobs(GITHUB / "workflows" / name)[job]["steps"]]
    assert [] == [step for step in writing if "checkout" in step.get("uses", "") or "make" in step.get("run", "")]


def test_publishing_waits_for_the_repository_variable() -> None:
    """Nothing is published unless VITRINE_DEPLOY says so: the site shipped here is a demonstration."""
    deploy = jobs(GITHUB / "workflows" / "pages.yml")["deploy"]
    assert "${{ vars.VITRINE_DEPLOY == 'true' }}" == deploy["if"]


def test_a_pull_request_has_the_offline_edition() -> None:
    """What `make offline` makes is attached as it is, under the name that it has."""
    attached = [step["with"] for step in steps(GITHUB / "workflows" / "check.yml") if "upload" in step.get("uses", "")]
    assert [{"path": "site"}, {"path": "offline/qmi-hors-ligne.zip", "archive": "false"}] == [
        {key: value for key, value in given.items() if key in {"path", "archive"}} for given in attached
    ]
