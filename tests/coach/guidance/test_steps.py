import pytest

from evenhand.coach.guidance import steps
from evenhand.coach.guidance.advice import steps_in
from evenhand.coach.guidance.playbook import plays, turns
from evenhand.coach.guidance.slots import Slots
from evenhand.coach.rule import look_at
from evenhand.coach.spoken import FACT_SITUATIONS, FLAGS, SITUATIONS

STEPS = list(steps_in(steps).values())
EVERY_STEP = pytest.mark.parametrize("step", STEPS, ids=[step.name for step in STEPS])


@EVERY_STEP
def test_step_sees_the_drafts_that_do_it(step):
    assert len(step.does) >= 3
    assert [draft for draft in step.does if not step.done(look_at(draft))] == []


@EVERY_STEP
def test_step_sees_that_others_do_not_do_it_yet(step):
    assert len(step.not_yet) >= 3
    assert [draft for draft in step.not_yet if step.done(look_at(draft))] == []


@EVERY_STEP
def test_step_says_what_why_and_whence(step):
    assert step.advice.do
    assert len(step.advice.do) < 50
    assert step.why.lstrip('"')[0].isupper()
    assert step.why.endswith(".")
    assert "Source:" in step.doc


@EVERY_STEP
def test_step_has_words_that_stand_without_any_slot(step):
    if step.advice.say:
        assert Slots().fill(step.advice.say)


def test_playbook_has_a_play_for_every_situation_and_a_turn_for_every_flag():
    assert set(plays()) == {*SITUATIONS, *FACT_SITUATIONS}
    assert set(turns()) == set(FLAGS)


def test_playbook_uses_every_step_that_there_is():
    named = {name for play in plays().values() for name in play.steps}
    named |= {n for turn in turns().values() for n in (turn.first, turn.last, turn.only) if n}
    assert named == {step.name for step in STEPS}
