from evenhand.coach.reading import cues
from evenhand.coach.reading.weights import weights
from evenhand.coach.rule import rules_in
from evenhand.coach.spoken import FEELINGS, FLAGS, SITUATIONS


def test_every_cue_has_its_weight_and_nothing_else_has():
    assert sorted(weights()) == [rule.name for rule in rules_in(cues)]


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
