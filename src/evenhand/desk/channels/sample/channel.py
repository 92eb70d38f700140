"""What is sent to the cast of the sample story counts as delivered and goes nowhere."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from evenhand.desk.channels.channel import Channel
from evenhand.desk.inbox.models import Reply
from evenhand.desk.praise.models import Letter


def stay_here(written: Reply | Letter) -> None:
    """The cast has no mailboxes: nothing is sent."""


channel = Channel("sample", _("sample e-mail"), stay_here, send_praise=stay_here)
