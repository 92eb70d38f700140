"""Handing one reply, one new link or one letter of praise to a channel."""

from __future__ import annotations

from django.utils.translation import gettext as _

from evenhand.desk.channels.channel import CannotDeliver, channels
from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox.models import Reply
from evenhand.desk.passes import actions as passes
from evenhand.desk.passes.models import Renewal
from evenhand.desk.passes.queries import MOST_TRIES
from evenhand.desk.praise import actions as praise
from evenhand.desk.praise import queries
from evenhand.desk.praise.models import Letter
from evenhand.desk.testimonials import queries as testimonials
from evenhand.desk.testimonials.wording import held as held_in_words


def hand_on(reply: Reply) -> None:
    """Let the reply's channel deliver it, and keep how that went.

    One that asks for somebody's words is held if by now nobody would ask them.
    """
    conversation = reply.conversation
    held = testimonials.why_held(conversation, reply.text, leaving=reply)
    if held:
        inbox.hold_back(reply, held_in_words(held))
        return
    try:
        channels()[conversation.channel].deliver(reply)
    except CannotDeliver as wrong:
        inbox.failed(reply, wrong.reason, is_final=wrong.is_final)
    else:
        inbox.delivered(reply)


def post_link(renewal: Renewal) -> None:
    """Let the channel send a new link. What goes wrong for good, or too often, is kept as such."""
    send = channels()[renewal.of.conversation.channel].send_link
    if send is None:
        passes.posted(renewal, failure=_("No link can be sent on this channel."))
        return
    try:
        send(renewal)
    except CannotDeliver as wrong:
        if wrong.is_final or renewal.tries >= MOST_TRIES:
            passes.posted(renewal, failure=wrong.reason)
    else:
        passes.posted(renewal)


def post_praise(letter: Letter) -> None:
    """Let praise leave for somebody outside, and keep what goes wrong for good, or too often.

    It leaves by the conversation's own channel where that one can, else by the first that can.
    """
    every = channels()
    own = every[letter.passed_on.praise.conversation.channel].send_praise
    send = own or next(filter(None, (one.send_praise for one in every.values())), None)
    if send is None:
        praise.posted(letter, failure=_("No letter can be sent from this desk."))
        return
    try:
        send(letter)
    except CannotDeliver as wrong:
        if wrong.is_final or letter.tries >= queries.MOST_TRIES:
            praise.posted(letter, failure=wrong.reason)
    else:
        praise.posted(letter)
