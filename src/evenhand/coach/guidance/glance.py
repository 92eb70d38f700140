"""One line that a person takes in at once: the situation's word first, then what matters most."""

from __future__ import annotations

from evenhand.coach.guidance.slots import Slots
from evenhand.coach.spoken import Reading
from evenhand.coach.text.languages import is_read, name_of

UNSURE = 0.35
"""Confidence below which the line says that it is a guess."""

MOST_DETAILS = 2

_OF_THE_MATTER = {"reports-a-fault", "late-or-lost", "long-wait"}

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
    """The line for `reading`; it quotes nobody and puts no label on a person."""
    if not is_read(reading.language):
        return _unread(reading.language)
    details = [*_hoped(slots), *_flagged(reading), *_heard(reading)][:MOST_DETAILS]
    return " ".join((_lead(reading), *(f"{detail}." for detail in details)))


def _unread(language: str) -> str:
    name = name_of(language)
    if not name:
        return "Written in a language that the coach does not read."
    return f"Written in {name}, which the coach does not read yet."


def _lead(reading: Reading) -> str:
    heat, rules = reading.heat, {cue.rule for cue in reading.cues}
    leads = {
        "routine": "Routine, nothing is wrong.",
        "problem": "Problem, told calmly." if heat < 2 else "Problem, told with some heat.",
        "confused": "Confused: small steps will help.",
        "disappointed": "Disappointed, not angry yet."
        if reading.feelings.get("anger", 0) < 0.5 and heat < 2
        else "Disappointed, and close to angry.",
        "angry": "Angry at the matter, not at you.",
        "abusive": "Abusive: a threat was made."
        if "threat" in rules
        else "Abusive: a person is insulted.",
        "hurting": "Hurting: go slowly.",
        "exception": "Exception asked for, beyond what the rule gives.",
        "delighted": "Delighted, in words worth quoting."
        if "quotable" in reading.flags
        else "Delighted.",
        "mistaken": "Mistaken, honestly so.",
        "repeating": "Repeating: the same item is missing again.",
        "exploiting": "Exploiting: look at the dated facts.",
        "contradicting": "Contradicting: two statements cannot both hold.",
        "hard-to-please": "Hard-to-please, by their own usual.",
    }
    if reading.situation == "routine" and "thanks-only" in reading.flags:
        return "Routine: only thanks."
    if reading.situation == "routine" and reading.confidence < UNSURE:
        return "Routine, as far as can be told."
    return leads[reading.situation]


def _hoped(slots: Slots) -> list[str]:
    them = "them" if slots.hope.endswith("s") else "it"
    if slots.hope and slots.by_day:
        return [f"Hoped for {slots.hope}; needs {them} {_by(slots.by_day)}"]
    if slots.hope:
        return [f"Hoped for {slots.hope}"]
    return [f"Needs it {_by(slots.by_day)}"] if slots.by_day else []


def _by(day: str) -> str:
    return f"by {day}"


def _flagged(reading: Reading) -> list[str]:
    return [words for flag, words in _FLAGS.items() if flag in reading.flags]


def _heard(reading: Reading) -> list[str]:
    rules = {cue.rule for cue in reading.cues}
    if reading.situation == "hurting":
        rules -= _OF_THE_MATTER  # the person comes first
    return [words for rule, words in _HEARD.items() if rule in rules]
