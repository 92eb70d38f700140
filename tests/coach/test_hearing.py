from evenhand.coach.checking import checks
from evenhand.coach.hearing import awake
from evenhand.coach.look import Look
from evenhand.coach.reading import cues
from evenhand.coach.rule import Listening, look_at, rules_in


def test_awake_are_those_whose_words_are_there_and_those_that_always_look():
    named = {rule.name for rule in awake(cues, Look("I am furious"), "en")}
    assert "anger-words" in named
    assert "praise" not in named
    always = {r.name for r in rules_in(cues) if not isinstance(r.find, Listening)}
    assert always <= named


def test_awake_keeps_the_order_of_the_names():
    named = [rule.name for rule in awake(cues, Look("I am furious, thank you, it broke 😡"), "en")]
    assert named == sorted(named)


def test_whoever_finds_something_is_awake():
    for package in (cues, checks):
        for rule in rules_in(package):
            for example in rule.notices:
                look = look_at(example)
                assert rule in awake(package, look, "en")


def test_nobody_is_awake_in_a_language_without_rules():
    assert awake(cues, Look("xyz"), "xx") == []


def test_who_was_woken_finds_what_it_finds_alone():
    for package in (cues, checks):
        for rule in rules_in(package):
            for example in (*rule.notices, *rule.ignores):
                look = look_at(example)
                for woken in awake(package, look, "en"):
                    assert woken.spans(look) == woken.spans(look_at(example))
