import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.coach import guide, read
from evenhand.coach.reading.reader import STANCES
from evenhand.coach.spoken import (
    FACT_SITUATIONS,
    FLAGS,
    SITUATIONS,
    Facts,
    Guidance,
    Message,
    Reading,
    Stance,
    Thread,
)
from tests.coach.reading.test_reader import PAJAMAS

PENNY = Facts({"name": "Penny Marsh"})
DRAFT = (
    "Penny, thank you for telling me. You were looking forward to them for Saturday, and they "
    "arrived duller than the photo showed. The colours on the site are just a guide, so could you "
    "send me a picture of them? If you get it to me by noon, I’ll call you back by 2 pm today."
)


def guidance_for(text: str, draft: str | None = None, facts: Facts = PENNY) -> Guidance:
    """What the coach advises on a first message."""
    thread = Thread((Message(text),))
    return guide(read(thread), facts, thread, draft)


def test_guide_leads_through_a_disappointment():
    guidance = guidance_for(PAJAMAS)
    assert guidance.stance == Stance(3, 0)
    assert [step.do for step in guidance.steps] == [
        "Name what they hoped for",
        "Thank them for saying so",
        "Ask for a picture",
        "Promise an exact time",
        "On the call: only the solution, two ways out",
    ]
    assert [step.say for step in guidance.steps] == [
        "You were looking forward to the new pajamas.",
        "Thank you for telling me, Penny.",
        "Could you send me a picture of the new pajamas?",
        "I will call you back by 2 pm today.",
        "You can keep the new pajamas with 20 % off, or have a full refund and we pay the return.",
    ]
    assert "An excuse" in guidance.avoid


def test_guide_says_at_a_glance_what_matters():
    glance = guidance_for(PAJAMAS).glance
    assert (
        glance == "Disappointed, not angry yet. Hoped for the new pajamas; needs them by Saturday."
    )


def test_guide_ticks_the_steps_that_the_draft_does():
    assert [step.done for step in guidance_for(PAJAMAS).steps] == [False] * 5
    assert [step.done for step in guidance_for(PAJAMAS, "").steps] == [False] * 5
    assert [step.done for step in guidance_for(PAJAMAS, DRAFT).steps] == [True] * 4 + [False]


def test_guide_reads_well_when_nothing_is_known():
    guidance = guidance_for("Such a shame, I expected better.", facts=Facts())
    assert guidance.steps[0].say == "You were looking forward to this, and it came out otherwise."
    assert guidance.steps[1].say == "Thank you for telling me."


def test_guide_asks_for_a_picture_only_of_what_can_be_seen():
    named = [step.step for step in guidance_for("I expected better from your choir, sad.").steps]
    assert "ask-for-a-picture" not in named


@pytest.mark.parametrize(
    ("flag", "first"),
    [
        ("safety", "fetch-a-person"),
        ("broken-promise", "open-with-the-promise"),
        ("repeat-contact", "show-that-you-know-what-came-before"),
    ],
)
def test_guide_begins_with_what_cannot_wait(flag, first):
    reading = Reading("angry", 0.9, STANCES["angry"], flags=(flag,))
    assert guide(reading).steps[0].step == first


@pytest.mark.parametrize(
    ("flag", "last"),
    [
        ("wants-higher-person", "give-a-named-person"),
        ("public-or-legal", "tell-the-lead"),
        ("leaving", "make-leaving-easy"),
        ("quotable", "ask-to-quote-them"),
    ],
)
def test_guide_ends_with_what_a_flag_adds(flag, last):
    reading = Reading("angry", 0.9, STANCES["angry"], flags=(flag,))
    assert guide(reading).steps[-1].step == last


def test_guide_needs_one_step_for_thanks():
    steps = guidance_for("ok thx").steps
    assert [step.step for step in steps] == ["short-answer-or-none"]
    assert steps[0].say == "You're welcome, Penny."


def test_guide_puts_fetching_a_person_before_all_else():
    reading = Reading("abusive", 0.9, STANCES["abusive"], flags=("repeat-contact", "safety"))
    assert [step.step for step in guide(reading).steps][:2] == [
        "fetch-a-person",
        "show-that-you-know-what-came-before",
    ]


SITUATION = st.sampled_from((*SITUATIONS, *FACT_SITUATIONS))


@given(SITUATION, st.sets(st.sampled_from(FLAGS)), st.text(), st.text(), st.text())
def test_guide_takes_any_thread_and_draft(situation, flags, message, draft, name):
    reading = Reading(situation, 0.5, STANCES[situation], flags=tuple(flags))
    thread = Thread((Message(message),))
    guidance = guide(reading, Facts({"name": name}), thread, draft)
    assert guidance.glance.split()[0].rstrip(",.:").lower() == situation
    assert len(guidance.steps) >= 1
    assert len({step.step for step in guidance.steps}) == len(guidance.steps)
