"""The user's own copies of public sets: JSON Lines, plain or with `.gz`."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any


def rows_of(folder: Path, name: str) -> Iterator[dict[str, Any]]:
    """The rows of a JSONL file by its name without ending; none when it is not there."""
    for file, opened in ((f"{name}.jsonl.gz", gzip.open), (f"{name}.jsonl", open)):
        if (folder / file).is_file():
            with opened(folder / file, "rt", encoding="utf-8") as lines:
                yield from map(json.loads, lines)
            return
