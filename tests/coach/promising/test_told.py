"""Promises told as facts: who acts, what, and when, sent on Wednesday 4 March 2026 in Berlin."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from evenhand.coach.promising import promises_in
from evenhand.coach.promising.colleagues import is_colleague
from evenhand.coach.promising.verbs import ACT, ACTING, ACTS, DONE

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 3, 4, 10, 0, tzinfo=BERLIN)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 3, day, hour, minute, tzinfo=BERLIN)


@pytest.mark.parametrize(
    ("text", "words", "what", "due"),
    [
        ("Our duty manager Elin is ringing you within 20 minutes.",
         "Our duty manager Elin is ringing you within 20 minutes",
         "Our duty manager Elin is ringing", at(4, 10, 20)),
        ("It left us and is with you before one tomorrow.",
         "is with you before one tomorrow", "is with you", at(5, 13)),
        ("The part goes out tonight.", "The part goes out tonight", "The part goes out",
         date(2026, 3, 4)),
        ("I've booked the courier for Friday.", "I've booked the courier for Friday",
         "I've booked the courier", date(2026, 3, 6)),
        ("The £61.30 will reach your account within five working days.",
         "The £61.30 will reach your account within five working days",
         "The £61.30 will reach your account", date(2026, 3, 11)),
        ("I've taken the fee off, so you'll see it by Friday.", "you'll see it by Friday",
         "you'll see it", date(2026, 3, 6)),
        ("Told him that Ruth fits it on Tuesday.", "Ruth fits it on Tuesday", "Ruth fits it",
         date(2026, 3, 10)),
        ("Invoice to follow on Friday.", "Invoice to follow on Friday", "Invoice to follow",
         date(2026, 3, 6)),
        ("I've taken 24 off, which goes back to the card you paid with today.",
         "goes back to the card you paid with today", "goes back to the card you paid with",
         date(2026, 3, 4)),
    ],
)  # fmt: skip
def test_what_is_told_tells_its_act_and_its_time(
    text: str, words: str, what: str, due: datetime | date
) -> None:
    (promise,) = promises_in(text, NOW)
    assert (promise.words, promise.what) == (words, what)
    assert due in (promise.due, promise.due_date)
    assert not promise.vague


@pytest.mark.parametrize(
    "text",
    [
        *("£10 is yours.", "Your refund is on its way.", "Someone will be in touch."),
        *("We're looking into it now and will update you.", "Consider it done.", "Will do."),
        *("Expect a call from Ingrid.", "He'll hear it from me.", "I'm sending you a new one."),
        *("Well pass this on to the team.", "DM us and we'll see what we can do ^SB",),
    ],
)  # fmt: skip
def test_what_is_told_without_a_time_is_vague(text: str) -> None:
    (promise,) = promises_in(text, NOW)
    assert (promise.due, promise.due_date, promise.vague) == (None, None, True)


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("Send me a photo by noon and I call you by two.", "Send me a photo"),
        ("Reply YES and it's done the same day.", "Reply YES"),
        ("If it still sticks, we fetch it on Monday.", "it still sticks"),
    ],
)
def test_a_deal_may_be_told_in_the_present(text: str, condition: str) -> None:
    (promise,) = promises_in(text, NOW)
    assert promise.condition is not None
    assert promise.condition.what == condition


@pytest.mark.parametrize(
    "text",
    [
        *("We deliver within 3 days.", "Refunds usually take 5 days to reach your account."),
        *("The next train leaves at 17:40.", "Our shop is open until 6 today."),
        *("You will find the menu under Settings.", "You'll love it.", "You have until Friday."),
        *("I can send it today if you like.", "Shall I call you at two?", "Is it back by Friday?"),
        *("Were you able to get it back today?", "I called you at 3 today."),
        *("When she rings you at four, please say yes.", "The tracking shows it arrives tomorrow."),
        *("They'll ask you for your password.", "Were glad you got it back by Friday."),
    ],
)
def test_what_is_only_told_is_no_promise(text: str) -> None:
    assert promises_in(text, NOW) == ()


@pytest.mark.parametrize(
    "subject",
    [
        *("he", "they", "Nico", "Mrs Petrov", "Leanne from fraud", "our night crew"),
        *("someone from the lettings team", "a technician", "the filling crew", "Carl Voss"),
    ],
)
def test_a_colleague_is_known_by_pronoun_role_or_name(subject: str) -> None:
    assert is_colleague(subject)


@pytest.mark.parametrize("subject", ["", "it", "This", "Monday", "your doctor", "the parcel"])
def test_anything_else_is_no_colleague(subject: str) -> None:
    assert not is_colleague(subject)


def test_every_verb_has_four_forms() -> None:
    assert len(ACT) == len(ACTS) == len(ACTING) == len(DONE) == len(set(ACT))
    assert {form[-3:] for form in ACTING} == {"ing"}
    assert {form[-1] for form in ACTS} == {"s"}
