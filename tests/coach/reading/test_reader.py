import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.coach import read
from evenhand.coach.reading.reader import STANCES
from evenhand.coach.spoken import (
    FEELINGS,
    FLAGS,
    SITUATIONS,
    Facts,
    Message,
    Reading,
    Record,
    Stance,
    Thread,
)

PAJAMAS = (
    "Hello,\nI was so excited to receive my new pajamas, but when I opened the box the colours "
    "were nothing like what was portrayed on your website. They were much duller. I bought them "
    "for my sister’s birthday on Saturday."
)
FIXED_IN_AN_HOUR = (
    "I can't believe you managed to get here and fix this in under an hour, that's incredible"
)
LONG_COMPLAINT = (
    "I ordered a boiler part in March. It was the wrong one. Then you sent another and it was "
    "late. I called twice. The heating does not work and I have two small children. "
    "I was told somebody would ring. And I'm totally sick of it"
)


def reading_of(*texts: str) -> Reading:
    """The reading of a thread of customer messages."""
    return read(Thread(tuple(Message(text) for text in texts)))


def rules_of(reading: Reading) -> set[str]:
    """The cues of a reading by name."""
    return {cue.rule for cue in reading.cues}


def test_read_hears_a_hope_before_the_but():
    reading = reading_of(PAJAMAS)
    assert reading.situation == "disappointed"
    assert reading.stance == Stance(empathy=3, firmness=0)
    (cue,) = (cue for cue in reading.cues if cue.rule == "hope-then-but")
    assert cue.words == "I was so excited to receive my new pajamas, but"
    assert cue.span.of(PAJAMAS) == cue.words
    assert reading.confidence > 0.8
    assert reading.feelings["disappointment"] > 0.8


def test_read_hears_praise_in_what_one_cannot_believe():
    reading = reading_of(FIXED_IN_AN_HOUR)
    assert (reading.situation, reading.flags) == ("delighted", ("quotable",))


def test_read_hears_anger_at_the_end_of_a_long_complaint():
    reading = reading_of(LONG_COMPLAINT)
    assert (reading.situation, reading.stance) == ("angry", Stance(3, 1))


@pytest.mark.parametrize(
    ("text", "situation"),
    [
        ("What time do you close on Sundays?", "routine"),
        ("Here is my order number: 4471.", "routine"),
        ("the washing machine leaks since this morning", "problem"),
        ("My parcel hasn't arrived and tracking shows an error.", "problem"),
        ("I don't understand which code goes where", "confused"),
        ("Such a shame, we had been looking forward to it.", "disappointed"),
        ("THIS IS RIDICULOUS!!! third time i call", "angry"),
        ("what the hell is wrong with your delivery", "angry"),
        ("You are an idiot.", "abusive"),
        ("I know where you live, watch your back", "abusive"),
        ("My mother died on Friday, how do I close her account?", "hurting"),
        ("ive lost my job and cant pay the bill this month", "hurting"),
        ("I know it's past 30 days but could you make an exception?", "exception"),
        ("Thank you so much, your team is wonderful", "delighted"),
        ("the nurse was so kind to my dad ❤️", "delighted"),
    ],
)
def test_read_knows_the_nine_situations(text, situation):
    reading = reading_of(text)
    assert (reading.situation, reading.stance) == (situation, STANCES[situation])


@pytest.mark.parametrize(
    ("text", "not_this"),
    [
        ("I am not angry, I only want to know when it comes.", "angry"),
        ("The app crashed, what the hell.", "abusive"),
        ("Thanks for nothing.", "delighted"),
        ("oh great, another broken one 🙄", "delighted"),
        ("That would be great, thanks.", "angry"),
        ("My phone died. Can you repair it?", "hurting"),
        ("I felt like an idiot when it did not start.", "abusive"),
        ("You never disappoint.", "disappointed"),
        ("I could kill for one of your cakes", "abusive"),
    ],
)
def test_read_is_not_taken_in(text, not_this):
    assert reading_of(text).situation != not_this


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("Please close my account.", "leaving"),
        ("This is the third time I write.", "repeat-contact"),
        ("I want to speak to a manager.", "wants-higher-person"),
        ("My lawyer will write to you.", "public-or-legal"),
        ("You said you'd ring and nobody called back.", "broken-promise"),
        ("ok thx", "thanks-only"),
        ("Superb! You had it done in under an hour.", "quotable"),
        ("I know where you live.", "safety"),
        ("There is smoke coming out of the charger.", "safety"),
    ],
)
def test_read_raises_each_flag(text, flag):
    assert flag in reading_of(text).flags


