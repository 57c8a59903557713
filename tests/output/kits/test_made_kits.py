"""Kits as files: accessible documents, set the same each time, and all that an archive promises."""

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from zipfile import ZipFile

import pikepdf
import pytest

from site_builder.model.locale import Locale
from site_builder.output.images.published import Pictures, published_images
from site_builder.output.kits import documents
from site_builder.output.kits.documents import DocumentError, Press
from site_builder.output.kits.made import made_kits
from site_builder.site.kits.documents import Kit, OnePager
from site_builder.site.kits.sheets import whole
from site_builder.site.permalinks import Permalink
from site_builder.site.plan import plan
from site_builder.site.planned import Site
from tests.papers import squashed, words_of
from tests.photographs import SECRET, opened, photograph, written
from tests.site.planning import ROOT, TINY, Project, catalog_of, interfaces

TODAY = Project(TINY).scope().today

PLACE = "content/communes/alpha-sur-marne/place.png"
XMP = "{http://www.aiim.org/pdfua/ns/id/}part"


def no_pictures() -> Pictures:
    """Return the pictures of a site without any."""
    return Pictures({}, {})


@cache
def real_site() -> Site:
    """Return the plan of the real site with two kits only: those that have most and least to say."""
    site = plan(catalog_of(ROOT), interfaces(), "https://qmi.example/", TODAY)
    kits = sorted((kit for kit in site.kits if "/solutions/" in kit.link or "/communes/" in kit.link), key=_length)
    return replace(site, kits=(kits[0], kits[-1]))


def _length(kit: Kit) -> int:
    return sum(len(repr(document)) for document in kit.documents)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[Permalink, bytes]:
    """Return the files of both kits, made in an empty folder."""
    return made_kits(real_site(), no_pictures, tmp_path_factory.mktemp("kits"))


def sheets() -> list[OnePager]:
    """Return the documents of both kits."""
    return [document for kit in real_site().kits for document in kit.documents]


def elements(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Dictionary]:
    """Yield every element of the structure of a document."""
    pending = [pdf.Root.StructTreeRoot]
    while pending:
        element = pending.pop()
        if isinstance(element, pikepdf.Array):
            pending.extend(element)
        elif isinstance(element, pikepdf.Dictionary):
            if "/S" in element:
                yield element
            if "/K" in element:
                pending.append(element.K)


@pytest.mark.parametrize("rank", range(4))
def test_a_document_is_accessible(made: dict[Permalink, bytes], rank: int) -> None:
    """A document is tagged, says its language and its title, shows the latter, and claims PDF/UA-1 (ISO 14289-1)."""
    sheet = sheets()[rank]
    with pikepdf.open(io.BytesIO(made[sheet.link])) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert sheet.lang == str(pdf.Root.Lang).partition("-")[0]
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        with pdf.open_metadata() as told:
            assert ("1", sheet.title) == (told[XMP], told["dc:title"])
        tags = [str(element.S) for element in elements(pdf)]
        titles = 1 + bool(sheet.facts) + bool(sheet.figures) + len(whole(sheet).sections) + bool(sheet.sources)
        assert (1, titles - 1) == (tags.count("/H1"), tags.count("/H2"))
        assert {"/P", "/L", "/LI", "/Link", "/Figure"} <= set(tags)
        assert all("/Alt" in element for element in elements(pdf) if element.S == "/Figure")


@pytest.mark.parametrize("locale", list(Locale))
def test_a_table_of_figures_has_headers(locale: Locale) -> None:
    """Each column of figures has a header, which programs that read aloud say before its cells."""
    sheet = next(one for kit in tiny().kits for one in kit.documents if one.figures and one.lang == locale.value)
    with pikepdf.open(io.BytesIO(press().pdf(sheet))) as pdf:
        headers = [element for element in elements(pdf) if element.S == "/TH"]
        assert len(headers) >= 3
        assert all(any(part.get("/Scope") == "/Column" for part in header.A) for header in headers)


@pytest.mark.parametrize("rank", range(4))
def test_a_document_says_all_that_it_must(made: dict[Permalink, bytes], rank: int) -> None:
    """Title, summary, facts, figures, sources, address and notice are words that can be copied from the document."""
    sheet = sheets()[rank]
    told = words_of(made[sheet.link])
    figures = [text for one in sheet.figures for text in (one.value, one.label, one.kind, one.as_of, one.method)]
    sources = [text for one in sheet.sources for text in (one.title, one.publisher, one.url)]
    said = [sheet.title, sheet.summary, sheet.notice, sheet.address, sheet.reviewed, sheet.licence, *figures, *sources]
    assert [] == [text for text in said if squashed(text) not in told]


def test_a_year_is_never_cut() -> None:
    """A period is too long for one line of its column: it is cut between its words."""
    kits = plan(catalog_of(ROOT), interfaces(), "https://qmi.example/", TODAY).kits
    sheet = next(
        one for kit in kits for one in kit.documents if one.link == "/kits/communes/issy-les-moulineaux-fr.pdf"
    )
    assert squashed("du 20 janvier 2025 au 23 février 2025") in words_of(press().pdf(sheet))


