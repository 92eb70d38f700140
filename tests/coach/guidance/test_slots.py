import pytest

from evenhand.coach import read
from evenhand.coach.guidance.slots import Slots, slots_of
from evenhand.coach.spoken import Facts, Message, Thread


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


def test_fill_takes_the_first_form_that_is_known():
    forms = ("{name}, here is {thing}.", "Here is {thing}.", "Here it is.")
    assert Slots(name="Ada", thing="the lamp").fill(forms) == "Ada, here is the lamp."
    assert Slots(thing="the lamp").fill(forms) == "Here is the lamp."
    assert Slots().fill(forms) == "Here it is."
    assert Slots().fill(()) == ""


def test_fill_does_not_fill_what_a_customer_wrote():
    assert Slots(name="{thing}", thing="x").fill(("{name}",)) == "{thing}"
