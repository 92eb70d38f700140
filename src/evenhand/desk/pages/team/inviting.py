"""An invitation's link, and the letter that carries it."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.core.mail import EmailMessage
from django.urls import reverse
from django.utils.translation import gettext as _

from evenhand.desk.channels.channel import CannotDeliver
from evenhand.desk.channels.email.delivering import hand_over
from evenhand.desk.channels.email.outgoing import leaves
from evenhand.desk.people import actions
from evenhand.desk.people.models import Teammate


@dataclass(frozen=True)
class Fresh:
    """An invitation just made. `link` is shown this once; `told` says whether it was mailed."""

    link: str
    told: str


def invited(*, by: Teammate, email: str, role: str) -> Fresh:
    """Make a link, and mail it to `email` if there is one and mail leaves."""
    token = actions.invite(by=by, email=email, role=role)
    link = settings.PUBLIC_URL + reverse("welcome:welcome", args=[token])
    if not email:
        return Fresh(link, _("Copy it now and hand it over: it is shown only this once."))
    if not leaves():
        told = _("No outgoing server is set, so it was not mailed: copy it and hand it over.")
        return Fresh(link, told)
    try:
        hand_over(_letter(by, email, link))
    except CannotDeliver as why:
        return Fresh(link, _("It could not be mailed. %(why)s") % {"why": why.reason})
    return Fresh(link, _("It was mailed to %(email)s, too.") % {"email": email})


def _letter(by: Teammate, email: str, link: str) -> EmailMessage:
    named = {"by": by, "organisation": settings.ORGANISATION, "link": link}
    text = _(
        "%(by)s invites you to the desk of %(organisation)s, from which its team answers "
        "customers.\n\nCome in by this link within a week:\n%(link)s\n"
    )
    subject = _("An invitation to the desk of %(organisation)s") % named
    return EmailMessage(subject=subject, body=text % named, to=[email])
