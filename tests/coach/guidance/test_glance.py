from dataclasses import replace
from datetime import date

import pytest

from bench.messages import customers
from evenhand.coach import guide, read
from evenhand.coach.guidance.glance import LONGEST, glance
from evenhand.coach.guidance.slots import Slots
from evenhand.coach.reading.reader import STANCES
from evenhand.coach.spoken import Cue, Fact, Facts, Message, Reading, Span, Thread


def reading(situation: str, *rules: str, flags: tuple[str, ...] = (), heat: int = 0) -> Reading:
    """A reading with these cues."""
    cues = tuple(Cue(rule, Span(0, 1), "x") for rule in rules)
    return Reading(situation, 0.9, STANCES[situation], heat=heat, flags=flags, cues=cues)


@pytest.mark.parametrize(
    ("read", "line"),
    [
        (reading("routine"), "Routine, nothing is wrong."),
        (reading("routine", flags=("thanks-only",)), "Routine: only thanks."),
        (
            reading("problem", "reports-a-fault"),
            "Problem, told calmly. Something is broken, missing or wrong.",
        ),
        (reading("problem", heat=2), "Problem, told with some heat."),
        (reading("abusive", "threat"), "Abusive: a threat was made."),
        (
            reading("angry", flags=("repeat-contact", "leaving", "broken-promise")),
            (
                "Angry at the matter, not at you. Names a promise that we missed. "
                "Says they are leaving."
            ),
        ),
        (reading("delighted", flags=("quotable",)), "Delighted, in words worth quoting."),
    ],
)
def test_glance_takes_two_details_at_most(read, line):
    assert glance(read, Slots()) == line


def test_glance_says_when_it_is_a_guess():
    unsure = Reading("routine", 0.3, STANCES["routine"])
    assert glance(unsure, Slots()) == "Routine, as far as can be told."


def test_glance_says_when_disappointment_is_near_to_anger():
    hot = Reading("disappointed", 0.6, STANCES["disappointed"], feelings={"anger": 0.6})
    assert glance(hot, Slots(hope="the cake")) == (
        "Disappointed, and close to angry. Hoped for the cake."
    )


RECORD = Fact("Refund R-1: paid", date(2026, 3, 6), "record", "R-1")


@pytest.mark.parametrize(
    ("read", "line"),
    [
        (
            reading("repeating", "incomplete-again"),
            "Repeating: what we asked for is still missing.",
        ),
        (reading("contradicting"), "Contradicting: two statements cannot both hold."),
        (
            replace(reading("exploiting"), facts=(RECORD, RECORD)),
            "Exploiting, it seems: 2 dated facts on record; a person decides.",
        ),
        (
            reading("routine", flags=("safety",)),
            "Routine in tone, not in the matter. Somebody may be in danger.",
        ),
        (
            reading("hurting", "reports-a-fault", "worry", flags=("safety",)),
            "Hurting: go slowly. Somebody may be in danger. Worried.",
        ),
    ],
)
def test_glance_tells_what_facts_and_flags_show(read, line):
    assert glance(read, Slots()) == line


def test_glance_cuts_a_long_fact_but_keeps_its_day():
    fact = "delivery 4471, " + "delivered to a neighbour " * 6 + ", on 6 March"
    line = glance(reading("mistaken"), Slots(fact=fact))
    assert line.endswith(" …, on 6 March.")
    assert len(line) <= LONGEST


def test_glance_of_our_own_messages_is_taken_in_at_once():
    threads = [Thread((Message(row.text),)) for row in customers()[::5]]
    lines = [guide(read(thread), Facts(), thread).glance for thread in threads]
    assert len(lines) > 300
    assert [line for line in lines if len(line) > LONGEST] == []