def test_read_does_not_flag_thanks_with_news_or_praise_in_a_complaint():
    assert reading_of("Thanks. The second lamp is broken too.").flags == ()
    assert "quotable" not in reading_of("Nice, in under an hour you ruined it, useless.").flags


def test_read_tells_what_they_want_in_their_words():
    reading = reading_of("The kettle leaks. I'd like a new lid, please send it by post.")
    assert reading.wants == ("I'd like a new lid", "please send it by post")


def test_read_abstains_on_what_says_nothing():
    reading = reading_of("Qwertz.")
    assert (reading.situation, reading.cues, reading.heat) == ("routine", (), 0)
    assert reading.confidence < 0.35
    assert reading.stance == STANCES["routine"]


def test_read_takes_the_newest_customer_message_only():
    thread = Thread(
        (
            Message("You are an idiot."),
            Message("We are furious too.", by="us"),
            Message("What time do you open?"),
            Message("This is unacceptable.", by="us"),
        )
    )
    assert read(thread).situation == "routine"


@pytest.mark.parametrize("messages", [(), (Message("Hello", by="us"),), (Message("  \n "),)])
def test_read_without_a_customer_message_is_sure_of_nothing(messages):
    assert read(Thread(messages)) == Reading("routine", 0.0, STANCES["routine"])


def test_read_leaves_out_quoted_mail_and_signatures():
    text = (
        "What time do you open?\n-- \nThe Furious Baker\n\nOn 3 May 2024 x wrote:\n> I am furious\n"
    )
    assert reading_of(text).situation == "routine"
    assert "anger-words" not in rules_of(reading_of(text))


def test_read_takes_nothing_from_facts():
    record = Record("refund", values={"note": "furious"})
    facts = Facts({"name": "Ada"}, (record,), ({"clause": "no refunds"},))
    thread = Thread((Message(PAJAMAS),))
    assert read(thread, facts) == read(thread)


@given(st.text(max_size=300))
def test_read_takes_any_text(text):
    reading = reading_of(text)
    assert reading.situation in SITUATIONS
    assert reading.stance == STANCES[reading.situation]
    assert 0 <= reading.confidence <= 1
    assert 0 <= reading.heat <= 3
    assert set(reading.also) <= set(SITUATIONS) - {reading.situation}
    assert set(reading.flags) <= set(FLAGS)
    assert set(reading.feelings) <= set(FEELINGS)
    assert all(0 < strength <= 1 for strength in reading.feelings.values())
    assert [cue.words for cue in reading.cues] == [cue.span.of(text) for cue in reading.cues]


WORDS = [
    "not",
    "angry",
    "but",
    "thanks",
    "so",
    "excited",
    "broken",
    "!!",
    "you",
    "idiot",
    "\n> ",
    ".",
]


@given(st.lists(st.sampled_from(WORDS)).map(" ".join))
def test_read_takes_any_order_of_telling_words(text):
    assert sum(reading_of(text).feelings.values()) <= len(FEELINGS)


@pytest.mark.thorough
@pytest.mark.parametrize(
    "piece",
    ["a", " ", "\n", "!", "i was so excited ", "you are ", "please ", "(", "not ", "A ", "😢"],
)
def test_read_finishes_on_hostile_text(piece):
    assert reading_of(piece * (100_000 // len(piece))).situation in SITUATIONS
