"""The wall from the cache: requests in a second of one core, over real connections.

A desk of its own runs, with thirty words on its wall. What is counted is the processor time of its
web process, so that another program on the machine does little to the figure. The same is asked
with a header that goes on to Django, which answers it with all its parts from the same kept bytes.
"""

from __future__ import annotations

import http.client
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.measuring import Figure
from bench.running import Desk, running_desk

ADDRESSES = {
    "page": "/wall/",
    "page, unchanged": "/wall/",
    "frame": "/wall/embed/",
    "JSON feed": "/wall/feed.json",
    "RSS feed": "/wall/feed.rss",
    "script": "/wall/embed.js",
}
CARDS, WARM, TIMES, AIM = 30, 20, 2_000, 500
BY_DJANGO = {"Authorization": "none"}
TIMES_BY_DJANGO = 300


def figures() -> Iterator[Figure]:
    """One line an address; the ratios are to the aim, and to Django's answer to the same."""
    with tempfile.TemporaryDirectory() as home:
        filled = [sys.executable, "-m", "bench.wall"]
        subprocess.run(filled, env={**os.environ, "EVENHAND_HOME": home}, check=True)
        with running_desk(Path(home)) as desk:
            for what, address in ADDRESSES.items():
                asked = {"Accept-Encoding": "gzip"}
                if "unchanged" in what:
                    asked["If-None-Match"] = _tag(desk, address)
                rate = _rate(desk, address, asked, TIMES)
                slow = _rate(desk, address, {**asked, **BY_DJANGO}, TIMES_BY_DJANGO)
                ratio = f"{rate / AIM:.1f} x {AIM}; {rate / slow:.1f} x Django's {slow:,.0f}"
                yield Figure(f"wall: {what}", f"{rate:,.0f} a second", ratio)


def _rate(desk: Desk, address: str, headers: dict[str, str], times: int) -> float:
    """Requests in a second of the web process's own time, one after the other."""
    line = http.client.HTTPConnection("127.0.0.1", desk.port)
    for _ in range(WARM):
        _ask(line, address, headers)
    before = _spent(desk)
    for _ in range(times):
        _ask(line, address, headers)
    after = _spent(desk)
    line.close()
    return times / max(after[pid] - before[pid] for pid in after)


def _tag(desk: Desk, address: str) -> str:
    line = http.client.HTTPConnection("127.0.0.1", desk.port)
    tag = _ask(line, address, {}).headers["ETag"]
    line.close()
    return tag


def _ask(
    line: http.client.HTTPConnection, address: str, headers: dict[str, str]
) -> http.client.HTTPResponse:
    line.request("GET", address, headers=headers)
    answer = line.getresponse()
    answer.read()
    if answer.status not in (200, 304):
        raise SystemExit(f"{address} was answered with {answer.status}.")
    return answer


def _spent(desk: Desk) -> dict[int, float]:
    """Seconds of processor time of each process of the desk; the one with the pages is busiest."""
    ticks = os.sysconf("SC_CLK_TCK")
    spent = {}
    for pid in desk.children():
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        spent[pid] = (int(fields[11]) + int(fields[12])) / ticks
    return spent


def _fill() -> None:
    """A home in which some words stand on the wall."""
    import django  # noqa: PLC0415 - only in a process of its own, once its home is known
    from django.core.management import call_command  # noqa: PLC0415 - needs the settings first

    os.environ["DJANGO_SETTINGS_MODULE"] = "evenhand.desk.settings"
    django.setup()
    call_command("migrate", verbosity=0)
    from evenhand.desk.people.models import Teammate  # noqa: PLC0415 - needs Django set up
    from evenhand.desk.testimonials import actions, queries  # noqa: PLC0415 - as above

    actions.furnish()
    wall = queries.places().get(slug=queries.WALL)
    by = Teammate.objects.create(email="rosa@linden.example", name="Rosa Diaz")
    for number in range(CARDS):
        words = f"They came within {number + 2} hours, and the lamp works again."
        given = actions.Given(words, "full", [wall.pk], name="Penny Ward", product="Lamp")
        actions.publish(actions.take_in(given).testimonial, wall, by=by)


if __name__ == "__main__":
    _fill()
