import pytest

from evenhand.coach.reading.weighing import Shape, may_be_abuse, ruled_out, strengths, weigh
from evenhand.coach.spoken import Cue, Span


def cues(*names: str) -> list[Cue]:
    """Cues of these names, ten characters apart, in order."""
    return [Cue(name, Span(10 * n, 10 * n + 5), "words") for n, name in enumerate(names)]


def test_weigh_nothing_is_routine_at_low_confidence():
    weighed = weigh([], Shape())
    assert (weighed.situation, weighed.heat) == ("routine", 0)
    assert weighed.confidence <= 0.3
    assert (weighed.feelings, weighed.flags) == ({}, ())


def test_weigh_is_surer_of_more():
    once, twice = (weigh(cues(*["reports-a-fault"] * n), Shape()) for n in (1, 2))
    assert once.situation == twice.situation == "problem"
    assert once.confidence < twice.confidence


def test_weigh_lets_anger_said_outright_speak_for_its_causes():
    told = cues("reports-a-fault", "reports-a-fault", "breached-expectation")
    assert weigh(told, Shape()).situation != "angry"
    assert weigh([*told, *cues("anger-words")], Shape()).situation == "angry"


def test_weigh_halves_kind_words_before_a_but():
    told = cues("praise", "disappointment-words")
    after, before = weigh(told, Shape()), weigh(told, Shape(but=8))
    assert before.situation == "disappointed"
    assert before.confidence > after.confidence


def test_weigh_turns_up_what_is_said_last():
    told = cues("disappointment-words", "reports-a-fault")
    assert weigh(told, Shape(last_sentence=10)).confidence != weigh(told, Shape()).confidence


def test_weigh_takes_bitter_praise_for_anger():
    assert weigh(cues("praise"), Shape()).situation == "delighted"
    assert weigh(cues("praise", "sarcasm"), Shape()).situation == "angry"


def test_weigh_reads_grief_before_the_request():
    assert weigh(cues("asks-an-exception"), Shape()).situation == "exception"
    told = cues("hard-time", "asks-an-exception", "asks-an-exception")
    assert weigh(told, Shape()).situation == "hurting"


def test_weigh_adds_up_heat_to_three():
    assert weigh(cues("heat", "anger-words"), Shape()).heat == 2
    assert weigh(cues("heat", "heat", "anger-words", "anger-words"), Shape()).heat == 3


def test_weigh_drops_flags_that_the_situation_forbids():
    assert weigh(cues("quotable-praise", "praise"), Shape()).flags == ("quotable",)
    assert weigh(cues("quotable-praise", "anger-words", "anger-words"), Shape()).flags == ()
    assert weigh(cues("thanks-only", "gratitude"), Shape()).flags == ("thanks-only",)
    assert weigh(cues("thanks-only", "reports-a-fault"), Shape()).flags == ()


def test_weigh_does_not_take_a_question_that_wants_no_answer_for_confusion():
    asked = cues("asks-what-it-means", "says-it-is-enough")
    assert weigh(asked[:1], Shape()).situation == "confused"
    assert weigh(asked, Shape()).situation == "angry"


def test_weigh_adds_what_plain_words_told():
    told = {"routine": 1.0, "disappointed": 3.0}
    assert weigh([], Shape(), told).situation == "disappointed"


def test_weigh_reads_nobody_as_abusive_without_an_insult_to_quote():
    assert weigh([], Shape(), {"abusive": 9.0, "angry": 1.0}).situation == "angry"
    assert weigh(cues("insult-to-person"), Shape(), {"abusive": 9.0}).situation == "abusive"


def test_weigh_abstains_when_everything_is_as_likely():
    told = {"problem": 0.1, "angry": 0.05, "confused": 0.0}
    assert weigh([], Shape(), told).situation == "routine"


def test_weigh_reads_nobody_as_abusive_for_rough_words_alone():
    told = {"abusive": 9.0, "angry": 1.0}
    assert weigh(cues("rough-words"), Shape(), told).situation == "angry"


@pytest.mark.parametrize(
    ("name", "alone", "heard"),
    [
        ("insult-to-person", True, True),
        ("threat", True, True),
        ("rough-words", False, True),
        ("swearing-at-the-matter", False, False),
    ],
)
def test_may_be_abuse_asks_for_less_where_a_trained_reader_heard_it(name, alone, heard):
    assert may_be_abuse([name], heard=False) is alone
    assert may_be_abuse([name], heard=True) is heard


@pytest.mark.parametrize(
    ("names", "never"),
    [
        ((), {"abusive"}),
        (("rough-words",), set()),
        (("reports-a-fault",), {"abusive"}),
        (("disappointment-words",), {"abusive", "delighted"}),
        (("reports-a-fault", "breached-expectation"), {"abusive", "delighted"}),
        (("disappointment-words", "praise"), {"abusive"}),
        (("leaving", "reports-a-fault", "gratitude"), {"abusive", "routine", "delighted"}),
        (("leaving", "praise"), {"abusive"}),
    ],
)
def test_ruled_out_keeps_from_the_trained_reader_what_quoted_words_forbid(names, never):
    said = cues(*names)
    assert ruled_out(weigh(said, Shape()), strengths(said, Shape())) == never
