"""The memory of the whole desk, idle: supervisor, web, worker and mail together.

Counted as proportional set size, so that memory which forked processes share counts once.
"""

from __future__ import annotations

import re
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from bench.measuring import Figure
from bench.running import running_desk

SETTLE = 20


def figures() -> Iterator[Figure]:
    """One line a process, and the sum."""
    with tempfile.TemporaryDirectory() as home, running_desk(Path(home)) as desk:
        time.sleep(SETTLE)
        desk.open_first_page()
        sizes = {pid: _megabytes(pid) for pid in [desk.pid, *desk.children()]}
    total = sum(sizes.values())
    for number, size in enumerate(sizes.values()):
        yield Figure(f"process {number} of {len(sizes)}, idle", f"{size:.0f} MB")
    yield Figure("the whole desk, idle", f"{total:.0f} MB", f"{total / 200:.2f} x 200 MB")


def _megabytes(pid: int) -> float:
    rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
    found = re.search(r"^Pss:\s+(\d+) kB", rollup, re.MULTILINE)
    return int(found[1]) / 1024 if found else 0.0
