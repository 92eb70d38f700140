"""Reads a thread's newest customer message."""

from __future__ import annotations

import re
from operator import attrgetter

from evenhand.coach.reading import cues
from evenhand.coach.reading.weighing import Shape, weigh
from evenhand.coach.rule import Look, rules_in
from evenhand.coach.spoken import Cue, Facts, Reading, Stance, Thread
from evenhand.coach.text.quoting import parts

_BUT = re.compile(r"(?<!nothing )(?<!all )\bbut\b(?! (?:thanks|thank|also|otherwise))")

STANCES = {
    "routine": Stance(1, 0),
    "problem": Stance(2, 0),
    "confused": Stance(2, 0),
    "disappointed": Stance(3, 0),
    "angry": Stance(3, 1),
    "abusive": Stance(1, 3),
    "hurting": Stance(3, 0),
    "exception": Stance(2, 2),
    "delighted": Stance(2, 0),
    "mistaken": Stance(2, 2),
    "repeating": Stance(2, 2),
    "exploiting": Stance(1, 3),
    "contradicting": Stance(1, 2),
    "hard-to-please": Stance(2, 1),
}
"""How much empathy and firmness each situation asks for, 0 to 3 each."""

MOST_READ = 20_000
"""Characters of a message that are read; what lies beyond them changes no reading."""

MOST_WANTS = 5
_PLACE = attrgetter("span")
ENDS_WITH_MORE = 4
"""From how many sentences on a message has a last word that weighs more."""


def read(thread: Thread, facts: Facts = Facts()) -> Reading:  # noqa: B008  # frozen, never written
    """What the coach understands of the newest customer message of `thread`.

    Quoted mail and signatures are left out; all offsets are into that message's own text. `facts`
    never changes what is read from text alone. Without a customer message the reading is
    `routine` at confidence 0.
    """
    del facts  # situations that need dated facts are not read from text
    message = thread.latest
    if message is None or not message.text.strip():
        return Reading("routine", 0.0, STANCES["routine"])
    look = Look(parts(message.text[:MOST_READ]).masked, thread=thread)
    found = _cues_in(look, message.text)
    weighed = weigh(found, _shape(look))
    return Reading(
        situation=weighed.situation,
        confidence=weighed.confidence,
        stance=STANCES[weighed.situation],
        also=weighed.also,
        feelings=weighed.feelings,
        heat=weighed.heat,
        flags=weighed.flags,
        wants=_wants(found),
        cues=found,
    )


def _cues_in(look: Look, text: str) -> tuple[Cue, ...]:
    found = [
        Cue(rule.name, span, span.of(text))
        for rule in rules_in(cues)
        for span in rule.find(look)
        if span is not None
    ]
    return tuple(sorted(found, key=_PLACE))


def _shape(look: Look) -> Shape:
    many = len(look.sentences) >= ENDS_WITH_MORE
    buts = [match.start() for match in _BUT.finditer(look.lower)] if "but" in look.words else []
    return Shape(
        last_sentence=look.sentences[-1].start if many else 0,
        but=buts[-1] if buts else 0,
    )


def _wants(found: tuple[Cue, ...]) -> tuple[str, ...]:
    said = (" ".join(cue.words.split()) for cue in found if cue.rule == "wanted-outcome")
    return tuple(dict.fromkeys(said))[:MOST_WANTS]
