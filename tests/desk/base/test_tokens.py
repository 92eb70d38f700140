"""A link opens one page, and only the link that we made."""

from __future__ import annotations

import pytest
from django.conf import LazySettings
from hypothesis import given
from hypothesis import strategies as st

from evenhand.desk.base import tokens
from evenhand.desk.base.tokens import Signed

SIGNS = "abcdefghijklmnopqrstuvwxyz234567"
HANDLE = "a" * tokens.HANDLE
SIGNED = Signed("evenhand.passes")


def test_a_token_is_plain_signs_that_no_mail_program_breaks() -> None:
    made = SIGNED.token(tokens.new_handle(), 7, 9)
    assert tokens.TOKEN.fullmatch(made)
    assert SIGNED.is_right(made, tokens.handle_in(made), 7, 9)


def test_two_handles_are_never_the_same() -> None:
    assert len({tokens.new_handle() for _ in range(1000)}) == 1000


@given(place=st.integers(0, tokens.HANDLE + tokens.CODE - 1), sign=st.sampled_from(SIGNS))
def test_a_token_with_another_sign_is_wrong(place: int, sign: str) -> None:
    made = SIGNED.token(HANDLE, 7, 9)
    changed = made[:place] + sign + made[place + 1 :]
    handle = tokens.handle_in(changed)
    assert (changed == made) == SIGNED.is_right(changed, handle, 7, 9)


@pytest.mark.parametrize(("one", "other"), [(8, 9), (7, 8), (9, 7), (79, 0)])
def test_a_token_is_for_these_very_ids(one: int, other: int) -> None:
    assert not SIGNED.is_right(SIGNED.token(HANDLE, 7, 9), HANDLE, one, other)


def test_a_token_of_one_purpose_opens_nothing_of_another() -> None:
    assert not SIGNED.is_right(Signed("evenhand.testimonials").token(HANDLE, 7), HANDLE, 7)


def test_links_that_left_already_stay_right(settings: LazySettings) -> None:
    settings.SECRET_KEY = "a key"
    assert SIGNED.token(HANDLE, 7, 9) == "aaaaaaaaaaaaaaaa2tb7qarziv7chkyvmttro7mjrr"


def test_a_token_of_another_desk_is_wrong(settings: LazySettings) -> None:
    made = SIGNED.token(HANDLE, 7, 9)
    settings.SECRET_KEY = "another"
    assert not SIGNED.is_right(made, HANDLE, 7, 9)


@given(st.text(max_size=60))
def test_whatever_else_stands_there_is_no_token(said: str) -> None:
    assert tokens.handle_in(said) == (said[:16] if tokens.TOKEN.fullmatch(said) else "")
