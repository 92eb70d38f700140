"""What counts as a claim, and which two of them cannot both hold."""

from __future__ import annotations

import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.coach.text.claims import Claim, claims_in
from evenhand.coach.text.claims.clashing import clash
from evenhand.coach.text.sentences import sentences

SAID = date(2026, 3, 20)


def claims(text: str) -> tuple[Claim, ...]:
    lower = text.lower()
    return claims_in(lower, sentences(lower))


def told(text: str) -> list[tuple[str, str, str]]:
    """Topic, what is said of it, and the words, of each claim in `text`."""
    return [(claim.topic, claim.says, claim.span.of(text)) for claim in claims(text)]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("It never arrived, so where is it?", ("arrived", "no", "It never arrived")),
        ("i havent got my parcel", ("arrived", "no", "i havent got my parcel")),
        ("The lamp arrived broken.", ("arrived", "yes", "The lamp arrived")),
        ("The parcel came on Monday.", ("arrived", "yes", "The parcel came")),
        ("You have still not refunded me.", ("refunded", "no", "You have still not refunded me")),
        ("Still no refund!", ("refunded", "not seen", "Still no refund")),
        ("Why was I charged twice?", ("charged", "", "charged twice")),
        ("I paid £1,299.00 for it.", ("paid", "", "I paid £1,299.00")),
        ("I paid cash.", ("paid by", "cash", "I paid cash")),
        ("I ordered by phone last week", ("ordered by", "telephone", "I ordered by phone")),
        ("As a gold member I fly often.", ("tier", "", "As a gold member")),
        ("I cancelled that last month.", ("cancelled", "yes", "I cancelled that")),
        ("It is still in its original box.", ("opened", "no", "still in its original box")),
        ("I used the drill twice.", ("used", "yes", "I used the drill")),
        ("I'm within the 14 days.", ("within", "", "within the 14 days")),
    ],
)
def test_a_claim_is_found(text: str, claim: tuple[str, str, str]) -> None:
    assert told(text)[0] == claim


@pytest.mark.parametrize(
    "text",
    [
        "Was it never delivered?",
        "If it never arrives, what do I do?",
        "Maybe it never arrived.",
        "My neighbour's parcel never arrived.",
        "The driver says it never arrived.",
        "I was not charged twice.",
        "The second parcel never arrived.",
        "I never received a reply.",
        "I asked for a refund. It never arrived.",
        "The technician never came.",
        "My wife is a gold member.",
        "I'm free on Monday.",
        "I booked a room for Friday.",
        "I paid £5 for the shipping.",
        "It has not come with a charger.",
        "I only get paid on the 15th.",
        "I'm a regular customer.",
        "I was promised £150 and it never came.",
        "I made a transfer and it hasn't arrived.",
        "My landlord hasn't received it.",
        "I have not received my order confirmation.",
        "I didn't get my card back.",
        "There are two payments that I didn't make.",
        "I haven't got it, I am short of money.",
        "I ordered a replacement on 20 April.",
    ],
)
def test_what_is_asked_supposed_quoted_or_of_others_is_no_claim(text: str) -> None:
    assert told(text) == []


def test_what_we_were_told_before_is_a_claim() -> None:
    assert told("I told you it never arrived.") == [("arrived", "no", "it never arrived")]


@pytest.mark.parametrize(
    ("then", "now", "clashes"),
    [
        ("It arrived broken.", "It never arrived.", True),
        ("It never arrived.", "It arrived today.", False),
        ("I used the drill twice.", "It is unopened.", True),
        ("It is unopened.", "I used it yesterday.", False),
        ("I paid 49 € for it.", "I paid 89 € for it.", True),
        ("I paid 49 € for it.", "I paid 49.50 for it.", False),
        ("I paid 49 € for it.", "I paid 89 $ for it.", False),
        ("I paid by card.", "I paid cash.", True),
        ("I ordered it on 2 March.", "I ordered it on 12 March.", True),
        ("I ordered it on 2 March.", "I ordered it on 3 March.", False),
        ("I ordered it on 2 March.", "I ordered it two weeks ago.", False),
        ("I ordered two lamps.", "I ordered three lamps.", True),
        ("I ordered two lamps.", "I ordered three shades.", False),
        ("I am a silver member.", "As a gold member I ask you.", True),
    ],
)
def test_only_what_cannot_both_hold_clashes(then: str, now: str, clashes: bool) -> None:  # a table
    assert clash(claims(now)[0], claims(then)[0], SAID, SAID) == clashes


@given(st.text(max_size=200))
def test_any_text_has_its_claims_inside_it(text: str) -> None:
    lower = text.lower()
    found = claims_in(lower, sentences(lower))
    assert [c for c in found if not 0 <= c.span.start < c.span.end <= len(lower)] == []


WORDS = ["i", "my", "order", "parcel", "never", "arrived", "not", "refunded", "paid", "49 €", "on"]
MORE = ["3 march", "gold", "member", "ordered", "two", "lamps", "charged", "twice", "?", ".", "if"]


@given(st.lists(st.sampled_from(WORDS + MORE), max_size=25).map(" ".join))
def test_claims_of_one_topic_do_not_overlap(text: str) -> None:
    found = claims(text)
    for topic in {claim.topic for claim in found}:
        spans = [claim.span for claim in found if claim.topic == topic]
        assert all(one.end <= other.start for one, other in itertools.pairwise(spans))
