"""What is found in a draft, in which order, and what is left alone."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.coach.checking import check, checks, first_shown
from evenhand.coach.checking.findings import HARM
from evenhand.coach.rule import look_at, rules_in
from evenhand.coach.spoken import SITUATIONS, Draft, Finding, Reading, Span, Stance

RULES = rules_in(checks)
PENNY = (
    "Hello, I was so excited to receive my new pajamas, but when I opened the box the colours were "
    "nothing like what was portrayed on your website. I bought them for my sister's birthday."
)
OWEN = "Third time I write about the same boiler part. And I'm totally sick of it."
REPLY = (
    "Penny, thank you for telling me. You were looking forward to them for Saturday, and they "
    "arrived duller than the photo showed. The colours on the site are just a guide, so could you "
    "send me a picture of them? If you get it to me by noon, I’ll call you back by 2 pm today."
)


def rules_found(text: str, in_reply_to: str = "", reading: Reading | None = None) -> list[str]:
    return [finding.rule for finding in check(Draft(text, in_reply_to), reading)]


def read_as(situation: str, heat: int = 0) -> Reading:
    return Reading(situation, 0.9, Stance(2, 0), heat=heat)


def test_the_classic_defence_is_one_finding() -> None:
    text = (
        "Well we can't help that, the colours on the site are just a guide so there'll always be "
        "some differences"
    )
    (finding,) = check(Draft(text, PENNY))
    assert finding.rule == "defensive-turn"
    assert finding.concern == "blame"
    assert finding.words == "Well we can't help that"


@pytest.mark.parametrize("in_reply_to", ["", PENNY])
def test_a_good_reply_with_one_slip_has_one_finding(in_reply_to: str) -> None:
    (finding,) = check(Draft(REPLY, in_reply_to))
    assert (finding.rule, finding.words) == (
        "defensive-turn",
        "The colours on the site are just a guide",
    )
    assert finding.span is not None
    assert finding.span.of(REPLY) == finding.words


@pytest.mark.parametrize("in_reply_to", ["", OWEN])
@pytest.mark.parametrize("reading", [None, read_as("angry", heat=3)])
def test_an_empathic_line_raises_nothing(in_reply_to: str, reading: Reading | None) -> None:
    assert rules_found("Mr Jameson, I hear exactly what you're saying", in_reply_to, reading) == []


def test_findings_come_by_harm_then_by_place() -> None:
    text = (
        "Obviously the lamp is glass. Please calm down. We send one soon. You should have read "
        "the label. Leave a five-star review and you get 10 % off."
    )
    assert rules_found(text) == [
        "incentive",
        "defensive-turn",
        "tells-how-to-feel",
        "vague-time",
        "belittling-word",
    ]


def test_every_concern_has_its_rank() -> None:
    assert {rule.concern for rule in RULES} == set(HARM)


def test_what_is_missing_comes_after_what_is_there() -> None:
    draft = Draft("Unfortunately the fare is fixed. Nothing else is sold on board here.", OWEN)
    assert [(f.rule, f.span is None) for f in check(draft)] == [
        ("refusal-without-door", False),
        ("no-acknowledgement", True),
    ]


def test_checks_of_what_was_said_stay_silent_without_it() -> None:
    assert rules_found("Shall I get the bill?") == []
    assert rules_found("Shall I get the bill?", "Easily the best steak I've ever had!") == [
        "flat-to-praise"
    ]
    assert rules_found("Shall I get the bill?", "", read_as("delighted")) == []


def test_a_reading_goes_before_the_words() -> None:
    theirs = "My grandmother's clock came without its hands."
    ours = "Happy Friday! The hands are on their way to you, with a new glass besides."
    assert rules_found(ours, theirs) == []
    assert rules_found(ours, theirs, read_as("hurting", heat=2)) == ["sparkle-on-anger"]


def test_a_reading_allows_what_a_situation_allows() -> None:
    assert rules_found("Please don't worry, it is the second button.") == ["tells-how-to-feel"]
    assert (
        rules_found("Please don't worry, it is the second button.", "", read_as("confused")) == []
    )
    assert rules_found("You must stop this.", "", read_as("abusive")) == []


def test_quoted_words_are_not_ours() -> None:
    assert rules_found("You wrote “you should have read the label”, and you were right.") == []
    assert rules_found("I will.\n> You should have read the label.\n") == []
    assert rules_found('"Calm down" was the wrong thing to say.') == []


def test_few_findings_are_shown_first_one_of_each_check() -> None:
    findings = tuple(
        Finding(rule, "blame", "", Span(place, place + 1), "x")
        for rule, place in [("a", 0), ("a", 1), ("b", 2), ("c", 3), ("d", 4)]
    )
    assert [f.rule for f in first_shown(findings)] == ["a", "b", "c"]
    assert [f.rule for f in first_shown(findings[:3])] == ["a", "a", "b"]
    assert first_shown((), most=3) == ()
    assert first_shown(findings, most=1) == findings[:1]


NOTICED = [(rule, example) for rule in RULES if not rule.trial for example in rule.notices]


@pytest.mark.parametrize(("rule", "example"), NOTICED, ids=[r.name for r, _ in NOTICED])
def test_every_noticed_example_is_found_among_all_checks(rule, example) -> None:
    look = look_at(example)
    draft = Draft(look.text, look.in_reply_to, look.before, look.at)
    assert rule.name in [found.rule for found in check(draft, look.reading, look.facts)]


@pytest.mark.parametrize(
    "piece",
    [
        *("You are lying ", "obviously, ", "sorry, ", "sorry but ", "soon ", "as soon as ", "a b "),
        *("if you x by 2 i'll y ", "no worries!!", "the team lost ", "?", "\n", "is just a guide "),
    ],
)
def test_a_hostile_draft_is_checked_in_linear_time(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    for finding in check(Draft(text, OWEN)):
        assert finding.span is None or finding.words == finding.span.of(text)


PIECES = st.sampled_from(
    [
        *(
            "sorry",
            "if",
            "but",
            "you should have",
            "read",
            "soon",
            "we can't",
            "Unfortunately",
            "!!",
        ),
        *(
            "as soon as",
            "possible",
            "you must",
            "calm down",
            ".",
            "?",
            ",",
            "\n",
            "“",
            "”",
            "\u2019",
        ),
        *(
            "hopefully",
            "due to",
            "high demand",
            "my colleague",
            "forgot",
            "a five-star review",
            "İ",
        ),
        *("and you get", "10 % off", "if you send it by noon", "we'll call", "anything else", "😊"),
    ]
)
TEXTS = st.lists(PIECES, max_size=25).map(" ".join) | st.text(max_size=300)
READINGS = st.none() | st.builds(read_as, st.sampled_from(SITUATIONS), st.integers(0, 3))


@given(TEXTS, TEXTS | st.just(OWEN), READINGS)
def test_any_draft_gives_findings_in_its_own_words_in_order(
    text: str, in_reply_to: str, reading: Reading | None
) -> None:
    findings = check(Draft(text, in_reply_to), reading)
    for finding in findings:
        assert (finding.span is None) == (finding.words is None)
        if finding.span is not None:
            assert 0 <= finding.span.start < finding.span.end <= len(text)
            assert finding.words == finding.span.of(text)
    for one, other in pairwise(findings):
        assert HARM.index(one.concern) <= HARM.index(other.concern)
    assert set(first_shown(findings)) <= set(findings)
