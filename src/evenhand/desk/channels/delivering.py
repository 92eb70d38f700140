"""Handing one reply to the channel of its conversation."""

from __future__ import annotations

from evenhand.desk.channels.channel import CannotDeliver, channels
from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox.models import Reply


def hand_on(reply: Reply) -> None:
    """Let the reply's channel deliver it, and keep how that went."""
    try:
        channels()[reply.conversation.channel].deliver(reply)
    except CannotDeliver as wrong:
        inbox.failed(reply, wrong.reason, is_final=wrong.is_final)
    else:
        inbox.delivered(reply)
