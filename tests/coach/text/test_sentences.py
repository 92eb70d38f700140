from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.coach.spoken import Span
from evenhand.coach.text.sentences import sentence_at, sentences


def said(text: str) -> list[str]:
    """The sentences of `text` as words."""
    return [span.of(text) for span in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n\n ", []),
        ("no full stop", ["no full stop"]),
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("it broke. again. sigh", ["it broke.", "again.", "sigh"]),
        ("Hello.I wrote to you", ["Hello.", "I wrote to you"]),
        ("Really?! Yes...", ["Really?!", "Yes..."]),
        ('He said "no." Then he left.', ['He said "no."', "Then he left."]),
    ],
)
def test_sentences_end_where_people_end_them(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Jameson waits.",
        "I paid 3.50 for it.",
        "See e.g. the lamp.",
        "Call me at 2 p.m. today.",
        "Order no. 17 is late.",
        "J. Smith signed it.",
        "It is on shop.example.com now.",
    ],
)
def test_sentences_are_not_ended_by_abbreviations_and_numbers(text):
    assert said(text) == [text]


def test_sentences_end_after_an_abbreviation_before_a_capital():
    assert said("It closes at 2 p.m. We came at three.") == [
        "It closes at 2 p.m.",
        "We came at three.",
    ]


def test_sentences_end_after_emoji():
    assert said("Loved it 😍 Will come again") == ["Loved it 😍", "Will come again"]


def test_sentences_end_at_an_empty_line_and_at_short_lines():
    assert said("Hello,\n\nit leaks\nPlease come") == ["Hello,", "it leaks", "Please come"]


def test_sentences_run_on_over_a_wrapped_line():
    wrapped = "I was so excited to receive the new pajamas that you sent to me last\nFriday"
    assert said(wrapped) == [wrapped]
    assert said("I was so excited,\nbut it was blue") == ["I was so excited,\nbut it was blue"]


@given(st.text())
def test_sentences_are_in_order_apart_and_leave_only_white_space(text):
    spans = sentences(text)
    assert list(spans) == sorted(spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    kept = "".join(span.of(text) for span in spans)
    assert "".join(kept.split()) == "".join(text.split())


@given(st.text(alphabet="aI .!?\n😡)\"'", max_size=80))
def test_sentences_hold_nothing_but_text(text):
    assert all(span.of(text).strip() == span.of(text) != "" for span in sentences(text))


@pytest.mark.parametrize("piece", ["!", "! ", "😀", ")", "\n", "\n ", ". a", "a.A", "...)"])
def test_sentences_finish_on_hostile_text(piece):
    text = piece * (100_000 // len(piece))
    assert all(span.end <= len(text) for span in sentences(text))


def test_sentence_at_finds_the_sentence_of_a_place():
    spans = (Span(0, 4), Span(6, 9))
    assert [sentence_at(spans, place) for place in (0, 3, 5, 6, 20)] == [0, 0, 0, 1, 1]
    assert sentence_at((), 3) == 0
