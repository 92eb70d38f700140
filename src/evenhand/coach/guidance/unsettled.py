"""What is still open with a customer who praises: until it is settled, nothing is asked of them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from evenhand.coach.guidance.dated import act_of
from evenhand.coach.reading.reader import read
from evenhand.coach.spoken import Facts, Message, Reading, Thread

STILL_OPEN = "still-open"
"""The sign by which the playbook knows it, beside flags and cues."""

UNHAPPY = frozenset(("angry", "disappointed", "abusive", "problem", "hurting", "repeating"))
SURE = 0.5
"""Confidence from which on an earlier message counts as unhappy."""

WARY = 0.65
"""Confidence below which praise with an unhappy reading next to it is not praise alone."""

_UNHAPPY_FLAGS = frozenset(("broken-promise", "leaving", "safety"))
_UPSET = "what they were unhappy about"


def unsettled(reading: Reading, facts: Facts, thread: Thread | None) -> str:
    """What is still open when they are delighted, so that it fits before "is still open"; else "".

    That is a promise of ours, what `facts` name as open, or a thread in which they are unhappy:
    something of that is in the message itself, in one that nobody has answered since, or somebody
    was insulted.
    """
    if reading.situation != "delighted":
        return ""
    owed = [one for one in facts.promises if one.by == "us" and one.condition is None]
    if owed:
        act = next(filter(None, map(act_of, owed)), "")
        return f"our promise to {act}" if act else "a promise of ours"
    if facts.open:
        return facts.open[0]
    return _UPSET if _is_mixed(reading) or _was_unhappy(thread) else ""


def _is_mixed(reading: Reading) -> bool:
    next_best = reading.also[:1]
    doubtful = reading.confidence < WARY and not UNHAPPY.isdisjoint(next_best)
    return doubtful or not _UNHAPPY_FLAGS.isdisjoint(reading.flags)


def _was_unhappy(thread: Thread | None) -> bool:
    if thread is None:
        return False
    said = [one.text for one in thread.before if one.by == "customer"]
    unanswered = {one.text for one in _since_our_answer(thread.before)}
    situations = {text: _read_as(text) for text in said}
    return any(
        situation == "abusive" or (situation in UNHAPPY and text in unanswered)
        for text, situation in situations.items()
    )


def _since_our_answer(before: tuple[Message, ...]) -> Iterable[Message]:
    for message in reversed(before):
        if message.by == "us":
            return
        yield message


@lru_cache(maxsize=128)
def _read_as(text: str) -> str:
    """The situation of a message alone, as far as the coach is sure; a draft asks it often."""
    reading = read(Thread((Message(text),)))
    return reading.situation if reading.confidence >= SURE else ""
