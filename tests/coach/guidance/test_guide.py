from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.coach import guide, read
from evenhand.coach.reading.reader import STANCES
from evenhand.coach.spoken import (
    FACT_SITUATIONS,
    FLAGS,
    SITUATIONS,
    Cue,
    Fact,
    Facts,
    Guidance,
    Message,
    Promise,
    Reading,
    Record,
    Span,
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
        "You were looking forward to the new pajamas for Saturday.",
        "Thank you for telling me, Penny.",
        "Could you send me a picture of the new pajamas?",
        "I will call you by 2 pm today, so that there is time before Saturday.",
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
    reading = Reading("problem", 0.9, STANCES["problem"], flags=(flag,))
    assert guide(reading).steps[0].step == first


@pytest.mark.parametrize(
    ("flag", "last"),
    [
        ("wants-higher-person", "give-a-named-person"),
        ("public-or-legal", "tell-the-lead"),
        ("leaving", "ask-once-what-went-wrong"),
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


def test_guide_moves_the_stance_by_what_joins_the_situation():
    reading = Reading("problem", 0.9, STANCES["problem"], flags=("repeat-contact",))
    assert reading.stance == Stance(2, 0)
    assert guide(reading).stance == Stance(3, 0)


@pytest.mark.parametrize(
    ("text", "step", "other"),
    [
        ("There is smoke coming out of it.", "stop-the-use", "stay-until-somebody-is-there"),
        ("I don't want to live any more.", "stay-until-somebody-is-there", "stop-the-use"),
    ],
)
@pytest.mark.parametrize("situation", ["hurting", "problem"])
def test_guide_tells_a_dangerous_thing_from_a_person_in_danger(situation, text, step, other):
    reading = Reading(situation, 0.9, STANCES[situation], flags=("safety",))
    named = [one.step for one in guide(reading, Facts(), Thread((Message(text),))).steps]
    assert named[0] == "fetch-a-person"
    assert step in named
    assert other not in named


def test_guide_calls_them_by_name_once():
    reading = Reading("angry", 0.9, STANCES["angry"], flags=("repeat-contact",))
    said = [step.say for step in guide(reading, PENNY).steps]
    assert sum("Penny" in words for words in said) == 1


def test_guide_takes_cues_into_account():
    cue = Cue("claimed-permission", Span(0, 4), "Your")
    reading = Reading("exception", 0.9, STANCES["exception"], cues=(cue,))
    assert guide(reading).steps[0].step == "look-it-up-first"


def test_guide_measures_lateness_from_the_moment_of_answering():
    wrote = datetime(2026, 3, 20, 9, tzinfo=UTC)
    due = Promise("I'll call back", Span(0, 5), "call back", due=wrote + timedelta(hours=2))
    reading = Reading("problem", 0.7, STANCES["problem"], flags=("broken-promise",))
    thread = Thread((Message("Nobody rang.", at=wrote),))

    def said(at: datetime | None) -> list[str]:
        guidance = guide(reading, Facts(promises=(due,)), thread, at=at)
        return [step.say for step in guidance.steps if step.step == "open-with-the-promise"]

    assert said(wrote + timedelta(hours=3)) == ["We said we would call back, and we did not."]
    assert said(None) == said(wrote + timedelta(hours=1)) != said(wrote + timedelta(hours=3))


def test_guide_puts_facts_and_promises_into_words():
    now = datetime(2026, 3, 20, 9, tzinfo=UTC)
    delivered = Fact("Delivery 4471: delivered", date(2026, 3, 6), "record", "4471")
    late = Promise("I'll call back", Span(0, 5), "call back", due=now - timedelta(days=1))
    reading = Reading(
        "mistaken",
        0.7,
        STANCES["mistaken"],
        flags=("broken-promise",),
        facts=(delivered,),
    )
    thread = Thread((Message("My parcel never came.", at=now),))
    guidance = guide(reading, Facts(promises=(late,)), thread)
    said = {step.step: step.say for step in guidance.steps}
    assert said["open-with-the-promise"] == "We said we would call back, and we did not."
    assert (
        said["say-what-we-see-and-where"]
        == "What I see here: delivery 4471, delivered, on 6 March."
    )
    assert guidance.glance == (
        "Mistaken, honestly so: the record shows delivery 4471, delivered, on 6 March. "
        "Names a promise that we missed."
    )


SITUATION = st.sampled_from((*SITUATIONS, *FACT_SITUATIONS))
TEXT = st.text(max_size=60)
DAY = st.none() | st.dates() | st.datetimes(timezones=st.none() | st.just(UTC))
RECORD = st.builds(
    Record,
    st.sampled_from(("order", "booking", "x")),
    DAY,
    TEXT,
    st.dictionaries(st.sampled_from(("item", "status")), TEXT),
)
PROMISE = st.builds(
    Promise,
    TEXT,
    st.just(Span(0, 1)),
    TEXT | st.just("call {back}"),
    st.none() | st.datetimes(timezones=st.just(UTC)),
    st.none() | st.dates(),
)
POLICY = st.dictionaries(st.sampled_from(("clause", "rule")), TEXT | st.integers() | st.none())
KNOWN = st.builds(
    Facts,
    st.dictionaries(st.just("name"), TEXT | st.integers() | st.none()),
    st.lists(RECORD, max_size=3).map(tuple),
    st.lists(POLICY, max_size=2).map(tuple),
    st.lists(PROMISE, max_size=2).map(tuple),
)
FACT = st.builds(
    Fact, TEXT | st.just("They wrote: {x}"), DAY, st.sampled_from(("record", "message", "policy"))
)
RULE = st.sampled_from(
    (
        "hope-then-but",
        "reports-a-fault",
        "late-or-lost",
        "hard-time",
        "same-fault-again",
        "pressure",
    )
)
CUE = st.builds(Cue, RULE, st.builds(Span, st.integers(0, 40), st.integers(40, 60)), TEXT)


READING = SITUATION.flatmap(
    lambda situation: st.builds(
        Reading,
        st.just(situation),
        st.floats(0, 1),
        st.just(STANCES[situation]),
        heat=st.integers(0, 3),
        flags=st.sets(st.sampled_from(FLAGS)).map(tuple),
        cues=st.lists(CUE, max_size=3).map(tuple),
        facts=st.lists(FACT, max_size=2).map(tuple),
    )
)


@given(
    READING,
    st.text() | st.just("My {name} is broken.\nBest,\n{thing}"),
    KNOWN,
    st.none() | st.datetimes(timezones=st.just(UTC)),
    st.none() | st.text(),
)
def test_guide_takes_any_thread_and_draft(reading, message, known, at, draft):
    guidance = guide(reading, known, Thread((Message(message, at=at),)), draft)
    assert guidance.glance.split()[0].rstrip(",.:").lower() == reading.situation
    assert len(guidance.glance) <= 160
    assert len(guidance.steps) >= 1
    assert len({step.step for step in guidance.steps}) == len(guidance.steps)
    assert [step.say for step in guidance.steps if "{" in step.say or "}" in step.say] == []
