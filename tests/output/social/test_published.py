"""The cards of a site: all of them published, each drawn once."""

from dataclasses import replace
from pathlib import Path

import PIL
import pytest

from site_builder.output.exports import manifest
from site_builder.output.social import published
from site_builder.output.social.picture import picture
from site_builder.output.social.published import recipe, social_files
from site_builder.site.social.card import SocialCard
from tests.site.planning import tiny_site

FEW = tiny_site().social[:4]


def never(_: SocialCard) -> bytes:
    """Fail: nothing is to be drawn."""
    raise AssertionError


def test_every_card_is_published(tmp_path: Path) -> None:
    """The files are those that the pages name, and the manifest lists them."""
    files = social_files(FEW, tmp_path)
    assert sorted(card.file for card in FEW) == list(files)
    assert {card.file for card in tiny_site().social} <= set(manifest(tiny_site(), ()))


def test_a_card_is_drawn_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second build draws nothing and publishes the same bytes."""
    first = social_files(FEW, tmp_path)
    monkeypatch.setattr(published, "picture", never)
    assert first == social_files(FEW, tmp_path)


def test_only_what_changed_is_drawn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """New words, below the title too, cost one card; the file of the former one goes."""
    social_files(FEW, tmp_path)
    kept = sorted((tmp_path / "social").iterdir())
    drawn: list[str] = []

    def noted(card: SocialCard) -> bytes:
        drawn.append(card.promise)
        return picture(card)

    monkeypatch.setattr(published, "picture", noted)
    changed = (replace(FEW[0], promise="Une autre promesse."), *FEW[1:])
    social_files(changed, tmp_path)
    assert ["Une autre promesse."] == drawn
    after = sorted((tmp_path / "social").iterdir())
    assert (4, 3) == (len(after), len(set(kept) & set(after)))


def test_another_recipe_draws_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A new Pillow, face or line of our own code draws every card again."""
    one = FEW[:1]
    social_files(one, tmp_path)
    monkeypatch.setattr(published, "recipe", lambda: b"another")
    monkeypatch.setattr(published, "picture", lambda _: b"drawn again")
    assert {FEW[0].file: b"drawn again"} == social_files(one, tmp_path)


@pytest.mark.parametrize("changed", ["version", "face", "code"])
def test_the_recipe_covers_all_that_draws(changed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pillow, the faces and this code decide the picture besides its card."""
    before = recipe.__wrapped__()
    match changed:
        case "version":
            monkeypatch.setattr(PIL, "__version__", "0.0.0")
        case "face":
            monkeypatch.setattr(published, "_FACES", ("titles", "text"))
        case _:
            monkeypatch.setattr(published, "_own_code", lambda: (b"other code",))
    assert before != recipe.__wrapped__()
