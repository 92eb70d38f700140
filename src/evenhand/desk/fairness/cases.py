"""From the desk's rows to cases that the coach compares."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings

from evenhand.coach.fairness import Decision, Outcome
from evenhand.desk.causes.models import Naming
from evenhand.desk.customers.models import Record
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.policies.models import Version
from evenhand.desk.refusals.models import Refusal
from evenhand.desk.remedies.models import Grant
from evenhand.desk.remedies.reckoning import Sum, total_of

UNDECIDED = Outcome("refused")
"""What stands in for the outcome of a case that is not decided: it is compared by its matter."""


@dataclass(frozen=True)
class Decided:
    """A decision as a case, with where it was taken and what was said to the customer.

    Who the customer is stands nowhere, so that it cannot count; nor who decided, so that nobody
    is compared.
    """

    case: Decision
    conversation: int
    said: str


@dataclass(frozen=True)
class Matter:
    """What a decision was about: its clause, cause, product and worth, as far as they are known.

    `place` is the conversation in which it was taken.
    """

    version: Version | None
    naming: Naming | None
    records: Iterable[Record]
    place: str

    @property
    def worth(self) -> Sum | None:
        """The first sum that the records hold."""
        totals = (total_of(record, settings.CURRENCY) for record in self.records)
        return next((total for total in totals if total is not None), None)

    def case(self, key: str, at: datetime, outcome: Outcome, reason: str = "") -> Decision:
        """The case of a decision taken at that aware moment."""
        worth = self.worth
        return Decision(
            key=key,
            at=at,
            outcome=outcome,
            clause=clause_of(self.version),
            cause=self.naming.cause.name if self.naming else "",
            product=" ".join(self.naming.product.lower().split()) if self.naming else "",
            value=worth.amount if worth else None,
            currency=worth.currency if worth else "",
            reason=reason,
            place=self.place,
        )


def clause_of(version: Version | None) -> str:
    """A clause by policy and number, whichever version of it: "Returns 4.2"."""
    return f"{version.clause.policy.title} {version.clause.number}" if version else ""


def granted(grant: Grant) -> Decided:
    """A grant as a case. A rule that was bent has its story for a reason, unless one was given."""
    option, conversation = grant.option, grant.option.offer.conversation
    record = option.offer.record
    matter = Matter(
        grant.clause_version,
        getattr(conversation, "naming", None),
        [record] if record else named_in(conversation),
        str(conversation.pk),
    )
    amount = option.amount if option.is_money else None
    outcome = Outcome("granted", option.kind.name, amount)
    reason = grant.why.reason if hasattr(grant, "why") else grant.story
    case = matter.case(f"grant-{grant.pk}", grant.at, outcome, reason)
    return Decided(case, conversation.pk, str(option))


def refused(refusal: Refusal) -> Decided:
    """A refusal that was told, as a case."""
    conversation = refusal.conversation
    naming = getattr(conversation, "naming", None)
    matter = Matter(refusal.version, naming, named_in(conversation), str(conversation.pk))
    at = refusal.reply.at if refusal.reply else refusal.at
    reason = refusal.why.reason if hasattr(refusal, "why") else ""
    case = matter.case(f"refusal-{refusal.pk}", at, Outcome("refused"), reason)
    return Decided(case, conversation.pk, refusal.decision)


def named_in(conversation: Conversation) -> list[Record]:
    """The records that a conversation names, from what was fetched with it."""
    return [mention.record for mention in conversation.mentions.all()]
