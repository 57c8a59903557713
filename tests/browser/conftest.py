"""What tests of Explore share: a page that listens to complaints, and the two sites that it is tried on."""

from collections.abc import Iterator
from typing import Final

import pytest
from playwright.sync_api import Browser, Page

from tests.built import Built

# What a browser says of a failure that a test asks for.
REFUSED: Final = "503 (Service Unavailable)"


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """Return a page of a browser that has never been anywhere; whatever it complains of fails the test."""
    context = chromium.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    yield page
    context.close()
    assert [] == [words for words in said if REFUSED not in words]


@pytest.fixture(params=["root", "corpus"])
def site(request: pytest.FixtureRequest) -> tuple[Built, str]:
    """Return the real site, then the large one, with where it is served."""
    return request.getfixturevalue(f"{request.param}_site"), request.getfixturevalue(f"served_{request.param}")
