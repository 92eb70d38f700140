from evenhand.coach.reading import cues
from evenhand.coach.reading.weights import UNFITTED, Weight, fitted, unfitted, weights
from evenhand.coach.rule import rules_in
from evenhand.coach.spoken import FEELINGS, FLAGS, SITUATIONS


def test_every_cue_has_its_weight_and_nothing_else_has():
    assert sorted(weights()) == [rule.name for rule in rules_in(cues)]


def test_a_row_comes_before_what_the_concern_says():
    assert {name: weights()[name] for name in fitted()} == fitted()


def test_a_cue_without_a_row_speaks_for_the_situation_its_concern_names():
    assert unfitted("confused") == Weight({"confused": UNFITTED})


def test_a_cue_without_a_row_speaks_for_nothing_when_its_concern_is_no_situation():
    assert unfitted("person") == Weight()


def test_weights_speak_of_what_there_is():
    for weight in weights().values():
        assert set(weight.situations) <= set(SITUATIONS)
        assert set(weight.feelings) <= set(FEELINGS)
        assert weight.flag in {"", *FLAGS}


def test_every_situation_feeling_and_flag_can_be_read():
    found = weights().values()
    assert {s for weight in found for s in weight.situations} == set(SITUATIONS)
    assert {f for weight in found for f in weight.feelings} == set(FEELINGS)
    assert {weight.flag for weight in found} == {"", *FLAGS}
