"""One line that a person takes in at once: the situation's word first, then what matters most."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from evenhand.coach.guidance.slots import Slots
from evenhand.coach.spoken import Reading
from evenhand.coach.text.languages import is_read, name_of

UNSURE = 0.35
"""Confidence below which the line says that it is a guess."""

HOT = 2
"""Heat from which on it is told."""

NEAR_ANGER = 0.5
"""Anger from which on disappointment is near to it."""

MOST_DETAILS = 2

LONGEST = 120
"""Characters up to which a detail is added, and up to which a fact is told."""

_OF_THE_MATTER = {"reports-a-fault", "late-or-lost", "long-wait"}

_LEADS = {
    "routine": "Routine, nothing is wrong.",
    "problem": "Problem, told calmly.",
    "confused": "Confused: small steps will help.",
    "disappointed": "Disappointed, not angry yet.",
    "angry": "Angry at the matter, not at you.",
    "abusive": "Abusive: a person is insulted.",
    "hurting": "Hurting: go slowly.",
    "exception": "Exception asked for, beyond what the rule gives.",
    "delighted": "Delighted.",
    "mistaken": "Mistaken, honestly so.",
    "repeating": "Repeating: the same is missing or wrong again.",
    "exploiting": "Exploiting, it seems; a person decides on the dated facts.",
    "contradicting": "Contradicting: two statements cannot both hold.",
    "hard-to-please": "Hard-to-please, but by their own usual an ordinary day.",
}
_Noticed = Callable[[Reading, frozenset[str]], bool]

_SHARPER: Mapping[str, tuple[tuple[_Noticed, str], ...]] = {
    "routine": (
        (lambda read, _: "thanks-only" in read.flags, "Routine: only thanks."),
        (lambda read, _: "safety" in read.flags, "Routine in tone, not in the matter."),
        (lambda read, _: read.confidence < UNSURE, "Routine, as far as can be told."),
    ),
    "problem": ((lambda read, _: read.heat >= HOT, "Problem, told with some heat."),),
    "disappointed": (
        (
            lambda read, _: read.heat >= HOT or read.feelings.get("anger", 0) >= NEAR_ANGER,
            "Disappointed, and close to angry.",
        ),
    ),
    "abusive": ((lambda _, rules: "threat" in rules, "Abusive: a threat was made."),),
    "delighted": (
        (lambda read, _: "quotable" in read.flags, "Delighted, in words worth quoting."),
    ),
    "repeating": (
        (
            lambda _, rules: "incomplete-again" in rules,
            "Repeating: what we asked for is still missing.",
        ),
    ),
}
"""What is said instead of the situation's usual lead, the first that holds."""

_FLAGS = {
    "safety": "Somebody may be in danger",
    "broken-promise": "Names a promise that we missed",
    "public-or-legal": "Names a public or legal step",
    "leaving": "Says they are leaving",
    "wants-higher-person": "Wants somebody with more say",
    "repeat-contact": "Not the first time they write",
}
_HEARD = {
    "reports-a-fault": "Something is broken, missing or wrong",
    "late-or-lost": "Something is late, cancelled or lost",
    "long-wait": "They have been kept waiting",
    "poor-service": "They were treated badly",
    "claimed-permission": "Says that one of us allowed it",
    "worry": "Worried",
    "apologetic-customer": "Apologises for asking",
    "settled": "For them it is settled",
}


def glance(reading: Reading, slots: Slots) -> str:
    """The line for `reading`; it puts no label on a person.

    A detail is added while the line stays within LONGEST characters.
    """
    if not is_read(reading.language):
        return _unread(reading.language)
    line = _lead(reading, slots)
    added = 0
    for detail in _details(reading, slots):
        if added < MOST_DETAILS and len(line) + len(detail) + 2 <= LONGEST:
            line += f" {detail}."
            added += 1
    return line


def _unread(language: str) -> str:
    name = name_of(language)
    if not name:
        return "Written in a language that the coach does not read."
    return f"Written in {name}, which the coach does not read yet."


def _lead(reading: Reading, slots: Slots) -> str:
    """The first sentence: the situation, in the light of what was noticed."""
    counted = sum(fact.source == "record" for fact in reading.facts)
    if reading.situation == "exploiting" and counted > 1:
        return f"Exploiting, it seems: {counted} dated facts on record; a person decides."
    if reading.situation == "mistaken" and slots.fact:
        return f"Mistaken, honestly so: the record shows {_short(slots.fact)}."
    rules = frozenset(cue.rule for cue in reading.cues)
    sharper = _SHARPER.get(reading.situation, ())
    return next(
        (line for holds, line in sharper if holds(reading, rules)), _LEADS[reading.situation]
    )


def _short(fact: str) -> str:
    """A fact, cut in its middle if it must be, so that its day is still told."""
    most = LONGEST - len("Mistaken, honestly so: the record shows .")
    said, _, day = fact.rpartition(", ")
    return fact if len(fact) <= most else f"{said[: most - len(day) - 4].rstrip(' ,')} …, {day}"


def _details(reading: Reading, slots: Slots) -> Iterator[str]:
    """What to know beside the situation, what matters most first."""
    if "safety" in reading.flags:
        yield _FLAGS["safety"]
    if slots.open:
        yield f"Ask for nothing yet: {slots.open} is still open"
    yield from _hoped(slots)
    yield from (
        words for flag, words in _FLAGS.items() if flag in reading.flags and flag != "safety"
    )
    rules = {cue.rule for cue in reading.cues}
    if reading.situation == "hurting":
        rules -= _OF_THE_MATTER  # the person comes first
    yield from (words for rule, words in _HEARD.items() if rule in rules)


def _hoped(slots: Slots) -> Iterator[str]:
    if slots.hope and slots.by_day:
        them = "them" if slots.hope.endswith("s") else "it"
        yield f"Hoped for {slots.hope}; needs {them} by {slots.by_day}"
    elif slots.hope or slots.by_day:
        yield f"Hoped for {slots.hope}" if slots.hope else f"Needs it by {slots.by_day}"