def test_two_builds_are_the_same(made: dict[Permalink, bytes], tmp_path: Path) -> None:
    """Made again in another empty folder, each document and each archive is the same, byte for byte."""
    assert made == made_kits(real_site(), no_pictures, tmp_path)


def test_a_kit_is_made_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was made from the same inputs is not made again, and what no build needs any more is removed."""
    first = made_kits(real_site(), no_pictures, tmp_path)
    (tmp_path / "kits/left-over").write_bytes(b"")
    monkeypatch.setattr(Press, "pdf", lambda *_: pytest.fail("set again"))
    assert first == made_kits(real_site(), no_pictures, tmp_path)
    assert len(first) == len(list((tmp_path / "kits").iterdir()))


def test_an_archive_holds_all_that_its_kit_tells(made: dict[Permalink, bytes]) -> None:
    """Documents, facts, notes and codes are in the archive, the documents as they are published beside it."""
    for kit in real_site().kits:
        files = unpacked(made[kit.link], kit.name)
        codes = {f"qr/{kit.name}-{locale}.{kind}" for locale in Locale for kind in ("svg", "png")}
        own = {f"{kit.name}-{one.lang}.pdf": made[one.link] for one in kit.documents}
        assert {*own, *codes, "facts.csv", "LISEZ-MOI.txt", "README.txt", "SHA256SUMS"} == set(files)
        assert own == {name: files[name] for name in own}
        assert kit.facts.encode() == files["facts.csv"]
        assert all(name.isascii() for name in files)


def test_pictures_travel_without_what_their_camera_wrote(project: Project) -> None:
    """A photograph is in the archive in a format that all read, with its words, and on the document with its credit."""
    (project.root / PLACE).write_bytes(written(opened(photograph((900, 600))), "PNG"))
    site = project.plan()
    site = replace(site, kits=tuple(kit for kit in site.kits if kit.images))
    (kit,) = site.kits
    pictures = published_images(site, project.root)
    made = made_kits(site, lambda: pictures, project.root / ".build")
    files = unpacked(made[kit.link], kit.name)
    rows = list(csv.DictReader(io.StringIO(files["images/images.csv"].decode("utf-8-sig"), newline="")))
    assert [image.words for image in kit.images] == [tuple(row.values())[1:] for row in rows]
    for row in rows:
        picture = files[f"images/{row['file']}"]
        assert SECRET not in picture
        assert opened(picture).format in {"JPEG", "PNG"}
        assert row["credit"]
        assert row["licence"]
    for sheet in kit.documents:
        assert sheet.picture
        assert squashed(sheet.picture.credit) in words_of(made[sheet.link])
        with pikepdf.open(io.BytesIO(made[sheet.link])) as pdf:
            assert sheet.picture.alt in {str(one.Alt) for one in elements(pdf) if one.S == "/Figure"}


def test_a_document_that_cannot_be_set_stops_the_build() -> None:
    """A fault of the template is our bug: it is told with the document that met it, and nothing is published."""
    broken = press()
    broken._template += b'\n#panic("planted")'  # noqa: SLF001 - a fault is planted
    with pytest.raises(DocumentError, match=r"programme-fr\.pdf.*planted"):
        broken.pdf(tiny().kits[0].documents[0])


def test_a_picture_without_words_is_refused() -> None:
    """Were an alternative text forgotten, typst would refuse the document, as PDF/UA-1 has it."""
    mute = press()
    mute._template = mute._template.replace(b", alt: words.kit_qr", b"")  # noqa: SLF001 - a fault is planted
    with pytest.raises(DocumentError, match="PDF/UA-1"):
        mute.pdf(tiny().kits[0].documents[0])


def test_an_unreadable_character_never_reaches_paper(monkeypatch: pytest.MonkeyPatch) -> None:
    """Were a character left that no face has, typst would refuse the document: PDF/UA-1 forbids an empty box."""
    sheet = replace(tiny().kits[-1].documents[0], title="深圳", pictures=())
    assert squashed("[U+6DF1][U+5733]") in words_of(press().pdf(sheet))
    monkeypatch.setattr(documents, "written", str)
    with pytest.raises(DocumentError, match="could not be displayed"):
        press().pdf(sheet)


@cache
def tiny() -> Site:
    """Return the plan of the tiny project."""
    return Project(TINY).plan()


def press() -> Press:
    """Return a press without pictures."""
    return Press(TINY, no_pictures)


def unpacked(content: bytes, folder: str) -> dict[str, bytes]:
    """Return the files of an archive by their names in its folder."""
    with ZipFile(io.BytesIO(content)) as packed:
        return {entry.filename.removeprefix(f"{folder}/"): packed.read(entry) for entry in packed.infolist()}
