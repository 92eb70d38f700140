"""E-mail, as the rest of the desk sees it."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from evenhand.desk.channels.channel import Channel
from evenhand.desk.channels.email.delivering import deliver
from evenhand.desk.channels.email.fetching import fetch
from evenhand.desk.channels.email.jobs import take_in_the_rest

channel = Channel("email", _("e-mail"), deliver, fetch, left_behind=take_in_the_rest)
