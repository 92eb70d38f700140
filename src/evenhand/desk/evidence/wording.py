"""What is said to customers: a fact with its source and date, and a decision with its end.

No adjective, no verdict. A correction offers to look again, for a record may be wrong too.
"""

from __future__ import annotations

import re
from datetime import datetime

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from evenhand.desk.evidence.models import DecidedAs, Decision, Fact, Outcome, Source

_SAID = {
    Source.RECORD: gettext_noop("Our record of %(day)s says: %(says)s."),
    Source.POLICY: gettext_noop("Our rule says: %(says)s."),
    Source.PROMISE: gettext_noop("On %(day)s we promised: %(says)s."),
    Source.REMEDY: gettext_noop("Our books of %(day)s say: %(says)s."),
    Source.REFUSAL: gettext_noop("On %(day)s our answer was: %(says)s."),
}
_WROTE = {
    "We asked": gettext_noop("On %(day)s I asked: %(says)s"),
    "We wrote": gettext_noop("On %(day)s we wrote: %(says)s"),
    "We said no": gettext_noop("On %(day)s we wrote: %(says)s"),
}
_YOU_WROTE = gettext_noop("Your message of %(day)s reads: %(says)s")
_DECIDED = {
    DecidedAs.BENEFIT: gettext_noop("We go by what you told us."),
    DecidedAs.CORRECTED: gettext_noop("We go by what the records show."),
    DecidedAs.ASKED: gettext_noop("We wait for your answer before we go on."),
    DecidedAs.REFUSED: gettext_noop("We stay with the rule."),
}
_ANSWERED = {
    Outcome.STANDS: gettext_noop("I have looked at it anew, and the decision stands."),
    Outcome.LIFTED: gettext_noop("I have looked at it anew, and the decision is lifted."),
}
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")


class NeverLeaves(Exception):
    """A note is for the team alone, and is told to no customer."""


def day(at: datetime) -> str:
    """A day with its year, as one writes it in a letter."""
    return date_format(timezone.localtime(at), "j F Y")


def correction(fact: Fact) -> str:
    """The fact, its source and its date, for a reply. Raises NeverLeaves for a note."""
    if not fact.may_be_said:
        raise NeverLeaves
    return " ".join((_sentence(fact), _("If you see something else, tell me and I will look.")))


def _sentence(fact: Fact) -> str:
    lead, _colon, quote = fact.says.partition(": ")
    when = day(fact.at) if fact.at else _("an earlier day")
    if fact.source == Source.MESSAGE:
        return _(_WROTE.get(lead, _YOU_WROTE)) % {"day": when, "says": quote or lead}
    return _(_SAID[Source(fact.source)]) % {"day": when, "says": fact.says.rstrip(" .")}


def told(how: str, expires_at: datetime, clause: str = "") -> str:
    """A decision as the customer is told of it: what, until when, and how to ask for a review."""
    until = _("This decision ends on %(day)s.") % {"day": day(expires_at)}
    review = _(
        "If you see it differently, answer and say that you would like a review: "
        "a colleague who had no part in it looks at it."
    )
    rule = [clause] if clause and how == DecidedAs.REFUSED else []
    return "\n".join((_(_DECIDED[DecidedAs(how)]), *rule, f"{until} {review}"))


def answered(outcome: str) -> str:
    """The outcome of a review as the customer is told of it."""
    return _(_ANSWERED[Outcome(outcome)])


def stands_in(decision: Decision, reply: str) -> bool:
    """Whether a reply tells of a decision: one of its sentences stands there, or until when."""
    told_so = _even(reply)
    sentences = (_even(one) for one in _SENTENCE.split(decision.words))
    until = _even(day(decision.expires_at))
    return until in told_so or any(one and one in told_so for one in sentences)


def _even(text: str) -> str:
    return " ".join(text.split()).casefold()
