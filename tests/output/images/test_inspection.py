"""Pictures as they lie in the content: looked at without being decoded, and never beyond the content."""

import io
import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType

import pytest
from PIL import Image

from site_builder.diagnostics import Diagnostic, Language, OutputFormat, render_report
from site_builder.output.images.inspection import inspected
from site_builder.source import SourceTree, read_content

FOLDER = "content/pages/a"


def picture(shape: str, size: tuple[int, int] = (300, 240), mode: str = "RGB") -> bytes:
    """Return a plain picture of that format."""
    stream = io.BytesIO()
    Image.new(mode, size).save(stream, shape)
    return stream.getvalue()


def announced(width: int, height: int) -> bytes:
    """Return a PNG that says it is that large, and holds nearly nothing."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", header), (b"IDAT", zlib.compress(b"\0" * 100)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body)) for kind, body in chunks
    )


def animated() -> bytes:
    """Return a GIF of three frames."""
    frames = [Image.new("P", (300, 240), colour) for colour in (0, 1, 2)]
    stream = io.BytesIO()
    frames[0].save(stream, "GIF", save_all=True, append_images=frames[1:])
    return stream.getvalue()


def stereo() -> bytes:
    """Return a JPEG with a second picture behind it, as some cameras write them."""
    frames = [Image.new("RGB", (300, 240), colour) for colour in ("red", "blue")]
    stream = io.BytesIO()
    frames[0].save(stream, "MPO", save_all=True, append_images=frames[1:])
    return stream.getvalue()


def told(root: Path, name: str, raw: bytes) -> list[Diagnostic]:
    """Return what is said of a picture of that name."""
    (root / FOLDER).mkdir(parents=True)
    (root / FOLDER / name).write_bytes(raw)
    tree, found = read_content(root / "content")
    assert [] == found
    return inspected(root / "content", tree)


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("a.jpg", picture("JPEG")),
        ("a.JPEG", picture("JPEG")),
        ("a.jpg", picture("JPEG", mode="CMYK")),
        ("a.jpg", stereo()),
        ("a.png", picture("PNG", mode="RGBA")),
        ("a.png", picture("PNG", mode="1")),
        ("a.webp", picture("WEBP")),
        ("a.avif", picture("AVIF")),
        ("a.gif", animated()),
        ("a.jpg", picture("JPEG", (200, 200))),
        ("a.jpg", picture("JPEG", (10_000, 200))),
        ("a.jpg", picture("JPEG")[:-200]),
    ],
    ids=[
        "jpeg",
        "capitals",
        "cmyk",
        "mpo",
        "png",
        "bits",
        "webp",
        "avif",
        "animated",
        "small",
        "wide",
        "cut-in-pixels",
    ],
)
def test_sound_picture_is_accepted(tmp_path: Path, name: str, raw: bytes) -> None:
    """Every format that the site can publish is accepted; what only its pixels show is left to the build."""
    assert [] == told(tmp_path, name, raw)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"picture",
        b"GIF89a",
        picture("PNG")[:20],
        picture("TIFF"),
        picture("BMP"),
        b"\0\0\0\x18ftypheic",
        b"<svg/>",
    ],
    ids=["empty", "text", "cut-gif", "cut-png", "tiff", "bmp", "heic", "svg"],
)
def test_what_is_no_picture_is_told(tmp_path: Path, raw: bytes) -> None:
    """Bytes that are not one of the formats are told at the file."""
    assert [("V052", f"{FOLDER}/a.png")] == [(found.code, found.span.path) for found in told(tmp_path, "a.png", raw)]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (picture("PNG", (300, 199)), "elle est trop petite (300 x 199 pixels)"),
        (announced(10_001, 300), "elle est trop grande (10001 x 300 pixels)"),
        (announced(8_000, 8_000), "elle est trop grande (8000 x 8000 pixels)"),
        (announced(10_000, 10_000), "elle est trop grande (10000 x 10000 pixels)"),
        (announced(60_000, 60_000), "elle est bien trop grande"),
        (picture("PNG") + b"\0" * 15_000_000, "elle est trop lourde (15,0 Mo)"),
    ],
)
def test_picture_out_of_proportion_is_told(tmp_path: Path, raw: bytes, expected: str) -> None:
    """Too small, too large or too heavy, and what would fill the memory is not decoded."""
    (found,) = told(tmp_path, "a.png", raw)
    assert ("V057", expected) == (found.code, found.param("fault_fr"))
    assert f"la taille de cette image ne convient pas au site : {expected}" in render_report(
        [found], Language.FR, OutputFormat.TEXT
    )


@pytest.mark.parametrize(
    ("name", "shape", "suggestion"),
    [("a.jpg", "PNG", "a.png"), ("b.c.png", "JPEG", "b.c.jpg"), ("a.png", "MPO", "a.jpg"), ("A.GIF", "WEBP", "A.webp")],
)
def test_name_tells_the_true_format(tmp_path: Path, name: str, shape: str, suggestion: str) -> None:
    """A file that was renamed to another format is told, with the name it should bear."""
    (found,) = told(tmp_path, name, picture(shape))
    assert ("V058", suggestion) == (found.code, found.param("suggestion"))


@pytest.mark.parametrize("replace", [Path.symlink_to, Path.mkdir], ids=["link", "folder"])
def test_file_replaced_since_the_reading_is_not_opened(tmp_path: Path, replace: Callable[..., None]) -> None:
    """What is no longer a plain file is not followed out of the content."""
    (tmp_path / FOLDER).mkdir(parents=True)
    file, secret = tmp_path / FOLDER / "a.png", tmp_path / "secret.png"
    file.write_bytes(picture("PNG"))
    secret.write_bytes(b"secret")
    tree, _ = read_content(tmp_path / "content")
    file.unlink()
    replace(file, *([secret] if replace is Path.symlink_to else []))
    assert [] == inspected(tmp_path / "content", tree)


def test_link_is_told_by_the_reading_alone(tmp_path: Path) -> None:
    """A shortcut to a picture elsewhere is never listed, so never opened."""
    (tmp_path / FOLDER).mkdir(parents=True)
    (tmp_path / "secret.png").write_bytes(picture("PNG", (10, 10)))
    (tmp_path / FOLDER / "a.png").symlink_to(tmp_path / "secret.png")
    tree, found = read_content(tmp_path / "content")
    assert ["V004"] == [one.code for one in found]
    assert [] == inspected(tmp_path / "content", tree)


def test_picture_that_goes_while_it_is_read_is_a_message(tmp_path: Path) -> None:
    """A picture deleted between the listing and the inspection does not stop the check."""
    tree = SourceTree(MappingProxyType({}), MappingProxyType({"content/pages/a": ("gone.png",)}))
    assert ["V103"] == [found.code for found in inspected(tmp_path / "content", tree)]
