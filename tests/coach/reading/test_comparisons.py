"""What the reader makes of words that do not agree with what is known."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evenhand.coach import read
from evenhand.coach.reading import comparisons
from evenhand.coach.reading.reader import BESIDE, MOST_ALSO, SHOWN_BY_FACTS, STANCES
from evenhand.coach.rule import rules_in
from evenhand.coach.spoken import FACT_SITUATIONS, Fact, Facts, Message, Reading, Record, Thread

DELIVERED = Record("delivery", date(2026, 3, 6), "4471", {"status": "delivered"})
NEVER_CAME = "My parcel 4471 never arrived."
BROKEN = Message("The lamp arrived broken.", "customer", datetime(2026, 3, 8, 9, tzinfo=UTC))
AT = datetime(2026, 3, 20, 9, tzinfo=UTC)


def reading_of(
    text: str,
    *records: Record,
    before: tuple[Message, ...] = (),
    customer: Mapping[str, Any] | None = None,
    policies: tuple[Mapping[str, Any], ...] = (),
) -> Reading:
    thread = Thread((*before, Message(text, "customer", AT)))
    return read(thread, Facts(customer or {}, records, policies))


def test_a_mistake_is_read_with_the_dated_record_that_shows_it() -> None:
    reading = reading_of(NEVER_CAME, DELIVERED)
    assert (reading.situation, reading.stance) == ("mistaken", STANCES["mistaken"])
    assert reading.confidence == SHOWN_BY_FACTS
    assert reading.facts == (Fact("Delivery 4471: delivered", date(2026, 3, 6), "record", "4471"),)
    (cue,) = (cue for cue in reading.cues if cue.rule == "mistaken-claim")
    assert cue.span.of(NEVER_CAME) == cue.words == "My parcel 4471 never arrived"
    assert reading.also[0] == reading_of(NEVER_CAME).situation


def test_nothing_is_held_against_anything_without_records_or_earlier_messages() -> None:
    reading = reading_of(NEVER_CAME)
    assert reading.facts == ()
    assert {cue.rule for cue in reading.cues} & {
        rule.name for rule in rules_in(comparisons)
    } == set()


@pytest.mark.parametrize(
    ("text", "situation"),
    [
        ("I'm platinum, you stupid idiot, and I know where you live.", "abusive"),
        (
            "My mother died on Friday and I am grieving. As a platinum member, can I wait?",
            "hurting",
        ),
    ],
)
def test_a_person_comes_before_a_record(text: str, situation: str) -> None:
    assert reading_of(text).situation == situation
    reading = reading_of(text, customer={"tier": "silver"})
    assert (reading.situation, reading.also[0]) == (situation, "mistaken")
    assert [fact.says for fact in reading.facts] == ["Customer: tier silver"]


def test_what_asks_for_most_care_in_judging_is_named_first() -> None:
    reading = reading_of(NEVER_CAME, DELIVERED, before=(BROKEN,))
    assert reading.situation == "contradicting"
    assert reading.also[0] == "mistaken"
    assert {fact.source for fact in reading.facts} == {"message", "record"}


def test_every_fact_situation_has_its_place() -> None:
    assert sorted(BESIDE) == sorted(FACT_SITUATIONS)
    concerns = {rule.concern for rule in rules_in(comparisons)}
    assert concerns - {"direction", "pressure", "repeat-contact"} == set(FACT_SITUATIONS)


def test_a_tier_is_known_without_any_record() -> None:
    customer = {"name": "Ada", "tier": "silver", "since": "2024-05-01"}
    reading = reading_of("As a gold member I may bring three bags.", customer=customer)
    assert reading.situation == "mistaken"
    assert reading.facts == (Fact("Customer: tier silver", date(2024, 5, 1), "record"),)


def test_exploiting_needs_the_policy_and_the_pattern_and_the_wish() -> None:
    policy = {"clause": "R3", "rule": "At most two refunds in twelve months."}
    refunds = tuple(Record("refund", date(2025, month, 3), f"R-{month}") for month in (5, 8, 11))
    wish = "It does not suit me, I want a refund."
    assert reading_of(wish, *refunds, policies=(policy,)).situation == "exploiting"
    assert reading_of(wish, *refunds).situation != "exploiting"
    assert reading_of(wish, *refunds[:2], policies=(policy,)).situation != "exploiting"
    assert reading_of("It does not suit me.", *refunds, policies=(policy,)).facts == ()


def test_exploiting_shows_the_clause_and_each_remedy_with_its_day() -> None:
    policy = {"clause": "R3", "rule": "Few", "kind": "refund", "most": 2, "within_days": 365}
    refunds = tuple(Record("refund", date(2025, month, 3), f"R-{month}") for month in (5, 8, 11))
    reading = reading_of("I want a refund.", *refunds, policies=(policy,))
    assert [(fact.source, fact.key, fact.at) for fact in reading.facts] == [
        ("policy", "R3", None),
        *(("record", record.key, record.at) for record in refunds),
    ]


def test_a_comparison_raises_a_flag_by_its_concern() -> None:
    before = (
        Message("Is the room free in May?", "customer", datetime(2026, 3, 16, 9, tzinfo=UTC)),
        Message("Hello, is it free?", "customer", datetime(2026, 3, 18, 9, tzinfo=UTC)),
    )
    reading = reading_of("Is the room free in May?", before=before)
    assert (reading.situation, reading.flags) == ("routine", ("repeat-contact",))
    assert [fact.at for fact in reading.facts] == [message.at for message in before]


def test_the_direction_changes_no_situation() -> None:
    before = (
        Message("Good morning, could you please tell me when it comes? Thank you.", at=AT),
        Message("I am still waiting, please.", at=AT),
    )
    text = "This is unacceptable."
    reading = reading_of(text, before=before)
    assert "direction" in {cue.rule for cue in reading.cues}
    assert reading.situation == reading_of(text).situation


def test_a_record_after_the_message_shows_nothing() -> None:
    later = Record("delivery", date(2026, 3, 25), "4471", {"status": "delivered"})
    assert reading_of(NEVER_CAME, later).facts == ()


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3)
    ),
    max_leaves=6,
)
KEYS = st.sampled_from(
    [
        "status",
        "amount",
        "total",
        "currency",
        "items",
        "item",
        "tier",
        "order",
        "method",
        "reason",
        "insurance",
        "warranty_until",
        "situation",
        "bags",
        "since",
        "most",
        "kind",
        "within_days",
    ]
)
SAID = st.sampled_from(
    ["delivered", "paid", "gold", "silver", "2026-13-45", "49,90 €", "twice", "no", "angry"]
)
VALUES = st.dictionaries(KEYS, ANYTHING | SAID, max_size=6)
RECORDS = st.builds(
    Record,
    st.sampled_from(["order", "delivery", "refund", "payment", "booking", "conversation", "", "x"]),
    st.none() | st.dates() | st.datetimes() | st.datetimes(timezones=st.just(UTC)),
    st.sampled_from(["4471", "", "A-4471", "😀"]) | st.text(max_size=8),
    VALUES,
)
POLICIES = st.builds(
    lambda rule, values: {"clause": 7, "rule": rule, **values},
    st.sampled_from(["At most two refunds in 3 months", "up to 0 returns per day", "", None, 5]),
    VALUES,
)
CLAIMS = st.lists(
    st.sampled_from(
        [
            NEVER_CAME,
            "As a gold member I paid 49 € by card on 31.02.2026.",
            "I ordered three bags on the 31st, I was charged twice.",
            "I want a refund.",
            "You never refunded me. I have travel insurance, within the 14 days.",
            "I cancelled my subscription last month. I am fed up!!",
            "The kettle is broken again.",
        ]
    ),
    min_size=1,
    max_size=3,
).map(" ".join)
BEFORE = st.lists(
    st.builds(
        Message,
        CLAIMS | st.just("Please send us a photo and your order number."),
        st.sampled_from(["customer", "us"]),
        st.none() | st.datetimes() | st.datetimes(timezones=st.just(UTC)),
    ),
    max_size=4,
)


@pytest.mark.thorough
@settings(max_examples=150)
@given(CLAIMS, st.lists(RECORDS, max_size=6), BEFORE, VALUES, st.lists(POLICIES, max_size=2))
def test_no_record_whatever_it_holds_stops_a_reading(
    text: str,
    records: list[Record],
    before: list[Message],
    customer: dict[str, Any],
    policies: list[dict[str, Any]],
) -> None:
    facts = Facts(customer, tuple(records), tuple(policies))
    reading = read(Thread((*before, Message(text, "customer", AT))), facts)
    assert set(reading.also) <= {*STANCES} - {reading.situation}
    assert len(reading.also) <= MOST_ALSO
    assert all(cue.span.of(text) == cue.words for cue in reading.cues)


@pytest.mark.parametrize("piece", ["my a ", "i paid 1 ", "order 1 ", "it has not ", "€1,", "a-"])
def test_hostile_text_is_compared_in_time(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    before = (Message(text, "us"), Message(text), Message(text, "us"))
    assert read(Thread((*before, Message(text, at=AT))), Facts({}, (DELIVERED,))).facts == ()
