"""Putting up and taking down, and the edition by which everybody notices."""

from __future__ import annotations

from django.db import transaction
from django.db.models import F, QuerySet
from django.utils import timezone

from evenhand.desk.journal.actions import record
from evenhand.desk.people.models import Teammate
from evenhand.desk.testimonials import queries
from evenhand.desk.testimonials.events import TestimonialPublished, TestimonialTakenDown
from evenhand.desk.testimonials.models import (
    Edition,
    Place,
    Publication,
    Recording,
    TakenDown,
    Testimonial,
)


class NotAgreed(Exception):
    """The customer has not agreed to these words in that place, or took it back."""


class NotReadable(Exception):
    """Nobody has written down yet what is said in the recording."""


@transaction.atomic
def publish(testimonial: Testimonial, place: Place, *, by: Teammate) -> Publication:
    """Put a testimonial up in a place; safe to repeat.

    Raises NotAgreed without a consent for that very place, NotReadable for a recording that those
    who cannot hear would not learn from.
    """
    lock(testimonial)
    consent = queries.consent_of(testimonial)
    if consent is None or not consent.places.filter(pk=place.pk).exists():
        raise NotAgreed
    recording = Recording.objects.filter(testimonial=testimonial).first()
    if recording and not is_readable(recording):
        raise NotReadable
    up = _up(testimonial).filter(place=place).first()
    if up is not None:
        return up
    up = Publication.objects.create(testimonial=testimonial, place=place, by=by)
    turn_over()
    record(
        TestimonialPublished(
            conversation=testimonial.conversation_id,
            testimonial=testimonial.pk,
            place=place.pk,
            by=by.pk,
        )
    )
    return up


def is_readable(recording: Recording) -> bool:
    """Whether somebody wrote down what is said in a recording."""
    said = queries.transcript_of(recording)
    return said is not None and bool(said.text or said.captions)


@transaction.atomic
def take_down(publication: Publication, *, by: Teammate) -> None:
    """Take it down from one place; safe to repeat. The consent stays as it is."""
    _, is_new = TakenDown.objects.get_or_create(publication=publication, defaults={"by": by})
    if is_new:
        turn_over()
        record(
            TestimonialTakenDown(
                conversation=publication.testimonial.conversation_id,
                testimonial=publication.testimonial_id,
                place=publication.place_id,
                by=by.pk,
            )
        )


def take_down_everywhere(testimonial: Testimonial, *, but: tuple[int, ...] = ()) -> None:
    """Nothing of it stands any more, apart from in the places with the ids `but`."""
    up = _up(testimonial).exclude(place__in=but)
    TakenDown.objects.bulk_create([TakenDown(publication=one) for one in up])


def turn_over() -> None:
    """Something public may have changed: another edition, so that no cache shows the old one."""
    changed = {"number": F("number") + 1, "at": timezone.now()}
    if not Edition.objects.filter(pk=1).update(**changed):
        Edition.objects.get_or_create(pk=1, defaults={"number": 1})


def lock(testimonial: Testimonial) -> Testimonial:
    """Let nobody else change what was agreed on meanwhile; two taps at once come one by one."""
    return Testimonial.objects.select_for_update().get(pk=testimonial.pk)


def _up(testimonial: Testimonial) -> QuerySet[Publication]:
    return Publication.objects.filter(testimonial=testimonial, taken_down=None)
