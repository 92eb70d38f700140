"""The list of testimonials, what bears out most on top, built once from queries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from evenhand.desk.pages.testimonials.words import KINDS, STATES, TONES
from evenhand.desk.testimonials import queries
from evenhand.desk.testimonials.models import Testimonial
from evenhand.desk.testimonials.ranking import weigh

A_PAGE = 30
LONGEST = 300


@dataclass(frozen=True)
class Tab:
    """A state to look at; the empty one is all."""

    text: str
    href: str
    count: int
    current: bool


@dataclass(frozen=True)
class Sign:
    """A word beside a testimonial."""

    text: str
    tone: str = ""


@dataclass(frozen=True)
class Line:
    """A testimonial in a list: its words, who said them, and what they bear out."""

    pk: int
    words: str
    who: str
    product: str
    state: Sign
    reasons: tuple[Sign, ...]
    at: datetime
    is_spoken: bool


@dataclass(frozen=True)
class Listed:
    """The page of the list; `more` is the address of the next part, `claims` how many there are."""

    tabs: tuple[Tab, ...]
    lines: tuple[Line, ...]
    more: str
    claims: int
    is_narrowed: bool


def listed(state: str = "", page: int = 1) -> Listed:
    """Testimonials in a state, or all of them, in five statements."""
    state = state if state in queries.STATES else ""
    counts = queries.counts()
    first = (max(page, 1) - 1) * A_PAGE
    rows = queries.with_claims(queries.testimonials())
    rows = queries.in_state(rows, state) if state else rows
    found = list(rows[first : first + A_PAGE + 1])
    return Listed(
        tabs=tuple(_tabs(counts, state)),
        lines=tuple(line_of(one) for one in found[:A_PAGE]),
        more=_href(state, max(page, 1) + 1) if found[A_PAGE:] else "",
        claims=queries.claims().count(),
        is_narrowed=bool(state),
    )


def _tabs(counts: dict[str, int], here: str) -> Iterable[Tab]:
    yield Tab(_("All"), _href(""), sum(counts.values()), not here)
    for state in queries.STATES:
        if counts.get(state) or state == here or state != "declined":
            yield Tab(str(STATES[state]), _href(state), counts.get(state, 0), state == here)


def _href(state: str, page: int = 1) -> str:
    asked = {"state": state, "page": page if page > 1 else ""}
    kept = {name: value for name, value in asked.items() if value}
    href = reverse("testimonials:testimonials")
    return f"{href}?{urlencode(kept)}" if kept else href


def line_of(testimonial: Testimonial) -> Line:
    """A testimonial that was fetched with its state and claims; asks no more."""
    words = testimonial.words
    return Line(
        pk=testimonial.pk,
        words=words if len(words) <= LONGEST else f"{words[:LONGEST].rstrip()} …",
        who=testimonial.name or _("No name given"),
        product=testimonial.product,
        state=state_sign(testimonial),
        reasons=reasons_of(testimonial),
        at=testimonial.at,
        is_spoken=hasattr(testimonial, "recording"),
    )


def state_sign(testimonial: Any) -> Sign:
    """The word for the state that it was fetched with."""
    return Sign(str(STATES[testimonial.state]), TONES.get(testimonial.state, ""))


def reasons_of(testimonial: Any) -> tuple[Sign, ...]:
    """What the words bear out: the claims by name, then a time, a number and the like."""
    claims = tuple(Sign(one.claim.text, "calm") for one in testimonial.borne_out)
    found = weigh(testimonial.words).reasons
    return (*claims, *(Sign(str(KINDS[reason.what])) for reason in found))
