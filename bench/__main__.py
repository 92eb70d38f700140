"""`make bench`: every measurement, or those named: `python -m bench coach pages`."""

from __future__ import annotations

import platform
import sys
from datetime import UTC, datetime
from importlib import import_module

PARTS = ("coach", "pages", "mail", "memory", "first_page")


def main(names: list[str]) -> int:
    """Run the parts named, or all. Returns 2 for a name that is none."""
    unknown = [name for name in names if name not in PARTS]
    if unknown:
        print(f"bench: {unknown[0]} is none of {', '.join(PARTS)}.", file=sys.stderr)
        return 2
    print(f"{datetime.now(UTC):%Y-%m-%d}, Python {platform.python_version()}, {platform.machine()}")
    for name in names or PARTS:
        print(f"\n{name}")
        for figure in import_module(f"bench.{name}").figures():
            print(f"  {figure}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
