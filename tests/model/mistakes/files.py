"""Mistakes with files: saved in another encoding, named, put, copied or deleted wrongly."""

import shutil
from collections.abc import Callable
from pathlib import PurePosixPath
from typing import Final

from site_builder.diagnostics import Diagnostic, Severity
from site_builder.source import REGISTRY_PATH
from tests.model.mistakes.fixes import shown
from tests.model.mistakes.mistake import HOLDER, SOYPV, SOYPV_EN, THEMES, TITLE, Filed, Step
from tests.model.project import Project

_SOLUTIONS: Final = "content/solutions"
_FOLDER: Final = f"{_SOLUTIONS}/soypv"
_SCEAUX_FOLDER: Final = "content/communes/sceaux"
_MODULATIO: Final = f"{_SOLUTIONS}/modulatio/index.fr.md"
_LOCK: Final = f"{_FOLDER}/index.en.lock"
Mend = Callable[[Project, Diagnostic], None]


def _saved_as(encoding: str, path: str = SOYPV) -> Step:
    """Return the step that saves the file in another encoding."""
    return lambda project: _write(project, path, project.read(path).encode(encoding))


def _write(project: Project, path: str, raw: bytes) -> None:
    (project.root / path).write_bytes(raw)


def _save_as_utf_8(encoding: str) -> Mend:
    """Return the fix that opens the file in the program that wrote it, and saves it as UTF-8."""

    def mend(project: Project, found: Diagnostic) -> None:
        shown(found, "UTF-8")
        path = found.span.path
        _write(project, path, (project.root / path).read_bytes().decode(encoding).encode())

    return mend


def _moved(old: str, new: str) -> Step:
    """Return the step that moves a file or a folder."""

    def step(project: Project) -> None:
        (project.root / new).parent.mkdir(parents=True, exist_ok=True)
        shutil.move(project.root / old, project.root / new)

    return step


def _renamed_once(project: Project) -> None:
    """Let the registry tell that an entry had another name when it was published."""
    project.write(REGISTRY_PATH, "/solutions/soy-pv/\n/en/solutions/soy-pv/\n")


def _redirect(project: Project, found: Diagnostic) -> None:
    """Add the line that the message shows, to the file that it names."""
    line = f"{shown(found, 'redirect_from: [/solutions/soy-pv/]')}\n"
    project.replace(shown(found, SOYPV), "id: soypv\n", f"id: soypv\n{line}")


def _rename_file(project: Project, found: Diagnostic) -> None:
    """Rename the file as suggested."""
    path = found.span.path
    _moved(path, str(PurePosixPath(path).with_name(shown(found, found.param("suggestion")))))(project)


def _rename_folder(project: Project, found: Diagnostic) -> None:
    """Rename the folder of the file as suggested."""
    folder = PurePosixPath(found.span.path).parent
    _moved(str(folder), str(folder.with_name(shown(found, found.param("suggestion")))))(project)


def _rename_itself(project: Project, found: Diagnostic) -> None:
    """Give the file the suggested name, its ending kept."""
    path = PurePosixPath(found.span.path)
    _moved(str(path), str(path.with_name(shown(found, found.param("suggestion")) + path.suffix)))(project)


def _back(old: str, new: str, *, as_told: str) -> Mend:
    """Return the fix that moves what is out of place, as the message says."""

    def mend(project: Project, found: Diagnostic) -> None:
        shown(found, as_told)
        _moved(old, new)(project)

    return mend


def _rewrite(path: str, words: Callable[[], str]) -> Mend:
    """Return the fix that writes again the file the message names."""

    def mend(project: Project, found: Diagnostic) -> None:
        project.write(shown(found, path), words())

    return mend


def _deleted(path: str) -> Step:
    """Return the step that deletes a file."""
    return lambda project: project.remove(path)


def _real(path: str) -> Callable[[], str]:
    """Return the words of the real file."""
    return lambda: (Project.real_root() / path).read_text(encoding="utf-8")


def _stray(name: str) -> Step:
    """Return the step that leaves a document beside an entry."""
    return lambda project: _write(project, f"{_FOLDER}/{name}", b"text")


def _delete(words: str) -> Mend:
    """Return the fix that deletes the file of the message, as it says."""

    def mend(project: Project, found: Diagnostic) -> None:
        shown(found, words)
        project.remove(found.span.path)

    return mend


def _front_matter(text: str) -> str:
    return text[: text.index("\n---\n") + 5]


def _copied(project: Project) -> None:
    """Copy an entry and change nothing but its titles."""
    shutil.copytree(
        project.root / _FOLDER, project.root / f"{_SOLUTIONS}/stores-bis", ignore=shutil.ignore_patterns("*.lock")
    )
    project.replace(f"{_SOLUTIONS}/stores-bis/index.fr.md", TITLE, 'title: "Stores pliables, deuxième essai"')
    project.replace(
        f"{_SOLUTIONS}/stores-bis/index.en.md", "Foldable photovoltaic blinds", "Foldable blinds, second trial"
    )


