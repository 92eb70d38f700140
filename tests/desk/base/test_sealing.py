import pytest
from django.conf import LazySettings
from hypothesis import given
from hypothesis import strategies as st

from evenhand.desk.base.sealing import CannotUnseal, seal, unseal


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_what_is_sealed_comes_back(secret: str) -> None:
    assert unseal(seal(secret)) == secret


def test_a_sealed_password_does_not_show_itself() -> None:
    assert "kettle" not in seal("a long blue kettle")


def test_another_key_cannot_unseal(settings: LazySettings) -> None:
    sealed = seal("a long blue kettle")
    settings.SECRET_KEY = "another key"
    with pytest.raises(CannotUnseal):
        unseal(sealed)
