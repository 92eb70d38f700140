"""What keepers look after: claims, places, and whether anything is given for saying a word."""

from __future__ import annotations

from django.db import transaction
from django.utils.text import slugify

from evenhand.desk.journal.actions import record
from evenhand.desk.people.models import Teammate
from evenhand.desk.testimonials import queries
from evenhand.desk.testimonials.actions.marking import claimed, weigh_anew
from evenhand.desk.testimonials.actions.publishing import turn_over
from evenhand.desk.testimonials.events import (
    FooterLineBegun,
    FooterLineEnded,
    IncentiveBegun,
    IncentiveEnded,
)
from evenhand.desk.testimonials.models import (
    Claim,
    ClaimRetirement,
    FooterLine,
    Incentive,
    IncentiveEnd,
    Place,
    PlaceRetirement,
    Testimonial,
)
from evenhand.desk.testimonials.starting import PLACES


class NothingSaid(Exception):
    """A claim has words, a place a name, an incentive a disclosure."""


@transaction.atomic
def furnish() -> None:
    """Places to begin with, where there are none; safe to repeat."""
    if not Place.objects.exists():
        Place.objects.bulk_create(
            Place(slug=slug, name=name, says=says, order=order)
            for order, (slug, name, says) in enumerate(PLACES)
        )


@transaction.atomic
def claim(text: str, also: str = "", *, by: Teammate) -> Claim:
    """The organisation says this of itself; every testimonial is weighed against it.

    Said again it is the same claim, brought back where it was retired. Raises NothingSaid.
    """
    text, also = " ".join(text.split())[:200], " ".join(also.split())[:300]
    if not text:
        raise NothingSaid
    found, is_new = Claim.objects.get_or_create(
        slug=slugify(text)[:60].strip("-") or "claim",
        defaults={"text": text, "also": also, "by": by},
    )
    if not is_new:
        found.text, found.also = text, also
        found.save(update_fields=["text", "also"])
        ClaimRetirement.objects.filter(claim=found).delete()
    _weigh_all()
    return found


@transaction.atomic
def retire_claim(retired: Claim, *, by: Teammate) -> None:
    """The organisation says it no more; safe to repeat."""
    ClaimRetirement.objects.get_or_create(claim=retired, defaults={"by": by})
    _weigh_all()


def _weigh_all() -> None:
    claims = claimed()
    for testimonial in Testimonial.objects.order_by("pk").iterator():
        weigh_anew(testimonial, claims)
    turn_over()


@transaction.atomic
def keep_place(name: str, says: str) -> Place:
    """A place to ask for, or other words for one of that name; brought back where it was retired.

    Raises NothingSaid without a name or without how it is said to a customer.
    """
    name, says = " ".join(name.split())[:80], " ".join(says.split())[:120]
    if not name or not says:
        raise NothingSaid
    found = Place.objects.filter(name__iexact=name).first()
    if found is None:
        slug = slugify(name)[:36].strip("-") or "place"
        taken = Place.objects.filter(slug__startswith=slug).count()
        slug = f"{slug}-{taken + 1}" if taken else slug
        return Place.objects.create(name=name, says=says, slug=slug, order=Place.objects.count())
    found.says = says
    found.save(update_fields=["says"])
    PlaceRetirement.objects.filter(place=found).delete()
    return found


def retire_place(place: Place, *, by: Teammate) -> None:
    """Ask for it no more; what was agreed on for it holds. Safe to repeat."""
    PlaceRetirement.objects.get_or_create(place=place, defaults={"by": by})


@transaction.atomic
def begin_incentive(what: str, disclosure: str, *, by: Teammate) -> Incentive:
    """Give something for saying a word, whatever it says; it is told with every word shown.

    The one that was given before ends. Raises NothingSaid without what, or without the disclosure.
    """
    what, disclosure = " ".join(what.split())[:200], " ".join(disclosure.split())[:300]
    if not what or not disclosure:
        raise NothingSaid
    end_incentive(by=by)
    begun = Incentive.objects.create(what=what, disclosure=disclosure, by=by)
    record(IncentiveBegun(incentive=begun.pk, by=by.pk))
    return begun


@transaction.atomic
def end_incentive(*, by: Teammate) -> None:
    """Give nothing any more; what came under it keeps its disclosure. Safe to repeat."""
    running = queries.incentive()
    if running is not None:
        IncentiveEnd.objects.create(incentive=running, by=by)
        record(IncentiveEnded(incentive=running.pk, by=by.pk))


@transaction.atomic
def begin_footer(*, by: Teammate) -> None:
    """Let every reply by e-mail end with the line to the feedback form. Safe to repeat."""
    _, is_new = FooterLine.objects.get_or_create(pk=1, defaults={"by": by})
    if is_new:
        record(FooterLineBegun(by=by.pk))


@transaction.atomic
def end_footer(*, by: Teammate) -> None:
    """Take the line off; safe to repeat."""
    gone, _ = FooterLine.objects.filter(pk=1).delete()
    if gone:
        record(FooterLineEnded(by=by.pk))
