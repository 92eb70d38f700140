"""Handing a reply on to the way out, and saying clearly what went wrong."""

from __future__ import annotations

import smtplib
import ssl
from contextlib import suppress

from anymail.exceptions import AnymailAPIError, AnymailError, AnymailRecipientsRefused
from django.core.exceptions import ValidationError
from django.core.mail import BadHeaderError, EmailMessage
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from evenhand.desk.channels.channel import CannotDeliver
from evenhand.desk.channels.email import queries
from evenhand.desk.channels.email.actions.sending import note_given_id, note_sending
from evenhand.desk.channels.email.composing import letter, sender_address
from evenhand.desk.channels.email.outgoing import SomeRefused
from evenhand.desk.inbox.models import Reply


def deliver(reply: Reply) -> None:
    """Send a reply as a letter. Raises CannotDeliver; tried again, it is the very same letter."""
    for address in (reply.to.value, *reply.copies):
        must_be_address(address)
    mailbox = queries.mailbox_of(reply.conversation)
    domain = sender_address(mailbox).rpartition("@")[2]
    sent = note_sending(reply, domain)
    made = letter(reply, mailbox, sent)
    hand_over(made)
    status = getattr(made, "anymail_status", None)
    if status is not None and isinstance(status.message_id, str | int):  # a set for several letters
        note_given_id(sent, str(status.message_id))


def hand_over(made: EmailMessage) -> None:
    """Let a letter leave by the way that is set. Raises CannotDeliver."""
    try:
        made.send()
    except (smtplib.SMTPException, AnymailError, BadHeaderError, OSError) as wrong:
        raise explained(wrong) from wrong


def explained(wrong: Exception) -> CannotDeliver:  # noqa: PLR0911 - one answer a kind of fault
    """What went wrong as one clear sentence, and whether trying again is of no use.

    Permanent are refusals of a recipient or of the letter (5xx, RFC 5321 section 4.2.1). What
    lies with our own server's settings is tried again, since a keeper can put it right.
    """
    match wrong:
        case SomeRefused(recipients=refused):
            return _refused(refused, is_final=True)  # sending again would double the others
        case smtplib.SMTPRecipientsRefused(recipients=refused):
            return _refused(refused, is_final=any(code >= 500 for code, _why in refused.values()))
        case smtplib.SMTPAuthenticationError():
            return _later(_("The outgoing server refuses the desk's name or password."))
        case smtplib.SMTPNotSupportedError():
            return _later(_("The outgoing server offers no encryption, or no sign-in."))
        case smtplib.SMTPResponseException(smtp_code=code, smtp_error=said):
            sentence = _("The outgoing server says: %(said)s") % {"said": _words(code, said)}
            return CannotDeliver(sentence, is_final=code >= 500)
        case AnymailRecipientsRefused():
            sentence = _("The delivery service refuses the address: look whether it is right.")
            return CannotDeliver(sentence, is_final=True)
        case AnymailAPIError(status_code=code) if code in {400, 406, 413, 422}:
            return CannotDeliver(_("The delivery service refuses the letter."), is_final=True)
        case AnymailError():
            return _later(_("The delivery service could not take the letter just now."))
        case BadHeaderError():
            sentence = _("An address or the subject has a line break in it: take it out.")
            return CannotDeliver(sentence, is_final=True)
        case ssl.SSLCertVerificationError():
            return _later(_("The outgoing server's certificate is not valid for its name."))
        case _:
            return _later(_("The outgoing server cannot be reached just now."))


def _refused(refused: dict[str, tuple[int, bytes]], *, is_final: bool) -> CannotDeliver:
    said = "; ".join(f"{to}: {_words(code, why)}" for to, (code, why) in refused.items())
    return CannotDeliver(_("Not taken for %(said)s") % {"said": said}, is_final=is_final)


def _later(sentence: str) -> CannotDeliver:
    return CannotDeliver(sentence, is_final=False)


def _words(code: int, said: bytes | str) -> str:
    text = said.decode("utf-8", "replace") if isinstance(said, bytes) else said
    return f"{code} {' '.join(text.split())}"[:300]


def must_be_address(address: str) -> None:
    """Raises CannotDeliver for what no letter can be sent to."""
    with suppress(ValidationError):
        validate_email(address)
        if not address.endswith(".invalid"):
            return
    sentence = _("%(address)s is no e-mail address that can be written to.") % {"address": address}
    raise CannotDeliver(sentence, is_final=True)
