from evenhand.coach import read
from evenhand.coach.reading.many import TOGETHER, read_many
from evenhand.coach.reading.reader import Seen, cues_in_each
from evenhand.coach.rule import Look
from evenhand.coach.spoken import Facts, Message, Record, Thread

TEXTS = (
    "Where is my parcel?",
    "This is the third time I write and nobody answers. I am sick of it.",
    "Das ist schon das dritte Mal, dass ich schreibe, und niemand antwortet mir.",
    "",
    "Ensinnäkin tilaukseni on myöhässä eikä kukaan vastaa minulle puhelimeen.",
    "I was so excited to get my lamp, but the colour is wrong.\n\n-- \nAda",
)


def asked(text: str) -> tuple[Thread, Facts]:
    known = Facts(customer={"name": "Ada"}, records=(Record("order", key="4471"),))
    return Thread((Message(text),)), known if "lamp" in text else Facts()


def test_each_is_read_as_it_is_alone_and_in_its_place():
    pairs = [asked(TEXTS[number % len(TEXTS)]) for number in range(TOGETHER + len(TEXTS))]
    assert list(read_many(pairs)) == [read(thread, facts) for thread, facts in pairs]


def test_what_nobody_wrote_in_has_its_reading_too():
    nobody = Thread((Message("Hello, how can we help?", by="us"),))
    (reading, other) = read_many([(nobody, Facts()), asked(TEXTS[0])])
    assert (reading.situation, reading.confidence) == ("routine", 0.0)
    assert other == read(*asked(TEXTS[0]))


def test_none_are_asked_for_none():
    assert list(read_many([])) == []


def test_cues_stand_in_the_order_of_their_text_whatever_rule_looked_first():
    look = Look("Nobody answers, thank you very much for nothing, it broke.")
    (found,) = cues_in_each((Seen(look, look.text, "en"),))
    assert [cue.span.start for cue in found] == sorted(cue.span.start for cue in found)
    assert all(cue.words == cue.span.of(look.text) for cue in found)
    assert found
