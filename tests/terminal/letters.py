"""Five letters with readings set by hand, and how they are shown on a plain terminal.

`python -m tests.terminal.letters` renews what is kept in `shown/`; read the difference.
"""

from __future__ import annotations

import io
from datetime import UTC, date, datetime
from pathlib import Path

from rich.console import Console

from evenhand.coach import guide
from evenhand.coach.reading.reader import STANCES
from evenhand.coach.spoken import Cue, Fact, Facts, Message, Reading, Span, Thread
from evenhand.terminal.readings import show_reading

SHOWN = Path(__file__).with_name("shown")

PAJAMAS = (
    "Hello,\nI was so excited to receive my new pajamas, but when I opened the box the colours "
    "were nothing like what was portrayed on your website. They were much duller. I bought them "
    "for my sister’s birthday on Saturday."
)
BOILER = (
    "I ordered a boiler part in March. It was the wrong one. Then you sent another and it was "
    "late. In the meantime the heating still does not work and I have two small children at home, "
    "and it was four degrees this morning when we got up. My neighbour, who used to be an "
    "engineer, had a look and says that he has never seen a part like this. The weather here is "
    "going to be cold all of the coming week as well. Nobody here can wash, and the dog has moved "
    "into the airing cupboard, where it is a little warmer than in the rest of the house. This is "
    "the third time I write. I AM TOTALLY SICK OF IT!! Let me speak to a manager."
)
PARCEL = "My parcel never arrived. Please send it again. 🙏📦"
FATHER = "My father died on Sunday. Please close his account, I cannot find the number."
THANKS = "thx 👍"


def cue(rule: str, text: str, words: str) -> Cue:
    """A cue that quotes `words` of `text`."""
    start = text.index(words)
    return Cue(rule, Span(start, start + len(words)), words)


LETTERS: dict[str, tuple[str, Reading, Facts]] = {
    "disappointed": (
        PAJAMAS,
        Reading(
            "disappointed",
            0.93,
            STANCES["disappointed"],
            cues=(
                cue("hope-then-but", PAJAMAS, "I was so excited to receive my new pajamas, but"),
                cue("breached-expectation", PAJAMAS, "nothing like what was portrayed"),
            ),
        ),
        Facts({"name": "Penny Marsh"}),
    ),
    "angry": (
        BOILER,
        Reading(
            "angry",
            0.9,
            STANCES["angry"],
            heat=3,
            flags=("repeat-contact", "wants-higher-person"),
            wants=("Let me speak to a manager",),
            cues=(
                cue("reports-a-fault", BOILER, "does not work"),
                cue("repeat-contact", BOILER, "third time"),
                cue("anger-words", BOILER, "SICK OF"),
                cue("wants-higher-person", BOILER, "speak to a manager"),
            ),
        ),
        Facts({"name": "Mr Jameson"}),
    ),
    "mistaken": (
        PARCEL,
        Reading(
            "mistaken",
            0.7,
            STANCES["mistaken"],
            cues=(cue("mistaken-claim", PARCEL, "My parcel never arrived"),),
            facts=(Fact("Delivery 4471: delivered", date(2026, 3, 6), "record", "4471"),),
        ),
        Facts(),
    ),
    "hurting": (
        FATHER,
        Reading(
            "hurting",
            1.0,
            STANCES["hurting"],
            flags=("leaving",),
            cues=(cue("hard-time", FATHER, "My father died"),),
        ),
        Facts(),
    ),
    "thanks": (
        THANKS,
        Reading("routine", 0.4, STANCES["routine"], flags=("thanks-only",)),
        Facts(),
    ),
}


def shown(name: str, width: int = 80, *, why: bool = False) -> str:
    """How the letter `name` is shown where there is no terminal."""
    text, reading, facts = LETTERS[name]
    thread = Thread((Message(text, at=datetime(2026, 3, 20, 9, tzinfo=UTC)),))
    given = guide(reading, facts, thread)
    console = Console(file=io.StringIO(), width=width, highlight=False)
    show_reading(console, text, reading, given, why=why)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


if __name__ == "__main__":
    SHOWN.mkdir(exist_ok=True)
    for name in LETTERS:
        (SHOWN / f"{name}.txt").write_text(shown(name), encoding="utf-8")
