"""The line so far: what a customer has been told, so that a second voice keeps to it."""

from __future__ import annotations

from textwrap import shorten

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from evenhand.desk.care.models import BackUp
from evenhand.desk.customers.models import Customer
from evenhand.desk.inbox import queries as inbox
from evenhand.desk.inbox.models import Conversation, Reply
from evenhand.desk.people.models import Teammate
from evenhand.desk.promises import queries as promises
from evenhand.desk.promises.models import Promise
from evenhand.desk.refusals import queries as refusals
from evenhand.desk.refusals.models import Refusal
from evenhand.desk.refusals.wording import sentence
from evenhand.desk.remedies import queries as remedies
from evenhand.desk.remedies.models import Grant
from evenhand.desk.remedies.wording import option_in_words

MOST_REPLIES = 2
MOST_PROMISES = 5
MOST_REFUSALS = 3
MOST_OF_A_REPLY = 240  # characters


def line_so_far(conversation: Conversation) -> str:
    """What was refused, granted and promised, and our last words, a line each; may be empty."""
    refused = refusals.standing(conversation)[:MOST_REFUSALS]
    standing = promises.of_conversation(conversation).filter(ending=None)[:MOST_PROMISES]
    replies = list(inbox.replies_of(conversation)[:MOST_REPLIES])[::-1]
    granted = remedies.promised_remedies(conversation)[:MOST_PROMISES]
    parts = [
        *map(_refused, refused),
        *map(_granted, granted),
        *map(_promised, standing),
        *map(_said, replies),
    ]
    return "\n".join(parts)


def _granted(grant: Grant) -> str:
    named = {"who": grant.by.first_name, "what": option_in_words(grant.option)}
    return _("Granted by %(who)s: %(what)s") % named


def _refused(refusal: Refusal) -> str:
    named = {
        "who": refusal.by.first_name,
        "what": sentence(refusal.decision),
        "clause": refusal.version.clause.number,
        "why": sentence(refusal.reason),
    }
    said = _("Refused by %(who)s under %(clause)s: %(what)s %(why)s") % named
    return " ".join(part for part in (said, _possible(refusal)) if part)


def _possible(refusal: Refusal) -> str:
    if not refusal.possible:
        return ""
    listed = "; ".join(one.strip().rstrip(".") for one in refusal.possible)
    return _("Possible instead: %(listed)s.") % {"listed": listed}


def _promised(promise: Promise) -> str:
    named = {"who": promise.owner.first_name, "what": promise.what, "when": _when(promise)}
    if promise.deadline is None:
        return _("Promised by %(who)s: %(what)s.") % named
    return _("Promised by %(who)s: %(what)s, by %(when)s.") % named


def _when(promise: Promise) -> str:
    if promise.deadline is None:
        return ""
    pattern = "l j F" if promise.due is None else "l j F, H:i"
    return date_format(timezone.localtime(promise.deadline), pattern)


def _said(reply: Reply) -> str:
    words = shorten(reply.text, MOST_OF_A_REPLY, placeholder=" …")
    return _("%(who)s wrote: “%(words)s”") % {"who": reply.by.first_name, "words": words}


def second_voice(back_up: BackUp, *, by: Teammate) -> str:
    """How a second voice may begin: who they are, that they read it all, and the same line."""
    conversation = back_up.conversation
    named = {
        "customer": _called(conversation.customer) or _("Hello"),
        "me": str(by),
        "asker": back_up.by.first_name,
    }
    greeting = _("%(customer)s, I am %(me)s and I work with %(asker)s.") % named
    stands = [
        _("I have read it all. %(asker)s told you right, and I would tell you the same.") % named,
        *(_no(one) for one in refusals.standing(conversation)[:MOST_REFUSALS]),
        *(_stands(one) for one in _dated(conversation)),
    ]
    return "\n\n".join((greeting, " ".join(stands)))


def _no(refusal: Refusal) -> str:
    """The same answer for the same reason, and what is possible: no word more."""
    parts = (
        sentence(refusal.decision),
        sentence(refusal.reason),
        _possible(refusal),
        sentence(refusal.next_step),
    )
    return " ".join(part for part in parts if part)


def _called(customer: Customer) -> str:
    """Their first name; the whole name where it begins with a letter alone."""
    return customer.name if customer.first_name.endswith(".") else customer.first_name


def _dated(conversation: Conversation) -> list[Promise]:
    rows = promises.of_conversation(conversation).filter(ending=None, deadline__isnull=False)
    return list(rows[:MOST_PROMISES])


def _stands(promise: Promise) -> str:
    named = {"who": promise.owner.first_name, "what": promise.what, "when": _when(promise)}
    return _("What %(who)s promised stands: %(what)s, by %(when)s.") % named
