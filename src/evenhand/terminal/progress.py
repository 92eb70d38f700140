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
    total = _bytes_of(names)
    if not console.is_terminal or total < SMALL:
        yield lambda _: None
        return
    with Progress(
        BarColumn(), DownloadColumn(), TimeRemainingColumn(), console=console, transient=True
    ) as bar:
        task = bar.add_task("reading", total=total)
        yield lambda size: bar.advance(task, size)


def are_large(names: Sequence[str]) -> bool:
    """Whether these files take long enough to be worth a bar, and more than one core."""
    return _bytes_of(names) >= SMALL


def _bytes_of(names: Sequence[str]) -> int:
    files = [Path(name) for name in names if name != "-"]
    return sum(file.stat().st_size for file in files if file.is_file())
