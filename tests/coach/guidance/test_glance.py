import pytest

from evenhand.coach.guidance.glance import glance
from evenhand.coach.guidance.slots import Slots
from evenhand.coach.reading.reader import STANCES
from evenhand.coach.spoken import Cue, Reading, Span


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
