"""What a customer said that was worth quoting, and what they agreed to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from evenhand.desk.customers.models import Customer
from evenhand.desk.testimonials import queries
from evenhand.desk.testimonials.models import Consent, Testimonial


def of(customer: Customer) -> Mapping[str, Any]:
    """Their words that were asked for or agreed to, oldest first, with every consent of theirs.

    What was only marked is among the team, and so are what it bears out and where it might stand.
    """
    return {"testimonials": [_testimonial(one) for one in queries.known_to(customer)]}


def _testimonial(testimonial: Testimonial) -> dict[str, Any]:
    consents = queries.consents_of(testimonial).order_by("pk")
    return {
        "words": testimonial.words,
        "said_at": testimonial.message.at if testimonial.message else testimonial.at,
        "agreed": [_consent(one) for one in consents],
        "stands": [
            up.place.says for up in queries.publications_of(testimonial).filter(taken_down=None)
        ],
    }


def _consent(consent: Consent) -> dict[str, Any]:
    return {
        "words": consent.words,
        "places": [place.says for place in consent.places.all()],
        "name_shown": consent.attribution,
        "address": consent.address,
        "how": consent.how,
        "given_at": consent.given_at,
        "withdrawn_at": consent.withdrawal.at if consent.is_withdrawn else None,
    }
