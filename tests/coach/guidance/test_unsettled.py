"""While something is open with whoever praises, nothing is asked of them, and it says why."""

import pytest

from evenhand.coach import guide, read
from evenhand.coach.spoken import Condition, Facts, Message, Promise, Span, Thread

PRAISE = "I can't believe you managed to get here and fix this in under an hour, that's incredible."
ANGRY = "I am furious, the lamp is broken again and nobody calls me back."
UPSET = "what they were unhappy about"
ASKS = {"ask-what-stood-out", "ask-to-quote-them"}


def owed(what="call back", **more):
    return Promise(words=f"I'll {what}", span=Span(0, 1), what=what, **more)


def guided(*said, facts=Facts()):  # noqa: B008 - frozen, never written
    """Guidance for the last of what was said; what begins with "<" is ours."""
    told = (
        Message(text.removeprefix("<"), "us" if text[0] == "<" else "customer") for text in said
    )
    thread = Thread(tuple(told))
    return guide(read(thread), facts, thread)


def open_in(guidance):
    """What the glance says is open; "" when it says nothing."""
    _, _, told = guidance.glance.partition("Ask for nothing yet: ")
    return told.partition(" is still open")[0]


@pytest.mark.parametrize(
    ("facts", "named"),
    [
        (Facts(promises=(owed(),)), "our promise to call back"),
        (Facts(promises=(owed("a thing with no verb"),)), "a promise of ours"),
        (Facts(promises=(owed("a thing"), owed("send the day"))), "our promise to send the day"),
        (Facts(open=("what we offered them", "more")), "what we offered them"),
    ],
)
def test_a_promise_an_ask_or_an_offer_holds_the_asking_back(facts, named):
    guidance = guided(PRAISE, facts=facts)
    steps = [step.step for step in guidance.steps]
    assert open_in(guidance) == named
    assert ASKS.isdisjoint(steps)
    assert steps[:3] == ["match-their-warmth", "thank-them-for-their-praise", "pass-it-on"]
    assert steps[-1] == "say-how-the-rest-stands"


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ((PRAISE,), ""),
        ((ANGRY, PRAISE), UPSET),
        ((ANGRY, "<Here is the new one.", PRAISE), ""),
        (("You stupid cow.", "<Here is the new one.", PRAISE), UPSET),
        (("Wow, what great service, three weeks and no reply.",), UPSET),
        (("Where is it?", PRAISE), ""),
    ],
)
def test_an_unhappy_thread_holds_the_asking_back(said, named):
    guidance = guided(*said)
    assert open_in(guidance) == named
    assert ASKS.isdisjoint(step.step for step in guidance.steps) is bool(named)


def test_what_waits_for_the_customer_or_is_theirs_is_not_ours_to_settle():
    waits = owed(condition=Condition("send a photo"))
    assert open_in(guided(PRAISE, facts=Facts(promises=(waits, owed(by="customer"))))) == ""


def test_it_is_no_matter_where_nobody_praises():
    facts = Facts(promises=(owed(),), open=("what we offered them",))
    assert open_in(guided("Where is my parcel?", facts=facts)) == ""
