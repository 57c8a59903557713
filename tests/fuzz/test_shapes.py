"""The shapes that hurt readers most are read within the memory a small machine has, and never hang."""

import subprocess
import sys
from pathlib import Path

import pytest

from site_builder.source.decoding import MAX_BYTES
from tests.fuzz.children import HANG_SECONDS
from tests.fuzz.seeds import write_seeds
from tests.fuzz.shapes import shapes

ROOT = Path(__file__).parents[2]


@pytest.mark.slow
def test_every_shape_is_read_or_refused() -> None:
    """Each file as large as one may be is read in its own process, below 200 MB, and what is said of it holds."""
    command = [sys.executable, "-m", "tests.fuzz", "--seconds", "0", "--patience", str(HANG_SECONDS)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (0, "") == (done.returncode, done.stderr), done.stdout


def test_shapes_are_as_large_as_a_file_may_be() -> None:
    """A shape fills its file to the limit, or one repetition short of it, and each has its own name."""
    sizes = {name: len(raw) for name, raw in shapes()}
    assert [] == [name for name, size in sizes.items() if not MAX_BYTES - 1000 < size <= MAX_BYTES + 1]
    assert len(sizes) == sum(1 for _ in shapes())


def test_seeds_are_small(tmp_path: Path) -> None:
    """A fuzz run starts from a few hundred small files."""
    assert len(list(tmp_path.iterdir())) == 0 < write_seeds(tmp_path) < 1000
    assert max(file.stat().st_size for file in tmp_path.iterdir()) < 20_000
