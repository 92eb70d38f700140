"""The fit of the coach's points, on a handful of messages: it learns what they show."""

import pytest

pytest.importorskip("scipy", reason="fitting needs what `make bench` installs")

from bench.fitting import ALWAYS, Row, fit

from evenhand.coach.reading import cues
from evenhand.coach.rule import rules_in


def row(situation: str, *words: str, cue: str = "", sure: bool = True) -> Row:
    may_be = {situation: 1.0} if sure else {"routine": 1.0, "problem": 1.0}
    return Row({cue: 1.0} if cue else {}, dict.fromkeys(words, 1.0), may_be, 1.0, sure)


def test_fit_gives_points_to_what_shows_a_situation() -> None:
    rows = [row("angry", "grr", cue="anger-words")] * 8 + [row("routine", "when", "open")] * 8
    by_cue, by_word = fit(rows)
    assert set(by_cue) <= {rule.name for rule in rules_in(cues)}
    assert by_cue["anger-words"]["angry"] > 0
    assert by_word["grr"]["angry"] > 0 > by_word["when"]["angry"]
    assert set(by_word) <= {"grr", "when", "open", ALWAYS}


def test_fit_leaves_out_words_that_hardly_anybody_says() -> None:
    _, by_word = fit([row("angry", "once"), *[row("routine", "often")] * 8])
    assert "once" not in by_word


def test_fit_takes_what_may_be_two_things_for_the_likelier() -> None:
    rows = [row("problem", "broken")] * 8 + [row("routine", "when")] * 8
    _, by_word = fit([*rows, *[row("", "broken", "card", sure=False)] * 4])
    assert by_word["broken"]["problem"] > 0
