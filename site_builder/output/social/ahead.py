"""Cards drawn ahead by processes of their own, while the build does other work.

Helpers only fill the folder of kept cards: one that fails costs time, and what it left is drawn by who asks for it.
"""

import os
import pickle
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryFile
from typing import Final

from site_builder.output.once import made_once
from site_builder.output.social.picture import picture
from site_builder.site.social.card import SocialCard

# Starting a helper takes as long as drawing so many cards.
_FEW: Final = 8


@contextmanager
def helpers(cards: Mapping[str, SocialCard], folder: Path) -> Iterator[list[subprocess.Popen[bytes]]]:
    """Draw into the folder the cards that are not there yet, by their keys; what still runs at the end is stopped."""
    absent = {key: card for key, card in cards.items() if not (folder / key).exists()}
    started = [_started(share, folder) for share in _shares(absent)] if len(absent) > _FEW else []
    try:
        yield started
    finally:
        for helper in started:
            helper.kill()
            helper.wait()


def _shares(cards: Mapping[str, SocialCard]) -> list[dict[str, SocialCard]]:
    """Return what each helper draws; cards that show the same drawing stay together, as it is then drawn once.

    One processor is left to the build.
    """
    shares: list[dict[str, SocialCard]] = [{} for _ in range(max(1, (os.cpu_count() or 1) - 1))]
    for rank, (_, alike) in enumerate(groupby(cards.items(), key=lambda item: item[1].drawing)):
        shares[rank % len(shares)].update(alike)
    return [share for share in shares if share]


def _started(cards: Mapping[str, SocialCard], folder: Path) -> subprocess.Popen[bytes]:
    with TemporaryFile() as given:
        pickle.dump((cards, folder), given)
        given.seek(0)
        command = [sys.executable, "-m", __name__]
        # Its words would only alarm: the build draws what a helper could not, and says then what is wrong.
        return subprocess.Popen(  # noqa: S603 - our own module, never through a shell
            command, stdin=given, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )


def main() -> None:
    """Draw the cards that the build hands over."""
    cards, folder = pickle.load(sys.stdin.buffer)  # noqa: S301 - from `_started`, by the pipe that it opened
    for key, card in cards.items():
        made_once(key, folder, partial(picture, card))


if __name__ == "__main__":
    main()
