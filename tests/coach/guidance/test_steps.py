import re

import pytest

from evenhand.coach.guidance import steps
from evenhand.coach.guidance.advice import steps_in
from evenhand.coach.guidance.slots import Slots
from evenhand.coach.rule import Look, look_at

STEPS = list(steps_in(steps).values())
EVERY_STEP = pytest.mark.parametrize("step", STEPS, ids=[step.name for step in STEPS])
KNOWN = Slots(
    name="Penny",
    hope="the pajamas",
    thing="the lamp",
    by_day="Saturday",
    promise="call back",
    fact="delivery 4471, delivered, on 6 March",
    rule="no refund after 30 days (4.2)",
)
FOR_THE_TEAM = {
    "ask-for-a-second-pair-of-eyes",
    "ask-for-back-up",
    "compare-with-their-usual",
    "keep-the-exact-words",
    "let-them-finish",
    "tell-the-lead",
}
"""Steps that are taken, not said."""


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
    if step.name not in FOR_THE_TEAM | {"answer-first"}:
        assert Slots().fill(step.advice.say)


@EVERY_STEP
def test_step_is_done_by_its_own_words(step):
    theirs = "The lamp is broken, it is not as it should be."
    for form in step.advice.say:
        if form == step.advice.say[-1] and step.name == "name-the-matter":
            continue  # without the thing it can only point at their words
        said = KNOWN.fill((form,))
        assert said
        assert step.done(Look(said, in_reply_to=theirs)), said


@EVERY_STEP
def test_the_words_of_a_step_are_calm_and_name_known_slots(step):
    for form in step.advice.say:
        assert "!" not in form
        assert len(form) <= 100
        named = set(re.findall(r"\{(\w*)\}", form))
        assert named - {"name", "hope", "thing", "day", "promise", "fact", "rule"} == set()


@EVERY_STEP
def test_no_step_is_done_by_an_empty_courtesy(step):
    for draft in ("Thank you for contacting us.", "Kind regards", "We value your feedback."):
        assert not step.done(Look(draft, in_reply_to="My kettle leaks.")), draft
