"""The folder of contents: which files are read, which are refused, in which order."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from site_builder.source import Geography, Outline, read_content, write_geography
from tests.squares import geography, square

ENTRY = b"---\na: b\n---\n\nText.\n"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return a folder with two entries, a vocabulary and pictures."""
    folder = tmp_path / "content"
    for slug in ("b", "a"):
        entry = folder / "pages" / slug
        entry.mkdir(parents=True)
        (entry / "index.fr.md").write_bytes(ENTRY)
    (folder / "pages" / "a" / "z.JPG").write_bytes(b"")
    (folder / "pages" / "a" / "b.webp").write_bytes(b"")
    (folder / "site.yml").write_bytes(b"a: b\n")
    return folder


def test_files_are_read_in_the_order_of_their_paths(content: Path) -> None:
    """Documents come by path, and the pictures of a folder by name."""
    tree, found = read_content(content)
    assert [] == found
    assert ["content/pages/a/index.fr.md", "content/pages/b/index.fr.md", "content/site.yml"] == list(tree.documents)
    assert {"content/pages/a": ("b.webp", "z.JPG")} == dict(tree.images)


def test_order_of_the_disk_does_not_matter(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder listed backwards gives the same documents and the same messages, in the same order."""
    (content / "pages" / "a" / "x.txt").write_bytes(b"")
    (content / "y.txt").write_bytes(b"")
    (content / "pages" / "b" / "index.fr.md").write_bytes(b"no block")
    tree, found = read_content(content)
    listing = Path.iterdir

    def backwards(folder: Path) -> Iterator[Path]:
        return iter(sorted(listing(folder), reverse=True))

    monkeypatch.setattr(Path, "iterdir", backwards)
    shuffled, found_again = read_content(content)
    assert (list(tree.documents), tree.images) == (list(shuffled.documents), shuffled.images)
    assert found == found_again
    assert 3 == len(found)


@pytest.mark.parametrize("name", [".DS_Store", "Thumbs.db", ".git", "index.fr.md~", ".gitkeep"])
def test_files_of_the_machine_are_passed_over(content: Path, name: str) -> None:
    """What systems and editors leave behind is neither read nor reported."""
    (content / "pages" / "a" / name).write_bytes(b"\x00")
    assert [] == read_content(content)[1]


@pytest.mark.parametrize("name", ["notes.txt", "sheet.xlsx", "index.fr.MD"])
def test_file_of_another_kind_is_reported(content: Path, name: str) -> None:
    """A file that no reader knows is out of place."""
    (content / "pages" / "a" / name).write_bytes(b"x")
    assert [("V008", f"content/pages/a/{name}")] == [
        (found.code, found.span.path) for found in read_content(content)[1]
    ]


def test_name_in_capitals_is_not_another_file(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows and macOS find "Index.fr.md" under "index.fr.md" too: that is no reason to delete either."""
    (content / "pages" / "a" / "index.fr.md").rename(content / "pages" / "a" / "Index.fr.md")
    monkeypatch.setattr(Path, "exists", lambda _: True)
    (found,) = read_content(content)[1]
    assert ("V008", "index.fr.md") == (found.code, found.param("suggestion"))


@pytest.mark.parametrize("target", ["/etc/passwd", "b", "nowhere"], ids=["file", "folder", "nothing"])
def test_symbolic_link_is_refused_unread(content: Path, target: str) -> None:
    """A symbolic link to a file, a folder or nothing is reported, and nothing of its target is shown."""
    link = content / "pages" / "c.md"
    link.symlink_to(content / "pages" / target if target == "b" else target)
    tree, (found,) = read_content(content)
    assert ("V004", "content/pages/c.md", "", 1) == (found.code, found.span.path, found.span.excerpt, found.span.line)
    assert {"content/pages/c.md"} == tree.unreadable


def test_document_that_cannot_be_read_is_remembered(content: Path) -> None:
    """A broken file is known to exist, so that what refers to it is not wrong as well."""
    (content / "pages" / "a" / "index.fr.md").write_bytes(b"\xff\xfe")
    tree, found = read_content(content)
    assert ["V007"] == [fault.code for fault in found]
    assert {"content/pages/a/index.fr.md"} == tree.unreadable


def test_huge_file_is_not_read_whole(content: Path) -> None:
    """A file above the limit is refused without its line being shown."""
    (content / "pages" / "a" / "index.fr.md").write_bytes(b"x" * 300_000)
    (found,) = read_content(content)[1]
    assert ("V003", "", "256 ko") == (found.code, found.span.excerpt, found.param("limit_fr"))


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("index.eng.md", "index.en.md"),
        ("index.EN.md", "index.en.md"),
        ("Index.fr.md", "index.fr.md"),
        ("index.fr.MD", "index.fr.md"),
        ("index fr.md", "index.fr.md"),
        ("index.français.md", "index.fr.md"),
        ("index.franc\u0327ais.md", "index.fr.md"),
        ("index_fr.md.txt", "index.fr.md"),
    ],
)
def test_misspelt_name_is_one_message(content: Path, name: str, meant: str) -> None:
    """A file whose name nearly says its language is told the right one, and counts as being there."""
    folder = content / "pages" / "c"
    folder.mkdir()
    (folder / name).write_bytes(ENTRY)
    tree, (found,) = read_content(content)
    assert ("V008", f"content/pages/c/{name}", meant) == (found.code, found.span.path, found.param("suggestion"))
    assert f"content/pages/c/{meant}" in tree.paths()


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("fiche.docx", "copiez le texte"),
        ("photo.HEIC", ".jpg"),
        ("dossier.pdf", "en ligne"),
        ("liste.xlsx", "tableau"),
        ("x.zip", ".md"),
    ],
)
def test_file_of_another_program_is_told_what_to_do(content: Path, name: str, advice: str) -> None:
    """A document, a photo or a sheet left in the folder is told what to do with its kind."""
    (content / "pages" / "a" / name).write_bytes(b"x")
    (found,) = read_content(content)[1]
    assert "V008" == found.code
    assert advice in found.param("expected_fr")


