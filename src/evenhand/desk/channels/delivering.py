"""Handing one reply, or one new link, to the channel of its conversation."""

from __future__ import annotations

from django.utils.translation import gettext as _

from evenhand.desk.channels.channel import CannotDeliver, channels
from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox.models import Reply
from evenhand.desk.passes import actions as passes
from evenhand.desk.passes.models import Renewal
from evenhand.desk.passes.queries import MOST_TRIES


def hand_on(reply: Reply) -> None:
    """Let the reply's channel deliver it, and keep how that went."""
    try:
        channels()[reply.conversation.channel].deliver(reply)
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
