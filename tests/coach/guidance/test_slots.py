import pytest

from evenhand.coach import read
from evenhand.coach.guidance.slots import Slots, slots_of
from evenhand.coach.spoken import Facts, Message, Record, Thread


def slots_for(text: str, name: str = "") -> Slots:
    """What is known from one message."""
    thread = Thread((Message(text),))
    return slots_of(read(thread), Facts({"name": name} if name else {}), thread)


@pytest.mark.parametrize(
    ("text", "hope"),
    [
        ("I was so excited to receive my new pajamas, but they are blue.", "the new pajamas"),
        ("We had been looking forward to our stay. Unfortunately it rained in.", "the stay"),
        ("I was excited about it, but no.", ""),
        ("I always loved your bread, but today it was stale.", ""),
        ("I was looking forward to the faster broadband, but no.", "the faster broadband"),
    ],
)
def test_slots_know_the_hope_when_it_has_a_name(text, hope):
    assert slots_for(text).hope == hope


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("My dishwasher doesn't drain.", "the dishwasher"),
        ("Since Monday the front door won't close.", "the front door"),
        ("It doesn't work.", ""),
        ("My husband is broken by this.", ""),
        ("This bloody kettle is broken.", ""),
        ("My parcel still hasn't arrived.", "the parcel"),
    ],
)
def test_slots_know_the_thing_when_it_has_a_name(text, thing):
    assert slots_for(text).thing == thing


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("I bought them for my sister's birthday on Saturday.", "Saturday"),
        ("I need it by tomorrow.", "tomorrow"),
        ("It came on Saturday.", ""),
    ],
)
def test_slots_know_the_day_by_which_it_is_needed(text, day):
    assert slots_for(text).by_day == day


@pytest.mark.parametrize(
    ("name", "called"),
    [("Penny Marsh", "Penny"), ("Mr Jameson", "Mr Jameson"), ("  ", ""), ("Cher", "Cher")],
)
def test_slots_call_people_as_they_are_called(name, called):
    assert slots_for("Hello", name).name == called


def test_slots_know_the_thing_from_the_record():
    order = Record("order", None, "A-1", {"item": "Bread mixer"})
    lamp = Record("order", None, "A-2", {"item": "lamp"})
    assert thing_for("It is broken.", order) == "the bread mixer (order A-1)"
    assert thing_for("The lamp is broken.", order, lamp) == "the lamp (order A-2)"
    assert not thing_for("It is broken.", order, lamp)
    assert not thing_for("It is broken.", Record("order", None, "A-3", {"item": 4471}))


def thing_for(text: str, *records: Record) -> str:
    """The thing that a message is about, with these records."""
    thread = Thread((Message(text),))
    return slots_of(read(thread), Facts(records=records), thread).thing


def test_slots_know_the_rule_when_there_is_one():
    rule = {"clause": "4.2", "rule": "No refund after 30 days."}
    reading = read(Thread((Message("Hello"),)))
    assert slots_of(reading, Facts(policies=(rule,)), None).rule == "no refund after 30 days (4.2)"
    assert not slots_of(reading, Facts(policies=(rule, rule)), None).rule


def test_a_day_that_does_not_stand_after_before_fills_nothing():
    assert slots_for("I need it by tomorrow.").day == ""
    assert slots_for("I need it by Friday.").day == "Friday"


def test_fill_takes_the_first_form_that_is_known():
    forms = ("{name}, here is {thing}.", "Here is {thing}.", "Here it is.")
    assert Slots(name="Ada", thing="the lamp").fill(forms) == "Ada, here is the lamp."
    assert Slots(thing="the lamp").fill(forms) == "Here is the lamp."
    assert Slots().fill(forms) == "Here it is."
    assert Slots().fill(()) == ""


def test_fill_does_not_fill_what_a_customer_wrote():
    assert Slots(name="{thing}", thing="x").fill(("{name}",)) == "{thing}"
