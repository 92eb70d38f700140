"""The feedback form, as the rest of the desk sees it."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from evenhand.desk.channels.channel import CannotDeliver, Channel
from evenhand.desk.channels.email import delivering
from evenhand.desk.channels.email.linking import send_link
from evenhand.desk.channels.webform.incoming import NAME, NOBODY
from evenhand.desk.inbox.models import Reply


def deliver(reply: Reply) -> None:
    """Send a reply as a letter. Raises CannotDeliver, for good where no address was left."""
    if reply.to.value.endswith(NOBODY):
        sentence = _("No e-mail address was left with this feedback, so no answer can reach them.")
        raise CannotDeliver(sentence, is_final=True)
    delivering.deliver(reply)


channel = Channel(NAME, gettext_lazy("feedback form"), deliver, send_link=send_link)
