"""Words that somebody gives by themselves, with the feedback form, and agrees to in the same go."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.core.files.base import File
from django.db import transaction
from django.utils import timezone

from evenhand.desk.inbox.models import Message
from evenhand.desk.testimonials import queries, tokens
from evenhand.desk.testimonials.actions.answering import Agreement, Told, agree
from evenhand.desk.testimonials.actions.asking import LASTS
from evenhand.desk.testimonials.actions.marking import NoWords, note_found
from evenhand.desk.testimonials.actions.recording import keep_recording
from evenhand.desk.testimonials.models import (
    LONGEST,
    Asking,
    By,
    Consent,
    How,
    Place,
    Source,
    Testimonial,
)
from evenhand.desk.testimonials.naming import plain
from evenhand.languages import language_of


@dataclass(frozen=True)
class Given:
    """What somebody put into the feedback form.

    `form` is the form of the name, `places` the ids of where they agree that it stands, `message`
    what the same words came as, for whoever answers them.
    """

    words: str
    form: str
    places: Collection[int]
    name: str = ""
    company: str = ""
    email: str = ""
    product: str = ""
    recording: File[Any] | None = None
    message: Message | None = None


@transaction.atomic
def take_in(given: Given) -> Consent:
    """Keep what somebody says by themselves, with the consent that came in the same go.

    Its `asking` has the link by which they take it back. Whether it stands anywhere, a teammate
    decides. An address that is known is not taken for the customer's: anybody can type it.

    Raises NoWords without words or recording, NotPossible without a place or a name that fits,
    and what `keep_recording` raises; then nothing of it is kept.
    """
    words = given.words.replace("\0", "").replace("\r\n", "\n").strip()
    if (not words and given.recording is None) or len(words) > LONGEST:
        raise NoWords
    terms = queries.incentive()
    testimonial = Testimonial.objects.create(
        source=Source.FORM if words else Source.UPLOAD,
        words=words,
        name=plain(given.name)[:200],
        company=plain(given.company)[:200],
        email=plain(given.email)[:320],
        product=plain(given.product)[:120],
        language=language_of(words) if words else "",
        incentive=terms,
        **_place(given.message, words),
    )
    if given.recording is not None:
        keep_recording(testimonial, given.recording)
    note_found(testimonial)
    asking = _asking(testimonial, given, terms.disclosure if terms else "")
    agreement = Agreement(words, given.form, given.places, testimonial.name, testimonial.company)
    return agree(asking, agreement, Told(How.FORM))


def _place(message: Message | None, words: str) -> dict[str, Any]:
    """The message, its conversation, and whoever wrote from the form: nobody who was known before.

    The words are all of the message; a recording has none in it.
    """
    if message is None:
        return {}
    sender, end = message.address.customer, len(words)
    return {
        "message": message,
        "conversation": message.conversation,
        "customer": sender,
        "end": end if message.text[:end] == words else 0,
    }


def _asking(testimonial: Testimonial, given: Given, disclosure: str) -> Asking:
    """What the form asked: it stands for the link, by which they take it back later."""
    asking = Asking.objects.create(
        testimonial=testimonial,
        channel=By.FORM,
        words=testimonial.words,
        form=given.form,
        name=testimonial.name,
        company=testimonial.company,
        disclosure=disclosure,
        handle=tokens.new_handle(),
        ends_at=timezone.now() + LASTS,
    )
    asking.places.set(Place.objects.filter(pk__in=given.places, retirement=None))
    return asking
