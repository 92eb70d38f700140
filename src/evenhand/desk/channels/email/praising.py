"""Praise as a letter to somebody outside: the customer's words, a line of ours, nothing else."""

from __future__ import annotations

from email.utils import formataddr

from django.core.mail import EmailMultiAlternatives
from django.utils.translation import gettext as _

from evenhand.desk.channels.email import queries, tokens
from evenhand.desk.channels.email.composing import one_line, sender_address, sender_name
from evenhand.desk.channels.email.delivering import hand_over, must_be_address
from evenhand.desk.channels.email.quoting import page, paragraphs
from evenhand.desk.praise.models import Letter
from evenhand.desk.praise.wording import letter_for
from evenhand.mail.kinds import LOOP_FIELD


def send_praise(letter: Letter) -> None:
    """Mail the words to whoever was praised. Raises CannotDeliver.

    It leaves in the name of the teammate who passed them on; an answer comes to the mailbox.
    """
    passed, to = letter.passed_on, letter.passed_on.to
    must_be_address(to.address)
    mailbox = queries.mailbox_of(passed.praise.conversation)
    house, ours = sender_name(mailbox), sender_address(mailbox)
    number = tokens.praise_id(letter.pk, ours.rpartition("@")[2])
    by = f"{passed.by.first_name}\n{house}"
    words = letter_for(to.name, passed.words, passed.line, by)
    made = EmailMultiAlternatives(
        subject=one_line(_("Kind words for you from a customer of %s") % house),
        body=f"{words}\n",
        from_email=formataddr((one_line(f"{passed.by.first_name} · {house}"), ours)),
        to=[formataddr((one_line(to.name), to.address))],
        headers={
            "Message-ID": f"<{number}>",
            "X-Auto-Response-Suppress": "OOF, AutoReply",
            LOOP_FIELD: tokens.loop_mark(),
        },
    )
    made.attach_alternative(page(paragraphs(words)), "text/html")
    hand_over(made)
