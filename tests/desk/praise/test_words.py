"""Which words are praise, and that no address leaves with them."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from evenhand.coach import read
from evenhand.coach.spoken import Message, Span, Thread
from evenhand.desk.praise.words import chosen, names_in, praising, sentences_of, without_addresses

TEXT = (
    "Hi Nadia,\n\nThe chair is lovely. It came within two days. Easily the best chair I have ever "
    "had!\n\nBest wishes\nPenny\n\nOn 3 March 2026, Nadia wrote:\n> best chair ever, wonderful"
)


def said(text: str) -> list[str]:
    cues = read(Thread((Message(text),))).cues
    return [span.of(text) for span in praising(text, cues)]


def test_the_sentences_that_praise_are_found_and_no_others() -> None:
    assert said(f"The order number is 7. {TEXT}") == [
        "The chair is lovely.",
        "It came within two days.",
        "Easily the best chair I have ever had!",
    ]


def test_thanks_count_where_nothing_is_warmer() -> None:
    assert said("Thank you for the quick answer. The lamp hangs now.") == [
        "Thank you for the quick answer."
    ]


def test_short_praise_takes_the_thanks_and_what_stands_between_along() -> None:
    text = "I got it. Thank you, truly. You took that off my shoulders. I will not forget it. Bye."
    assert said(text) == [
        "Thank you, truly.",
        "You took that off my shoulders.",
        "I will not forget it.",
    ]


def test_sentences_leave_out_what_was_quoted() -> None:
    assert [span.of(TEXT) for span in sentences_of(TEXT)][-1] == "Penny"


def test_what_is_left_out_between_is_marked() -> None:
    spans = sentences_of(TEXT)
    assert chosen(TEXT, [spans[3], spans[1]]) == (
        "The chair is lovely. … Easily the best chair I have ever had!"
    )
    assert chosen(TEXT, [spans[1], spans[2], spans[2]]) == (
        "The chair is lovely. It came within two days."
    )
    assert chosen(TEXT, []) == ""


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("Write to penny@marsh.example, please.", "Write to … please."),
        ("Ring +44 (0)20 7946-0018!", "Ring …!"),
        ("See https://x.example/penny?a=1 there", "See … there"),
        ("I am @penny.marsh", "I am ….marsh"),
        ("It saved 1,200 euros in 30 days, order 20417.", None),
        ("12 years, 40 visits, 10 out of 10.", None),
    ],
)
def test_addresses_are_left_out_and_figures_stay(words: str, left: str | None) -> None:
    assert without_addresses(words) == (left or words)


def test_an_address_that_is_known_is_left_out_however_it_is_written() -> None:
    assert without_addresses("I am PennyM on there", ["pennym", ""]) == "I am … on there"


@given(
    st.text(max_size=60),
    st.emails(),
    st.from_regex(r"\+?[0-9]{3}[ /-]?[0-9]{6,9}", fullmatch=True),
    st.text(max_size=60),
)
@example("(", "a@b.org", "0151234567", ")")
def test_no_address_stays_whatever_stands_around_it(
    before: str, mail: str, number: str, after: str
) -> None:
    left = without_addresses(f"{before} {mail} {number} {after}", [mail, number])
    assert mail.lower() not in left.lower().split()
    assert number not in left


@given(st.text(max_size=200))
def test_any_text_has_its_words(text: str) -> None:
    for span in praising(text, ()):
        assert 0 <= span.start < span.end <= len(text)
    assert chosen(text, [Span(0, len(text))]).split() == text.split()


def test_a_name_is_a_whole_word() -> None:
    assert names_in("Your fitter Samir was here", "Samir Aziz")
    assert not names_in("Samira was here", "Samir")
    assert not names_in("rose early", "Rose")
    assert not names_in("A", "")
