"""The pictures of a site: what is published of each, what pages say of it, and what stops the build."""

import shutil
from pathlib import Path

import pytest

from site_builder.diagnostics import Span, problem
from site_builder.output.images import kept
from site_builder.output.images.published import published_images
from site_builder.output.images.renditions import PHOTOGRAPH
from site_builder.site.permalinks import Address
from site_builder.site.planned import Site
from tests.photographs import photograph
from tests.site.planning import tiny_site


def site_of(*sources: str) -> Site:
    """Return a site without pages that shows the pictures."""
    return Site(Address("https://exemple.invalid/vitrine/"), (), {}, sources)


def project(folder: Path, **pictures: bytes) -> Path:
    """Return a project that holds these pictures, JPEG all of them."""
    (folder / "content").mkdir()
    for name, content in pictures.items():
        (folder / "content" / f"{name}.jpg").write_bytes(content)
    return folder


def test_each_picture_is_published_under_the_name_of_its_content(tmp_path: Path) -> None:
    """Files go by their path on the site, addresses follow it where it is published, sub-path included."""
    root = project(tmp_path, place=photograph((500, 300)))
    pictures = published_images(site_of("content/place.jpg"), root)
    picture = pictures.shown["content/place.jpg"]
    name = picture.stem.removeprefix("/vitrine/images/")
    assert {f"images/{name}-{width}.{form}" for width in (480, 500) for form in PHOTOGRAPH} == set(pictures.files)
    assert f"/vitrine/images/{name}-500.jpg" == picture.src
    assert (500, 300) == (picture.width, picture.height)
    assert () == pictures.diagnostics
    assert all(file.is_file() for file in pictures.files.values())


def test_the_same_picture_is_published_once(tmp_path: Path) -> None:
    """Two entries that show the same picture share its files."""
    root = project(tmp_path, a=photograph((300, 200)), b=photograph((300, 200)))
    pictures = published_images(site_of("content/a.jpg", "content/b.jpg"), root)
    assert pictures.shown["content/a.jpg"] == pictures.shown["content/b.jpg"]
    assert len(PHOTOGRAPH) == len(pictures.files)


def test_a_second_build_encodes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is done with the first site, the pictures of the next one are already there."""
    root = project(tmp_path, place=photograph((300, 200)))
    expected = published_images(site_of("content/place.jpg"), root)
    monkeypatch.setattr(kept, "encode", lambda _: pytest.fail("encoded again"))
    assert expected == published_images(site_of("content/place.jpg"), root)


def test_a_picture_that_goes_is_forgotten(tmp_path: Path) -> None:
    """What no page shows any more leaves ``.build/`` too."""
    root = project(tmp_path, a=photograph((300, 200)), b=photograph((310, 200)))
    published_images(site_of("content/a.jpg", "content/b.jpg"), root)
    left = published_images(site_of("content/b.jpg"), root)
    assert {file.parent for file in left.files.values()} == set((root / ".build" / "images").iterdir())


def test_a_drawing_of_the_tiny_project_is_published(tmp_path: Path) -> None:
    """A picture beside an entry is found where it lies in the project."""
    site = tiny_site()
    shutil.copytree(Path(__file__).parents[2] / "site" / "tiny" / "content", tmp_path / "content")
    pictures = published_images(site, tmp_path)
    assert ["content/communes/alpha-sur-marne/place.png"] == list(pictures.shown)


@pytest.mark.parametrize("content", [None, b"", b"not a picture", photograph((300, 200))[:900]])
def test_a_picture_that_cannot_be_read_is_told(tmp_path: Path, content: bytes | None) -> None:
    """A file that went away since the check, was cut short or is something else is named, and others are published."""
    root = project(tmp_path, good=photograph((300, 200)), **({} if content is None else {"bad": content}))
    pictures = published_images(site_of("content/bad.jpg", "content/good.jpg"), root)
    assert (problem("V052", Span("content/bad.jpg")),) == pictures.diagnostics
    assert ["content/good.jpg"] == list(pictures.shown)
