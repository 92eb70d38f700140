"""Shapes of testimonials, from being found to being withdrawn."""

from evenhand.desk.testimonials.models.asking import Asked, Asking, By, Declined, Form, How
from evenhand.desk.testimonials.models.claims import (
    Claim,
    ClaimRetirement,
    FooterLine,
    Incentive,
    IncentiveEnd,
    Place,
    PlaceRetirement,
)
from evenhand.desk.testimonials.models.consents import Confirmation, Consent, Withdrawal
from evenhand.desk.testimonials.models.media import Kind, Recording, Transcript
from evenhand.desk.testimonials.models.publishing import Edition, Publication, TakenDown
from evenhand.desk.testimonials.models.words import (
    LONGEST,
    Mending,
    Source,
    Support,
    Testimonial,
)

__all__ = [
    "LONGEST",
    "Asked",
    "Asking",
    "By",
    "Claim",
    "ClaimRetirement",
    "Confirmation",
    "Consent",
    "Declined",
    "Edition",
    "FooterLine",
    "Form",
    "How",
    "Incentive",
    "IncentiveEnd",
    "Kind",
    "Mending",
    "Place",
    "PlaceRetirement",
    "Publication",
    "Recording",
    "Source",
    "Support",
    "TakenDown",
    "Testimonial",
    "Transcript",
    "Withdrawal",
]
