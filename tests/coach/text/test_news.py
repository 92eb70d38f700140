"""What opens a decided matter again, and what a text is about."""

from __future__ import annotations

import pytest

from evenhand.coach.text.content import content
from evenhand.coach.text.news import brings_news


@pytest.mark.parametrize(
    "said",
    ["here is the letter", "it was on 3 may", "your colleague told me", "because of the fog"],
)
def test_a_proof_a_figure_or_a_reason_is_new(said: str) -> None:
    assert brings_news(said)


@pytest.mark.parametrize("said", ["come on, just do it", "i insist", "this is a joke"])
def test_asking_harder_is_not_new(said: str) -> None:
    assert not brings_news(said)


def test_words_are_known_by_their_stem() -> None:
    assert content("your deliveries") & content("it was delivered")
    assert content("the parcels") == content("that parcel") == {"parce"}
    assert content("and a fee") == frozenset()
