"""`make bench`: every measurement, or those named: `python -m bench coach pages`.

`python -m bench scoreboard --labelled DIR --data DIR --plot FILE` scores your own labelled sets and
your own copies of public ones as well, and draws the outcome. `python -m bench fit --data DIR` fits
the coach's points anew, and `python -m bench fuse --data DIR` how the trained reader counts beside
them: the two things here that write into the package.
"""

from __future__ import annotations

import argparse
import platform
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

from bench.measuring import BelowFloor

PARTS = (
    "coach",
    "scoreboard",
    "trained",
    "agreement",
    "pages",
    "intake",
    "mail",
    "wall",
    "memory",
    "mutation",
    "pressure",
    "linear",
    "first_page",
)


def main(words: list[str]) -> int:
    """Run the parts named, or all.

    Returns 1 where the trained reader is below its floor, 2 for a name that is none, or a folder
    not there.
    """
    if words[:1] in (["fit"], ["fuse"]):
        fitting = import_module("bench.fitting" if words[0] == "fit" else "bench.fusing")
        return fitting.main(words[1:])  # type: ignore[no-any-return]  # by name
    asked = _asked(words)
    unknown = [name for name in asked.parts if name not in PARTS]
    if unknown:
        print(f"bench: {unknown[0]} is none of {', '.join(PARTS)}.", file=sys.stderr)
        return 2
    lost = [folder for folder in (asked.data, asked.labelled) if folder and not folder.is_dir()]
    if lost:
        print(f"bench: there is no folder {lost[0]}.", file=sys.stderr)
        return 2
    print(f"{datetime.now(UTC):%Y-%m-%d}, Python {platform.python_version()}, {platform.machine()}")
    worst = 0
    for name in asked.parts or PARTS:
        print(f"\n{name}")
        try:
            for line in _lines(name, asked):
                print(f"  {line}".rstrip(), flush=True)
        except BelowFloor as low:
            print(f"bench: {low}", file=sys.stderr)
            worst = 1
    return worst


def _asked(words: list[str]) -> argparse.Namespace:
    asking = argparse.ArgumentParser(prog="bench", description="Measure, and say what came out.")
    asking.add_argument("parts", nargs="*", help=f"any of {', '.join(PARTS)}; all when left out")
    asking.add_argument(
        "--rule", metavar="NAME", help="for mutation: all that one rule lets through"
    )
    for_scores = asking.add_argument_group("for the scoreboard")
    for_scores.add_argument("--data", type=Path, metavar="DIR", help="copies of public sets")
    for_scores.add_argument(
        "--labelled", type=Path, metavar="DIR", help="situations*.jsonl and replies*.jsonl"
    )
    for_scores.add_argument("--plot", type=Path, metavar="FILE", help="draw it, as SVG")
    return asking.parse_args(words)


def _lines(name: str, asked: argparse.Namespace) -> Iterator[object]:
    """What a part prints; its module is only imported now, since some need what others do not."""
    if name == "scoreboard":
        running = import_module("bench.scoreboard.running")
        return running.lines(asked.data, asked.labelled, asked.plot)  # type: ignore[no-any-return]  # by name
    if name == "trained":
        return import_module("bench.trained").figures(asked.data)  # type: ignore[no-any-return]  # by name
    if name == "mutation":
        return import_module("bench.mutation").figures(asked.rule)  # type: ignore[no-any-return]  # by name
    return import_module(f"bench.{name}").figures()  # type: ignore[no-any-return]  # by name


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
