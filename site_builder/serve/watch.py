"""Changes of files, gathered: one call for a burst of them."""

import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

# Editors write a file in several steps; a burst is over when nothing has changed for this long (seconds).
_QUIET: Final = 0.2
_READ_ONLY_EVENTS: Final = frozenset({"opened", "closed_no_write"})


class _Changes(FileSystemEventHandler):
    def __init__(self) -> None:
        self.happened = threading.Event()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Note that something was written, moved or deleted."""
        if event.event_type not in _READ_ONLY_EVENTS:
            self.happened.set()


@contextmanager
def watching(folders: Iterable[Path], react: Callable[[], None]) -> Iterator[None]:
    """Call ``react`` after each burst of changes under the folders, as long as the context lasts."""
    changes = _Changes()
    ending = threading.Event()
    observer = Observer()
    for folder in folders:
        observer.schedule(changes, str(folder), recursive=True)
    worker = threading.Thread(target=_react_to, args=(changes.happened, ending, react), daemon=True)
    observer.start()
    worker.start()
    try:
        yield
    finally:
        ending.set()
        changes.happened.set()
        observer.stop()
        observer.join()
        worker.join()


def _react_to(happened: threading.Event, ending: threading.Event, react: Callable[[], None]) -> None:
    while True:
        happened.wait()
        while not ending.is_set() and happened.is_set():
            happened.clear()
            ending.wait(_QUIET)
        if ending.is_set():
            return
        react()
