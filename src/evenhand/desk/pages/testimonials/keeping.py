"""What keepers look after: claims, places, and whether anything is given for a word."""

from __future__ import annotations

from dataclasses import dataclass

from evenhand.desk.pages.testimonials.forms import ClaimForm, IncentiveForm, PlaceForm
from evenhand.desk.people.models import Teammate
from evenhand.desk.testimonials import queries
from evenhand.desk.testimonials.models import Claim, FooterLine, Incentive, Place


@dataclass(frozen=True)
class Kept:
    """What the page shows; the forms are for keepers alone."""

    claims: tuple[Claim, ...]
    places: tuple[Place, ...]
    incentive: Incentive | None
    earlier: tuple[Incentive, ...]
    footer: FooterLine | None
    is_keeper: bool


def kept_of(teammate: Teammate) -> Kept:
    """The page, in four statements."""
    every = list(queries.incentives())
    running = next((one for one in every if not hasattr(one, "ended")), None)
    return Kept(
        claims=tuple(queries.claims()),
        places=tuple(queries.places()),
        incentive=running,
        earlier=tuple(one for one in every if one != running),
        footer=queries.footer(),
        is_keeper=teammate.is_keeper,
    )


def forms_with(**given: object) -> dict[str, object]:
    """The three forms, empty but for one that was refused."""
    empty = {"claim": ClaimForm(), "place": PlaceForm(), "incentive": IncentiveForm()}
    return {**empty, **given}
