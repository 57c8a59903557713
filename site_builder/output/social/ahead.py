"""Cards drawn ahead by processes of their own, while the build does other work.

They only fill the folder of kept cards: one that fails costs time, and what it left is drawn by who asks for it.
"""

import os
import pickle
import subprocess
import sys
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import Final

from site_builder.output.once import made_once
from site_builder.output.social.picture import picture
from site_builder.site.social.card import SocialCard

# Starting a process takes as long as drawing so many cards.
_FEW: Final = 8
# The least that others give way to (POSIX, nice).
_PATIENCE: Final = 19
# The folder that this package is in: another package of the same name may lie where the build was started.
_HOME: Final = Path(__file__).parents[3]


class Crew:
    """Processes that draw cards into a folder."""

    def __init__(self, folder: Path) -> None:
        """Where no card was ever drawn, start the first before there are cards: starting takes as long as a few."""
        self._folder = folder.absolute()
        self._hands = ThreadPoolExecutor(1)
        self.started: list[subprocess.Popen[bytes]] = []
        if not folder.is_dir():
            self._start(min(1, _spare_processors()))

    def draw(self, cards: Mapping[str, SocialCard]) -> None:
        """Begin to draw the cards that are not in the folder yet, by their keys."""
        absent = {key: card for key, card in cards.items() if not (self._folder / key).exists()}
        shares = _shares(absent)
        self._start(len(shares) - len(self.started))
        for process, share in zip(self.started, shares, strict=False):
            # What is handed over is read when the process is ready: nothing waits for it.
            self._hands.submit(_hand_over, process, share, self._folder)

    def dismiss(self) -> None:
        """Stop what still runs."""
        for process in self.started:
            process.kill()
        self._hands.shutdown()
        for process in self.started:
            with suppress(OSError):
                process.communicate()

    def _start(self, count: int) -> None:
        # A machine that has no room for another process can still draw in this one.
        with suppress(OSError):
            self.started.extend(_started() for _ in range(count))


def _spare_processors() -> int:
    """Return how many processors are left when the build has one."""
    known = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return (known or 1) - 1


def _shares(cards: Mapping[str, SocialCard]) -> list[dict[str, SocialCard]]:
    """Return what each process draws; cards that show the same drawing stay together, as it is then drawn once.

    One processor is left to the build, if there is another; and no process is worth a few cards.
    """
    shares: list[dict[str, SocialCard]] = [{} for _ in range(min(_spare_processors(), len(cards) // _FEW))]
    for rank, (_, alike) in enumerate(groupby(cards.items(), key=lambda item: item[1].drawing) if shares else ()):
        shares[rank % len(shares)].update(alike)
    return [share for share in shares if share]


def _started() -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", __name__]
    # Its words would only alarm: the build draws what it could not, and says then what is wrong.
    return subprocess.Popen(  # noqa: S603 - our own module, never through a shell
        command, cwd=_HOME, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def _hand_over(process: subprocess.Popen[bytes], cards: Mapping[str, SocialCard], folder: Path) -> None:
    # One that has failed reads nothing.
    with suppress(OSError, ValueError):
        if process.stdin:
            process.stdin.write(pickle.dumps((cards, folder)))
            process.stdin.flush()


def main() -> None:
    """Draw the cards that the build hands over, until there are no more."""
    with suppress(EOFError):
        while True:
            cards, folder = pickle.load(sys.stdin.buffer)  # noqa: S301 - from `_hand_over`, by the pipe of `_started`
            for key, card in cards.items():
                made_once(key, folder, partial(picture, card))


if __name__ == "__main__":
    # The build needs the cards last: all else comes before.
    if hasattr(os, "nice"):
        os.nice(_PATIENCE)
    main()
