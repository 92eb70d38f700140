"""Asking a customer for their words, in a reply or on the telephone."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox.models import Draft, Reply
from evenhand.desk.journal.actions import record
from evenhand.desk.people.models import Teammate
from evenhand.desk.testimonials import queries, tokens, wording
from evenhand.desk.testimonials.actions.answering import NotPossible
from evenhand.desk.testimonials.actions.publishing import lock
from evenhand.desk.testimonials.events import ConsentAsked
from evenhand.desk.testimonials.models import Asked, Asking, By, Consent, Form, Place, Testimonial
from evenhand.desk.testimonials.naming import attribution, plain
from evenhand.desk.testimonials.queries import WhyNot

LASTS = timedelta(days=60)
"""How long a customer may answer; whoever agreed may take it back for ever."""


class NotNow(Exception):
    """The customer is not asked now; `reasons` say why."""

    def __init__(self, reasons: Collection[WhyNot]) -> None:
        super().__init__(", ".join(reasons))
        self.reasons = tuple(reasons)


@dataclass(frozen=True)
class Question:
    """What a customer is asked: in what way, for which places (ids), which form of the name."""

    channel: str
    places: Collection[int]
    form: str
    name: str = ""
    company: str = ""


@transaction.atomic
def ask(testimonial: Testimonial, question: Question, *, by: Teammate) -> Asking:
    """Begin to ask; it counts as asked once the reply with its link is sent, or after the call.

    Raises NotNow while something is open or after abuse, NotPossible without a place, or with a
    name that is not known.
    """
    testimonial = lock(testimonial)
    reasons = queries.why_not(testimonial)
    if reasons:
        raise NotNow(reasons)
    places = queries.places().filter(pk__in=question.places)
    line = attribution(question.form, question.name, question.company)
    if not places or question.channel not in By.values or question.form not in Form.values:
        raise NotPossible
    if not line and question.form != Form.NONE:
        raise NotPossible
    terms = testimonial.incentive or queries.incentive()
    asking = Asking.objects.create(
        testimonial=testimonial,
        by=by,
        channel=question.channel,
        words=queries.shown_of(testimonial),
        form=question.form,
        name=plain(question.name)[:200],
        company=plain(question.company)[:200],
        disclosure=terms.disclosure if terms else "",
        handle=tokens.new_handle(),
        ends_at=timezone.now() + LASTS,
    )
    asking.places.set(places)
    return asking


def link(asking: Asking) -> str:
    """The absolute address at which the customer answers, and takes it back later."""
    href = reverse("words:page", args=[queries.token_of(asking)])
    return settings.PUBLIC_URL.rstrip("/") + href


def script(asking: Asking) -> str:
    """What to say on the telephone."""
    return wording.script(
        words=asking.words,
        places=_said(list(asking.places.all())),
        form=asking.form,
        line=attribution(asking.form, asking.name, asking.company),
        terms=asking.disclosure,
    )


def put_in_draft(asking: Asking, *, by: Teammate) -> Draft | None:
    """Put the question below the teammate's reply; None where there is no conversation.

    Raises NotNow when something came in between.
    """
    conversation = asking.testimonial.conversation
    reasons = queries.why_not(asking.testimonial)
    if reasons:
        raise NotNow(reasons)
    if conversation is None:
        return None
    text = wording.letter(
        asking.channel,
        words=asking.words,
        places=_said(list(asking.places.all())),
        form=asking.form,
        line=attribution(asking.form, asking.name, asking.company),
        href=link(asking),
        terms=asking.disclosure,
    )
    return inbox.add_to_draft(conversation, text, by=by)


def put_confirmation_in_draft(consent: Consent, *, by: Teammate) -> Draft | None:
    """Put what was agreed to on the telephone into the reply, with the link to confirm it."""
    conversation = consent.testimonial.conversation
    if conversation is None or consent.asking is None:
        return None
    text = wording.confirmation(
        words=consent.words,
        places=_said(list(consent.places.all())),
        form=consent.form,
        line=consent.attribution,
        href=link(consent.asking),
    )
    return inbox.add_to_draft(conversation, text, by=by)


def _said(places: Collection[Place]) -> list[str]:
    return [place.says for place in places]


@transaction.atomic(savepoint=False)
def note_asked(reply: Reply) -> None:
    """Write down whose link a sent reply holds: they are asked; safe to repeat.

    It is gone with the reply, should that be taken back.
    """
    for asking in queries.asked_in(reply.conversation, reply.text):
        noted = {"reply": reply, "by": reply.by, "at": reply.at}
        _, is_new = Asked.objects.get_or_create(asking=asking, defaults=noted)
        if is_new:
            about = {"testimonial": asking.testimonial_id, "asking": asking.pk, "reply": reply.pk}
            record(ConsentAsked(conversation=reply.conversation_id, by=reply.by_id, **about))
