"""`make bench`: every measurement, or those named: `python -m bench coach pages`.

`python -m bench scoreboard --data FILE` scores a labelled file of your own.
"""

from __future__ import annotations

import argparse
import platform
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

from bench import scoreboard
from bench.measuring import Figure

PARTS = ("coach", "scoreboard", "pages", "mail", "memory", "first_page")


def main(words: list[str]) -> int:
    """Run the parts named, or all. Returns 2 for a name that is none, or a file not there."""
    asked = _asked(words)
    unknown = [name for name in asked.parts if name not in PARTS]
    if unknown:
        print(f"bench: {unknown[0]} is none of {', '.join(PARTS)}.", file=sys.stderr)
        return 2
    if asked.data and not asked.data.is_file():
        print(f"bench: there is no file {asked.data}.", file=sys.stderr)
        return 2
    print(f"{datetime.now(UTC):%Y-%m-%d}, Python {platform.python_version()}, {platform.machine()}")
    for name in asked.parts or PARTS:
        print(f"\n{name}")
        for figure in _figures(name, asked.data):
            print(f"  {figure}", flush=True)
    return 0


def _asked(words: list[str]) -> argparse.Namespace:
    asking = argparse.ArgumentParser(prog="bench", description="Measure, and say what came out.")
    asking.add_argument("parts", nargs="*", help=f"any of {', '.join(PARTS)}; all when left out")
    asking.add_argument("--data", type=Path, help="for scoreboard: a labelled JSONL file")
    return asking.parse_args(words)


def _figures(name: str, data: Path | None) -> Iterator[Figure]:
    if name == "scoreboard":
        return scoreboard.figures(data)
    return import_module(f"bench.{name}").figures()  # type: ignore[no-any-return]  # by name


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