_ENCODINGS: Final = (
    Filed("saved as ANSI", "V001", SOYPV, _saved_as("cp1252"), _save_as_utf_8("cp1252"), (2, 26)),
    Filed(
        "English saved as ANSI", "V001", SOYPV_EN, _saved_as("cp1252", SOYPV_EN), _save_as_utf_8("cp1252"), (15, 218)
    ),
    Filed("saved as Unicode", "V007", SOYPV, _saved_as("utf-16"), _save_as_utf_8("utf-16")),
    Filed("saved as UTF-16 without a mark", "V007", SOYPV, _saved_as("utf-16-le"), _save_as_utf_8("utf-16-le")),
    Filed(
        "saved with a mark",
        "V005",
        SOYPV,
        _saved_as("utf-8-sig"),
        _save_as_utf_8("utf-8-sig"),
        severity=Severity.WARNING,
    ),
    Filed(
        "Windows line endings",
        "V006",
        SOYPV,
        lambda project: _write(project, SOYPV, project.read(SOYPV).replace("\n", "\r\n").encode()),
        lambda project, found: _write(
            project, found.span.path, (project.root / SOYPV).read_bytes().replace(b"\r", b"")
        ),
        severity=Severity.WARNING,
    ),
)

_NAMES: Final = (
    Filed("address lost", "V079", REGISTRY_PATH, _renamed_once, _redirect),
    Filed("named .txt", "V008", f"{SOYPV}.txt", _moved(SOYPV, f"{SOYPV}.txt"), _rename_file),
    Filed("named eng", "V008", f"{_FOLDER}/index.eng.md", _moved(SOYPV_EN, f"{_FOLDER}/index.eng.md"), _rename_file),
    Filed(
        "named in words",
        "V008",
        f"{_FOLDER}/index.français.md",
        _moved(SOYPV, f"{_FOLDER}/index.français.md"),
        _rename_file,
    ),
    Filed(
        "named with a capital", "V008", f"{_FOLDER}/Index.fr.md", _moved(SOYPV, f"{_FOLDER}/Index.fr.md"), _rename_file
    ),
    Filed(
        "named .yaml",
        "V008",
        "content/organisations/soypv.yaml",
        _moved(HOLDER, "content/organisations/soypv.yaml"),
        _rename_file,
    ),
    Filed(
        "organisation with capitals",
        "V029",
        "content/organisations/SoyPV.yml",
        _moved(HOLDER, "content/organisations/SoyPV.yml"),
        _rename_itself,
    ),
    Filed(
        "folder with a capital",
        "V029",
        "content/communes/Sceaux/index.en.md",
        _moved(_SCEAUX_FOLDER, "content/communes/Sceaux"),
        _rename_folder,
    ),
    Filed(
        "folder with spaces, named elsewhere",
        "V029",
        "content/communes/Aulnay sous Bois/index.en.md",
        _moved("content/communes/aulnay-sous-bois", "content/communes/Aulnay sous Bois"),
        _rename_folder,
    ),
    Filed(
        "commune renamed, named elsewhere",
        "V040",
        "content/communes/issy-les-moulineaux/index.fr.md",
        _moved("content/communes/meudon", "content/communes/meudon-92"),
        _back("content/communes/meudon-92", "content/communes/meudon", as_told="« meudon » ne désigne aucune commune"),
        (110, 160),
    ),
    Filed(
        "folder out of the collections",
        "V008",
        "content/soypv/index.en.md",
        _moved(_FOLDER, "content/soypv"),
        _back("content/soypv", _FOLDER, as_told="mettez le dossier « soypv » dans content/communes, content/solutions"),
    ),
    Filed(
        "folder in another one",
        "V008",
        f"{_SOLUTIONS}/energie/soypv/index.en.md",
        _moved(_FOLDER, f"{_SOLUTIONS}/energie/soypv"),
        _back(f"{_SOLUTIONS}/energie/soypv", _FOLDER, as_told="mettez le dossier « soypv » dans"),
    ),
    Filed("Word document", "V008", f"{_FOLDER}/fiche.docx", _stray("fiche.docx"), _delete("puis effacez-le d'ici")),
    Filed("sheet", "V008", f"{_FOLDER}/essais.xlsx", _stray("essais.xlsx"), _delete("sortez ce tableau du dossier")),
)

_MISSING: Final = (
    Filed("no English file", "V044", SOYPV, _deleted(SOYPV_EN), _rewrite(SOYPV_EN, _real(SOYPV_EN))),
    Filed("no French file", "V045", SOYPV_EN, _deleted(SOYPV), _rewrite(SOYPV, _real(SOYPV))),
    Filed(
        "no vocabulary",
        "V009",
        THEMES,
        _deleted(THEMES),
        _rewrite(THEMES, _real(THEMES)),
    ),
    Filed(
        "no English text",
        "V049",
        SOYPV_EN,
        lambda project: project.write(SOYPV_EN, _front_matter(project.read(SOYPV_EN))),
        lambda project, found: project.write(
            shown(found, SOYPV_EN), project.read(SOYPV_EN) + _real(SOYPV_EN)().partition("\n---\n")[2]
        ),
        (12, 1),
    ),
    Filed(
        "conflict in a lock",
        "V097",
        _LOCK,
        lambda project: project.write(_LOCK, f"<<<<<<< HEAD\n{project.read(_LOCK)}"),
        lambda project, found: project.remove(found.span.path),
        severity=Severity.WARNING,
    ),
    Filed(
        "lock left alone",
        "V097",
        f"{_SOLUTIONS}/ancienne/index.en.lock",
        lambda project: project.write(f"{_SOLUTIONS}/ancienne/index.en.lock", project.read(_LOCK)),
        _delete("qui effacera ce fichier"),
        severity=Severity.WARNING,
    ),
    Filed(
        "copied folder",
        "V041",
        f"{_SOLUTIONS}/stores-bis/index.fr.md",
        _copied,
        lambda project, found: project.replace(shown(found, found.span.path), "id: soypv", "id: stores-bis"),
        (4, 5),
    ),
)


FILES: Final = (*_ENCODINGS, *_NAMES, *_MISSING)
