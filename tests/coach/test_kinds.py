import pytest

from evenhand.coach.kinds import (
    apart,
    either,
    guarded,
    holds,
    in_opening,
    missing,
    near,
    only_if,
    pattern,
    phrases,
    swaps,
    too_many,
)
from evenhand.coach.rule import Finder, Look
from evenhand.coach.spoken import Span


def said(finder: Finder, text: str) -> list[str | None]:
    """What `finder` finds in `text`, as words."""
    return [span.of(text) if span else None for span in finder(Look(text))]


def test_phrases_keep_the_first_and_longest_of_what_overlaps():
    assert said(phrases("so", "so very", "very late"), "so very late") == ["so very"]


def test_phrases_are_left_out_where_a_guard_overlaps():
    finder = phrases("fire", unless=("on fire today",))
    assert said(finder, "Fire! The team is on fire today") == ["Fire"]


def test_phrases_are_left_out_where_a_guard_is_in_the_sentence():
    finder = phrases("can't", unless_nearby=("instead",))
    assert said(finder, "I can't. I can't, take this instead.") == ["can't"]


def test_phrases_are_left_out_where_they_are_taken_back_but_signs_are_not():
    finder = phrases("angry", "😢", unless_negated=True)
    assert said(finder, "I am not angry, no bread 😢") == ["😢"]


def test_guarded_keeps_what_is_missing():
    assert said(guarded(lambda _: [None], unless=("a",), unless_negated=True), "a") == [None]


def test_pattern_finds_its_named_group_and_needs_its_words():
    finder = pattern(r"by (?P<found>\d+)", needs=("by",))
    assert said(finder, "by 7, By 8") == ["7", "8"]
    assert said(pattern(r"\d", needs=("by", "%")), "7") == []
    assert said(pattern(r"\d", needs=("by", "%")), "7 %") == ["7"]


def test_pattern_may_look_at_the_text_as_written():
    assert said(pattern("[A-Z]{3,}", cased=True), "so LOUD") == ["LOUD"]
    assert said(pattern("[a-z]+"), "LOUD") == ["LOUD"]


def test_pattern_finds_no_empty_place():
    assert said(pattern("x?"), "ax") == ["x"]


def test_swaps_know_the_better_words():
    finder = swaps({"asap": "by Tuesday at noon", "(soon|shortly)": "on Monday"})
    assert said(finder, "Shortly, or ASAP") == ["Shortly", "ASAP"]
    assert finder.better("ASAP") == "by Tuesday at noon"
    assert finder.better("shortly") == "on Monday"
    assert finder.better("now") is None


def test_missing_is_found_once_and_only_when_it_should_be_there():
    finder = missing(phrases("thank you"), when=phrases("sorry"))
    assert said(finder, "sorry") == [None]
    assert said(finder, "sorry, and thank you") == []
    assert said(finder, "hello") == []
    assert said(missing(phrases("thank you")), "hello") == [None]


def test_too_many_are_those_beyond_the_most():
    assert said(too_many(phrases("sorry"), most=1), "Sorry, sorry, SORRY") == ["sorry", "SORRY"]


def test_either_joins_and_tells_of_one_lack():
    finder = either(phrases("late"), phrases("too late"), lambda _: [None, None])
    assert said(finder, "too late") == ["too late", None]


def test_only_if_asks_the_text_first():
    finder = only_if(lambda look: "?" in look.text, phrases("when"))
    assert (said(finder, "when?"), said(finder, "when.")) == (["when"], [])


def test_near_wants_company_before_or_after_within_so_many_letters():
    finder = near(phrases("no heating"), phrases("baby"), letters=10)
    assert said(finder, "The baby has no heating.") == ["no heating"]
    assert said(finder, "No heating for a baby.") == ["No heating"]
    assert said(finder, "No heating in the whole house, and a baby.") == []
    assert said(finder, "No heating.") == []


def test_in_opening_looks_at_the_first_sentences():
    finder = in_opening(phrases("sorry"), of=1)
    assert said(finder, "Sorry. Sorry.") == ["Sorry"]
    assert said(finder, "") == []


@pytest.mark.parametrize(("found", "answer"), [([], False), ([None], True), ([Span(0, 1)], True)])
def test_holds_when_anything_is_found(found, answer):
    assert holds(lambda _: found, Look("a")) is answer


def test_apart_keeps_the_longest_at_one_place():
    assert apart([Span(4, 6), Span(0, 2), Span(0, 5)]) == [Span(0, 5)]