@pytest.mark.parametrize("name", ["~$fiche.docx", ".~lock.fiche.odt#"])
def test_traces_of_an_open_document_are_passed_over(content: Path, name: str) -> None:
    """What Word and LibreOffice leave beside an open document is not reported."""
    (content / "pages" / "a" / name).write_bytes(b"x")
    assert [] == read_content(content)[1]


def test_odd_files_are_refused_unread(content: Path) -> None:
    """A pipe is refused without waiting on it; a folder named as a file, or empty, holds nothing to read."""
    os.mkfifo(content / "pages" / "pipe.md")
    (content / "pages" / "index.fr.md").mkdir()
    (content / "pages" / "empty").mkdir()
    (found,) = read_content(content)[1]
    assert ("V004", "content/pages/pipe.md") == (found.code, found.span.path)


def test_link_to_a_folder_is_not_followed(content: Path) -> None:
    """A symbolic link to a folder outside is one message, and none of its files is read or named."""
    outside = content.parent / "outside"
    outside.mkdir()
    (outside / "secret.md").write_bytes(b"secret")
    (content / "pages" / "d").symlink_to(outside)
    tree, (found,) = read_content(content)
    assert ("V004", "content/pages/d", "") == (found.code, found.span.path, found.span.excerpt)
    assert [] == [path for path in tree.paths() if "secret" in path]


def test_unreadable_file_is_a_message(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file whose rights forbid reading does not stop the check."""
    # The rights themselves would stop nobody where the tests are run by root.
    monkeypatch.setattr(os, "access", lambda file, _: file.name != "site.yml")
    tree, (found,) = read_content(content)
    assert ("V103", "content/site.yml") == (found.code, found.span.path)
    assert "content/site.yml" in tree.paths()


@pytest.mark.parametrize("fault", [PermissionError, FileNotFoundError, OSError])
def test_file_that_goes_while_it_is_read_is_a_message(
    content: Path, monkeypatch: pytest.MonkeyPatch, fault: type[OSError]
) -> None:
    """A file that another program holds, or deletes between the listing and the reading, does not stop the check."""

    def failing(file: Path) -> bytes:
        if file.name == "site.yml":
            raise fault(file)
        return ENTRY

    monkeypatch.setattr("site_builder.source.reader._read", failing)
    assert [("V103", "content/site.yml")] == [(found.code, found.span.path) for found in read_content(content)[1]]


def test_folder_that_nobody_may_list_is_a_message(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that cannot be listed is told by its name, and the others are read."""
    listed = Path.iterdir

    def guarded(folder: Path) -> Iterator[Path]:
        if folder.name == "a":
            raise PermissionError(folder)
        return listed(folder)

    monkeypatch.setattr(Path, "iterdir", guarded)
    tree, (found,) = read_content(content)
    assert ("V103", "content/pages/a") == (found.code, found.span.path)
    assert "content/pages/b/index.fr.md" in tree.documents


def test_outlines_are_read(content: Path) -> None:
    """The file of outlines is read with the content, and is no document."""
    (content / "geo").mkdir()
    outlines = geography(Outline("94901", "Alpha-sur-Marne", ((square(2.4, 48.8),),)))
    (content / "geo" / "communes.geojson").write_bytes(write_geography(outlines))
    tree, found = read_content(content)
    assert ([], outlines) == (found, tree.geography)
    assert [] == [path for path in tree.paths() if "geo" in path]


def test_without_outlines_there_are_none(content: Path) -> None:
    """The file may be missing."""
    assert Geography() == read_content(content)[0].geography


@pytest.mark.parametrize("raw", [b"", b"{}", b"x" * 2_000_000])
def test_outlines_that_cannot_be_read_are_one_message(content: Path, raw: bytes) -> None:
    """A file that the command did not write is told, and draws nothing."""
    (content / "geo").mkdir()
    (content / "geo" / "communes.geojson").write_bytes(raw)
    tree, (found,) = read_content(content)
    assert ("V104", "content/geo/communes.geojson", Geography()) == (found.code, found.span.path, tree.geography)


@pytest.mark.parametrize(
    "name", ["Communes.geojson", "communes.json", "index.fr.md", "carte.png", "notes.yml", "a/b.md"]
)
def test_other_files_beside_the_outlines_are_out_of_place(content: Path, name: str) -> None:
    """The folder of the command holds nothing that people write."""
    file = content / "geo" / name
    file.parent.mkdir(parents=True)
    file.write_bytes(ENTRY)
    tree, (found,) = read_content(content)
    assert ("V008", f"content/geo/{name}") == (found.code, found.span.path)
    assert "« communes.geojson », que la commande « vitrine geo update » écrit" in found.param("expected_fr")
    assert [] == [path for path in (*tree.documents, *tree.images) if "geo" in path]


@pytest.mark.parametrize("linked", ["geo", "geo/communes.geojson"])
def test_outlines_kept_elsewhere_are_refused(content: Path, linked: str) -> None:
    """A shortcut in the place of the file, or of its folder, is not followed."""
    outside = content.parent / "outside"
    outside.mkdir()
    (outside / "communes.geojson").write_bytes(b"{}")
    (content / linked).parent.mkdir(exist_ok=True)
    (content / linked).symlink_to(outside if linked == "geo" else outside / "communes.geojson")
    tree, (found,) = read_content(content)
    assert ("V004", f"content/{linked}", Geography()) == (found.code, found.span.path, tree.geography)
