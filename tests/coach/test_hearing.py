from evenhand.coach.checking import checks
from evenhand.coach.hearing import awake
from evenhand.coach.look import Look
from evenhand.coach.reading import cues
from evenhand.coach.rule import Listening, look_at, rules_in
from evenhand.coach.spoken import Span


def test_awake_are_those_whose_words_are_there_and_those_that_always_look():
    named = {rule.name for rule, _ in awake(cues, Look("I am furious"), "en")}
    assert "anger-words" in named
    assert "praise" not in named
    always = {r.name for r in rules_in(cues) if not isinstance(r.find, Listening) or r.find.always}
    assert always
    assert always <= named


def test_awake_keeps_the_order_of_the_names():
    look = Look("I am furious, thank you, it broke 😡")
    named = [rule.name for rule, _ in awake(cues, look, "en")]
    assert named == sorted(named)


def test_whoever_finds_something_is_awake():
    for package in (cues, checks):
        for rule in rules_in(package):
            for example in rule.notices:
                look = look_at(example)
                assert rule in [woken for woken, _ in awake(package, look, "en")]


def test_nobody_is_awake_in_a_language_without_rules():
    assert awake(cues, Look("xyz"), "xx") == []


def test_the_parts_that_are_awake_find_what_the_whole_rule_finds():
    for package in (cues, checks):
        for rule in rules_in(package):
            for example in (*rule.notices, *rule.ignores):
                look = look_at(example)
                for woken, find in awake(package, look, "en"):
                    assert in_order(find(look)) == woken.spans(look_at(example))


def in_order(found):
    return sorted(found, key=lambda span: (span is None, span or Span(0, 0)))
