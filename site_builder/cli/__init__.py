"""The command line: the only room that prints, the only one that decides exit codes.

Enters: arguments, the environment, the clock. Leaves: text on a terminal and an exit code:
0 clean · 1 errors in the content · 2 wrong use · 3 a defect of the software. Only `__main__` calls this room.
"""

from site_builder.cli.main import cli, main
from site_builder.cli.surroundings import build_day

__all__ = ["build_day", "cli", "main"]
