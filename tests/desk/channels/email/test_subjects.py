from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.desk.channels.email.subjects import answer_to, bare


@pytest.mark.parametrize(
    ("subject", "left"),
    [
        ("My parcel", "My parcel"),
        ("Re: My parcel", "My parcel"),
        ("RE: Re: AW: My parcel", "My parcel"),
        ("Re[2]: My parcel", "My parcel"),
        ("Re (3): My parcel", "My parcel"),
        ("SV : My  parcel", "My parcel"),
        ("R: Ordine", "Ordine"),
        ("Odp: Zamówienie", "Zamówienie"),
        ("Ответ: Заказ", "Заказ"),
        ("回复\uff1a订单", "订单"),
        ("Fwd: My parcel", "Fwd: My parcel"),
        ("Return: my parcel", "Return: my parcel"),
        ("Re:", ""),
        ("", ""),
    ],
)
def test_subjects_lose_what_answers_put_before_them(subject: str, left: str) -> None:
    assert bare(subject) == left


@given(st.text(max_size=200))
def test_a_bare_subject_stays_as_it_is(subject: str) -> None:
    assert bare(bare(subject)) == bare(subject)
    assert bare(answer_to(subject)) == bare(subject)
