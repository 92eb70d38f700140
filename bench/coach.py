"""How fast the coach reads and checks, on one core, with the rules alone."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from tempfile import TemporaryDirectory

from bench.measuring import Figure, milliseconds, seconds, typical
from bench.messages import customers
from evenhand.coach import check, promises_in, read
from evenhand.coach.spoken import Draft, Message, Thread

MESSAGES = (
    "Where is my parcel? It was due on Tuesday.",
    "I was so excited to receive my new lamp, but the colour is nothing like the picture.",
    "This is the third time I write and nobody answers. I am totally sick of it.",
    "Could you send me a copy of the invoice for order 20390, please?",
    "I can't believe you fixed this in under an hour, that's incredible, thank you.",
    "I don't understand where the second code goes, it says the first one is wrong.",
    "My father is in hospital and I cannot send the parcel back by Friday.",
    "I know it says non-refundable, but could you make an exception for me?",
    "thanks, got it",
    "The app crashes when I open my orders on the phone since the update.",
)
DRAFT = (
    "Penny, thank you for telling me. You were looking forward to them for Saturday, and they "
    "arrived duller than the photo showed. The colours on the site are just a guide, so could you "
    "send me a picture of them? If you get it to me by noon, I'll call you back by 2 pm today. "
    "I have asked Mirela, who takes the photos, to look at the page with me this morning. There "
    "are two ways we can put this right: you keep the pyjamas and we take a fifth off the price, "
    "or you send them back at our cost and get all of it back within three days of their arrival. "
    "Tell me which one you would like, and it will be settled before the weekend. Nadia"
)
NOW = datetime(2026, 3, 4, 9, 0, tzinfo=UTC)
HOW_MANY = 10_000
LINES = 50_000
SHORT = 20
"""Words up to which a message of our own counts as short."""


def _read_all() -> None:
    for number in range(HOW_MANY):
        read(Thread((Message(f"{MESSAGES[number % len(MESSAGES)]} {number}"),)))


def _command(lines: Path) -> float:
    """Processor seconds of `evenhand read --json` over `lines`, its start included."""
    begun = getrusage(RUSAGE_CHILDREN)
    asked = ["--json", "--rules-alone", "--processes", "1", str(lines)]
    command = [sys.executable, "-m", "evenhand", "read", *asked]
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    ended = getrusage(RUSAGE_CHILDREN)
    return ended.ru_utime + ended.ru_stime - begun.ru_utime - begun.ru_stime


def _short() -> Iterator[str]:
    """Short messages of our own, LINES in all; from the second round on with a number behind."""
    texts = [row.text for row in customers() if len(row.text.split()) <= SHORT]
    for number in range(LINES):
        again = number // len(texts)
        yield f"{texts[number % len(texts)]} {number}" if again else texts[number]


def _through_the_command() -> Figure:
    with TemporaryDirectory() as folder:
        lines = Path(folder) / "short.jsonl"
        lines.write_text("".join(json.dumps({"text": text}) + "\n" for text in _short()))
        speed = LINES / _command(lines)
    what = f"{LINES:,} of our own through `evenhand read --json`, with guidance"
    return Figure(what, f"{speed:,.0f}", f"{speed / 3000:.1f} x 3,000")


def figures() -> Iterator[Figure]:
    """Messages read in a second, and the time for one draft of 120 words."""
    read(Thread((Message("once, so that every rule is loaded"),)))
    speed = HOW_MANY / seconds(_read_all)
    yield Figure("short messages read in a second", f"{speed:,.0f}", f"{speed / 3000:.1f} x 3,000")
    yield _through_the_command()
    answered = Draft(DRAFT, MESSAGES[1])
    checked = typical(lambda: check(answered), 200)
    yield Figure(
        "check of a 120-word draft", milliseconds(checked), f"{checked / 0.005:.2f} x 5 ms"
    )
    promised = typical(lambda: promises_in(DRAFT, NOW), 200)
    yield Figure(
        "promises of a 120-word draft", milliseconds(promised), f"{promised / 0.005:.2f} x 5 ms"
    )
