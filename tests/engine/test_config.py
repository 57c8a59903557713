"""One configuration for each locale, which inherits from the one both share."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from site_builder.engine.config import config_file, locale_config
from site_builder.model.locale import Locale
from tests.built import Built, document, tree

pytestmark = pytest.mark.slow


def config_of(site: Built, locale: Locale) -> dict[str, object]:
    """Return the configuration of a locale, read back."""
    config: dict[str, object] = yaml.safe_load(locale_config(site.plan, locale))
    return config


@pytest.mark.parametrize("locale", Locale)
def test_each_locale_has_its_own_folders(sub_path_site: Built, locale: Locale) -> None:
    """Two locales rendered side by side share what mkdocs.yml says and no folder."""
    config = config_of(sub_path_site, locale)
    expected = ("../mkdocs.yml", f"docs/{locale}", f"site/{locale}", "https://example.org/qmi/")
    assert expected == tuple(config[name] for name in ("INHERIT", "docs_dir", "site_dir", "site_url"))
    assert Path(f"build/mkdocs.{locale}.yml") == config_file(Path("build"), locale)


@pytest.mark.parametrize(("locale", "expected"), [(Locale.FR, ["404.html"]), (Locale.EN, [])])
def test_one_locale_renders_the_missing_page(root_site: Built, locale: Locale, expected: list[str]) -> None:
    """The 404 page comes from the French build only: a host serves one for all addresses."""
    theme = config_of(root_site, locale)["theme"]
    assert {"custom_dir": "../overrides", "language": str(locale), "static_templates": expected} == theme


@pytest.mark.parametrize("locale", Locale)
def test_templates_receive_the_words_of_their_locale(root_site: Built, locale: Locale) -> None:
    """The interface strings of the configuration are those of the locale, all of them."""
    extra = config_of(root_site, locale)["extra"]
    assert isinstance(extra, dict)
    assert dict(root_site.plan.shells[locale].strings) == extra["t"]


@pytest.mark.parametrize(("site", "expected"), [("root_site", ""), ("sub_path_site", "/qmi")])
def test_templates_receive_the_path_of_the_site(site: str, expected: str, request: pytest.FixtureRequest) -> None:
    """Templates can prefix their own addresses when the site stands in a folder of its host."""
    extra = config_of(request.getfixturevalue(site), Locale.EN)["extra"]
    assert isinstance(extra, dict)
    assert expected == extra["base_path"]


def test_a_bare_mkdocs_build_spares_docs_and_site(root_site: Built, tmp_path: Path) -> None:
    """Someone who types `mkdocs build` in the project loses neither the documentation nor the built site."""
    project = tmp_path / "project"
    shutil.copytree(root_site.project, project)
    (project / "docs").mkdir()
    (project / "docs" / "decision.md").write_text("# Une décision\n", encoding="utf-8")
    before = tree(project / "docs"), tree(project / "site")
    command = [sys.executable, "-m", "mkdocs", "build", "--config-file", str(project / "mkdocs.yml")]
    subprocess.run(command, cwd=project, capture_output=True, timeout=120, check=False)
    assert before == (tree(project / "docs"), tree(project / "site"))
    assert [] == list((project / "site").rglob("decision*"))


def test_pages_do_not_load_the_theme(root_site: Built) -> None:
    """A rendered page is ours from its first line: nothing of the theme's own shell is left in it."""
    page = document(root_site.project / ".build" / "site" / "fr" / "index.html")
    assert [] == page.xpath("//script[@src] | //link[@rel='stylesheet'] | //*[starts-with(@class, 'md-')]")
