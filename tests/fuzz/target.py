"""What atheris runs: one file of the small site holds the bytes, and all that is said of it must hold.

    python -m tests.fuzz.target FOLDER OPTIONS-OF-LIBFUZZER…

The first byte chooses the file and whether the rules are run; files that take long are left in FOLDER.
"""

import hashlib
import importlib
import sys
import time
from pathlib import Path
from typing import Final

# Instrumented code is several times slower: what takes as long is measured again without instruments.
SUSPECT_SECONDS: Final = 0.5


def main() -> None:
    """Run until libFuzzer has had enough; it ends the process itself, with 0 when nothing was found."""
    atheris = importlib.import_module("atheris")
    with atheris.instrument_imports(include=["site_builder"]):
        reading = importlib.import_module("tests.fuzz.reading")
    reading.tiny()
    slow = Path(sys.argv[1])

    def one(chosen: bytes) -> None:
        raw, path, whole = reading.chosen(chosen)
        before = time.process_time()
        reading.check(raw, path, whole=whole)
        if time.process_time() - before > SUSPECT_SECONDS:
            (slow / f"slow-{hashlib.sha256(chosen).hexdigest()[:16]}").write_bytes(chosen)

    atheris.Setup([sys.argv[0], *sys.argv[2:]], one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
