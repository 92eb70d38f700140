"""Mail taken in on one core: from the mail folder to read messages, with all that follows.

The letters are kept first, each synced to the disk; then they are taken in as the worker does it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator

from bench.mail import ADDRESS, HOW_MANY, letter
from bench.measuring import Figure

AIM = 50


def figures() -> Iterator[Figure]:
    """Letters kept in a second, and letters taken in in a second, by the clock and by the core."""
    with tempfile.TemporaryDirectory() as home:
        done = subprocess.run(
            [sys.executable, "-m", "bench.intake"],
            env={**os.environ, "EVENHAND_HOME": home},
            stdout=subprocess.PIPE,
            check=True,
            text=True,
        )
    for what, taken in json.loads(done.stdout).items():
        speed = HOW_MANY / taken
        yield Figure(what, f"{speed:.0f}", f"{speed / AIM:.1f} x {AIM}")


def _measure() -> dict[str, float]:
    import django  # noqa: PLC0415 - only in the measured process, once its home is known
    from django.core.management import call_command  # noqa: PLC0415 - needs the settings first

    os.environ["DJANGO_SETTINGS_MODULE"] = "evenhand.desk.settings"
    django.setup()
    call_command("migrate", verbosity=0)
    from evenhand.desk.channels.email import actions, queries  # noqa: PLC0415 - needs the models
    from evenhand.desk.channels.email.models import Via  # noqa: PLC0415 - needs the models
    from evenhand.desk.coaching.models import Reading  # noqa: PLC0415 - needs the models

    actions.add_mailbox(ADDRESS, by=None)
    begun = time.perf_counter()
    for number in range(HOW_MANY):
        actions.keep(letter(number).as_bytes(), actions.Envelope(Via.SMTP, recipients=[ADDRESS]))
    kept = time.perf_counter() - begun
    queries.spare_syncing()
    begun, worked = time.perf_counter(), time.process_time()
    while actions.take_in_waiting():
        pass
    taken, worked = time.perf_counter() - begun, time.process_time() - worked
    if Reading.objects.count() != HOW_MANY:
        raise SystemExit("Not all letters were read.")
    return {
        "letters kept in a second": kept,
        "letters taken in and read in a second": taken,
        "the same by processor time": worked,
    }


if __name__ == "__main__":
    json.dump(_measure(), sys.stdout)
