import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.desk.ui.initials import initials


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Penny Marsh", "PM"),
        ("nadia van der okafor", "NO"),
        ("Ödön", "Ö"),
        ("owen.jameson@example.org", "OJ"),
        ("(Sales) Team", "ST"),
        ("李小龍", "李"),
        ("", "?"),
        (" — ", "?"),
    ],
)
def test_initials_are_of_the_first_and_the_last_word(name: str, short: str) -> None:
    assert initials(name) == short


@given(st.text())
def test_initials_are_one_or_two_signs_for_any_name(name: str) -> None:
    assert 1 <= len(initials(name)) <= 2
