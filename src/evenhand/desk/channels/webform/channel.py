"""The feedback form, as the rest of the desk sees it."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from evenhand.desk.channels.channel import CannotDeliver, Channel, channels
from evenhand.desk.channels.webform.incoming import NAME, NOBODY
from evenhand.desk.inbox.models import Reply
from evenhand.desk.passes.models import Renewal

ANSWERED_BY = "email"
"""The channel by which answers leave."""


def deliver(reply: Reply) -> None:
    """Send a reply as a letter. Raises CannotDeliver, for good where no address was left."""
    if reply.to.value.endswith(NOBODY):
        sentence = _("No e-mail address was left with this feedback, so no answer can reach them.")
        raise CannotDeliver(sentence, is_final=True)
    channels()[ANSWERED_BY].deliver(reply)


def send_link(renewal: Renewal) -> None:
    """Send a new link as a letter. Raises CannotDeliver."""
    send = channels()[ANSWERED_BY].send_link
    if send is None:
        raise CannotDeliver(_("This desk sends no letters."), is_final=True)
    send(renewal)


channel = Channel(NAME, gettext_lazy("feedback form"), deliver, send_link=send_link)
