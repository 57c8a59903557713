"""Every link and every anchor of the real site, judged by lychee as a web server would answer."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.built import Built

pytestmark = pytest.mark.slow


def lychee(site: Built, root: Path) -> dict[str, object]:
    """Return lychee's account of the site, laid out under ``root`` as its host would lay it out."""
    address = urlsplit(site.base_url)
    staged = root / address.path.strip("/")
    shutil.copytree(site.folder, staged, dirs_exist_ok=True)
    command = [
        str(Path(sys.executable).parent / "lychee"),
        *("--offline", "--include-fragments", "--no-progress", "--format", "json", "--index-files", "index.html"),
        *("--root-dir", str(root), "--remap", f"{address.scheme}://{address.netloc}/ file://{root}/"),
        *(str(page) for page in sorted(staged.rglob("*.html"))),
    ]
    answer = subprocess.run(command, cwd=root, capture_output=True, encoding="utf-8", timeout=120, check=False)
    assert answer.returncode in {0, 2}, answer.stderr
    account: dict[str, object] = json.loads(answer.stdout)
    return account


def count(account: dict[str, object], name: str) -> int:
    """Return one of the numbers of lychee's account."""
    number = account[name]
    assert isinstance(number, int)
    return number


def test_no_link_and_no_anchor_is_broken(each_site: Built, tmp_path: Path) -> None:
    """Every internal link, relative or absolute, leads to a page and to a place in it."""
    account = lychee(each_site, tmp_path)
    assert ({}, 0) == (account["error_map"], account["errors"])
    assert 2000 < count(account, "successful")


@pytest.mark.parametrize(
    "href",
    ["/qmi/atlantis/", "/qmi/en/#atlantis", "#atlantis", "/communes/meudon/", "https://example.org/qmi/en/atlantis/"],
)
def test_a_broken_link_would_be_found(sub_path_site: Built, tmp_path: Path, href: str) -> None:
    """The check above is able to fail: a link out of the folder, a missing page, a missing anchor."""
    broken = tmp_path / "broken"
    shutil.copytree(sub_path_site.folder, broken)
    page = broken / "en" / "index.html"
    page.write_text(page.read_text("utf-8").replace("</main>", f'<a href="{href}">mot</a></main>'), "utf-8")
    root = tmp_path / "host"
    root.mkdir()
    assert 1 == count(lychee(Built(sub_path_site.project, broken, sub_path_site.base_url), root), "errors")
