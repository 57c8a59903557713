"""Cards drawn by other processes: the same cards, and none is missing when one fails."""

import io
import os
import pickle
import sys
from pathlib import Path
from time import sleep
from types import SimpleNamespace

import pytest

from site_builder.output.once import kept
from site_builder.output.social import ahead, published
from site_builder.output.social.ahead import Crew, main
from site_builder.output.social.published import drawing, social_files
from tests.output.social.test_published import never
from tests.site.planning import tiny_site

MANY = tiny_site().social[:12]
CARDS = {f"key-{rank}": card for rank, card in enumerate(MANY)}


@pytest.fixture(autouse=True)
def processors(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give the machine four processors, whatever it has."""
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1, 2, 3}, raising=False)


def drawn(folder: Path) -> int:
    """Return how many cards are in the folder, whole."""
    return sum(kept(file.name, file) is not None for file in folder.glob("*"))


def test_they_draw_what_the_build_would(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is left to draw after them, the bytes are the same, and only our own code is run."""
    own = social_files(MANY, tmp_path / "alone")
    (tmp_path / "site_builder").mkdir()
    (tmp_path / "site_builder/__init__.py").write_text("raise SystemExit", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(published, "picture", never)
    with drawing(Path("helped")) as cards:
        cards.begin(MANY)
        waited = iter(range(600))
        while drawn(Path("helped/social")) < len(own) and next(waited) >= 0:
            sleep(0.1)
        assert own == cards.files()


@pytest.mark.parametrize(
    ("processors", "cards", "expected"), [(1, 40, 0), (2, 40, 1), (4, 40, 3), (64, 40, 5), (4, 7, 0)]
)
def test_no_more_than_are_worth_it(
    processors: int, cards: int, expected: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One processor is left to the build, a process is not worth a few cards; together they are given all, once."""
    given: list[str] = []
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(processors)), raising=False)
    monkeypatch.setattr(ahead, "_started", SimpleNamespace)
    monkeypatch.setattr(ahead, "_hand_over", lambda _, share, __: given.extend(share))
    absent = {f"key-{rank}": card for rank, card in enumerate(tiny_site().social[:cards])}
    (tmp_path / "kept").touch()
    monkeypatch.setattr(ahead, "ThreadPoolExecutor", lambda _: SimpleNamespace(submit=lambda act, *given: act(*given)))
    crew = Crew(tmp_path)
    crew.draw({**absent, "kept": MANY[0]})
    assert expected == len(crew.started)
    assert (sorted(absent) if expected else []) == sorted(given)


@pytest.mark.parametrize("program", ["/bin/false", "/nowhere/python", ""])
def test_the_build_draws_what_they_left(program: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that fails, or cannot even start, costs nothing but time."""
    monkeypatch.setattr(sys, "executable", program)
    with drawing(tmp_path) as cards:
        cards.begin(MANY)
        assert {card.file for card in MANY} == cards.files().keys()


def test_none_outlives_the_build(tmp_path: Path) -> None:
    """A build that ends early stops them."""
    crew = Crew(tmp_path)
    crew.draw(CARDS)
    assert crew.started
    crew.dismiss()
    assert all(process.returncode is not None for process in crew.started)


@pytest.mark.parametrize(("processors", "folder", "expected"), [(4, "new", 1), (4, ".", 0), (1, "new", 0)])
def test_the_first_is_started_before_there_are_cards(
    processors: int, folder: str, expected: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no card was ever drawn, and a processor is idle, one is started at once; given nothing, it is stopped."""
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(processors)), raising=False)
    crew = Crew(tmp_path / folder)
    assert expected == len(crew.started)
    crew.dismiss()
    assert all(process.returncode is not None for process in crew.started)


def test_a_process_draws_what_it_is_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It reads cards and their folder, and keeps each under its key."""
    few = {key: CARDS[key] for key in ("key-0", "key-1")}
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(pickle.dumps((few, tmp_path)))))
    main()
    assert sorted(few) == sorted(file.name for file in tmp_path.iterdir())
