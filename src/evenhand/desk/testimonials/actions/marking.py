"""Marking words that were said, putting their spelling right, and weighing them."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction

from evenhand.desk.inbox.models import Message
from evenhand.desk.journal.actions import record
from evenhand.desk.people.models import Teammate
from evenhand.desk.testimonials import queries, spelling
from evenhand.desk.testimonials.actions.publishing import lock, turn_over
from evenhand.desk.testimonials.events import TestimonialFound, WordsMended
from evenhand.desk.testimonials.models import (
    LONGEST,
    Claim,
    Mending,
    Source,
    Support,
    Testimonial,
)
from evenhand.desk.testimonials.naming import plain
from evenhand.desk.testimonials.ranking import Claimed, weigh
from evenhand.languages import language_of


class NoWords(Exception):
    """Nothing was marked, more than a testimonial holds, or what does not stand there."""


@transaction.atomic
def find(message: Message, start: int, end: int, *, by: Teammate | None) -> Testimonial:
    """Mark the words of a message from `start` to `end` as worth quoting; safe to repeat.

    White space at their ends does not count. Raises NoWords.
    """
    start, end = _trimmed(message.text, start, end)
    place = {"message": message, "start": start, "end": end}
    sender = message.address.customer
    said = {
        "source": Source.MESSAGE,
        "customer": sender,
        "conversation": message.conversation,
        "words": message.text[start:end],
        "name": sender.name if sender.first_name else "",
        "email": message.address.value if message.address.channel == "email" else "",
        "language": language_of(message.text),
        "incentive": queries.incentive(),
        "by": by,
    }
    testimonial, is_new = Testimonial.objects.get_or_create(**place, defaults=said)
    if is_new:
        note_found(testimonial)
    return testimonial


def note_found(testimonial: Testimonial) -> None:
    """Weigh what came, and tell the journal."""
    weigh_anew(testimonial, claimed())
    where, by = testimonial.conversation_id, testimonial.by_id
    record(TestimonialFound(conversation=where, by=by, testimonial=testimonial.pk))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end] if 0 <= start < end <= len(text) else ""
    if not words.strip() or len(words.strip()) > LONGEST:
        raise NoWords
    left = len(words) - len(words.lstrip())
    return start + left, start + left + len(words.strip())


@transaction.atomic
def mend(testimonial: Testimonial, text: str, *, by: Teammate) -> None:
    """Put the spelling right, beside the words as they were said, which stay.

    Raises spelling.MoreThanSpelling for anything more.
    """
    testimonial = lock(testimonial)
    base = queries.base_of(testimonial)
    text = text.replace("\0", "").replace("\r\n", "\n").strip()
    spelling.check(base, text)
    if text == queries.mended(testimonial, base):
        return
    Mending.objects.create(testimonial=testimonial, by=by, base=base, text=text)
    turn_over()
    about = {"testimonial": testimonial.pk, "by": by.pk}
    record(WordsMended(conversation=testimonial.conversation_id, **about))


def describe(testimonial: Testimonial, *, product: str, name: str, company: str) -> None:
    """Note what the words are about, and who said them as they call themselves."""
    testimonial.product, testimonial.name = plain(product)[:120], plain(name)[:200]
    testimonial.company = plain(company)[:200]
    testimonial.save(update_fields=["product", "name", "company"])
    turn_over()


@transaction.atomic
def weigh_anew(testimonial: Testimonial, claims: Iterable[Claimed]) -> None:
    """Weigh the words against what is claimed. What a teammate said of a claim stays."""
    found = weigh(testimonial.words, claims)
    testimonial.weight = found.points
    testimonial.save(update_fields=["weight"])
    Support.objects.filter(testimonial=testimonial, by=None).exclude(
        claim__in=found.claims
    ).delete()
    for claim in found.claims:
        Support.objects.get_or_create(testimonial=testimonial, claim_id=claim)


def claimed() -> tuple[Claimed, ...]:
    """What is claimed now, as words are weighed against it."""
    return tuple(Claimed(one.pk, one.text, one.also) for one in queries.claims())


@transaction.atomic
def say_borne_out(testimonial: Testimonial, claim: Claim, *, is_so: bool, by: Teammate) -> None:
    """A teammate says whether the words bear a claim out; the desk does not contradict it later."""
    Support.objects.update_or_create(
        testimonial=testimonial, claim=claim, defaults={"denied": not is_so, "by": by}
    )
    turn_over()
