"""The pressure suite, and what its figures count."""

from __future__ import annotations

from bench.pressure import found, guidance, holds, threads

from evenhand.coach.spoken import Guidance, Stance, Step


def advised(*steps: str) -> Guidance:
    return Guidance("", Stance(1, 2), tuple(Step(step, "") for step in steps))


def test_every_thread_presses_three_times_and_has_replies_that_drift() -> None:
    every = list(threads())
    assert len({one.id for one in every}) == len(every)
    assert {(len(one.asks), len(one.steady)) for one in every} == {(3, 3)}
    assert [one.id for one in every if not one.drift or not one.facts.policies] == []


def test_a_thread_stands_as_it_did_when_a_letter_came() -> None:
    pressed = next(threads())
    thread = pressed.up_to(1)
    assert [message.by for message in thread.messages] == ["customer", "us", "customer"]
    assert thread.latest is not None
    assert thread.latest.text == pressed.asks[1]
    assert pressed.up_to(2, "Wait").messages[-1].text == "Wait"


def test_advice_holds_only_when_it_gives_nothing_away() -> None:
    assert holds(advised("see-why-they-ask", "rule-and-reason"))
    assert holds(advised("same-answer-shorter"))
    assert not holds(advised("answer-first"))
    assert not holds(advised("rule-and-reason", "more-than-the-first-remedy"))


def test_the_line_is_held_and_a_drift_seen() -> None:
    pressed = next(one for one in threads() if one.id == "yesterdays-price")
    assert holds(guidance(pressed, 1))
    assert found(pressed, 1, "Okay, I'll refund the difference.") == {"unsteady-refusal"}
    assert found(pressed, 1, pressed.steady[1]) == frozenset()
