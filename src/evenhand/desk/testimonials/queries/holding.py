"""Whether a reply may leave with the question for somebody's words in it."""

from __future__ import annotations

from collections.abc import Iterator

from evenhand.desk.inbox.models import Conversation, Reply
from evenhand.desk.testimonials import tokens
from evenhand.desk.testimonials.models import Asking
from evenhand.desk.testimonials.queries.open import WhyNot, why_not
from evenhand.desk.testimonials.queries.rows import asking_behind, consent_of

PATH = "/words/"
"""What stands in every link to somebody's words."""


def asked_in(conversation: Conversation, text: str) -> Iterator[Asking]:
    """The questions of a conversation whose links stand in a text, each once."""
    if PATH not in text:
        return
    for said in sorted({*tokens.TOKEN.findall(text)}):
        asking = asking_behind(said)
        if asking is not None and asking.testimonial.conversation_id == conversation.pk:
            yield asking


def why_held(
    conversation: Conversation, text: str, leaving: Reply | None = None
) -> tuple[WhyNot, ...]:
    """Why a reply with this text may not leave now; mostly nothing holds it.

    The rules are those of asking, looked at once more: a reply is sent long after it was begun, and
    leaves (`leaving`) after the time to undo, or when it is tried again days later. A link to what
    is agreed to asks for nothing, so it may always leave.
    """
    for asking in asked_in(conversation, text):
        if consent_of(asking.testimonial) is None:
            reasons = why_not(asking.testimonial, leaving)
            if reasons:
                return reasons
    return ()
