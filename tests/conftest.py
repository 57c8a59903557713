"""What tests of the whole site share: real and generated sites, built once, a server and a browser."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import pytest
from hypothesis import settings
from playwright.sync_api import Browser

from tests.browsers import opened_browser
from tests.built import ROOT, ROOT_ADDRESS, SUB_PATH_ADDRESS, Built, build_site, copy_project
from tests.corpus import write_corpus
from tests.offline import Offline, taken_offline
from tests.serving import served as _served

_CORPUS_ENTRIES: Final = 200

# No test asserts a duration: a busy machine is not a fault.
settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")


@pytest.fixture(scope="session")
def root_site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Return the real site built for the root of a host; tests read it and never write in it."""
    return build_site(copy_project(tmp_path_factory.mktemp("root")), ROOT_ADDRESS)


@pytest.fixture(scope="session")
def sub_path_site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Return the real site built for a folder of a host; tests read it and never write in it."""
    return build_site(copy_project(tmp_path_factory.mktemp("sub-path")), SUB_PATH_ADDRESS)


@pytest.fixture(scope="session")
def corpus_site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Return the site of a generated content of 200 entries, 50 of them communes; tests never write in it."""
    project = tmp_path_factory.mktemp("corpus")
    write_corpus(project, _CORPUS_ENTRIES)
    shutil.copytree(ROOT / "overrides", project / "overrides")
    shutil.copyfile(ROOT / "mkdocs.yml", project / "mkdocs.yml")
    return build_site(project, ROOT_ADDRESS)


@pytest.fixture(scope="session")
def offline_root(root_site: Built, tmp_path_factory: pytest.TempPathFactory) -> Offline:
    """Return the offline edition of the real site, under a name with spaces and accents, as keys have."""
    return taken_offline(root_site, tmp_path_factory.mktemp("key") / "Clé USB n° 1")


@pytest.fixture(scope="session", params=["root", "sub-path"])
def each_site(request: pytest.FixtureRequest) -> Built:
    """Return the real site, once for each address."""
    site: Built = request.getfixturevalue("root_site" if request.param == "root" else "sub_path_site")
    return site


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a copy of the project that the test may change."""
    return copy_project(tmp_path / "project")


@pytest.fixture(scope="session")
def served_root(root_site: Built) -> Iterator[str]:
    """Return where the site built for the root of a host is served."""
    with _served(root_site.folder) as address:
        yield address


@pytest.fixture(scope="session")
def served_corpus(corpus_site: Built) -> Iterator[str]:
    """Return where the site of the generated content is served."""
    with _served(corpus_site.folder) as address:
        yield address


@pytest.fixture(scope="session")
def served_sub_path(sub_path_site: Built, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return where the site built for a folder of a host is served, in a folder of that name."""
    host = tmp_path_factory.mktemp("host")
    path = urlsplit(SUB_PATH_ADDRESS).path.lstrip("/")
    shutil.copytree(sub_path_site.folder, host / path)
    with _served(host) as address:
        yield f"{address}{path}"


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Return a real browser; a machine without one fails the test."""
    with opened_browser() as browser:
        yield browser
