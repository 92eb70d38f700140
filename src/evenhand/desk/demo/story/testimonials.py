"""Good words at Linden Home: marked, asked for, agreed to, put up, and taken back."""

from __future__ import annotations

from datetime import datetime

from evenhand.desk.demo.cast import CHANNEL, Told, as_of, ines, nadia, writes
from evenhand.desk.demo.times import DAY, ago
from evenhand.desk.inbox.models import Message
from evenhand.desk.testimonials import actions, wording
from evenhand.desk.testimonials.actions import Agreement, Question
from evenhand.desk.testimonials.models import (
    Asking,
    By,
    Consent,
    Form,
    Place,
    Publication,
    Testimonial,
    Withdrawal,
)
from evenhand.desk.testimonials.naming import attribution

CLAIMS = (
    ("A broken thing replaced within two days", "the next day, two days later"),
    ("Colours as in the picture", "exactly the colour, just like the photo"),
)


def claims() -> None:
    """What Linden Home says of itself."""
    actions.furnish()
    for text, also in CLAIMS:
        actions.claim(text, also, by=ines())


def found_this_morning() -> None:
    """Words worth quoting are marked; nobody has asked yet."""
    for message in Message.objects.filter(
        conversation__channel=CHANNEL, reading__situation="delighted", conversation__closure=None
    ).order_by("-at")[:1]:
        end = message.text.find(".") + 1
        with as_of(ago(9)):
            found = actions.find(message, 0, end or len(message.text), by=nadia())
        Testimonial.objects.filter(pk=found.pk).update(at=ago(9))


def hugo_is_asked() -> None:
    """Asked two days ago, no answer yet."""
    told, found = _said(
        "Hugo Marin",
        "The runner",
        "The runner is exactly the colour of the picture, and so much softer than the one we had.",
        ago(2 * DAY),
    )
    _asked(told, found, ago(2 * DAY - 50), Form.FULL)


def agnes_agreed() -> None:
    """Agreed, with initials; nobody has put it up yet."""
    told, found = _said(
        "Agnes Roy",
        "My teapot",
        "The handle broke on a Tuesday, and on Thursday a new teapot stood on my step. Two days!",
        ago(9 * DAY),
    )
    asking = _asked(told, found, ago(9 * DAY - 40), Form.FULL)
    asked = actions.as_asked(asking)
    _agrees(asking, ago(8 * DAY), Agreement(asked.words, Form.INITIALS, asked.places, asked.name))


def tilda_stands_on_the_wall() -> None:
    """Agreed as it was asked, and up on the wall."""
    told, found = _said(
        "Tilda Moss",
        "Eleven years",
        "I have bought from you for eleven years, and not once did a parcel come later than you "
        "said. No other shop I know can say that.",
        ago(30 * DAY),
    )
    asking = _asked(told, found, ago(30 * DAY - 60), Form.FIRST)
    _agrees(asking, ago(29 * DAY), actions.as_asked(asking))
    _stands(found, ago(28 * DAY))


def petra_took_it_back() -> None:
    """Up for a month, then taken back; it stands nowhere any more."""
    told, found = _said(
        "Petra Vogt",
        "The blanket",
        "Your blanket kept my father warm in the hospital. Thank you for the note you put in.",
        ago(80 * DAY),
    )
    asking = _asked(told, found, ago(80 * DAY - 60), Form.FULL)
    _agrees(asking, ago(79 * DAY), actions.as_asked(asking))
    _stands(found, ago(78 * DAY))
    with as_of(ago(40 * DAY)):
        back = actions.withdraw(found)
    Withdrawal.objects.filter(pk=back.pk if back else 0).update(at=ago(40 * DAY))


def _said(name: str, subject: str, words: str, at: datetime) -> tuple[Told, Testimonial]:
    """A customer says something good, and Nadia marks it."""
    told = writes(name, subject, f"{words} Thank you so much, it is wonderful!", at)
    message = told.conversation.messages.get()
    with as_of(at):
        found = actions.find(message, 0, len(words), by=nadia())
    Testimonial.objects.filter(pk=found.pk).update(at=at)
    return told, found


def _asked(told: Told, found: Testimonial, at: datetime, form: str) -> Asking:
    """Nadia asks in her reply."""
    wall = Place.objects.get(slug="wall")
    question = Question(By.EMAIL, [wall.pk], form, found.name)
    with as_of(at):
        asking = actions.ask(found, question, by=nadia())
    Asking.objects.filter(pk=asking.pk).update(at=at)
    text = wording.letter(
        By.EMAIL,
        words=asking.words,
        places=[wall.says],
        form=form,
        line=attribution(form, found.name),
        href=actions.link(asking),
        terms="",
    )
    told.reply(text, at, by=nadia())
    told.closed(at, by=nadia())
    return asking


def _agrees(asking: Asking, at: datetime, agreement: Agreement) -> None:
    with as_of(at):
        consent = actions.agree(asking, agreement)
    Consent.objects.filter(pk=consent.pk).update(at=at, given_at=at)


def _stands(found: Testimonial, at: datetime) -> None:
    with as_of(at):
        up = actions.publish(found, Place.objects.get(slug="wall"), by=nadia())
    Publication.objects.filter(pk=up.pk).update(at=at)


def tell() -> None:
    """Tell one of each state."""
    claims()
    found_this_morning()
    hugo_is_asked()
    agnes_agreed()
    tilda_stands_on_the_wall()
    petra_took_it_back()
