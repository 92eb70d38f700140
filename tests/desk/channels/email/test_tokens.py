from __future__ import annotations

import pytest
from django.conf import LazySettings
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from evenhand.desk.channels.email import tokens


def test_a_message_id_leads_back_to_its_reply() -> None:
    said = tokens.message_id(12, "linden-home.example")
    assert tokens.reply_behind(said) == 12
    assert tokens.reply_behind(said.upper()) == 12


def test_the_id_of_a_letter_of_praise_leads_back_to_it_and_to_no_reply() -> None:
    said = tokens.praise_id(12, "linden-home.example")
    assert (tokens.praise_behind(said), tokens.reply_behind(said)) == (12, None)
    assert tokens.praise_behind(said.replace("p.12", "p.13")) is None


def test_an_address_leads_back_to_its_conversation() -> None:
    address = tokens.plus_address("help@linden-home.example", 34)
    assert tokens.conversation_behind(address) == 34
    assert tokens.without_plus(address.upper()) == "help@linden-home.example"


def test_a_code_of_one_kind_is_none_of_the_other() -> None:
    said = tokens.message_id(12, "linden-home.example")
    code = said.split("@")[0].split(".")[2]
    assert tokens.conversation_behind(f"help+c.12.{code}@linden-home.example") is None


def test_a_code_of_another_desk_proves_nothing(settings: LazySettings) -> None:
    said = tokens.message_id(12, "linden-home.example")
    settings.SECRET_KEY = "another"
    assert tokens.reply_behind(said) is None


@pytest.mark.parametrize(
    "forged", ["", "12", "r.12.@x", "r.12.aaaaaaaaaaaaaaaa@x", "r.12.aaaaaaaaaaaaaaaa", "r..@x"]
)
def test_a_forged_id_proves_nothing(forged: str) -> None:
    assert tokens.reply_behind(forged) is None


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pk=st.integers(0, 10**20), code=st.text("abcdefghijklmnopqrstuvwxyz234567", max_size=17))
def test_a_guessed_code_proves_nothing(pk: int, code: str) -> None:
    assert tokens.reply_behind(f"r.{pk}.{code}@example.com") is None
    assert tokens.conversation_behind(f"help+c.{pk}.{code}@example.com") is None
