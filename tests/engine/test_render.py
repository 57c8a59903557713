"""A real MkDocs, on a project of one page."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from site_builder.engine.render import EngineError, render
from site_builder.model.locale import Locale
from tests.built import TODAY

pytestmark = pytest.mark.slow


@pytest.fixture
def build(tmp_path: Path) -> Path:
    """Return a build folder ready to render: one page in each locale, and a template of one line."""
    (tmp_path / "overrides").mkdir()
    (tmp_path / "overrides" / "main.html").write_text("<h1>{{ config.extra.word }}</h1>{{ page.content }}", "utf-8")
    (tmp_path / "overrides" / "404.html").write_text("404", "utf-8")
    shared = "site_name: Essai\nplugins: []\ntheme: {name: material, font: false}\n"
    (tmp_path / "mkdocs.yml").write_text(shared, "utf-8")
    build = tmp_path / ".build"
    for locale in Locale:
        (build / "docs" / locale).mkdir(parents=True)
        (build / "docs" / locale / "index.md").write_text("Une *page*.\n", "utf-8")
        own = f"docs_dir: docs/{locale}\nsite_dir: site/{locale}\nextra: {{word: mot-{locale}}}\n"
        theme = "theme: {custom_dir: ../overrides}\n"
        (build / f"mkdocs.{locale}.yml").write_text(f"INHERIT: ../mkdocs.yml\n{own}{theme}", "utf-8")
    return build


def test_locales_are_rendered_side_by_side(build: Path) -> None:
    """Each locale ends in its own folder, with its own words."""
    render(build, tuple(Locale), TODAY)
    pages = {locale: (build / "site" / locale / "index.html").read_text("utf-8") for locale in Locale}
    assert {locale: f"<h1>mot-{locale}</h1><p>Une <em>page</em>.</p>" for locale in Locale} == pages


def test_an_error_carries_the_words_of_the_engine(build: Path) -> None:
    """What MkDocs says of a template it cannot read reaches us, under the name of the locale that failed."""
    (build.parent / "overrides" / "main.html").write_text("{% if %}", "utf-8")
    with pytest.raises(EngineError) as raised:
        render(build, tuple(Locale), TODAY)
    assert "TemplateSyntaxError" in str(raised.value)
    assert ["fr:", "en:"] == [line for line in str(raised.value).splitlines() if line in {"fr:", "en:"}]


def test_only_the_locale_that_fails_is_named(build: Path) -> None:
    """A fault in one configuration does not accuse the other locale."""
    config = build / "mkdocs.en.yml"
    config.write_text(f"{config.read_text('utf-8')}unknown_plugin: 1\nplugins: [no-such-plugin]\n", "utf-8")
    with pytest.raises(EngineError, match=r"(?s)^en:\n.*no-such-plugin") as raised:
        render(build, tuple(Locale), TODAY)
    assert "fr:" not in str(raised.value)


def test_mkdocs_itself_renders_a_page_with_an_unsafe_link(tmp_path: Path) -> None:
    """Unsafe addresses go only after MkDocs has read them: it refuses links without an address."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("[a](javascript:alert(1)) [b][c] [d](#d)\n\n[c]: data:x\n", "utf-8")
    extension = "site_builder.engine.markdown"
    config = f"site_name: x\nplugins: []\ntheme: {{name: mkdocs}}\nmarkdown_extensions: [attr_list, {extension}]\n"
    (tmp_path / "mkdocs.yml").write_text(config, "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(tmp_path / "mkdocs.yml")]
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"})
    page = (tmp_path / "site" / "index.html").read_text("utf-8")
    assert "<p><a>a</a> <a>b</a>" in page
    assert [] == [word for word in ("javascript:alert", "data:x") if word in page]
