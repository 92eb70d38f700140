"""Replies that were sent although, or after, the coach had found something in them."""

from __future__ import annotations

from evenhand.coach.spoken import Finding as Found
from evenhand.desk.coaching import actions as coaching
from evenhand.desk.coaching.models import Finding
from evenhand.desk.inbox.models import Message
from evenhand.desk.people.models import Teammate
from tests.desk.cast import message_from, reply

RULE = "vague-time"
SAID = "soon"
TEXT = (
    "Dear Penny Marsh, thank you for telling us about order 4711. We will call you soon. "
    "Best, Nadia"
)


def found(*, by: Teammate, rule: str = RULE, words: str = SAID, text: str = TEXT) -> Finding:
    """Something that was found in a reply of theirs, as it became when they sent it."""
    return found_in(message_from("Penny Marsh"), by=by, rule=rule, words=words, text=text)


def found_in(
    message: Message, *, by: Teammate, rule: str = RULE, words: str = SAID, text: str = TEXT
) -> Finding:
    """The same, in an answer to this message."""
    hint = Found(rule, "time", "Name a time.", None, words or None)
    coaching.note_findings(message.conversation, [hint], by=by)
    sent = reply(message, text, by=by)
    return Finding.objects.get(reply=sent, rule=rule)
