"""A progress bar on a terminal, and nothing elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TimeRemainingColumn

SMALL = 1_000_000


@contextmanager
def bytes_read(names: Sequence[str]) -> Iterator[Callable[[int], None]]:
    """Tells how much of these files has been read; silent for small ones and without a terminal."""
    console = Console(stderr=True)
    files = [Path(name) for name in names if name != "-"]
    total = sum(file.stat().st_size for file in files if file.is_file())
    if not console.is_terminal or total < SMALL:
        yield lambda _: None
        return
    with Progress(
        BarColumn(), DownloadColumn(), TimeRemainingColumn(), console=console, transient=True
    ) as bar:
        task = bar.add_task("reading", total=total)
        yield lambda size: bar.advance(task, size)
