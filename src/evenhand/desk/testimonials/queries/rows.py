"""Reading testimonials, askings and consents within the desk."""

from __future__ import annotations

from django.db.models import Case, Count, Exists, OuterRef, Prefetch, Q, QuerySet, Value, When
from django.db.models import CharField as Chars

from evenhand.desk.customers.models import Customer
from evenhand.desk.inbox.models import Conversation, DeliveryFailure, Message
from evenhand.desk.testimonials import tokens
from evenhand.desk.testimonials.models import (
    Asked,
    Asking,
    Claim,
    Consent,
    Declined,
    FooterLine,
    Incentive,
    Place,
    Publication,
    Recording,
    Support,
    Testimonial,
    Transcript,
)
from evenhand.desk.testimonials.queries.public import current

STATES = ("found", "asked", "granted", "published", "withdrawn", "declined")
"""In which a testimonial can be, told from its rows alone."""


def testimonials() -> QuerySet[Testimonial]:
    """Every testimonial with its `state`, what bears out most on top."""
    mine = {"testimonial": OuterRef("pk")}
    consents = Consent.objects.filter(**mine)
    held = DeliveryFailure.objects.filter(
        reply=OuterRef("reply"), is_final=True, reply__delivery=None
    )
    asked = Asked.objects.filter(~Exists(held), asking__testimonial=OuterRef("pk"))
    declined = Declined.objects.filter(asking__testimonial=OuterRef("pk"))
    up = Publication.objects.filter(**mine, taken_down=None)
    agreed = Exists(current(consents))
    rows = Testimonial.objects.annotate(
        state=Case(
            When(agreed & Exists(up), then=Value("published")),
            When(agreed, then=Value("granted")),
            When(Exists(consents), then=Value("withdrawn")),
            When(Exists(declined), then=Value("declined")),
            When(Exists(asked), then=Value("asked")),
            default=Value("found"),
            output_field=Chars(),
        )
    )
    rows = rows.select_related("customer", "conversation", "by", "recording", "incentive")
    return rows.order_by("-weight", "-pk")


def in_state(rows: QuerySet[Testimonial], state: str) -> QuerySet[Testimonial]:
    """Those of `testimonials` that are in one of STATES."""
    return rows.filter(state=state)  # type: ignore[misc]  # testimonials() annotates it


def counts() -> dict[str, int]:
    """How many testimonials are in each state, in one statement."""
    rows = testimonials().order_by().values_list("state")  # type: ignore[misc]  # testimonials() annotates it
    return dict(rows.annotate(count=Count("pk")))


def with_claims(rows: QuerySet[Testimonial]) -> QuerySet[Testimonial]:
    """The same, each with the `supports` that nobody denied."""
    kept = Support.objects.filter(denied=False, claim__retirement=None).select_related("claim")
    return rows.prefetch_related(Prefetch("supports", kept, to_attr="borne_out"))


def consent_of(testimonial: Testimonial) -> Consent | None:
    """What the customer agreed to and did not take back, if anything."""
    return current(Consent.objects.filter(testimonial=testimonial)).first()


def consents_of(testimonial: Testimonial) -> QuerySet[Consent]:
    """Everything that was ever agreed to, newest first."""
    rows = Consent.objects.filter(testimonial=testimonial)
    rows = rows.select_related("noted_by", "withdrawal__noted_by", "confirmation")
    return rows.prefetch_related("places").order_by("-pk")


def askings_of(testimonial: Testimonial) -> QuerySet[Asking]:
    """Every question about these words, newest first, put or not."""
    rows = Asking.objects.filter(testimonial=testimonial).prefetch_related("places")
    return rows.select_related("by", "asked__by", "asked__reply", "declined").order_by("-pk")


def base_of(testimonial: Testimonial) -> str:
    """The words that may be mended: those agreed to, or as they were said."""
    consent = consent_of(testimonial)
    return consent.words if consent else testimonial.words


def mended(testimonial: Testimonial, base: str) -> str:
    """The words as they would be shown: `base` with the newest mending of its spelling."""
    newest = testimonial.mendings.filter(base=base).order_by("-pk").first()
    return newest.text if newest else base


def shown_of(testimonial: Testimonial) -> str:
    """The same of the words that may be mended."""
    return mended(testimonial, base_of(testimonial))


def asking_behind(said: str) -> Asking | None:
    """The asking whose token this is, over or not; None unless the token is right."""
    handle = tokens.handle_in(said)
    rows = Asking.objects.select_related("testimonial__customer", "testimonial__recording")
    found = rows.filter(handle=handle).first() if handle else None
    return found if found and tokens.is_right(said, handle, found.testimonial_id) else None


def token_of(asking: Asking) -> str:
    """What stands in the link of an asking."""
    return tokens.token(asking.handle, asking.testimonial_id)


def publications_of(testimonial: Testimonial) -> QuerySet[Publication]:
    """Where it was ever put up, newest first."""
    rows = Publication.objects.filter(testimonial=testimonial)
    return rows.select_related("place", "by", "taken_down__by").order_by("-pk")


def transcript_of(recording: Recording) -> Transcript | None:
    """What is said in it, as it was written down last."""
    return Transcript.objects.filter(recording=recording).order_by("-pk").first()


def places() -> QuerySet[Place]:
    """Where good words may stand, in order."""
    return Place.objects.filter(retirement=None).order_by("order", "pk")


def claims() -> QuerySet[Claim]:
    """What the organisation says of itself now."""
    return Claim.objects.filter(retirement=None).order_by("text")


def incentive() -> Incentive | None:
    """What is given for saying a word now; None unless a keeper turned it on."""
    return Incentive.objects.filter(ended=None).order_by("-pk").first()


def incentives() -> QuerySet[Incentive]:
    """Every one that there ever was, newest first."""
    return Incentive.objects.select_related("by", "ended__by").order_by("-pk")


def footer() -> FooterLine | None:
    """Since when and by whom every reply ends with the line to the form; None while it is off."""
    return FooterLine.objects.select_related("by").first()


def marked_in(message: Message) -> QuerySet[Testimonial]:
    """What was marked in a message."""
    return testimonials().filter(message=message)


def in_conversation(conversation: Conversation) -> QuerySet[Testimonial]:
    """What was marked in a conversation, newest first."""
    return testimonials().filter(conversation=conversation).order_by("-pk")


def known_to(customer: Customer) -> QuerySet[Testimonial]:
    """Those of a customer's testimonials about which they were asked, oldest first."""
    asked, agreed = Q(askings__asked__isnull=False), Q(consents__isnull=False)
    rows = Testimonial.objects.filter(asked | agreed, customer=customer).distinct()
    return rows.select_related("message").order_by("pk")
