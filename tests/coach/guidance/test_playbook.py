from itertools import combinations

import pytest

from evenhand.coach.guidance import steps
from evenhand.coach.guidance.advice import steps_in
from evenhand.coach.guidance.playbook import MOST_AVOIDED, before_all, planned, plays, signs, turns
from evenhand.coach.guidance.unsettled import STILL_OPEN
from evenhand.coach.reading import comparisons, cues
from evenhand.coach.reading.reader import STANCES
from evenhand.coach.rule import rules_in
from evenhand.coach.spoken import FACT_SITUATIONS, FLAGS, SITUATIONS, Stance

EVERY_SITUATION = pytest.mark.parametrize("situation", [*SITUATIONS, *FACT_SITUATIONS])
MOST_STEPS = 9
NEVER_BOTH = {"stay-until-somebody-is-there"}
"""A step that fits only where another of the plan does not."""
RULES = {rule.name for folder in (cues, comparisons) for rule in rules_in(folder)}


def steps_of(situation: str, *noticed: str) -> tuple[str, ...]:
    """The steps of a situation with these flags and cues."""
    return planned(situation, frozenset(noticed)).steps


def stance_of(situation: str, *noticed: str) -> Stance:
    """The stance of a situation with these flags and cues."""
    return planned(situation, frozenset(noticed)).stance(STANCES[situation])


def test_playbook_has_a_play_for_every_situation():
    assert set(plays()) == {*SITUATIONS, *FACT_SITUATIONS}
    for play in plays().values():
        assert 2 <= len(play.steps) <= 5
        assert 2 <= len(play.avoid) <= MOST_AVOIDED
        assert play.they
        assert play.begin.endswith(".")


def test_playbook_has_a_turn_for_every_flag():
    assert set(FLAGS) - {name for turn in turns() for name in turn.when} == set()


def test_turns_name_what_there_is():
    assert signs() - {*FLAGS, *RULES} == {STILL_OPEN}
    for turn in turns():
        assert turn.says.endswith(".")
        assert turn.situations - set(plays()) == set()


def test_playbook_uses_every_step_that_there_is():
    named = {name for play in plays().values() for name in play.steps}
    for turn in turns():
        named |= {*turn.first, *turn.last, *turn.only, *turn.instead.values()}
        assert {*turn.without, *turn.instead} - named == set()
    assert named == set(steps_in(steps))
    assert set(before_all()) - named == set()


@EVERY_SITUATION
def test_a_plan_is_one_that_a_person_can_follow(situation):
    for count in range(4):
        for noticed in combinations(sorted(signs()), count):
            plan = planned(situation, frozenset(noticed))
            assert len(set(plan.steps)) == len(plan.steps)
            assert 1 <= len(plan.avoid) <= MOST_AVOIDED
            most = MOST_STEPS if count < 3 else MOST_STEPS + 3
            assert 1 <= len(set(plan.steps) - NEVER_BOTH) <= most, noticed


@EVERY_SITUATION
def test_safety_fetches_a_person_before_all_else(situation):
    assert steps_of(situation, "safety")[0] == "fetch-a-person"
    assert steps_of(situation, *(set(FLAGS) - {"thanks-only"}))[0] == "fetch-a-person"


@pytest.mark.parametrize("situation", ["problem", "angry", "disappointed"])
def test_a_second_failure_is_met_with_more_than_the_first(situation):
    found = steps_of(situation, "repeat-contact")
    for step in (
        "show-that-you-know-what-came-before",
        "more-than-the-first-remedy",
        "promise-an-exact-time",
        "give-a-named-person",
    ):
        assert found.count(step) == 1
    assert set(found).isdisjoint({"only-the-solution", "ask-for-a-picture"})
    assert stance_of(situation, "repeat-contact").empathy == 3


def test_a_broken_promise_opens_the_letter_and_closes_with_a_new_time():
    found = steps_of("problem", "broken-promise")
    assert found[:2] == ("open-with-the-promise", "own-it")
    assert found[-1] == "promise-an-exact-time"


def test_kindness_comes_before_a_broken_promise_to_somebody_hurting():
    assert steps_of("hurting", "broken-promise") == (
        "one-kind-line",
        "open-with-the-promise",
        "own-it",
        "take-work-off-them",
        "promise-an-exact-time",
    )


def test_leaving_is_made_easy_and_asked_about_once():
    assert steps_of("routine", "leaving") == (
        "make-leaving-easy",
        "say-what-happens-next",
        "ask-once-what-went-wrong",
    )
    assert steps_of("angry", "leaving")[-2:] == ("make-leaving-easy", "ask-once-what-went-wrong")


def test_nobody_who_hurts_is_asked_why_they_leave():
    assert "ask-once-what-went-wrong" not in steps_of("hurting", "leaving")
    assert "make-leaving-easy" in steps_of("hurting", "leaving")


def test_a_threat_needs_no_warning_and_nobody_answers_it_alone():
    assert steps_of("abusive", "safety") == (
        "fetch-a-person",
        "name-the-behaviour",
        "ask-for-back-up",
        "keep-the-exact-words",
    )


def test_somebody_in_danger_of_themselves_is_not_left_alone():
    assert steps_of("hurting", "safety")[-1] == "stay-until-somebody-is-there"


def test_a_dangerous_thing_is_put_out_of_use_first():
    assert steps_of("problem", "safety")[:2] == ("fetch-a-person", "stop-the-use")


@pytest.mark.parametrize("situation", ["abusive", "exploiting"])
def test_nothing_moves_a_stance_that_is_as_firm_as_can_be(situation):
    assert stance_of(situation, *FLAGS) == STANCES[situation]


@EVERY_SITUATION
def test_a_stance_stays_within_its_bounds(situation):
    stance = stance_of(situation, *signs() - {"thanks-only"})
    assert 0 <= stance.empathy <= 3
    assert 0 <= stance.firmness <= 3


@pytest.mark.parametrize("sign", ["repeat-contact", "pressure"])
def test_the_same_question_gets_the_same_answer_shorter(sign):
    found = steps_of("exception", sign)
    assert "same-answer-shorter" in found
    assert "rule-and-reason" not in found


def test_a_situation_that_is_none_is_an_error():
    with pytest.raises(KeyError):
        planned("no-such-situation", frozenset())


def test_praise_is_matched_thanked_passed_on_and_asked_about():
    assert steps_of("delighted", "quotable") == (
        "match-their-warmth",
        "thank-them-for-their-praise",
        "pass-it-on",
        "ask-what-stood-out",
        "ask-to-quote-them",
    )


def test_nothing_is_asked_of_whoever_praises_while_something_is_open():
    assert steps_of("delighted", "quotable", STILL_OPEN) == (
        "match-their-warmth",
        "thank-them-for-their-praise",
        "pass-it-on",
        "say-how-the-rest-stands",
    )
    assert steps_of("delighted", "thanks-only", STILL_OPEN) == ("short-answer-or-none",)
