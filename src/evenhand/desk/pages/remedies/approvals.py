"""Asks for a yes: the page of a lead, made to be used with one hand."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from django.urls import reverse
from django.utils import timezone

from evenhand.desk.pages.remedies.answers import page_of
from evenhand.desk.pages.remedies.forms import AnswerForm
from evenhand.desk.pages.remedies.shown import (
    Reader,
    ShownAsk,
    ShownOption,
    ask_of,
    option_of,
    sign_of,
)
from evenhand.desk.pages.rows import Sign
from evenhand.desk.people.models import Teammate
from evenhand.desk.remedies import actions, queries
from evenhand.desk.remedies.models import Answer, AnsweredHow, Approval, Option
from evenhand.desk.remedies.wording import terms_of
from evenhand.desk.ui.amounts import money

A_PAGE = 30


@dataclass(frozen=True)
class AskRow:
    """An ask in the list; `clause` is what it bends, if that is written down."""

    ask: ShownAsk
    words: str
    terms: str
    worth: str
    customer: str
    subject: str
    href: str
    clause: str
    sign: Sign


@dataclass(frozen=True)
class Approvals:
    """What waits, and what was answered; `more` is the address of further answers, if any."""

    is_lead: bool
    waiting: tuple[AskRow, ...]
    answered: tuple[AskRow, ...]
    more: str


def approvals_of(teammate: Teammate, page: int = 1) -> Approvals:
    """What waits for a lead's answer, and what was answered; others see what they asked."""
    reader = Reader(teammate, queries.bounds_of(teammate, now := timezone.now()), now)
    seen = queries.approvals().filter(queries.own_or_led(teammate))
    open_ = seen.filter(answer=None, option__offer__taken_back=None).order_by("pk")
    page = max(page, 1)
    first = (page - 1) * A_PAGE
    answered = seen.filter(answer__isnull=False).order_by("-answer__at", "-pk")
    rows = list(answered[first : first + A_PAGE + 1])
    more = f"{reverse('remedies:approvals')}?page={page + 1}" if len(rows) > A_PAGE else ""
    return Approvals(
        is_lead=teammate.is_lead,
        waiting=tuple(_row(one, reader) for one in open_[:A_PAGE]) if page == 1 else (),
        answered=tuple(_row(one, reader) for one in islice(rows, A_PAGE)),
        more=more,
    )


def _row(ask: Approval, reader: Reader) -> AskRow:
    option = ask.option
    conversation = option.offer.conversation
    clause = option.offer.clause_version
    return AskRow(
        ask=ask_of(ask, reader),
        words=option.words,
        terms=terms_of(option),
        worth=money(ask.worth, ask.currency),
        customer=conversation.customer.name,
        subject=conversation.subject,
        href=page_of(conversation.pk),
        clause=str(clause) if clause else "",
        sign=sign_of(ask),
    )


@dataclass(frozen=True)
class Asking:
    """What a yes is asked for."""

    option: ShownOption
    href: str


def asking_of(option: Option, teammate: Teammate) -> Asking:
    """An option, with why it needs a yes."""
    reader = Reader(teammate, queries.bounds_of(teammate, now := timezone.now()), now)
    return Asking(
        option=option_of(option, option.offer, reader),
        href=page_of(option.offer.conversation_id),
    )


def answer_with(ask: Approval, form: AnswerForm, *, by: Teammate) -> Answer:
    """What a lead says, as they filled it in. Raises as the actions of approving do."""
    form.is_valid()
    given = form.cleaned_data
    reason = given.get("reason", "")
    if given.get("how") == AnsweredHow.DECLINED:
        return actions.decline(ask, by=by, reason=reason)
    if given.get("how") == AnsweredHow.LOWERED:
        if given.get("amount") is None:
            raise actions.NotLower
        return actions.lower(ask, given["amount"], by=by, reason=reason)
    if given.get("how") == AnsweredHow.APPROVED:
        return actions.approve(ask, by=by)
    raise actions.NeedsReason
