"""Replies to the cast of the sample story count as delivered and go nowhere."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from evenhand.desk.channels.channel import Channel
from evenhand.desk.inbox.models import Reply


def stay_here(reply: Reply) -> None:
    """The cast has no mailboxes: nothing is sent."""


channel = Channel("sample", _("sample e-mail"), stay_here)
