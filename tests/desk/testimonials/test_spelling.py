"""Only spelling is mended: every word stays, and none becomes another."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from evenhand.desk.testimonials.spelling import (
    MoreThanSpelling,
    Piece,
    Why,
    check,
    is_only_spelling,
    pieces,
)

words = st.text(alphabet="abdegilnorstuy", min_size=1, max_size=9)
texts = st.lists(words, min_size=1, max_size=8).map(" ".join)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("They came imediately", "They came immediately"),
        ("i recieved it in 2 days", "I received it in 2 days"),
        ("its the best, realy", "It’s the best, really"),
        ("teh lamp wroks", "the lamp works"),
        ("absolutly definately wonderfull", "absolutely definitely wonderful"),
        ("Great sevice!!", "Great service!!"),
        ("an excellant repair", "An excellent repair."),
        ("Great.\nThank you", "Great. Thank you"),
    ],
)
def test_spelling_is_mended(before: str, after: str) -> None:
    check(before, after)


@pytest.mark.parametrize(
    ("before", "after", "why"),
    [
        ("It was good", "It was very good", Why.COUNT),
        ("It was not good", "It was good", Why.COUNT),
        ("It was not good", "It was now good", Why.DENIAL),
        ("It never broke", "It ever broke", Why.DENIAL),
        ("I hate it", "I have it", Why.WORD),
        ("I love it", "I live it", Why.WORD),
        ("It saw me", "It was me", Why.WORD),
        ("They came in 20 minutes", "They came in 2 minutes", Why.NUMBER),
        ("It cost -5 pounds", "It cost 5 pounds", Why.NUMBER),
        ("It took 2.5 days", "It took 25 days", Why.COUNT),
        ("It was good.", "It was good!", Why.SIGN),
        ("It was good?", "It was good", Why.SIGN),
        ("It costs 5 %", "It costs 5 €", Why.SIGN),
        ("The terrible lamp", "The terrific lamp", Why.WORD),
        ("good 😡", "good 😊", Why.SIGN),
    ],
)
def test_more_than_spelling_is_refused(before: str, after: str, why: Why) -> None:
    with pytest.raises(MoreThanSpelling) as refused:
        check(before, after)
    assert refused.value.why == why


@given(texts)
def test_the_same_words_are_a_mending(text: str) -> None:
    assert is_only_spelling(text, text)
    assert is_only_spelling(text, text.upper())
    assert is_only_spelling(text, f"{text}.")


@given(texts, words, st.integers(0, 8))
def test_a_word_is_never_added_or_taken_away(text: str, word: str, place: int) -> None:
    parts = text.split()
    more = " ".join([*parts[:place], word, *parts[place:]])
    assert not is_only_spelling(text, more)
    assert not is_only_spelling(more, text)


@given(texts, st.integers(0, 999), st.integers(0, 999))
def test_a_number_is_never_changed(text: str, one: int, other: int) -> None:
    assume(one != other)
    assert not is_only_spelling(f"{text} {one} days", f"{text} {other} days")


@given(words, words)
def test_a_word_that_shares_few_letters_is_another_word(one: str, other: str) -> None:
    assume(len({*one} ^ {*other}) > 4)
    assert not is_only_spelling(one, other)


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_is_judged_the_same_twice(one: str, other: str) -> None:
    assert is_only_spelling(one, other) == is_only_spelling(one, other)
    assert "".join(piece.text for piece in pieces(one, other)) == other


def test_what_was_mended_stands_beside_what_stood_there() -> None:
    assert pieces("realy good", "Really good.") == (Piece("Really", "realy"), Piece(" good."))
