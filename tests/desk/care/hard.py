"""Messages that are hard to answer, for the tests of care."""

from __future__ import annotations

from evenhand.desk.care.models import Strain
from evenhand.desk.inbox.models import Message
from evenhand.desk.people.models import Teammate
from tests.desk.cast import message_from, reply

ABUSE = "You are a stupid cow and you have no idea what you are doing."
GRIEF = (
    "My father had a stroke on Sunday and I am in hospital with him. I am exhausted and I don't "
    "know how I shall get to the post."
)


def hard_message(name: str = "Ray Stokes", text: str = ABUSE) -> Message:
    """Somebody writes what is hard to read."""
    return message_from(name, text, subject="Blanket")


def answered(by: Teammate, name: str = "Ray Stokes", text: str = ABUSE) -> Strain:
    """A teammate answers it, and so has a hard contact."""
    message = hard_message(name, text)
    reply(message, "I will help you, and ask you to leave insults out.", by=by)
    return Strain.objects.get(message=message)
