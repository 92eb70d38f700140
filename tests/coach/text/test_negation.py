import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.coach.text.negation import negated


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("i am not angry", "angry"),
        ("i dont want a refund", "refund"),
        ("nobody was rude", "rude"),
        ("it was never really broken", "broken"),
        ("without any problem", "problem"),
    ],
)
def test_negated_hears_a_not_in_the_same_clause(text, word):
    assert negated(text, text.index(word))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("not yet, but i am angry", "angry"),
        ("i did not call. i am angry", "angry"),
        ("not only rude", "rude"),
        ("no wonder people are angry", "angry"),
        ("can't believe how amazing", "amazing"),
        ("it is no longer working and i am angry", "angry"),
        ("i am angry", "angry"),
    ],
)
def test_negated_stops_at_the_clause_and_knows_what_denies_nothing(text, word):
    assert not negated(text, text.index(word))


@given(st.text(), st.integers(min_value=0, max_value=200))
def test_negated_takes_any_text(text, start):
    assert negated(text.lower(), start) in (True, False)
