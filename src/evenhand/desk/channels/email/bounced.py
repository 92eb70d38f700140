"""A delivery notice in one sentence for the teammate, and the letter of ours that it is about."""

from __future__ import annotations

from django.utils.translation import gettext as _

from evenhand.desk.channels.email import queries, tokens
from evenhand.desk.channels.email.joining import Traces
from evenhand.desk.inbox.models import Reply
from evenhand.desk.praise import queries as praise
from evenhand.desk.praise.models import Letter
from evenhand.mail import Bounce


def reply_behind(bounce: Bounce, traces: Traces) -> Reply | None:
    """The reply that came back, proven by the signed code in its Message-ID; None when unknown."""
    ids = _ids(bounce, traces)
    for pk in filter(None, map(tokens.reply_behind, ids)):
        reply = queries.reply_with(pk)
        if reply is not None:
            return reply
    return queries.reply_given(ids)


def praise_behind(bounce: Bounce, traces: Traces) -> Letter | None:
    """The letter of praise that came back, proven in the same way; None when unknown."""
    known = filter(None, map(tokens.praise_behind, _ids(bounce, traces)))
    return praise.letters().filter(pk__in=list(known)).first()


def _ids(bounce: Bounce, traces: Traces) -> list[str]:
    return [one for one in (bounce.original_message_id, *traces.ids) if one]


def sentence(bounce: Bounce) -> str:
    """Why the letter did not arrive: enhanced status codes are those of RFC 3463."""
    to = bounce.recipient or _("the address")
    if not bounce.permanent:
        return _("Not delivered to %(to)s yet; the servers on the way go on trying.") % {"to": to}
    reason = _REASONS.get(bounce.status) or _REASONS.get(bounce.status[:4])
    if reason is not None:
        return reason() % {"to": to}
    if bounce.diagnostic:
        said = {"to": to, "said": bounce.diagnostic[:200]}
        return _("Not delivered to %(to)s; the server there says: %(said)s") % said
    return _("Not delivered to %(to)s; the server there does not say why.") % {"to": to}


def _no_address() -> str:
    return _("The address %(to)s does not exist.")


def _no_domain() -> str:
    return _("The address %(to)s does not exist: its domain is wrong or takes no mail.")


def _full() -> str:
    return _("The mailbox of %(to)s is full.")


def _off() -> str:
    return _("The mailbox of %(to)s is switched off.")


def _large() -> str:
    return _("The letter is too large for the mailbox of %(to)s: send it without the files.")


def _refused() -> str:
    return _("The server of %(to)s refused the letter, as it does with what it takes for spam.")


def _late() -> str:
    return _("The server of %(to)s could not be reached for days.")


_REASONS = {
    **dict.fromkeys(("5.1.0", "5.1.1", "5.1.3", "5.1.6"), _no_address),
    **dict.fromkeys(("5.1.2", "5.1.10", "5.4.4"), _no_domain),
    "5.2.1": _off,
    "5.2.2": _full,
    **dict.fromkeys(("5.2.3", "5.3.4"), _large),
    **dict.fromkeys(("5.4.1", "5.4.7", "5.4.0"), _late),
    "5.7.": _refused,
}
