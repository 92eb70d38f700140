"""A link opens one page, and only the link that we made."""

from __future__ import annotations

import pytest
from django.conf import LazySettings
from hypothesis import given
from hypothesis import strategies as st

from evenhand.desk.passes import tokens

SIGNS = "abcdefghijklmnopqrstuvwxyz234567"
HANDLE = "a" * tokens.HANDLE


def test_a_token_is_plain_signs_that_no_mail_program_breaks() -> None:
    made = tokens.token(tokens.new_handle(), 7, 9)
    assert tokens.TOKEN.fullmatch(made)
    assert tokens.is_right(made, tokens.handle_in(made), 7, 9)


def test_two_handles_are_never_the_same() -> None:
    assert len({tokens.new_handle() for _ in range(1000)}) == 1000


@given(place=st.integers(0, tokens.HANDLE + tokens.CODE - 1), sign=st.sampled_from(SIGNS))
def test_a_token_with_another_sign_is_wrong(place: int, sign: str) -> None:
    made = tokens.token(HANDLE, 7, 9)
    changed = made[:place] + sign + made[place + 1 :]
    handle = tokens.handle_in(changed)
    assert (changed == made) == tokens.is_right(changed, handle, 7, 9)


@pytest.mark.parametrize(("conversation", "address"), [(8, 9), (7, 8), (9, 7), (79, 0)])
def test_a_token_is_for_one_conversation_and_one_address(conversation: int, address: int) -> None:
    assert not tokens.is_right(tokens.token(HANDLE, 7, 9), HANDLE, conversation, address)


def test_a_token_of_another_desk_is_wrong(settings: LazySettings) -> None:
    made = tokens.token(HANDLE, 7, 9)
    settings.SECRET_KEY = "another"
    assert not tokens.is_right(made, HANDLE, 7, 9)


@given(st.text(max_size=60))
def test_whatever_else_stands_there_is_no_token(said: str) -> None:
    assert tokens.handle_in(said) == (said[:16] if tokens.TOKEN.fullmatch(said) else "")
