"""A scenario begun from a few fields can be played as it stands."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.coach.practice import parsed
from evenhand.desk.pages.scenarios.drafting import drafted, slug_of
from tests.desk.cast import signed_in, tomas

FIELDS = {
    "title": "The lamp, again",
    "situation": "angry",
    "heat": 2,
    "customer": "Rosa Lindqvist",
    "summary": "The lamp is dark.",
    "wants": "Light.",
    "opening": "It is dark.\r\nAgain.",
    "rule": "Sent anew, not paid back.",
    "clause": "2.3",
    "forbids": ["refund"],
    "calms": ["own-it"],
    "well": "Thank you.",
    "badly": "Goodbye.",
}


def test_the_text_holds_what_was_filled_in() -> None:
    scenario = parsed(drafted(FIELDS))
    assert (scenario.slug, scenario.temper.heat) == ("the-lamp-again", 2)
    assert scenario.opening == "It is dark.\nAgain."
    assert scenario.policy is not None
    assert (scenario.policy.number, scenario.policy.forbids) == ("2.3", ("refund",))
    assert set(scenario.endings) == {"calmed", "left", "gave-in"}
    assert parsed(drafted({**FIELDS, "rule": ""})).policy is None


WORDS = st.text(min_size=1, max_size=60).filter(str.strip)


@given(WORDS, st.sampled_from(["summary", "wants", "opening", "rule", "well", "badly"]))
def test_any_words_make_a_scenario_that_can_be_played(words: str, name: str) -> None:
    made: dict[str, Any] = {**FIELDS, name: words}
    assert "{words}" in words or parsed(drafted(made)).title == FIELDS["title"]


@pytest.mark.parametrize(("title", "slug"), [("Ürgh!", "rgh"), ("—", "scenario")])
def test_a_title_becomes_a_slug(title: str, slug: str) -> None:
    assert slug_of(title) == slug


def test_a_lead_begins_from_a_few_fields_and_nothing_is_kept_yet() -> None:
    lead = signed_in(tomas())
    page = lead.post("/scenarios/new/", {**FIELDS, "make": "1"})
    assert page.status_code == 200
    text = page.context["form"].initial["text"]
    assert parsed(text).title == "The lamp, again"
    assert lead.get("/scenarios/the-lamp-again/").status_code == 404
    wrong = lead.post("/scenarios/new/", {**FIELDS, "title": "", "make": "1"})
    assert (wrong.status_code, b"Their last words" in wrong.content) == (422, True)
