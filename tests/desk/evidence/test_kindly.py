"""The kind explanations are plain sentences, for everything that a sheet can be about."""

import pytest

from evenhand.coach import check
from evenhand.coach.spoken import Draft, Reading, Stance
from evenhand.desk.evidence.kindly import kindly
from evenhand.desk.evidence.models import About


@pytest.mark.parametrize("about", [*About])
def test_each_matter_has_kind_explanations_and_questions(about: About) -> None:
    found = kindly(about)
    assert (len(found.explains) >= 3, len(found.ask) >= 2) == (True, True)
    assert all(one.endswith((".", "?")) and len(one) < 130 for one in found.explains + found.ask)


@pytest.mark.parametrize("about", [*About])
def test_the_coach_has_nothing_to_say_against_a_question(about: About) -> None:
    for question in kindly(about).ask:
        draft = Draft(f"Bruno, thank you for telling me.\n\n{question}", "It never came.")
        found = check(draft, Reading("mistaken", 0.7, Stance(2, 2)))
        assert [one.rule for one in found if one.words and one.words in question] == []


def test_no_explanation_names_a_person_by_a_bad_word() -> None:
    bad = ("liar", "lying", "fraud", "abuse", "suspicious", "cheat", "scam", "dishonest")
    said = " ".join(one for about in About for one in (*kindly(about).explains, *kindly(about).ask))
    assert [word for word in bad if word in said.lower()] == []
