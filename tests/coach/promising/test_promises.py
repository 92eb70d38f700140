"""Promises as replies make them, sent on Wednesday 4 March 2026 at ten in the morning in Berlin."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from evenhand.coach.promising import phrasings, promises_in
from evenhand.coach.rule import marked, rules_in
from evenhand.coach.spoken import Condition, Hours, Promise, Span

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 3, 4, 10, 0, tzinfo=BERLIN)
PAJAMAS = (
    "Penny, thank you for telling me. You were looking forward to them for Saturday, and they "
    "arrived duller than the photo showed. The colours on the site are just a guide, so could you "
    "send me a picture of them? If you get it to me by noon, I’ll call you back by 2 pm today."
)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 3, day, hour, minute, tzinfo=BERLIN)


def only(text: str, sent_at: datetime | None = NOW) -> Promise:
    (promise,) = promises_in(text, sent_at)
    return promise


def test_a_two_sided_deal_is_one_promise_with_both_times() -> None:
    text = "If you get it to me by noon I'll call you back by 2 pm"
    assert only(text) == Promise(
        words="I'll call you back by 2 pm",
        span=Span(28, 54),
        what="call back",
        due=at(4, 14),
        condition=Condition("you get it to me", due=at(4, 12)),
    )


def test_a_whole_reply_holds_the_one_promise_that_it_makes() -> None:
    promise = only(PAJAMAS)
    assert promise.words == "I’ll call you back by 2 pm today"
    assert promise.what == "call back"
    assert promise.due == at(4, 14)
    assert promise.condition == Condition("you get it to me", due=at(4, 12))


@pytest.mark.parametrize(
    ("text", "what", "due"),
    [
        ("I'll let you know by Friday.", "let you know", date(2026, 3, 6)),
        ("I will get it to you by Monday at the latest.", "get it to you", date(2026, 3, 9)),
        ("We'll refund you within three days.", "refund", date(2026, 3, 7)),
        ("Someone will call you tomorrow at 9.", "Someone will call", at(5, 9)),
        ("You'll hear from me by noon.", "You'll hear from me", at(4, 12)),
        ("It will be with you by Friday.", "It will be with you", date(2026, 3, 6)),
        ("Let me ask and get back to you by 4.", "ask and get back to you", at(4, 16)),
        ("What I'll do is ring the depot before 4.", "ring the depot", at(4, 16)),
        ("I promise we'll call by 5pm.", "call", at(4, 17)),
        ("I'll ring you at half past three, is that okay?", "ring", at(4, 15, 30)),
        ("I’ll also send you the label within the hour.", "send the label", at(4, 11)),
        ("By Friday we'll have the keys cut.", "have the keys cut", date(2026, 3, 6)),
        ("I'll check the stock, Penny, and call you back tomorrow.",
         "check the stock, Penny, and call back", date(2026, 3, 5)),
    ],
)  # fmt: skip
def test_a_promise_tells_its_act_and_its_time(text: str, what: str, due: datetime | date) -> None:
    promise = only(text)
    assert promise.what == what
    assert due in (promise.due, promise.due_date)
    assert not promise.vague


@pytest.mark.parametrize(
    "text",
    [
        *("I'll get back to you soon.", "We'll send it as soon as possible.", "I'll look into it."),
        *("We'll be in touch as soon as we have a response.", "You will hear from us shortly."),
        *("We'll call you in a few days.", "Leave it with me."),
    ],
)
def test_a_promise_without_a_time_is_vague(text: str) -> None:
    promise = only(text)
    assert (promise.due, promise.due_date, promise.vague) == (None, None, True)


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("I'll call you by 2 if you send it by noon.", Condition("you send it", due=at(4, 12))),
        ("Once we have your photo, I'll write by 5 pm.", Condition("we have your photo")),
        ("As soon as it arrives we'll post the new one by 5 pm.", Condition("it arrives")),
        ("When you send it I'll pay it back by Friday.", Condition("you send it")),
        ("Send me a photo by noon and I'll call you by 2 pm.",
         Condition("Send me a photo", due=at(4, 12))),
        ("Provided you return it by Friday, we'll pay by 5 pm on Monday.",
         Condition("you return it", due_date=date(2026, 3, 6))),
    ],
)  # fmt: skip
def test_a_condition_is_the_customers_part(text: str, condition: Condition) -> None:
    assert only(text).condition == condition


@pytest.mark.parametrize(
    "text",
    [
        *(
            "If you have any questions, I'll call you by 3 pm.",
            "If you like, I'll call you by 3 pm.",
        ),
        *(
            "Once I have asked the vet I'll call you by 3 pm.",
            "I'll call you by 3 pm if that helps.",
        ),
    ],
)
def test_politeness_and_our_own_part_are_no_condition(text: str) -> None:
    assert only(text).condition is None


def test_a_spell_in_a_deal_counts_from_the_customers_part() -> None:
    assert only("If you send it by noon, I'll call you within two hours.").due == at(4, 14)
    by_friday = only("If you send it by Friday, we'll refund you within 3 days.")
    assert by_friday.due_date == date(2026, 3, 9)
    unknown = only("Once we have your photo, we'll refund you within two days.")
    assert (unknown.due, unknown.due_date, unknown.vague) == (None, None, False)


def test_two_acts_with_two_times_are_two_promises() -> None:
    promises = promises_in("I'll refund you today and send the lamp on Friday.", NOW)
    assert [p.words for p in promises] == ["I'll refund you today", "send the lamp on Friday"]
    assert [p.due_date for p in promises] == [date(2026, 3, 4), date(2026, 3, 6)]


@pytest.mark.parametrize(
    "text",
    [
        *("Please send it by Friday.", "I'd call it fair.", "We delivered at 2 pm.", "We'll see."),
        *(
            "You should have read it.",
            "I'll admit it.",
            "I'll be honest.",
            "Will you call by 2 pm?",
        ),
        *("If we had known, we would have called by 2 pm.", "You'll need to sign by Friday."),
        *("It'll take 2 minutes to install.", "The courier will deliver it by 5 pm."),
        *(
            "I won't call before Friday.",
            "I will not call you today.",
            "Did they say we'll call you?",
        ),
        *("You said “I’ll call you by 2 pm” and nobody did.", 'You wrote "we will call by 2 pm".'),
        *("Thank you.\n> I'll call you back by 2 pm\n", "I hope we'll have it by Friday."),
        *("I am not sure if we'll have it by Friday.", "I can't promise we'll have it by Friday."),
        *("", "   ", "I'll", "we will.", "Well done!", "As well as the lamp."),
    ],
)
def test_what_only_sounds_like_a_promise_is_none(text: str) -> None:
    assert promises_in(text, NOW) == ()


def test_apostrophes_may_be_curly_or_missing() -> None:
    for text in (
        "I'll call you by 2",
        "I’ll call you by 2",
        "Ill call you by 2",
        "I will call you by 2",
    ):
        assert only(text).what == "call"


def test_a_signature_promises_nothing_more() -> None:
    text = "I'll call you back.\nAnna\n-- \nWe will answer within 24 hours."
    assert [p.words for p in promises_in(text, NOW)] == ["I'll call you back"]


def test_without_a_moment_the_words_are_kept_and_only_full_dates_placed() -> None:
    assert only("I'll call you by 2 pm", None) == Promise(
        "I'll call you by 2 pm", Span(0, 21), "call"
    )
    assert only("I'll call you on 3 March 2026", None).due_date == date(2026, 3, 3)


def test_a_zone_given_reads_the_clocks_and_a_named_one_goes_before_it() -> None:
    sent = datetime(2026, 3, 4, 9, tzinfo=UTC)
    (ours,) = promises_in("I'll call you by 2 pm", sent, ZoneInfo("America/New_York"))
    assert ours.due == datetime(2026, 3, 4, 19, tzinfo=UTC)
    (theirs,) = promises_in("I'll call you by 2 pm CET", sent, ZoneInfo("America/New_York"))
    assert theirs.due == datetime(2026, 3, 4, 13, tzinfo=UTC)


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="needs a time zone"):
        promises_in("I'll call you.", datetime(2026, 3, 4))  # noqa: DTZ001 - that is what is tested


NOTICED = [marked(example)[0] for rule in rules_in(phrasings) for example in rule.notices]


@pytest.mark.parametrize("text", NOTICED)
def test_every_noticed_example_is_a_promise(text: str) -> None:
    for promise in promises_in(text, NOW):
        assert promise.words == promise.span.of(text)
        assert promise.what
    assert promises_in(text, NOW)


@pytest.mark.thorough
@pytest.mark.parametrize(
    "piece",
    [
        *("I'll call you by 2 ", "I'll call. ", "if you send it by noon ", "let me "),
        *("did they say we'll call you? ", "I am at x and will call ", '"', "“", "give me until "),
        *("the the will ", "leave the ", "\n", "- ", "once you ", "will call you "),
    ],
)
def test_a_hostile_reply_is_read_in_linear_time(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    for promise in promises_in(text, NOW):
        assert promise.words == promise.span.of(text)


@pytest.mark.parametrize(
    ("text", "due", "due_date"),
    [
        ("I'll write to you within two working days.", None, date(2026, 4, 8)),
        ("I'll call you by the next working day.", None, date(2026, 4, 7)),
        (
            "You will hear from me within 8 working hours.",
            datetime(2026, 4, 7, 10, 30, tzinfo=BERLIN),
            None,
        ),
        ("I'll send it by close of business today.", datetime(2026, 4, 2, 16, tzinfo=BERLIN), None),
    ],
)
def test_promises_are_placed_in_the_hours_of_the_team(text, due, due_date):
    hours = Hours(time(8, 30), time(16), holidays=frozenset((date(2026, 4, 3), date(2026, 4, 6))))
    (promise,) = promises_in(text, datetime(2026, 4, 2, 10, tzinfo=BERLIN), BERLIN, hours)
    assert (promise.due, promise.due_date) == (due, due_date)
    assert not promise.vague
