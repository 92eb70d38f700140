"""Whether a reply promises more than its writer may give."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Literal

from django.utils import timezone

from evenhand.coach.text.quoting import masked
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.people.models import Teammate
from evenhand.desk.remedies.models import AnsweredHow, Approval, Option
from evenhand.desk.remedies.promised import promised_sums
from evenhand.desk.remedies.queries.bounds import Bounds, bounds_of, need_of
from evenhand.desk.remedies.queries.offers import latest_ask, standing_in
from evenhand.desk.remedies.wording import stands_in

Why = Literal["unasked", "waiting", "declined", "changed", "promised"]


@dataclass(frozen=True)
class Hold:
    """Why a reply may not leave yet: what of it, how much that is worth, and who was asked."""

    why: Why
    what: str
    amount: Decimal
    currency: str
    ceiling: Decimal
    whom: str = ""


def hold_of(
    conversation: Conversation, text: str, by: Teammate, now: datetime | None = None
) -> Hold | None:
    """What of a reply is above what `by` may promise and has no yes; None when nothing is.

    An option that stands in the reply counts by itself. Any other sum counts that the reply
    promises to give, above every ceiling of the writer, unless an option of that sum may be given.
    """
    text = masked(text)
    options = standing_in(conversation)
    named = [one for one in options if stands_in(one, text) and not hasattr(one, "grant")]
    if not named and not any(char.isdigit() for char in text):
        return None
    bounds = bounds_of(by, now or timezone.now())
    held = (_of_option(one, by, bounds) for one in named)
    return next((one for one in held if one), None) or _of_sums(text, options, by, bounds)


def _of_option(option: Option, by: Teammate, bounds: Bounds) -> Hold | None:
    if not need_of(option, option.offer, by, bounds) or is_covered(option):
        return None
    ceiling = bounds.ceiling(option.kind_id, option.currency)
    ask = latest_ask(option)
    whom = _whom(ask)
    return Hold(_why(ask), option.words, option.worth, option.currency, ceiling, whom)


def _why(ask: Approval | None) -> Why:
    if ask is None:
        return "unasked"
    answer = getattr(ask, "answer", None)
    if answer is None:
        return "waiting"
    return "declined" if answer.how == AnsweredHow.DECLINED else "changed"


def _whom(ask: Approval | None) -> str:
    if ask is None:
        return ""
    answer = getattr(ask, "answer", None)
    who = answer.by if answer else ask.to
    return who.first_name if who else ""


def is_covered(option: Option) -> bool:
    """Whether a yes covers exactly this option as it is; asks nothing if its asks are at hand."""
    return any(_covers(ask, option) for ask in option.approvals.all())


def _covers(ask: Approval, option: Option) -> bool:
    answer = getattr(ask, "answer", None)
    if answer is None or hasattr(ask, "voided") or answer.how == AnsweredHow.DECLINED:
        return False
    covered = (answer.amount, answer.cost, ask.currency)
    return covered == (option.amount, option.cost, option.currency)


def _of_sums(text: str, options: list[Option], by: Teammate, bounds: Bounds) -> Hold | None:
    """The first sum that is promised above every ceiling and that no option makes good.

    A desk that keeps no ceilings holds nothing.
    """
    if not bounds.ceilings:
        return None
    for one in promised_sums(text):
        highest = bounds.highest(one.currency)
        if one.amount > highest and not any(
            option.amount == one.amount
            and option.currency == one.currency
            and (hasattr(option, "grant") or _of_option(option, by, bounds) is None)
            for option in options
        ):
            return Hold("promised", one.words, one.amount, one.currency, highest)
    return None
