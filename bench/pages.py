"""Pages at 1,000, 20,000 and 100,000 conversations: time, SQL statements, bytes.

Each size runs in a process and a home of its own; the pages are asked for through the whole of
Django, from the first middleware to the last byte, without the network.
"""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator

from bench.measuring import Figure, milliseconds, typical

SIZES = (1_000, 20_000, 100_000)
PAGES = {
    "inbox": "/all/",
    "mine": "/mine/",
    "conversation": "/conversations/{last}/",
    "conversation of the story": "/conversations/{story}/",
    "customer's own": "/c/{token}/",
}


def figures() -> Iterator[Figure]:
    """One line a page and size; the ratio is to the smallest desk."""
    first: dict[str, float] = {}
    for size in SIZES:
        with tempfile.TemporaryDirectory() as home:
            asked = [sys.executable, "-m", "bench.pages", str(size)]
            done = subprocess.run(
                asked,
                env={**os.environ, "EVENHAND_HOME": home},
                stdout=subprocess.PIPE,
                check=True,
                text=True,
            )
        for page, (time, statements, size_of, packed) in json.loads(done.stdout).items():
            first.setdefault(page, time)
            yield Figure(
                f"{page} page at {size:,} conversations",
                milliseconds(time),
                f"{time / first[page]:.2f} x the smallest; {statements} statements; "
                f"{size_of / 1024:.0f} KiB, {packed / 1024:.0f} KiB packed",
            )


def _measure(size: int) -> dict[str, tuple[float, int, int, int]]:
    import django  # noqa: PLC0415 - only in the measured process, once its home is known
    from django.core.management import call_command  # noqa: PLC0415 - needs the settings first

    os.environ["DJANGO_SETTINGS_MODULE"] = "evenhand.desk.settings"
    django.setup()
    call_command("migrate", verbosity=0)
    from bench import asking  # noqa: PLC0415 - needs the models

    return asking.ask(size, PAGES, typical, lambda body: len(gzip.compress(body)))


if __name__ == "__main__":
    json.dump(_measure(int(sys.argv[1])), sys.stdout)
