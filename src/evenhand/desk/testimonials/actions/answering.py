"""What the customer answers: yes, yes with changes, another form of the name, no, not any more."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from evenhand.desk.journal.actions import record
from evenhand.desk.people.models import Teammate
from evenhand.desk.testimonials import queries
from evenhand.desk.testimonials.actions.publishing import lock, take_down_everywhere, turn_over
from evenhand.desk.testimonials.events import (
    ConsentConfirmed,
    ConsentDeclined,
    ConsentGranted,
    ConsentWithdrawn,
)
from evenhand.desk.testimonials.models import (
    LONGEST,
    Asked,
    Asking,
    Confirmation,
    Consent,
    Declined,
    Form,
    How,
    Testimonial,
    Withdrawal,
)
from evenhand.desk.testimonials.naming import attribution


class Over(Exception):
    """The time to agree by this asking is up."""


class NotPossible(Exception):
    """There are no words, too many, no place, one that was not asked for, or no such form."""


@dataclass(frozen=True)
class Agreement:
    """What a customer agrees to; `places` are ids, of those asked for. `name` is the full name."""

    words: str
    form: str
    places: Collection[int]
    name: str = ""
    company: str = ""


@dataclass(frozen=True)
class Told:
    """How an answer was given, and where it was not by the link: who noted it, and when it was."""

    how: str = How.LINK
    by: Teammate | None = None
    at: datetime | None = None


BY_LINK = Told()


def as_asked(asking: Asking) -> Agreement:
    """A plain yes: the words, places and form of the name that were asked for."""
    places = asking.places.values_list("pk", flat=True)
    return Agreement(asking.words, asking.form, tuple(places), asking.name, asking.company)


@transaction.atomic
def agree(asking: Asking, agreement: Agreement, told: Told = BY_LINK) -> Consent:
    """The customer agrees, for the first time or otherwise than before; the newest counts.

    Said twice it is one consent, also when both come at once; said by link after it was noted on
    the telephone, it confirms that. Words that changed are read by a teammate before they stand
    anywhere again; another name or fewer places take effect at once.

    Raises Over when the time to agree is up and nothing is agreed, NotPossible.
    """
    testimonial = lock(asking.testimonial)
    before = queries.consent_of(testimonial)
    if before is None and told.how == How.LINK and asking.is_over():
        raise Over
    allowed = {*asking.places.values_list("pk", flat=True)}
    if before is not None:
        allowed |= {*before.places.values_list("pk", flat=True)}
    if not agreement.places or not allowed.issuperset(agreement.places):
        raise NotPossible
    fresh = _consent(asking, agreement, told)
    if before is not None and _says_the_same(before, fresh, agreement):
        _confirm(before, told)
        return before
    fresh.save()
    fresh.places.set(agreement.places)
    kept = tuple(agreement.places) if before and before.words == fresh.words else ()
    take_down_everywhere(testimonial, but=kept)
    _note_asked(asking, told)
    turn_over()
    about = {"testimonial": testimonial.pk, "consent": fresh.pk}
    by = told.by.pk if told.by else None
    record(ConsentGranted(conversation=testimonial.conversation_id, by=by, **about))
    return fresh


def _consent(asking: Asking, agreement: Agreement, told: Told) -> Consent:
    words = agreement.words.replace("\0", "").replace("\r\n", "\n").strip()
    spoken = hasattr(asking.testimonial, "recording")
    if (not words and not spoken) or len(words) > LONGEST or agreement.form not in Form.values:
        raise NotPossible
    line = attribution(agreement.form, agreement.name, agreement.company)
    if not line and agreement.form != Form.NONE:
        raise NotPossible
    return Consent(
        testimonial=asking.testimonial,
        asking=asking,
        words=words,
        form=agreement.form,
        attribution=line,
        address=asking.testimonial.email,
        how=told.how,
        given_at=told.at or timezone.now(),
        noted_by=told.by,
        disclosure=asking.disclosure,
    )


def _says_the_same(before: Consent, fresh: Consent, agreement: Agreement) -> bool:
    """Whether nothing changes. What is confirmed by link after a call is the same as well."""
    places = set(before.places.values_list("pk", flat=True))
    same = (before.words, before.attribution, before.form) == (
        fresh.words,
        fresh.attribution,
        fresh.form,
    )
    return same and places == set(agreement.places)


def _confirm(consent: Consent, told: Told) -> None:
    if consent.how != How.TELEPHONE or told.how != How.LINK:
        return
    _, is_new = Confirmation.objects.get_or_create(consent=consent)
    if is_new:
        about = {"testimonial": consent.testimonial_id, "consent": consent.pk}
        record(
            ConsentConfirmed(conversation=consent.testimonial.conversation_id, **about),
        )


def _note_asked(asking: Asking, told: Told) -> None:
    if told.how == How.TELEPHONE:
        Asked.objects.get_or_create(asking=asking, defaults={"by": told.by})


@transaction.atomic
def decline(asking: Asking, told: Told = BY_LINK) -> None:
    """The customer says no; what they had agreed to is taken back. Safe to repeat."""
    testimonial = lock(asking.testimonial)
    withdraw(testimonial, told)
    said = {"how": told.how, "noted_by": told.by}
    _, is_new = Declined.objects.get_or_create(asking=asking, defaults=said)
    _note_asked(asking, told)
    if is_new:
        about = {"testimonial": testimonial.pk, "asking": asking.pk}
        by = told.by.pk if told.by else None
        record(ConsentDeclined(conversation=testimonial.conversation_id, by=by, **about))


@transaction.atomic
def withdraw(testimonial: Testimonial, told: Told = BY_LINK) -> Withdrawal | None:
    """The customer takes it back: nothing of it stands anywhere from now on. Safe to repeat.

    None where nothing was agreed to, or it was taken back before.
    """
    testimonial = lock(testimonial)
    consent = queries.consent_of(testimonial)
    if consent is None:
        return None
    withdrawal = Withdrawal.objects.create(consent=consent, how=told.how, noted_by=told.by)
    take_down_everywhere(testimonial)
    turn_over()
    about = {"testimonial": testimonial.pk, "consent": consent.pk}
    by = told.by.pk if told.by else None
    record(ConsentWithdrawn(conversation=testimonial.conversation_id, by=by, **about))
    return withdrawal
