"""A short letter with a new link to the customer's page: from the desk, in nobody's name."""

from __future__ import annotations

from email.utils import formataddr

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.utils.translation import gettext as _

from evenhand.desk.channels.email import queries, tokens
from evenhand.desk.channels.email.composing import one_line, sender_address, sender_name
from evenhand.desk.channels.email.delivering import hand_over, must_be_address
from evenhand.desk.channels.email.quoting import Body, page, paragraphs
from evenhand.desk.passes.actions import link_for
from evenhand.desk.passes.models import Renewal
from evenhand.mail.kinds import LOOP_FIELD


def send_link(renewal: Renewal) -> None:
    """Mail a new link to the address of the old one. Raises CannotDeliver."""
    address, conversation = renewal.of.address, renewal.of.conversation
    must_be_address(address.value)
    mailbox = queries.mailbox_of(conversation)
    name = sender_name(mailbox)
    words = _words(conversation.subject, link_for(conversation, address))
    made = EmailMultiAlternatives(
        subject=one_line(_("Your page: %s") % (conversation.subject or name)),
        body=words.text,
        from_email=formataddr((one_line(name), sender_address(mailbox))),
        to=[address.value],
        headers=_headers(),
    )
    made.attach_alternative(words.html, "text/html")
    hand_over(made)


def _headers() -> dict[str, str]:
    """No program should answer a letter that a program sent (RFC 3834, section 5)."""
    return {
        "Auto-Submitted": "auto-generated",
        "X-Auto-Response-Suppress": "All",
        LOOP_FIELD: tokens.loop_mark(),
    }


def _words(subject: str, link: str) -> Body:
    text = _(
        "Here is a new link to your page about “%(subject)s”:\n%(link)s\n\n"
        "It works for %(days)d days. The old one does not work any more.\n\n"
        "If you did not ask for it, there is nothing you need to do: "
        "only who reads your mail can open the page."
    )
    told = text % {"subject": one_line(subject), "link": link, "days": settings.PASS_DAYS}
    return Body(f"{told}\n", page(paragraphs(told)))
