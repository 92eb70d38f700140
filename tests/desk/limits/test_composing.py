"""The letters of the ladder: what must stand in them, and what the coach makes of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from evenhand.coach import check, promises_in
from evenhand.coach.spoken import Draft
from evenhand.desk.limits import actions, composing
from evenhand.desk.limits.models import Step, What
from evenhand.desk.limits.telling import stands_in
from evenhand.desk.limits.wording import behaviours
from tests.desk.limits.steps import INSULT, chosen_for, insulted

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
SCOPES = {
    "letter": actions.Scope(What.CHANNEL, channel="letter"),
    "mornings": actions.Scope(What.HOURS, opens=time(9), closes=time(12)),
    "one a day": actions.Scope(What.FREQUENCY, most=1, days=1),
    "five a week": actions.Scope(What.FREQUENCY, most=5, days=7),
}


def chosen(step: Step, scope: str = "letter", first_name: str = "Ray") -> composing.Chosen:
    before = tuple((rung, NOW - timedelta(days=9)) for rung in Step if rung < step)
    made = replace(chosen_for(insulted(), step, NOW), before=before, first_name=first_name)
    return replace(made, scope=SCOPES[scope]) if step == Step.LIMIT else made


@pytest.mark.parametrize("step", list(Step))
@pytest.mark.parametrize("behaviour", behaviours())
def test_the_coach_finds_nothing_in_the_letters_and_no_promise(step: Step, behaviour: str) -> None:
    made = replace(chosen(step), behaviour=behaviour)
    sentence = composing.sentence_of(made)
    for text in (composing.wording_of(made, sentence), composing.answer_of(made, sentence)):
        assert promises_in(text, NOW, made.zone) == ()
        assert [one.rule for one in check(Draft(text, in_reply_to=INSULT, sent=NOW))] == []


@pytest.mark.parametrize(
    ("scope", "said"),
    [
        ("letter", "Until 22 December 2026 answers to you come by letter only."),
        ("mornings", "only what you write between 09:00 and 12:00 is answered."),
        ("one a day", "an answer goes to one message a day."),
        ("five a week", "an answer goes to 5 messages a week."),
    ],
)
def test_a_limit_says_what_and_until_when(scope: str, said: str) -> None:
    assert said in composing.sentence_of(chosen(Step.LIMIT, scope))


@pytest.mark.parametrize("step", [Step.LIMIT, Step.ENDING])
def test_a_restriction_names_what_stays_open_and_the_way_to_appeal(step: Step) -> None:
    made = chosen(step)
    sentence = composing.sentence_of(made)
    letter = composing.wording_of(made, sentence)
    assert stands_in((sentence, made.stays_open, INSULT), letter)
    assert "you can appeal" in letter
    assert "13 November 2026 we told you what would follow" in letter


def test_a_letter_to_nobody_by_name_begins_with_a_capital() -> None:
    made = chosen(Step.LIMIT, first_name="")
    assert composing.wording_of(made, composing.sentence_of(made)).startswith("Your matter goes on")


def test_words_of_a_customer_are_never_filled_in_themselves() -> None:
    said = actions.Said("You {until} fools {0}")
    made = replace(chosen(Step.NAMING), said=said)
    assert "“You {until} fools {0}.”" in composing.wording_of(made, composing.sentence_of(made))


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("Hello.\n“We  END it.”\nBye", True),
        ('Hello. "we end it." Bye', True),
        ("Hello. We ended it.", False),
    ],
)
def test_a_sentence_stands_whatever_its_breaks_and_quote_marks(text: str, stands: bool) -> None:
    assert stands_in(["“We end it.”"], text) == stands
