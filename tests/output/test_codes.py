"""The QR codes of shared pages."""

from pathlib import Path

import pytest

from site_builder.output import codes
from site_builder.output.codes import code_files
from site_builder.output.exports import manifest
from site_builder.output.qr import qr_png, qr_svg
from tests.site.planning import TINY, Project, tiny_site

SUB_PATH = "https://exemple.invalid/vitrine/"


def test_each_shared_page_has_its_codes(tmp_path: Path) -> None:
    """A drawing and a picture for each page and language, each holding the address of the page."""
    site = tiny_site()
    files = code_files(site, tmp_path)
    shared = [page for page in site.pages if page.share and page.share.href.startswith(page.link)]
    assert 2 * len(shared) == len(files) > 0
    for page in shared:
        name = f"qr/{page.key}-{page.locale}"
        expected = (qr_svg(page.head.canonical), qr_png(page.head.canonical))
        assert expected == (files[f"{name}.svg"], files[f"{name}.png"])


def test_paths_are_known_before_the_files_are_made(tmp_path: Path) -> None:
    """The manifest lists exactly the files that are made, in a folder of a host too."""
    site = Project(TINY).plan(SUB_PATH)
    files = code_files(site, tmp_path)
    assert [link.lstrip("/") for link in site.codes] == list(files)
    assert set(files) == {path for path in manifest(site, ()) if path.startswith("qr/")}
    assert {True} == {address.startswith(SUB_PATH) for address in site.codes.values()}


def test_codes_are_made_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The next build finds the codes of the former one; those of no page any more go."""
    first = code_files(tiny_site(), tmp_path)
    (tmp_path / "left").write_bytes(b"over")
    made: list[str] = []

    def counted(address: str) -> bytes:
        made.append(address)
        return qr_svg(address)

    monkeypatch.setattr(codes, "_MAKERS", {"svg": counted, "png": qr_png})
    assert first == code_files(tiny_site(), tmp_path)
    assert (["probe"], False) == (made, (tmp_path / "left").exists())


def test_codes_drawn_in_another_way_are_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is kept from another manner of drawing is not taken for the new one."""
    code_files(tiny_site(), tmp_path)
    monkeypatch.setattr(codes, "_MAKERS", {"svg": lambda address: qr_svg(address).upper(), "png": qr_png})
    files = code_files(tiny_site(), tmp_path)
    assert {True} == {content == content.upper() for path, content in files.items() if path.endswith(".svg")}
