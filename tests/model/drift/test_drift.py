"""What a translation lags behind on: the passage that changed, that passage only, and never by its looks."""

from pathlib import Path

import pytest

from site_builder.model.catalog import Entry
from site_builder.model.drift.drift import Drift, PartKind, agreed_lock, drift_of
from site_builder.model.entries.entry import EntryFields
from site_builder.model.reading.gather import gather
from site_builder.source import Lock, read_content
from site_builder.source.lock import read_lock
from tests.model.drift.drifting import COMMUNE, FRENCH, PAGE, SCENARIOS, Scenario, entry_of
from tests.model.project import REAL_CONTENT, Project


@pytest.fixture
def recorded(project: Project) -> Project:
    """Return a copy of the real content whose languages are recorded to agree."""
    catalog, _, _ = project.catalog()
    assert catalog is not None
    for _, entry in catalog.entries():
        lock = agreed_lock(entry, accept=False)
        assert lock is not None
        (project.root / entry.folder / "index.en.lock").write_bytes(lock)
    return project


def lock_of(entry: Entry[EntryFields], *, accept: bool = False) -> Lock | None:
    """Return the lock written for the entry, read back."""
    written = agreed_lock(entry, accept=accept)
    assert written is not None
    return read_lock(written)


def count(drift: Drift) -> int:
    """Return how many passages there are."""
    return len(drift.stale) + drift.fresh + drift.resynchronised + drift.unrecorded


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.name)
def test_a_change_makes_stale_what_it_touches_and_nothing_else(scenario: Scenario) -> None:
    """Each change after the languages agreed names the passages that lag behind, and counts the others."""
    agreed = lock_of(entry_of(scenario.folder))
    drift = drift_of(entry_of(scenario.folder, scenario.french, scenario.english, agreed))
    assert scenario.stale == tuple(part.name for part in drift.stale)
    assert (scenario.resynchronised, scenario.unrecorded) == (drift.resynchronised, drift.unrecorded)


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.name)
def test_recording_again_forgets_nothing_stale(scenario: Scenario) -> None:
    """Locks brought up to date leave what is stale, and only that; accepted, nothing is left."""
    agreed = lock_of(entry_of(scenario.folder))
    changed = entry_of(scenario.folder, scenario.french, scenario.english, agreed)
    recorded = lock_of(changed)
    again = entry_of(scenario.folder, scenario.french, scenario.english, recorded)
    assert drift_of(changed).stale == drift_of(again).stale
    assert (0, 0) == (drift_of(again).resynchronised, drift_of(again).unrecorded)
    assert recorded == lock_of(again)
    accepted = entry_of(scenario.folder, scenario.french, scenario.english, lock_of(again, accept=True))
    assert () == drift_of(accepted).stale


def test_a_stale_section_is_placed_in_both_files() -> None:
    """The heading is marked in English, and its line in French is known."""
    agreed = lock_of(entry_of(COMMUNE))
    entry = entry_of(COMMUNE, [("Rafraîchir", "Ombrager")], [("The town", "\nThe town")], agreed)
    (part,) = drift_of(entry).stale
    assert (PartKind.SECTION, "Les défis", "The challenges") == (part.kind, part.source_name, part.name)
    assert FRENCH[COMMUNE].split("\n").index("## Les défis") + 1 == part.source_line
    assert ("## The challenges", 1, 17) == (part.span.excerpt, part.span.column, part.span.length)
    assert f"{COMMUNE}/index.en.md" == part.span.path


def test_a_stale_field_is_placed_by_its_identifier() -> None:
    """The label of a figure is found in English although its list is in another order."""
    agreed = lock_of(entry_of(COMMUNE))
    (part,) = drift_of(entry_of(COMMUNE, [("Bancs inst", "Sièges inst")], lock=agreed)).stale
    assert (PartKind.FIELD, 8) == (part.kind, part.source_line)
    assert '  - {id: bancs, label: "Benches installed"}' == part.span.excerpt
    assert "label" == part.span.excerpt[part.span.column - 1 :][: part.span.length]


def test_a_text_without_heading_is_placed_at_its_first_words() -> None:
    """Blank lines before the text are not what lags behind."""
    agreed = lock_of(entry_of(PAGE))
    (part,) = drift_of(entry_of(PAGE, [("une phrase", "deux phrases")], lock=agreed)).stale
    assert "To begin with, a sentence." == part.span.excerpt
    assert "Pour commencer, une phrase." == FRENCH[PAGE].split("\n")[part.source_line - 1]


@pytest.mark.parametrize("folder", [COMMUNE, PAGE])
def test_an_entry_never_recorded_is_not_stale(folder: str) -> None:
    """Without a lock nothing can be said: every passage is counted as not recorded."""
    drift = drift_of(entry_of(folder))
    assert 6 == drift.unrecorded == count(drift)


def test_a_draft_has_no_drift_and_no_lock() -> None:
    """What is not published may be half translated."""
    entry = entry_of(COMMUNE, [("edition: 1", "edition: 1\ndraft: true"), ("minérale", "verte")], lock=Lock())
    assert Drift() == drift_of(entry)
    assert agreed_lock(entry, accept=False) is None


def test_the_real_content_agrees() -> None:
    """No translation of the site lags behind what was recorded of it; what was not recorded yet is no fault."""
    tree, _ = read_content(REAL_CONTENT)
    catalog, _ = gather(tree)
    assert catalog is not None
    drifts = {entry.folder: drift_of(entry) for _, entry in catalog.entries()}
    assert {} == {folder: drift.stale for folder, drift in drifts.items() if drift.stale}
    assert any(drift.fresh for drift in drifts.values())


def test_a_stale_passage_is_a_warning_in_english(recorded: Project) -> None:
    """The message lies where the English is to be changed, and says which French changed and what to type."""
    recorded.replace("content/communes/argenteuil/index.fr.md", "Val-d'Oise", "département du Val-d'Oise")
    (found,) = recorded.check()
    heading = "## The context"
    assert ("V090", heading, 1) == (found.code, found.span.excerpt, found.span.column)
    assert ("« Le contexte »", "“The context”") == (found.param("name_fr"), found.param("name_en"))
    assert "communes/argenteuil" == found.param("entry")
    french = recorded.read("content/communes/argenteuil/index.fr.md").split("\n")
    assert "## Le contexte" == french[int(found.param("line")) - 1]


@pytest.mark.parametrize(
    ("path", "code", "suggestion"),
    [
        ("content/communes/argenteuil/index.en.lock", "V097", "index.en.md"),
        ("content/communes/ville-partie/index.en.lock", "V097", ""),
        ("content/communes/argenteuil/index.fr.lock", "V008", ""),
        ("content/index.en.lock", "V008", ""),
    ],
)
def test_a_lock_that_cannot_serve_is_told_once(recorded: Project, path: str, code: str, suggestion: str) -> None:
    """Damaged, left behind or out of place: each is one message on the file, and none stops what it can go without."""
    recorded.write(path, "<<<<<<< main\n")
    (found,) = recorded.check()
    assert (code, path, suggestion) == (found.code, found.span.path, found.param("suggestion"))


def test_a_shortcut_in_the_place_of_a_lock_is_refused(recorded: Project, tmp_path: Path) -> None:
    """A lock is read under the same rules as a text: never through a link."""
    lock = recorded.root / "content/communes/argenteuil/index.en.lock"
    lock.rename(tmp_path / "elsewhere.lock")
    lock.symlink_to(tmp_path / "elsewhere.lock")
    assert ["V004"] == recorded.codes()
