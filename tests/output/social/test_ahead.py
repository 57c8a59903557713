"""Cards drawn by helpers: the same cards, and none is missing when a helper fails."""

import io
import os
import pickle
import sys
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from site_builder.output.social import ahead, published
from site_builder.output.social.ahead import helpers, main
from site_builder.output.social.published import social_cards_meanwhile, social_files
from tests.output.social.test_published import never
from tests.site.planning import tiny_site

MANY = replace(tiny_site(), social=tiny_site().social[:12])
CARDS = {f"key-{rank}": card for rank, card in enumerate(MANY.social)}


def test_helpers_draw_what_the_build_would(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is left to draw after them, and the bytes are the same."""
    own = social_files(MANY, tmp_path / "alone")
    monkeypatch.setattr(published, "picture", never)
    with social_cards_meanwhile(MANY, tmp_path / "helped") as files:
        assert own == files()


def test_every_card_is_in_one_share(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With more processors there are more helpers; together they are given what is absent, once."""
    given: list[str] = []

    def noted(cards: dict[str, object], _: Path) -> SimpleNamespace:
        given.extend(cards)
        return SimpleNamespace(kill=int, wait=int)

    monkeypatch.setattr(os, "cpu_count", lambda: 4)
    monkeypatch.setattr(ahead, "_started", noted)
    (tmp_path / "key-3").touch()
    with helpers(CARDS, tmp_path) as started:
        assert len(started) == 3
    assert sorted(set(CARDS) - {"key-3"}) == sorted(given)


def test_a_few_cards_need_no_helper(tmp_path: Path) -> None:
    """An edit is not worth a process."""
    with helpers(dict(list(CARDS.items())[:8]), tmp_path) as started:
        assert started == []


def test_the_build_draws_what_helpers_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A helper that cannot even start costs nothing but time."""
    monkeypatch.setattr(sys, "executable", "/bin/false")
    with social_cards_meanwhile(MANY, tmp_path) as files:
        assert {card.file for card in MANY.social} == files().keys()


def test_no_helper_outlives_the_build(tmp_path: Path) -> None:
    """A build that ends early stops them."""
    with helpers(CARDS, tmp_path) as started:
        assert started
    assert all(helper.returncode is not None for helper in started)


def test_a_helper_draws_what_it_is_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It reads cards and their folder, and keeps each under its key."""
    few = {key: CARDS[key] for key in ("key-0", "key-1")}
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(pickle.dumps((few, tmp_path)))))
    main()
    assert sorted(few) == sorted(file.name for file in tmp_path.iterdir())
