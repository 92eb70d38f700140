"""A reply as a letter. It is made from the reply alone: notes stand in another table."""

from __future__ import annotations

from collections.abc import Iterator
from email.utils import format_datetime, formataddr, parseaddr

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.urls import reverse
from django.utils import timezone

from evenhand.desk.channels.email import queries, tokens
from evenhand.desk.channels.email.models import Mailbox, Sent
from evenhand.desk.channels.email.quoting import body
from evenhand.desk.channels.email.subjects import answer_to
from evenhand.desk.inbox.models import Reply
from evenhand.desk.passes.actions import link_for
from evenhand.desk.passes.quoting import invitation
from evenhand.desk.testimonials import queries as testimonials
from evenhand.desk.testimonials.wording import footer
from evenhand.mail.kinds import LOOP_FIELD


def sender_address(mailbox: Mailbox | None) -> str:
    """From which address mail leaves: the mailbox's, or the desk's own when there is none."""
    return mailbox.address if mailbox else parseaddr(settings.DEFAULT_FROM_EMAIL)[1]


def sender_name(mailbox: Mailbox | None) -> str:
    """In whose name mail leaves: the mailbox's, or the organisation's when it has none."""
    return (mailbox.name if mailbox else "") or settings.ORGANISATION


def letter(reply: Reply, mailbox: Mailbox | None, sent: Sent) -> EmailMultiAlternatives:
    """The letter that carries a reply, with its files and the link to the customer's page.

    With copies there is no link in it: everybody who got one could answer and choose for them.
    """
    words = body(reply, *_lines(reply))
    made = EmailMultiAlternatives(
        subject=one_line(answer_to(reply.conversation.subject)),
        body=words.text,
        from_email=_named_sender(reply, mailbox),
        to=[reply.to.value],
        cc=list(reply.copies),
        headers=_headers(reply, mailbox, sent),
    )
    made.attach_alternative(words.html, "text/html")
    for file in reply.attachments.order_by("pk"):
        with file.file.open("rb") as stored:
            made.attach(one_line(file.name), stored.read(), file.content_type)
    return made


def _lines(reply: Reply) -> Iterator[tuple[str, str]]:
    """What stands below the words, each with a link: the customer's page, the feedback form."""
    page = "" if reply.copies else link_for(reply.conversation, reply.to)
    if page:
        yield invitation(), page
    if testimonials.footer() is not None:
        yield footer(), settings.PUBLIC_URL.rstrip("/") + reverse("feedback:form")


def _headers(reply: Reply, mailbox: Mailbox | None, sent: Sent) -> dict[str, str]:
    ids = queries.ids_in(reply.conversation)
    earlier = [one for one in ids if one != sent.message_id and one.isascii()]
    answered = queries.letter_of(reply.in_reply_to) if reply.in_reply_to else None
    said_id = answered.said_id if answered else ""
    said_id = said_id if said_id in earlier else "".join(earlier[-1:])
    headers = {
        "Date": format_datetime(timezone.localtime()),
        "Message-ID": f"<{sent.message_id}>",
        "X-Auto-Response-Suppress": "OOF, AutoReply",
        LOOP_FIELD: tokens.loop_mark(),
    }
    if said_id:
        headers["In-Reply-To"] = f"<{said_id}>"
        chain = [*(one for one in earlier if one != said_id), said_id]
        headers["References"] = " ".join(f"<{one}>" for one in chain)
    if mailbox is not None and mailbox.takes_plus:
        headers["Reply-To"] = tokens.plus_address(mailbox.address, reply.conversation_id)
    return headers


def _named_sender(reply: Reply, mailbox: Mailbox | None) -> str:
    """As in "Nadia · Linden Home <support@…>"."""
    name = f"{reply.by.first_name} · {sender_name(mailbox)}"
    return formataddr((one_line(name), sender_address(mailbox)))


def one_line(text: str) -> str:
    """What stands in a header: no line break can be smuggled into it."""
    return " ".join(text.split())
