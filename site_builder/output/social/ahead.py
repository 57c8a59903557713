"""Cards drawn ahead by processes of their own, while the build does other work.

They only fill the folder of kept cards: one that fails costs time, and what it left is drawn by who asks for it.
"""

import os
import pickle
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import partial
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryFile
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


@contextmanager
def drawing_ahead(cards: Mapping[str, SocialCard], folder: Path) -> Iterator[list[subprocess.Popen[bytes]]]:
    """Draw into the folder the cards that are not there yet, by their keys; what still runs at the end is stopped."""
    absent = {key: card for key, card in cards.items() if not (folder / key).exists()}
    started: list[subprocess.Popen[bytes]] = []
    try:
        # A machine that has no room for another process can still draw in this one.
        with suppress(OSError):
            started.extend(_started(share, folder.absolute()) for share in _shares(absent))
        yield started
    finally:
        for process in started:
            process.kill()
            process.wait()


def _shares(cards: Mapping[str, SocialCard]) -> list[dict[str, SocialCard]]:
    """Return what each process draws; cards that show the same drawing stay together, as it is then drawn once.

    One processor is left to the build, if there is another; and no process is worth a few cards.
    """
    processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    shares: list[dict[str, SocialCard]] = [{} for _ in range(min(processors - 1, len(cards) // _FEW))]
    for rank, (_, alike) in enumerate(groupby(cards.items(), key=lambda item: item[1].drawing) if shares else ()):
        shares[rank % len(shares)].update(alike)
    return [share for share in shares if share]


def _started(cards: Mapping[str, SocialCard], folder: Path) -> subprocess.Popen[bytes]:
    with TemporaryFile() as given:
        pickle.dump((cards, folder), given)
        given.seek(0)
        command = [sys.executable, "-m", __name__]
        # Its words would only alarm: the build draws what it could not, and says then what is wrong.
        return subprocess.Popen(  # noqa: S603 - our own module, never through a shell
            command, cwd=_HOME, stdin=given, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )


def main() -> None:
    """Draw the cards that the build hands over."""
    cards, folder = pickle.load(sys.stdin.buffer)  # noqa: S301 - from `_started`, by the pipe that it opened
    for key, card in cards.items():
        made_once(key, folder, partial(picture, card))


if __name__ == "__main__":
    # The build needs the cards last: all else comes before.
    if hasattr(os, "nice"):
        os.nice(_PATIENCE)
    main()
