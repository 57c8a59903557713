"""What tests of pages share: the site as it would be once official, and pages with faults."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.built import Built
from tests.quality.official import built, official_project
from tests.serving import served

# A page without a fault, small enough to be read here.
SOUND = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="A page without a fault.">
<title>Sound</title>
<link rel="icon" href="data:,">
<style>
:focus-visible { outline: 2px solid }
.skip, header a, header button { display: inline-block; padding: .5rem }
@media print { .skip, header { display: none } }
</style>
<!-- head -->
</head>
<body data-kind="prose">
<a class="skip" href="#content">Skip</a>
<header><nav aria-label="Menu"><ul><li><a href="/">Home</a></li></ul></nav>
<a href="/fr/" lang="fr">Français</a></header>
<main id="content" tabindex="-1">
<h1>Sound</h1>
<p>Text, and <a href="/other/">another page</a>.</p>
<!-- main -->
</main>
</body>
</html>
"""

# What is replaced in a sound page, by what.
Damage = tuple[str, str]
Damaged = Callable[..., str]


@pytest.fixture(scope="session")
def official_site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Return the site as it would be the day it becomes official; tests read it and never write in it."""
    return built(official_project(tmp_path_factory.mktemp("official")))


@pytest.fixture(scope="session")
def served_official(official_site: Built) -> Iterator[str]:
    """Return where the official site is served."""
    with served(official_site.folder) as address:
        yield address


@pytest.fixture
def damaged(tmp_path: Path) -> Iterator[Damaged]:
    """Return what serves a sound page after a replacement in it, and gives the address of its folder."""
    with ExitStack() as stack:

        def serve(old: str = "", new: str = "") -> str:
            assert old in SOUND
            (tmp_path / "index.html").write_text(SOUND.replace(old, new, 1) if old else SOUND, encoding="utf-8")
            return stack.enter_context(served(tmp_path))

        yield serve
