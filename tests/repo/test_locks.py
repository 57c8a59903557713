"""The lock files: complete, verifiable by hash, and free of download addresses."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
RUNTIME = ROOT / "requirements.lock"
DEVELOPMENT = ROOT / "requirements-dev.lock"
LOCKS = [RUNTIME, DEVELOPMENT]
HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}")


def entries(lock: Path) -> list[str]:
    """Return each locked requirement on one line, its hashes included."""
    text = lock.read_text(encoding="utf-8").replace("\\\n", " ")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def pins(lock: Path) -> set[tuple[str, str]]:
    """Return the locked packages with their exact versions."""
    requirements = [Requirement(entry.split("--hash")[0]) for entry in entries(lock)]
    return {(canonicalize_name(pin.name), str(pin.specifier).removeprefix("==")) for pin in requirements}


def project() -> dict[str, Any]:
    """Return pyproject.toml as written."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def unsatisfied(requirements: list[str], lock: Path) -> list[str]:
    """Return the requirements for which a lock holds no version that fits."""
    locked = pins(lock)
    return [
        written
        for written in requirements
        if not any(
            canonicalize_name(wanted.name) == name and wanted.specifier.contains(version)
            for wanted in [Requirement(written)]
            for name, version in locked
        )
    ]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_every_requirement_is_pinned_and_hashed(lock: Path) -> None:
    """Every requirement names one exact version and at least one SHA-256, as pip demands."""
    pinned = re.compile(rf"[a-z0-9._-]+(?:\[[a-z0-9,-]+\])?==[^\s;]+(?: ; [^-]+?)?(?:\s+{HASH.pattern})+")
    assert entries(lock)
    assert [] == [entry for entry in entries(lock) if not pinned.fullmatch(entry.strip())]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_no_address_in_a_lock(lock: Path) -> None:
    """A lock says what to install and never from where: no address, no folder, no index option."""
    elsewhere = re.compile(r"://|file:| @ |^\s*(-[a-zA-Z]\b|--(?!hash=))", re.MULTILINE)
    assert [] == [entry for entry in lock.read_text(encoding="utf-8").splitlines() if elsewhere.search(entry)]


def test_runtime_lock_satisfies_the_project() -> None:
    """Every runtime dependency is in the runtime lock, at a version the project accepts."""
    assert [] == unsatisfied(project()["project"]["dependencies"], RUNTIME)


def test_development_lock_satisfies_the_project() -> None:
    """Every declared dependency is in the development lock, at a version the project accepts."""
    declared = project()["project"]
    wanted = declared["dependencies"] + declared["optional-dependencies"]["dev"]
    assert [] == unsatisfied(wanted, DEVELOPMENT)


def test_build_backend_is_locked() -> None:
    """The build backend is in the lock, since the project is installed without build isolation."""
    backend = project()["build-system"]["requires"]
    assert project()["dependency-groups"]["build"] == backend
    assert [] == unsatisfied(backend, RUNTIME)


def test_development_lock_extends_the_runtime_lock() -> None:
    """Tests run on the very versions that are shipped."""
    assert set() == pins(RUNTIME) - pins(DEVELOPMENT)


def test_every_dependency_is_justified() -> None:
    """Every declared dependency has its line in the record of dependencies."""
    declared = project()["project"]
    wanted = declared["dependencies"] + declared["optional-dependencies"]["dev"]
    record = (ROOT / "docs" / "adr" / "0002-dependencies.md").read_text(encoding="utf-8")
    justified = {canonicalize_name(name) for name in re.findall(r"^\| `([^`]+)` \|", record, re.MULTILINE)}
    assert {canonicalize_name(Requirement(name).name) for name in wanted} <= justified
