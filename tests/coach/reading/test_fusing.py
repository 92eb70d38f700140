import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evenhand.coach import read
from evenhand.coach.explain import explain
from evenhand.coach.reading.fusing import (
    BadFusion,
    Fusion,
    Joint,
    Trained,
    as_table,
    fusion,
    fusion_of,
    log_shares,
)
from evenhand.coach.reading.many import read_many
from evenhand.coach.spoken import SITUATIONS, Facts, Heard, Message, Thread

HALF = Fusion(
    {situation: Joint(0.5, 1.0, 0.0) for situation in SITUATIONS},
    flags={"leaving": 1.0, "safety": -9.0, "thanks-only": -9.0},
    feelings={"anger": 0.0},
    fitted_to="ear",
)


def hears(**words):
    """A trained reader for whom each word has log-odds for one situation, flag or feeling."""

    def hear(texts):
        return [_heard(text, words) for text in texts]

    return Trained(hear, HALF, "ear")


def _heard(text, words):
    odds = {label: value for word, (label, value) in words.items() if word in text}
    situations = {s: odds.get(s, -4.0) for s in SITUATIONS}
    return Heard(
        situations, {"leaving": odds.get("leaving", -4.0)}, {"anger": odds.get("anger", -4.0)}
    )


def thread(text):
    return Thread((Message(text),))


PLAIN = "It is raining here. The glorp is a flibber. Here is the number: 4711."


def test_trained_reader_carries_what_no_cue_hears_and_its_sentence_is_quoted():
    alone = read(thread(PLAIN))
    both = read(thread(PLAIN), trained=hears(flibber=("angry", 6.0)))
    assert (alone.reader, both.reader) == ("", "ear")
    assert alone.situation != "angry"
    assert both.situation == "angry"
    (cue,) = (cue for cue in both.cues if cue.rule == "trained-reader")
    assert cue.words == cue.span.of(PLAIN) == "The glorp is a flibber."


def test_trained_reader_quotes_nothing_where_a_cue_speaks():
    text = "I am furious. The glorp is a flibber."
    both = read(thread(text), trained=hears(flibber=("angry", 6.0)))
    assert both.situation == "angry"
    assert "trained-reader" not in {cue.rule for cue in both.cues}


def test_trained_reader_reads_nobody_as_abusive_without_the_words():
    assert read(thread(PLAIN), trained=hears(flibber=("abusive", 12.0))).situation != "abusive"


def test_trained_reader_reads_abuse_where_rough_words_are_quoted():
    text = "What an idiot that was on the phone, flibber."
    both = read(thread(text), trained=hears(flibber=("abusive", 12.0)))
    assert read(thread(text)).situation != "abusive"
    assert both.situation == "abusive"
    assert [cue.words for cue in both.cues if cue.rule == "rough-words"] == ["idiot"]


@pytest.mark.parametrize(
    "text",
    [
        "The clown costume arrived torn.",
        "There are rats in the kitchen of the flat.",
        "I felt like an idiot when the card did not work.",
        "My neighbour is an idiot and took in the wrong parcel.",
        "A thief took the parcel from our porch.",
        "The worm farm kit came without its lid.",
        "I was a right mug to miss it.",
        "He's a tough old goat, our dog.",
    ],
)
def test_trained_reader_reads_no_abuse_where_such_a_word_is_only_mentioned(text):
    ears = hears(e=("abusive", 12.0))
    assert read(thread(text), trained=ears).situation != "abusive"


def test_trained_reader_leaves_thanks_alone_and_danger_as_they_are():
    for text in ("Thank you, bye", "The heater sparks and smells of gas, is it safe?"):
        alone = read(thread(text))
        both = read(thread(text), trained=hears(a=("angry", 12.0), h=("angry", 12.0)))
        assert alone.flags in {("thanks-only",), ("safety",)}
        assert (both.situation, both.confidence, both.flags) == (
            alone.situation,
            alone.confidence,
            alone.flags,
        )


def test_trained_reader_raises_a_flag_and_a_feeling_from_their_lines_on():
    ears = hears(flibber=("leaving", 1.0), glorp=("anger", 2.0))
    both = read(thread(PLAIN), trained=ears)
    assert both.flags == ("leaving",)
    assert both.feelings["anger"] == pytest.approx(0.88)
    assert [cue.words for cue in both.cues if cue.rule == "trained-reader"] == [
        "The glorp is a flibber."
    ]
    assert read(thread("The flibbe r"), trained=ears).flags == ()


def test_trained_reader_is_not_asked_about_another_language():
    def never(texts):
        raise AssertionError(texts)

    text = "Ich warte seit drei Wochen auf mein Paket und niemand antwortet mir."
    both = read(thread(text), trained=Trained(never, HALF, "ear"))
    assert (both.language, both.reader) == ("de", "")


def test_read_many_reads_as_read_does():
    ears = hears(flibber=("angry", 6.0), wug=("delighted", 6.0))
    texts = (PLAIN, "", "What a wug!", PLAIN, "Ich bin sehr zufrieden, danke schön!")
    asked = [(thread(text), Facts()) for text in texts]
    assert list(read_many(asked, ears)) == [read(*one, ears) for one in asked]
    assert list(read_many(asked)) == [read(*one) for one in asked]


def test_read_many_hears_each_text_once_and_together():
    asked = []

    def hear(texts):
        asked.append(list(texts))
        return hears().hear(texts)

    list(read_many([(thread("The wug."), Facts())] * 3, Trained(hear, HALF, "ear")))
    assert asked == [["The wug."]]


def test_fusion_is_written_as_it_is_read():
    assert fusion_of(as_table(HALF)) == HALF
    assert set(fusion().joints) == set(SITUATIONS)


@pytest.mark.parametrize(
    "table",
    [
        "",
        as_table(HALF).replace("angry\t0.5", "angry\tmuch"),
        as_table(HALF).replace("angry\t0.5", "angry\tnan"),
        as_table(HALF).replace("hurting\t", "hurtin\t"),
        as_table(HALF).replace("unsure", "sure"),
    ],
)
def test_fusion_that_is_no_table_is_refused(table):
    with pytest.raises(BadFusion):
        fusion_of(table)


@given(st.dictionaries(st.sampled_from(SITUATIONS), st.floats(-1e6, 1e6)))
@settings(max_examples=50)
def test_log_shares_are_of_one_whole(points):
    shares = log_shares(points)
    assert all(-8 <= share <= 1e-9 for share in shares.values())
    assert math.isclose(sum(map(math.exp, shares.values())), 1, abs_tol=0.01)


def test_trained_reader_is_explained():
    page = explain("trained-reader")
    assert (page.kind, page.notices) == ("cue", ())
    assert page.sections[0].heading == "Why it matters"
