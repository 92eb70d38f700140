"""E-mail, as the rest of the desk sees it."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from evenhand.desk.channels.channel import Channel
from evenhand.desk.channels.email.delivering import deliver
from evenhand.desk.channels.email.fetching import fetch
from evenhand.desk.channels.email.linking import send_link
from evenhand.desk.channels.email.praising import send_praise
from evenhand.desk.channels.email.taking import take_in_as_they_come

channel = Channel(
    "email",
    _("e-mail"),
    deliver,
    fetch,
    work=take_in_as_they_come,
    send_link=send_link,
    send_praise=send_praise,
)
