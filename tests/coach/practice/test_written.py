"""Reading a scenario: what cannot be played is told in one sentence with its line."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.coach.practice import ScenarioError, library, parsed
from evenhand.coach.practice.library import texts
from evenhand.coach.practice.trying import demand_as_scripted
from tests.coach.practice.building import SMALL, spoilt

DEAD_END = ('to = "put-right"', 'to = "left"')

WRONG = {
    "a dead end": (
        [
            DEAD_END,
            ("[ending.put-right]", "[ending.calmed]"),
            ('ends = "put-right"', 'ends = "left"'),
            ('on = ["own-it"]', 'on = ["own-it"]\ncooler = 0'),
            (
                "[[anywhere]]\nany",
                '[[state.waiting.turn]]\non = ["asks"]\nto = "calmed"\n[[anywhere]]\nany',
            ),
        ],
        (
            "Line 34: in [state.owned], the state “owned” is a dead end: no reply leads on from it "
            "to a good ending."
        ),
    ),
    "a state out of reach": (
        [('to = "owned"\n', "")],
        (
            "Line 32: in [state.owned], nobody gets to the state “owned”: give a turn elsewhere "
            'to = "owned".'
        ),
    ),
    "an ending out of reach": (
        [('to = "gave-in"', 'says = ["Oh?"]')],
        (
            "Line 56: in [ending.gave-in], nobody gets to the ending “gave-in”: give a turn "
            'to = "gave-in".'
        ),
    ),
    "no good ending": (
        [
            ("[ending.put-right]", "[ending.fell-flat]"),
            DEAD_END,
            ('ends = "put-right"', 'ends = "left"'),
        ],
        (
            "in [ending], a scenario needs a good ending: one of calmed, helped, kept-the-line, "
            "put-right, passed-on, kept-safe."
        ),
    ),
    "an unknown sign": (
        [('on = ["own-it"]', 'on = ["owns-it"]')],
        "Line 29: in [state.waiting.turn], there is no sign “owns-it”. Did you mean “own-it”?",
    ),
    "an unknown state": (
        [('to = "owned"', 'to = "own"')],
        (
            "Line 30: in [state.waiting.turn], there is no state or ending “own”. "
            "Did you mean “owned”?"
        ),
    ),
    "an unknown situation": (
        [('situation = "problem"', 'situation = "problems"')],
        "Line 3: there is no situation “problems”. Did you mean “problem”?",
    ),
    "an unknown key": (
        [("patience = 3", "patients = 3")],
        "Line 19: in [temper], “patients” is not known here. Did you mean “patience”?",
    ),
    "a missing title": ([('title = "A cracked shade"\n', "")], "“title” is missing."),
    "a number out of bounds": (
        [("heat = 1", "heat = 9")],
        "Line 18: in [temper], “heat” has to be a whole number from 0 to 3.",
    ),
    "too few lines": (
        [('says = ["And what now?", "What happens next?"]', 'says = ["And what now?"]')],
        "Line 27: in [state.waiting], “says” needs at least 2 entries.",
    ),
    "nothing but quoting": (
        [('says = ["“{words}”. When is that?", "When?"]', 'says = ["“{words}”?"]')],
        "Line 45: in [anywhere], one line of “says” has to do without {words}.",
    ),
    "a phrase that cannot be looked for": (
        [('vase = ["vase"]', 'vase = ["(vase"]')],
        "Line 24: in [words], “vase” holds a phrase that cannot be looked for: pair its signs.",
    ),
    "no TOML": (
        [('title = "A cracked shade"', 'title = "A cracked shade')],
        "Line 2: this is not TOML as it should be: illegal character '\\n'.",
    ),
}


@pytest.mark.parametrize("what", WRONG)
def test_what_cannot_be_played_is_told_with_its_line(what: str) -> None:
    changes, sentence = WRONG[what]
    with pytest.raises(ScenarioError) as told:
        parsed(spoilt(*changes))
    assert str(told.value) == sentence


def test_a_script_that_ends_otherwise_is_told() -> None:
    text = spoilt(('ends = "put-right"', 'ends = "left"'))
    with pytest.raises(ScenarioError, match="the script “good” ends as “put-right” after reply 2"):
        demand_as_scripted(parsed(text))
    demand_as_scripted(parsed(SMALL))


def test_every_file_of_the_library_is_read() -> None:
    assert list(library()) == list(texts())


@given(st.text(max_size=200))
def test_any_text_is_a_scenario_or_told_to_be_none(text: str) -> None:
    with pytest.raises(ScenarioError) as told:
        parsed(text)
    assert "\n" not in str(told.value)


def wrong_with(text: str) -> ScenarioError | None:
    try:
        parsed(text)
    except ScenarioError as wrong:
        return wrong
    return None


LINES = SMALL.splitlines()
TOKENS = re.findall(r'"[^"\n]*"|\w+|[\[\]=]', SMALL)


@given(
    st.integers(0, len(LINES) - 1),
    st.sampled_from(["", "[", "]", "= 1", '"', "says = 3", "[state]", "[temper.heats]\nx = 1"])
    | st.sampled_from(TOKENS)
    | st.text(max_size=12),
)
def test_a_spoilt_line_is_told_or_does_no_harm(place: int, line: str) -> None:
    text = "\n".join((*LINES[:place], line, *LINES[place + 1 :]))
    told = wrong_with(text)
    assert told is None or "\n" not in str(told)
    assert told is None or 0 <= told.line <= text.count("\n") + 1
