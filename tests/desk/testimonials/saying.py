"""Good words in tests: said in a message, asked for, agreed to."""

from __future__ import annotations

from evenhand.desk.inbox.models import Message
from evenhand.desk.testimonials import actions, queries
from evenhand.desk.testimonials.actions import Question
from evenhand.desk.testimonials.models import Asking, Form, Place, Testimonial
from tests.desk import cast

SAID = "They came within two hours. My lamp works again."
MAIL = f"Hello Nadia,\n{SAID} Thank you, that was wonderful!"


def praise_from(name: str = "Penny Ward", text: str = MAIL) -> Message:
    """A customer writes something good."""
    return cast.message_from(name, text, subject="Thank you")


def found(name: str = "Penny Ward", words: str = SAID) -> Testimonial:
    """Words that a teammate marked."""
    text = MAIL.replace(SAID, words)
    said = Message.objects.filter(text=text, address__value=cast.address_of(name)).last()
    message = said or praise_from(name, text)
    start = message.text.index(words)
    return actions.find(message, start, start + len(words), by=cast.nadia())


def place(slug: str = "wall") -> Place:
    """One of the places that a desk begins with."""
    actions.furnish()
    return Place.objects.get(slug=slug)


def asking_of(testimonial: Testimonial, *slugs: str, form: str = Form.FULL) -> Asking:
    """The question, as a teammate begins it."""
    places = [place(slug).pk for slug in slugs or ("wall",)]
    question = Question("email", places, form, name=testimonial.name, company="Ward & Sons")
    return actions.ask(testimonial, question, by=cast.nadia())


def granted(name: str = "Penny Ward", words: str = SAID) -> Testimonial:
    """Words that may stand on the wall."""
    testimonial = found(name, words)
    asking = asking_of(testimonial)
    actions.agree(asking, actions.as_asked(asking))
    return testimonial


def published(name: str = "Penny Ward", words: str = SAID) -> Testimonial:
    """Words that stand on the wall."""
    testimonial = granted(name, words)
    actions.publish(testimonial, place(), by=cast.nadia())
    return testimonial


def state_of(testimonial: Testimonial) -> str:
    """In which state it is, as lists tell it."""
    rows = queries.testimonials().filter(pk=testimonial.pk)
    (state,) = (one for one in queries.STATES if queries.in_state(rows, one).exists())
    return state


def on(slug: str = "wall") -> list[tuple[str, str]]:
    """What is public there: the words, and the line below."""
    return [(one.words, one.attribution) for one in queries.public(place=slug)]
